import type { Mark } from "../page/Drawing";
import { round } from "../page/Pen";
import type { DrawnSymbol } from "../symbols/DrawnSymbol";
import { shapeCorners, type TypeMark } from "../symbols/typeMarks";

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

/** The shape and colour of a type of work, or of people that steps share, in a square of this size. */
export function colourMark({ shape, ink }: TypeMark, x: number, y: number, size: number): Mark {
  const corners = shapeCorners(shape, x + size / 2, y + size / 2, size * 0.39);
  if (corners.length === 0)
    return {
      kind: "box",
      x: x + size * 0.1,
      y: y + size * 0.1,
      width: size * 0.8,
      height: size * 0.8,
      radius: size * 0.4,
      fill: ink,
    };
  const d = corners.map(([cx, cy]) => `${round(cx)} ${round(cy)}`).join(" L");
  return { kind: "path", d: `M${d} Z`, fill: ink };
}
