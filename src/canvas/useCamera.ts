import {
  getNodesBounds,
  getViewportForBounds,
  useReactFlow,
  useStore,
  useStoreApi,
  type ReactFlowInstance,
  type Rect,
  type Viewport,
} from "@xyflow/react";
import { useCallback, useEffect, useLayoutEffect, useRef } from "react";
import { STEP_HEIGHT, STEP_WIDTH } from "../model/placeSteps";
import { useStores, useView } from "../hooks/useStores";
import type { Drawn } from "./Drawn";
import { MAP_ID } from "../ui/focusMap";
import { stepNodeId, type MapEdge, type MapNode } from "./elements/mapParts";
import { ARRIVAL_GAP, ARRIVAL_WIDTH } from "../report/map/mapGeometry";
import { reworkTop } from "../report/map/reworkLanes";

const MARGIN = 60;
/** On the left the bar of symbols stands over the map. */
const LEFT_MARGIN = 112;
/** Where an empty map is looked at: the first step comes to the upper left, with the sign of its demand before it. */
const BLANK: Viewport = { x: LEFT_MARGIN + ARRIVAL_WIDTH + ARRIVAL_GAP, y: 200, zoom: 1 };
/** Room above for what the run found, below for the zoom buttons. */
const PADDING = { top: "84px", left: "112px", right: "28px" } as const;
const LEAST_BELOW = 28;
/** The small map is so far from the edges of the large one. */
const EDGE = 14;
/** Room above the boxes for footprints, drum and rope. */
const SIGNS = 120;
/** While a step is selected the map makes way for the pane only as long as it can still be read well. */
const READABLE = 0.5;
/** Long enough for the second click of two on a box that would else move away under the hand. */
const CLICKS_OVER_MS = 350;

function moveTime(): number {
  return window.matchMedia?.("(prefers-reduced-motion: reduce)").matches ? 0 : 220;
}

/** The rectangle around everything drawn, the ways back above the row included; null on an empty map. */
function boundsOf({ nodes, edges }: Drawn): Rect | null {
  if (nodes.length === 0) return null;
  const bounds = getNodesBounds([...nodes]);
  const tall = new Map(nodes.map(({ id, position }) => [id, position.y]));
  const topOf = (id: string): number => tall.get(id) ?? 0;
  const tops = edges.map((edge) =>
    edge.type === "rework"
      ? (edge.data?.level ?? reworkTop(topOf(edge.source), topOf(edge.target), edge.data?.lane ?? 0)) - 16
      : Infinity,
  );
  const top = Math.min(bounds.y, ...tops);
  return { ...bounds, y: top, height: bounds.height + bounds.y - top };
}

/**
 * The view that holds the whole map, clear of the small map over its corner. Over the five steps, which take half of
 * the window, the stream without its ladder.
 */
function wholeMap(drawn: Drawn, { width, height }: PaneSize, walking: boolean): Viewport {
  const nodes = walking ? drawn.nodes.filter(({ type }) => type !== "ladder") : drawn.nodes;
  const bounds = boundsOf({ ...drawn, nodes });
  if (bounds === null) return BLANK;
  const fitted = (below: number): Viewport =>
    getViewportForBounds(bounds, width, height, 0.05, 1.1, { ...PADDING, bottom: `${below}px` });
  if (walking) {
    const withSigns = { ...bounds, y: bounds.y - SIGNS, height: bounds.height + SIGNS };
    const padding = { ...PADDING, top: "24px", bottom: `${LEAST_BELOW}px` } as const;
    return getViewportForBounds(withSigns, width, height, 0.05, 1.1, padding);
  }
  const free = fitted(LEAST_BELOW);
  const right = (bounds.x + bounds.width) * free.zoom + free.x;
  const bottom = (bounds.y + bounds.height) * free.zoom + free.y;
  const small = document.querySelector<HTMLElement>(`#${MAP_ID} .overview`);
  if (!small) return free;
  const [wide, high] = [small.offsetWidth + EDGE, small.offsetHeight + EDGE];
  // In a low window nothing else would be left.
  const covers = right > width - wide && bottom > height - high && high < height / 3;
  return covers ? fitted(high + EDGE) : free;
}

interface PaneSize {
  readonly width: number;
  readonly height: number;
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

  useEffect(() => {
    const isSelected = view.getState().selection.steps.length > 0;
    const refit = (duration: number): void => {
      const next = wholeMap(latest.current, { width, height }, focus.getState().shown);
      if (movedByHand.current || (isSelected && next.zoom < READABLE)) return;
      void flow.setViewport(next, { duration });
    };
    if (!isSelected) {
      refit(0);
      return undefined;
    }
    const timer = setTimeout(() => refit(moveTime()), CLICKS_OVER_MS);
    return () => clearTimeout(timer);
  }, [width, height, flow, view, focus]);

  useEffect(() => {
    const duration = camera.count <= 2 ? 0 : moveTime();
    if (camera.move === "show") {
      const frame = requestAnimationFrame(() => {
        if (show(flow, latest.current, camera.steps[0], duration)) movedByHand.current = true;
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
    if (camera.move === "fit")
      void flow.setViewport(wholeMap(latest.current, pane.getState(), focus.getState().shown), { duration });
    else if (camera.move === "in") void flow.zoomIn({ duration });
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
  { width, height }: PaneSize,
  duration: number,
): void {
  const node = step === undefined ? undefined : drawn.nodes.find(({ id }) => id === stepNodeId(step));
  if (!node) return;
  const zoom = Math.min(2.2, width / (3 * STEP_WIDTH), height / (2.6 * STEP_HEIGHT));
  const x = width / 2 - (node.position.x + STEP_WIDTH / 2) * zoom;
  const y = height * 0.38 - (node.position.y + STEP_HEIGHT / 2) * zoom;
  void flow.setViewport({ x, y, zoom }, { duration: 2 * duration });
}

/** Brings a step into view with the least movement; false when it is in view already. */
function show(
  flow: ReactFlowInstance<MapNode, MapEdge>,
  drawn: Drawn,
  step: string | undefined,
  duration: number,
): boolean {
  const node = step === undefined ? undefined : drawn.nodes.find(({ id }) => id === stepNodeId(step));
  const pane = document.getElementById(MAP_ID)?.getBoundingClientRect();
  if (!node || !pane) return false;
  const { x, y, zoom } = flow.getViewport();
  const left = node.position.x * zoom + x;
  const top = node.position.y * zoom + y;
  const dx =
    left < LEFT_MARGIN ? LEFT_MARGIN - left : Math.min(0, pane.width - MARGIN - (left + STEP_WIDTH * zoom));
  const dy = top < MARGIN ? MARGIN - top : Math.min(0, pane.height - MARGIN - (top + STEP_HEIGHT * zoom));
  if (dx === 0 && dy === 0) return false;
  void flow.setViewport({ x: x + dx, y: y + dy, zoom }, { duration });
  return true;
}
