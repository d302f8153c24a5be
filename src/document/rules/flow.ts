import { labelOf } from "../../model/names";
import { byId, own } from "../../model/own";
import { incomingLinks, outgoingLinks, reachedFrom, startSteps } from "../../model/structure";
import type { LinkEntry } from "../../model/structure";
import type { StreamMap } from "../../model/StreamMap";
import type { Report } from "./Report";

/** Whether work can come to every step, knows where to go from it, and gets out in the end. */
export function checkFlow(map: StreamMap, report: Report): void {
  checkLinks(map, report);
  for (const id of Object.keys(map.steps)) checkShares(map, id, report);
  checkExits(map, report);
  checkReached(map, report);
}

function checkLinks(map: StreamMap, report: Report): void {
  const seen = new Set<string>();
  for (const [id, { from, to }] of Object.entries(map.links ?? {})) {
    const ends = JSON.stringify([from, to]);
    if (from === to) report("warning", ["links", id], "link.self", { step: labelOf(map, from) });
    else if (seen.has(ends))
      report("warning", ["links", id], "link.twice", { from: labelOf(map, from), to: labelOf(map, to) });
    seen.add(ends);
  }
}

function checkShares(map: StreamMap, id: string, report: Report): void {
  const links = outgoingLinks(map, id);
  const step = labelOf(map, id);
  const written = links.filter(({ link }) => link.share !== undefined);
  if (own(map.steps, id)?.split === "all") {
    for (const entry of written)
      if (entry.link.share !== 100)
        report("warning", ["links", entry.id, "share"], "share.ignored", { step });
    return;
  }
  if (links.length === 1 && written.length === 1 && Math.abs(links[0]!.link.share! - 100) > tolerance) {
    report("error", ["links", links[0]!.id, "share"], "share.single", { step, found: links[0]!.link.share! });
  }
  if (links.length < 2) return;
  if (written.length < links.length) {
    for (const { id: linkId, link } of links) {
      if (link.share === undefined)
        report("error", ["links", linkId], "share.missing", { step, to: labelOf(map, link.to) });
    }
    return;
  }
  const sum = links.reduce((all, { link }) => all + link.share!, 0);
  if (Math.abs(sum - 100) > tolerance)
    report("error", ["links", links[0]!.id, "share"], "share.sum", {
      step,
      sum: Math.round(sum * 1000) / 1000,
    });
}

/** Thirds are written 33.33, 33.33 and 33.34, or 33.3 three times: a tenth is as good as meant. */
const tolerance = 0.101;

function isTaken(entry: LinkEntry, map: StreamMap): boolean {
  return entry.link.share !== 0 || own(map.steps, entry.link.from)?.split === "all";
}

/** Work that comes into a loop of links must be able to leave it. Each such loop is told once. */
function checkExits(map: StreamMap, report: Report): void {
  const leaves = new Set<string>();
  for (const id of Object.keys(map.steps)) if (outgoingLinks(map, id).length === 0) leaves.add(id);
  for (const id of leaves)
    for (const entry of incomingLinks(map, id)) if (isTaken(entry, map)) leaves.add(entry.link.from);
  const caught = Object.keys(map.steps).filter((id) => !leaves.has(id));
  const told = new Set<string>();
  for (const id of caught) {
    if (told.has(id)) continue;
    const group = connected(map, id, new Set(caught));
    for (const member of group) told.add(member);
    report("error", ["steps", id], "flow.noExit", {
      steps: [...group].sort(byId).map((member) => labelOf(map, member)),
    });
  }
}

function connected(map: StreamMap, id: string, among: ReadonlySet<string>): ReadonlySet<string> {
  const group = new Set([id]);
  for (const member of group) {
    for (const { link } of outgoingLinks(map, member)) if (among.has(link.to)) group.add(link.to);
    for (const { link } of incomingLinks(map, member)) if (among.has(link.from)) group.add(link.from);
  }
  return group;
}

/** Steps that no work will ever come to: from the arrivals where there are some, else from the starts. */
function checkReached(map: StreamMap, report: Report): void {
  const ids = Object.keys(map.steps);
  if (ids.length < 2) return;
  const targets = Object.values(map.arrivals ?? {}).flatMap(({ to }) =>
    own(map.steps, to) === undefined ? [] : [to],
  );
  const aside = ids.flatMap((id) => {
    const { rework, spawns } = own(map.steps, id)!;
    return [rework?.to, ...Object.values(spawns ?? {}).map(({ to }) => to)].filter(
      (to) => to !== undefined && own(map.steps, to) !== undefined,
    );
  }) as string[];
  const starts = startSteps(map);
  // A map that is one great loop, without arrivals, may be meant to start anywhere.
  if (
    targets.length === 0 &&
    starts.some((id) => incomingLinks(map, id).some(({ link }) => link.from !== id))
  )
    return;
  const connectedStarts = starts.filter((id) => outgoingLinks(map, id).length > 0);
  const sources =
    targets.length > 0 ? targets : connectedStarts.length > 0 ? connectedStarts : starts.slice(0, 1);
  const reached = reachedFrom(map, [...sources, ...aside]);
  for (const id of ids)
    if (!reached.has(id)) report("warning", ["steps", id], "flow.unreached", { step: labelOf(map, id) });
}
