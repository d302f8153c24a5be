import { own } from "./own";
import { flowOrder } from "./structure";
import type { StreamMap } from "./StreamMap";

/** Characters of which a single one turns all that stands behind it in its line about. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

/** A name as it stands in a sentence, where it is to end at its own end; "" for none. */
function nameIn(name: string | undefined): string {
  return name?.replace(turning, "").trim() ?? "";
}

/** What a sentence calls a step: its name, and its id where it has none. */
export function labelOf(map: Pick<StreamMap, "steps">, id: string): string {
  return nameIn(own(map.steps, id)?.name) || id;
}

/** What a place of the stream is called. */
export function placeName(map: StreamMap, kind: "step" | "pool" | "rope" | "arrival", id: string): string {
  if (kind === "step") return labelOf(map, id);
  if (kind === "pool") return nameIn(own(map.pools, id)?.name) || id;
  if (kind === "rope") return nameIn(own(map.ropes, id)?.name) || id;
  const arrival = own(map.arrivals, id)?.["name"];
  return (typeof arrival === "string" && nameIn(arrival)) || id;
}

/** What a constraint's id is called, whatever collection it comes from. */
export function anyName(map: StreamMap, id: string): string {
  if (own(map.steps, id)) return labelOf(map, id);
  if (own(map.pools, id)) return placeName(map, "pool", id);
  return placeName(map, own(map.ropes, id) ? "rope" : "arrival", id);
}

/** Ids of places as work comes to them; those that are not steps come first. */
export function alongTheFlow(map: StreamMap, ids: readonly string[]): string[] {
  const order = flowOrder(map);
  return [...ids].sort((a, b) => order.indexOf(a) - order.indexOf(b) || (a < b ? -1 : 1));
}
