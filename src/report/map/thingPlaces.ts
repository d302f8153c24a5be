import { STEP_HEIGHT, STEP_WIDTH, type Place } from "../../model/placeSteps";
import { drawn, partyOf } from "../../model/drawing";
import { byId, own } from "../../model/own";
import { pointerTo } from "../../model/pointer";
import { readThing } from "../../model/things";
import type { DrawnThing, Improvement, InformationFlow, Note, Party, StreamMap } from "../../model/StreamMap";
import {
  ARRIVAL_HEIGHT,
  ARRIVAL_WIDTH,
  CUSTOMER_HEIGHT,
  CUSTOMER_WIDTH,
  READOUT_HEIGHT,
  boxAround,
  type Box,
} from "./mapGeometry";
import { BRACKET_HEIGHT, brackets, detours } from "./brackets";
import { arrivalPlaces, bandTop, customerPlace } from "./endPlaces";
import { waysBack } from "./waysBack";

export const BURST_WIDTH = 196;
export const BURST_HEIGHT = 92;
export const NOTE_WIDTH = 200;
export const SYSTEM_WIDTH = 190;
export const SYSTEM_HEIGHT = 68;
const GAP = 12;

/** A thing of the drawing where it stands on the map. */
export interface PlacedThing {
  readonly path: DrawnThing;
  readonly box: Box;
  readonly entry: Improvement | Note | Party;
}

const known = new WeakMap<StreamMap, { of: ReadonlyMap<string, Place>; found: Found }>();

interface Found {
  readonly things: ReadonlyMap<DrawnThing, PlacedThing>;
}

/** Height of a note: it grows with its words. */
export function noteHeight({ text = "", kind }: Note): number {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 20)), 0);
  return 24 + Math.min(9, lines) * 21 + (kind === "goSee" ? 24 : 0);
}

/**
 * Where bursts, notes, systems and the supplier stand: where the file says, else where there is room: a
 * burst above the thing that it is about, systems and supplier in a band over everything.
 */
export function placeThings(
  map: StreamMap,
  places: ReadonlyMap<string, Place>,
): ReadonlyMap<DrawnThing, PlacedThing> {
  const before = known.get(map);
  if (before?.of === places) return before.found.things;
  const things = findPlaces(map, places);
  known.set(map, { of: places, found: { things } });
  return things;
}

const boxAt = ([left, top]: Place, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const touch = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function findPlaces(
  map: StreamMap,
  places: ReadonlyMap<string, Place>,
): ReadonlyMap<DrawnThing, PlacedThing> {
  const found = new Map<DrawnThing, PlacedThing>();
  const add = (path: DrawnThing, entry: PlacedThing["entry"], box: Box): void => {
    found.set(path, { path, entry, box });
  };
  const all = boxAround(places);
  const band = all === null ? 0 : bandTop(map, places);
  const supplier = partyOf(map, "supplier");
  if (supplier !== undefined) {
    const at = supplier.at ?? [(all?.left ?? 0) - ARRIVAL_WIDTH - 74, band];
    add("/supplier", supplier, boxAt(at, CUSTOMER_WIDTH, CUSTOMER_HEIGHT));
  }
  const systems = Object.entries(drawn(map, "systems")).sort(([a], [b]) => byId(a, b));
  const middle = all === null ? 0 : (all.left + all.right) / 2;
  let free = middle - (systems.length * (SYSTEM_WIDTH + 60) - 60) / 2;
  for (const [id, system] of systems) {
    const at = system.at ?? [free, band + (CUSTOMER_HEIGHT - SYSTEM_HEIGHT) / 2];
    if (system.at === undefined) free += SYSTEM_WIDTH + 60;
    add(pointerTo("systems", id), system, boxAt(at, SYSTEM_WIDTH, SYSTEM_HEIGHT));
  }
  let noteTop = band;
  for (const [id, note] of Object.entries(drawn(map, "notes")).sort(([a], [b]) => byId(a, b))) {
    const height = noteHeight(note);
    const at = note.at ?? [(all?.right ?? 0) + 260, noteTop];
    if (note.at === undefined) noteTop += height + GAP;
    add(pointerTo("notes", id), note, boxAt(at, NOTE_WIDTH, height));
  }
  const improvements = Object.entries(drawn(map, "improvements")).sort(([a], [b]) => byId(a, b));
  if (improvements.length === 0) return found;
  const taken = takenBoxes(map, places);
  for (const { box } of found.values()) taken.push(box);
  for (const { left, right, foot } of brackets(map, places))
    taken.push({ left, right, top: foot - BRACKET_HEIGHT / 2, bottom: foot + BRACKET_HEIGHT / 2 });
  for (const { left, right, level } of detours(map, places).values())
    taken.push({ left, right, top: level - BRACKET_HEIGHT / 2, bottom: level + BRACKET_HEIGHT / 2 });
  for (const [id, improvement] of improvements) {
    if (improvement.status === "dropped") continue;
    const about = improvement.on === undefined ? null : boxOfThing(map, places, found, improvement.on);
    if (about === null && improvement.at === undefined && improvement.on !== undefined) continue;
    const free = (): Place =>
      about !== null && isUnder(places, about)
        ? freeBelow(taken, about)
        : freeAbove(taken, about ?? boxAt([middle, band], 0, 0), BURST_WIDTH, BURST_HEIGHT);
    const at = improvement.at ?? free();
    const box = boxAt(at, BURST_WIDTH, BURST_HEIGHT);
    taken.push(box);
    add(pointerTo("improvements", id), improvement, box);
  }
  return found;
}

/** What bursts must not lie on: boxes with what the run found under them, sources of work, ways back. */
function takenBoxes(map: StreamMap, places: ReadonlyMap<string, Place>): Box[] {
  const boxes = [...places.values()].map(([x, y]): Box => ({
    left: x - 4,
    top: y - 20,
    right: x + STEP_WIDTH + 4,
    bottom: y + STEP_HEIGHT + READOUT_HEIGHT,
  }));
  for (const { at } of arrivalPlaces(map, places)) boxes.push(boxAt(at, ARRIVAL_WIDTH, ARRIVAL_HEIGHT));
  const customer = customerPlace(map, places);
  if (customer) boxes.push(boxAt(customer, CUSTOMER_WIDTH, CUSTOMER_HEIGHT));
  for (const { from, to, level } of waysBack(map, places))
    boxes.push({ left: Math.min(from, to), right: Math.max(from, to), top: level - 16, bottom: level + 30 });
  return boxes;
}

/** Whether another box stands over this one, in its column. */
function isUnder(places: ReadonlyMap<string, Place>, about: Box): boolean {
  return [...places.values()].some(
    ([x, y]) => y + STEP_HEIGHT < about.top && x < about.right && x + STEP_WIDTH > about.left,
  );
}

/** The nearest free place under a thing. */
function freeBelow(taken: readonly Box[], about: Box): Place {
  const left = Math.round((about.left + about.right - BURST_WIDTH) / 2);
  const highest = about.bottom + READOUT_HEIGHT + GAP;
  for (let away = 0; away < 6000; away += 6) {
    const box = boxAt([left, highest + away], BURST_WIDTH, BURST_HEIGHT);
    if (taken.every((other) => !touch(box, other))) return [left, highest + away];
  }
  return [left, highest];
}

/** The nearest free place over a thing. */
function freeAbove(taken: readonly Box[], about: Box, width: number, height: number): Place {
  const left = Math.round((about.left + about.right - width) / 2);
  const lowest = about.top - 26 - height;
  for (let away = 0; away < 6000; away += 6) {
    const box = boxAt([left, lowest - away], width, height);
    if (taken.every((other) => !touch(box, other))) return [left, lowest - away];
  }
  return [left, lowest];
}

/** Where a new note has room over a step. */
export function freeNotePlace(
  map: StreamMap,
  places: ReadonlyMap<string, Place>,
  step: string,
): Place | null {
  const at = places.get(step);
  if (at === undefined) return null;
  const taken = takenBoxes(map, places);
  for (const { box } of placeThings(map, places).values()) taken.push(box);
  return freeAbove(
    taken,
    boxAt(at, STEP_WIDTH, STEP_HEIGHT),
    NOTE_WIDTH,
    noteHeight({ text: "x".repeat(50) }),
  );
}

/** How far down the bursts reach that found their place under a step; the ladder begins below them. */
export function thingsBottom(map: StreamMap, places: ReadonlyMap<string, Place>): number {
  const found = [...placeThings(map, places).values()].filter(
    ({ path, entry }) => entry.at === undefined && readThing(path)?.kind === "improvements",
  );
  return Math.max(-Infinity, ...found.map(({ box }) => box.bottom));
}

/** The box of what a burst or a piece of information is about; null when it is not on the map. */
export function boxOfThing(
  map: StreamMap,
  places: ReadonlyMap<string, Place>,
  things: ReadonlyMap<DrawnThing, PlacedThing>,
  path: DrawnThing,
): Box | null {
  const thing = readThing(path);
  if (thing === null) return null;
  const stepBox = (id: string | undefined): Box | null => {
    const at = id === undefined ? undefined : places.get(id);
    return at ? boxAt(at, STEP_WIDTH, STEP_HEIGHT) : null;
  };
  if (thing.kind === "steps") return stepBox(thing.id);
  if (thing.kind === "inventory") {
    const at = places.get(thing.id);
    return at ? boxAt([at[0] - 58, at[1] + 54], 40, 36) : null;
  }
  if (thing.kind === "links") {
    const link = own(map.links, thing.id);
    const [from, to] = [stepBox(link?.from), stepBox(link?.to)];
    if (from === null || to === null) return null;
    const x = (from.right + to.left) / 2;
    const y = (from.top + to.top + STEP_HEIGHT) / 2;
    return boxAt([x - 10, y - 30], 20, 60);
  }
  if (thing.kind === "customer") {
    const at = customerPlace(map, places);
    return at ? boxAt(at, CUSTOMER_WIDTH, CUSTOMER_HEIGHT) : null;
  }
  return things.get(path)?.box ?? null;
}

/** Where a line from one box meets the outline of another, straight towards it. */
export function meetingPoint(from: Box, to: Box): readonly [number, number] {
  const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
  const middle: readonly [number, number] = [(from.left + from.right) / 2, (from.top + from.bottom) / 2];
  return [clamp(middle[0], to.left, to.right), clamp(middle[1], to.top, to.bottom)];
}

/** The ends of a piece of information as boxes; null when one of them is not on the map. */
export function informationEnds(
  map: StreamMap,
  places: ReadonlyMap<string, Place>,
  flow: InformationFlow,
): { readonly from: Box; readonly to: Box } | null {
  const things = placeThings(map, places);
  const from = boxOfThing(map, places, things, flow.from);
  const to = boxOfThing(map, places, things, flow.to);
  return from && to ? { from, to } : null;
}
