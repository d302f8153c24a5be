import { connect, newLinkId, removeLinks } from "./linkEdits";
import { OpenLinks } from "./openLinks";
import { own } from "./own";
import { closeUp, moveEnds, moveArrivals, neighboursOf } from "./removeSteps";
import { outgoingLinks, reachedFrom } from "./structure";
import type { Link, StreamMap } from "./StreamMap";

/**
 * One end of a link moved to another step; what is said of the link stays with it. The shares of the
 * step that it leaves, and of the one that it leaves now, still add up. The same map when that cannot be: the step
 * is the other end, or linked already, or the link would lead back.
 */
export function reconnect(map: StreamMap, id: string, end: "from" | "to", step: string): StreamMap {
  const link = own(map.links, id);
  if (link === undefined || link[end] === step || own(map.steps, step) === undefined) return map;
  const next: Link = { ...link, [end]: step };
  const without = removeLinks(map, [id]);
  if (next.from === next.to || reachedFrom(without, [next.to]).has(next.from)) return map;
  if (outgoingLinks(without, next.from).some(({ link: other }) => other.to === next.to)) return map;
  if (end === "to")
    return withLinks(map, (entries) => entries.map(([key, old]) => [key, key === id ? next : old]));
  // The new link stands for the old one: it gets its share as a new one does, and keeps its name and place.
  const stand = newLinkId(without, next.from, next.to);
  const linked = connect(without, next.from, next.to);
  const { share: _, ...rest } = next;
  const share = own(linked.links, stand)?.share;
  const kept = (share === undefined ? rest : { ...rest, share }) as Link;
  return withLinks(map, (entries) =>
    entries.map(([key, old]) => [key, key === id ? kept : (own(linked.links, key) ?? old)]),
  );
}

function withLinks(map: StreamMap, change: (entries: [string, Link][]) => [string, Link][]): StreamMap {
  return { ...map, links: Object.fromEntries(change(Object.entries(map.links ?? {}))) };
}

/**
 * A step taken out of the flow and left standing alone: its neighbours are joined, and arrivals, ropes and measures move on
 * to them, as when it is removed. What goes back to it for rework still does.
 */
export function unhook(map: StreamMap, id: string): StreamMap {
  const open = new OpenLinks(map);
  const { previous, next } = neighboursOf(open, id);
  closeUp(open, id, previous, next);
  const links = open.written();
  let changed = links === map.links ? map : { ...map, links };
  if (previous !== null && next !== null) {
    changed = moveEnds(changed, "ropes", id, previous, next);
    changed = moveEnds(changed, "measures", id, previous, next);
  }
  return next === null ? changed : moveArrivals(changed, id, next);
}
