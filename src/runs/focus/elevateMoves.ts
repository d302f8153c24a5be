import { calendarOf } from "../../model/durations";
import { setEntry, setStepField } from "../../model/edits";
import { own } from "../../model/own";
import { scaledTime } from "../../model/scaledTime";
import type { StreamMap } from "../../model/StreamMap";
import type { ConstraintPlaces, Move } from "./Move";

/** By how much automating shortens a process time, where nobody is to be taken on. */
const AUTOMATED = 0.75;

/**
 * What gives the constraint more capacity and costs money (Goldratt's fourth step): people as far as there are any
 * to be had, or a process time a quarter shorter.
 */
export function elevateMoves(map: StreamMap, places: ConstraintPlaces, people: number): Move[] {
  const ownSteps = places.steps.filter((id) => own(map.steps, id)?.pool === undefined);
  const hirable = ownSteps.length + places.pools.length;
  if (hirable === 0) return [];
  if (people >= hirable) {
    return [
      ...ownSteps.map((id): Move => {
        const workers = (own(map.steps, id)?.workers ?? 1) + 1;
        return {
          code: "move.addPerson",
          params: { id, people: workers },
          group: `people ${id}`,
          people: 1,
          edit: (now) => setStepField(now, id, "workers", workers),
        };
      }),
      ...places.pools.map((id): Move => {
        const size = (own(map.pools, id)?.size ?? 1) + 1;
        return {
          code: "move.addToPool",
          params: { id, people: size },
          group: `people ${id}`,
          people: 1,
          edit: (now) => setEntry(now, "pools", id, { size }),
        };
      }),
    ];
  }
  const calendar = calendarOf(map);
  return places.steps.flatMap((id): Move[] => {
    const time = own(map.steps, id)?.processTime;
    if (time === undefined) return [];
    const shorter = scaledTime(time, AUTOMATED, calendar);
    return [
      {
        code: "move.faster",
        params: { id, percent: (1 - AUTOMATED) * 100 },
        group: `time ${id}`,
        people: 0,
        edit: (now) => setStepField(now, id, "processTime", shorter),
      },
    ];
  });
}
