import type { Calendar } from "./durations";

/** Working time, and how much of the wall calendar it takes up on average. */
export interface Elapsed {
  readonly workDays: number;
  readonly calendarDays: number;
  /** The basis: working days in a calendar week. */
  readonly daysPerWeek: number;
}

/**
 * Working hours as calendar days: `daysPerWeek` working days pass in seven calendar days, so that working days grow by
 * 7 / daysPerWeek. An average, because nobody knows on which weekday the work comes; holidays are not counted. Null
 * where there is nothing to tell: less than one working day, or work on all seven.
 */
export function elapsedOf(hours: number | null, { hoursPerDay, daysPerWeek }: Calendar): Elapsed | null {
  if (hours === null || !Number.isFinite(hours) || daysPerWeek >= 7) return null;
  const workDays = hours / hoursPerDay;
  if (workDays < 1 - 1e-9) return null;
  return { workDays, calendarDays: (workDays * 7) / daysPerWeek, daysPerWeek };
}
