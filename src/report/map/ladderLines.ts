import { STEP_WIDTH, type Place } from "../../model/placeSteps";
import { processTimeText } from "./figures";
import { ladder, type LadderEntry } from "../../model/metrics";
import { byId } from "../../model/own";
import type { StreamMap } from "../../model/StreamMap";

/** One step's part of the ladder, and where it lies under its box. */
export interface LadderRung extends LadderEntry {
  readonly name: string;
  /** As the data box shows them. */
  readonly leadTime: string | null;
  readonly processTime: string | null;
  readonly left: number;
  readonly right: number;
}

/**
 * The ladder's lines, the main row first. Steps that stand under one another cannot share a line,
 * so that branches get lines of their own.
 */
export function ladderLines(
  map: StreamMap,
  places: ReadonlyMap<string, Place>,
): readonly (readonly LadderRung[])[] {
  const rungs = ladder(map).flatMap((entry): LadderRung[] => {
    const place = places.get(entry.stepId);
    if (!place) return [];
    const step = map.steps[entry.stepId];
    if (!step) return [];
    return [
      {
        ...entry,
        name: step.name || entry.stepId,
        leadTime: step.leadTime ?? null,
        processTime: processTimeText(map, step),
        left: place[0],
        right: place[0] + STEP_WIDTH,
      },
    ];
  });
  const { lineOf, count } = lanesOf(places);
  const lines = Array.from({ length: count }, (): LadderRung[] => []);
  for (const rung of rungs) lines[lineOf.get(rung.stepId) ?? 0]?.push(rung);
  for (const line of lines) line.sort((a, b) => a.left - b.left);
  return lines;
}

/** How many lines the ladder of steps at these places has. */
export function countLadderLines(places: ReadonlyMap<string, Place>): number {
  return lanesOf(places).count;
}

interface Lanes {
  readonly lineOf: ReadonlyMap<string, number>;
  readonly count: number;
}

const known = new WeakMap<ReadonlyMap<string, Place>, Lanes>();

function lanesOf(places: ReadonlyMap<string, Place>): Lanes {
  const before = known.get(places);
  if (before) return before;
  const mainRow = mainRowOf(places);
  const isBranch = (y: number): number => (y === mainRow ? 0 : 1);
  const steps = [...places].sort(
    ([a, [ax, ay]], [b, [bx, by]]) => isBranch(ay) - isBranch(by) || ax - bx || ay - by || byId(a, b),
  );
  const lines: number[][] = [];
  const lineOf = new Map<string, number>();
  for (const [id, [x]] of steps) {
    const free = lines.findIndex((line) => line.every((left) => Math.abs(left - x) >= STEP_WIDTH + 8));
    const line = free === -1 ? lines.push([]) - 1 : free;
    lines[line]?.push(x);
    lineOf.set(id, line);
  }
  const lanes = { lineOf, count: lines.length };
  known.set(places, lanes);
  return lanes;
}

/** The row (top of its boxes) with the most steps; of several the highest. */
function mainRowOf(places: ReadonlyMap<string, Place>): number {
  const rows = new Map<number, number>();
  for (const [, y] of places.values()) rows.set(y, (rows.get(y) ?? 0) + 1);
  return [...rows].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
