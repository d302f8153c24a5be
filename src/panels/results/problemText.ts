import { anyName } from "../../model/names";
import type { Problem } from "../../model/Problem";
import type { StreamMap } from "../../model/StreamMap";
import { reasonSentence } from "../../words/reason";
import { placedSentence } from "../../words/placedSentence";
import { words } from "../../words/words";

/** Why a run did not come about, in a sentence: something about the map, or something that happened while it ran. */
export function problemText(problem: Problem, map: StreamMap): string {
  if (Object.hasOwn(words.runs, problem.code)) return reasonSentence(problem, (id) => anyName(map, id));
  if (problem.code === "runFailed") return words.results.run.broke(String(problem.params["detail"] ?? ""));
  return placedSentence(map, problem);
}
