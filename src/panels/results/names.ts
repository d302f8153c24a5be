import type { PlaceKind } from "../../../simulations/index";
import { own } from "../../model/own";
import type { StreamMap } from "../../model/StreamMap";

/** What a step is called: its name, else its id. */
export function stepName(map: StreamMap, id: string): string {
  return own(map.steps, id)?.name?.trim() || id;
}

/** What a place of the stream is called. */
export function placeName(map: StreamMap, kind: PlaceKind, id: string): string {
  if (kind === "step") return stepName(map, id);
  if (kind === "pool") return own(map.pools, id)?.name?.trim() || id;
  if (kind === "rope") return own(map.ropes, id)?.name?.trim() || id;
  const arrival = own(map.arrivals, id)?.["name"];
  return typeof arrival === "string" && arrival.trim() !== "" ? arrival : id;
}

/** What a constraint's id is called, whatever collection it comes from. */
export function anyName(map: StreamMap, id: string): string {
  if (own(map.steps, id)) return stepName(map, id);
  if (own(map.pools, id)) return placeName(map, "pool", id);
  return placeName(map, own(map.ropes, id) ? "rope" : "arrival", id);
}
