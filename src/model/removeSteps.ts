import { OpenLinks } from "./openLinks";
import { own, withoutEntries } from "./own";
import type { Step, StreamMap } from "./StreamMap";

/**
 * Steps taken away with all that pointed to them. A step in the middle of a line closes up: its
 * neighbours are linked, and arrivals, ropes, measures and spawned work that pointed to it move on to
 * a neighbour. Where there is no single neighbour to move to, they go too, and with a measure its goals.
 */
export function removeSteps(map: StreamMap, ids: Iterable<string>): StreamMap {
  const gone = new Set([...ids].filter((id) => own(map.steps, id) !== undefined));
  if (gone.size === 0) return map;
  // One after another, as if each were alone; but at the cost of what points to it, so that hundreds go at once.
  const links = new OpenLinks(map);
  const steps = new Map(Object.entries(map.steps));
  const pointing = whoPointsTo(map, gone);
  let changed = map;
  for (const id of gone) {
    const { previous, next } = neighboursOf(links, id);
    closeUp(links, id, previous, next);
    steps.delete(id);
    for (const other of pointing.get(id) ?? []) {
      const step = steps.get(other);
      if (step === undefined) continue;
      // What a step causes elsewhere does not come to itself instead.
      const onto = [next, previous].find((neighbour) => neighbour !== null && neighbour !== other) ?? null;
      steps.set(other, withoutReference(step, id, onto));
      if (onto !== null) pointing.get(onto)?.add(other);
    }
    const before = changed;
    changed = moveEnds(changed, "ropes", id, previous, next);
    changed = moveEnds(changed, "measures", id, previous, next);
    changed = moveArrivals(withoutGoals(before, changed), id, next);
  }
  const left = links.written();
  return { ...changed, steps: Object.fromEntries(steps), ...(left === undefined ? {} : { links: left }) };
}

/** For each of these steps, those whose rework or spawned work goes there or is found there. */
function whoPointsTo(map: StreamMap, ids: ReadonlySet<string>): ReadonlyMap<string, Set<string>> {
  const found = new Map([...ids].map((id) => [id, new Set<string>()]));
  for (const [id, { rework, spawns }] of Object.entries(map.steps)) {
    const targets = [rework?.to, rework?.foundBy, ...Object.values(spawns ?? {}).map(({ to }) => to)];
    for (const target of targets) if (target !== undefined) found.get(target)?.add(id);
  }
  return found;
}

/** The one step that leads to this one and the one that it leads to; null where there is none or several. */
export function neighboursOf(
  links: OpenLinks,
  id: string,
): { readonly previous: string | null; readonly next: string | null } {
  return {
    previous: onlyOne(
      links.incoming(id).map(({ link }) => link.from),
      id,
    ),
    next: onlyOne(
      links.outgoing(id).map(({ link }) => link.to),
      id,
    ),
  };
}

function onlyOne(ids: readonly string[], self: string): string | null {
  const others = [...new Set(ids.filter((id) => id !== self))];
  return others.length === 1 ? others[0]! : null;
}

/** The links of a step taken away; where it stood between two others, those are linked instead. */
export function closeUp(links: OpenLinks, id: string, previous: string | null, next: string | null): void {
  const into = links.incoming(id).find(({ link }) => link.from !== id);
  const gone = new Set([...links.incoming(id), ...links.outgoing(id)].map((entry) => entry.id));
  const bridge = previous !== null && next !== null && previous !== next && into !== undefined;
  if (bridge && !links.outgoing(previous).some(({ link }) => link.to === next)) {
    links.lead(into, next);
    gone.delete(into.id);
  }
  links.take(gone);
}

function withoutReference(step: Step, gone: string, next: string | null): Step {
  let changed: Record<string, unknown> = step as Record<string, unknown>;
  const { rework, spawns } = step;
  if (rework !== undefined && (rework.to === gone || rework.foundBy === gone)) {
    const kept = Object.fromEntries(
      Object.entries(rework).filter(
        ([field, value]) => !((field === "to" || field === "foundBy") && value === gone),
      ),
    );
    const { rework: _, ...rest } = changed;
    changed = Object.keys(kept).length === 0 ? rest : { ...changed, rework: kept };
  }
  if (spawns !== undefined && Object.values(spawns).some((spawn) => spawn.to === gone)) {
    const kept = Object.entries(spawns).flatMap(([id, spawn]): [string, unknown][] =>
      spawn.to !== gone ? [[id, spawn]] : next === null ? [] : [[id, { ...spawn, to: next }]],
    );
    const { spawns: _, ...rest } = changed;
    changed = kept.length === 0 ? rest : { ...changed, spawns: Object.fromEntries(kept) };
  }
  return changed as Step;
}

/** A rope or measure around the removed step shrinks by it; one around nothing else goes. */
export function moveEnds(
  map: StreamMap,
  name: "ropes" | "measures",
  gone: string,
  previous: string | null,
  next: string | null,
): StreamMap {
  const record = map[name];
  if (record === undefined || Object.values(record).every(({ from, to }) => from !== gone && to !== gone))
    return map;
  const kept = Object.entries(record).flatMap(([id, entry]): [string, unknown][] => {
    if (entry.from !== gone && entry.to !== gone) return [[id, entry]];
    const from = entry.from === gone ? next : entry.from;
    const to = entry.to === gone ? previous : entry.to;
    return (entry.from === gone && entry.to === gone) || from === null || to === null
      ? []
      : [[id, { ...entry, from, to }]];
  });
  return { ...map, [name]: Object.fromEntries(kept) };
}

function withoutGoals(before: StreamMap, map: StreamMap): StreamMap {
  if (map.goals === undefined || before.measures === map.measures) return map;
  const lost = Object.keys(before.measures ?? {}).filter((id) => own(map.measures, id) === undefined);
  const orphans = Object.entries(map.goals).flatMap(([id, goal]) =>
    lost.includes(goal.measure) ? [id] : [],
  );
  return { ...map, goals: withoutEntries(map.goals, new Set(orphans)) };
}

/** Arrivals at a step moved on to the next one; where there is none they go. */
export function moveArrivals(map: StreamMap, gone: string, next: string | null): StreamMap {
  const { arrivals } = map;
  if (arrivals === undefined || Object.values(arrivals).every((arrival) => arrival.to !== gone)) return map;
  const kept = Object.entries(arrivals).flatMap(([id, arrival]): [string, unknown][] =>
    arrival.to !== gone ? [[id, arrival]] : next === null ? [] : [[id, { ...arrival, to: next }]],
  );
  return { ...map, arrivals: Object.fromEntries(kept) as StreamMap["arrivals"] };
}
