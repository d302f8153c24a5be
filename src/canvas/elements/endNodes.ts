import { Position } from "@xyflow/react";
import type { Place } from "../../model/placeSteps";
import { incomingLinks, startSteps } from "../../model/structure";
import type { Arrival, StreamMap } from "../../model/StreamMap";
import {
  ARRIVAL_HEIGHT,
  ARRIVAL_WIDTH,
  CUSTOMER_HEIGHT,
  CUSTOMER_WIDTH,
  arrivalPlace,
  customerPlace,
} from "../mapGeometry";
import type { KeepNode } from "./KeptNodes";
import { CUSTOMER_NODE, handleAt, sized, stillNode } from "./mapParts";

const customerHandles = [
  handleAt("in", "target", Position.Left, 0, CUSTOMER_HEIGHT / 2),
  handleAt("back-out", "source", Position.Top, CUSTOMER_WIDTH / 2, 0),
];
const arrivalHandles = [handleAt("out", "source", Position.Right, ARRIVAL_WIDTH, ARRIVAL_HEIGHT / 2)];

/** The customer, at the end of every stream. */
export function keepCustomer(keep: KeepNode, map: StreamMap, places: ReadonlyMap<string, Place>): void {
  const at = customerPlace(map, places);
  if (!at) return;
  keep(CUSTOMER_NODE, "customer", at, false, (id, [x, y]) => ({
    id,
    type: "customer",
    position: { x, y },
    data: {},
    ...sized(CUSTOMER_WIDTH, CUSTOMER_HEIGHT),
    ...stillNode,
    handles: customerHandles,
  }));
}

/** Every source of work, or the place where one is missing. */
export function keepArrivals(keep: KeepNode, map: StreamMap, places: ReadonlyMap<string, Place>): void {
  for (const { id, arrival, at } of arrivalPlaces(map, places)) {
    keep(`arrival:${id}`, arrival, at, false, (nodeId, [x, y]) => ({
      id: nodeId,
      type: "arrival",
      position: { x, y },
      data: { arrival },
      ...sized(ARRIVAL_WIDTH, ARRIVAL_HEIGHT),
      ...stillNode,
      handles: arrivalHandles,
    }));
  }
  const [start] = startSteps(map);
  const startAt = start === undefined ? undefined : places.get(start);
  if (start === undefined || !startAt || Object.keys(map.arrivals ?? {}).length > 0) return;
  const at = arrivalPlace(startAt, 0, 1, incomingLinks(map, start).length === 0);
  keep("noArrival", start, at, false, (id, [x, y]) => ({
    id,
    type: "noArrival",
    position: { x, y },
    data: { step: start },
    ...sized(ARRIVAL_WIDTH, ARRIVAL_HEIGHT),
    ...stillNode,
  }));
}

/** Where each source of work is drawn. */
export function arrivalPlaces(
  map: StreamMap,
  places: ReadonlyMap<string, Place>,
): readonly { readonly id: string; readonly arrival: Arrival; readonly at: Place }[] {
  const byStep = new Map<string, [string, Arrival][]>();
  for (const [id, arrival] of Object.entries(map.arrivals ?? {})) {
    if (!places.has(arrival.to)) continue;
    const list = byStep.get(arrival.to) ?? [];
    list.push([id, arrival]);
    byStep.set(arrival.to, list);
  }
  return [...byStep].flatMap(([step, list]) => {
    const isStart = incomingLinks(map, step).length === 0;
    const place = places.get(step) ?? [0, 0];
    return list.map(([id, arrival], index) => ({
      id,
      arrival,
      at: arrivalPlace(place, index, list.length, isStart),
    }));
  });
}
