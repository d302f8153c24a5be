import { changesBetween } from "../model/changes";
import { own } from "../model/own";
import { pointerKeys, pointerTo } from "../model/pointer";
import type { StreamMap } from "../model/StreamMap";
import { changeDetail, changeSentence, entriesAdded } from "./changeSentence";

/** What a map has otherwise than another one, by place ("/steps/test"), each in words. */
export type ChangedPlaces = ReadonlyMap<string, readonly string[]>;

const none: ChangedPlaces = new Map();
const drawn: ReadonlySet<string> = new Set(["steps", "links", "ropes", "arrivals"]);
let last: { readonly base: StreamMap; readonly map: StreamMap; readonly places: ChangedPlaces } | null = null;

/** Where the shown map differs from the current state, for marks on the map. A shared pool's change is at the steps that it serves. */
export function changedPlaces(base: StreamMap, map: StreamMap): ChangedPlaces {
  if (base === map) return none;
  // Asked for by every symbol of one and the same map.
  if (last?.base === base && last.map === map) return last.places;
  const places = new Map<string, string[]>();
  const say = (place: string, text: string): void => {
    places.set(place, [...(places.get(place) ?? []), text]);
  };
  const changes = changesBetween(base, { ...map, scenarios: base.scenarios });
  for (const change of changes.flatMap((one) => {
    const entries = entriesAdded(base, one);
    return entries.length > 0 ? entries : [one];
  })) {
    const [collection = "", id = "", field] = pointerKeys(change.path) ?? [];
    if (field === "at") continue;
    const text = changeDetail(base, change);
    if (collection === "pools") {
      for (const [step, { pool }] of Object.entries(map.steps))
        if (pool === id) say(pointerTo("steps", step), changeSentence(base, change));
    } else if (drawn.has(collection)) {
      say(pointerTo(collection, id), text);
      const arrival = collection === "arrivals" ? own(map.arrivals, id) : undefined;
      if (arrival) say(pointerTo("steps", arrival.to), text);
    }
  }
  last = { base, map, places };
  return places;
}
