import type { StreamMap } from "../../model/StreamMap";
import type { Mark } from "../page/Drawing";
import { paper } from "../page/paper";
import { box, path, type Pen } from "../page/Pen";
import { drum as drumSymbol, footprint } from "../symbols/walkSymbols";
import { arrowHead, symbolMarks } from "./symbolMarks";
import { DRUM_HEIGHT, DRUM_WIDTH, PRINT_HEIGHT, PRINT_WIDTH, walkShapes, type WalkMarks } from "./walkShapes";

/** The constraint's walk in numbered footprints, and drum, buffer and rope where release is tied to it. */
export function drawWalk(pen: Pen, map: StreamMap, walk: WalkMarks): Mark[] {
  const { ways, prints, drum, labels } = walkShapes(map, walk);
  const { signs = 1 } = walk;
  const number = { size: 17 * signs, weight: 600, ink: paper.surface } as const;
  const said = { size: 17, weight: 600, ink: paper.work } as const;
  return [
    ...ways.map((d) => path(d, { stroke: paper.simulated, strokeWidth: 2, dash: [2, 5] })),
    ...(drum === null
      ? []
      : [
          path(drum.rope, { stroke: paper.work, strokeWidth: 2.5 }),
          arrowHead(drum.tip[0], drum.tip[1], 90, paper.work, 11),
          symbolMarks(drumSymbol(DRUM_WIDTH, DRUM_HEIGHT), drum.at[0], drum.at[1], {
            ground: paper.workSoft,
            line: paper.work,
          }),
        ]),
    ...prints.flatMap(({ at: [x, y], number: nth }) => [
      symbolMarks(
        footprint(PRINT_WIDTH, PRINT_HEIGHT),
        x - (PRINT_WIDTH * signs) / 2,
        y + PRINT_HEIGHT / 2 - PRINT_HEIGHT * signs,
        { ground: paper.surface, line: paper.simulated },
        signs,
      ),
      pen.line(String(nth), x, y + PRINT_HEIGHT / 2 - (PRINT_HEIGHT * 0.66 - 6) * signs, number, "middle"),
    ]),
    ...labels.flatMap(({ at: [x, y], lines }) => {
      const width = Math.max(...lines.map((line) => pen.width(line, said))) + 14;
      const height = lines.length * 20 + 8;
      return [
        box(x - width / 2, y - height / 2, width, height, {
          fill: paper.surface,
          stroke: paper.work,
          strokeWidth: 1,
          radius: Math.min(11, height / 2),
        }),
        ...pen.lines(lines, x, y - height / 2 + 20, 20, said, "middle"),
      ];
    }),
  ];
}
