import { labelOf } from "../../model/names";
import { byId } from "../../model/own";
import { outgoingLinks } from "../../model/structure";
import type { StreamMap } from "../../model/StreamMap";
import { heldRopes, inflowOf, isTaken, waysPast, type Inflow } from "./holding";
import type { Report } from "./Report";

/** A WIP limit or a rope: something that work holds a place of while it may wait for a place elsewhere. */
interface Limit {
  readonly keys: readonly string[];
  readonly name: string;
  /** The steps at which a place is held. */
  readonly held: ReadonlySet<string>;
  /** The step at whose door one waits for a place. */
  readonly door: string;
  /** Whether who is at a step may have to wait for a place at the door. */
  readonly isWanted: (step: string) => boolean;
}

/**
 * Work that holds a place of one limit while it waits for a place of another, in a circle, can lock
 * itself in for ever: a loop of links through limits or ropes. Rework cannot, it always gets in.
 */
export function checkLocks(map: StreamMap, report: Report): void {
  const inflow = inflowOf(map);
  const limits = limitsOf(map, inflow);
  if (limits.length === 0) return;
  const holding = new Map<string, number[]>();
  const waiting = new Map<string, number[]>();
  for (const [index, { held, door }] of limits.entries()) {
    for (const id of held) if (inflow.reached.has(id)) holding.set(id, [...(holding.get(id) ?? []), index]);
    waiting.set(door, [...(waiting.get(door) ?? []), index]);
  }
  const waitsFor = limits.map(() => new Set<number>());
  for (const id of holding.keys()) {
    for (const { link } of outgoingLinks(map, id)) {
      if (!isTaken(map, link)) continue;
      for (const next of waiting.get(link.to) ?? []) {
        if (!limits[next]!.isWanted(id)) continue;
        // A step's own place is given up only once the next is found; who waits for a place in a rope has none of it.
        const isOwn = (held: number): boolean => held === next && limits[next]!.keys[0] === "ropes";
        for (const held of holding.get(id)!) if (!isOwn(held)) waitsFor[held]!.add(next);
      }
    }
  }
  for (const circle of circlesOf(waitsFor)) {
    const members = circle.map((index) => limits[index]!).sort((a, b) => byId(a.keys[1]!, b.keys[1]!));
    report("error", members[0]!.keys, "limit.loop", { places: members.map(({ name }) => name) });
  }
}

/** The limits and ropes that can ever be full. */
function limitsOf(map: StreamMap, inflow: Inflow): Limit[] {
  const ropes = heldRopes(map).map((held) => ({ ...held, ...waysPast(map, held, inflow) }));
  // All that is there has a place in the rope around it, and there are not enough of those.
  const isSlack = (held: ReadonlySet<string>, limit: number): boolean =>
    ropes.some(
      ({ rope, span, without, isExceeded }) =>
        rope.limit < limit && !isExceeded && [...held].every((id) => span.has(id) && !without.has(id)),
    );
  const steps = Object.entries(map.steps).flatMap(([id, { wipLimit }]): Limit[] => {
    const held = new Set([id]);
    if (wipLimit === undefined || isSlack(held, wipLimit)) return [];
    const keys = ["steps", id, "wipLimit"];
    return [{ keys, name: labelOf(map, id), held, door: id, isWanted: () => true }];
  });
  return [
    ...steps,
    ...ropes.flatMap(({ id, rope, name, span, held, without }): Limit[] => {
      if (isSlack(held, rope.limit)) return [];
      const isWanted = (step: string): boolean => !span.has(step) || without.has(step);
      return [{ keys: ["ropes", id], name, held, door: rope.from, isWanted }];
    }),
  ];
}

/** The groups of limits that wait for each other in a circle: what is left when all loose ends are taken off. */
function circlesOf(waitsFor: readonly ReadonlySet<number>[]): number[][] {
  const left = new Set(waitsFor.keys());
  const waitedForBy = waitsFor.map(() => new Set<number>());
  for (const [from, targets] of waitsFor.entries()) for (const to of targets) waitedForBy[to]!.add(from);
  const hasAny = (others: ReadonlySet<number>): boolean => [...others].some((other) => left.has(other));
  const open = [...left];
  while (open.length > 0) {
    const index = open.pop()!;
    if (!left.has(index) || (hasAny(waitsFor[index]!) && hasAny(waitedForBy[index]!))) continue;
    left.delete(index);
    open.push(...waitsFor[index]!, ...waitedForBy[index]!);
  }
  const circles: number[][] = [];
  while (left.size > 0) {
    const [first] = left;
    const circle = new Set([first!]);
    for (const index of circle) {
      left.delete(index);
      for (const other of [...waitsFor[index]!, ...waitedForBy[index]!])
        if (left.has(other)) circle.add(other);
    }
    circles.push([...circle]);
  }
  return circles;
}
