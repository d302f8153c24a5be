import { placeSteps, STEP_HEIGHT, STEP_WIDTH, type Place } from "../../model/placeSteps";
import type { StreamMap } from "../../model/StreamMap";
import { distanceTo, intoStep, linkCorners, outOfStep } from "../lines/linePath";

/** The middle of a box this near to a link lies on it. */
const ON_LINK = 28;
/** A link may leave the box around its ends by so much. */
const AROUND = ON_LINK + STEP_WIDTH + 25;

/** The link that the middle of a dragged step lies on; its own links do not count. */
export function linkUnder(map: StreamMap, step: string, [x, y]: Place): string | null {
  const places = placeSteps(map);
  const middle: Place = [x + STEP_WIDTH / 2, y + STEP_HEIGHT / 2];
  const isNear = (a: number, b: number, at: number): boolean =>
    Math.min(a, b) - AROUND <= at && Math.max(a, b) + AROUND >= at;
  let found: string | null = null;
  let least = ON_LINK;
  for (const [id, { from, to }] of Object.entries(map.links ?? {})) {
    const [source, target] = [places.get(from), places.get(to)];
    if (from === step || to === step || !source || !target) continue;
    if (!isNear(source[0], target[0], middle[0]) || !isNear(source[1], target[1], middle[1])) continue;
    const away = distanceTo(linkCorners(outOfStep(source), intoStep(target)), middle);
    if (away < least) [found, least] = [id, away];
  }
  return found;
}
