import { moveSteps } from "../model/edits";
import type { StreamMap } from "../model/StreamMap";
import { freePlace, placeSteps, STEP_HEIGHT, STEP_PITCH, STEP_WIDTH, type Place } from "../model/placeSteps";

/** The map with room for a row of steps, and where each of them goes. */
export interface RowPlaces {
  readonly map: StreamMap;
  readonly places: readonly Place[];
}

/** Whether two boxes at these places touch, or nearly. */
export function overlap([x, y]: Place, [otherX, otherY]: Place): boolean {
  return Math.abs(x - otherX) < STEP_WIDTH + 20 && Math.abs(y - otherY) < STEP_HEIGHT + 20;
}

/** Places for `count` steps in a row behind a step; what lies to the right of it moves on when it is in the way. */
export function placeRowAfter(map: StreamMap, after: string | null, count: number): RowPlaces {
  const places = placeSteps(map);
  const from = after === null ? undefined : places.get(after);
  const start: Place = from === undefined ? freePlace(places, [0, 0]) : [from[0] + STEP_PITCH, from[1]];
  const row = Array.from({ length: count }, (_, index): Place => [start[0] + index * STEP_PITCH, start[1]]);
  const end = start[0] + (count - 1) * STEP_PITCH;
  const inTheWay = [...places.values()].some(
    ([x, y]) =>
      Math.abs(y - start[1]) < STEP_HEIGHT + 20 &&
      x > start[0] - STEP_WIDTH - 20 &&
      x < end + STEP_WIDTH + 20,
  );
  if (!inTheWay || from === undefined) return { map, places: row };
  const moved = [...places].filter(([, at]) => at[0] > start[0] - STEP_WIDTH / 2);
  const to = moved.map(([id, at]) => [id, [at[0] + count * STEP_PITCH, at[1]] as const] as const);
  return { map: moveSteps(map, Object.fromEntries(to)), places: row };
}
