import { moveIntoLanes } from "../model/lanes";
import { moveThings } from "../model/things";
import type { EditOptions } from "../stores/documentStore";
import type { Stores } from "../stores/stores";
import { words } from "../words/words";
import type { Place } from "../model/placeSteps";

/** Puts steps and symbols where they were dragged, and steps into the lane that they came to: one edit. */
export function moveDragged(
  stores: Stores,
  steps: Readonly<Record<string, Place>>,
  things: Readonly<Record<string, Place>>,
  options?: EditOptions,
): void {
  const [stepCount, thingCount] = [Object.keys(steps).length, Object.keys(things).length];
  if (stepCount + thingCount === 0) return;
  const label = stepCount > 0 ? words.edits.move(stepCount) : words.symbols.moveSymbols(thingCount);
  stores.document.getState().apply(label, (map) => moveThings(moveIntoLanes(map, steps), things), options);
}
