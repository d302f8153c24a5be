import { calendarOf } from "../../model/durations";
import { showHours } from "../../words/localDecimals";
import { own } from "../../model/own";
import { placeSteps, type Place } from "../../model/placeSteps";
import { pointerKeys } from "../../model/pointer";
import { incomingLinks } from "../../model/structure";
import type { StreamMap } from "../../model/StreamMap";
import { words } from "../../words/words";
import { doubtAmong } from "../doubt";
import { boundsOf } from "../page/boundsOf";
import type { Drawing, Mark } from "../page/Drawing";
import { paper } from "../page/paper";
import { box, type Pen } from "../page/Pen";
import { drawArrivals, drawCustomer } from "./drawEnds";
import { drawLadder } from "./drawLadder";
import { drawLanes } from "./drawLanes";
import { drawLegend } from "./drawLegend";
import { drawLinks, drawRework } from "./drawLines";
import { drawQueue } from "./drawQueue";
import { drawAllWays, drawReadout, drawStep, drawVerdict } from "./drawStep";
import { drawWalk } from "./drawWalk";
import { drawInformation, drawSpans, drawThings } from "./drawThings";
import { arrivalPlaces } from "./endPlaces";
import { READOUT_HEIGHT, boxAround, widthOnce } from "./mapGeometry";
import type { MapPicture, MarkedChange, Places } from "./MapPicture";
import { stepVerdict } from "./stepVerdict";

const MARGIN = 32;
const HEADING = 40;
const LEAST_WIDTH = 900;
const LEGEND_GAP = 26;

/** A drawn map, and where on it the map's own measure begins. */
export interface PlacedDrawing extends Drawing {
  readonly origin: Place;
}

/** A map as a picture on white paper: its symbols, what a run found, its ladder and totals. */
export function drawMap(pen: Pen, picture: MapPicture): PlacedDrawing {
  const body = drawBody(pen, picture);
  const title = titleOf(picture);
  const bounds = boundsOf(body) ?? { left: 0, top: 0, right: LEAST_WIDTH, bottom: 120 };
  const width = Math.max(LEAST_WIDTH, bounds.right - bounds.left);
  const heading = drawHeading(pen, picture, widthOnce(width));
  const shift: Place = [MARGIN - bounds.left, MARGIN + heading.height - bounds.top];
  const full = width + 2 * MARGIN;
  const height = bounds.bottom - bounds.top + heading.height + 2 * MARGIN;
  return {
    width: Math.ceil(full),
    height: Math.ceil(height),
    title,
    language: picture.language,
    origin: shift,
    marks: [
      box(0, 0, Math.ceil(full), Math.ceil(height), { fill: paper.surface }),
      { kind: "group", at: [MARGIN, MARGIN], marks: heading.marks },
      { kind: "group", at: shift, marks: body },
    ],
  };
}

/** What a picture of a map is called. */
export function titleOf({ map, scenario }: MapPicture): string {
  const title = map.title?.trim() || words.report.untitled;
  return scenario === null ? title : words.report.titleWithScenario(title, scenario.name);
}

/** What is drawn of a map, without a heading. */
export function drawBody(pen: Pen, picture: MapPicture): Mark[] {
  const { map, results, queues = true } = picture;
  const places = placeSteps(map);
  const steps = boxAround(places);
  if (steps === null) {
    return [
      pen.line(words.report.emptyMap, 0, 40, { size: 18, ink: paper.ink3 }),
      ...drawThings(pen, map, places),
    ];
  }
  const readout = readoutRoom(picture);
  const spans = drawSpans(pen, map, places, readout);
  const marks: Mark[] = [
    ...drawLanes(pen, map, steps),
    ...drawInformation(pen, map, places),
    ...drawLinks(pen, map, places, readout),
    ...drawRework(pen, map, places),
    ...spans,
    ...drawArrivals(pen, picture, places),
    ...drawCustomer(pen, map, places),
  ];
  for (const [id, place] of places) {
    const step = own(map.steps, id);
    if (!step) continue;
    const found = own(results?.steps, id);
    if (found !== undefined) marks.push(...drawReadout(pen, map, step, found, place));
    if (queues && hasInflow(map, id)) marks.push(...drawQueue(pen, step, place, found?.queue.mean ?? null));
    marks.push(...drawStep(pen, map, id, step, place));
    const verdict = results === null ? null : stepVerdict(results, id, map);
    if (verdict !== null) marks.push(...drawVerdict(pen, place, verdict));
    marks.push(...drawAllWays(pen, step, place));
  }
  marks.push(...drawThings(pen, map, places), ...drawChangeNumbers(pen, picture, places));
  if (picture.walk !== undefined) return [...marks, ...drawWalk(pen, map, picture.walk)];
  // The ladder leaves room for what a run finds under the boxes, and begins below all that is drawn.
  const boxes = results === null ? steps.bottom - READOUT_HEIGHT + 12 : steps.bottom;
  const foot = Math.max(boxes, (boundsOf(marks)?.bottom ?? boxes) - READOUT_HEIGHT);
  marks.push(...drawLadder(pen, map, places, steps, foot, picture.ladder));
  const bounds = boundsOf(marks) ?? steps;
  const width = widthOnce(Math.max(LEAST_WIDTH, bounds.right - steps.left));
  marks.push(...drawLegend(pen, picture, places, steps.left, bounds.bottom + LEGEND_GAP, width));
  return marks;
}

/** Room under the boxes of a picture: nothing hangs there while no run has been made. */
export function readoutRoom({ results }: Pick<MapPicture, "results">): number {
  return results === null ? 6 : READOUT_HEIGHT;
}

function hasInflow(map: StreamMap, id: string): boolean {
  return (
    incomingLinks(map, id).length > 0 ||
    Object.values(map.arrivals ?? {}).some((arrival) => arrival.to === id)
  );
}

/** Title, scenario, and the numbered changes that it makes. */
function drawHeading(
  pen: Pen,
  picture: MapPicture,
  width: number,
): { readonly marks: readonly Mark[]; readonly height: number } {
  const { scenario } = picture;
  const large = { size: 24, weight: 600, ink: paper.ink } as const;
  const lines = pen.fit(titleOf(picture), width, 2, large).lines;
  const marks: Mark[] = pen.lines(lines, 0, 20, 30, large);
  let y = 20 + (lines.length - 1) * 30 + 14;
  const basis = runSentence(picture);
  if (basis !== null) {
    marks.push(pen.within(basis, 0, y + 10, width, { size: 13, ink: paper.ink3 }));
    y += 24;
  }
  const doubt = doubtAmong(picture.map, picture.results?.assumptions ?? []);
  if (doubt !== null) {
    const said = pen.fit(doubt, width, 4, { size: 13, ink: paper.wait }).lines;
    marks.push(...pen.lines(said, 0, y + 10, 17, { size: 13, ink: paper.wait }));
    y += 7 + said.length * 17;
  }
  for (const [index, { sentence }] of (scenario?.changes ?? []).entries()) {
    const said = pen.fit(sentence, width - 34, 2, { size: 14, ink: paper.ink2 }).lines;
    marks.push(
      ...changeNumber(pen, index + 1, 10, y + 12),
      ...pen.lines(said, 30, y + 17, 18, { size: 14, ink: paper.ink2 }),
    );
    y += 25 + (said.length - 1) * 18;
  }
  return { marks, height: Math.max(HEADING, y + 18) };
}

/** Where simulated figures come from, in one sentence; null while there are none. */
export function runSentence({ map, results }: Pick<MapPicture, "map" | "results">): string | null {
  if (results === null) return null;
  const calendar = calendarOf(map);
  return words.report.basis(
    results.replications,
    showHours(results.horizonHours, calendar),
    showHours(results.warmUpHours, calendar),
    results.seed,
  );
}

function changeNumber(pen: Pen, number: number, x: number, y: number): Mark[] {
  return [
    box(x - 10, y - 10, 20, 20, { fill: paper.simulated, radius: 10 }),
    pen.shrunk(String(number), x, y + 4.4, 17, 6, { size: 12, weight: 600, ink: paper.surface }, "middle"),
  ];
}

/** The numbers of a scenario's changes at the things that they change. */
function drawChangeNumbers(pen: Pen, { map, scenario }: MapPicture, places: Places): Mark[] {
  const taken = new Map<string, number>();
  return (scenario?.changes ?? []).flatMap((change, index) => {
    const at = placeOfChange(map, places, change);
    if (at === null) return [];
    const key = at.join();
    const before = taken.get(key) ?? 0;
    taken.set(key, before + 1);
    return changeNumber(pen, index + 1, at[0] + before * 23, at[1]);
  });
}

function placeOfChange(
  map: StreamMap,
  places: Places,
  { path }: MarkedChange,
): readonly [number, number] | null {
  const [collection = "", id = ""] = pointerKeys(path) ?? [];
  const corner = (step: string | undefined): readonly [number, number] | null => {
    const at = step === undefined ? undefined : places.get(step);
    return at === undefined ? null : [at[0] + 6, at[1] - 5];
  };
  if (collection === "steps") return corner(id);
  if (collection === "links") return corner(own(map.links, id)?.to);
  if (collection === "ropes") return corner(own(map.ropes, id)?.from);
  if (collection === "arrivals") {
    const found = arrivalPlaces(map, places).find((one) => one.id === id);
    return found === undefined ? null : [found.at[0] + 2, found.at[1] + 2];
  }
  return null;
}
