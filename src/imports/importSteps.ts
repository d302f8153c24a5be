import { STEP_PITCH } from "../model/placeSteps";
import { readQuickEntry } from "../model/quickEntry";
import { readHead, type NotUnderstood } from "../model/quickFields";
import { addStepRow } from "../model/stepRow";
import type { StreamMap } from "../model/StreamMap";

/** A table of steps as a map, and what of it was not understood or is no step. */
export interface ImportedSteps {
  readonly map: StreamMap;
  readonly notUnderstood: readonly (NotUnderstood & { readonly line: number })[];
}

/** Makes a map of a table of steps, one row each; null when its heads are not those of steps. */
export function importSteps(text: string, title: string): ImportedSteps | null {
  const { rows, columns, noSteps } = readQuickEntry(text);
  const known = (columns ?? []).filter(({ head }) => readHead(head) !== null);
  if (known.length < 2 || rows.length === 0) return null;
  const empty: StreamMap = { format: "millrace", version: 1, title, steps: {} };
  const places = rows.map((_, index) => [index * STEP_PITCH, 0] as const);
  const { map } = addStepRow(
    empty,
    rows.map(({ step }) => step),
    places,
    null,
  );
  return {
    map,
    notUnderstood: [
      ...noSteps,
      ...rows.flatMap(({ line, notUnderstood }) => notUnderstood.map((piece) => ({ ...piece, line }))),
    ],
  };
}
