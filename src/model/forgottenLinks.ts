import { drawingOrder, endSteps, incomingLinks, reachedFrom } from "./structure";
import { own } from "./own";
import type { StreamMap } from "./StreamMap";

/** Boxes whose tops are no further apart than this stand in one row. */
const rowHeight = 75;

type Place = readonly [number, number];
const placeOf = (map: StreamMap, id: string): Place | undefined => own(map.steps, id)?.at;

/**
 * Links that were most likely forgotten: a step leads nowhere although the next one in its row stands right behind it,
 * and nothing else leads there. Each pair is [from, to].
 */
export function forgottenLinks(map: StreamMap): readonly (readonly [string, string])[] {
  return endSteps(map).flatMap((from): (readonly [string, string])[] => {
    const at = placeOf(map, from);
    if (at === undefined) return [];
    const to = drawingOrder(map).find((id) => {
      const other = placeOf(map, id);
      return other !== undefined && other[0] > at[0] && Math.abs(other[1] - at[1]) < rowHeight;
    });
    if (to === undefined || incomingLinks(map, to).length > 0) return [];
    return reachedFrom(map, [to]).has(from) ? [] : [[from, to]];
  });
}

/** The step that most likely leads to this one: the nearest that leads nowhere yet and stands before it. */
export function likelyBefore(map: StreamMap, id: string): string | null {
  const at = placeOf(map, id);
  const behind = reachedFrom(map, [id]);
  const before = endSteps(map).flatMap((end) => {
    const place = placeOf(map, end);
    if (behind.has(end) || at === undefined || place === undefined || place[0] >= at[0]) return [];
    return [{ end, distance: Math.hypot(place[0] - at[0], place[1] - at[1]) }];
  });
  return before.sort((a, b) => a.distance - b.distance)[0]?.end ?? null;
}
