import type { Place } from "../../model/placeSteps";
import { drawn, partyOf } from "../../model/drawing";
import { incomingLinks } from "../../model/structure";
import type { Arrival, StreamMap } from "../../model/StreamMap";
import { arrivalPlace, boxAround, CUSTOMER_HEIGHT, rowCustomerPlace } from "./mapGeometry";
import { waysBack } from "./waysBack";

/** Room for one row of bursts between the ways back and what is over them. */
const BURST_ROOM = 132;

/** Top of the band over everything, where supplier, systems and customer of a whole picture stand. */
export function bandTop(map: StreamMap, places: ReadonlyMap<string, Place>): number {
  const box = boxAround(places);
  if (box === null) return 0;
  const highest = Math.min(box.top, ...waysBack(map, places).map(({ level }) => level));
  return highest - BURST_ROOM - CUSTOMER_HEIGHT;
}

/**
 * Where the customer stands: where it was put; top right as soon as a supplier or the flow of
 * information is drawn, as the craft has it; else at the end of the row.
 */
export function customerPlace(map: StreamMap, places: ReadonlyMap<string, Place>): Place | null {
  const row = rowCustomerPlace(map, places);
  if (row === null) return null;
  const at = partyOf(map, "customer")?.at;
  if (at !== undefined) return at;
  const isWhole =
    partyOf(map, "supplier") !== undefined ||
    Object.keys(drawn(map, "systems")).length > 0 ||
    Object.keys(drawn(map, "information")).length > 0;
  return isWhole ? [row[0], bandTop(map, places)] : row;
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
