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
import { own } from "../../model/own";
import { localDecimals } from "../../words/localDecimals";
import { words } from "../../words/words";
import type { Arrival, Step, StreamMap, TimeSpec } from "../../model/StreamMap";
import type { Estimate } from "../../../simulations/index";
import { showEstimate } from "../showEstimate";
import { timeUnitFor, type TimeUnit } from "../timeUnit";

/** A process time as the map shows it: as it was typed, or the mean of its distribution. */
export function processTimeText(map: StreamMap, step: Step): string | null {
  return typedMean(step.processTime) ?? meanText(processTimeOf(map, step), map);
}

/** The time between arrivals as the map shows it; null where it is missing. */
export function arrivalTimeText(map: StreamMap, arrival: Arrival): string | null {
  return local(timeText(map, arrival.every));
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

const local = (text: string | null | undefined): string | null =>
  text === null || text === undefined ? null : localDecimals(text);

/** The mapped times of a step as every picture and table writes them: as they were typed. */
export function mappedTimes(
  map: StreamMap,
  id: string,
): { readonly leadTime: string | null; readonly processTime: string | null } {
  const step = own(map.steps, id);
  return step === undefined
    ? { leadTime: null, processTime: null }
    : { leadTime: local(step.leadTime), processTime: local(processTimeText(map, step)) };
}

/** The unit that a mapped time is written in, so that a simulated one beside it can be compared at a glance; else the one that suits it. */
export function unitBeside(
  mapped: string | null | undefined,
  hours: number | null,
  calendar: Calendar,
): TimeUnit {
  const typed = /^[\d.\s]+([mhdw])$/i.exec(mapped ?? "")?.[1]?.toLowerCase();
  const symbol = units.find((one) => one === typed);
  return symbol === undefined
    ? timeUnitFor(hours, calendar)
    : { symbol, hours: parseDuration(`1${symbol}`, calendar) ?? 1 };
}

const units = ["m", "h", "d", "w"] as const;

/** A simulated time as it is written beside a mapped one. */
export interface ShownTime {
  /** With its unit. */
  readonly mean: string;
  /** Half the width of the interval, in the same unit; null where there is none. */
  readonly plusMinus: string | null;
}

/** A simulated time in the unit of the mapped one, with no more digits than its interval allows. Null where nothing was observed. */
export function showTimeBeside(
  estimate: Estimate,
  mapped: string | null,
  calendar: Calendar,
): ShownTime | null {
  const { symbol, hours } = unitBeside(mapped, estimate.mean, calendar);
  const shown = showEstimate(estimate, hours);
  if (shown.state === "missing") return null;
  return {
    mean: `${shown.mean} ${words.results.units[symbol]}`,
    plusMinus: shown.state === "exact" ? "0" : shown.state === "interval" ? shown.plusMinus : null,
  };
}
