import { calendarOf } from "../../model/durations";
import { sourceOf } from "../../model/drawing";
import type { SourcedField } from "../../model/figureSources";
import { own } from "../../model/own";
import { STEP_HEIGHT, STEP_WIDTH, type Place } from "../../model/placeSteps";
import type { Step, StreamMap } from "../../model/StreamMap";
import type { StepResults } from "../../../simulations/index";
import { formatPercent } from "../../words/formatFigure";
import { localDecimals } from "../../words/localDecimals";
import { words } from "../../words/words";
import type { Mark } from "../page/Drawing";
import { paper } from "../page/paper";
import { box, path, round, rule, type Pen } from "../page/Pen";
import {
  availability,
  cadence,
  outage,
  processBatch,
  spawning,
  switching,
  transferBatch,
  waiting,
} from "../symbols/stepMarks";
import { confidenceMarks } from "../symbols/confidenceMarks";
import type { DrawnSymbol } from "../symbols/DrawnSymbol";
import { processTimeText, showTimeBeside } from "./figures";
import { READOUT_HEIGHT } from "./mapGeometry";
import type { StepVerdict } from "./stepVerdict";
import { marksOf } from "./marksOf";
import { colourMark, symbolMarks } from "./symbolMarks";
import { allBar } from "../symbols/shapes";
import { typeMark } from "../symbols/typeMarks";

const text = words.canvas;
const PAD = 12;
const HEAD = 50;
const FOOT = 116;

/** A process box with its data box, as it stands on the map. */
export function drawStep(pen: Pen, map: StreamMap, id: string, step: Step, [x, y]: Place): Mark[] {
  return [
    box(x, y, STEP_WIDTH, STEP_HEIGHT, {
      fill: paper.surface,
      stroke: paper.lineStrong,
      strokeWidth: 1.5,
      radius: 8,
    }),
    path(
      `M${round(x + 1)} ${round(y + HEAD)} V${round(y + 8)} Q${round(x + 1)} ${round(y + 1)} ${round(x + 8)} ${round(y + 1)} H${round(x + STEP_WIDTH - 8)} Q${round(x + STEP_WIDTH - 1)} ${round(y + 1)} ${round(x + STEP_WIDTH - 1)} ${round(y + 8)} V${round(y + HEAD)} Z`,
      { fill: paper.quiet },
    ),
    rule(x, y + HEAD, x + STEP_WIDTH, y + HEAD, paper.line, 1.5),
    ...head(pen, id, step, x, y),
    ...dataBox(pen, map, step, x, y),
    ...foot(pen, map, step, x, y),
  ];
}

/** Where copies go down every way from a step, or all of them are waited for before it. */
export function drawAllWays(pen: Pen, { split, join }: Step, [x, y]: Place): Mark[] {
  return [
    ...(split === "all" ? allWays(pen, x + STEP_WIDTH + 5, y) : []),
    ...(join === "all" ? allWays(pen, x - 15, y) : []),
  ];
}

const bar = allBar(84);

function allWays(pen: Pen, left: number, y: number): Mark[] {
  const middle = left + bar.width / 2;
  return [
    symbolMarks(bar, left, y + 33, { ground: paper.surface, line: paper.ink2, strokeWidth: 4 }),
    box(middle - 10, y + 11, 20, 20, {
      fill: paper.surface,
      stroke: paper.ink2,
      radius: 10,
      strokeWidth: 1.5,
    }),
    pen.line("&", middle, y + 25.6, { size: 13, weight: 600, ink: paper.ink2 }, "middle"),
  ];
}

function head(pen: Pen, id: string, step: Step, x: number, y: number): Mark[] {
  const name = step.name?.trim() || (step.name === undefined ? id : text.untitledStep);
  const room = STEP_WIDTH - 2 * PAD;
  const large = { size: 16, weight: 600, ink: paper.ink } as const;
  const owner = step.owner?.trim();
  const small = { size: 12.5, ink: owner ? paper.ink2 : paper.ink3 };
  const one = pen.width(name.length > 60 ? name.slice(0, 60) : name, large) <= room && name.length <= 60;
  const smaller = { ...large, size: 13 };
  const lines = one ? [name] : pen.fit(name, room, 2, smaller).lines;
  const marks = pen.lines(lines, x + PAD, y + (lines.length > 1 ? 15.5 : 22), 14.5, one ? large : smaller);
  return [
    ...marks,
    pen.within(owner || text.noOwner, x + PAD, y + (lines.length > 1 ? 44.5 : 39), room, small),
  ];
}

function dataBox(pen: Pen, map: StreamMap, step: Step, x: number, y: number): Mark[] {
  const spread = typeof step.processTime === "object" && step.processTime.distribution !== "constant";
  const time = processTimeText(map, step);
  const process = time === null ? null : localDecimals(time);
  const accurate = step.percentCompleteAccurate;
  const cells: readonly (readonly [string, string | null, number, SourcedField])[] = [
    [text.lead, step.leadTime === undefined ? null : localDecimals(step.leadTime), 68.5, "leadTime"],
    [
      text.process,
      process === null ? null : spread ? `${text.mean} ${process}` : process,
      68.5,
      "processTime",
    ],
    [
      text.accurate,
      accurate === undefined ? null : localDecimals(`${accurate} %`),
      63,
      "percentCompleteAccurate",
    ],
  ];
  const marks: Mark[] = [];
  let left = x;
  for (const [index, [label, value, width, field]] of cells.entries()) {
    if (index > 0) marks.push(rule(left, y + HEAD, left, y + FOOT, paper.line));
    const from = left + (index === 0 ? PAD : 9);
    const room = left + width - from - 7;
    marks.push(
      pen.within(label, from, y + 74, room, { size: 11, weight: 600, ink: paper.ink3 }),
      value === null
        ? pen.line(text.missing, from, y + 96, { size: 18, ink: paper.ink3 })
        : pen.shrunk(value, from, y + 96, room, 9, { size: 18.5, weight: 600, ink: paper.ink }),
    );
    const { confidence } = sourceOf(step, field);
    if (value !== null && confidence !== undefined) {
      const beside = from + pen.width(label, { size: 11, weight: 600, ink: paper.ink3 }) + 4;
      const line = confidence === "guess" ? paper.wait : paper.ink2;
      marks.push(
        symbolMarks(
          confidenceMarks[confidence],
          beside,
          y + 64.5,
          { ground: paper.surface, line, strokeWidth: 1.1 },
          0.8,
        ),
      );
    }
    left += width;
  }
  marks.push(rule(x, y + FOOT, x + STEP_WIDTH, y + FOOT, paper.line));
  return marks;
}

interface FootPart {
  readonly symbol: DrawnSymbol;
  readonly value: string | null;
}

/** People on the left, what else there is to know in the middle, the WIP limit on the right. */
function foot(pen: Pen, map: StreamMap, step: Step, x: number, y: number): Mark[] {
  const base = y + FOOT + 21;
  const style = { size: 12.5, weight: 600, ink: paper.ink2 } as const;
  const marks: Mark[] = [];
  const parts = footParts(step);
  const limit = step.wipLimit === undefined ? null : `${text.wipLimit} ${text.wipLimitValue(step.wipLimit)}`;
  let right = x + STEP_WIDTH - 10;
  if (limit !== null || parts.length === 0) {
    const mark = pen.line(
      limit ?? `${text.wipLimit} ${text.missing}`,
      right,
      base,
      { ...style, ink: limit === null ? paper.ink3 : paper.ink },
      "right",
    );
    marks.push(mark);
    right = mark.x - 8;
  }
  const shared = step.pool === undefined ? undefined : own(map.pools, step.pool);
  const pool = step.pool === undefined ? null : shared?.name?.trim() || step.pool;
  const people = pool ?? String(step.workers ?? 1);
  const needed = parts.length * 20;
  const several = (step.workers ?? 1) > 1;
  if (pool === null) marks.push(...person(x + 10, base - 12, several));
  else
    marks.push(colourMark(marksOf(map.pools).get(step.pool ?? "") ?? typeMark(0), x + 10, base - 11.5, 14));
  let left = x + (pool !== null || several ? 31 : 28);
  const size = pool === null ? "" : ` · ${shared?.size ?? 1}`;
  const most = Math.max(24, right - left - needed - 6) - pen.width(size, style);
  const count = pen.within(people, left, base, Math.max(16, most), style);
  marks.push(count);
  left = count.x + count.width;
  if (size !== "") {
    const mark = pen.line(size, left, base, style);
    marks.push(mark);
    left += mark.width;
  }
  left += 9;
  for (const [index, { symbol, value }] of parts.entries()) {
    if (left + 16 > right) break;
    marks.push(
      symbolMarks(
        symbol,
        left,
        base - 12.5,
        { ground: paper.surface, line: paper.ink2, strokeWidth: 1.2 },
        0.95,
      ),
    );
    left += 19;
    const after = (parts.length - index - 1) * 20;
    const room = right - left - after;
    const said = value === null ? null : localDecimals(value);
    if (said !== null && pen.width(said, style) <= room) {
      const mark = pen.line(said, left, base, style);
      marks.push(mark);
      left += mark.width + 6;
    }
  }
  return marks;
}

function footParts(step: Step): FootPart[] {
  const time = (spec: Step["wait"]): string | null => (typeof spec === "string" ? spec : null);
  const parts: FootPart[] = [];
  if (step.cadence !== undefined) parts.push({ symbol: cadence, value: step.cadence });
  if (step.wait !== undefined) parts.push({ symbol: waiting, value: time(step.wait) });
  if (step.batch !== undefined)
    parts.push({
      symbol: step.batch.mode === "process" ? processBatch : transferBatch,
      value: String(step.batch.size),
    });
  if (step.outages !== undefined) parts.push({ symbol: outage, value: null });
  if (step.switchCost !== undefined) parts.push({ symbol: switching, value: `${step.switchCost} %` });
  if (step.spawns !== undefined && Object.keys(step.spawns).length > 0)
    parts.push({ symbol: spawning, value: null });
  if (step.availability !== undefined && step.availability < 100)
    parts.push({ symbol: availability(step.availability), value: `${step.availability} %` });
  return parts;
}

function person(x: number, y: number, several: boolean): Mark[] {
  const look = { stroke: paper.ink2, strokeWidth: 1.4 };
  const one = path(
    `M${round(x + 4)} ${round(y + 3.6)} A2.8 2.8 0 1 1 ${round(x + 4)} ${round(y + 3.7)} Z M${round(x + 1)} ${round(y + 13)} C${round(x + 1)} ${round(y + 6.8)} ${round(x + 12.6)} ${round(y + 6.8)} ${round(x + 12.6)} ${round(y + 13)}`,
    look,
  );
  if (!several) return [one];
  return [
    one,
    path(
      `M${round(x + 11)} ${round(y + 1)} C${round(x + 14)} ${round(y + 1.6)} ${round(x + 14)} ${round(y + 5.4)} ${round(x + 11)} ${round(y + 6)} M${round(x + 13)} ${round(y + 8.2)} C${round(x + 15.4)} ${round(y + 9.2)} ${round(x + 15.8)} ${round(y + 11)} ${round(x + 15.8)} ${round(y + 13)}`,
      look,
    ),
  ];
}

/** Ring and badge of a step that holds the stream back. */
export function drawVerdict(pen: Pen, [x, y]: Place, verdict: Exclude<StepVerdict, null>): Mark[] {
  const label = {
    constraint: text.constraint,
    tied: text.tiedConstraint,
    cannotKeepUp: text.cannotKeepUp,
    lever: text.lever,
  }[verdict];
  const ink = verdict === "lever" ? paper.work : paper.alarm;
  const style = { size: 13.5, weight: 600, ink: paper.surface } as const;
  const width = pen.width(label, style) + 24;
  const middle = x + STEP_WIDTH / 2;
  return [
    box(x - 7, y - 7, STEP_WIDTH + 14, STEP_HEIGHT + 14, {
      stroke: ink,
      strokeWidth: 4,
      radius: 13,
      ...(verdict === "cannotKeepUp" ? { dash: [10, 5] } : {}),
    }),
    ...(verdict === "tied"
      ? [box(x - 3, y - 3, STEP_WIDTH + 6, STEP_HEIGHT + 6, { stroke: ink, strokeWidth: 1.5, radius: 10 })]
      : []),
    box(middle - width / 2, y - 29, width, 25, { fill: ink, radius: 12.5 }),
    pen.line(label, middle, y - 11.8, style, "middle"),
  ];
}

/** Under the box, after a run: how busy its people are, and simulated lead time beside the mapped one. */
export function drawReadout(pen: Pen, map: StreamMap, step: Step, found: StepResults, [x, y]: Place): Mark[] {
  const left = x + 9;
  const width = STEP_WIDTH - 18;
  const top = y + STEP_HEIGHT;
  const small = { size: 11, ink: paper.ink3 };
  const busy = found.utilisation.mean;
  const bar = { x: left + 52, width: width - 52 - 52 };
  const simulated = showTimeBeside(found.leadTimeHours.mean, step.leadTime ?? null, calendarOf(map));
  const range = simulated?.plusMinus == null ? "" : ` ± ${simulated.plusMinus}`;
  const inset = 9;
  const said = `${simulated?.mean ?? text.missing}${range}`;
  return [
    path(
      `M${left} ${top + 1} V${top + READOUT_HEIGHT - 12} Q${left} ${top + READOUT_HEIGHT - 6} ${left + 6} ${top + READOUT_HEIGHT - 6} H${left + width - 6} Q${left + width} ${top + READOUT_HEIGHT - 6} ${left + width} ${top + READOUT_HEIGHT - 12} V${top + 1}`,
      { fill: paper.quiet, stroke: paper.line, strokeWidth: 1 },
    ),
    pen.shrunk(text.utilisation, left + inset, top + 22, 41, 7, small),
    box(bar.x, top + 14.5, bar.width, 7, { fill: paper.line, radius: 3.5 }),
    ...(busy === null || busy <= 0
      ? []
      : [
          box(bar.x, top + 14.5, Math.max(3, bar.width * Math.min(1, busy)), 7, {
            fill: busy >= 0.9 ? paper.alarm : paper.work,
            radius: Math.min(3.5, Math.max(1.5, (bar.width * Math.min(1, busy)) / 2)),
          }),
        ]),
    pen.line(
      busy === null ? text.missing : formatPercent(busy),
      left + width - inset,
      top + 22.5,
      { size: 12.5, weight: 600, ink: busy !== null && busy >= 0.9 ? paper.alarm : paper.ink },
      "right",
    ),
    pen.within(text.mapped, left + inset, top + 40, 62, small),
    pen.within(
      text.simulated,
      left + width - inset,
      top + 40,
      90,
      { ...small, ink: paper.simulated },
      "right",
    ),
    pen.shrunk(localDecimals(step.leadTime ?? text.missing), left + inset, top + 56.5, 62, 8, {
      size: 12.5,
      weight: 600,
      ink: paper.ink,
    }),
    pen.shrunk(
      said,
      left + width - inset,
      top + 56.5,
      width - 2 * inset - 66,
      8,
      { size: 12.5, weight: 600, ink: paper.simulated },
      "right",
    ),
  ];
}
