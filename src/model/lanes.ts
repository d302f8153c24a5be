import { lanesOf } from "./drawing";
import { moveSteps, setMapField, setStepField } from "./edits";
import { own } from "./own";
import { placeSteps, ROW_PITCH, STEP_HEIGHT, STEP_WIDTH, type Place } from "./placeSteps";
import { flowOrder } from "./structure";
import type { StreamMap } from "./StreamMap";

/** Room in a lane over its first row, for ways back; and under its last, for what a run found. */
const OVER = 50;
const UNDER = 90;
/** From the bottom of one lane's last row to the top of the next one's first. */
const BETWEEN = ROW_PITCH - STEP_HEIGHT + 30;

/** Whose lane a step belongs into; "" where it says no owner. */
export function laneOfStep(map: StreamMap, step: string): string {
  return own(map.steps, step)?.owner?.trim() ?? "";
}

/** All lanes from top to bottom: those that the map names, then every other owner along the flow. None: lanes are off. */
export function laneOrder(map: StreamMap): readonly string[] {
  const named = lanesOf(map);
  return named.length === 0
    ? []
    : [...new Set([...named, ...flowOrder(map).map((id) => laneOfStep(map, id))])];
}

/** A lane as it lies on the paper. */
export interface LaneBand {
  readonly owner: string;
  readonly top: number;
  readonly bottom: number;
}

/** Where the lanes lie: around their steps, without a gap between them. A lane without steps is not drawn. */
export function laneBands(map: StreamMap): readonly LaneBand[] {
  const places = placeSteps(map);
  const spans = laneOrder(map).flatMap((owner) => {
    const tops = [...places].flatMap(([id, [, y]]) => (laneOfStep(map, id) === owner ? [y] : []));
    return tops.length === 0
      ? []
      : [{ owner, top: Math.min(...tops) - OVER, bottom: Math.max(...tops) + STEP_HEIGHT + UNDER }];
  });
  spans.sort((a, b) => a.top + a.bottom - b.top - b.bottom);
  return spans.map(({ owner, top, bottom }, index) => {
    const [before, after] = [spans[index - 1], spans[index + 1]];
    return {
      owner,
      top: before ? (before.bottom + top) / 2 : top,
      bottom: after ? (bottom + after.top) / 2 : bottom,
    };
  });
}

/** The lane at this height; above or below all of them the nearest. Null where there are none. */
export function laneAt(bands: readonly LaneBand[], y: number): string | null {
  const found = bands.find(({ bottom }) => y < bottom) ?? bands.at(-1);
  return found?.owner ?? null;
}

/** The map with every step in its lane: columns stay, rows follow the order of the lanes. */
export function settleLanes(map: StreamMap): StreamMap {
  const order = laneOrder(map);
  if (order.length === 0) return map;
  const places = [...placeSteps(map)].sort(([, a], [, b]) => a[0] - b[0]);
  const moved: Record<string, Place> = {};
  let top = Math.min(...places.map(([, [, y]]) => y));
  for (const owner of order) {
    const rows: number[][] = [];
    for (const [id, [x]] of places) {
      if (laneOfStep(map, id) !== owner) continue;
      const free = rows.findIndex((row) => row.every((other) => Math.abs(other - x) >= STEP_WIDTH + 20));
      const row = free === -1 ? rows.push([]) - 1 : free;
      rows[row]?.push(x);
      moved[id] = [x, top + row * ROW_PITCH];
    }
    if (rows.length > 0) top += (rows.length - 1) * ROW_PITCH + STEP_HEIGHT + BETWEEN;
  }
  return moveSteps(map, moved);
}

/** Lanes by owner, with every step in its own; taken away, the steps stay where they are. */
export function setLanes(map: StreamMap, on: boolean): StreamMap {
  // Something else that stands in this place is another program's.
  if (map.lanes !== undefined && lanesOf(map).length === 0 && !Array.isArray(map.lanes)) return map;
  if (!on) return setMapField(map, "lanes", undefined);
  const owners = [...new Set(flowOrder(map).map((id) => laneOfStep(map, id)))];
  return owners.length === 0 ? map : settleLanes(setMapField(map, "lanes", owners));
}

/** A lane moved up (-1) or down (1) past its neighbour, with its steps. */
export function moveLane(map: StreamMap, owner: string, by: 1 | -1): StreamMap {
  const order = [...laneOrder(map)];
  const at = order.indexOf(owner);
  const other = order[at + by];
  if (at === -1 || other === undefined) return map;
  order[at + by] = owner;
  order[at] = other;
  return settleLanes(setMapField(map, "lanes", order));
}

/** Steps drawn somewhere else; one that comes into another lane gets its owner, and stands level with those there. */
export function moveIntoLanes(map: StreamMap, places: Readonly<Record<string, Place>>): StreamMap {
  const bands = laneBands(map);
  let changed = moveSteps(map, places);
  if (bands.length === 0) return changed;
  const all = placeSteps(map);
  for (const [id, [x, y]] of Object.entries(places)) {
    const owner = laneAt(bands, y + STEP_HEIGHT / 2);
    if (owner === null || owner === laneOfStep(map, id)) continue;
    changed = setStepField(changed, id, "owner", owner === "" ? undefined : owner);
    const rows = [...all].flatMap(([other, [, top]]) =>
      Object.hasOwn(places, other) || laneOfStep(map, other) !== owner ? [] : [top],
    );
    const nearest = rows.sort((a, b) => Math.abs(a - y) - Math.abs(b - y))[0];
    const isFree = [...all].every(
      ([other, [otherX, top]]) =>
        Object.hasOwn(places, other) || top !== nearest || Math.abs(otherX - x) >= STEP_WIDTH,
    );
    if (nearest !== undefined && Math.abs(nearest - y) < ROW_PITCH / 2 && isFree)
      changed = moveSteps(changed, { [id]: [x, nearest] });
  }
  return changed;
}

/** After a step's owner was typed: the step comes into the owner's lane, a new owner's lane comes last. */
export function followOwner(map: StreamMap, step: string): StreamMap {
  const order = laneOrder(map);
  const place = placeSteps(map).get(step);
  if (order.length === 0 || place === undefined) return map;
  const { [step]: _alone, ...others } = map.steps;
  const bands = laneBands({ ...map, steps: others });
  const owner = laneOfStep(map, step);
  if (laneAt(bands, place[1] + STEP_HEIGHT / 2) === owner) return map;
  return settleLanes(setMapField(map, "lanes", order));
}
