import { own } from "../model/own";
import { pointerKeys } from "../model/pointer";
import type { Problem } from "../model/Problem";
import type { StreamMap } from "../model/StreamMap";
import { figureNames } from "./changeSentence";
import { scenarioTitle } from "./scenarioTitle";
import { sentence } from "./sentence";
import { words } from "./words";

/** Problems whose sentence says what was found, and leaves it to its place to say where. */
const namesNothing = /^(?:number|time|shape|spread|ref)\./;

/** A problem of a map as a person reads it who does not see its place in the file: with the step and the figure, or the scenario. */
export function placedSentence(map: StreamMap, problem: Problem): string {
  const said = sentence(problem);
  const [collection, id] = pointerKeys(problem.path) ?? [];
  if (collection === "scenarios" && id !== undefined && own(map.scenarios, id) !== undefined)
    return words.check.ofScenario(scenarioTitle(map, id), said);
  if (!namesNothing.test(problem.code)) return said;
  const { place, figure } = figureNames(map, problem.path);
  return words.check.at(place, figure, said);
}
