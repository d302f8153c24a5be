import { STEP_HEIGHT, STEP_WIDTH, type Place } from "../../model/placeSteps";
import { round } from "../page/Pen";

const CORNER = 14;
/** From where work leaves to where a way around turns off. */
const OUT = 20;
/** From where a bent way turns in to where it leads: before the triangle of what waits there. */
const IN = 68;
/** A line that only grazes a box can be seen. */
const GRAZE = 4;

/** Where the level ends of a bent link meet: close to where it leads, when there is room. */
const bendOf = (sourceX: number, targetX: number): number | undefined =>
  targetX > sourceX + 90 ? targetX - IN : undefined;

/** Whether a link runs straight on. */
const isStraight = ([sx, sy]: Place, [tx, ty]: Place): boolean => Math.abs(sy - ty) < 1 && tx > sx;

/** The corners of a link's way; `level` is that of a way around boxes. */
export function wayCorners(start: Place, end: Place, level?: number): readonly Place[] {
  const [[sx, sy], [tx, ty]] = [start, end];
  if (level !== undefined) return turning(start, sx + OUT, level, tx - IN, end);
  if (isStraight(start, end)) return [start, end];
  if (tx > sx) {
    const bend = bendOf(sx, tx) ?? (sx + tx) / 2;
    return [start, [bend, sy], [bend, ty], end];
  }
  return turning(start, sx + OUT, (sy + ty) / 2, tx - OUT, end);
}

/** Level out of the start, level again between the two turns, and level into the end. */
function turning(
  [sx, sy]: Place,
  out: number,
  level: number,
  into: number,
  [tx, ty]: Place,
): readonly Place[] {
  const last: readonly Place[] =
    Math.abs(level - ty) < 1
      ? []
      : [
          [into, level],
          [into, ty],
        ];
  return [[sx, sy], [out, sy], [out, level], ...last, [tx, ty]];
}

/** A line with round corners. */
export function roundedPath(points: readonly Place[], corner = CORNER): string {
  const parts = [`M${round(points[0]![0])} ${round(points[0]![1])}`];
  for (let at = 1; at < points.length; at++) {
    const [x, y] = points[at]!;
    const next = points[at + 1];
    if (next === undefined) {
      parts.push(`L${round(x)} ${round(y)}`);
      continue;
    }
    const [px, py] = points[at - 1]!;
    const r = Math.min(
      corner,
      (Math.abs(x - px) + Math.abs(y - py)) / 2,
      (Math.abs(next[0] - x) + Math.abs(next[1] - y)) / 2,
    );
    const into: Place = [x - Math.sign(x - px) * r, y - Math.sign(y - py) * r];
    const out: Place = [x + Math.sign(next[0] - x) * r, y + Math.sign(next[1] - y) * r];
    parts.push(
      `L${round(into[0])} ${round(into[1])} Q${round(x)} ${round(y)} ${round(out[0])} ${round(out[1])}`,
    );
  }
  return parts.join(" ");
}

/** So far over its box does a way back turn aside, where another box stands above it: out of it, and into it. */
const ASIDE_OUT = 12;
const ASIDE_IN = 20;

/** How far aside the ends of a way back run up: 0, where nothing stands above them. */
export interface Asides {
  readonly out: number;
  readonly into: number;
}

/** A way back: up, beside what stands above its ends, level over the row, and down again. */
export function returnPath([sx, sy]: Place, [tx, ty]: Place, level: number, { out, into }: Asides): string {
  const up: readonly Place[] =
    out === 0
      ? []
      : [
          [sx, sy - ASIDE_OUT],
          [sx + out, sy - ASIDE_OUT],
        ];
  const down: readonly Place[] =
    into === 0
      ? []
      : [
          [tx + into, ty - ASIDE_IN],
          [tx, ty - ASIDE_IN],
        ];
  return roundedPath([[sx, sy], ...up, [sx + out, level], [tx + into, level], ...down, [tx, ty]], 12);
}

/** The boxes of a map, ready to be asked whether a line runs behind one of them. */
export class BoxesInTheWay {
  private readonly sorted: readonly Place[];

  constructor(places: Iterable<Place>) {
    this.sorted = [...places].sort(([a], [b]) => a - b);
  }

  /** Where the boxes begin that reach beyond this line. */
  private first(left: number): number {
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sorted[middle]![0] + STEP_WIDTH > left) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The boxes whose width reaches into this part of the map. */
  between(left: number, right: number): readonly Place[] {
    const found: Place[] = [];
    for (let at = this.first(left); at < this.sorted.length && this.sorted[at]![0] < right; at += 1)
      found.push(this.sorted[at]!);
    return found;
  }

  /** Whether a way of level and upright parts runs behind a box. Asked for every line of a map at each of its changes. */
  hide(corners: readonly Place[]): boolean {
    for (let index = 1; index < corners.length; index += 1) {
      const [[fromX, fromY], [toX, toY]] = [corners[index - 1]!, corners[index]!];
      const right = Math.max(fromX, toX) - GRAZE;
      const top = Math.min(fromY, toY) - STEP_HEIGHT + GRAZE;
      const bottom = Math.max(fromY, toY) - GRAZE;
      for (let at = this.first(Math.min(fromX, toX) + GRAZE); at < this.sorted.length; at += 1) {
        const [x, y] = this.sorted[at]!;
        if (x >= right) break;
        if (y > top && y < bottom) return true;
      }
    }
    return false;
  }
}

/** A place on the level part of a way around boxes, so far after it has turned. */
export function onLevel([sx]: Place, [tx]: Place, after: number): number {
  return sx + OUT + (tx - IN > sx + OUT ? after : -after);
}

/** So far from the bend into a step does the share on a link stand from it. */
const SHARE_BEFORE = 54;

/**
 * Middle of the words that say a link's share: on a piece of its way that it has for itself, clear of
 * the queue's triangle and, over a straight link, of the mark of how work flows.
 */
export function sharePlace(start: Place, end: Place, level: number | undefined, isMarked: boolean): Place {
  const [[sx, sy], [tx, ty]] = [start, end];
  if (level !== undefined) return [onLevel(start, end, 44), level];
  if (isStraight(start, end)) return [sx + 30, sy - (isMarked ? 72 : tx - sx < 130 ? 36 : 17)];
  const [x] = wayCorners(start, end)[1]!;
  const rise = tx > sx ? ty - sy : (ty - sy) / 2;
  const away = Math.sign(rise) * Math.min(SHARE_BEFORE, Math.abs(rise) / 2);
  return tx > sx ? [x + 8, ty - away] : [x, sy + away];
}
