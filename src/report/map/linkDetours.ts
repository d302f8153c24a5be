import { own } from "../../model/own";
import { STEP_HEIGHT, STEP_WIDTH, type Place } from "../../model/placeSteps";
import { endSteps } from "../../model/structure";
import type { StreamMap } from "../../model/StreamMap";
import { arrivalPlaces, customerPlace } from "./endPlaces";
import { ARRIVAL_HEIGHT, CUSTOMER_HEIGHT, READOUT_HEIGHT } from "./mapGeometry";
import { BoxesInTheWay, wayCorners } from "./linkWay";

/** From the foot of the boxes, with what a run finds under them, to the first line of the strip below. */
export const STRIP_TOP = READOUT_HEIGHT + 12;

/** A link that would run behind boxes, and the way that it takes instead. */
export interface Detour {
  /** As the line is called on the canvas: `link:…` or `deliver:…`. */
  readonly id: string;
  readonly left: number;
  readonly right: number;
  /** At the height of the step that it leads to; else it runs in the strip under the boxes. */
  readonly level: number | null;
  /** The foot of the boxes that it passes under; and of the lowest ones, where that has no room left. */
  readonly base: number;
  readonly deepest: number;
  /** Whether under the boxes, at this height, it would run behind another one or through what a run finds there. */
  readonly isHiddenAt: (level: number) => boolean;
}

/** The links and deliveries whose plain way would be hidden by boxes. */
export function linkDetours(map: StreamMap, places: ReadonlyMap<string, Place>): readonly Detour[] {
  const boxes = new BoxesInTheWay(places.values());
  const found: Detour[] = [];
  const check = (id: string, start: Place | undefined, end: Place | undefined): void => {
    if (start && end && (boxes.hide(wayCorners(start, end)) || isThroughFindings(start, end)))
      found.push(detour(id, start, end));
  };
  /** A way back to another row runs level half way between them, where what a run finds hangs under boxes. */
  const isThroughFindings = (start: Place, end: Place): boolean =>
    end[0] <= start[0] && boxes.hide(wayCorners(start, end, (start[1] + end[1]) / 2 - READOUT_HEIGHT));
  // Work that arrives in the middle of the stream stands under its step: the way leads under it, too.
  const arriving = arrivalPlaces(map, places).map(({ at: [x, y] }): Place => [
    x,
    y + ARRIVAL_HEIGHT - READOUT_HEIGHT,
  ]);
  const detour = (id: string, start: Place, end: Place): Detour => {
    const [left, right] = [Math.min(start[0], end[0]), Math.max(start[0], end[0])];
    const isBehind = (level: number): boolean => boxes.hide(wayCorners(start, end, level));
    const isHiddenAt = (level: number): boolean => isBehind(level) || isBehind(level - READOUT_HEIGHT);
    const way = { id, left, right, isHiddenAt };
    const isLevel = Math.abs(start[1] - end[1]) < 1;
    if (!isLevel && !isHiddenAt(end[1])) return { ...way, level: end[1], base: 0, deepest: 0 };
    const least = Math.min(start[1], end[1]);
    const under = boxes.between(left, right).map(([, y]) => y + STEP_HEIGHT);
    const bases = [start[1] + STEP_HEIGHT / 2, end[1] + STEP_HEIGHT / 2, ...under]
      .filter((base) => base > least)
      .sort((a, b) => a - b);
    const deepest = bases.at(-1) ?? least;
    const base = bases.find((one) => !isHiddenAt(one + STRIP_TOP)) ?? deepest;
    const feet = arriving.flatMap(([x, foot]) =>
      x > left && x < right && foot > base && foot < base + 2 * ARRIVAL_HEIGHT ? [foot] : [],
    );
    return { ...way, level: null, base: Math.max(base, ...feet), deepest: Math.max(deepest, ...feet) };
  };
  for (const [id, { from, to }] of Object.entries(map.links ?? {}))
    if (own(map.steps, from) && own(map.steps, to))
      check(`link:${id}`, leaving(places.get(from)), entering(places.get(to)));
  const customer = customerPlace(map, places);
  if (customer)
    for (const id of endSteps(map))
      check(`deliver:${id}`, leaving(places.get(id)), [customer[0], customer[1] + CUSTOMER_HEIGHT / 2]);
  return found;
}

const leaving = (at: Place | undefined): Place | undefined =>
  at && [at[0] + STEP_WIDTH + 5, at[1] + STEP_HEIGHT / 2];
const entering = (at: Place | undefined): Place | undefined => at && [at[0] - 5, at[1] + STEP_HEIGHT / 2];
