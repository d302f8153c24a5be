import type { StreamMap } from "../../model/StreamMap";
import { useStores } from "../../hooks/useStores";
import { words } from "../../words/words";

/** Makes an edit of one field: named after its label, and typing in it is one undo. */
export function useEdit(): (label: string, place: string, change: (map: StreamMap) => StreamMap) => void {
  const { document } = useStores();
  return (label, place, change) =>
    document.getState().apply(words.edits.change(label), change, { mergeKey: place });
}
