import { flowOf } from "../../model/drawing";
import { labelOf } from "../../model/names";
import { byId, own } from "../../model/own";
import { STEP_HEIGHT, STEP_WIDTH, type Place } from "../../model/placeSteps";
import { endSteps, shareOf } from "../../model/structure";
import type { Link, StreamMap } from "../../model/StreamMap";
import { formatPercent } from "../../words/formatFigure";
import { words } from "../../words/words";
import type { Ink, Mark } from "../page/Drawing";
import { paper } from "../page/paper";
import { box, path, round, type Pen } from "../page/Pen";
import { fifo, pull } from "../symbols/shapes";
import { arrivalPlaces, customerPlace } from "./endPlaces";
import {
  ARRIVAL_HEIGHT,
  ARRIVAL_WIDTH,
  CUSTOMER_HEIGHT,
  CUSTOMER_WIDTH,
  READOUT_HEIGHT,
} from "./mapGeometry";
import type { Places } from "./MapPicture";
import { arrowHead, symbolMarks } from "./symbolMarks";
import { waysBack } from "./waysBack";

const CORNER = 14;

/** Every way that work takes onward: arrivals, links, deliveries. */
export function drawLinks(pen: Pen, map: StreamMap, places: Places): Mark[] {
  const marks: Mark[] = [];
  for (const { arrival, at } of arrivalPlaces(map, places)) {
    const to = places.get(arrival.to);
    if (to)
      marks.push(
        ...onward([at[0] + ARRIVAL_WIDTH, at[1] + ARRIVAL_HEIGHT / 2], entryOf(to), paper.lineStrong),
      );
  }
  const customer = customerPlace(map, places);
  for (const id of endSteps(map)) {
    const from = places.get(id);
    if (from && customer)
      marks.push(...onward(exitOf(from), [customer[0], customer[1] + CUSTOMER_HEIGHT / 2], paper.lineStrong));
  }
  for (const [, link] of Object.entries(map.links ?? {}).sort(([a], [b]) => byId(a, b))) {
    const [from, to] = [places.get(link.from), places.get(link.to)];
    if (!from || !to || !own(map.steps, link.from) || !own(map.steps, link.to)) continue;
    marks.push(...onward(exitOf(from), entryOf(to), paper.ink2), ...linkLabels(pen, map, link, from, to));
  }
  return marks;
}

const exitOf = ([x, y]: Place): Place => [x + STEP_WIDTH, y + STEP_HEIGHT / 2];
const entryOf = ([x, y]: Place): Place => [x, y + STEP_HEIGHT / 2];

function onward(from: Place, to: Place, ink: Ink): Mark[] {
  return [
    path(linkPath(from, [to[0] - 6, to[1]]), { stroke: ink, strokeWidth: 2 }),
    arrowHead(to[0] - 1, to[1], 0, ink),
  ];
}

/** A line with round corners: straight on where it can, down or up in the gap, back under the boxes. */
function linkPath([sx, sy]: Place, [tx, ty]: Place): string {
  if (tx > sx && Math.abs(sy - ty) < 1)
    return through([
      [sx, sy],
      [tx, ty],
    ]);
  if (tx > sx + 16) {
    const bend = tx > sx + 90 ? tx - 62 : (sx + tx) / 2;
    return through([
      [sx, sy],
      [bend, sy],
      [bend, ty],
      [tx, ty],
    ]);
  }
  const apart = Math.abs(sy - ty) > STEP_HEIGHT + READOUT_HEIGHT + 20;
  const level = apart
    ? (sy + ty) / 2 + READOUT_HEIGHT / 2
    : Math.max(sy, ty) + STEP_HEIGHT / 2 + READOUT_HEIGHT + 16;
  return through([
    [sx, sy],
    [sx + 22, sy],
    [sx + 22, level],
    [tx - 22, level],
    [tx - 22, ty],
    [tx, ty],
  ]);
}

function through(points: readonly Place[]): string {
  const parts = [`M${round(points[0]![0])} ${round(points[0]![1])}`];
  for (let at = 1; at < points.length; at++) {
    const [x, y] = points[at]!;
    const next = points[at + 1];
    if (next === undefined) {
      parts.push(`L${round(x)} ${round(y)}`);
      continue;
    }
    const [px, py] = points[at - 1]!;
    const r = Math.min(
      CORNER,
      (Math.abs(x - px) + Math.abs(y - py)) / 2,
      (Math.abs(next[0] - x) + Math.abs(next[1] - y)) / 2,
    );
    const into: Place = [x - Math.sign(x - px) * r, y - Math.sign(y - py) * r];
    const out: Place = [x + Math.sign(next[0] - x) * r, y + Math.sign(next[1] - y) * r];
    parts.push(
      `L${round(into[0])} ${round(into[1])} Q${round(x)} ${round(y)} ${round(out[0])} ${round(out[1])}`,
    );
  }
  return parts.join(" ");
}

const circle = pull(28);
const lane = fifo(44, 22);

function linkLabels(pen: Pen, map: StreamMap, link: Link, from: Place, to: Place): Mark[] {
  const marks: Mark[] = [];
  const [sx, sy] = exitOf(from);
  const share = shareOf(map, link);
  const several = share !== 1;
  if (several) {
    const style = { size: 12.5, weight: 600, ink: share === null ? paper.ink3 : paper.ink2 } as const;
    const label = share === null ? words.canvas.missing : formatPercent(share);
    const at: Place = [sx + 6, sy + (entryOf(to)[1] > sy + 1 ? 17 : -8)];
    marks.push(halo(pen, label, at, style), pen.line(label, at[0], at[1], style));
  }
  const flow = flowOf(link);
  const straight = to[0] > from[0];
  if (flow === "push" || !straight) return marks;
  const middle = Math.max(sx + 22, Math.min((sx + to[0]) / 2 - 14, to[0] - 96));
  if (flow === "pull")
    marks.push(
      symbolMarks(circle, middle - 14, sy - 34, {
        ground: paper.surface,
        line: paper.ink2,
        strokeWidth: 1.8,
      }),
    );
  else
    marks.push(
      box(middle - 22, sy - 11, 44, 22, { fill: paper.surface }),
      symbolMarks(lane, middle - 22, sy - 11, { ground: paper.surface, line: paper.ink2 }),
      pen.within(words.report.fifo, middle, sy + 4, 40, { size: 11, weight: 600, ink: paper.ink2 }, "middle"),
    );
  return marks;
}

/** Paper behind words that stand on a line. */
function halo(
  pen: Pen,
  label: string,
  [x, y]: Place,
  style: { readonly size: number; readonly weight: 600; readonly ink: string },
): Mark {
  return box(x - 3, y - style.size, pen.width(label, style) + 6, style.size + 5, {
    fill: paper.surface,
    radius: 3,
  });
}

/** Every way back over the row, dashed, with how much of the work takes it. */
export function drawRework(pen: Pen, map: StreamMap, places: Places): Mark[] {
  const customer = customerPlace(map, places);
  const topOf = (id: string): number | null => places.get(id)?.[1] ?? null;
  const lines: Mark[] = [];
  const labels: Mark[] = [];
  for (const way of waysBack(map, places)) {
    const finder = way.finder === null ? (customer?.[1] ?? null) : topOf(way.finder);
    const mender = topOf(way.back.to);
    if (finder === null || mender === null) continue;
    const fromX = way.finder === null ? (customer?.[0] ?? 0) + CUSTOMER_WIDTH / 2 : way.from;
    const { to, level } = way;
    const ink = paper.rework;
    const side = Math.sign(to - fromX) || -1;
    const r = Math.min(12, Math.abs(to - fromX) / 2);
    const look = {
      stroke: ink,
      strokeWidth: way.back.written ? 1.8 : 1.3,
      dash: way.back.written ? [7, 4] : [2, 4],
    };
    lines.push(
      path(
        `M${round(fromX)} ${round(finder)} L${round(fromX)} ${round(level + r)} Q${round(fromX)} ${round(level)} ${round(fromX + side * r)} ${round(level)} L${round(to - side * r)} ${round(level)} Q${round(to)} ${round(level)} ${round(to)} ${round(level + r)} L${round(to)} ${round(mender - 8)}`,
        look,
      ),
      arrowHead(round(to), round(mender - 1), 90, ink, 8),
    );
    if (way.back.chance === null || way.back.chance <= 0) continue;
    const label = words.canvas.rework(formatPercent(way.back.chance));
    const style = { size: 12, weight: 600, ink } as const;
    const width = pen.width(label, style) + 12;
    const middle = (fromX + to) / 2;
    labels.push(
      box(middle - width / 2, level - 9.5, width, 19, { fill: paper.reworkSoft, radius: 9.5 }),
      pen.line(label, middle, level + 4.3, style, "middle"),
    );
  }
  return [...lines, ...labels];
}

/** What the picture says of its links to those who cannot see it. */
export function linksInWords(map: StreamMap): string {
  return Object.entries(map.links ?? {})
    .sort(([a], [b]) => byId(a, b))
    .filter(([, link]) => own(map.steps, link.from) && own(map.steps, link.to))
    .map(([, link]) => words.canvas.linkLabel(labelOf(map, link.from), labelOf(map, link.to)))
    .join("; ");
}
