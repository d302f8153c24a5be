import type { Results } from "../../simulations/index";
import { anyName } from "../model/names";
import { own } from "../model/own";
import { applyScenario } from "../model/scenarios";
import type { StreamMap } from "../model/StreamMap";
import { words } from "../words/words";
import { comparedName } from "./comparedName";
import type { Report } from "./sheets/Report";

/** Where a map cannot keep up, by name: each of those places, those of a scenario as it names them. */
export function overloadedPlaces(
  base: StreamMap,
  id: string | null,
  { unstable, cannotKeepUp }: Pick<Results, "unstable" | "cannotKeepUp">,
): readonly string[] {
  if (!unstable) return [];
  const map = id === null || own(base.scenarios, id) === undefined ? base : applyScenario(base, id).map;
  return cannotKeepUp.map((place) => anyName(map, place.id));
}

/** Who of all that a report tells of cannot keep up, and where, a sentence for each place: why times and WIP are missing there. */
export function overloads({
  base,
  baseline = null,
  picture,
  study,
  comparison,
}: Pick<Report, "base" | "baseline" | "picture" | "study" | "comparison">): readonly string[] {
  const found = new Map<string | null, string>();
  const look = (given: string | null, results: Results | null): void => {
    // The map as it is has no id among those compared.
    const id = given === "" ? null : given;
    if (results?.unstable === true)
      found.set(id, words.results.constraint.and(overloadedPlaces(base, id, results)));
  };
  look(picture.scenario?.id ?? null, study?.results ?? null);
  if (comparison !== null) {
    look(baseline, comparison.baseline.results);
    for (const { id, results } of comparison.scenarios) look(id, results);
  }
  return [...new Set(found.values())].map((places) =>
    words.report.overloaded(
      [...found].flatMap(([id, where]) => (where === places ? [comparedName(base, id)] : [])),
      places,
    ),
  );
}
