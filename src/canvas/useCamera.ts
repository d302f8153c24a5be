import {
  getNodesBounds,
  useReactFlow,
  useStore,
  useStoreApi,
  type ReactFlowInstance,
  type Viewport,
} from "@xyflow/react";
import { useCallback, useEffect, useLayoutEffect, useRef } from "react";
import { STEP_HEIGHT, STEP_WIDTH } from "../model/placeSteps";
import { useStores, useView } from "../hooks/useStores";
import type { Drawn } from "./Drawn";
import { MAP_ID } from "../ui/focusMap";
import { stepNodeId, type MapEdge, type MapNode } from "./elements/mapParts";
import { DISTANT } from "./Distant";
import { EDGE, LEFT_MARGIN, wholeMap, type Size } from "./wholeMap";

const MARGIN = 60;
/** So small a hand makes the map, unless the whole of it needs less. */
export const LEAST_BY_HAND = 0.05;
/** A step that is sought is shown so large where it would be too small to read. */
const READ_AT = 0.8;
/** While a step is selected the map makes way for the pane only as long as it can still be read well. */
const READABLE = 0.5;
/** Long enough for the second click of two on a box that would else move away under the hand. */
const CLICKS_OVER_MS = 350;

function moveTime(): number {
  return window.matchMedia?.("(prefers-reduced-motion: reduce)").matches ? 0 : 220;
}

/** The same, as the window is laid out now: React Flow hears of a new size only later. */
function wholeMapNow(drawn: Drawn, { domNode, width, height }: Pane, walking: boolean): Viewport {
  const size = domNode ? { width: domNode.clientWidth, height: domNode.clientHeight } : { width, height };
  return wholeMap(drawn, size, walking, {
    left: sizeOf(".view-controls"),
    right: sizeOf(`#${MAP_ID} .overview`),
  });
}

/** How much of its corner of the map something takes. */
function sizeOf(what: string): Size | null {
  const found = document.querySelector<HTMLElement>(what);
  return found && { width: found.offsetWidth + EDGE, height: found.offsetHeight + EDGE };
}

interface Pane extends Size {
  readonly domNode: HTMLElement | null;
  readonly minZoom: number;
  setMinZoom(zoom: number): void;
}

/**
 * Takes the view where a command or a key asked it to go. As long as nobody has moved it by hand, the
 * whole map stays in view when the window changes its size.
 */
export function useCamera(drawn: Drawn): { readonly onMovedByHand: () => void } {
  const latest = useRef(drawn);
  useLayoutEffect(() => {
    latest.current = drawn;
  }, [drawn]);
  const movedByHand = useRef(false);
  const { view, focus } = useStores();
  const camera = useView((state) => state.camera);
  const flow = useReactFlow<MapNode, MapEdge>();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const pane = useStoreApi<MapNode, MapEdge>();
  const heightBefore = useRef(0);

  useEffect(() => {
    const grown = heightBefore.current === 0 ? 0 : height - heightBefore.current;
    heightBefore.current = height;
    const isSelected = view.getState().selection.steps.length > 0;
    const refit = (duration: number): void => {
      const next = wholeMapNow(latest.current, pane.getState(), focus.getState().shown);
      if (movedByHand.current || (isSelected && next.zoom < READABLE)) return;
      allowZoom(pane.getState(), next);
      void flow.setViewport(next, { duration });
    };
    // A view that stays as it is keeps its middle when a pane under the map takes some of its height, or gives it back.
    if (grown !== 0 && (movedByHand.current || isSelected)) {
      const { x, y, zoom } = flow.getViewport();
      void flow.setViewport({ x, y: y + grown / 2, zoom });
    }
    if (!isSelected) {
      refit(0);
      return undefined;
    }
    const timer = setTimeout(() => refit(moveTime()), CLICKS_OVER_MS);
    return () => clearTimeout(timer);
  }, [width, height, flow, view, focus, pane]);

  useEffect(() => {
    const duration = camera.count <= 2 ? 0 : moveTime();
    if (camera.move === "show" || camera.move === "find") {
      const frame = requestAnimationFrame(() => {
        const isSought = camera.move === "find";
        if (show(flow, latest.current, camera.steps[0], duration, isSought)) movedByHand.current = true;
      });
      return () => cancelAnimationFrame(frame);
    }
    if (camera.move === "near") {
      // The pane beside the map may have made way just now: its room counts.
      const frame = requestAnimationFrame(() => {
        movedByHand.current = true;
        lookNear(flow, latest.current, camera.steps[0], pane.getState(), duration);
      });
      return () => cancelAnimationFrame(frame);
    }
    movedByHand.current = camera.move !== "fit";
    if (camera.move === "fit") {
      const next = wholeMapNow(latest.current, pane.getState(), focus.getState().shown);
      allowZoom(pane.getState(), next);
      void flow.setViewport(next, { duration });
    } else if (camera.move === "in") void flow.zoomIn({ duration });
    else void flow.zoomOut({ duration });
    return undefined;
  }, [camera, flow, pane, focus]);

  const onMovedByHand = useCallback(() => {
    movedByHand.current = true;
  }, []);
  return { onMovedByHand };
}

/** Shows a step large in the middle, what comes before and after it beside it, with room for its figures below. */
function lookNear(
  flow: ReactFlowInstance<MapNode, MapEdge>,
  drawn: Drawn,
  step: string | undefined,
  { width, height }: Size,
  duration: number,
): void {
  const node = step === undefined ? undefined : drawn.nodes.find(({ id }) => id === stepNodeId(step));
  if (!node) return;
  const zoom = Math.min(2.2, width / (3 * STEP_WIDTH), height / (2.6 * STEP_HEIGHT));
  const x = width / 2 - (node.position.x + STEP_WIDTH / 2) * zoom;
  const y = height * 0.38 - (node.position.y + STEP_HEIGHT / 2) * zoom;
  void flow.setViewport({ x, y, zoom }, { duration: 2 * duration });
}

/** A map that is larger than the window shows at the least zoom may be seen from farther away. */
function allowZoom({ minZoom, setMinZoom }: Pane, { zoom }: Viewport): void {
  const least = Math.min(LEAST_BY_HAND, zoom);
  if (least !== minZoom) setMinZoom(least);
}

/**
 * Brings a step or another thing into view with the least movement; one that is sought large enough to be read. False
 * when it is in view already, or larger than the window.
 */
function show(
  flow: ReactFlowInstance<MapNode, MapEdge>,
  drawn: Drawn,
  shown: string | undefined,
  duration: number,
  isSought: boolean,
): boolean {
  const node = drawn.nodes.find(
    ({ id }) => shown !== undefined && (id === stepNodeId(shown) || id === shown),
  );
  const pane = document.getElementById(MAP_ID)?.getBoundingClientRect();
  if (!node || !pane) return false;
  const box = getNodesBounds([node]);
  const { x, y, zoom } = flow.getViewport();
  if (isSought && zoom < DISTANT) {
    const next = {
      x: (pane.width + LEFT_MARGIN) / 2 - (box.x + box.width / 2) * READ_AT,
      y: pane.height / 2 - (box.y + box.height / 2) * READ_AT,
    };
    void flow.setViewport({ ...next, zoom: READ_AT }, { duration });
    return true;
  }
  const left = box.x * zoom + x;
  const top = box.y * zoom + y;
  const right = pane.width - MARGIN - (left + box.width * zoom);
  const bottom = pane.height - MARGIN - (top + box.height * zoom);
  if (box.width * zoom > pane.width - LEFT_MARGIN - MARGIN || box.height * zoom > pane.height - 2 * MARGIN)
    return false;
  const dx = left < LEFT_MARGIN ? LEFT_MARGIN - left : Math.min(0, right);
  const dy = top < MARGIN ? MARGIN - top : Math.min(0, bottom);
  if (dx === 0 && dy === 0) return false;
  void flow.setViewport({ x: x + dx, y: y + dy, zoom }, { duration });
  return true;
}
