import {
  calendarOf,
  formatHours,
  meanHours,
  parseDuration,
  parseTime,
  processTimeOf,
  type Calendar,
  type TimeDistribution,
} from "../../model/durations";
import { localDecimals } from "../../words/localDecimals";
import type { Arrival, Step, StreamMap, TimeSpec } from "../../model/StreamMap";
import type { Estimate } from "../../../simulations/index";

/** A process time as the map shows it: as it was typed, or the mean of its distribution. */
export function processTimeText(map: StreamMap, step: Step): string | null {
  return typedMean(step.processTime) ?? meanText(processTimeOf(map, step), map);
}

/** The time between arrivals as the map shows it; null where it is missing. */
export function arrivalTimeText(map: StreamMap, arrival: Arrival): string | null {
  return timeText(map, arrival.every);
}

/** A time as the map shows it: as it was typed, or the mean of its distribution; null where it is missing. */
export function timeText(map: StreamMap, spec: TimeSpec | undefined): string | null {
  return typedMean(spec) ?? meanText(parseTime(spec, calendarOf(map), "constant"), map);
}

/** The mean as a person wrote it, where it stands there. */
function typedMean(spec: TimeSpec | undefined): string | null {
  if (typeof spec !== "object") return spec ?? null;
  return "mean" in spec ? spec.mean : "value" in spec ? spec.value : null;
}

function meanText(time: TimeDistribution | null, map: StreamMap): string | null {
  return time === null ? null : formatHours(meanHours(time), calendarOf(map));
}

/** A simulated time as it is written beside a mapped one. */
export interface ShownTime {
  readonly mean: string;
  /** Half the width of the interval; null where there is none. */
  readonly plusMinus: string | null;
}

/**
 * A simulated time in the unit that the mapped one is written in, so that the two can be compared at
 * a glance, with no more digits than its interval allows. Null where nothing was observed.
 */
export function showTimeBeside(
  { mean, low, high }: Estimate,
  mapped: string | null,
  calendar: Calendar,
): ShownTime | null {
  if (mean === null) return null;
  const unit = (
    /^[\d.\s]+([mhdw])$/i.exec(mapped ?? "")?.[1] ?? formatHours(mean, calendar, { single: true }).slice(-1)
  ).toLowerCase();
  const hours = parseDuration(`1${unit}`, calendar) ?? 1;
  const half = low === null || high === null ? null : (high - low) / 2 / hours;
  const value = mean / hours;
  const digits =
    half !== null && half > 1e-9
      ? 1 - Math.floor(Math.log10(half))
      : 2 - Math.floor(Math.log10(Math.max(value, 1e-9)));
  const decimals = Math.min(2, Math.max(0, digits));
  const write = (number: number): string =>
    localDecimals(
      `${half !== null && half > 1e-9 ? number.toFixed(decimals) : String(Number(number.toFixed(decimals)))}${unit}`,
    );
  return { mean: write(value), plusMinus: half === null ? null : half > 1e-9 ? write(half) : `0${unit}` };
}
