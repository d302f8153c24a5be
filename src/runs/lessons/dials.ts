import { calendarOf, meanHours, parseDuration, processTimeOf } from "../../model/durations";
import { setEntry, setStepField } from "../../model/edits";
import { own } from "../../model/own";
import type { StreamMap, TimeSpec } from "../../model/StreamMap";
import type { DialId, LessonDial } from "./Lesson";

/** Hours of work that an item takes at a step; null where the map does not say. */
export function workHours(map: StreamMap, step: string): number | null {
  const found = own(map.steps, step);
  const time = found === undefined ? null : processTimeOf(map, found);
  return time === null ? null : meanHours(time);
}

/** Hours between two arrivals of a stream; null where the map does not say. */
export function hoursBetween(map: StreamMap, arrival: string): number | null {
  const every = own(map.arrivals, arrival)?.every;
  if (typeof every !== "object" || !("mean" in every)) return null;
  return parseDuration(every.mean, calendarOf(map));
}

/** A map whose work of a stream comes by chance, so many hours apart on average. */
export function comingEvery(map: StreamMap, arrival: string, hours: number): StreamMap {
  return setEntry(map, "arrivals", arrival, {
    every: { distribution: "exponential", mean: `${hours}h` },
  });
}

/** How much is in the line at once: the limit of a rope. */
export function inLine(rope: string, values: readonly number[]): LessonDial {
  return {
    id: "inLine",
    values,
    at: (map) => own(map.ropes, rope)?.limit ?? null,
    turn: (map, limit) => setEntry(map, "ropes", rope, { limit }),
  };
}

/** How even the work is: 0, each takes as long as the other; 1, by chance (exponential). */
export function spread(steps: readonly string[]): LessonDial {
  const spreadOf = (time: TimeSpec | undefined): number | null => {
    if (typeof time !== "object") return null;
    return time.distribution === "constant" ? 0 : time.distribution === "exponential" ? 1 : null;
  };
  return {
    id: "spread",
    values: [0, 1],
    at: (map) => {
      const [first, ...others] = steps.map((id) => spreadOf(own(map.steps, id)?.processTime));
      return first !== undefined && others.every((one) => one === first) ? first : null;
    },
    turn: (map, value) =>
      steps.reduce((now, id) => {
        const hours = workHours(now, id);
        if (hours === null) return now;
        const time: TimeSpec =
          value === 0
            ? { distribution: "constant", value: `${hours}h` }
            : { distribution: "exponential", mean: `${hours}h` };
        return setStepField(now, id, "processTime", time);
      }, map),
  };
}

/** People of a step, or of a pool. */
export function people(
  id: DialId,
  where: { readonly step: string } | { readonly pool: string },
  values: readonly number[],
): LessonDial {
  if ("step" in where)
    return {
      id,
      values,
      at: (map) => own(map.steps, where.step)?.workers ?? null,
      turn: (map, count) => setStepField(map, where.step, "workers", count),
    };
  return {
    id,
    values,
    at: (map) => own(map.pools, where.pool)?.size ?? null,
    turn: (map, size) => setEntry(map, "pools", where.pool, { size }),
  };
}
