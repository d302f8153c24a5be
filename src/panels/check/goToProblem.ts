import { letWorkArrive } from "../../commands/stepActions";
import type { Stores } from "../../stores/stores";
import { own } from "../../model/own";
import { stepsOf } from "./placeOf";

/** The field that mends a problem, where its place in the file does not say. */
const fields: Readonly<Record<string, string>> = { "gap.processTime": "processTime" };

/** Goes to where a problem is mended: its step on the map, and the field that holds the figure. */
export function goToProblem(
  stores: Stores,
  { path, code }: { readonly path: string; readonly code: string },
): void {
  const { map } = stores.document.getState();
  const view = stores.view.getState();
  const steps = stepsOf(map, path);
  const [first] = steps.filter((id) => own(map.steps, id));
  if (first === undefined) return;
  if (code === "gap.noArrivals") return letWorkArrive(stores, first);
  view.select([first]);
  view.moveCamera("show", steps);
  const field = fields[code] ?? path.split("/")[3];
  if (field === undefined) view.showPane("step");
  else view.focusField(field);
}
