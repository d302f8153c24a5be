import { newId } from "./ids";
import { OpenLinks } from "./openLinks";
import { own, withEntry } from "./own";
import { addUp, shared, withShare } from "./shares";
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
  const open = new OpenLinks(map);
  open.take(new Set(ids));
  const links = open.written();
  return links === map.links ? map : { ...map, links };
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
    return [id, shares.has(id) ? withShare(link, shares.get(id)) : link];
  });
  return { ...map, links: Object.fromEntries(links) };
}
