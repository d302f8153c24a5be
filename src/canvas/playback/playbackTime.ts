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

/** A speed that a person can choose: so much of the run in one second of watching. */
export interface PlaybackSpeed {
  readonly hoursPerSecond: number;
  readonly amount: number;
  readonly unit: "h" | "d" | "w";
}

/** The speeds to choose from, slowest first, on the map's calendar. */
export function playbackSpeeds({ hoursPerDay, daysPerWeek }: Calendar): PlaybackSpeed[] {
  const hours = { h: 1, d: hoursPerDay, w: hoursPerDay * daysPerWeek };
  const choices = [
    [1, "h"],
    [2, "h"],
    [4, "h"],
    [1, "d"],
    [2, "d"],
    [1, "w"],
    [2, "w"],
    [4, "w"],
  ] as const;
  return choices
    .map(([amount, unit]) => ({ amount, unit, hoursPerSecond: amount * hours[unit] }))
    .sort((a, b) => a.hoursPerSecond - b.hoursPerSecond)
    .filter((speed, at, all) => speed.hoursPerSecond !== all[at - 1]?.hoursPerSecond);
}

/** The speed to choose from that is nearest to the present one. */
export function nearestSpeed(hoursPerSecond: number, speeds: readonly PlaybackSpeed[]): PlaybackSpeed | null {
  const distance = (speed: PlaybackSpeed): number =>
    Math.abs(Math.log(speed.hoursPerSecond / hoursPerSecond));
  return speeds.reduce<PlaybackSpeed | null>(
    (best, speed) => (best === null || distance(speed) < distance(best) ? speed : best),
    null,
  );
}

/** For how many hours of the run an item is shown on its way: short to the eye at any speed. */
export function glideHours(hoursPerSecond: number): number {
  return hoursPerSecond * Math.min(0.45, Math.max(0.12, 6 / hoursPerSecond));
}
