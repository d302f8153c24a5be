import { endSteps } from "../../model/structure";
import { byId, own } from "../../model/own";
import { STEP_HEIGHT, STEP_WIDTH, type Place } from "../../model/placeSteps";
import type { Link, StreamMap } from "../../model/StreamMap";
import { detours } from "./brackets";
import { arrivalPlaces, customerPlace } from "./endPlaces";
import { returnPath, roundedPath, wayCorners } from "./linkWay";
import {
  ARRIVAL_HEIGHT,
  ARRIVAL_WIDTH,
  CUSTOMER_HEIGHT,
  CUSTOMER_WIDTH,
  READOUT_HEIGHT,
} from "./mapGeometry";
import type { Places } from "./MapPicture";
import { waysBack, type DrawnWayBack } from "./waysBack";

/** Room for the head of an arrow. */
const HEAD = 6;

/** A way that work takes onward: from a source, along a link, or to the customer. */
export interface WayOnward {
  /** The step that it leaves; null: it comes from outside. */
  readonly from: string | null;
  /** The step that it enters; null: the customer. */
  readonly to: string | null;
  readonly start: Place;
  readonly end: Place;
  /** The line, without its arrow's head. */
  readonly d: string;
  readonly link: Link | null;
  /** Height of its level part, when it leads around boxes. */
  readonly level: number | undefined;
}

/** Every way onward of a map, as it is drawn over so much room for what hangs under the boxes. */
export function waysOnward(map: StreamMap, places: Places, readout = READOUT_HEIGHT): WayOnward[] {
  const ways: WayOnward[] = [];
  const around = detours(map, places);
  const add = (
    from: string | null,
    to: string | null,
    start: Place,
    end: Place,
    id?: string,
    link: Link | null = null,
  ): void => {
    const detour = around.get(id ?? "");
    const level = detour?.isUnder ? detour.level - READOUT_HEIGHT + readout : detour?.level;
    const tip: Place = [end[0] - HEAD, end[1]];
    ways.push({ from, to, start, end, d: roundedPath(wayCorners(start, tip, level)), link, level });
  };
  for (const { arrival, at } of arrivalPlaces(map, places)) {
    const to = places.get(arrival.to);
    const start: Place = [at[0] + ARRIVAL_WIDTH, at[1] + ARRIVAL_HEIGHT / 2];
    if (to) add(null, arrival.to, start, entryOf(to));
  }
  const customer = customerPlace(map, places);
  for (const id of endSteps(map)) {
    const from = places.get(id);
    if (!from || !customer) continue;
    const end: Place = [customer[0], customer[1] + CUSTOMER_HEIGHT / 2];
    add(id, null, exitOf(from), end, `deliver:${id}`);
  }
  for (const [id, link] of Object.entries(map.links ?? {}).sort(([a], [b]) => byId(a, b))) {
    const [from, to] = [places.get(link.from), places.get(link.to)];
    if (!from || !to || !own(map.steps, link.from) || !own(map.steps, link.to)) continue;
    add(link.from, link.to, exitOf(from), entryOf(to), `link:${id}`, link);
  }
  return ways;
}

const exitOf = ([x, y]: Place): Place => [x + STEP_WIDTH, y + STEP_HEIGHT / 2];
const entryOf = ([x, y]: Place): Place => [x, y + STEP_HEIGHT / 2];

/** A way back over the row as it is drawn on paper, and where it ends. */
export interface DrawnReturn {
  readonly way: DrawnWayBack;
  readonly fromX: number;
  readonly mender: number;
  readonly d: string;
}

/** Every way back, from who finds to who mends. */
export function returns(map: StreamMap, places: Places): DrawnReturn[] {
  const customer = customerPlace(map, places);
  const topOf = (id: string): number | null => places.get(id)?.[1] ?? null;
  return waysBack(map, places).flatMap((way) => {
    const finder = way.finder === null ? (customer?.[1] ?? null) : topOf(way.finder);
    const mender = topOf(way.back.to);
    if (finder === null || mender === null) return [];
    const fromX = way.finder === null ? (customer?.[0] ?? 0) + CUSTOMER_WIDTH / 2 : way.from;
    const start: Place = [fromX - way.asides.out, finder];
    const d = returnPath(start, [way.to - way.asides.into, mender - 8], way.level, way.asides);
    return [{ way, fromX, mender, d }];
  });
}
