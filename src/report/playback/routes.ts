import { STEP_HEIGHT, STEP_WIDTH, type Place } from "../../model/placeSteps";
import type { Move } from "./playbackMoves";

/** A way over the map as points at equal distances: x, y, x, y, … */
export type Route = Float32Array;

/** What routes are found by: the lines on the map, and where the steps stand. */
export interface RouteMap {
  readonly places: ReadonlyMap<string, Place>;
  readonly stepIds: readonly string[];
  /** The line that a move follows: null where none is drawn, `unready` while it is not yet on the screen. */
  readonly lineOf: (move: Move) => SVGPathElement | "unready" | null;
}

const POINTS = 33;

/**
 * Remembers the way of every kind of move. It follows the line that is really drawn, whatever its
 * shape; where no line is drawn, it goes straight.
 */
export class Routes {
  private readonly found = new Map<string, Route>();

  constructor(private readonly map: RouteMap) {}

  /** The way of a move; null when neither of its ends is on the map. */
  of(move: Move): Route | null {
    const key = `${move.from ?? ""} ${move.to ?? ""} ${move.rework}`;
    const known = this.found.get(key);
    if (known) return known;
    const line = this.map.lineOf(move);
    const route = (line !== null && line !== "unready" && sample(line)) || this.straight(move);
    if (route && line !== "unready") this.found.set(key, route);
    return route;
  }

  private straight({ from, to }: Move): Route | null {
    const start = from === null ? null : this.map.places.get(this.map.stepIds[from] ?? "");
    const end = to === null ? null : this.map.places.get(this.map.stepIds[to] ?? "");
    if (!start && !end) return null;
    const [x1, y1] = start
      ? [start[0] + STEP_WIDTH, start[1] + STEP_HEIGHT / 2]
      : [(end?.[0] ?? 0) - 110, (end?.[1] ?? 0) + STEP_HEIGHT / 2];
    const [x2, y2] = end ? [end[0], end[1] + STEP_HEIGHT / 2] : [x1 + 110, y1];
    const route = new Float32Array(2 * POINTS);
    for (let point = 0; point < POINTS; point += 1) {
      const share = point / (POINTS - 1);
      route[2 * point] = x1 + share * (x2 - x1);
      route[2 * point + 1] = y1 + share * (y2 - y1);
    }
    return route;
  }
}

function sample(path: SVGPathElement): Route | null {
  if (typeof path.getTotalLength !== "function") return null;
  const length = path.getTotalLength();
  if (!(length > 0)) return null;
  const route = new Float32Array(2 * POINTS);
  for (let point = 0; point < POINTS; point += 1) {
    const { x, y } = path.getPointAtLength((length * point) / (POINTS - 1));
    route[2 * point] = x;
    route[2 * point + 1] = y;
  }
  return route;
}

/** The place on a route after a share of its length. */
export function pointOn(route: Route, share: number): readonly [number, number] {
  const at = Math.min(1, Math.max(0, share)) * (POINTS - 1);
  const point = Math.min(POINTS - 2, Math.floor(at));
  const rest = at - point;
  const value = (index: number): number => route[index] ?? 0;
  return [
    value(2 * point) + rest * (value(2 * point + 2) - value(2 * point)),
    value(2 * point + 1) + rest * (value(2 * point + 3) - value(2 * point + 1)),
  ];
}

/** How long a route is, in the map's own measure. */
export function routeLength(route: Route): number {
  let length = 0;
  for (let at = 2; at < route.length; at += 2) {
    length += Math.hypot(
      (route[at] ?? 0) - (route[at - 2] ?? 0),
      (route[at + 1] ?? 0) - (route[at - 1] ?? 0),
    );
  }
  return length;
}
