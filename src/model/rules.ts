import { setStepField, withField } from "./edits";
import { newId } from "./ids";
import { own, withEntry, withoutEntries } from "./own";
import type { Arrival, Batch, Outages, Pool, Spawn, Step, StreamMap } from "./StreamMap";

/** Some fields of a step's batch set; `null` takes the batch away. */
export function setBatch(map: StreamMap, step: string, fields: Partial<Batch> | null): StreamMap {
  const found = own(map.steps, step);
  if (found === undefined) return map;
  if (fields === null) return setStepField(map, step, "batch", undefined);
  let batch: Batch = found.batch ?? { mode: "transfer", size: 2 };
  for (const [field, value] of Object.entries(fields)) batch = withField(batch, field, value);
  return setStepField(map, step, "batch", batch);
}

/** How often people are out and for how long; an outage of which nothing is said any more is taken away. */
export function changeOutages(outages: Outages | undefined, fields: Partial<Outages>): Outages | undefined {
  let changed: Partial<Outages> = outages ?? {};
  for (const [field, value] of Object.entries(fields)) changed = withField(changed, field, value);
  // Half of it is kept while the other half is still to be typed; the map check asks for it.
  return Object.keys(changed).length === 0 ? undefined : (changed as Outages);
}

/** The step makes one more kind of work. */
export function addSpawn(map: StreamMap, step: string, spawn: Spawn): StreamMap {
  const spawns = own(map.steps, step)?.spawns;
  const id = newId(spawns, spawn.type ?? "", "work");
  return setStepField(map, step, "spawns", withEntry<Spawn>(spawns, id, spawn));
}

/** Some fields of what a step makes set, or with `null` all of it taken away. */
export function setSpawn(map: StreamMap, step: string, id: string, fields: Partial<Spawn> | null): StreamMap {
  const spawns = own(map.steps, step)?.spawns;
  const spawn = own(spawns, id);
  if (spawns === undefined || spawn === undefined) return map;
  if (fields === null) {
    const left = withoutEntries(spawns, new Set([id]));
    return setStepField(map, step, "spawns", Object.keys(left).length === 0 ? undefined : left);
  }
  let changed = spawn;
  for (const [field, value] of Object.entries(fields)) changed = withField(changed, field, value);
  return setStepField(map, step, "spawns", withEntry<Spawn>(spawns, id, changed));
}

/** The map without this pool: its steps have people of their own again, as many as shared it. */
export function removePool(map: StreamMap, id: string): StreamMap {
  const pool: Pool | undefined = own(map.pools, id);
  if (map.pools === undefined || pool === undefined) return map;
  const steps = Object.entries(map.steps).map(([key, step]): [string, Step] => {
    if (step.pool !== id) return [key, step];
    const { pool: _, ...rest } = step;
    return [
      key,
      (pool.size === undefined || pool.size === 1 ? rest : { ...rest, workers: pool.size }) as Step,
    ];
  });
  return { ...map, steps: Object.fromEntries(steps), pools: withoutEntries(map.pools, new Set([id])) };
}

/** The map without this type of work: what came or was made as such is plain work. */
export function removeType(map: StreamMap, id: string): StreamMap {
  if (map.types === undefined || own(map.types, id) === undefined) return map;
  const arrivals = Object.entries(map.arrivals ?? {}).map(([key, arrival]): [string, Arrival] => [
    key,
    arrival.type === id ? withField(arrival, "type", undefined) : arrival,
  ]);
  let changed: StreamMap = {
    ...map,
    types: withoutEntries(map.types, new Set([id])),
    ...(map.arrivals === undefined ? {} : { arrivals: Object.fromEntries(arrivals) }),
  };
  for (const [step, { spawns }] of Object.entries(map.steps))
    for (const [spawn, { type }] of Object.entries(spawns ?? {}))
      if (type === id) changed = setSpawn(changed, step, spawn, { type: undefined });
  return changed;
}
