import { words } from "./words";

/** What holds the stream back, in one sentence: the kind of constraint and what its places are called. */
export function constraintSentence(
  kind: "step" | "pool" | "policy" | "tied" | "market" | "unknown",
  names: readonly string[],
): string {
  const text = words.results.constraint;
  switch (kind) {
    case "market":
      return text.market;
    case "unknown":
      return text.unknown;
    default:
      return text[kind](text.and(names));
  }
}
