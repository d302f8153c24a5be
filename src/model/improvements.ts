import { changeDrawn } from "./drawnEdits";
import { drawn, setDrawn } from "./drawing";
import { newId } from "./ids";
import { byId } from "./own";
import type { DrawnThing, Improvement, StreamMap } from "./StreamMap";

/** The id that `addImprovement` gives an improvement of this name. */
export function newImprovementId(map: StreamMap, name: string | undefined): string {
  return newId(map.improvements, name ?? "", "improvement");
}

/** The map with one more improvement: a kaizen burst on the map, a line of the plan. An id that is taken changes nothing. */
export function addImprovement(
  map: StreamMap,
  improvement: Improvement & { readonly id?: string },
): StreamMap {
  const { id, ...fields } = improvement;
  const key = id ?? newImprovementId(map, fields.name);
  return Object.hasOwn(map.improvements ?? {}, key) ? map : setDrawn(map, "improvements", key, fields);
}

/** Some fields of an improvement set, those that are `undefined` taken away. */
export function setImprovement(map: StreamMap, id: string, fields: Partial<Improvement>): StreamMap {
  return changeDrawn(map, "improvements", id, fields);
}

/** The map without this improvement. */
export function removeImprovement(map: StreamMap, id: string): StreamMap {
  return setDrawn(map, "improvements", id, undefined);
}

/** The improvements that are about this thing, by id. */
export function improvementsOn(
  map: StreamMap,
  thing: DrawnThing,
): readonly (readonly [string, Improvement])[] {
  return Object.entries(drawn(map, "improvements"))
    .filter(([, { on }]) => on === thing)
    .sort(([a], [b]) => byId(a, b));
}
