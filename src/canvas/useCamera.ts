import {
  getViewportForBounds,
  useReactFlow,
  useStore,
  useStoreApi,
  type ReactFlowInstance,
  type Rect,
} from "@xyflow/react";
import { useCallback, useEffect, useRef } from "react";
import { STEP_HEIGHT, STEP_WIDTH } from "../commands/placeSteps";
import { useStores, useView } from "../hooks/useStores";
import { MAP_ID } from "../ui/focusMap";
import { stepNodeId, type MapEdge, type MapNode } from "./mapElements";
import { reworkTop } from "./reworkLanes";

const MARGIN = 60;
/** Where an empty map is looked at: the first step comes to the upper left. */
const BLANK = { x: 120, y: 200, zoom: 1 };

function moveTime(): number {
  return window.matchMedia?.("(prefers-reduced-motion: reduce)").matches ? 0 : 220;
}

/** The rectangle around everything drawn, the ways back above the row included; null on an empty map. */
function boundsOf(flow: ReactFlowInstance<MapNode, MapEdge>): Rect | null {
  const nodes = flow.getNodes();
  if (nodes.length === 0) return null;
  const bounds = flow.getNodesBounds(nodes);
  const topOf = (id: string): number => flow.getNode(id)?.position.y ?? 0;
  const tops = flow
    .getEdges()
    .map((edge) =>
      edge.type === "rework"
        ? reworkTop(topOf(edge.source), topOf(edge.target), edge.data?.lane ?? 0) - 16
        : 0,
    );
  const top = Math.min(bounds.y, ...tops);
  return { ...bounds, y: top, height: bounds.height + bounds.y - top };
}

function fit(flow: ReactFlowInstance<MapNode, MapEdge>, pane: PaneSize, duration: number): void {
  const bounds = boundsOf(flow);
  // Room above for what the run found, below for the zoom buttons.
  const padding = { top: "84px", bottom: "28px", left: "28px", right: "28px" } as const;
  const viewport = bounds ? getViewportForBounds(bounds, pane.width, pane.height, 0.05, 1.1, padding) : BLANK;
  void flow.setViewport(viewport, { duration });
}

interface PaneSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Takes the view where a command or a key asked it to go. As long as nobody has moved it by hand, the
 * whole map stays in view when the window changes its size.
 */
export function useCamera(): { readonly onMovedByHand: () => void } {
  const movedByHand = useRef(false);
  const { view } = useStores();
  const camera = useView((state) => state.camera);
  const flow = useReactFlow<MapNode, MapEdge>();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const pane = useStoreApi<MapNode, MapEdge>();

  useEffect(() => {
    if (!movedByHand.current && view.getState().selection.steps.length === 0) fit(flow, { width, height }, 0);
  }, [width, height, flow, view]);

  useEffect(() => {
    const duration = camera.count <= 2 ? 0 : moveTime();
    if (camera.move === "show") {
      movedByHand.current = true;
      const frame = requestAnimationFrame(() => show(flow, camera.steps[0], duration));
      return () => cancelAnimationFrame(frame);
    }
    movedByHand.current = camera.move !== "fit";
    if (camera.move === "fit") fit(flow, pane.getState(), duration);
    else if (camera.move === "in") void flow.zoomIn({ duration });
    else void flow.zoomOut({ duration });
    return undefined;
  }, [camera, flow, pane]);

  const onMovedByHand = useCallback(() => {
    movedByHand.current = true;
  }, []);
  return { onMovedByHand };
}

/** Brings a step into view with the least movement; nothing moves when it is in view already. */
function show(flow: ReactFlowInstance<MapNode, MapEdge>, step: string | undefined, duration: number): void {
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
