import { own } from "../../model/own";
import { spanOf } from "../../model/ropes";
import { splitRegions, type SplitRegion } from "../../model/splits";
import {
  endSteps,
  incomingLinks,
  nextSteps,
  outgoingLinks,
  reworkEdges,
  shareOf,
  startSteps,
} from "../../model/structure";
import type { Link, Rope, StreamMap } from "../../model/StreamMap";

/** A rope as the work holds its places. */
export interface HeldRope {
  readonly id: string;
  readonly rope: Rope;
  readonly name: string;
  readonly span: ReadonlySet<string>;
  /**
   * Where an item that holds a place may be, or another copy of it: a place that was taken in a branch is kept until all copies
   * have come to the join.
   */
  readonly held: ReadonlySet<string>;
}

/** All ropes of the map. */
export function heldRopes(map: StreamMap): readonly HeldRope[] {
  const regions = [...splitRegions(map).values()];
  return Object.entries(map.ropes ?? {}).map(([id, rope]) => {
    const span = spanOf(map, rope);
    const across = regions.filter(
      ({ inside, joins }) => inside.has(rope.from) && joins.some((join) => span.has(join)),
    );
    const held = new Set([
      ...span,
      ...across.flatMap((region) => [...otherBranches(map, region, rope.from)]),
    ]);
    return { id, rope, name: rope.name ?? id, span, held };
  });
}

/** The steps of a split's branches but for those that a step lies in. */
function otherBranches(map: StreamMap, { split, inside }: SplitRegion, id: string): ReadonlySet<string> {
  const others = new Set<string>();
  for (const first of nextSteps(map, split)) {
    const branch = new Set(inside.has(first) ? [first] : []);
    for (const step of branch)
      for (const { link } of outgoingLinks(map, step)) if (inside.has(link.to)) branch.add(link.to);
    if (!branch.has(id)) for (const step of branch) others.add(step);
  }
  return others;
}

/**
 * Tells of a rope the steps to which nothing comes but through it: what lies in its span, and another branch when the rope begins
 * with its own, as nothing splits while that is full. Not where other work comes in that a full rope does not stop. Each
 * rope is looked at once.
 */
export function behindRopes(
  map: StreamMap,
  ropes: readonly HeldRope[],
): (around: HeldRope) => ReadonlySet<string> {
  const regions = [...splitRegions(map).values()];
  const limited = new Set(ropes.flatMap(({ held }) => [...held]));
  const known = new Map<HeldRope, ReadonlySet<string>>();
  return (around) => {
    const behind = known.get(around) ?? stepsBehind(map, around, regions, limited);
    known.set(around, behind);
    return behind;
  };
}

function stepsBehind(
  map: StreamMap,
  { rope, span, held }: HeldRope,
  regions: readonly SplitRegion[],
  limited: ReadonlySet<string>,
): ReadonlySet<string> {
  const shut = regions.filter(({ split }) => nextSteps(map, split).includes(rope.from));
  const around = new Set(regions.flatMap(({ split, inside }) => (inside.has(rope.from) ? [split] : [])));
  const before = new Set([rope.from]);
  for (const step of before) for (const { link } of incomingLinks(map, step)) before.add(link.from);
  const isHeldUp = (step: string): boolean =>
    before.has(step) && (own(map.steps, step)?.wipLimit !== undefined || limited.has(step));
  const isOpen = (step: string): boolean => step !== rope.from && !around.has(step) && !isHeldUp(step);
  const free = new Set(Object.values(map.arrivals ?? {}).flatMap(({ to }) => (isOpen(to) ? [to] : [])));
  for (const step of free)
    for (const { link } of outgoingLinks(map, step))
      if (isTaken(map, link) && isOpen(link.to)) free.add(link.to);
  const isBehind = (id: string): boolean =>
    span.has(id) ? !free.has(id) : shut.some(({ inside }) => inside.has(id));
  return new Set([...held].filter(isBehind));
}

/** Whether work ever takes a link. */
export function isTaken(map: StreamMap, link: Link): boolean {
  return shareOf(map, link) !== 0;
}

/** Where work comes to, and how otherwise than along links. */
export interface Inflow {
  /** The steps that work comes to. */
  readonly reached: ReadonlySet<string>;
  /** Where it begins: from outside, and spawned by other work. */
  readonly fresh: ReadonlySet<string>;
  /** The rework that comes to a step. */
  readonly back: ReadonlyMap<string, readonly Edge[]>;
}

type Edge = ReturnType<typeof reworkEdges>[number];

/** How work comes to the steps of a map; where nothing arrives yet, as if it did where the stream starts. */
export function inflowOf(map: StreamMap): Inflow {
  const targets = Object.values(map.arrivals ?? {}).map(({ to }) => to);
  const fresh = new Set(targets.length > 0 ? targets : startSteps(map));
  const edges = new Map(reworkEdges(map).map((edge) => [edge.step, edge]));
  const back = new Map<string, Edge[]>();
  const reached = new Set(fresh);
  for (const id of reached) {
    for (const { link } of outgoingLinks(map, id)) if (isTaken(map, link)) reached.add(link.to);
    for (const { to } of Object.values(own(map.steps, id)?.spawns ?? {})) {
      fresh.add(to);
      reached.add(to);
    }
    const edge = edges.get(id);
    if (edge?.chance == null || edge.chance === 0) continue;
    back.set(edge.to, [...(back.get(edge.to) ?? []), edge]);
    reached.add(edge.to);
  }
  return { reached, fresh, back };
}

/**
 * The steps of a rope's span that work comes to without a place in it: past its beginning, or back from where the place had been
 * given up; and whether rework takes places in it beyond its limit.
 */
export function waysPast(
  map: StreamMap,
  { rope, span }: HeldRope,
  { reached, fresh, back }: Inflow,
): { readonly without: ReadonlySet<string>; readonly isExceeded: boolean } {
  const without = new Set<string>();
  const hasNone = (id: string): boolean => reached.has(id) && (!span.has(id) || without.has(id));
  const comesOn = (id: string): boolean =>
    incomingLinks(map, id).some(
      ({ link }) =>
        isTaken(map, link) && (hasNone(link.from) || (link.from === rope.to && reached.has(link.from))),
    );
  const comesBack = (id: string): boolean =>
    (back.get(id) ?? []).some(({ foundBy }) => (foundBy.length > 0 ? foundBy : endSteps(map)).some(hasNone));
  let before: number;
  do {
    before = without.size;
    for (const id of span)
      if (id !== rope.from && (fresh.has(id) || comesOn(id) || comesBack(id))) without.add(id);
  } while (without.size > before);
  return { without, isExceeded: comesBack(rope.from) };
}
