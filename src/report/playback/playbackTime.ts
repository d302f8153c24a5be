import type { Calendar } from "../../model/durations";

/** A moment of a run on the map's own calendar. Weeks and days count from 1. */
export interface CalendarMoment {
  readonly week: number;
  readonly day: number;
  /** Hours and minutes into the working day, "5:30". */
  readonly clock: string;
}

/** Where a moment of the run lies on the map's calendar. The end of a day counts as that day's last minute when `atEnd`. */
export function toCalendarMoment(
  hours: number,
  { hoursPerDay, daysPerWeek }: Calendar,
  atEnd = false,
): CalendarMoment {
  const minutes = Math.floor(Math.max(0, hours) * 60 + 1e-6);
  const dayMinutes = hoursPerDay * 60;
  let days = Math.floor(minutes / dayMinutes + 1e-9);
  let rest = Math.round(minutes - days * dayMinutes);
  if (atEnd && rest === 0 && days > 0) {
    days -= 1;
    rest = Math.round(dayMinutes);
  }
  const week = Math.floor(days / daysPerWeek + 1e-9);
  return {
    week: week + 1,
    day: Math.floor(days - week * daysPerWeek) + 1,
    clock: `${Math.floor(rest / 60)}:${String(rest % 60).padStart(2, "0")}`,
  };
}

/** For how many hours of the run an item is shown on its way: short to the eye at any speed. */
export function glideHours(hoursPerSecond: number): number {
  return hoursPerSecond * Math.min(0.45, Math.max(0.12, 6 / hoursPerSecond));
}
