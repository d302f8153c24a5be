import { placeSteps } from "../model/placeSteps";
import { flowOrder, incomingLinks, nextSteps } from "../model/structure";
import type { StreamMap } from "../model/StreamMap";

export type Direction = "forward" | "back" | "up" | "down";

/**
 * The step that an arrow key leads to: along the flow to the right and left, by place up and down.
 * From nowhere it leads to the start of the stream (or its end, going back). Null: nothing that way.
 */
export function walk(map: StreamMap, from: string | null, direction: Direction): string | null {
  const order = flowOrder(map);
  if (from === null) return (direction === "back" ? order.at(-1) : order[0]) ?? null;
  const places = placeSteps(map);
  const here = places.get(from);
  if (!here) return null;
  const byRow = (ids: readonly string[]): string | undefined =>
    [...ids].sort(
      (a, b) => Math.abs((places.get(a)?.[1] ?? 0) - here[1]) - Math.abs((places.get(b)?.[1] ?? 0) - here[1]),
    )[0];
  if (direction === "forward") return byRow(nextSteps(map, from)) ?? order[order.indexOf(from) + 1] ?? null;
  if (direction === "back") {
    return (
      byRow(incomingLinks(map, from).map(({ link }) => link.from)) ?? order[order.indexOf(from) - 1] ?? null
    );
  }
  const sign = direction === "down" ? 1 : -1;
  const candidates = [...places]
    .filter(([, [, y]]) => (y - here[1]) * sign > 20)
    .map(([id, [x, y]]) => ({ id, distance: Math.abs(y - here[1]) + 2 * Math.abs(x - here[0]) }));
  candidates.sort((a, b) => a.distance - b.distance);
  return candidates[0]?.id ?? null;
}
