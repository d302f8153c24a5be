import { TraceKind } from "../../../simulations/index";
import type { PlaybackIndex } from "./playbackIndex";
import { extendIndex, recordsUntil } from "./playbackIndex";
import { ItemChange } from "./playbackState";

/** An item on its way over the map. The run knows no such time: moving is instant there, and shown for the eye. */
export interface Move {
  readonly item: number;
  /** Index of the step that it left; null: it comes from outside. */
  readonly from: number | null;
  /** Index of the step that it enters; null: it goes to the customer. */
  readonly to: number | null;
  readonly rework: boolean;
  /** When it moved, hours. */
  readonly atHours: number;
}

const MOST_RECORDS = 20_000;

/** The moves in (fromHours, toHours], the latest of each item, newest first, at most `most`. */
export function movesBetween(index: PlaybackIndex, fromHours: number, toHours: number, most: number): Move[] {
  const { trace, changes, cameFrom } = index;
  const end = recordsUntil(trace, toHours);
  extendIndex(index, end);
  const latest = new Map<number, number>();
  const moves: Move[] = [];
  const oldest = Math.max(0, end - MOST_RECORDS);
  for (let record = end - 1; record >= oldest && moves.length < most; record -= 1) {
    const atHours = trace.times[record] ?? 0;
    if (atHours <= fromHours) break;
    const kind = trace.kinds[record];
    const item = trace.items[record] ?? 0;
    if ((kind !== TraceKind.enter && kind !== TraceKind.deliver) || (latest.get(item) ?? atHours) > atHours)
      continue;
    latest.set(item, atHours);
    const from = cameFrom[record] ?? -1;
    moves.push({
      item,
      from: from < 0 ? null : from,
      to: kind === TraceKind.deliver ? null : (trace.steps[record] ?? 0),
      rework: ((changes[record] ?? 0) & ItemChange.rework) !== 0,
      atHours,
    });
  }
  return moves;
}
