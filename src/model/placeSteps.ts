import { drawingOrder, flowOrder, incomingLinks } from "./structure";
import type { StreamMap } from "./StreamMap";

/** Left and top of a box on the map. */
export type Place = readonly [number, number];

/** Size of a process box; samples and layouts are drawn for it. */
export const STEP_WIDTH = 200;
export const STEP_HEIGHT = 150;
/** From the left of one step to the left of the next. */
export const STEP_PITCH = 300;
/** From the top of one row to the top of the next. */
export const ROW_PITCH = 260;

const placed = new WeakMap<StreamMap["steps"], ReadonlyMap<string, Place>>();
/** The places found last: the same object again while nothing moves, so that what follows from it holds too. */
let latest: ReadonlyMap<string, Place> = new Map();

/** Where every step is drawn: as the map says, and beside its predecessor where it says nothing. */
export function placeSteps(map: StreamMap): ReadonlyMap<string, Place> {
  const known = placed.get(map.steps);
  if (known) return known;
  const places = new Map<string, Place>();
  for (const id of drawingOrder(map)) {
    const at = map.steps[id]?.at;
    if (at) places.set(id, at);
  }
  if (places.size < Object.keys(map.steps).length) {
    for (const id of flowOrder(map)) {
      if (!places.has(id)) places.set(id, freePlace(places, wishedPlace(map, places, id)));
    }
  }
  if (!areSame(places, latest)) latest = places;
  placed.set(map.steps, latest);
  return latest;
}

function areSame(a: ReadonlyMap<string, Place>, b: ReadonlyMap<string, Place>): boolean {
  if (a.size !== b.size) return false;
  const others = b.entries();
  for (const [id, [x, y]] of a) {
    const [otherId, [otherX, otherY]] = others.next().value!;
    if (id !== otherId || x !== otherX || y !== otherY) return false;
  }
  return true;
}

function wishedPlace(map: StreamMap, places: ReadonlyMap<string, Place>, id: string): Place {
  const first = incomingLinks(map, id)
    .map(({ link }) => places.get(link.from))
    .find((place) => place !== undefined);
  return first ? [first[0] + STEP_PITCH, first[1]] : [0, 0];
}

/** The place itself, or the next one below it where no other step is in the way. */
export function freePlace(places: ReadonlyMap<string, Place>, wish: Place): Place {
  const taken = [...places.values()];
  const x = wish[0];
  let y = wish[1];
  while (taken.some(([tx, ty]) => Math.abs(tx - x) < STEP_WIDTH + 20 && Math.abs(ty - y) < STEP_HEIGHT + 20))
    y += ROW_PITCH;
  return [x, y];
}
