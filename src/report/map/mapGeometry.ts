import { STEP_HEIGHT, STEP_WIDTH, type Place } from "../../model/placeSteps";
import { endSteps } from "../../model/structure";
import type { StreamMap } from "../../model/StreamMap";

export const CUSTOMER_WIDTH = 132;
export const CUSTOMER_HEIGHT = 116;
export const ARRIVAL_WIDTH = 140;
export const ARRIVAL_HEIGHT = 74;
/** From a step's left edge to the middle of the queue marker before it. */
export const QUEUE_OFFSET = 38;
/** Room under a box for what the run found. */
export const READOUT_HEIGHT = 70;
const CUSTOMER_GAP = 74;
export const ARRIVAL_GAP = 74;
const LADDER_GAP = 48;
/** From one line of the ladder to the next. */
export const LADDER_LINE_HEIGHT = 122;
/** Least width and height of one figure in the totals box. */
export const TOTAL_WIDTH = 236;
export const TOTAL_HEIGHT = 92;
/** LT, PT, activity ratio, %C/A, handoffs, takt, and the calendar that they are counted in. */
export const TOTALS_COUNT = 7;
const TOTALS_LEAST_WIDTH = 3 * TOTAL_WIDTH;
const TOTALS_GAP = 18;

/** A map that is wider than this is read in parts, on strips of paper. */
const LONG = 2000;
/** What stands on it once, totals and legend, is no wider than the first part of it that can be read at once. */
export const widthOnce = (width: number): number => (width > LONG ? 1120 : width);

/** A rectangle on the map. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The rectangle around all steps; null on an empty map. */
export function boxAround(places: ReadonlyMap<string, Place>): Box | null {
  if (places.size === 0) return null;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of places.values()) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + STEP_WIDTH);
    bottom = Math.max(bottom, y + STEP_HEIGHT);
  }
  return { left, top, right, bottom };
}

/** Where the customer stands at the end of a row: after the last column, level with the steps that deliver. */
export function rowCustomerPlace(map: StreamMap, places: ReadonlyMap<string, Place>): Place | null {
  const box = boxAround(places);
  if (!box) return null;
  const ends = endSteps(map)
    .map((id) => places.get(id))
    .filter((place) => place !== undefined);
  const middle = ends.length > 0 ? ends.reduce((sum, [, y]) => sum + y, 0) / ends.length : box.top;
  return [box.right + CUSTOMER_GAP, middle + STEP_HEIGHT / 2 - CUSTOMER_HEIGHT / 2];
}

/** Where work comes from: left of the step that it arrives at, or under it when other steps lead there too. */
export function arrivalPlace(step: Place, index: number, count: number, isStart: boolean): Place {
  const [x, y] = step;
  if (!isStart) return [x + 10, y + STEP_HEIGHT + READOUT_HEIGHT + 24 + index * (ARRIVAL_HEIGHT + 14)];
  const height = count * ARRIVAL_HEIGHT + (count - 1) * 14;
  return [x - ARRIVAL_GAP - ARRIVAL_WIDTH, y + STEP_HEIGHT / 2 - height / 2 + index * (ARRIVAL_HEIGHT + 14)];
}

/** The ladder and its totals box: under everything else, as wide as the row of steps. */
export interface LadderPlace extends Box {
  /** Top of the totals box, from the top of the ladder. */
  readonly totalsTop: number;
  readonly totalsColumns: number;
}

/** Where the ladder lies. */
export function ladderPlace(
  steps: Box,
  lowest: number,
  totals: number,
  heightIn: (width: number) => number,
): LadderPlace {
  const top = lowest + READOUT_HEIGHT + LADDER_GAP;
  const right = Math.max(steps.right, steps.left + TOTALS_LEAST_WIDTH);
  const fitting = Math.floor((right - steps.left) / TOTAL_WIDTH);
  const totalsColumns = fitting >= totals ? totals : fitting >= 4 ? 4 : 3;
  const totalsTop = heightIn(right - steps.left) + TOTALS_GAP;
  const rows = Math.ceil(totals / totalsColumns);
  return {
    left: steps.left,
    top,
    right,
    bottom: top + totalsTop + rows * TOTAL_HEIGHT,
    totalsTop,
    totalsColumns,
  };
}
