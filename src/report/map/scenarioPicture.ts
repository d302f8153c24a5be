import { own } from "../../model/own";
import { applyChange, scenarioChain } from "../../model/scenarios";
import type { StreamMap } from "../../model/StreamMap";
import { changeSentence } from "../../words/changeSentence";
import { scenarioTitle } from "../../words/scenarioTitle";
import type { MapPicture, MarkedChange } from "./MapPicture";

/** A map as a scenario makes it, with every change that it makes in words; those that cannot be made are left out. */
export function scenarioPicture(base: StreamMap, id: string | null): Pick<MapPicture, "map" | "scenario"> {
  if (id === null) return { map: base, scenario: null };
  const { ids, broken } = scenarioChain(base, id);
  let map = base;
  const changes: MarkedChange[] = [];
  for (const part of broken === null ? ids : [])
    for (const change of own(base.scenarios, part)?.changes ?? []) {
      const made = applyChange(map, change);
      if ("code" in made) continue;
      changes.push({ path: change.path, sentence: changeSentence(map, change) });
      map = made.map;
    }
  return { map, scenario: { id, name: scenarioTitle(base, id), changes } };
}
