import { incomingLinks, outgoingLinks } from "./structure";
import type { Rope, StreamMap } from "./StreamMap";

/**
 * The steps that a rope goes around: those on a way from its `from` to its `to`, both ends included. A way that comes by one
 * of its ends again is out of the rope meanwhile.
 */
export function spanOf(map: StreamMap, { from, to }: Pick<Rope, "from" | "to">): ReadonlySet<string> {
  const ahead = follow(from, (id) => (id === to ? [] : outgoingLinks(map, id).map(({ link }) => link.to)));
  const behind = follow(to, (id) => (id === from ? [] : incomingLinks(map, id).map(({ link }) => link.from)));
  return new Set([...ahead].filter((id) => behind.has(id)));
}

function follow(start: string, ways: (id: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set([start]);
  for (const id of seen) for (const other of ways(id)) seen.add(other);
  return seen;
}
