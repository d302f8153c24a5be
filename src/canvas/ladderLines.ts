import { STEP_WIDTH, type Place } from "../commands/placeSteps";
import { processTimeText } from "./figures";
import { ladder, type LadderEntry } from "../model/metrics";
import type { StreamMap } from "../model/StreamMap";

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
  const mainRow = mainRowOf(places);
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
  const row = (rung: LadderRung): number => Math.abs((places.get(rung.stepId)?.[1] ?? 0) - mainRow);
  rungs.sort((a, b) => Math.sign(row(a)) - Math.sign(row(b)) || a.left - b.left);
  const lines: LadderRung[][] = [];
  for (const rung of rungs) {
    const free = lines.find((line) =>
      line.every((other) => other.right + 8 <= rung.left || rung.right + 8 <= other.left),
    );
    if (free) free.push(rung);
    else lines.push([rung]);
  }
  for (const line of lines) line.sort((a, b) => a.left - b.left);
  return lines;
}

/** The row (top of its boxes) with the most steps; of several the highest. */
function mainRowOf(places: ReadonlyMap<string, Place>): number {
  const rows = new Map<number, number>();
  for (const [, y] of places.values()) rows.set(y, (rows.get(y) ?? 0) + 1);
  return [...rows].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
