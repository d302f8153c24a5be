/** The hours in which work is done: from `startHour` on, `hoursPerDay` long, on the first days of the week. */
export interface WorkingHours {
  readonly startHour: number;
  readonly hoursPerDay: number;
  readonly daysPerWeek: number;
}

const MINUTES_PER_DAY = 1440;
/** 1 January 1970 was a Thursday: the day of the week, Monday first, of day 0. */
const FIRST_WEEKDAY = 3;

/** Turns the wall clock into working time: nights and weekends take none. */
export class WorkingClock {
  constructor(private readonly hours: WorkingHours) {}

  /** Working hours from a fixed beginning up to this minute of the wall clock. */
  workedUntil(minutes: number): number {
    const { startHour, hoursPerDay, daysPerWeek } = this.hours;
    const day = Math.floor(minutes / MINUTES_PER_DAY);
    const shifted = day + FIRST_WEEKDAY;
    const weeks = Math.floor(shifted / 7);
    const weekday = shifted - weeks * 7;
    const whole = weeks * daysPerWeek + Math.min(weekday, daysPerWeek);
    const today =
      weekday < daysPerWeek
        ? Math.min(hoursPerDay, Math.max(0, (minutes - day * MINUTES_PER_DAY) / 60 - startHour))
        : 0;
    return whole * hoursPerDay + today;
  }

  /** Working hours between two minutes of the wall clock. */
  between(from: number, to: number): number {
    return this.workedUntil(to) - this.workedUntil(from);
  }
}

/** The hour at which a working day of this length begins, so that as much as can be falls into it; 9 where that is as good. */
export function likelyStart(minutes: Iterable<number>, hoursPerDay: number): number {
  const perHour = Array.from({ length: 24 }, () => 0);
  for (const at of minutes) {
    const inDay = at - Math.floor(at / MINUTES_PER_DAY) * MINUTES_PER_DAY;
    // A date without a time says nothing of the hours.
    if (inDay > 0) perHour[Math.floor(inDay / 60)]! += 1;
  }
  const length = Math.ceil(hoursPerDay);
  const latest = Math.max(0, 24 - length);
  const held = (start: number): number =>
    perHour.slice(start, start + length).reduce((sum, count) => sum + count, 0);
  let best = Math.min(9, latest);
  for (let start = 0; start <= latest; start++) if (held(start) > held(best)) best = start;
  return best;
}
