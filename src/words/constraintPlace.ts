import { alongTheFlow, anyName } from "../model/names";
import type { StreamMap } from "../model/StreamMap";
import { words } from "./words";

interface SaidConstraint {
  readonly kind: "step" | "pool" | "policy" | "tied" | "market" | "unknown";
  readonly ids: readonly string[];
}

/** Where the constraint is, as a name in a sentence: "Test", "Build and Test", "demand". */
export function constraintPlace(map: StreamMap, { kind, ids }: SaidConstraint): string {
  const text = words.focus.places;
  if (kind === "market" || kind === "unknown") return text[kind];
  const names = words.results.constraint.and(alongTheFlow(map, ids).map((id) => anyName(map, id)));
  return kind === "policy" ? text.rule(names) : names;
}

/** Whether the constraint has moved, and from where to where, in one plain sentence. */
export function movedSentence(
  map: StreamMap,
  before: SaidConstraint,
  after: SaidConstraint,
  moved: boolean,
): string {
  const now = constraintPlace(map, after);
  return moved ? words.focus.moved(constraintPlace(map, before), now) : words.focus.stays(now);
}
