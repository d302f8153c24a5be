import type { Mark } from "../page/Drawing";
import type { DrawnSymbol } from "../symbols/DrawnSymbol";

/** The colours of a symbol. */
export interface SymbolLook {
  readonly ground: string;
  readonly line: string;
  readonly strokeWidth?: number;
}

/** A symbol at a place of the drawing. */
export function symbolMarks(
  { parts }: DrawnSymbol,
  x: number,
  y: number,
  { ground, line, strokeWidth = 1.5 }: SymbolLook,
  scale = 1,
): Mark {
  return {
    kind: "group",
    at: [x, y],
    scale,
    marks: parts.map(({ d, look }): Mark => {
      if (look === "ink") return { kind: "path", d, fill: line };
      return {
        kind: "path",
        d,
        stroke: line,
        strokeWidth: strokeWidth / scale,
        ...(look === "ground" ? { fill: ground } : {}),
      };
    }),
  };
}

/** The tip of a line that comes from `turn` degrees: 0 from the left, 90 from above. */
export function arrowHead(x: number, y: number, turn: 0 | 90 | 180 | 270, ink: string, size = 9): Mark {
  const [dx, dy] = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ][turn / 90] as [number, number];
  const [bx, by] = [x - dx * size, y - dy * size];
  const half = size * 0.5;
  return {
    kind: "path",
    d: `M${x} ${y} L${bx - dy * half} ${by + dx * half} L${bx + dy * half} ${by - dx * half} Z`,
    fill: ink,
  };
}
