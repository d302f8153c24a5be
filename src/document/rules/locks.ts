import { labelOf } from "../../model/names";
import { byId } from "../../model/own";
import { spanOf } from "../../model/ropes";
import { outgoingLinks } from "../../model/structure";
import type { StreamMap } from "../../model/StreamMap";
import type { Report } from "./Report";

/** A WIP limit or a rope: something that work holds a place of while it may wait for a place elsewhere. */
interface Limit {
  readonly keys: readonly string[];
  readonly name: string;
  readonly span: ReadonlySet<string>;
  /** The step at whose door one waits for a place. */
  readonly door: string;
}

/**
 * Work that holds a place of one limit while it waits for a place of another, in a circle, can lock
 * itself in for ever: a loop of links through limits or ropes. Rework cannot, it always gets in.
 */
export function checkLocks(map: StreamMap, report: Report): void {
  const limits = limitsOf(map);
  if (limits.length === 0) return;
  const holding = new Map<string, number[]>();
  const waiting = new Map<string, number[]>();
  for (const [index, { span, door }] of limits.entries()) {
    for (const id of span) holding.set(id, [...(holding.get(id) ?? []), index]);
    waiting.set(door, [...(waiting.get(door) ?? []), index]);
  }
  const waitsFor = limits.map(() => new Set<number>());
  for (const id of holding.keys()) {
    for (const { link } of outgoingLinks(map, id)) {
      if (link.share === 0) continue;
      for (const next of waiting.get(link.to) ?? []) {
        // Inside a rope its place is kept; a step's own place is given up only once the next is found.
        const isRopeHeld = limits[next]!.keys[0] === "ropes" && limits[next]!.span.has(id);
        if (!isRopeHeld) for (const held of holding.get(id)!) waitsFor[held]!.add(next);
      }
    }
  }
  for (const circle of circlesOf(waitsFor)) {
    const members = circle.map((index) => limits[index]!).sort((a, b) => byId(a.keys[1]!, b.keys[1]!));
    report("error", members[0]!.keys, "limit.loop", { places: members.map(({ name }) => name) });
  }
}

function limitsOf(map: StreamMap): Limit[] {
  const steps = Object.entries(map.steps).flatMap(([id, { wipLimit }]): Limit[] =>
    wipLimit === undefined
      ? []
      : [{ keys: ["steps", id, "wipLimit"], name: labelOf(map, id), span: new Set([id]), door: id }],
  );
  const ropes = Object.entries(map.ropes ?? {}).map(([id, rope]): Limit => ({
    keys: ["ropes", id],
    name: rope.name ?? id,
    span: spanOf(map, rope),
    door: rope.from,
  }));
  return [...steps, ...ropes];
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
