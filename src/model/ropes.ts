import { incomingLinks, reachedFrom } from "./structure";
import type { Rope, StreamMap } from "./StreamMap";

/** The steps that a rope goes around: those on a way from its `from` to its `to`, both ends included. */
export function spanOf(map: StreamMap, rope: Pick<Rope, "from" | "to">): ReadonlySet<string> {
  const ahead = reachedFrom(map, [rope.from]);
  const span = new Set(ahead.has(rope.to) ? [rope.to, rope.from] : []);
  const open = [...span].filter((id) => id === rope.to && id !== rope.from);
  while (open.length > 0) {
    for (const { link } of incomingLinks(map, open.pop()!)) {
      if (!ahead.has(link.from) || span.has(link.from)) continue;
      span.add(link.from);
      open.push(link.from);
    }
  }
  return span;
}
