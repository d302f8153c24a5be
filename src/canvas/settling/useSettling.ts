import { useDeferredValue, useLayoutEffect, useMemo, useState, type RefObject } from "react";
import type { MapNode } from "../elements/mapParts";
import { holdBack, holdNothing, type HeldBack } from "./holdBack";
import { ShownNodes } from "./ShownNodes";

/**
 * A step put into a large map moves hundreds of others. They are moved on the screen with the step, past React, which
 * draws them anew when there is time: what was done is seen at once.
 */
export function useSettling(nodes: MapNode[], section: RefObject<HTMLElement | null>): HeldBack {
  const settled = useDeferredValue(nodes);
  const [shown] = useState(() => new ShownNodes());
  const held = useMemo(
    () => (settled === nodes ? holdNothing(nodes) : holdBack(nodes, shown.asReactHasThem)),
    [nodes, settled, shown],
  );
  useLayoutEffect(
    () => shown.become(held, () => section.current?.querySelector(".react-flow__nodes")?.children ?? []),
    [held, shown, section],
  );
  return held;
}
