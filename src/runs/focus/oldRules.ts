import type { Results } from "../../../simulations/index";
import { own } from "../../model/own";
import { spanOf } from "../../model/ropes";
import { flowOrder } from "../../model/structure";
import type { StreamMap } from "../../model/StreamMap";
import { placesOf, type Move } from "./Move";

/**
 * Rules that were made for the constraint as it was and may now be in the way of the new one: every WIP limit, and the
 * ropes that span the old constraint. Each as a move that loosens it by half.
 */
export function oldRules(map: StreamMap, { constraint }: Results): Move[] {
  const places = placesOf(map, constraint);
  const looser = (limit: number): number => Math.max(limit + 1, Math.ceil(limit * 1.5));
  const limits = flowOrder(map).flatMap((id): Move[] => {
    const limit = own(map.steps, id)?.wipLimit;
    return limit === undefined
      ? []
      : [{ code: "move.loosenLimit", params: { id, from: limit, limit: looser(limit) } }];
  });
  const ropes = Object.entries(map.ropes ?? {}).flatMap(([id, rope]): Move[] => {
    const span = spanOf(map, rope);
    const isOld = places.steps.length === 0 || places.steps.some((step) => span.has(step));
    return isOld
      ? [{ code: "move.loosenRope", params: { id, from: rope.limit, limit: looser(rope.limit) } }]
      : [];
  });
  return [...ropes, ...limits];
}
