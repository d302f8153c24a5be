import type { Comparison, Stretches } from "../../simulations/index";
import { calendarOf, parseDuration, type Calendar } from "../model/durations";
import type { StreamMap } from "../model/StreamMap";

/** So many steps are easy to look at. */
const MOST = 26;

/** Steps of time that a person thinks in, in working hours. */
function naturalSteps({ hoursPerDay, daysPerWeek }: Calendar): readonly number[] {
  const week = hoursPerDay * daysPerWeek;
  return [1 / 60, 5 / 60, 1 / 4, 1, 4, hoursPerDay, week, 2 * week, 4 * week, 13 * week, 52 * week];
}

/**
 * How long to look on after a change, and in what steps: week by week for half a year; in finer steps where lead times are shorter
 * than a day, in coarser ones where they are longer than a quarter, or where trains leave less often: each step has as many of
 * them. Who says how many weeks gets just these.
 */
export function stretchesFor(
  maps: readonly [StreamMap, StreamMap],
  steady: Comparison,
  weeks: number | undefined,
): Stretches {
  const calendar = calendarOf(maps[0]);
  const week = calendar.hoursPerDay * calendar.daysPerWeek;
  const trains = longestCadence(maps);
  const isWhole = (step: number): boolean =>
    trains === 0 || (step > trains - 1e-9 && Math.abs(step / trains - Math.round(step / trains)) < 1e-9);
  const whole = naturalSteps(calendar).filter(isWhole);
  const steps = whole.length > 0 ? whole : [1, 2, 4, 8, 16].map((times) => times * trains);
  // Of the stream as it is, where that is known, so that several changes of it are looked at in the same steps.
  const [lead = week] = [steady.baseline, ...steady.scenarios].flatMap(
    ({ results }) => results?.stream.leadTimeHours.mean.mean || [],
  );
  const reach = Math.min(5 * lead, Math.max(week, lead / 8));
  const natural = steps.findLast((step) => step <= reach) ?? steps[0]!;
  if (weeks === undefined) return { every: natural, times: MOST };
  const span = weeks * week;
  // Few of the natural steps are finer ones.
  const least = steps.findLast((step) => step <= Math.min(natural, span / 4)) ?? steps[0]!;
  const fits = (step: number): boolean => span / step <= MOST + 1e-9 && step >= least;
  const every = steps.find(fits) ?? steps.at(-1)!;
  return { every, times: Math.ceil(span / every - 1e-9) };
}

/** Hours between the trains that leave least often, before or after the change; 0 without any. */
function longestCadence(maps: readonly StreamMap[]): number {
  const hours = maps.flatMap((map) =>
    Object.values(map.steps).map(({ cadence }) =>
      cadence === undefined ? 0 : (parseDuration(cadence, calendarOf(map)) ?? 0),
    ),
  );
  return Math.max(0, ...hours);
}
