import { createContext, use, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { DistantContext } from "./Distant";

/** Where the words on lines are drawn; found once, while React Flow's own EdgeLabelRenderer looks for it at every change. */
export const EdgeLabelsContext = createContext<Element | null>(null);

/** Whether the lines drawn here follow a symbol in the hand. */
export const InHandContext = createContext(false);

interface EdgeLabelProps {
  readonly of: string;
  /** Where the words stand on the map: their upper left corner, or what they are centred around. */
  readonly x: number;
  readonly y: number;
  /** They cannot be read from afar, and are left out there. */
  readonly small?: boolean;
  readonly children: ReactNode;
}

/** Words on a line, drawn over all lines. Moved with every move of the hand they are only shifted: nothing is laid out anew. */
export function EdgeLabel({ of, x, y, small = false, children }: EdgeLabelProps) {
  const layer = use(EdgeLabelsContext);
  const isLeftOut = use(DistantContext) && small;
  const isInHand = use(InHandContext);
  return (
    layer &&
    !isLeftOut &&
    createPortal(
      <div
        className="edge-label"
        data-line={of}
        style={isInHand ? { transform: `translate(${x}px, ${y}px)` } : { left: x, top: y }}
      >
        {children}
      </div>,
      layer,
    )
  );
}
