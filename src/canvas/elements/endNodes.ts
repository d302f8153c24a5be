import { Position } from "@xyflow/react";
import type { Place } from "../../model/placeSteps";
import { partyOf } from "../../model/drawing";
import { incomingLinks, startSteps } from "../../model/structure";
import type { StreamMap } from "../../model/StreamMap";
import {
  ARRIVAL_HEIGHT,
  ARRIVAL_WIDTH,
  CUSTOMER_HEIGHT,
  CUSTOMER_WIDTH,
  arrivalPlace,
} from "../../report/map/mapGeometry";
import { arrivalPlaces, customerPlace } from "../../report/map/endPlaces";
import type { KeepNode } from "./KeptNodes";
import { CUSTOMER_NODE, handleAt, sized, stillNode } from "./mapParts";

const customerHandles = [
  handleAt("in", "target", Position.Left, 0, CUSTOMER_HEIGHT / 2),
  handleAt("back-out", "source", Position.Top, CUSTOMER_WIDTH / 2, 0),
  handleAt("back-down", "source", Position.Bottom, CUSTOMER_WIDTH / 2, CUSTOMER_HEIGHT),
];
const arrivalHandles = [
  handleAt("out", "source", Position.Right, ARRIVAL_WIDTH, ARRIVAL_HEIGHT / 2),
  handleAt("supplied", "target", Position.Top, ARRIVAL_WIDTH / 2, 0),
];
const nobody = {};

/** The customer, at the end of every stream. */
export function keepCustomer(
  keep: KeepNode,
  map: StreamMap,
  places: ReadonlyMap<string, Place>,
  selected: ReadonlySet<string>,
): void {
  const at = customerPlace(map, places);
  if (!at) return;
  const party = partyOf(map, "customer") ?? nobody;
  const isSelected = selected.has("/customer");
  keep(CUSTOMER_NODE, party, at, isSelected, (id, [x, y]) => ({
    id,
    type: "customer",
    position: { x, y },
    data: { party },
    ...sized(CUSTOMER_WIDTH, CUSTOMER_HEIGHT),
    connectable: false,
    handles: customerHandles,
    selected: isSelected,
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
