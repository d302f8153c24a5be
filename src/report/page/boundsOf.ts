import type { Mark } from "./Drawing";

/** A rectangle by its edges. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far a text reaches over and under its base line, for a type size of 1. */
const ASCENT = 0.97;
const DESCENT = 0.27;

/** The rectangle around all that is drawn; null when nothing is. Control points of curves count as drawn. */
export function boundsOf(marks: readonly Mark[]): Bounds | null {
  let found: Bounds | null = null;
  for (const mark of marks) {
    const bounds = boundsOfMark(mark);
    if (bounds === null) continue;
    found =
      found === null
        ? bounds
        : {
            left: Math.min(found.left, bounds.left),
            top: Math.min(found.top, bounds.top),
            right: Math.max(found.right, bounds.right),
            bottom: Math.max(found.bottom, bounds.bottom),
          };
  }
  return found;
}

function boundsOfMark(mark: Mark): Bounds | null {
  switch (mark.kind) {
    case "text":
      return {
        left: mark.x,
        top: mark.y - mark.size * ASCENT,
        right: mark.x + mark.width,
        bottom: mark.y + mark.size * DESCENT,
      };
    case "box":
    case "image":
      return widened(mark.x, mark.y, mark.x + mark.width, mark.y + mark.height, halfLine(mark));
    case "path":
      return boundsOfPath(mark.d, halfLine(mark));
    case "group": {
      const inside = boundsOf(mark.marks);
      if (inside === null) return null;
      const [x, y] = mark.at ?? [0, 0];
      const scale = mark.scale ?? 1;
      return {
        left: x + inside.left * scale,
        top: y + inside.top * scale,
        right: x + inside.right * scale,
        bottom: y + inside.bottom * scale,
      };
    }
  }
}

function halfLine(mark: Mark): number {
  return "stroke" in mark && mark.stroke !== undefined ? (mark.strokeWidth ?? 1) / 2 : 0;
}

function widened(left: number, top: number, right: number, bottom: number, by: number): Bounds {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

function boundsOfPath(d: string, by: number): Bounds | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const see = (x: number | null, y: number | null): void => {
    if (x !== null) [left, right] = [Math.min(left, x), Math.max(right, x)];
    if (y !== null) [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  };
  // Small letters move from where the pen is: our symbols use them for round parts inside their outline only.
  for (const [, command = "", rest = ""] of d.matchAll(/([A-Z])([^A-Za-z]*)/g)) {
    const numbers = (rest.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
    if (command === "H") for (const x of numbers) see(x, null);
    else if (command === "V") for (const y of numbers) see(null, y);
    else if (command === "A")
      for (let at = 5; at + 1 < numbers.length; at += 7) see(numbers[at]!, numbers[at + 1]!);
    else for (let at = 0; at + 1 < numbers.length; at += 2) see(numbers[at]!, numbers[at + 1]!);
  }
  return left > right || top > bottom ? null : widened(left, top, right, bottom, by);
}
