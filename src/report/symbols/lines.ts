import { figure, pathThrough } from "./DrawnSymbol";

export type Point = readonly [number, number];

/** Information by hand: a straight line. By wire: with the kink of a flash in its middle. */
export function informationLine(from: Point, to: Point, medium: "manual" | "electronic"): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (medium === "manual" || length < 40) return pathThrough([from, to]);
  const [ux, uy] = [dx / length, dy / length];
  const at = (along: number, aside: number): Point => [
    from[0] + ux * along - uy * aside,
    from[1] + uy * along + ux * aside,
  ];
  return pathThrough([from, at(length / 2 + 14, -8), at(length / 2 - 14, 8), to]);
}

/** The place in the middle of a line, and which way the line runs there. */
export function middleOf(from: Point, to: Point): Point {
  return [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
}

/** A rope around a part of the line: down at its start, along below, and up at its end. */
export function ropeLine(
  left: number,
  right: number,
  leftTop: number,
  rightTop: number,
  foot: number,
): string {
  const r = Math.min(14, (right - left) / 2);
  return [
    `M${figure(left)} ${figure(leftTop)}`,
    `L${figure(left)} ${figure(foot - r)}`,
    `Q${figure(left)} ${figure(foot)} ${figure(left + r)} ${figure(foot)}`,
    `L${figure(right - r)} ${figure(foot)}`,
    `Q${figure(right)} ${figure(foot)} ${figure(right)} ${figure(foot - r)}`,
    `L${figure(right)} ${figure(rightTop)}`,
  ].join(" ");
}

/** A measure: a thin line between two ticks. */
export function measureLine(left: number, right: number, y: number): string {
  return `M${figure(left)} ${figure(y - 7)} V${figure(y + 7)} M${figure(left)} ${figure(y)} H${figure(right)} M${figure(right)} ${figure(y - 7)} V${figure(y + 7)}`;
}
