import { flowOf, sourceOf } from "../../model/drawing";
import type { SourcedField } from "../../model/figureSources";
import { own } from "../../model/own";
import { incomingLinks } from "../../model/structure";
import type { Step } from "../../model/StreamMap";
import { localDecimals } from "../../words/localDecimals";
import { words } from "../../words/words";
import type { Mark } from "../page/Drawing";
import { paper } from "../page/paper";
import { box, path, type Pen } from "../page/Pen";
import { confidenceMarks } from "../symbols/confidenceMarks";
import type { DrawnSymbol } from "../symbols/DrawnSymbol";
import { allBar, fifo, inventory, pull } from "../symbols/shapes";
import * as stepMarks from "../symbols/stepMarks";
import { typeMark } from "../symbols/typeMarks";
import { marksOf } from "./marksOf";
import type { MapPicture, Places } from "./MapPicture";
import { colourMark, symbolMarks } from "./symbolMarks";
import { waysBack } from "./waysBack";

const text = words.legend;
const ROW = 26;
/** Room for a symbol, and from one entry to the next. */
const SYMBOL = 30;
const APART = 26;
const style = { size: 13, ink: paper.ink2 } as const;

/** One symbol of the map with what it means; it is drawn around the left end of a base line. */
interface Entry {
  readonly said: string;
  readonly draw: (x: number, y: number) => Mark[];
}

/** What the symbols of this map mean: only those that it uses. Nothing where it uses none. */
export function drawLegend(
  pen: Pen,
  picture: MapPicture,
  places: Places,
  x: number,
  y: number,
  width: number,
): Mark[] {
  const entries = entriesOf(pen, picture, places);
  if (entries.length === 0) return [];
  const title = pen.line(text.title, x, y + 14, { size: 13, weight: 600, ink: paper.ink });
  const marks: Mark[] = [title];
  let [left, base] = [x + title.width + APART, y + 14];
  const first = left;
  for (const { said, draw } of entries) {
    const line = pen.line(said, 0, 0, style);
    if (left > first && left + SYMBOL + line.width > x + width) [left, base] = [first, base + ROW];
    marks.push(...draw(left, base), { ...line, x: left + SYMBOL, y: base });
    left += SYMBOL + line.width + APART;
  }
  return marks;
}

const sourced: readonly SourcedField[] = ["leadTime", "processTime", "percentCompleteAccurate"];

function entriesOf(pen: Pen, { map, results, ladder, queues = true }: MapPicture, places: Places): Entry[] {
  const steps = [...places.keys()].flatMap((id): Step[] => {
    const step = own(map.steps, id);
    return step === undefined ? [] : [step];
  });
  const has = (holds: (step: Step) => boolean): boolean => steps.some(holds);
  const sure = new Set(
    steps.flatMap((step) =>
      sourced.map((field) => step[field] !== undefined && sourceOf(step, field).confidence),
    ),
  );
  const returned = waysBack(map, places).filter(({ back }) => (back.chance ?? 0) > 0);
  const flows = new Set(Object.values(map.links ?? {}).map(flowOf));
  const queued = [...places.keys()].some((id) => incomingLinks(map, id).length > 0);
  const entries: (Entry | false)[] = [
    ...(["measured", "estimated", "guess"] as const).map(
      (how) =>
        sure.has(how) && ofSymbol(text[how], confidenceMarks[how], how === "guess" ? paper.wait : paper.ink2),
    ),
    results !== null && {
      said: results.replications === 1 ? text.simulatedOnce : text.simulated,
      draw: (x, y) => [figure(pen, x, y)],
    },
    queues && queued && ofSymbol(text.queue, triangle, paper.waitLine, paper.waitSoft),
    returned.some(({ back }) => back.written) && ofLine(text.rework, [7, 4], 1.8),
    returned.some(({ back }) => !back.written) && ofLine(text.reworkDefault, [2, 4], 1.3),
    flows.has("pull") && ofSymbol(text.pull, circle, paper.ink2),
    flows.has("fifo") && ofSymbol(text.fifo, lane, paper.ink2),
    has(({ split, join }) => split === "all" || join === "all") &&
      ofSymbol(text.allWays, bar, paper.ink2, paper.surface, 4),
    has(({ pool }) => pool !== undefined) && {
      said: text.pool,
      draw: (x, y) => [colourMark([...marksOf(map.pools).values()][0] ?? typeMark(0), x + 4, y - 12, 15)],
    },
    ...footMarks.map(([said, symbol, holds]) => has(holds) && ofSymbol(text[said], symbol, paper.ink2)),
    ladder !== "rother" && steps.length > 0 && ofBox(text.wait, paper.waitSoft, paper.waitLine),
    ladder !== "rother" && steps.length > 0 && ofBox(text.work, paper.work, paper.work),
  ];
  return entries.filter((entry) => entry !== false);
}

const triangle = inventory(22, 20);
const circle = pull(22);
const lane = fifo(24, 16);
const bar = allBar(18);

const footMarks: readonly (readonly [keyof typeof text, DrawnSymbol, (step: Step) => boolean])[] = [
  ["cadence", stepMarks.cadence, ({ cadence }) => cadence !== undefined],
  ["waiting", stepMarks.waiting, ({ wait }) => wait !== undefined],
  ["transferBatch", stepMarks.transferBatch, ({ batch }) => batch !== undefined && batch.mode !== "process"],
  ["processBatch", stepMarks.processBatch, ({ batch }) => batch?.mode === "process"],
  ["outage", stepMarks.outage, ({ outages }) => outages !== undefined],
  ["switching", stepMarks.switching, ({ switchCost }) => switchCost !== undefined],
  ["spawning", stepMarks.spawning, ({ spawns }) => Object.keys(spawns ?? {}).length > 0],
  ["availability", stepMarks.availability(70), ({ availability = 100 }) => availability < 100],
];

function ofSymbol(
  said: string,
  symbol: DrawnSymbol,
  line: string,
  ground: string = paper.surface,
  strokeWidth = 1.3,
): Entry {
  return {
    said,
    draw: (x, y) => [
      symbolMarks(symbol, x + 11 - symbol.width / 2, y - 4.5 - symbol.height / 2, {
        ground,
        line,
        strokeWidth,
      }),
    ],
  };
}

const ofLine = (said: string, dash: readonly number[], strokeWidth: number): Entry => ({
  said,
  draw: (x, y) => [path(`M${x} ${y - 4.5} H${x + 24}`, { stroke: paper.rework, strokeWidth, dash })],
});

const ofBox = (said: string, fill: string, stroke: string): Entry => ({
  said,
  draw: (x, y) => [box(x, y - 10, 22, 11, { fill, stroke, strokeWidth: 1.2, radius: 2 })],
});

function figure(pen: Pen, x: number, y: number): Mark {
  return pen.line(localDecimals("1.2"), x, y, { size: 13, weight: 600, ink: paper.simulated });
}
