import { own } from "../../model/own";
import { customer } from "../../model/structure";
import type { StreamMap } from "../../model/StreamMap";
import { labelOf } from "../../model/names";
import type { Report } from "./Report";

/** The type of work of an arrival that names none; it needs no entry of its own. */
const defaultType = "default";

/** Every id that one thing uses to point to another. */
export function checkReferences(map: StreamMap, report: Report): void {
  const step = (keys: readonly (string | number)[], id: string | undefined): void => {
    if (id !== undefined && own(map.steps, id) === undefined)
      report("error", keys, "ref.step", { found: id });
  };
  const type = (keys: readonly (string | number)[], id: string | undefined): void => {
    if (id !== undefined && id !== defaultType && own(map.types, id) === undefined)
      report("error", keys, "ref.type", { found: id });
  };

  for (const [id, arrival] of Object.entries(map.arrivals ?? {})) {
    step(["arrivals", id, "to"], arrival.to);
    type(["arrivals", id, "type"], arrival.type);
  }
  for (const [id, { pool, rework, spawns, ...fields }] of Object.entries(map.steps)) {
    if (pool !== undefined) {
      if (own(map.pools, pool) === undefined)
        report("error", ["steps", id, "pool"], "ref.pool", { found: pool });
      for (const field of ["workers", "availability", "outages"] as const) {
        if (fields[field] === undefined) continue;
        const name = own(map.pools, pool)?.name ?? pool;
        report("warning", ["steps", id, field], "pool.ignored", {
          step: labelOf(map, id),
          field,
          pool: name,
        });
      }
    }
    step(["steps", id, "rework", "to"], rework?.to);
    if (rework?.foundBy !== customer) step(["steps", id, "rework", "foundBy"], rework?.foundBy);
    for (const [spawn, { to, type: kind }] of Object.entries(spawns ?? {})) {
      step(["steps", id, "spawns", spawn, "to"], to);
      type(["steps", id, "spawns", spawn, "type"], kind);
    }
  }
  for (const name of ["links", "ropes", "measures"] as const) {
    for (const [id, { from, to }] of Object.entries(map[name] ?? {})) {
      step([name, id, "from"], from);
      step([name, id, "to"], to);
    }
  }
}
