import type { Calendar } from "../../model/durations";

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
