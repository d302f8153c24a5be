import { calendarOf, formatHours, parseDuration, variabilityOf } from "./durations";
import { sourceOf } from "./drawing";
import { setStepField } from "./edits";
import { setSource, type SourcedField } from "./figureSources";
import { own } from "./own";
import type { FigureSource, Step, StreamMap, TimeSpec } from "./StreamMap";

export type Estimate = NonNullable<FigureSource["estimates"]>[number];

/** What several people said of one figure, put together. Times are in hours. */
export interface RoomView {
  /** One for each estimate that is understood, in the order they came; `index` is its place in the list. */
  readonly said: readonly { readonly index: number; readonly by: string | null; readonly amount: number }[];
  readonly least: number;
  readonly median: number;
  readonly most: number;
  /** They are too far apart to speak of one figure. */
  readonly disagree: boolean;
}

/** Times further apart than this factor, and shares further apart than so many points, are no agreement. */
const disagreeFactor = 3;
const disagreePoints = 20;

const isTime = (field: SourcedField): boolean => field === "leadTime" || field === "processTime";
const isShare = (field: SourcedField): boolean =>
  field === "percentCompleteAccurate" || field === "availability";

/** An estimate as a number: hours, percent or people. Null when it makes no sense for this figure. */
function amountOf(map: StreamMap, field: SourcedField, value: Estimate["value"]): number | null {
  if (isTime(field)) return parseDuration(value, calendarOf(map));
  if (typeof value !== "number" || !Number.isFinite(value)) return null;
  return value >= (field === "workers" ? 1 : 0) && (!isShare(field) || value <= 100) ? value : null;
}

/** What was said of a figure; null when nothing was, or nothing that is understood. */
export function roomView(map: StreamMap, id: string, field: SourcedField): RoomView | null {
  const step = own(map.steps, id);
  const estimates = step === undefined ? [] : (sourceOf(step, field).estimates ?? []);
  const said = estimates.flatMap(({ by, value }, index) => {
    const amount = amountOf(map, field, value);
    return amount === null ? [] : [{ index, by: by ?? null, amount }];
  });
  if (said.length === 0) return null;
  const sorted = said.map(({ amount }) => amount).sort((a, b) => a - b);
  const least = sorted[0]!;
  const most = sorted.at(-1)!;
  return {
    said,
    least,
    median: medianOf(sorted),
    most,
    disagree: isShare(field) ? most - least > disagreePoints : most > least * disagreeFactor,
  };
}

function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** All that was said of a figure, anew. */
export function setEstimates(
  map: StreamMap,
  id: string,
  field: SourcedField,
  estimates: readonly Estimate[],
): StreamMap {
  return setSource(map, id, field, { estimates });
}

/**
 * The spread that a process time gets of what was said, as cv: how the work itself varies (the map's variability v) and
 * how far apart the people are (c: sample standard deviation / mean of the estimates) together. By the law of total
 * variance, cv² = v² + c² + v²c². Agreement leaves the map's own spread; disagreement only ever widens it.
 */
export function spreadOfRoom(map: StreamMap, { said }: RoomView): number {
  const v = variabilityOf(map);
  const mean = said.reduce((sum, { amount }) => sum + amount, 0) / said.length;
  if (said.length < 2 || mean === 0) return v;
  const variance = said.reduce((sum, { amount }) => sum + (amount - mean) ** 2, 0) / (said.length - 1);
  const c = Math.sqrt(variance) / mean;
  return c < 0.005 ? v : Math.round(Math.sqrt(v * v + c * c + v * v * c * c) * 100) / 100;
}

/** What the figure becomes when the room's estimates are used for it; null when there are none. */
export function figureOfRoom(map: StreamMap, id: string, field: SourcedField): Step[SourcedField] | null {
  const room = roomView(map, id, field);
  if (room === null) return null;
  if (!isTime(field)) {
    return field === "workers" ? Math.round(room.median) : Math.round(room.median * 100) / 100;
  }
  const step = own(map.steps, id)!;
  // The middle one of an odd number is kept as that person wrote it.
  const middle = room.said.find(({ amount }) => amount === room.median);
  const written = middle === undefined ? undefined : sourceOf(step, field).estimates?.[middle.index]?.value;
  const median =
    typeof written === "string" ? written : formatHours(room.median, calendarOf(map), { exact: true });
  if (field === "leadTime") return median;
  const cv = spreadOfRoom(map, room);
  return cv === variabilityOf(map) ? median : { distribution: "lognormal", mean: median, cv };
}

/**
 * The room's median becomes the figure, and for a process time the disagreement becomes spread. It is an estimate from
 * now on, and a guess when people disagree a lot. What each of them said stays.
 */
export function takeEstimates(map: StreamMap, id: string, field: SourcedField): StreamMap {
  const figure = figureOfRoom(map, id, field);
  const room = roomView(map, id, field);
  if (figure === null || room === null) return map;
  const set = setStepField(map, id, field, figure as TimeSpec & number);
  return setSource(set, id, field, { confidence: room.disagree ? "guess" : "estimated", by: undefined });
}
