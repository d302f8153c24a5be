import { getNodesBounds, getViewportForBounds, type Rect, type Viewport } from "@xyflow/react";
import { ARRIVAL_GAP, ARRIVAL_WIDTH } from "../report/map/mapGeometry";
import { reworkTop } from "../report/map/reworkLanes";
import type { Drawn } from "./Drawn";

/** On the left the bar of symbols stands over the map. */
export const LEFT_MARGIN = 112;
/** Where an empty map is looked at: the first step comes to the upper left, with the sign of its demand before it. */
const BLANK: Viewport = { x: LEFT_MARGIN + ARRIVAL_WIDTH + ARRIVAL_GAP, y: 200, zoom: 1 };
/** Room above for what the run found. */
const ABOVE = 84;
const BESIDE = 28;
const LEAST_BELOW = 28;
/** What stands over a corner is so far from the edges of the map, and from what is drawn. */
export const EDGE = 14;
/** Room above the boxes for footprints, drum and rope. */
const SIGNS = 120;
/** However large a map is, all of it can be seen. */
const LEAST_ZOOM = 0.0001;
const MOST_ZOOM = 1.1;

/** How large a part of the window is. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What stands over the lower corners of the map; null where nothing does. */
export interface Corners {
  /** The zoom buttons and the switch of the ladder. */
  readonly left: Size | null;
  /** The small map. */
  readonly right: Size | null;
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

/** Whether a box, or the line that leads on from it, stands under what is over the lower left corner. */
function isUnderLeft({ nodes }: Drawn, { x, y, zoom }: Viewport, height: number, corner: Size): boolean {
  return nodes.some((node) => {
    const box = getNodesBounds([node]);
    const bottom = (box.y + box.height) * zoom + y;
    return box.x * zoom + x < corner.width + EDGE && bottom > height - corner.height - EDGE;
  });
}

/**
 * The view that holds the whole map, clear of what stands over its lower corners. Over the five steps, which take half
 * of the window, the stream without its ladder.
 */
export function wholeMap(
  drawn: Drawn,
  { width, height }: Size,
  walking: boolean,
  corners: Corners,
): Viewport {
  const nodes = walking ? drawn.nodes.filter(({ type }) => type !== "ladder") : drawn.nodes;
  const shown = { ...drawn, nodes };
  const bounds = boundsOf(shown);
  if (bounds === null) return BLANK;
  const fitted = (below: number, left = LEFT_MARGIN, [rect, above] = [bounds, ABOVE]): Viewport =>
    getViewportForBounds(rect, width, height, LEAST_ZOOM, MOST_ZOOM, {
      top: `${above}px`,
      left: `${left}px`,
      right: `${BESIDE}px`,
      bottom: `${below}px`,
    });
  if (walking) {
    const withSigns = { ...bounds, y: bounds.y - SIGNS, height: bounds.height + SIGNS };
    return fitted(LEAST_BELOW, LEFT_MARGIN, [withSigns, 24]);
  }
  // In a low window nothing else would be left above what stands over the corner.
  const isLow = (corner: Size): boolean => corner.height >= height / 3;
  const free = fitted(LEAST_BELOW);
  const { left, right } = corners;
  let below = LEAST_BELOW;
  if (right && !isLow(right)) {
    const end = (bounds.x + bounds.width) * free.zoom + free.x;
    const bottom = (bounds.y + bounds.height) * free.zoom + free.y;
    if (end > width - right.width && bottom > height - right.height) below = right.height + EDGE;
  }
  const clear = fitted(below);
  if (!left || isLow(left) || !isUnderLeft(shown, clear, height, left)) return clear;
  // Above it or beside it, whichever leaves the map larger.
  const above = fitted(Math.max(below, left.height + EDGE));
  const beside = left.width < width / 2 ? fitted(below, left.width + EDGE) : above;
  return beside.zoom > above.zoom ? beside : above;
}
