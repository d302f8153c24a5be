import type { Results } from "../../../simulations/index";
import { newId } from "../../model/ids";
import { own } from "../../model/own";
import { spanOf } from "../../model/ropes";
import { flowOrder, reachedFrom } from "../../model/structure";
import type { StreamMap } from "../../model/StreamMap";
import type { NothingDone } from "./Journey";
import type { ConstraintPlaces, Move } from "./Move";

/** How release can be tied to the constraint. */
export interface RopeToSize {
  readonly limitTo: (limit: number) => Move;
  /** The limit that stands there now; Infinity: none. */
  readonly now: number;
  /** The most that is worth trying. */
  readonly upTo: number;
  /** The step that beats the pace, and the one where work is let in. */
  readonly drum: string;
  readonly start: string;
}

/** More in the stream than this is no rope any more. */
const MOST = 400;

/**
 * The rope of drum, buffer and rope: from where work is let in to the constraint. Where a rope spans both already, that
 * one is tightened; else a new one is tied. Nothing to tie where the constraint stands at the start itself, or where
 * work comes to it from several starts.
 */
export function ropeToSize(
  map: StreamMap,
  { steps }: ConstraintPlaces,
  results: Results,
): RopeToSize | { readonly nothing: NothingDone } {
  const drum = flowOrder(map).findLast((id) => steps.includes(id));
  if (drum === undefined) return { nothing: "nothing.noIdea" };
  const starts = [...new Set(Object.values(map.arrivals ?? {}).map(({ to }) => to))].filter((id) =>
    reachedFrom(map, [id]).has(drum),
  );
  const [start] = starts;
  if (start === undefined || starts.length > 1) return { nothing: "nothing.noStart" };
  const there = Object.entries(map.ropes ?? {})
    .filter(([, rope]) => {
      const span = spanOf(map, rope);
      return span.has(start) && span.has(drum);
    })
    .sort(([, a], [, b]) => a.limit - b.limit)[0];
  if (there !== undefined) {
    const [id, { limit: now }] = there;
    return {
      now,
      upTo: now,
      drum,
      start,
      limitTo: (limit) => ({ code: "move.ropeLimit", params: { id, limit } }),
    };
  }
  if (start === drum) return { nothing: "nothing.first" };
  const id = newId(map.ropes, `release ${drum}`, "rope");
  const inSpan = [...spanOf(map, { from: start, to: drum })];
  const people = inSpan.reduce((sum, step) => sum + (own(map.steps, step)?.workers ?? 1), 0);
  const inside = inSpan.reduce((sum, step) => sum + (own(results.steps, step)?.wip.mean ?? 0), 0);
  return {
    now: Infinity,
    upTo: Math.min(MOST, Math.ceil(Math.max(4 * people, 2 * inside))),
    drum,
    start,
    limitTo: (limit) => ({ code: "move.rope", params: { id, from: start, to: drum, limit } }),
  };
}
