import { changesBetween } from "../../model/changes";
import { sumOfCosts } from "../../model/costs";
import { own } from "../../model/own";
import type { Results } from "../../../simulations/index";
import type { StreamMap } from "../../model/StreamMap";
import type { FocusBench } from "./FocusBench";
import type { DrumBufferRope, FocusStep, NothingDone } from "./Journey";
import { peopleIn } from "./moveAmounts";
import { made } from "./moveEdits";
import { LOOSER, type Offer } from "./offerStep";
import { effectOf, nothingDone, standingOf } from "./stepDone";
import { roundSoFar, type Walk } from "./Walk";

/**
 * Does what was chosen of an offer, all of it together, and goes on to the next step. Taken is what the proposals say;
 * where none is, the step is passed with `nothing` as its reason.
 */
export async function takeStep(
  bench: FocusBench,
  walk: Walk,
  offer: Offer,
  nothing: NothingDone,
): Promise<Walk> {
  const chosen = offer.proposals.filter(({ taken }) => taken);
  const moves = chosen.flatMap((one) => one.moves);
  const found = offer.again?.results ?? walk.found;
  if (moves.length === 0) {
    const done = { ...nothingDone(nothing, found), proposals: offer.proposals };
    return withStep(walk, offer, done, ropeOf(walk.map, offer, found));
  }
  const next = await mapWith(bench, walk.map, offer);
  const [whole] = await bench.compare(walk.map, [next]);
  const done: FocusStep = {
    proposals: offer.proposals,
    changes: changesBetween(walk.map, next),
    effect: effectOf(whole!),
    after: standingOf(whole!),
    cost: sumOfCosts(chosen.map(({ cost }) => cost)),
    nothing: null,
  };
  const automated = moves.flatMap(({ code, params }) =>
    code === "move.faster" ? [String(params["id"])] : [],
  );
  const gone: Walk = {
    ...walk,
    map: next,
    people: walk.people + moves.reduce((sum, move) => sum + peopleIn(move), 0),
    automated: new Set([...walk.automated, ...automated]),
  };
  return withStep(gone, offer, done, ropeOf(next, offer, whole!.results ?? found));
}

/** The map with all that is taken of an offer; a rope that was set aside for the trial is sized anew for it. */
export async function mapWith(bench: FocusBench, before: StreamMap, offer: Offer): Promise<StreamMap> {
  const { step, rope, proposals } = offer;
  const map = made(
    before,
    proposals.flatMap(({ taken, moves }) => (taken ? moves : [])),
  );
  if (step !== "elevate" || rope === null) return map;
  const limit = await bench.smallestLimit(map, { ...rope, upTo: LOOSER * rope.now });
  return made(map, [rope.limitTo(limit ?? rope.now)]);
}

function withStep(walk: Walk, offer: Offer, done: FocusStep, rope: DrumBufferRope | null): Walk {
  const { step, account, again } = offer;
  if (step === "exploit") return { ...walk, done: { ...walk.done, exploit: { ...done, account } } };
  if (step === "elevate") return { ...walk, done: { ...walk.done, elevate: done } };
  if (step === "subordinate") {
    const tied = walk.tied || done.nothing === null || done.nothing === "nothing.alreadyTight";
    return { ...walk, tied, done: { ...walk.done, subordinate: { ...done, rope } } };
  }
  const { results, moved } = again!;
  const repeat = { ...done, constraint: results.constraint, results, moved };
  return { ...walk, done: { ...walk.done, repeat } };
}

/** Drum, buffer and rope as they are after Subordinate; the rope's limit is read from the map. */
function ropeOf(map: StreamMap, { step, rope }: Offer, results: Results): DrumBufferRope | null {
  if (step !== "subordinate" || rope === null) return null;
  const id = String(rope.limitTo(1).params["id"]);
  const limit = own(map.ropes, id)?.limit;
  const buffer = own(results.steps, rope.drum)?.queue;
  return limit === undefined || buffer === undefined
    ? null
    : { drum: rope.drum, start: rope.start, limit, buffer };
}

/** Begins the next round with what was found at the end of this one, or with a new look where rules were loosened. */
export async function nextRound(bench: FocusBench, walk: Walk): Promise<Walk> {
  const round = roundSoFar(walk);
  const { changes, results } = round.repeat;
  const found = changes.length === 0 ? results : await bench.study(walk.map);
  return { ...walk, found, rounds: [...walk.rounds, round], done: {} };
}
