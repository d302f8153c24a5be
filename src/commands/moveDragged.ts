import { moveSteps } from "../model/edits";
import { moveThings } from "../model/things";
import type { Stores } from "../stores/stores";
import { words } from "../words/words";
import type { Place } from "../model/placeSteps";

/** Puts steps and symbols where they were dragged: one edit. */
export function moveDragged(
  stores: Stores,
  steps: Readonly<Record<string, Place>>,
  things: Readonly<Record<string, Place>>,
): void {
  const [stepCount, thingCount] = [Object.keys(steps).length, Object.keys(things).length];
  if (stepCount + thingCount === 0) return;
  const label = stepCount > 0 ? words.edits.move(stepCount) : words.symbols.moveSymbols(thingCount);
  stores.document.getState().apply(label, (map) => moveThings(moveSteps(map, steps), things));
}
