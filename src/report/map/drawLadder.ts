import { calendarOf } from "../../model/durations";
import { localDecimals, showHours } from "../../words/localDecimals";
import { mapMetrics } from "../../model/metrics";
import type { StreamMap } from "../../model/StreamMap";
import { formatPercent } from "../../words/formatFigure";
import { elapsedWords } from "../../words/elapsedSentence";
import { words } from "../../words/words";
import type { Mark } from "../page/Drawing";
import { paper } from "../page/paper";
import { box, path, round, rule, type Pen, type TextStyle } from "../page/Pen";
import { ladderLines, type LadderRung } from "./ladderLines";
import {
  LADDER_LINE_HEIGHT,
  READOUT_HEIGHT,
  TOTAL_HEIGHT,
  TOTAL_WIDTH,
  TOTALS_COUNT,
  widthOnce,
  type Box,
} from "./mapGeometry";
import type { PictureLadder, Places } from "./MapPicture";
import { drawTimeLadder } from "./drawTimeLadder";

const text = words.ladder;
const HIGH = 30;
const LOW = 84;

/** The ladder under the map and the totals of the stream. */
export function drawLadder(
  pen: Pen,
  map: StreamMap,
  places: Places,
  steps: Box,
  lowest: number,
  dialect: PictureLadder,
): Mark[] {
  const { left } = steps;
  const width = Math.max(steps.right - left, 3 * TOTAL_WIDTH);
  const top = lowest + READOUT_HEIGHT + 48;
  const ladder = drawRungs(pen, map, places, dialect, left, top, width);
  return [...ladder.marks, ...totals(pen, map, left, top + ladder.height + 18, widthOnce(width))];
}

function drawRungs(
  pen: Pen,
  map: StreamMap,
  places: Places,
  dialect: PictureLadder,
  left: number,
  top: number,
  width: number,
): { readonly marks: readonly Mark[]; readonly height: number } {
  if (dialect === "time") return drawTimeLadder(pen, map, left, top, width);
  const lines = ladderLines(map, places);
  const draw = dialect === "rother" ? rotherLine : martinLine;
  return {
    marks: lines.flatMap((line, index) => draw(pen, map, line, top + index * LADDER_LINE_HEIGHT)),
    height: lines.length * LADDER_LINE_HEIGHT,
  };
}

const isAside = ({ weight }: LadderRung): boolean => weight !== null && weight < 1e-9;

/** A figure with what it is, as one piece around a middle; smaller where it would be too wide. */
function figure(
  pen: Pen,
  label: string,
  value: string | null,
  middle: number,
  y: number,
  most: number,
  ink: string,
): Mark[] {
  const small: TextStyle = { size: 12, ink: paper.ink3 };
  const large: TextStyle = value === null ? { size: 17, ink: paper.ink3 } : { size: 17, weight: 600, ink };
  const gap = label === "" ? 0 : 5;
  const said = value ?? words.canvas.missing;
  const first = label === "" ? 0 : pen.width(label, small);
  const second = pen.shrunk(said, 0, y, Math.max(20, most - first - gap), 8, large);
  const left = middle - (first + gap + second.width) / 2;
  return [...(label === "" ? [] : [pen.line(label, left, y, small)]), { ...second, x: left + first + gap }];
}

function hoursText(map: StreamMap, hours: number | null, typed?: string | null): string | null {
  return hours === null ? null : localDecimals(typed ?? showHours(hours, calendarOf(map)));
}

function weightText({ weight }: LadderRung): string | null {
  if (weight === null || Math.abs(weight - 1) < 1e-9) return null;
  return weight < 1e-9 ? text.parallel : `× ${formatPercent(weight)}`;
}

/** Lead time above and process time below the line, under each step. */
function martinLine(pen: Pen, map: StreamMap, line: readonly LadderRung[], y: number): Mark[] {
  return line.flatMap((rung): Mark[] => {
    const { left, right } = rung;
    const [width, middle] = [right - left, (left + right) / 2];
    const share =
      rung.processTimeHours === null || rung.leadTimeHours === null || rung.leadTimeHours <= 0
        ? 0
        : Math.min(1, rung.processTimeHours / rung.leadTimeHours);
    const known = rung.waitHours !== null;
    const pale = isAside(rung);
    const weight = weightText(rung);
    return [
      ...figure(
        pen,
        words.canvas.lead,
        hoursText(map, rung.leadTimeHours, rung.leadTime),
        middle,
        y + 25,
        width,
        pale ? paper.ink3 : paper.wait,
      ),
      box(left, y + 34, width, 13, {
        stroke: known ? paper.waitLine : paper.lineStrong,
        strokeWidth: 1.5,
        radius: 3,
        ...(known ? { fill: pale ? paper.quiet : paper.waitSoft } : { dash: [4, 3] }),
      }),
      ...(known && share > 0
        ? [
            box(left + 1, y + 35, Math.max(2, (width - 2) * share), 11, {
              fill: pale ? paper.lineStrong : paper.work,
              radius: 2,
            }),
          ]
        : []),
      ...figure(
        pen,
        words.canvas.process,
        hoursText(map, rung.processTimeHours, rung.processTime),
        middle,
        y + 66,
        width,
        pale ? paper.ink3 : paper.work,
      ),
      ...(weight === null
        ? []
        : [pen.within(weight, middle, y + 83, width + 60, { size: 12, ink: paper.ink3 }, "middle")]),
    ];
  });
}

/** Waits on the peaks between the steps, process time in the troughs under them. */
function rotherLine(pen: Pen, map: StreamMap, line: readonly LadderRung[], y: number): Mark[] {
  const points: string[] = [];
  const marks: Mark[] = [];
  for (const [index, rung] of line.entries()) {
    const before = line[index - 1];
    const from = Math.max(before ? before.right : rung.left - 100, rung.left - 100);
    if (index === 0) points.push(`M${round(from)} ${round(y + LOW)}`);
    for (const [x, level] of [
      [before ? before.right : from, LOW],
      [from, LOW],
      [from, HIGH],
      [rung.left, HIGH],
      [rung.left, LOW],
      [rung.right, LOW],
    ] as const)
      points.push(`L${round(x)} ${round(y + level)}`);
    const pale = isAside(rung);
    const weight = weightText(rung);
    marks.push(
      ...figure(
        pen,
        "",
        hoursText(map, rung.waitHours),
        (from + rung.left) / 2,
        y + HIGH - 8,
        rung.left - from,
        pale ? paper.ink3 : paper.wait,
      ),
      ...figure(
        pen,
        words.canvas.process,
        hoursText(map, rung.processTimeHours, rung.processTime),
        (rung.left + rung.right) / 2,
        y + LOW - 9,
        rung.right - rung.left,
        pale ? paper.ink3 : paper.work,
      ),
      ...(weight === null
        ? []
        : [
            pen.within(
              weight,
              (rung.left + rung.right) / 2,
              y + LOW + 16,
              rung.right - rung.left + 60,
              { size: 12, ink: paper.ink3 },
              "middle",
            ),
          ]),
    );
  }
  return [path(points.join(" "), { stroke: paper.ink2, strokeWidth: 2 }), ...marks];
}

/** What the whole stream takes: totals of the drawn map, with the calendar that they are counted in. */
function totals(pen: Pen, map: StreamMap, x: number, y: number, width: number): Mark[] {
  const fitting = Math.floor(width / TOTAL_WIDTH);
  const columns = fitting >= TOTALS_COUNT ? TOTALS_COUNT : fitting >= 4 ? 4 : 3;
  const calendar = calendarOf(map);
  const { stream } = mapMetrics(map);
  const hours = (value: number | null): string | null => (value === null ? null : showHours(value, calendar));
  const percent = (value: number | null): string | null => (value === null ? null : formatPercent(value));
  const cells: readonly (readonly [string, string | null, string])[] = [
    [text.totalLead, hours(stream.leadTimeHours), paper.wait],
    [text.totalProcess, hours(stream.processTimeHours), paper.work],
    [text.activityRatio, percent(stream.activityRatio), paper.ink],
    [text.rolledAccurate, percent(stream.rolledCompleteAccurate), paper.ink],
    [text.handoffs, String(stream.handoffs), paper.ink],
    [text.takt, hours(stream.taktTimeHours), paper.ink],
  ];
  const column = Math.min(295, width / columns);
  const rows = Math.ceil(TOTALS_COUNT / columns);
  const marks: Mark[] = [
    box(x, y, column * columns, rows * TOTAL_HEIGHT, {
      fill: paper.surface,
      stroke: paper.lineStrong,
      strokeWidth: 1.5,
      radius: 8,
    }),
  ];
  for (let row = 1; row < rows; row++)
    marks.push(rule(x, y + row * TOTAL_HEIGHT, x + column * columns, y + row * TOTAL_HEIGHT, paper.line));
  const place = (index: number): readonly [number, number] => [
    x + (index % columns) * column,
    y + Math.floor(index / columns) * TOTAL_HEIGHT,
  ];
  for (const [index, [label, value, ink]] of cells.entries()) {
    const [left, top] = place(index);
    if (index % columns > 0) marks.push(rule(left, top, left, top + TOTAL_HEIGHT, paper.line));
    marks.push(
      pen.within(label, left + 18, top + 36, column - 30, { size: 15, ink: paper.ink2 }),
      value === null
        ? pen.line(words.canvas.missing, left + 18, top + 68, { size: 24, ink: paper.ink3 })
        : pen.shrunk(value, left + 18, top + 68, column - 30, 10, { size: 26, weight: 600, ink }),
    );
  }
  const [left, top] = place(cells.length);
  if (cells.length % columns > 0) marks.push(rule(left, top, left, top + TOTAL_HEIGHT, paper.line));
  const elapsed = elapsedWords(stream.leadTimeHours, calendar);
  const basis = [
    ...text.calendar(calendar.hoursPerDay, calendar.daysPerWeek),
    ...(elapsed === null ? [] : [elapsed.short]),
  ];
  for (const [index, line] of basis.entries())
    marks.push(
      pen.within(line, left + 18, top + (elapsed === null ? 40 : 30) + index * 21, column - 30, {
        size: 14.5,
        ink: paper.ink2,
      }),
    );
  return marks;
}
