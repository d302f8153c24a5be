import { own } from "../model/own";
import type { StreamMap } from "../model/StreamMap";
import { words } from "../words/words";
import { UsageError, type FileArguments } from "./commandArguments";

/** What `--scenarios` names; a comma alone is one empty name. An id may hold a comma: the longest piece that is one is taken. */
function piecesOf(listed: string | undefined, map: StreamMap): readonly string[] {
  const ids: string[] = [];
  const pieces = listed === undefined ? [] : listed === "," ? [""] : listed.split(",");
  for (let at = 0; at < pieces.length;) {
    let end = pieces.length;
    while (end > at + 1 && own(map.scenarios, pieces.slice(at, end).join(",")) === undefined) end--;
    ids.push(pieces.slice(at, end).join(","));
    at = end;
  }
  return ids;
}

/** What is to be held against what: scenarios by their ids, null the map as it is. */
export interface ChosenScenarios {
  readonly baseline: string | null;
  /** Null: nothing was said. */
  readonly compared: readonly (string | null)[] | null;
}

/**
 * What `--baseline` and `--scenarios` name, and `also` before them; an empty name is the map as it is. Nothing is compared with
 * itself, nor twice: each more would widen the intervals of all others.
 */
export function chosenScenarios(
  { options }: FileArguments,
  map: StreamMap,
  also: readonly string[] = [],
): ChosenScenarios {
  const baseline = options.get("--baseline") ?? null;
  const listed = options.get("--scenarios");
  if (listed === undefined && also.length === 0) return { baseline, compared: null };
  const ids = [...also, ...piecesOf(listed, map)];
  const text = words.commandLine.compare;
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new UsageError(text.twice(twice));
  const compared = ids.map((id) => (id === "" ? null : id));
  if (compared.includes(baseline)) throw new UsageError(text.itself(baseline));
  return { baseline, compared };
}
