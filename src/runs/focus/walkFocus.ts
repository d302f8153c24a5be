import {
  accountForTime,
  compareFlows,
  conductStudy,
  type Constraint,
  type Results,
  type Runner,
  type ScenarioComparison,
  type TimeAccount,
} from "../../../simulations/index";
import { changesBetween } from "../../model/changes";
import type { StreamMap } from "../../model/StreamMap";
import { toFlow, type ExperimentOverrides } from "../toFlow";
import { elevateMoves } from "./elevateMoves";
import { exploitMoves } from "./exploitMoves";
import type {
  Effect,
  ExploitStep,
  FocusRound,
  FocusStep,
  Journey,
  JourneyEnd,
  NothingDone,
  Proposal,
  Standing,
} from "./Journey";
import { peopleOf, placesOf, type ConstraintPlaces, type Move } from "./Move";
import { ropeToSize, type RopeToSize } from "./ropeToSize";

export interface FocusOptions extends ExperimentOverrides {
  readonly runner: Runner;
  /** Most rounds of the five steps. */
  readonly rounds: number;
  /** Most people that may be taken on, over all rounds. */
  readonly people: number;
  /** Run on until figures are known to ± this share of their means. */
  readonly precision?: number;
  /** Whether a map can be run: what an idea makes of it may break a rule of the file. */
  readonly canRun: (map: StreamMap) => boolean;
  /** Told as the walk goes on, with the rounds that are over. */
  readonly onProgress?: (round: number, phase: FocusPhase, sofar: Journey) => void;
}

/** An idea (one move, or several that only help together) that was tried. */
interface Tried {
  readonly moves: readonly Move[];
  readonly figures: ScenarioComparison["figures"];
  readonly taken: boolean;
}

export type FocusPhase = "identify" | "exploit" | "subordinate" | "elevate" | "repeat";

/** A difference within ± this share is none; throughput within it counts as held. */
const MARGIN = 0.01;
/** The share of throughput that subordinating may cost (FIELD: the smallest limit that keeps 98 %). */
const KEPT = 0.98;
/** By how much a rope is loosened to see what lies beyond it. */
const LOOSER = 4;

/**
 * Walks the five focusing steps by itself: finds the constraint by measured effect, tries what costs little there and
 * keeps what helps, ties release to it, adds capacity within bounds, and looks again. Everything that is kept has been
 * simulated with the same luck as the step before. The map must have passed the checks that a study asks for.
 */
export async function walkFocus(map: StreamMap, options: FocusOptions): Promise<Journey> {
  const walk = new Walk(map, options);
  await walk.go();
  return walk.journey();
}

class Walk {
  private current: StreamMap;
  private peopleLeft: number;
  private readonly rounds: FocusRound[] = [];
  private ended: JourneyEnd = "end.rounds";
  /** Steps whose work has been automated: that can be done once. */
  private readonly automated = new Set<string>();

  constructor(
    private readonly start: StreamMap,
    private readonly options: FocusOptions,
  ) {
    this.current = start;
    this.peopleLeft = options.people;
  }

  journey(): Journey {
    return {
      rounds: [...this.rounds],
      changes: this.rounds.flatMap(({ exploit, subordinate, elevate }) => [
        ...exploit.changes,
        ...subordinate.changes,
        ...elevate.changes,
      ]),
      ended: this.ended,
      people: this.options.people - this.peopleLeft,
    };
  }

  async go(): Promise<void> {
    this.tell("identify");
    let found = await this.study();
    for (;;) {
      const end = endOf(found);
      const round = end === null ? await this.round(found) : standingStill(found);
      this.rounds.push(round);
      found = round.repeat.results;
      if (end !== null) this.ended = end;
      else if (isNothing(round)) this.ended = "end.nothingHelps";
      else if (this.rounds.length >= this.options.rounds) this.ended = endOf(found) ?? "end.rounds";
      else continue;
      return;
    }
  }

  private async round(before: Results): Promise<FocusRound> {
    const { constraint } = before;
    const places = (): ConstraintPlaces => placesOf(this.current, constraint);
    this.tell("exploit");
    const exploit = await this.exploit(places(), before);
    this.tell("subordinate");
    const subordinate = await this.subordinate(places(), before);
    this.tell("elevate");
    const elevate = await this.elevate(places(), before);
    this.tell("repeat");
    const after = await this.study();
    return {
      identify: { constraint, results: before },
      exploit,
      subordinate,
      elevate,
      repeat: {
        constraint: after.constraint,
        results: after,
        moved: isElsewhere(constraint, after.constraint),
      },
    };
  }

  /** Tries what costs little, idea by idea, and makes all that helps. */
  private async exploit(places: ConstraintPlaces, before: Results): Promise<ExploitStep> {
    const account = await this.accountFor(places, before);
    const tried = await this.try(exploitMoves(this.current, places).map((move) => [move]));
    return { ...(await this.make(tried, before)), account };
  }

  /** What the time of the constraint's people goes to, over the hours and with the luck of the study that found it. */
  private async accountFor(
    places: ConstraintPlaces,
    { replications, warmUpHours }: Results,
  ): Promise<readonly TimeAccount[]> {
    const { flow, experiment } = toFlow(this.current, this.options);
    const same = { ...experiment, replications, warmUp: warmUpHours };
    const { runner } = this.options;
    return Promise.all(
      peopleOf(this.current, places).map((people) => accountForTime(flow, people, same, runner)),
    );
  }

  /** A rope from release to the constraint, as tight as it can be at no loss. */
  private async subordinate(places: ConstraintPlaces, before: Results): Promise<FocusStep> {
    const rope = ropeToSize(this.current, places, before);
    if ("nothing" in rope) return nothing(rope.nothing, before);
    const limit = await this.smallestLimit(this.current, rope);
    if (limit === null || limit >= rope.now) return nothing("nothing.alreadyTight", before);
    const move = rope.limitTo(limit);
    const [compared] = await this.compare([move.edit(this.current)]);
    const { flowTimeMeanHours, wip } = compared!.figures;
    const taken = flowTimeMeanHours.verdict === "better" || wip.verdict === "better";
    const tried = [{ moves: [move], figures: compared!.figures, taken }];
    return this.make(tried, before);
  }

  /**
   * More capacity at the constraint. The rope was sized for the constraint as it was and would hide the gain, so it is
   * loosened for the trial and sized anew for what stands in the end.
   */
  private async elevate(places: ConstraintPlaces, before: Results): Promise<FocusStep> {
    const moves = elevateMoves(this.current, places, this.peopleLeft).filter(
      ({ code, params }) => code !== "move.faster" || !this.automated.has(String(params["id"])),
    );
    const rope = ropeToSize(this.current, places, before);
    const tight = "nothing" in rope || rope.now === Infinity ? null : rope;
    const loosen = tight === null ? [] : [tight.limitTo(LOOSER * tight.now)];
    // Places that are tied give nothing one by one.
    const together = moves.length === 0 ? [] : [moves];
    const tried = await this.try(together, loosen);
    return this.make(tried, before, async (map) => {
      if (tight === null) return map;
      const limit = await this.smallestLimit(map, { ...tight, upTo: LOOSER * tight.now });
      return tight.limitTo(limit ?? tight.now).edit(map);
    });
  }

  /** Each idea against the map as it stands: what it would bring, and whether it is taken. */
  private async try(ideas: readonly (readonly Move[])[], first: readonly Move[] = []): Promise<Tried[]> {
    const maps = ideas.map((moves) => made([...first, ...moves], this.current));
    const usable = ideas.flatMap((moves, at) =>
      made(moves, this.current) !== this.current && this.options.canRun(maps[at]!)
        ? [{ moves, map: maps[at]! }]
        : [],
    );
    if (usable.length === 0) return [];
    const compared = await this.compare(usable.map(({ map }) => map));
    const tried = usable.map(({ moves }, at) => ({ moves, figures: compared[at]!.figures }));
    const best = bestOfGroups(tried);
    return tried.map((one) => ({ ...one, taken: best.has(one) }));
  }

  /** Makes what was taken; `settle` has the last word on the map that comes of it. */
  private async make(
    tried: readonly Tried[],
    before: Results,
    settle: (map: StreamMap) => Promise<StreamMap> = (map) => Promise.resolve(map),
  ): Promise<FocusStep> {
    const proposals = tried.map(({ moves, figures, taken }): Proposal => ({
      code: moves[0]!.code,
      params: moves[0]!.params,
      changes: changesBetween(this.current, made(moves, this.current)),
      figures,
      taken,
    }));
    const moves = tried.filter(({ taken }) => taken).flatMap((one) => one.moves);
    if (moves.length === 0)
      return { ...nothing(tried.length === 0 ? "nothing.noIdea" : "nothing.noHelp", before), proposals };
    const next = await settle(made(moves, this.current));
    const [whole] = await this.compare([next]);
    const changes = changesBetween(this.current, next);
    this.current = next;
    for (const { code, params } of moves)
      if (code === "move.faster") this.automated.add(String(params["id"]));
    this.peopleLeft -= moves.reduce((sum, { people }) => sum + people, 0);
    return { proposals, changes, effect: effectOf(whole!), after: standingOf(whole!), nothing: null };
  }

  /** The smallest limit that keeps nearly all throughput that the loosest gives; null where none can be run. */
  private async smallestLimit(map: StreamMap, { limitTo, upTo, now }: RopeToSize): Promise<number | null> {
    const loosest = now === Infinity ? map : limitTo(upTo).edit(map);
    const holding = async (limits: readonly number[]): Promise<ReadonlySet<number>> => {
      const runnable = limits.filter((limit) => this.options.canRun(limitTo(limit).edit(map)));
      if (runnable.length === 0) return new Set();
      const compared = await this.compare(
        runnable.map((limit) => limitTo(limit).edit(map)),
        loosest,
      );
      const kept = compared.map(keepsUp);
      return new Set(runnable.filter((_, at) => kept[at]));
    };
    let fails = 0;
    let keeps: number | null = null;
    for (let limits = spread(1, upTo); limits.length > 0; limits = spread(fails + 1, (keeps ?? 1) - 1)) {
      const held = await holding(limits);
      for (const limit of limits.toReversed()) {
        if (!held.has(limit)) {
          fails = limit;
          break;
        }
        keeps = limit;
      }
      if (keeps === null) return null;
    }
    return keeps;
  }

  private async study(): Promise<Results> {
    const { flow, experiment, assumptions } = toFlow(this.current, this.options);
    const study = await conductStudy(flow, experiment, {
      ...this.runs(),
      trace: false,
      assumptions,
      constraint: true,
    });
    return study.results;
  }

  private async compare(
    maps: readonly StreamMap[],
    baseline: StreamMap = this.current,
  ): Promise<readonly ScenarioComparison[]> {
    const { flow, experiment } = toFlow(baseline, this.options);
    const candidates = maps.map((map, at) => ({ id: String(at), flow: toFlow(map, this.options).flow }));
    return (await compareFlows(flow, candidates, experiment, { ...this.runs(), margin: MARGIN })).scenarios;
  }

  private runs(): { readonly runner: Runner; readonly precision?: number } {
    const { runner, precision } = this.options;
    return precision === undefined ? { runner } : { runner, precision };
  }

  private tell(phase: FocusPhase): void {
    this.options.onProgress?.(this.rounds.length + 1, phase, this.journey());
  }
}

/** Why there is nothing to be done about this constraint; null: there is. */
function endOf({ constraint, goals }: Results): JourneyEnd | null {
  if (constraint.kind === "market") return "end.market";
  const all = Object.values(goals);
  if (all.length > 0 && all.every(({ met }) => met)) return "end.goals";
  return constraint.kind === "unknown" ? "end.unknown" : null;
}

function standingStill(results: Results): FocusRound {
  const still = nothing("nothing.ended", results);
  const { constraint } = results;
  return {
    identify: { constraint, results },
    exploit: { ...still, account: [] },
    subordinate: still,
    elevate: still,
    repeat: { constraint, results, moved: false },
  };
}

function nothing(why: NothingDone, { unstable }: Results): FocusStep {
  const none = { mean: 0, low: 0, high: 0 };
  const time = unstable ? { mean: null, low: null, high: null } : none;
  return {
    proposals: [],
    changes: [],
    effect: { throughputPerHour: none, flowTimeMeanHours: time, leadTimeMeanHours: time },
    after: null,
    nothing: why,
  };
}

const isNothing = ({ exploit, subordinate, elevate }: FocusRound): boolean =>
  exploit.changes.length + subordinate.changes.length + elevate.changes.length === 0;

function effectOf({ figures }: ScenarioComparison): Effect {
  return {
    throughputPerHour: figures.throughputPerHour.difference,
    flowTimeMeanHours: figures.flowTimeMeanHours.difference,
    leadTimeMeanHours: figures.leadTimeMeanHours.difference,
  };
}

function standingOf({ figures }: ScenarioComparison): Standing {
  return {
    throughputPerHour: figures.throughputPerHour.scenario,
    flowTimeMeanHours: figures.flowTimeMeanHours.scenario,
    leadTimeMeanHours: figures.leadTimeMeanHours.scenario,
    wip: figures.wip.scenario,
  };
}

const isElsewhere = (before: Constraint, after: Constraint): boolean =>
  before.kind !== after.kind || before.ids.join("\n") !== after.ids.join("\n");

const made = (moves: readonly Move[], map: StreamMap): StreamMap =>
  moves.reduce((now, { edit }) => edit(now), map);

/**
 * Of ideas that turn the same screw the one with the most throughput, and of those that are equal in that the one with
 * the shortest flow time; none where none is better than leaving it alone.
 */
function bestOfGroups<Idea extends Omit<Tried, "taken">>(ideas: readonly Idea[]): ReadonlySet<Idea> {
  const best = new Set<Idea>();
  const throughput = ({ figures }: Idea): number => figures.throughputPerHour.scenario.mean ?? 0;
  const flowTime = ({ figures }: Idea): number => figures.flowTimeMeanHours.scenario.mean ?? Infinity;
  for (const group of new Set(ideas.map(({ moves }) => moves[0]!.group))) {
    const helping = ideas.filter(({ moves, figures }) => moves[0]!.group === group && helps(figures));
    const most = Math.max(...helping.map(throughput));
    const [first] = helping
      .filter((idea) => throughput(idea) >= KEPT * most)
      .toSorted((a, b) => (flowTime(a) < flowTime(b) ? -1 : flowTime(a) > flowTime(b) ? 1 : 0));
    if (first !== undefined) best.add(first);
  }
  return best;
}

/**
 * Whether a rope lets through nearly all that would come through without it. In an open stream that is not enough: a
 * rope that lets in less than what arrives would let the backlog grow without end.
 */
function keepsUp({ figures, results }: ScenarioComparison): boolean {
  const { throughputPerHour, leadTimeMeanHours } = figures;
  const [was, is] = [throughputPerHour.baseline.mean, throughputPerHour.scenario.mean];
  if (was === null || is === null || is < KEPT * was) return false;
  const [before, after] = [leadTimeMeanHours.baseline.mean, leadTimeMeanHours.scenario.mean];
  return before === null || (results?.unstable === false && after !== null && after <= before / KEPT);
}

/** More throughput, or the same sooner. */
function helps({ throughputPerHour, flowTimeMeanHours }: ScenarioComparison["figures"]): boolean {
  if (throughputPerHour.verdict === "better") return true;
  return throughputPerHour.verdict === "none" && flowTimeMeanHours.verdict === "better";
}

/** Up to twelve whole numbers from one to another, both included, closer together where they are small. */
function spread(from: number, to: number): number[] {
  if (to < from) return [];
  if (to - from < 12) return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const ratio = (to / from) ** (1 / 11);
  return [...new Set(Array.from({ length: 12 }, (_, index) => Math.round(from * ratio ** index)))];
}
