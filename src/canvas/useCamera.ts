import { useReactFlow, useStore, type ReactFlowInstance } from "@xyflow/react";
import { useCallback, useEffect, useRef } from "react";
import { STEP_HEIGHT, STEP_WIDTH } from "../commands/placeSteps";
import { useStores, useView } from "../hooks/useStores";
import { MAP_ID } from "../ui/focusMap";
import { stepNodeId } from "./mapElements";

const MARGIN = 60;
/** Where an empty map is looked at: the first step comes to the upper left. */
const BLANK = { x: 120, y: 200, zoom: 1 };

function moveTime(): number {
  return window.matchMedia?.("(prefers-reduced-motion: reduce)").matches ? 0 : 220;
}

function fit(flow: ReactFlowInstance, duration: number): void {
  if (flow.getNodes().length === 0) void flow.setViewport(BLANK, { duration });
  else void flow.fitView({ padding: 0.05, maxZoom: 1.1, duration });
}

/**
 * Takes the view where a command or a key asked it to go. As long as nobody has moved it by hand, the
 * whole map stays in view when the window changes its size.
 */
export function useCamera(): { readonly onMovedByHand: () => void } {
  const movedByHand = useRef(false);
  const { view } = useStores();
  const camera = useView((state) => state.camera);
  const flow = useReactFlow();
  const size = useStore((state) => `${state.width} ${state.height}`);

  useEffect(() => {
    if (!movedByHand.current && view.getState().selection.steps.length === 0) fit(flow, 0);
  }, [size, flow, view]);

  useEffect(() => {
    const duration = camera.count <= 2 ? 0 : moveTime();
    if (camera.move === "show") {
      movedByHand.current = true;
      const frame = requestAnimationFrame(() => show(flow, camera.steps[0], duration));
      return () => cancelAnimationFrame(frame);
    }
    movedByHand.current = camera.move !== "fit";
    if (camera.move === "fit") fit(flow, duration);
    else if (camera.move === "in") void flow.zoomIn({ duration });
    else void flow.zoomOut({ duration });
    return undefined;
  }, [camera, flow]);

  const onMovedByHand = useCallback(() => {
    movedByHand.current = true;
  }, []);
  return { onMovedByHand };
}

/** Brings a step into view with the least movement; nothing moves when it is in view already. */
function show(flow: ReactFlowInstance, step: string | undefined, duration: number): void {
  const node = step === undefined ? undefined : flow.getNode(stepNodeId(step));
  const pane = document.getElementById(MAP_ID)?.getBoundingClientRect();
  if (!node || !pane) return;
  const { x, y, zoom } = flow.getViewport();
  const left = node.position.x * zoom + x;
  const top = node.position.y * zoom + y;
  const dx = left < MARGIN ? MARGIN - left : Math.min(0, pane.width - MARGIN - (left + STEP_WIDTH * zoom));
  const dy = top < MARGIN ? MARGIN - top : Math.min(0, pane.height - MARGIN - (top + STEP_HEIGHT * zoom));
  if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom }, { duration });
}
