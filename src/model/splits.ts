import { own } from "./own";
import { flowOrder, nextSteps, outgoingLinks } from "./structure";
import type { StreamMap } from "./StreamMap";

/** What lies between a step with `split: all` and the join where its copies travel as one again. */
export interface SplitRegion {
  readonly split: string;
  /** The joins that the branches come to; exactly one when the split is right. */
  readonly joins: readonly string[];
  /** Steps inside the branches that deliver to the customer instead of coming to a join. */
  readonly ends: readonly string[];
  /** All steps between the split and its join, both left out. */
  readonly inside: ReadonlySet<string>;
}

const known = new WeakMap<object, ReadonlyMap<string, SplitRegion>>();

/** Every split of the map with its region. A split within a split is crossed as one. */
export function splitRegions(map: StreamMap): ReadonlyMap<string, SplitRegion> {
  const before = known.get(map);
  if (before !== undefined) return before;
  const regions = new Map<string, SplitRegion>();
  if (Object.values(map.steps).some((step) => step.split === "all")) {
    // Downstream first, so that an inner split is known when the outer one is walked through.
    for (const id of flowOrder(map).toReversed())
      if (isSplit(map, id)) regions.set(id, regionOf(map, id, regions));
  }
  known.set(map, regions);
  return regions;
}

/** True when copies go down several ways from here. */
export function isSplit(map: StreamMap, id: string): boolean {
  return own(map.steps, id)?.split === "all" && outgoingLinks(map, id).length > 0;
}

function regionOf(map: StreamMap, split: string, regions: ReadonlyMap<string, SplitRegion>): SplitRegion {
  const inside = new Set<string>();
  const joins = new Set<string>();
  const ends = new Set<string>();
  const open: string[] = [...nextSteps(map, split)];
  const crossed = new Set<string>();
  while (open.length > 0) {
    const id = open.pop()!;
    const isOuterJoin = own(map.steps, id)?.join === "all" && !crossed.has(id);
    if (isOuterJoin) {
      joins.add(id);
      continue;
    }
    if (inside.has(id) || id === split) continue;
    inside.add(id);
    const inner = regions.get(id);
    const innerJoin = inner?.joins.length === 1 ? inner.joins[0]! : null;
    if (inner !== undefined && innerJoin !== null) {
      for (const step of inner.inside) inside.add(step);
      for (const step of inner.ends) ends.add(step);
      crossed.add(innerJoin);
      open.push(innerJoin);
    } else {
      const next = nextSteps(map, id);
      if (next.length === 0) ends.add(id);
      open.push(...next);
    }
  }
  return { split, joins: [...joins], ends: [...ends], inside };
}

/** The join of a split, when all its branches come to the same one. */
export function joinOf(map: StreamMap, split: string): string | null {
  const joins = splitRegions(map).get(split)?.joins ?? [];
  return joins.length === 1 ? joins[0]! : null;
}
