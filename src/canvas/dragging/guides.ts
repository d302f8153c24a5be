import { STEP_HEIGHT, STEP_WIDTH, type Place } from "../../model/placeSteps";

/** A thin line that shows why a dragged step holds still: in line with others, or at equal gaps. */
export interface Guide {
  readonly kind: "line" | "gap";
  readonly from: Place;
  readonly to: Place;
}

/** Where a dragged step comes to rest, and what to. */
export interface Snapped {
  readonly at: Place;
  readonly guides: readonly Guide[];
}

const GRID = 10;
const toGrid = (value: number): number => Math.round(value / GRID) * GRID;
/** Others farther away than this do not pull. */
const FAR_AWAY = 2400;

interface Pull {
  readonly value: number;
  readonly distance: number;
  readonly guide: (at: Place) => readonly Guide[];
}

/**
 * Puts a dragged step in line with others that stand in the same row or column, or at equal gaps
 * between them, when it is within `reach` of it; else on the grid. All boxes are of one size, so that
 * edges and centres meet at once.
 */
export function snapToOthers(raw: Place, others: readonly Place[], reach: number): Snapped {
  const near = others.filter(([x, y]) => Math.abs(x - raw[0]) < FAR_AWAY && Math.abs(y - raw[1]) < FAR_AWAY);
  const down = best([...inLine(raw, near, 1)], reach);
  const y = down?.value ?? toGrid(raw[1]);
  // Gaps count along the row that the step is about to stand in.
  const row = near.filter((other) => Math.abs(other[1] - y) < 1).map(([x]) => x);
  const across = best([...inLine(raw, near, 0), ...evenGaps(raw[0], row, STEP_WIDTH, 0)], reach);
  const x = across?.value ?? toGrid(raw[0]);
  const column = near.filter((other) => Math.abs(other[0] - x) < 1).map((other) => other[1]);
  const gap = down ? null : best(evenGaps(raw[1], column, STEP_HEIGHT, 1), reach);
  const at: Place = [x, gap?.value ?? y];
  return { at, guides: [across, down, gap].flatMap((pull) => pull?.guide(at) ?? []) };
}

function best(pulls: readonly Pull[], reach: number): Pull | null {
  let found: Pull | null = null;
  for (const pull of pulls)
    if (pull.distance <= reach && (!found || pull.distance < found.distance)) found = pull;
  return found;
}

const middle = ([x, y]: Place): Place => [x + STEP_WIDTH / 2, y + STEP_HEIGHT / 2];

function* inLine(raw: Place, others: readonly Place[], axis: 0 | 1): Iterable<Pull> {
  const nearest = new Map<number, Place>();
  const away = (other: Place): number => Math.abs(other[1 - axis]! - raw[1 - axis]!);
  for (const other of others) {
    const before = nearest.get(other[axis]);
    if (!before || away(other) < away(before)) nearest.set(other[axis], other);
  }
  for (const [value, other] of nearest) {
    yield {
      value,
      distance: Math.abs(value - raw[axis]),
      guide: (at) => [{ kind: "line", from: middle(other), to: middle(at) }],
    };
  }
}

/** Places along a line that leave the same gap to the next two as those have between them, or as much on both sides. */
function evenGaps(raw: number, along: readonly number[], size: number, axis: 0 | 1): Pull[] {
  const sorted = [...new Set(along)].sort((a, b) => a - b);
  const before = sorted.filter((value) => value < raw).slice(-2);
  const after = sorted.filter((value) => value > raw).slice(0, 2);
  const pulls: Pull[] = [];
  const add = (value: number, gaps: (value: number) => readonly [number, number][]): void => {
    const side = (at: Place): number => at[1 - axis]! + (axis === 0 ? STEP_HEIGHT : STEP_WIDTH) / 2;
    const point = (at: Place, far: number): Place => (axis === 0 ? [far, side(at)] : [side(at), far]);
    pulls.push({
      value,
      distance: Math.abs(value - raw),
      guide: (at) =>
        gaps(value).map(([from, to]) => ({ kind: "gap", from: point(at, from), to: point(at, to) })),
    });
  };
  const [b2, b1] = before.length === 2 ? before : [undefined, before[0]];
  const [a1, a2] = after;
  if (b1 !== undefined && b2 !== undefined && b1 - b2 >= size)
    add(2 * b1 - b2, (value) => [
      [b2 + size, b1],
      [b1 + size, value],
    ]);
  if (a1 !== undefined && a2 !== undefined && a2 - a1 >= size)
    add(2 * a1 - a2, (value) => [
      [value + size, a1],
      [a1 + size, a2],
    ]);
  if (b1 !== undefined && a1 !== undefined && a1 - b1 >= 2 * size)
    add((b1 + a1) / 2, (value) => [
      [b1 + size, value],
      [value + size, a1],
    ]);
  return pulls;
}
