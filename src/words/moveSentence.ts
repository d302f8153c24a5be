import { anyName } from "../model/names";
import type { StreamMap } from "../model/StreamMap";
import { localDecimals } from "./localDecimals";
import { words } from "./words";

interface SaidMove {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What would be done, in words: one idea of the walk, or several that only help together. */
export function moveSentence(map: StreamMap, moves: readonly SaidMove[]): string {
  const said = moves.map(
    ({ code, params }) => words.focus.moves[code]?.(params, (id) => anyName(map, id)) ?? "",
  );
  return localDecimals(said.join("; "));
}
