import { placeSteps, STEP_HEIGHT, STEP_WIDTH, type Place } from "../../model/placeSteps";
import type { StreamMap } from "../../model/StreamMap";
import { detours } from "../../report/map/brackets";
import { distanceTo, intoStep, linkCorners, outOfStep } from "../lines/linePath";

/** The middle of a box this near to a link lies on it. */
const ON_LINK = 28;
/** A link may leave the box around its ends by so much. */
const AROUND = ON_LINK + STEP_WIDTH + 25;

/** A link with the corners of its way, and what lies around both its ends. */
interface Way {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly corners: readonly Place[];
  readonly around: readonly [left: number, top: number, right: number, bottom: number];
}

// A step is dragged over the same map again and again.
const ways = new WeakMap<StreamMap, readonly Way[]>();

function waysOf(map: StreamMap): readonly Way[] {
  const known = ways.get(map);
  if (known) return known;
  const places = placeSteps(map);
  const made = Object.entries(map.links ?? {}).flatMap(([id, { from, to }]): Way[] => {
    const [source, target] = [places.get(from), places.get(to)];
    if (!source || !target) return [];
    const [left, right] = [Math.min(source[0], target[0]), Math.max(source[0], target[0])];
    const [top, bottom] = [Math.min(source[1], target[1]), Math.max(source[1], target[1])];
    const level = detours(map, places).get(`link:${id}`)?.level;
    const corners = linkCorners(outOfStep(source), intoStep(target), level);
    const around = [
      left - AROUND,
      top - AROUND,
      right + AROUND,
      Math.max(bottom, level ?? bottom) + AROUND,
    ] as const;
    return [{ id, from, to, corners, around }];
  });
  ways.set(map, made);
  return made;
}

/** The link that the middle of a dragged step lies on; its own links do not count. */
export function linkUnder(map: StreamMap, step: string, [left, top]: Place): string | null {
  const [x, y] = [left + STEP_WIDTH / 2, top + STEP_HEIGHT / 2];
  let found: string | null = null;
  let least = ON_LINK;
  for (const { id, from, to, corners, around } of waysOf(map)) {
    if (x < around[0] || y < around[1] || x > around[2] || y > around[3]) continue;
    if (from === step || to === step) continue;
    const away = distanceTo(corners, [x, y]);
    if (away < least) [found, least] = [id, away];
  }
  return found;
}
