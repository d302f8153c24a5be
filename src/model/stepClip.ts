import { drawn } from "./drawing";
import { newId } from "./ids";
import { addImprovement } from "./improvements";
import { removeLinks } from "./linkEdits";
import { own, withEntry } from "./own";
import { pointerTo } from "./pointer";
import { customer, incomingLinks, outgoingLinks } from "./structure";
import { inventoryThing, readThing } from "./things";
import type { Improvement, Link, Pool, Step, StreamMap, WorkType } from "./StreamMap";

/** Steps on their way to another place: with the links and rework between them, and what they need to be whole. */
export interface StepClip {
  readonly steps: Readonly<Record<string, Step>>;
  readonly links: Readonly<Record<string, Link>>;
  readonly pools: Readonly<Record<string, Pool>>;
  readonly types: Readonly<Record<string, WorkType>>;
  /** The kaizen bursts that are about them. */
  readonly improvements?: Readonly<Record<string, Improvement>>;
}

/** A map with the steps of a clip in it, and their new ids in the order of the clip. */
export interface Pasted {
  readonly map: StreamMap;
  readonly ids: readonly string[];
}

/**
 * Takes steps out of a map as a copy that stands on its own. What leads to a step outside stays behind: links (the shares of
 * the others grow to 100 again), rework and work that is created elsewhere. `places` are those of the drawing.
 */
export function takeClip(
  map: StreamMap,
  ids: readonly string[],
  places: ReadonlyMap<string, readonly [number, number]>,
): StepClip {
  const chosen = new Set(ids.filter((id) => own(map.steps, id) !== undefined));
  const isInside = ({ from, to }: Link): boolean => chosen.has(from) && chosen.has(to);
  const outside = Object.entries(map.links ?? {}).flatMap(([id, link]) => (isInside(link) ? [] : [id]));
  const inner = removeLinks(map, outside);
  const steps = Object.fromEntries(
    [...chosen].map((id): [string, Step] => {
      const step = aloneWith(chosen, inner, id);
      const at = places.get(id) ?? step.at;
      return [id, at === undefined ? step : { ...step, at }];
    }),
  );
  const all = Object.values(steps);
  return {
    steps,
    links: inner.links ?? {},
    pools: pick(
      map.pools,
      all.map(({ pool }) => pool),
    ),
    types: pick(
      map.types,
      all.flatMap(({ spawns }) => Object.values(spawns ?? {}).map(({ type }) => type)),
    ),
    ...burstsOn(map, chosen, new Set(Object.keys(inner.links ?? {}))),
  };
}

/** The bursts about what is copied. The scenario that tries one stays with its map. */
function burstsOn(
  map: StreamMap,
  steps: ReadonlySet<string>,
  links: ReadonlySet<string>,
): Pick<StepClip, "improvements"> {
  const found = Object.entries(drawn(map, "improvements")).flatMap(([id, improvement]) => {
    const about = readThing(improvement.on ?? "");
    const comes = about?.kind === "links" ? links.has(about.id) : isOfStep(about) && steps.has(about.id);
    const { scenario: _, ...burst } = improvement;
    return comes ? [[id, burst] as const] : [];
  });
  return found.length === 0 ? {} : { improvements: Object.fromEntries(found) };
}

const isOfStep = (thing: ReturnType<typeof readThing>): thing is NonNullable<typeof thing> =>
  thing?.kind === "steps" || thing?.kind === "inventory";

function pick<T>(
  record: Readonly<Record<string, T>> | undefined,
  ids: readonly (string | undefined)[],
): Readonly<Record<string, T>> {
  const wanted = new Set(ids);
  return Object.fromEntries(Object.entries(record ?? {}).filter(([id]) => wanted.has(id)));
}

/** The step without what leads to steps outside of the clip. */
function aloneWith(chosen: ReadonlySet<string>, inner: StreamMap, id: string): Step {
  const { rework, spawns, split, join, ...rest } = own(inner.steps, id)!;
  const isKept = (value: unknown): boolean =>
    chosen.has(String(value)) || (value === customer && own(inner.steps, customer) === undefined);
  const ends = Object.entries(rework ?? {}).filter(
    ([field, value]) => (field !== "to" && field !== "foundBy") || isKept(value),
  );
  const created = Object.entries(spawns ?? {}).filter(([, spawn]) => chosen.has(spawn.to));
  return {
    ...rest,
    ...(ends.length > 0 ? { rework: Object.fromEntries(ends) } : {}),
    ...(created.length > 0 ? { spawns: Object.fromEntries(created) } : {}),
    ...(split !== undefined && outgoingLinks(inner, id).length > 1 ? { split } : {}),
    ...(join !== undefined && incomingLinks(inner, id).length > 1 ? { join } : {}),
  } as Step;
}

/**
 * Puts a clip into a map, moved by `by`, with new ids throughout. People shared under a name that the map knows are those of the
 * map; others come along.
 */
export function putClip(map: StreamMap, clip: StepClip, by: readonly [number, number]): Pasted {
  const newSteps = new Map<string, string>();
  const steps: Record<string, Step> = { ...map.steps };
  for (const [id, step] of Object.entries(clip.steps)) {
    const made = newId(steps, step.name ?? "", "step");
    newSteps.set(id, made);
    steps[made] = step;
  }
  const [pools, newPools] = bring(map.pools, clip.pools, "pool");
  const [types, newTypes] = bring(map.types, clip.types, "type");
  for (const made of newSteps.values()) steps[made] = renamed(steps[made]!, by, newSteps, newPools, newTypes);
  const links: Record<string, Link> = { ...map.links };
  const newLinks = new Map<string, string>();
  for (const [id, link] of Object.entries(clip.links)) {
    const [from, to] = [newSteps.get(link.from), newSteps.get(link.to)];
    if (from === undefined || to === undefined) continue;
    const made = newId(links, `${from} ${to}`, "link");
    newLinks.set(id, made);
    links[made] = { ...link, from, to };
  }
  const grown = {
    ...map,
    steps,
    ...(pools === undefined ? {} : { pools }),
    ...(types === undefined ? {} : { types }),
    ...(Object.keys(links).length === 0 ? {} : { links }),
  };
  return { map: withBursts(grown, clip, by, newSteps, newLinks), ids: [...newSteps.values()] };
}

/** The map with the bursts of a clip, each about the copy of what it was about. */
function withBursts(
  map: StreamMap,
  { improvements }: StepClip,
  [dx, dy]: readonly [number, number],
  steps: ReadonlyMap<string, string>,
  links: ReadonlyMap<string, string>,
): StreamMap {
  let grown = map;
  for (const { on, at, ...burst } of Object.values(improvements ?? {})) {
    const about = readThing(on ?? "");
    const made = about === null ? undefined : (about.kind === "links" ? links : steps).get(about.id);
    if (about === null || made === undefined) continue;
    grown = addImprovement(grown, {
      ...burst,
      on: about.kind === "inventory" ? inventoryThing(made) : pointerTo(about.kind, made),
      ...(at === undefined ? {} : { at: [at[0] + dx, at[1] + dy] as const }),
    });
  }
  return grown;
}

/** The map's collection with what the clip brings, and under which ids. The same name is the same thing. */
function bring<T extends { readonly name?: string }>(
  record: Readonly<Record<string, T>> | undefined,
  brought: Readonly<Record<string, T>>,
  fallback: string,
): [Readonly<Record<string, T>> | undefined, ReadonlyMap<string, string>] {
  const ids = new Map<string, string>();
  let grown = record;
  for (const [id, thing] of Object.entries(brought)) {
    const called = thing.name ?? id;
    const known = Object.entries(record ?? {}).find(
      ([knownId, { name }]) => (name ?? knownId) === called,
    )?.[0];
    const made = known ?? newId(grown, id, fallback);
    ids.set(id, made);
    if (known === undefined) grown = withEntry(grown, made, thing);
  }
  return [grown, ids];
}

function renamed(
  step: Step,
  [dx, dy]: readonly [number, number],
  steps: ReadonlyMap<string, string>,
  pools: ReadonlyMap<string, string>,
  types: ReadonlyMap<string, string>,
): Step {
  const { at, pool, rework, spawns } = step;
  const moved: Record<string, unknown> = { ...step };
  if (at !== undefined) moved["at"] = [at[0] + dx, at[1] + dy];
  if (pool !== undefined) moved["pool"] = pools.get(pool) ?? pool;
  if (rework !== undefined) {
    moved["rework"] = {
      ...rework,
      ...(rework.to === undefined ? {} : { to: steps.get(rework.to) ?? rework.to }),
      ...(rework.foundBy === undefined ? {} : { foundBy: steps.get(rework.foundBy) ?? rework.foundBy }),
    };
  }
  if (spawns !== undefined) {
    moved["spawns"] = Object.fromEntries(
      Object.entries(spawns).map(([id, spawn]) => [
        id,
        {
          ...spawn,
          to: steps.get(spawn.to) ?? spawn.to,
          ...(spawn.type === undefined ? {} : { type: types.get(spawn.type) ?? spawn.type }),
        },
      ]),
    );
  }
  return moved as Step;
}
