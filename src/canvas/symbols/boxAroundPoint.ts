import type { Box } from "../../report/map/mapGeometry";

/** The box of this size with its middle here. */
export function boxAroundPoint(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}
