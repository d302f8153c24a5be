import type { Results, TimeAccount } from "../../../simulations/index";
import { changesBetween } from "../../model/changes";
import { costsOf, moneyOf } from "../../model/costs";
import type { StreamMap } from "../../model/StreamMap";
import { fasterMoves, peopleMoves, splitMoves, steadierMoves } from "./elevateMoves";
import { exploitMoves, takeOverMoves } from "./exploitMoves";
import { KEPT, type FocusBench } from "./FocusBench";
import { costOfMoves } from "./gainPerCost";
import type { ChangingStep, NothingDone, Proposal } from "./Journey";
import { costOfJourney } from "./Journey";
import { peopleOf, placesOf, type Move } from "./Move";
import { peopleIn } from "./moveAmounts";
import { made } from "./moveEdits";
import { oldRules } from "./oldRules";
import { ropeToSize, type RopeToSize } from "./ropeToSize";
import { chooseElevation, helps, bestOfScrews } from "./suggest";
import { endOf, journeyOf, type FocusBounds, type Walk } from "./Walk";

/** What can be done in a step of the round at hand, everything tried; `taken` says what the walk would do by itself. */
export interface Offer {
  readonly step: ChangingStep;
  readonly proposals: readonly Proposal[];
  /** Why nothing would be done, where nothing would be. */
  readonly nothing: NothingDone | null;
  /** Rules that are set aside while ideas are tried, because they were sized for the constraint as it was. */
  readonly aside: readonly Move[];
  /** Where the constraint's time goes, in Exploit. */
  readonly account: readonly TimeAccount[];
  /** What release is tied with, in Subordinate and Elevate. */
  readonly rope: RopeToSize | null;
  /** In Repeat: what was found now, and whether it is elsewhere. */
  readonly again: { readonly results: Results; readonly moved: boolean } | null;
}

/** By how much a rope is loosened to see what lies beyond it. */
export const LOOSER = 4;

const empty = { proposals: [], nothing: null, aside: [], account: [], rope: null, again: null } as const;

/** Who walks: the program by itself tries what it may take, for a person everything is tried that could be chosen. */
export type Walker = "itself" | "person";

/** Looks for what can be done in a step, and tries each idea against the map as it stands. */
export async function offerStep(
  bench: FocusBench,
  walk: Walk,
  step: ChangingStep,
  bounds: FocusBounds,
  walker: Walker,
): Promise<Offer> {
  const offer = { exploit, subordinate, elevate, repeat }[step];
  return offer(bench, walk, bounds, walker);
}

async function exploit(
  bench: FocusBench,
  { map, found }: Walk,
  { smallestBatch }: FocusBounds,
  walker: Walker,
): Promise<Offer> {
  const places = placesOf(map, found.constraint);
  const frame = { smallestBatch, results: found };
  const account = await bench.accountFor(map, peopleOf(map, places), found);
  const tried = await tryMoves(bench, map, exploitMoves(map, places, frame).map(alone));
  const asked = walker === "person" ? takeOverMoves(map, places, frame) : [];
  const offered = await tryMoves(bench, map, asked.map(alone));
  const best = bestOfScrews(tried);
  const proposals = [...best, ...offered.map((one) => ({ ...one, taken: false }))];
  return { ...empty, step: "exploit", account, proposals, nothing: reasonFor(best) };
}

/** A rope from release to the constraint, as tight as it can be at no loss. */
async function subordinate(bench: FocusBench, { map, found, tied }: Walk): Promise<Offer> {
  const step = "subordinate";
  const rope = ropeToSize(map, placesOf(map, found.constraint), found);
  if ("nothing" in rope) return { ...empty, step, nothing: rope.nothing };
  // A rope that was sized before is held against what is possible without it: else each round would shave off a little more.
  const loosest = tied && rope.now !== Infinity ? { ...rope, upTo: LOOSER * rope.now } : rope;
  const limit = await bench.smallestLimit(map, loosest);
  if (limit === null || limit >= rope.now) return { ...empty, step, rope, nothing: "nothing.alreadyTight" };
  const proposals = (await tryMoves(bench, map, [alone(rope.limitTo(limit))])).map((one) => ({
    ...one,
    taken: one.figures.flowTimeMeanHours.verdict === "better" || one.figures.wip.verdict === "better",
  }));
  return { ...empty, step, rope, proposals, nothing: reasonFor(proposals) };
}

/**
 * More capacity at the constraint. The rope was sized for the constraint as it was and would hide the gain, so it is
 * loosened for the trial and sized anew for what stands in the end.
 */
async function elevate(bench: FocusBench, walk: Walk, bounds: FocusBounds, walker: Walker): Promise<Offer> {
  const { map, found } = walk;
  const places = placesOf(map, found.constraint);
  const sized = ropeToSize(map, places, found);
  const rope = !walk.tied || "nothing" in sized || sized.now === Infinity ? null : sized;
  const aside = rope === null ? [] : [rope.limitTo(LOOSER * rope.now)];
  const people = peopleMoves(map, places);
  const faster = fasterMoves(map, places).filter(({ params }) => !walk.automated.has(String(params["id"])));
  const { personPerWeek, automation, weeks } = costsOf(map);
  const priced = personPerWeek !== undefined || automation !== undefined;
  const affordable = people.reduce((sum, move) => sum + peopleIn(move), 0) <= bounds.people - walk.people;
  const steadier = steadierMoves(map, places);
  // Places that are tied give nothing one by one.
  const apart = (moves: Move[]): Move[][] =>
    found.constraint.kind === "tied" ? [moves] : moves.map((move) => [move]);
  const ideas =
    walker === "person"
      ? [...apart(people), ...apart(faster), ...steadier.map(alone), ...splitMoves(map, places).map(alone)]
      : // Where nothing has a price, people come first: as many as there are.
        [affordable ? people : [], !affordable || people.length === 0 || priced ? faster : []];
  const tried = await tryMoves(bench, map, ideas.filter(isSome), aside);
  const spent = moneyOf(costOfJourney(journeyOf(walk, "end.underWay", true)), weeks) ?? 0;
  const left = bounds.money === null ? Infinity : bounds.money - spent;
  const taking = affordable
    ? tried
    : tried.filter(({ moves }) => moves.every((move) => peopleIn(move) === 0));
  const { chosen, nothing } = chooseElevation(map, taking, left);
  const proposals = tried.map((one) => ({ ...one, taken: one === chosen }));
  return { ...empty, step: "elevate", proposals, rope, aside, nothing: reasonFor(proposals, nothing) };
}

/** Looks where the constraint is now, and which old rules may be in its way. */
async function repeat(bench: FocusBench, { map, found }: Walk): Promise<Offer> {
  const results = await bench.study(map);
  const [before, after] = [found.constraint, results.constraint];
  const moved = before.kind !== after.kind || before.ids.join("\n") !== after.ids.join("\n");
  const again = { results, moved };
  if (!moved) return { ...empty, step: "repeat", again, nothing: "nothing.notMoved" };
  const ends = endOf(results) !== null;
  const tried = await tryMoves(bench, map, oldRules(map, found).map(alone));
  const proposals = tried.map((one) => {
    const { difference, baseline } = one.figures.throughputPerHour;
    // A rope keeps 98 %: what it costs at most is no reason to let go of it.
    const gained = (difference.low ?? 0) > (1 - KEPT) * (baseline.mean ?? 0);
    return { ...one, taken: !ends && gained };
  });
  return {
    ...empty,
    step: "repeat",
    again,
    proposals,
    nothing: proposals.some(({ taken }) => taken) ? null : "nothing.rulesFit",
  };
}

const alone = (move: Move): readonly Move[] => [move];
const isSome = (moves: readonly Move[]): moves is [Move, ...Move[]] => moves.length > 0;

function reasonFor(
  proposals: readonly Proposal[],
  otherwise: NothingDone = "nothing.noHelp",
): NothingDone | null {
  if (proposals.length === 0) return "nothing.noIdea";
  return proposals.some(({ taken }) => taken) ? null : otherwise;
}

/** Each idea against the map as it stands: what it would bring alone. What cannot be run is left out. */
export async function tryMoves(
  bench: FocusBench,
  map: StreamMap,
  ideas: readonly (readonly Move[])[],
  aside: readonly Move[] = [],
): Promise<Proposal[]> {
  const usable = ideas.filter(isSome).flatMap((moves) => {
    const changed = made(map, [...aside, ...moves]);
    return made(map, moves) !== map && bench.canRun(changed) ? [{ moves, changed }] : [];
  });
  if (usable.length === 0) return [];
  const compared = await bench.compare(
    map,
    usable.map(({ changed }) => changed),
  );
  return usable.map(({ moves, changed }, at) => {
    const { figures } = compared[at]!;
    // What was set aside is part of what was tried: the changes give the very figures again.
    const changes = changesBetween(map, changed);
    return { moves, changes, figures, cost: costOfMoves(map, moves), taken: helps(figures) };
  });
}
