import { drawn, partyOf } from "../model/drawing";
import { byId } from "../model/own";
import { pointerTo } from "../model/pointer";
import { flowOrder } from "../model/structure";
import type { DrawnThing, StreamMap } from "../model/StreamMap";
import { placeSteps } from "../model/placeSteps";
import { hasThing, inventoryThing, placeOfThing, stepsOfThing } from "../model/things";
import type { Stores } from "../stores/stores";

/** Every symbol of the map as one reads it: along the flow those of each step, then those of none. */
export function thingOrder(map: StreamMap): readonly DrawnThing[] {
  const all: readonly DrawnThing[] = [
    ...(partyOf(map, "supplier") === undefined ? [] : ["/supplier"]),
    ...Object.keys(map.steps).map(inventoryThing),
    ...(["improvements", "notes", "systems", "information"] as const).flatMap((name) =>
      Object.keys(drawn(map, name)).map((id) => pointerTo(name, id)),
    ),
    ...Object.keys(map.ropes ?? {}).map((id) => pointerTo("ropes", id)),
    ...Object.keys(map.measures ?? {}).map((id) => pointerTo("measures", id)),
    ...(Object.keys(map.steps).length > 0 ? ["/customer"] : []),
  ].filter((path) => hasThing(map, path));
  const rank = new Map(flowOrder(map).map((id, index) => [id, index]));
  const place = (path: DrawnThing): number => rank.get(stepsOfThing(map, path)[0] ?? "") ?? Infinity;
  return all.toSorted((a, b) => {
    const [first, second] = [place(a), place(b)];
    return first === second ? byId(a, b) : first - second;
  });
}

/** The step that a symbol belongs to, else the one that it stands nearest to; null where it has no place of its own. */
export function stepNearThing(map: StreamMap, path: DrawnThing): string | null {
  const [own] = stepsOfThing(map, path);
  const at = placeOfThing(map, path);
  if (own !== undefined || at === undefined) return own ?? null;
  const far = ([x, y]: readonly [number, number]): number => Math.hypot(x - at[0], y - at[1]);
  return [...placeSteps(map)].toSorted(([, a], [, b]) => far(a) - far(b))[0]?.[0] ?? null;
}

/** Selects the symbol after (1) or before (-1) the selected one; from a step its own first. */
export function selectNextThing(stores: Stores, by: 1 | -1): void {
  const { map } = stores.document.getState();
  const view = stores.view.getState();
  const order = thingOrder(map);
  if (order.length === 0) return;
  const { steps, things } = view.selection;
  const at = things[0] === undefined ? -1 : order.indexOf(things[0]);
  const ofStep = order.findIndex((path) => steps[0] !== undefined && stepsOfThing(map, path)[0] === steps[0]);
  const next =
    at === -1 && ofStep !== -1
      ? ofStep
      : (at + by + order.length + (at === -1 && by === -1 ? 1 : 0)) % order.length;
  const path = order[next]!;
  view.select([], [], [path]);
  view.showPane("step");
  const near = stepsOfThing(map, path);
  if (near.length > 0) view.moveCamera("show", near);
}
