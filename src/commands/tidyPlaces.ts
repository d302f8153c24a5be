import { byId } from "../model/own";
import { flowOrder, incomingLinks, outgoingLinks, shareOf, startSteps } from "../model/structure";
import type { Link, StreamMap } from "../model/StreamMap";
import type { Place } from "../model/placeSteps";

/** The test for a link that leads on in the order of the flow, not back. */
function leadsOn(order: readonly string[]): (link: Link) => boolean {
  const places = new Map(order.map((id, index) => [id, index]));
  return ({ from, to }) => (places.get(from) ?? 0) < (places.get(to) ?? 0);
}

/** The steps that most work passes: from the first start on along the largest share, the longest way of equals. */
export function mainRow(map: StreamMap): readonly string[] {
  const order = flowOrder(map);
  const isForward = leadsOn(order);
  const lengths = new Map<string, number>();
  for (const id of order.toReversed()) {
    lengths.set(id, 1 + Math.max(0, ...outgoingLinks(map, id).map(({ link }) => lengths.get(link.to) ?? 0)));
  }
  const row: string[] = [];
  let at = [...startSteps(map)].sort((a, b) => (lengths.get(b) ?? 0) - (lengths.get(a) ?? 0))[0];
  while (at !== undefined) {
    row.push(at);
    const ways = outgoingLinks(map, at)
      .filter(({ link }) => isForward(link))
      .map(({ id, link }) => ({
        id,
        to: link.to,
        share: shareOf(map, link) ?? 0,
        length: lengths.get(link.to) ?? 0,
      }));
    at = ways.sort((a, b) => b.share - a.share || b.length - a.length || byId(a.id, b.id))[0]?.to;
  }
  return row;
}

/** How many steps the longest way to each is long, loops left out; a side way into the stream begins right before it. */
function columnsOf(map: StreamMap, ids: readonly string[]): ReadonlyMap<string, number> {
  const isForward = leadsOn(ids);
  const columns = new Map<string, number>();
  for (const id of ids) {
    const before = incomingLinks(map, id).filter(({ link }) => isForward(link));
    columns.set(id, Math.max(0, ...before.map(({ link }) => (columns.get(link.from) ?? 0) + 1)));
  }
  for (const id of ids.toReversed()) {
    const next = outgoingLinks(map, id).filter(({ link }) => isForward(link));
    if (incomingLinks(map, id).length > 0 || next.length === 0) continue;
    const nearest = Math.min(...next.map(({ link }) => columns.get(link.to) ?? 0));
    columns.set(id, Math.max(columns.get(id) ?? 0, nearest - 1));
  }
  return columns;
}

/**
 * A clear place for every step: columns along the flow, the main row straight at the top, branches under it.
 * A branch has its row to itself from where it leaves the stream to where it comes back, so that its links run free.
 */
export function tidyPlaces(map: StreamMap, columnPitch: number, rowPitch: number): Record<string, Place> {
  const ids = flowOrder(map);
  const main = new Set(mainRow(map));
  const columns = columnsOf(map, ids);
  const columnOf = (id: string): number => columns.get(id) ?? 0;
  const rows = new Map<string, number>();
  const taken: [number, number][][] = [];
  for (const id of ids) {
    if (main.has(id)) {
      rows.set(id, 0);
      continue;
    }
    const column = columnOf(id);
    const before = incomingLinks(map, id).map(({ link }) => link.from);
    const left = Math.min(column, ...before.map((from) => columnOf(from) + 1));
    const right = Math.max(column, ...outgoingLinks(map, id).map(({ link }) => columnOf(link.to) - 1));
    const isFree = (row: number): boolean =>
      (taken[row] ?? []).every(([from, to]) => to < left || from > right);
    // A branch goes on in its own row.
    let row = before.map((from) => rows.get(from) ?? 0).find((each) => each > 0 && isFree(each)) ?? 1;
    while (!isFree(row)) row += 1;
    rows.set(id, row);
    (taken[row] ??= []).push([left, right]);
  }
  return Object.fromEntries(
    ids.map((id) => [id, [columnOf(id) * columnPitch, (rows.get(id) ?? 0) * rowPitch] as const]),
  );
}
