import { createContext, use, type ReactNode } from "react";
import { createPortal } from "react-dom";

/** Where the words on lines are drawn; found once, while React Flow's own EdgeLabelRenderer looks for it at every change. */
export const EdgeLabelsContext = createContext<Element | null>(null);

/** Words on a line, drawn over all lines. */
export function EdgeLabel({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  const layer = use(EdgeLabelsContext);
  return layer && createPortal(<div data-line={of}>{children}</div>, layer);
}
