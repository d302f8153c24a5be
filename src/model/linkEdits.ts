import { newId } from "./ids";
import { own, withEntry, withoutEntries } from "./own";
import { outgoingLinks } from "./structure";
import type { Link, StreamMap } from "./StreamMap";

/** The id that `connect` gives a link between these steps. */
export function newLinkId(map: StreamMap, from: string, to: string): string {
  return newId(map.links, `${from} ${to}`, "link");
}

/**
 * Links two steps. When work already goes on from `from`, the new link gets an equal part and the
 * shares of the others shrink to make room, so that they still add up to 100. Two steps are linked
 * only once, and a step never to itself: work that comes back is rework.
 */
export function connect(map: StreamMap, from: string, to: string): StreamMap {
  if (from === to || own(map.steps, from) === undefined || own(map.steps, to) === undefined) return map;
  const others = outgoingLinks(map, from);
  if (others.some(({ link }) => link.to === to)) return map;
  const id = newLinkId(map, from, to);
  const linked: StreamMap = { ...map, links: withEntry<Link>(map.links, id, { from, to }) };
  if (others.length === 0 || own(map.steps, from)?.split === "all") return linked;
  const before = others.length === 1 ? [100] : others.map(({ link }) => link.share ?? Number.NaN);
  if (!addUp(before)) return linked;
  const part = Math.floor(100 / (others.length + 1));
  const shrunk = shared(before, 100 - part);
  return withShares(
    linked,
    new Map([...others.map(({ id: other }, index): [string, number] => [other, shrunk[index]!]), [id, part]]),
  );
}

/** Links taken away; the shares of those that stay grow in proportion to add up to 100 again. */
export function removeLinks(map: StreamMap, ids: Iterable<string>): StreamMap {
  const gone = new Set(ids);
  const links = map.links ?? {};
  const kept = withoutEntries(links, gone);
  if (kept === links) return map;
  const sources = new Set([...gone].flatMap((id) => own(links, id)?.from ?? []));
  let changed: StreamMap = { ...map, links: kept };
  for (const from of sources) changed = regrow(map, changed, from);
  return changed;
}

function regrow(before: StreamMap, after: StreamMap, from: string): StreamMap {
  const rest = outgoingLinks(after, from);
  const hadShares = outgoingLinks(before, from).map(({ link }) => link.share ?? Number.NaN);
  if (own(after.steps, from)?.split === "all" || rest.length === 0 || !addUp(hadShares)) return after;
  if (rest.length === 1) return withShares(after, new Map([[rest[0]!.id, undefined]]));
  const grown = shared(
    rest.map(({ link }) => link.share ?? 0),
    100,
  );
  return withShares(after, new Map(rest.map(({ id }, index) => [id, grown[index]])));
}

/** Sets how often work takes each of these links, in percent. */
export function setShares(map: StreamMap, shares: Readonly<Record<string, number | undefined>>): StreamMap {
  const known = Object.entries(shares).filter(([id]) => own(map.links, id) !== undefined);
  return known.length === 0 ? map : withShares(map, new Map(known));
}

/** Says how work moves along these links; pushed goes without saying unless it is said. */
export function setLinkFlow(map: StreamMap, ids: Iterable<string>, flow: Link["flow"]): StreamMap {
  let changed = map;
  for (const id of ids) {
    const link = own(changed.links, id);
    if (link === undefined || link.flow === flow) continue;
    const { flow: _, ...rest } = link;
    changed = {
      ...changed,
      links: withEntry<Link>(changed.links, id, flow === undefined ? (rest as Link) : { ...link, flow }),
    };
  }
  return changed;
}

function withShares(map: StreamMap, shares: ReadonlyMap<string, number | undefined>): StreamMap {
  const links = Object.entries(map.links ?? {}).map(([id, link]): [string, Link] => {
    if (!shares.has(id)) return [id, link];
    const { share: _, ...rest } = link;
    const share = shares.get(id);
    return [id, (share === undefined ? rest : { ...link, share }) as Link];
  });
  return { ...map, links: Object.fromEntries(links) };
}

function addUp(shares: readonly number[]): boolean {
  return Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100) < 1e-6;
}

/** Whole percentages in the proportion of `weights` that add up to `total` exactly; largest remainder first. */
export function shared(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (sum > 0 ? (weight / sum) * total : total / weights.length));
  const parts = exact.map(Math.floor);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder);
  const missing = total - parts.reduce((all, part) => all + part, 0);
  for (const { index } of byRemainder.slice(0, missing)) parts[index]! += 1;
  return parts;
}
