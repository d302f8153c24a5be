import { graphlib, layout } from "@dagrejs/dagre";
import { byId } from "../model/own";
import { flowOrder, outgoingLinks, shareOf, startSteps } from "../model/structure";
import type { StreamMap } from "../model/StreamMap";
import { STEP_HEIGHT, STEP_WIDTH, type Place } from "../model/placeSteps";

/** The steps that most work passes: from the first start along the largest share, the longest way of equals. */
export function mainRow(map: StreamMap): readonly string[] {
  const lengths = new Map<string, number>();
  for (const id of flowOrder(map).toReversed()) {
    lengths.set(id, 1 + Math.max(0, ...outgoingLinks(map, id).map(({ link }) => lengths.get(link.to) ?? 0)));
  }
  const start = [...startSteps(map)].sort((a, b) => (lengths.get(b) ?? 0) - (lengths.get(a) ?? 0))[0];
  const row: string[] = [];
  const seen = new Set<string>();
  let at = start;
  while (at !== undefined && !seen.has(at)) {
    seen.add(at);
    row.push(at);
    const ways = outgoingLinks(map, at).map(({ id, link }) => ({
      id,
      to: link.to,
      share: shareOf(map, link) ?? 0,
      length: lengths.get(link.to) ?? 0,
    }));
    ways.sort((a, b) => b.share - a.share || b.length - a.length || byId(a.id, b.id));
    at = ways.find(({ to }) => !seen.has(to))?.to;
  }
  return row;
}

/** A clear place for every step: columns along the flow, the main row straight at the top. */
export function tidyPlaces(map: StreamMap, columnPitch: number, rowPitch: number): Record<string, Place> {
  const ids = flowOrder(map);
  const main = new Set(mainRow(map));
  const graph = new graphlib.Graph();
  graph.setGraph({
    rankdir: "LR",
    nodesep: rowPitch - STEP_HEIGHT,
    ranksep: columnPitch - STEP_WIDTH,
    ranker: "longest-path",
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const id of ids) graph.setNode(id, { width: STEP_WIDTH, height: STEP_HEIGHT });
  for (const id of ids) {
    for (const { link } of outgoingLinks(map, id)) {
      graph.setEdge(id, link.to, { weight: main.has(id) && main.has(link.to) ? 100 : 1 });
    }
  }
  layout(graph);
  const columns = new Map<number, { id: string; y: number }[]>();
  for (const id of ids) {
    const { x = 0, y = 0 } = graph.node(id) as { x?: number; y?: number };
    const column = Math.round(x / columnPitch);
    const others = columns.get(column) ?? [];
    others.push({ id, y });
    columns.set(column, others);
  }
  const places = new Map<string, Place>();
  const used = [...columns].sort(([a], [b]) => a - b);
  for (const [index, [, steps]] of used.entries()) {
    steps.sort((a, b) => Number(main.has(b.id)) - Number(main.has(a.id)) || a.y - b.y);
    const hasMain = steps.some(({ id }) => main.has(id));
    for (const [row, { id }] of steps.entries())
      places.set(id, [index * columnPitch, (row + (hasMain ? 0 : 1)) * rowPitch]);
  }
  return Object.fromEntries(places);
}
