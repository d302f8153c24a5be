import { calendarOf, meanHours, parseDuration, parseTime, processTimeOf } from "../model/durations";
import { meanTimeBetweenArrivals } from "../model/metrics";
import { labelOf, placeName } from "../model/names";
import { own } from "../model/own";
import { pointerTo } from "../model/pointer";
import type { Problem } from "../model/Problem";
import { problem } from "../model/problems";
import type { Outages, StreamMap } from "../model/StreamMap";

/**
 * What a map that is otherwise right still lacks for a simulation (MODEL.md §4), each gap by name. `horizonHours` is
 * the length of a run where the person asked for another than the file says.
 */
export function simulationGaps(map: StreamMap, horizonHours?: number): readonly Problem[] {
  const gaps: Problem[] = [];
  const steps = Object.entries(map.steps);
  if (steps.length === 0) gaps.push(problem("error", "/steps", "gap.noSteps", {}));
  if (Object.keys(map.arrivals ?? {}).length === 0)
    gaps.push(problem("error", "/arrivals", "gap.noArrivals", {}));
  for (const [id, step] of steps) {
    if (step.processTime === undefined)
      gaps.push(problem("error", pointerTo("steps", id), "gap.processTime", { step: labelOf(map, id) }));
    if (step.percentCompleteAccurate === 0) {
      gaps.push(
        problem("error", pointerTo("steps", id, "percentCompleteAccurate"), "quality.never", {
          step: labelOf(map, id),
        }),
      );
    }
  }
  const horizon = horizonHours ?? parseDuration(map.experiment?.horizon ?? "52w", calendarOf(map)) ?? 0;
  const items = itemsPerHour(map) * horizon;
  if (items > mostItems) gaps.push(problem("error", "/arrivals", "gap.tooMuch", { items, most: mostItems }));
  for (const [collection, places] of [
    ["steps", map.steps],
    ["pools", map.pools ?? {}],
  ] as const) {
    for (const [id, { outages }] of Object.entries(places)) {
      const times = outagesPerHour(map, outages) * horizon;
      if (times <= mostOutages) continue;
      const said = {
        place: collection === "steps" ? labelOf(map, id) : placeName(map, "pool", id),
        outages: times,
        most: mostOutages,
      };
      gaps.push(problem("error", pointerTo(collection, id, "outages"), "gap.outages", said));
    }
  }
  return gaps;
}

/** One at a time: as many as an hour holds of the time between them and of what they last. */
function outagesPerHour(map: StreamMap, outages: Outages | undefined): number {
  const [every, lasts] = [outages?.every, outages?.lasts].map((time) =>
    parseTime(time, calendarOf(map), "constant"),
  );
  if (!every || !lasts) return 0;
  return 1 / (meanHours(every) + meanHours(lasts));
}

/** More would keep any machine busy for hours; nobody means it. */
const mostItems = 100_000_000;
/** Nothing breaks down so often: once in a second of half a year's work is a third of it. */
const mostOutages = 10_000_000;

/** Items that come in an hour; of work without end as many as the people of its first step can take up. */
function itemsPerHour(map: StreamMap): number {
  const between = meanTimeBetweenArrivals(map);
  let rate = between === null ? 0 : 1 / between;
  for (const { always, to } of Object.values(map.arrivals ?? {})) {
    const step = own(map.steps, to);
    const time = step === undefined ? null : processTimeOf(map, step);
    if (always !== true || step === undefined || time === null || meanHours(time) === 0) continue;
    const pool = step.pool === undefined ? undefined : own(map.pools, step.pool);
    const workers = step.pool === undefined ? step.workers : pool?.size;
    rate += (workers ?? 1) / meanHours(time);
  }
  return rate;
}
