import type { Cost } from "../model/costs";
import { own } from "../model/own";
import type { StreamMap } from "../model/StreamMap";
import type { FocusBench } from "../runs/focus/FocusBench";
import {
  journeySoFar,
  noGuide,
  stagesThatStand,
  walkAtHand,
  withProposal,
  type Guide,
  type Stage,
} from "../runs/focus/Guide";
import type { Effect, Proposal } from "../runs/focus/Journey";
import { costOfMoves } from "../runs/focus/gainPerCost";
import { screwOf, withAmount } from "../runs/focus/moveAmounts";
import { offerStep, tryMoves, type Offer } from "../runs/focus/offerStep";
import type { OnBench } from "../runs/focus/startFocus";
import { effectOf } from "../runs/focus/stepDone";
import { mapWith, nextRound, takeStep } from "../runs/focus/takeStep";
import { beginWalk, endOf, nextStep, type Walk } from "../runs/focus/Walk";
import type { PassingWork } from "../runs/onWorkers";
import { RunCancelled } from "../runs/RunHandle";
import { reasonsNotToRun } from "./checkMap";
import type { FocusState } from "./focusStore";
import { problemsOf } from "./problemsOf";
import type { Shown } from "./runStore";

/** What a person does who leads the walk. */
export interface GuideActions {
  /** Finds the constraint, and offers what can be done first. */
  lead(): Promise<void>;
  /** Picks a proposal, or leaves it; another one that turns the same screw is left then. */
  pick(at: number, taken: boolean): Promise<void>;
  /** Sets how much of a proposal's move is made, and tries it anew. */
  amend(at: number, move: number, value: number | string): Promise<void>;
  /** Says what a proposal costs. */
  price(at: number, cost: Cost): void;
  /** Does what is picked, and nothing where nothing is; returns the walk after it. */
  take(): Promise<{ readonly walk: Walk; readonly offer: Offer } | null>;
  /** Goes on from a step that was done, kept as a scenario or as none. */
  goOn(stage: Stage): Promise<void>;
  /** Stops what is being tried; what is known stays. */
  halt(): void;
  /** Looks anew for what can be done in the step at hand. */
  look(): Promise<void>;
  /** Begins the next round. */
  nextRound(): Promise<void>;
  /** Goes back over a step that changed nothing; what a scenario holds goes back with that scenario. */
  stepBack(): void;
  /** Scenarios came or went: the walk stands where they say. */
  follow(base: StreamMap): void;
}

type Get = () => FocusState;
type Set = (change: Partial<FocusState>) => void;

const canRun = (map: StreamMap): boolean => reasonsNotToRun(map).length === 0;

/** The actions of a walk that a person leads. */
export function guideActions(
  get: Get,
  set: Set,
  shownNow: () => Shown,
  onBench: OnBench,
): GuideActions & {
  readonly stop: () => void;
} {
  let current: PassingWork<unknown> | null = null;

  const change = (part: Partial<Guide>): void => set({ guide: { ...(get().guide ?? noGuide), ...part } });

  /** Does one thing; what was under way is let go. Null: overtaken, or it failed and that is said. */
  async function work<Result>(
    busy: NonNullable<Guide["busy"]>,
    what: (bench: FocusBench) => Promise<Result>,
  ): Promise<Result | null> {
    current?.abandon();
    change({ busy });
    const handle = onBench(canRun, what);
    current = handle;
    try {
      const result = await handle.result;
      if (current !== handle) return null;
      current = null;
      change({ busy: null });
      return result;
    } catch (reason) {
      if (current !== handle) return null;
      current = null;
      change({ busy: null });
      if (!(reason instanceof RunCancelled)) set({ status: "failed", error: problemsOf(reason) });
      return null;
    }
  }

  function stand(stages: readonly Stage[], ahead: readonly Stage[], offer: Offer | null): void {
    const walk = walkAtHand({ stages });
    change({ stages, ahead, offer, together: null });
    set({
      journey: walk === null ? null : journeySoFar(walk),
      kept: stages.flatMap(({ scenario }) => scenario ?? []),
      status: "done",
      phase: null,
      error: null,
    });
  }

  /** What can be done in the step at hand. */
  async function look(): Promise<void> {
    const walk = walkAtHand(get().guide ?? noGuide);
    const step = walk === null ? null : nextStep(walk);
    if (walk === null || step === null || endOf(walk.found) !== null) return;
    const { bounds } = get();
    const offer = await work("looking", (bench) => offerStep(bench, walk, step, bounds, "person"));
    if (offer === null) return;
    change({ offer });
    await tryTogether();
  }

  async function tryTogether(): Promise<void> {
    const { offer } = get().guide ?? noGuide;
    const walk = walkAtHand(get().guide ?? noGuide);
    const picked = offer?.proposals.some(({ taken }) => taken) ?? false;
    change({ together: null });
    if (offer === null || walk === null || !picked) {
      current?.abandon();
      current = null;
      change({ busy: null });
      return;
    }
    const together = await work("trying", async (bench): Promise<Effect | null> => {
      const map = await mapWith(bench, walk.map, offer);
      if (!bench.canRun(map)) return null;
      const [compared] = await bench.compare(walk.map, [map]);
      return compared === undefined ? null : effectOf(compared);
    });
    if (together !== null) change({ together });
  }

  /** What things cost was said anew: so do the proposals at hand, but for what a person said of one of them. */
  function reprice(costs: StreamMap["costs"]): void {
    const { guide, ofMap } = get();
    const last = guide?.stages.at(-1);
    if (guide === null || last === undefined || last.walk.map.costs === costs) return;
    const priced = (map: StreamMap): StreamMap => ({ ...map, ...(costs === undefined ? {} : { costs }) });
    const [before, after] = [last.walk.map, priced(withoutCosts(last.walk.map))];
    const proposals = guide.offer?.proposals.map((one) =>
      isSameCost(one.cost, costOfMoves(before, one.moves))
        ? { ...one, cost: costOfMoves(after, one.moves) }
        : one,
    );
    change({
      stages: guide.stages.with(-1, { ...last, walk: { ...last.walk, map: after } }),
      offer: guide.offer === null ? null : { ...guide.offer, proposals: proposals ?? [] },
    });
    if (ofMap !== null) set({ ofMap: priced(withoutCosts(ofMap)) });
  }

  return {
    lead: async () => {
      const { map, scenario } = shownNow();
      const reasons = reasonsNotToRun(map);
      const fresh = { tab: "now", journey: null, kept: [], phase: null, ofMap: map, ofScenario: scenario };
      if (reasons.length > 0) {
        set({ ...fresh, ofMap: null, guide: null, status: "failed", error: reasons });
        return;
      }
      set({ ...fresh, guide: noGuide, status: "done", error: null });
      const walk = await work("looking", async (bench) => beginWalk(map, await bench.study(map)));
      if (walk === null) return;
      stand([{ walk, offer: null, scenario: null }], [], null);
      await look();
    },
    pick: async (at, taken) => {
      const { offer } = get().guide ?? noGuide;
      const picked = offer?.proposals[at];
      if (offer === null || picked === undefined) return;
      const screws = new Set(picked.moves.map(screwOf));
      const proposals = offer.proposals.map((one, index) => {
        if (index === at) return { ...one, taken };
        return taken && one.moves.some((move) => screws.has(screwOf(move))) ? { ...one, taken: false } : one;
      });
      change({ offer: { ...offer, proposals } });
      await tryTogether();
    },
    amend: async (at, index, value) => {
      const { offer } = get().guide ?? noGuide;
      const walk = walkAtHand(get().guide ?? noGuide);
      const proposal = offer?.proposals[at];
      if (offer === null || walk === null || proposal === undefined) return;
      const moves = proposal.moves.map((move, place) => (place === index ? withAmount(move, value) : move));
      const tried = await work("trying", (bench) => tryMoves(bench, walk.map, [moves], offer.aside));
      const now = get().guide?.offer;
      if (tried?.[0] === undefined || now == null || now.step !== offer.step) return;
      change({
        offer: withProposal(now, at, { ...tried[0], taken: true, cost: costAfter(proposal, tried[0]) }),
      });
      await tryTogether();
    },
    price: (at, cost) => {
      const { offer } = get().guide ?? noGuide;
      const proposal = offer?.proposals[at];
      if (offer === null || proposal === undefined) return;
      change({ offer: withProposal(offer, at, { ...proposal, cost }) });
    },
    take: async () => {
      const { offer } = get().guide ?? noGuide;
      const walk = walkAtHand(get().guide ?? noGuide);
      if (offer === null || walk === null) return null;
      const none = offer.proposals.length === 0 ? (offer.nothing ?? "nothing.left") : "nothing.left";
      const next = await work("taking", (bench) => takeStep(bench, walk, offer, none));
      return next === null ? null : { walk: next, offer };
    },
    goOn: async (stage) => {
      stand([...(get().guide?.stages ?? []), stage], [], null);
      await look();
    },
    halt: () => current?.cancel(),
    look,
    nextRound: async () => {
      const walk = walkAtHand(get().guide ?? noGuide);
      if (walk === null) return;
      const next = await work("looking", (bench) => nextRound(bench, walk));
      if (next === null) return;
      stand([...(get().guide?.stages ?? []), { walk: next, offer: null, scenario: null }], [], null);
      await look();
    },
    stepBack: () => {
      const { stages } = get().guide ?? noGuide;
      const last = stages.at(-1);
      if (last === undefined || stages.length < 2) return;
      stand(stages.slice(0, -1), [], last.offer);
      // The look at the beginning of a round was of the step before: there is nothing to choose again.
      if (last.offer !== null) void tryTogether();
    },
    follow: (base) => {
      const { guide } = get();
      if (guide === null || guide.stages.length === 0) return;
      reprice(base.costs);
      const [stages, ahead] = stagesThatStand(
        [...(get().guide ?? guide).stages, ...guide.ahead],
        (id) => own(base.scenarios, id) !== undefined,
      );
      if (stages.length === guide.stages.length) return;
      const offer = ahead[0]?.offer ?? null;
      stand(stages, ahead, offer);
      if (offer === null) void look();
      else void tryTogether();
    },
    stop: () => {
      const working = current;
      current = null;
      working?.cancel();
    },
  };
}

function withoutCosts({ costs: _costs, ...map }: StreamMap): StreamMap {
  return map as StreamMap;
}

const isSameCost = (a: Cost, b: Cost): boolean => a.once === b.once && a.perWeek === b.perWeek;

/** A price that a person gave stays; one that follows from the amount follows it. */
const costAfter = (before: Proposal, after: Proposal): Cost =>
  after.cost.once === null && after.cost.perWeek === null ? before.cost : after.cost;
