import { processTimeOf } from "../../model/durations";
import { newId } from "../../model/ids";
import { own } from "../../model/own";
import type { StreamMap } from "../../model/StreamMap";
import type { ConstraintPlaces, Move } from "./Move";

/** By how much automating shortens a process time, where nobody says how much. */
const AUTOMATED_PERCENT = 25;

/**
 * One person more at each place of the constraint that people can be taken on for. Places that are tied give nothing
 * one by one, so that these are made together.
 */
export function peopleMoves(map: StreamMap, places: ConstraintPlaces): Move[] {
  const move = (code: Move["code"], id: string, from: number): Move => ({
    code,
    params: { id, from, more: 1 },
  });
  return [
    ...places.steps
      .filter((id) => own(map.steps, id)?.pool === undefined)
      .map((id) => move("move.addPerson", id, own(map.steps, id)?.workers ?? 1)),
    ...places.pools.map((id) => move("move.addToPool", id, own(map.pools, id)?.size ?? 1)),
  ];
}

/** The work of each step of the constraint done by a machine in part: a shorter process time. */
export function fasterMoves(map: StreamMap, places: ConstraintPlaces): Move[] {
  return places.steps
    .filter((id) => own(map.steps, id)?.processTime !== undefined)
    .map((id) => ({ code: "move.faster", params: { id, percent: AUTOMATED_PERCENT } }));
}

/** Half of the spread, for each step of the constraint: standards, or a machine, make one piece of work like the next. */
export function steadierMoves(map: StreamMap, places: ConstraintPlaces): Move[] {
  return places.steps.flatMap((id): Move[] => {
    const step = own(map.steps, id)!;
    const spec = step.processTime;
    if (typeof spec === "object" && spec.distribution !== "gamma" && spec.distribution !== "lognormal")
      return [];
    const time = processTimeOf(map, step);
    const cv = time !== null && "cv" in time ? time.cv : 0;
    return cv > 0 ? [{ code: "move.steadier", params: { id, from: cv, cv: Math.round(cv * 50) / 100 } }] : [];
  });
}

/** The work of a step cut in two, one after the other, with as many people at the second half as at the first. */
export function splitMoves(map: StreamMap, places: ConstraintPlaces): Move[] {
  return places.steps.flatMap((id): Move[] => {
    const { pool, processTime, batch, workers = 1 } = own(map.steps, id) ?? {};
    if (pool !== undefined || processTime === undefined || batch !== undefined) return [];
    const second = newId(map.steps, `${id} 2`, "step");
    return [{ code: "move.split", params: { id, second, people: workers } }];
  });
}
