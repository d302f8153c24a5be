import { labelOf } from "../../model/names";
import { own } from "../../model/own";
import { pointerKeys } from "../../model/pointer";
import { startSteps } from "../../model/structure";
import type { StreamMap } from "../../model/StreamMap";
import { words } from "../../words/words";

/** The steps that a place in the file belongs to: a step's own, those of a link, the one that work arrives at (or could). */
export function stepsOf(map: StreamMap, path: string): readonly string[] {
  const [collection, id] = pointerKeys(path) ?? [];
  if (id === undefined) return collection === "arrivals" ? startSteps(map).slice(0, 1) : [];
  const known = (step: string | undefined): readonly string[] =>
    step !== undefined && own(map.steps, step) ? [step] : [];
  switch (collection) {
    case "steps":
      return known(id);
    case "links":
      return [...known(own(map.links, id)?.from), ...known(own(map.links, id)?.to)];
    case "arrivals":
      return known(own(map.arrivals, id)?.to);
    case "ropes":
      return known(own(map.ropes, id)?.from);
    default:
      return [];
  }
}

/** What a person calls a place in the file. */
export function placeOf(map: StreamMap, path: string): string {
  const [step] = stepsOf(map, path);
  return step === undefined ? words.check.wholeMap : labelOf(map, step);
}
