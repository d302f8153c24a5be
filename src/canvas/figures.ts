import { calendarOf, formatHours, meanHours, processTimeOf } from "../model/durations";
import type { Step, StreamMap } from "../model/StreamMap";
import type { Estimate } from "../../simulations/index";

/** A process time as the map shows it: as it was typed, or the mean of its distribution. */
export function processTimeText(map: StreamMap, step: Step): string | null {
  if (typeof step.processTime === "string") return step.processTime;
  const time = processTimeOf(map, step);
  return time === null ? null : formatHours(meanHours(time), calendarOf(map));
}

/** Half the width of an interval; null where there is none. */
export function halfWidth({ low, high }: Estimate): number | null {
  return low === null || high === null ? null : (high - low) / 2;
}
