import { own } from "../model/own";
import type { StreamMap } from "../model/StreamMap";
import { words } from "../words/words";
import { UsageError } from "./commandArguments";

/** What `--scenarios` names. An id may hold a comma: the longest piece that is one is taken. */
export function piecesOf(listed: string | undefined, map: StreamMap): readonly string[] {
  const ids: string[] = [];
  const pieces = listed === undefined ? [] : listed.split(",");
  for (let at = 0; at < pieces.length;) {
    let end = pieces.length;
    while (end > at + 1 && own(map.scenarios, pieces.slice(at, end).join(",")) === undefined) end--;
    ids.push(pieces.slice(at, end).join(","));
    at = end;
  }
  return ids;
}

/** The same list, refused where it names something twice. */
export function scenarioList(ids: readonly string[]): readonly string[] {
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new UsageError(words.commandLine.compare.twice(twice));
  return ids;
}
