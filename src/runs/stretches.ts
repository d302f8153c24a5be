import type { Comparison, Stretches } from "../../simulations/index";
import type { Calendar } from "../model/durations";
import { calendarOf } from "../model/durations";
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
 * than a day, in coarser ones where they are longer than a quarter. Who says how many weeks gets just these.
 */
export function stretchesFor(map: StreamMap, steady: Comparison, weeks: number | undefined): Stretches {
  const calendar = calendarOf(map);
  const steps = naturalSteps(calendar);
  const week = calendar.hoursPerDay * calendar.daysPerWeek;
  const leads = [steady.baseline, ...steady.scenarios].flatMap(
    ({ results }) => results?.stream.leadTimeHours.mean.mean ?? [],
  );
  const lead = Math.max(0, ...leads) || week;
  const reach = Math.min(5 * lead, Math.max(week, lead / 8));
  const natural = steps.findLast((step) => step <= reach) ?? steps[0]!;
  if (weeks === undefined) return { every: natural, times: MOST };
  const span = weeks * week;
  const fits = (step: number): boolean => span / step <= MOST + 1e-9;
  // Few of the natural steps are finer ones.
  const least = steps.findLast((step) => step <= Math.min(natural, span / 4)) ?? steps[0]!;
  const every = steps.find((step) => fits(step) && step >= least) ?? steps.at(-1)!;
  return { every, times: Math.ceil(span / every - 1e-9) };
}
