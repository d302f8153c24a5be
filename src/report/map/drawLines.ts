import { flowOf } from "../../model/drawing";
import { labelOf } from "../../model/names";
import { byId, own } from "../../model/own";
import { STEP_WIDTH, type Place } from "../../model/placeSteps";
import { shareOf } from "../../model/structure";
import type { Link, StreamMap } from "../../model/StreamMap";
import { formatPercent } from "../../words/formatFigure";
import { words } from "../../words/words";
import type { Ink, Mark } from "../page/Drawing";
import { paper } from "../page/paper";
import { box, path, round, type Pen } from "../page/Pen";
import { fifo, pull } from "../symbols/shapes";
import type { Places } from "./MapPicture";
import { arrowHead, symbolMarks } from "./symbolMarks";
import { onLevel, sharePlace } from "./linkWay";
import { returns, waysOnward, type WayOnward } from "./ways";

/** Every way that work takes onward: arrivals, links, deliveries. */
export function drawLinks(pen: Pen, map: StreamMap, places: Places, readout: number): Mark[] {
  const ways = waysOnward(map, places, readout);
  // What stands on a line lies over the other lines.
  return [
    ...ways.flatMap(({ end, d, link }) => onward(d, end, link === null ? paper.lineStrong : paper.ink2)),
    ...ways.flatMap((way) => (way.link === null ? [] : linkLabels(pen, map, way.link, way))),
  ];
}

function onward(d: string, to: Place, ink: Ink): Mark[] {
  return [path(d, { stroke: ink, strokeWidth: 2 }), arrowHead(to[0] - 1, to[1], 0, ink)];
}

const circle = pull(28);
const lane = fifo(44, 22);

function linkLabels(pen: Pen, map: StreamMap, link: Link, { start, end, level }: WayOnward): Mark[] {
  const marks: Mark[] = [];
  const [[sx], [tx]] = [start, end];
  const flow = flowOf(link);
  const share = shareOf(map, link);
  const several = share !== 1;
  if (several) {
    const style = { size: 12.5, weight: 600, ink: share === null ? paper.ink3 : paper.ink2 } as const;
    const label = share === null ? words.canvas.missing : formatPercent(share);
    const [x, y] = sharePlace(start, end, level, flow !== "push");
    const at: Place = [x - pen.width(label, style) / 2, y + 4.5];
    marks.push(halo(pen, label, at, style), pen.line(label, at[0], at[1], style));
  }
  const straight = tx > sx - STEP_WIDTH;
  if (flow === "push" || !straight) return marks;
  // Around boxes the mark lies on the line: over it stands what the run found.
  const middle =
    level === undefined
      ? Math.max(sx + 22, Math.min((sx + tx) / 2 - 14, tx - 96))
      : onLevel(start, end, several ? 104 : 44);
  const sy = level ?? start[1];
  if (flow === "pull")
    marks.push(
      symbolMarks(circle, middle - 14, level === undefined ? sy - 34 : level - 14, {
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
  const lines: Mark[] = [];
  const labels: Mark[] = [];
  for (const { way, fromX, mender, d } of returns(map, places)) {
    const { to, level } = way;
    const ink = paper.rework;
    const look = {
      stroke: ink,
      strokeWidth: way.back.written ? 1.8 : 1.3,
      dash: way.back.written ? [7, 4] : [2, 4],
    };
    lines.push(path(d, look), arrowHead(round(to - way.asides.into), round(mender - 1), 90, ink, 8));
    if (!way.isSaid || way.back.chance === null || way.back.chance <= 0) continue;
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
