import { drawn } from "../../model/drawing";
import { byId } from "../../model/own";
import { readThing } from "../../model/things";
import type { Improvement, Note, Party, StreamMap } from "../../model/StreamMap";
import { words } from "../../words/words";
import type { Mark } from "../page/Drawing";
import { paper } from "../page/paper";
import { box, path, round, type Pen } from "../page/Pen";
import { informationLine, measureLine, middleOf, ropeLine, type Point } from "../symbols/lines";
import { burst, glasses, note as sheet, system } from "../symbols/shapes";
import { drawParty } from "./drawEnds";
import { READOUT_HEIGHT, type Box } from "./mapGeometry";
import type { Places } from "./MapPicture";
import { arrowHead, symbolMarks } from "./symbolMarks";
import { brackets } from "./brackets";
import { boxOfThing, informationEnds, meetingPoint, placeThings } from "./thingPlaces";

const text = words.symbols;

/** Supplier, systems, notes and kaizen bursts, with the lines from these to what they are about. */
export function drawThings(pen: Pen, map: StreamMap, places: Places): Mark[] {
  const things = placeThings(map, places);
  const leaders: Mark[] = [];
  const marks: Mark[] = [];
  for (const { path: of, box: at, entry } of things.values()) {
    switch (readThing(of)?.kind) {
      case "supplier":
        marks.push(...drawParty(pen, (entry as Party).name?.trim() || text.supplierName, at.left, at.top));
        break;
      case "systems":
        marks.push(...drawSystem(pen, entry as Party, at));
        break;
      case "notes":
        marks.push(...drawNote(pen, entry as Note, at));
        break;
      case "improvements": {
        const improvement = entry as Improvement;
        const about = improvement.on === undefined ? null : boxOfThing(map, places, things, improvement.on);
        if (about !== null) {
          const [x, y] = meetingPoint(at, about);
          leaders.push(
            path(
              `M${round((at.left + at.right) / 2)} ${round((at.top + at.bottom) / 2)} L${round(x)} ${round(y)}`,
              { stroke: paper.waitLine, strokeWidth: 1.4, dash: [3, 3] },
            ),
          );
        }
        marks.push(...drawBurst(pen, improvement, at));
        break;
      }
      default:
    }
  }
  return [...leaders, ...marks];
}

function drawSystem(pen: Pen, { name }: Party, { left, top, right, bottom }: Box): Mark[] {
  const style = { size: 13.5, weight: 600, ink: paper.ink } as const;
  const lines = pen.fit(name?.trim() || text.unnamedSystem, right - left - 20, 2, style).lines;
  const first = (top + bottom) / 2 + 9 - (lines.length - 1) * 8;
  return [
    symbolMarks(system(right - left, bottom - top), left, top, {
      ground: paper.surface,
      line: paper.lineStrong,
    }),
    ...pen.lines(lines, (left + right) / 2, first, 16, style, "middle"),
  ];
}

function drawNote(pen: Pen, { kind, text: said }: Note, { left, top, right, bottom }: Box): Mark[] {
  const goSee = kind === "goSee";
  const style = { size: 12.5, ink: paper.ink };
  const room = right - left - 24;
  const most = Math.max(1, Math.floor((bottom - top - 18 - (goSee ? 22 : 0)) / 16));
  const lines: string[] = [];
  const paragraphs = (said?.trim() || (goSee ? text.goSee : text.emptyNote)).split("\n");
  for (const [at, paragraph] of paragraphs.entries()) {
    if (lines.length >= most) {
      // What is left out is told by an ellipsis, wherever it begins.
      const rest = [lines.pop() ?? "", ...paragraphs.slice(at)].join(" ");
      lines.push(...pen.fit(rest, room, 1, style).lines);
      break;
    }
    const fitted = pen.fit(paragraph, room, most - lines.length, style);
    lines.push(...fitted.lines);
    if (fitted.cut) break;
  }
  return [
    symbolMarks(sheet(right - left, bottom - top), left, top, {
      ground: paper.surface,
      line: paper.lineStrong,
    }),
    ...(goSee
      ? [symbolMarks(glasses(44, 28), left + 10, top + 6, { ground: paper.surface, line: paper.ink2 })]
      : []),
    ...pen.lines(lines, left + 12, top + 21 + (goSee ? 24 : 0), 16, style),
  ];
}

function drawBurst(pen: Pen, { name, status }: Improvement, { left, top, right, bottom }: Box): Mark[] {
  const style = { size: 12.5, weight: 600, ink: paper.ink } as const;
  const lines = pen.fit(name?.trim() || text.emptyBurst, right - left - 56, 3, style).lines;
  const middle = (left + right) / 2;
  const first = (top + bottom) / 2 + 4.5 - ((lines.length - 1) * 15) / 2;
  const isDone = status === "done";
  return [
    symbolMarks(burst(right - left, bottom - top), left, top, {
      ground: isDone ? paper.goodSoft : paper.waitSoft,
      line: isDone ? paper.good : paper.waitLine,
    }),
    ...pen.lines(lines, middle, first, 15, style, "middle"),
    ...(isDone
      ? [
          path(
            `M${round(right - 30)} ${round(top + 24)} L${round(right - 25)} ${round(top + 30)} L${round(right - 15)} ${round(top + 16)}`,
            { stroke: paper.good, strokeWidth: 3 },
          ),
        ]
      : []),
  ];
}

/** Information on its way: straight by hand, with a kink by wire. */
export function drawInformation(pen: Pen, map: StreamMap, places: Places): Mark[] {
  return Object.entries(drawn(map, "information"))
    .sort(([a], [b]) => byId(a, b))
    .flatMap(([, flow]) => {
      const ends = informationEnds(map, places, flow);
      if (ends === null) return [];
      const from: Point = meetingPoint(ends.to, ends.from);
      const to: Point = meetingPoint(ends.from, ends.to);
      const turn = Math.atan2(to[1] - from[1], to[0] - from[0]);
      const wing = (away: number): string =>
        `${round(to[0] - 9 * Math.cos(turn + away))} ${round(to[1] - 9 * Math.sin(turn + away))}`;
      const marks: Mark[] = [
        path(informationLine(from, to, flow.medium ?? "manual"), { stroke: paper.ink3, strokeWidth: 1.4 }),
        path(`M${round(to[0])} ${round(to[1])} L${wing(0.45)} L${wing(-0.45)} Z`, { fill: paper.ink3 }),
      ];
      const name = flow.name?.trim();
      if (name) marks.push(...label(pen, name, middleOf(from, to), paper.ink2));
      return marks;
    });
}

/** A name on a line, on paper of its own. */
function label(pen: Pen, name: string, [x, y]: Point, ink: string): Mark[] {
  const style = { size: 12, weight: 600, ink } as const;
  const mark = pen.within(name, x, y + 4, 180, style, "middle");
  return [box(mark.x - 5, y - 9, mark.width + 10, 18, { fill: paper.surface, radius: 4 }), mark];
}

/** Ropes, measures and the ways of work that a step makes elsewhere, under the boxes. */
export function drawSpans(pen: Pen, map: StreamMap, places: Places, readout: number): Mark[] {
  const marks: Mark[] = [];
  const labels: Mark[] = [];
  for (const { kind, label: said, tip, left, right, leftTop, rightTop, foot } of brackets(map, places)) {
    const level = foot - READOUT_HEIGHT + readout;
    if (kind === "measures")
      marks.push(path(measureLine(left, right, level), { stroke: paper.ink3, strokeWidth: 1.4 }));
    else
      marks.push(
        path(ropeLine(left, right, leftTop, rightTop, level), {
          stroke: kind === "ropes" ? paper.work : paper.rework,
          strokeWidth: 1.8,
          dash: [1.5, 4],
        }),
      );
    if (tip !== null) {
      const [x, y] = tip === "left" ? [left, leftTop] : [right, rightTop];
      marks.push(arrowHead(round(x), round(y), 270, paper.rework, 8));
    }
    if (said !== "")
      labels.push(
        ...label(
          pen,
          said,
          [(left + right) / 2, level],
          kind === "measures" ? paper.ink2 : kind === "ropes" ? paper.work : paper.rework,
        ),
      );
  }
  return [...marks, ...labels];
}
