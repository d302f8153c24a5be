import { moveSteps } from "../model/edits";
import { byId } from "../model/own";
import type { DrawnThing } from "../model/StreamMap";
import { customerPlace } from "../report/map/endPlaces";
import { placeThings } from "../report/map/thingPlaces";
import type { Stores } from "../stores/stores";
import { words } from "../words/words";
import { moveDragged } from "./moveDragged";
import { placeSteps, ROW_PITCH, STEP_HEIGHT, STEP_PITCH, STEP_WIDTH, type Place } from "../model/placeSteps";

/** Along a row, steps differ in x (0); along a column in y (1). */
export type Line = "row" | "column";

type Places = Readonly<Record<string, Place>>;

const GRID = 10;
const toGrid = (value: number): number => Math.round(value / GRID) * GRID;
const least = { row: STEP_WIDTH + 20, column: STEP_HEIGHT + 20 } as const;
const pitch = { row: STEP_PITCH, column: ROW_PITCH } as const;

const along = ([x, y]: Place, line: Line): number => (line === "row" ? x : y);
const across = ([x, y]: Place, line: Line): number => (line === "row" ? y : x);
const at = (line: Line, far: number, side: number): Place => (line === "row" ? [far, side] : [side, far]);

function inOrder(places: ReadonlyMap<string, Place>, line: Line): readonly (readonly [string, Place])[] {
  return [...places].sort(
    ([a, here], [b, there]) =>
      along(here, line) - along(there, line) || across(here, line) - across(there, line) || byId(a, b),
  );
}

/** All of them in line with the first; those that would cover each other move on. */
export function alignPlaces(places: ReadonlyMap<string, Place>, line: Line): Places {
  const ordered = inOrder(places, line);
  const side = ordered[0] ? across(ordered[0][1], line) : 0;
  let last = Number.NEGATIVE_INFINITY;
  return Object.fromEntries(
    ordered.map(([id, place]) => {
      const wish = along(place, line);
      last = wish - last < least[line] ? last + pitch[line] : wish;
      return [id, at(line, last, side)];
    }),
  );
}

/** The same distance from each to the next, between the first and the last; wider where they would cover each other. */
export function distributePlaces(places: ReadonlyMap<string, Place>, line: Line): Places {
  const ordered = inOrder(places, line);
  const [first, last] = [ordered[0]?.[1], ordered.at(-1)?.[1]];
  if (first === undefined || last === undefined || ordered.length < 2) return {};
  const even = (along(last, line) - along(first, line)) / (ordered.length - 1);
  const step = even < least[line] ? pitch[line] : even;
  return Object.fromEntries(
    ordered.map(([id, place], index) => {
      const far = index === 0 ? along(first, line) : toGrid(along(first, line) + index * step);
      return [id, at(line, far, across(place, line))];
    }),
  );
}

function selectedPlaces(stores: Stores): ReadonlyMap<string, Place> {
  const places = placeSteps(stores.document.getState().map);
  return new Map(
    stores.view.getState().selection.steps.flatMap((id): [string, Place][] => {
      const place = places.get(id);
      return place === undefined ? [] : [[id, place]];
    }),
  );
}

/** Whether something is selected that can be moved. */
export function canNudge(stores: Stores): boolean {
  const { steps, things } = stores.view.getState().selection;
  return steps.length + things.length > 0;
}

/** Whether so many steps are selected. */
export function hasSelected(stores: Stores, count: number): boolean {
  return stores.view.getState().selection.steps.length >= count;
}

/** Puts the selected steps in line: one edit. */
export function alignSelected(stores: Stores, line: Line): void {
  const places = selectedPlaces(stores);
  const to = alignPlaces(places, line);
  stores.document.getState().apply(words.arrange.alignEdit(places.size), (map) => moveSteps(map, to));
}

/** Spreads the selected steps evenly: one edit. */
export function distributeSelected(stores: Stores, line: Line): void {
  const places = selectedPlaces(stores);
  const to = distributePlaces(places, line);
  stores.document.getState().apply(words.arrange.distributeEdit(places.size), (map) => moveSteps(map, to));
}

/** Where the selected symbols stand: those that can be put somewhere else. */
function selectedThingPlaces(stores: Stores): ReadonlyMap<DrawnThing, Place> {
  const { map } = stores.document.getState();
  const places = placeSteps(map);
  const placed = placeThings(map, places);
  return new Map(
    stores.view.getState().selection.things.flatMap((path): [DrawnThing, Place][] => {
      const box = placed.get(path)?.box;
      const at = path === "/customer" ? customerPlace(map, places) : box && ([box.left, box.top] as const);
      return at ? [[path, at]] : [];
    }),
  );
}

/** Moves the selected steps and symbols by a little; moves in a row are one edit. With lanes, steps change hands. */
export function nudgeSelected(stores: Stores, across: -1 | 0 | 1, down: -1 | 0 | 1): void {
  const steps = selectedPlaces(stores);
  const things = selectedThingPlaces(stores);
  if (steps.size + things.size === 0) return;
  const moved = (places: ReadonlyMap<string, Place>): Places =>
    Object.fromEntries(
      [...places].map(([id, [x, y]]) => [id, [x + across * GRID, y + down * GRID] as const]),
    );
  const mergeKey = `nudge ${JSON.stringify([...steps.keys(), ...things.keys()])}`;
  moveDragged(stores, moved(steps), moved(things), { mergeKey });
  if (steps.size > 0) stores.view.getState().moveCamera("show", [...steps.keys()]);
}
