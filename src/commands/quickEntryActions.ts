import { own } from "../model/own";
import type { QuickStep } from "../model/quickFields";
import { addStepRow } from "../model/stepRow";
import { flowOrder, outgoingLinks } from "../model/structure";
import type { Stores } from "../stores/stores";
import { stepCalled } from "../words/stepCalled";
import { words } from "../words/words";
import { placeRowAfter } from "./placeRow";

const text = words.quickEntry;

/** Opens the dialog where steps are made from text; with what was pasted, else with what was left in it. */
export function openQuickEntry(stores: Stores, pasted?: string): void {
  const view = stores.view.getState();
  if (view.dialog !== null) return;
  if (pasted !== undefined) view.keepQuickEntry(pasted);
  view.showDialog({ kind: "quickEntry" });
}

/** The step that new ones will follow: the selected one, the last of several, else the end of the stream. */
export function stepToFollow(stores: Stores): string | null {
  const { map } = stores.document.getState();
  const { steps } = stores.view.getState().selection;
  const order = flowOrder(map);
  const selected = new Set(steps.filter((id) => own(map.steps, id) !== undefined));
  return (
    order.findLast((id) => selected.has(id)) ??
    order.findLast((id) => outgoingLinks(map, id).length === 0) ??
    order.at(-1) ??
    null
  );
}

/** Adds the steps behind the selected one, linked in a row: one edit. They are selected and shown. */
export function addQuickSteps(stores: Stores, steps: readonly QuickStep[]): void {
  if (steps.length === 0) return;
  const { map, apply } = stores.document.getState();
  const after = stepToFollow(stores);
  const row = placeRowAfter(map, after, steps.length);
  const added = addStepRow(row.map, steps, row.places, after);
  apply(text.edit(steps.length), () => added.map);
  const view = stores.view.getState();
  view.keepQuickEntry("");
  view.select(added.ids);
  // More than stand beside one another in a window are seen with the whole map.
  view.moveCamera(after === null || added.ids.length > 3 ? "fit" : "show", added.ids);
  view.tell(
    after === null ? text.added(steps.length) : text.addedAfter(steps.length, stepCalled(map, after)),
    "good",
  );
}
