import { letWorkArrive } from "../../commands/stepActions";
import { own } from "../../model/own";
import { pointerKeys } from "../../model/pointer";
import type { Stores } from "../../stores/stores";
import { stepsOf } from "./placeOf";

/** The field that mends a problem, where its place in the file does not say. */
const fields: Readonly<Record<string, string>> = { "gap.processTime": "processTime" };

/** Fields of the stream as a whole, by what their place in the file begins with. */
const ofTheStream: ReadonlySet<string> = new Set([
  "title",
  "demand",
  "calendar",
  "variability",
  "experiment",
]);

/** Whether there is a place to go to for a problem here. */
export function hasPlace(map: Parameters<typeof stepsOf>[0], path: string): boolean {
  return stepsOf(map, path).length > 0 || ofTheStream.has(pointerKeys(path)?.[0] ?? "");
}

/** Goes to where a problem is mended: its step or link on the map, and the field that holds the figure. */
export function goToProblem(
  stores: Stores,
  { path, code }: { readonly path: string; readonly code: string },
): void {
  const { map } = stores.document.getState();
  const view = stores.view.getState();
  const [collection, id, ...keys] = pointerKeys(path) ?? [];
  if (collection !== undefined && ofTheStream.has(collection)) {
    view.select([]);
    // The charter asks for the demand; wherever it is shown, its field has one name.
    return view.focusField(id ?? collection);
  }
  const steps = stepsOf(map, path);
  const [first] = steps.filter((step) => own(map.steps, step));
  if (first === undefined) return;
  if (code === "gap.noArrivals") return letWorkArrive(stores, first);
  view.moveCamera("find", steps);
  if (collection === "links" && id !== undefined) {
    view.select([], [id]);
    return code.startsWith("share.") ? view.focusField("share") : view.showPane("step");
  }
  view.select([first]);
  if (collection === "arrivals")
    return view.focusField(keys[0] === "every" ? "arrivalEvery" : (keys[0] ?? "arrivalEvery"));
  const field = fields[code] ?? keys[0];
  if (field === undefined) view.showPane("step");
  else view.focusField(field);
}
