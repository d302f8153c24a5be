import { lanesOf } from "../model/drawing";
import { followOwner, moveLane, setLanes } from "../model/lanes";
import type { Stores } from "../stores/stores";
import { words } from "../words/words";

const text = words.symbols;

/** Whether swim-lanes are drawn. */
export function hasLanes(stores: Stores): boolean {
  return lanesOf(stores.document.getState().map).length > 0;
}

/** Draws swim-lanes by owner, with every step in its own, or takes them away. */
export function toggleLanes(stores: Stores): void {
  const on = !hasLanes(stores);
  stores.document.getState().apply(on ? text.lanesOn : text.lanesOff, (map) => setLanes(map, on));
  if (on) stores.view.getState().moveCamera("fit");
}

/** Moves a lane past its neighbour, with its steps. */
export function shiftLane(stores: Stores, owner: string, by: 1 | -1): void {
  stores.document.getState().apply(text.moveLane, (map) => moveLane(map, owner, by));
}

/** The owner of a step was typed: the step comes into that lane, as a part of the same edit. */
export function settleOwner(stores: Stores, step: string, mergeKey: string): void {
  stores.document
    .getState()
    .apply(words.edits.change(words.inspector.owner), (map) => followOwner(map, step), {
      mergeKey,
    });
}
