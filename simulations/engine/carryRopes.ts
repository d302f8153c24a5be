import * as I from "./I";
import { NONE, type Network } from "./Network";
import type { SameThings } from "./carryItems";
import * as Place from "./Place";
import type { RunState } from "./RunState";

/**
 * Who holds a place in the span of a rope after a change: of a rope with the same ends who held one before and is still
 * inside; of a new one, or one with other ends, all who are inside now, however many more than its limit that may be.
 */
export function carryRopes(
  from: RunState,
  to: RunState,
  same: SameThings,
  carried: Map<number, number>,
): void {
  const { network, items } = to;
  const steps = network.stepIds.length;
  for (let rope = 0; rope < network.ropeIds.length; rope++) {
    const before = same.ropes.indexOf(rope);
    const isKept = before !== NONE && hasSameEnds(from.network, before, network, rope, same.steps);
    const isInside = (step: number): boolean => step !== NONE && network.ropeSpan[rope * steps + step] === 1;
    for (const [item, copy] of carried) {
      const isSplit = items.ints[copy + I.copies] > 0;
      // An item that is split may have one from a copy that is home already: it needs it behind the join.
      if (!isSplit && !isInside(items.ints[copy + I.step])) continue;
      if (isKept) {
        if (from.items.holdsRope(item, before)) hold(to, rope, copy);
      } else if (!isSplit && items.ints[copy + I.place] !== Place.outside) {
        let holder = copy;
        for (let parent = items.ints[holder + I.parent]; parent !== NONE;) {
          if (!isInside(items.ints[parent + I.splitAt])) break;
          holder = parent;
          parent = items.ints[holder + I.parent];
        }
        hold(to, rope, holder);
      }
    }
  }
}

function hasSameEnds(
  before: Network,
  rope: number,
  after: Network,
  other: number,
  steps: Int32Array,
): boolean {
  return (
    steps[before.ropeFrom[rope]] === after.ropeFrom[other] &&
    steps[before.ropeTo[rope]] === after.ropeTo[other]
  );
}

function hold(run: RunState, rope: number, item: number): void {
  if (run.items.holdsRope(item, rope)) return;
  run.items.setRope(item, rope, true);
  run.ropeCount[rope]++;
}
