import type { FigureSource } from "../../model/StreamMap";
import { figure, pathThrough, type DrawnSymbol } from "./DrawnSymbol";

const SIZE = 14;
const RADIUS = 5.9;

/** A part of the ring around the middle, in degrees. */
function arc(from: number, to: number): string {
  const at = (degrees: number): string => {
    const angle = (degrees * Math.PI) / 180;
    return `${figure(SIZE / 2 + RADIUS * Math.cos(angle))} ${figure(SIZE / 2 + RADIUS * Math.sin(angle))}`;
  };
  return `M${at(from)} A${RADIUS} ${RADIUS} 0 0 1 ${at(to)}`;
}

// Turns the other way round than the square, so that it is cut out of it.
const tick = pathThrough(
  [
    [3.3, 7.6],
    [6.2, 10.6],
    [10.8, 5.3],
    [9.5, 4.1],
    [6.1, 8],
    [4.6, 6.4],
  ],
  true,
);

/** How sure a figure is, as its mark on the map: a full square with a tick, a ring with a wave, a broken ring with a question mark. */
export const confidenceMarks: Readonly<Record<NonNullable<FigureSource["confidence"]>, DrawnSymbol>> = {
  measured: {
    width: SIZE,
    height: SIZE,
    parts: [
      {
        d: `M4 1 H10 Q13 1 13 4 V10 Q13 13 10 13 H4 Q1 13 1 10 V4 Q1 1 4 1 Z ${tick}`,
        look: "ink",
      },
    ],
  },
  estimated: {
    width: SIZE,
    height: SIZE,
    parts: [
      { d: `${arc(0, 180)} ${arc(180, 360)}`, look: "line" },
      { d: "M4 7.9 C5 6 6 6 7 7 S9 8 10 6.1", look: "line" },
    ],
  },
  guess: {
    width: SIZE,
    height: SIZE,
    parts: [
      { d: [0, 60, 120, 180, 240, 300].map((from) => arc(from, from + 36)).join(" "), look: "line" },
      { d: "M5.2 5.5 C5.2 4.5 6 3.9 7 3.9 S8.8 4.5 8.8 5.5 C8.8 6.8 7 6.8 7 8.2 M7 9.9 V10.3", look: "line" },
    ],
  },
};
