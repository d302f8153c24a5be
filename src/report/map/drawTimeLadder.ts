import type { StreamMap } from "../../model/StreamMap";
import { localDecimals } from "../../words/localDecimals";
import { words } from "../../words/words";
import type { Mark } from "../page/Drawing";
import { paper } from "../page/paper";
import { box, rule, type Pen } from "../page/Pen";
import { oftenSaid, timeBars, timeLadderRows, type TimeSegment } from "./timeBars";

const { scale, bar, asideRow } = timeLadderRows;
/** Nobody can point at a part of a paper: every name stands there, with its figures under it. */
const NAME_ROW = 40;
const NAME_ROWS = 60;
const LONGEST_NAME = 250;
const name = { size: 14.5, weight: 600, ink: paper.ink } as const;
const quiet = { size: 12.5, ink: paper.ink2 } as const;

/** The ladder true to time, as on the screen: one bar, its waits and its work as long as they last. */
export function drawTimeLadder(
  pen: Pen,
  map: StreamMap,
  x: number,
  y: number,
  width: number,
): { readonly marks: readonly Mark[]; readonly height: number } {
  const nameOf = (segment: Pick<TimeSegment, "name">): string =>
    pen.fit(segment.name, LONGEST_NAME, 1, name).lines[0] ?? "";
  const bars = timeBars(map, width, {
    rows: NAME_ROWS,
    room: (segment) => Math.max(pen.width(nameOf(segment), name), pen.width(figures(segment), quiet)) + 16,
  });
  const marks: Mark[] = bars.ticks.flatMap(({ left, label }) => [
    rule(x + left, y, x + left, y + scale + bar + 6, paper.lineStrong),
    pen.line(label, x + left + 5, y + 12, { size: 12.5, ink: paper.ink2 }),
  ]);
  const namesTop = y + scale + bar + 8;
  const names: Mark[] = [];
  for (const segment of bars.main) {
    marks.push(...drawSegment(pen, segment, x, y + scale, bar, false));
    const row = segment.nameRow ?? 0;
    const middle = x + segment.left + segment.width / 2;
    const top = namesTop + row * NAME_ROW;
    const half = Math.max(pen.width(nameOf(segment), name), pen.width(figures(segment), quiet)) / 2;
    const at = x + segment.nameAt;
    if (row > 0) marks.push(rule(middle, namesTop - 6, middle, top + 3, paper.lineStrong));
    names.push(
      box(at - half - 4, top + 2, 2 * half + 8, NAME_ROW - 4, { fill: paper.surface }),
      pen.line(nameOf(segment), at, top + 17, name, "middle"),
      pen.line(figures(segment), at, top + 33, quiet, "middle"),
    );
  }
  marks.push(...names);
  const branches = namesTop + bars.nameRows * NAME_ROW;
  for (const [index, row] of bars.asides.entries()) {
    const top = branches + index * asideRow;
    for (const segment of row) marks.push(...drawSegment(pen, segment, x, top + 6, 18, true));
    const said = row.map((segment) => `${segment.name} ${figures(segment)}`).join(" · ");
    const right = Math.max(...row.map(({ left, width: wide }) => left + wide)) + 10;
    const text = `${said} (${words.ladder.parallel})`;
    const fits = pen.width(text.slice(0, 300), quiet) <= width - right;
    // Where there is no room behind it, it stands before it.
    const first = Math.min(...row.map(({ left }) => left)) - 10;
    if (fits || first < width - right)
      marks.push(pen.within(text, x + right, top + 20, width - right, quiet));
    else marks.push(pen.within(text, x + first, top + 20, first, quiet, "right"));
  }
  return { marks, height: branches + bars.asides.length * asideRow + 8 - y };
}

/** Lead time with process time, and how often work passes. */
function figures({ leadTime, processTime, weight }: TimeSegment): string {
  const lead = localDecimals(leadTime ?? words.canvas.missing);
  const process = localDecimals(processTime ?? words.canvas.missing);
  const often = oftenSaid(weight);
  return `${lead}${often === null ? "" : ` ${often}`} (${words.canvas.process} ${process})`;
}

function drawSegment(
  pen: Pen,
  { left, width, workWidth, isGap }: TimeSegment,
  x: number,
  top: number,
  height: number,
  aside: boolean,
): Mark[] {
  const missing = pen.line(
    "?",
    x + left + width / 2,
    top + height / 2 + 6,
    { size: 17, weight: 600, ink: paper.ink3 },
    "middle",
  );
  if (isGap) return [box(x + left, top, width, height, { stroke: paper.lineStrong, dash: [4, 3] }), missing];
  return [
    box(x + left, top, Math.max(1, width), height, {
      fill: aside ? paper.quiet : paper.waitSoft,
      stroke: aside ? paper.lineStrong : paper.waitLine,
      strokeWidth: 1.2,
    }),
    ...(workWidth === null
      ? width > 16
        ? [missing]
        : []
      : [
          box(x + left + width - Math.max(2, workWidth), top, Math.max(2, workWidth), height, {
            fill: aside ? paper.lineStrong : paper.work,
          }),
        ]),
  ];
}
