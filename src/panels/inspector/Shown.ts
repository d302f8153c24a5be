import { createContext } from "react";
import type { Selection } from "../../stores/viewStore";

/** What of the selection the pane shows; null where fields follow no selection. It may be a moment behind the map. */
export const ShownContext = createContext<string | null>(null);

/** The same text for what is the same selection. */
export function subjectOf({ steps, links, things }: Selection): string {
  return JSON.stringify([steps, links, things]);
}
