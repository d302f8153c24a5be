import { calendarOf, meanHours, parseRate, processTimeOf } from "./durations";
import { inventoryOf } from "./drawing";
import { ladder, meanTimeBetweenArrivals } from "./metrics";
import { own } from "./own";
import type { StreamMap } from "./StreamMap";

/**
 * The lead time that the work counted before a step speaks of: by Little's law it waits count × the mean time between
 * departures, and is worked on after that. Departures are as frequent as arrivals, else as the demand, by how often work
 * passes the step. Null without a count, a pace or a process time.
 */
export function expectedLead(map: StreamMap, id: string): number | null {
  const step = own(map.steps, id);
  if (step === undefined) return null;
  const { count } = inventoryOf(step);
  if (count === undefined) return null;
  const process = processTimeOf(map, step);
  const demand = parseRate(map.demand, calendarOf(map));
  const between = meanTimeBetweenArrivals(map) ?? (demand === null || demand === 0 ? null : 1 / demand);
  const weight = ladder(map).find(({ stepId }) => stepId === id)?.weight ?? null;
  if (process === null || between === null || weight === null || weight === 0) return null;
  return (count * between) / weight + meanHours(process);
}
