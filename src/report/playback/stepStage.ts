import { STEP_HEIGHT, STEP_WIDTH, type Place } from "../../model/placeSteps";

/** Height of the strip at the foot of a box, where work in hand is shown while a run is played. */
export const TRAY_HEIGHT = 33;
/** More than this many in one pile are told by a number. */
export const MOST_DOTS = 21;
const ROWS = 7;

/** How large dots are drawn, in the map's own measure: larger when seen from afar, so that they stay visible. */
export interface DotSize {
  readonly radius: number;
  readonly pitch: number;
}

/** The size of dots at a zoom. */
export function dotSize(zoom: number): DotSize {
  const radius = Math.min(9, Math.max(5, 3.9 / zoom));
  return { radius, pitch: radius * 2 + 1.6 };
}

/** Where the item at a place in a pile lies. Piles stand before the left edge, or behind the right one. */
export function pilePlace(
  side: "before" | "behind",
  box: Place,
  index: number,
  count: number,
  { pitch }: DotSize,
): Place {
  const shown = Math.min(count, MOST_DOTS);
  const column = Math.floor(index / ROWS);
  const inColumn = Math.min(ROWS, shown - column * ROWS);
  const y = box[1] + STEP_HEIGHT / 2 + ((index % ROWS) - (inColumn - 1) / 2) * pitch;
  const away = 8 + pitch / 2 + column * pitch;
  return [side === "before" ? box[0] - away : box[0] + STEP_WIDTH + away, y];
}

/** How many columns a pile takes. */
export function pileColumns(count: number): number {
  return Math.ceil(Math.min(count, MOST_DOTS) / ROWS);
}

/** Where the workers' hands are drawn in the foot of a box, from left to right, as many as fit. */
export function trayPlaces(box: Place, workers: number, size: DotSize): readonly Place[] {
  const pitch = size.pitch + 3;
  const fit = Math.max(1, Math.floor((STEP_WIDTH - 76) / pitch));
  return Array.from({ length: Math.min(workers, fit) }, (_, slot): Place => [
    box[0] + 14 + size.radius + slot * pitch,
    box[1] + STEP_HEIGHT - TRAY_HEIGHT / 2 - 1,
  ]);
}
