import { own } from "./own";
import { pointerKeys, pointerTo } from "./pointer";
import type { Change, Scenario, StreamMap } from "./StreamMap";

/** A change of a scenario that could not be made, with the reason as a code. All others are made. */
export interface SkippedChange {
  /** The scenario that holds the change: the one asked for, or one that it builds on. */
  readonly scenario: string;
  readonly change: Change;
  readonly code: SkipCode;
  readonly params: Readonly<Record<string, unknown>>;
}

export type SkipCode =
  | "change.malformed"
  | "change.unsupported"
  | "change.pointer"
  | "change.missing"
  | "change.noParent"
  | "change.whole"
  | "scenario.unknown"
  | "scenario.cycle";

/** The map as a scenario makes it, and what of the scenario could not be applied. */
export interface AppliedScenario {
  readonly map: StreamMap;
  readonly skippedChanges: readonly SkippedChange[];
}

/**
 * The scenarios that this one builds on, the first of them first and itself last. `broken` says why
 * the chain cannot be followed to the base map.
 */
export function scenarioChain(
  map: StreamMap,
  id: string,
): {
  readonly ids: readonly string[];
  readonly broken: { readonly code: "scenario.unknown" | "scenario.cycle"; readonly id: string } | null;
} {
  const ids: string[] = [];
  const seen = new Set<string>();
  let next: string | null | undefined = id;
  while (next !== null && next !== undefined) {
    if (seen.has(next)) return { ids, broken: { code: "scenario.cycle", id: next } };
    const scenario: Scenario | undefined = own(map.scenarios, next);
    if (scenario === undefined) return { ids, broken: { code: "scenario.unknown", id: next } };
    seen.add(next);
    ids.unshift(next);
    next = scenario.basedOn;
  }
  return { ids, broken: null };
}

const known = new WeakMap<StreamMap, Map<string, AppliedScenario>>();

/**
 * A scenario applied to the map: its changes, one after the other, on those of the scenario it is
 * based on. A change that cannot be made is skipped alone and reported. The map given stays as it is.
 */
export function applyScenario(map: StreamMap, id: string): AppliedScenario {
  const applied = known.get(map) ?? new Map<string, AppliedScenario>();
  known.set(map, applied);
  const missing = new Set<string>();
  let next: string | null | undefined = id;
  // Of a long chain only what has not been applied yet.
  while (next !== null && next !== undefined && !applied.has(next)) {
    const scenario: Scenario | undefined = own(map.scenarios, next);
    if (scenario === undefined || missing.has(next)) return noneApplied(map, id);
    missing.add(next);
    next = scenario.basedOn;
  }
  const parent = next === null || next === undefined ? undefined : applied.get(next);
  let made: AppliedScenario = parent ?? { map, skippedChanges: [] };
  for (const each of [...missing].toReversed()) {
    made = applyTo(made, each, own(map.scenarios, each)!.changes);
    applied.set(each, made);
  }
  return made;
}

function applyTo(
  { map, skippedChanges }: AppliedScenario,
  scenario: string,
  changes: readonly Change[],
): AppliedScenario {
  const skipped: SkippedChange[] = [];
  let changed = map;
  for (const change of changes) {
    const result = applyChange(changed, change);
    if ("code" in result) skipped.push({ scenario, change, ...result });
    else changed = result.map;
  }
  return {
    map: changed,
    skippedChanges: skipped.length === 0 ? skippedChanges : [...skippedChanges, ...skipped],
  };
}

/** Changes meant for an unknown or endless base would be changes of something else: none is made. */
function noneApplied(map: StreamMap, id: string): AppliedScenario {
  const { ids, broken } = scenarioChain(map, id);
  const { code, id: at } = broken!;
  const changes = ids.flatMap((scenario) =>
    (own(map.scenarios, scenario)?.changes ?? []).map((change) => ({ scenario, change })),
  );
  const all = changes.length > 0 ? changes : [{ scenario: id, change: { op: "remove", path: "" } as const }];
  return { map, skippedChanges: all.map((each) => ({ ...each, code, params: { id: at } })) };
}

/** Why a change could not be made. */
export interface ChangeRefused {
  readonly code: SkipCode;
  readonly params: Readonly<Record<string, unknown>>;
}

/** One operation of a JSON Patch (RFC 6902) on a map, or why it cannot be made. */
export function applyChange(map: StreamMap, change: Change): { readonly map: StreamMap } | ChangeRefused {
  const raw = change as { readonly op?: unknown; readonly path?: unknown; readonly value?: unknown } | null;
  if (typeof raw !== "object" || raw === null) return { code: "change.malformed", params: { found: raw } };
  const { op, path } = raw;
  if (op !== "add" && op !== "remove" && op !== "replace")
    return { code: "change.unsupported", params: { found: op } };
  if (op !== "remove" && raw.value === undefined) return { code: "change.malformed", params: { found: op } };
  const keys = pointerKeys(path);
  if (keys === null) return { code: "change.pointer", params: { found: path } };
  if (
    keys.length === 0 ||
    (keys.length === 1 &&
      (keys[0] === "format" || keys[0] === "version" || (keys[0] === "steps" && op === "remove")))
  ) {
    return { code: "change.whole", params: { path } };
  }
  const result = edit(map, 0, { keys, op, value: raw.value, path: String(path) });
  return result instanceof Refusal ? result.reason : { map: result as StreamMap };
}

/** Not a plain object, so that no document can look like one. */
class Refusal {
  constructor(readonly reason: ChangeRefused) {}
}

function refuse(code: SkipCode, params: Readonly<Record<string, unknown>>): Refusal {
  return new Refusal({ code, params });
}

interface Operation {
  readonly keys: readonly string[];
  readonly op: Change["op"];
  readonly value: unknown;
  readonly path: string;
}

function edit(node: unknown, depth: number, operation: Operation): unknown {
  const { keys, op, value, path } = operation;
  if (Array.isArray(node)) return editList(node, depth, operation);
  if (typeof node !== "object" || node === null)
    return refuse("change.noParent", { path, parent: pointerTo(...keys.slice(0, depth)) });
  const key = keys[depth]!;
  const fields = node as Readonly<Record<string, unknown>>;
  const there = Object.hasOwn(fields, key);
  if (depth < keys.length - 1) {
    if (!there) return refuse("change.noParent", { path, parent: pointerTo(...keys.slice(0, depth + 1)) });
    const child = edit(fields[key], depth + 1, operation);
    return child instanceof Refusal ? child : { ...fields, [key]: child };
  }
  if (op !== "add" && !there) return refuse("change.missing", { path });
  return op === "remove"
    ? Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key))
    : { ...fields, [key]: value };
}

function editList(list: readonly unknown[], depth: number, operation: Operation): unknown {
  const { keys, op, value, path } = operation;
  const key = keys[depth]!;
  const adds = depth === keys.length - 1 && op === "add";
  const index = key === "-" && adds ? list.length : /^(?:0|[1-9]\d{0,9})$/.test(key) ? Number(key) : -1;
  const there = index >= 0 && index < list.length + (adds ? 1 : 0);
  if (depth < keys.length - 1) {
    if (!there) return refuse("change.noParent", { path, parent: pointerTo(...keys.slice(0, depth + 1)) });
    const child = edit(list[index], depth + 1, operation);
    return child instanceof Refusal ? child : list.with(index, child);
  }
  if (!there) return refuse("change.missing", { path });
  if (op === "add") return list.toSpliced(index, 0, value);
  return op === "remove" ? list.toSpliced(index, 1) : list.with(index, value);
}
