import type { Calendar } from "../model/durations";

/** A unit in which times are shown: how many working hours it has on the map's calendar. */
export interface TimeUnit {
  readonly symbol: "m" | "h" | "d" | "w";
  readonly hours: number;
}

/** The unit in which a time of about so many hours is easiest to read; one unit for all figures that are compared. */
export function timeUnitFor(hours: number | null, { hoursPerDay, daysPerWeek }: Calendar): TimeUnit {
  if (hours === null || hours === 0) return { symbol: "d", hours: hoursPerDay };
  const size = Math.abs(hours);
  if (size < 0.75) return { symbol: "m", hours: 1 / 60 };
  if (size < 2 * hoursPerDay) return { symbol: "h", hours: 1 };
  if (size < 12 * hoursPerDay * daysPerWeek) return { symbol: "d", hours: hoursPerDay };
  return { symbol: "w", hours: hoursPerDay * daysPerWeek };
}
