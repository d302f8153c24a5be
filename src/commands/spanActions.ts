import { setEntry } from "../model/edits";
import type { Stores } from "../stores/stores";
import { words } from "../words/words";

/** Lets a rope or a measure begin or end at another step: one edit. */
export function moveSpanEnd(
  stores: Stores,
  kind: "ropes" | "measures",
  id: string,
  end: "from" | "to",
  step: string,
): void {
  const label = words.edits.change(words.symbols[end]);
  stores.document.getState().apply(label, (map) => setEntry(map, kind, id, { [end]: step }));
}
