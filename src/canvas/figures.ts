import { calendarOf, formatHours, meanHours, parseTime, processTimeOf, type TimeDistribution } from "../model/durations";
import type { Arrival, Step, StreamMap, TimeSpec } from "../model/StreamMap";
import type { Estimate } from "../../simulations/index";

/** A process time as the map shows it: as it was typed, or the mean of its distribution. */
export function processTimeText(map: StreamMap, step: Step): string | null {
  return typedMean(step.processTime) ?? meanText(processTimeOf(map, step), map);
}

/** The time between arrivals as the map shows it; null where it is missing. */
export function arrivalTimeText(map: StreamMap, arrival: Arrival): string | null {
  return typedMean(arrival.every) ?? meanText(parseTime(arrival.every, calendarOf(map), "constant"), map);
}

/** The mean as a person wrote it, where it stands there. */
function typedMean(spec: TimeSpec | undefined): string | null {
  if (typeof spec !== "object") return spec ?? null;
  return "mean" in spec ? spec.mean : "value" in spec ? spec.value : null;
}

function meanText(time: TimeDistribution | null, map: StreamMap): string | null {
  return time === null ? null : formatHours(meanHours(time), calendarOf(map));
}

/** Half the width of an interval; null where there is none. */
export function halfWidth({ low, high }: Estimate): number | null {
  return low === null || high === null ? null : (high - low) / 2;
}
