import type { Study } from "../../../simulations/index";
import { calendarOf } from "../../model/durations";
import type { StreamMap } from "../../model/StreamMap";
import { cutFilm, type Film } from "./film";

/** A quarter of a year is enough to see how a stream lives. */
const WEEKS = 13;

/**
 * The weeks of a study's recorded run that go along with a report: from the end of the warm-up on, by whole weeks; of a
 * stream that cannot keep up the first ones, in which it fills.
 */
export function filmOf({ trace, results }: Pick<Study, "trace" | "results">, map: StreamMap): Film | null {
  if (trace === null) return null;
  const { hoursPerDay, daysPerWeek } = calendarOf(map);
  const week = hoursPerDay * daysPerWeek;
  const start = results.unstable ? 0 : Math.floor(results.warmUpHours / week) * week;
  return cutFilm(trace, start, WEEKS * week);
}
