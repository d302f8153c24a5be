import { drawn, partyOf, setDrawn } from "./drawing";
import { setStepField } from "./edits";
import { own, withoutEntries } from "./own";
import { pointerKeys, pointerTo } from "./pointer";
import type { DrawnThing, StreamMap } from "./StreamMap";

/** What a thing of the drawing is: its kind, and its id or that of the step that it stands at. */
export type ThingKind =
  | "steps"
  | "links"
  | "improvements"
  | "notes"
  | "systems"
  | "information"
  | "ropes"
  | "measures"
  | "supplier"
  | "customer"
  | "inventory";

export interface Thing {
  readonly kind: ThingKind;
  readonly id: string;
}

const kinds: ReadonlySet<string> = new Set<ThingKind>([
  "steps",
  "links",
  "improvements",
  "notes",
  "systems",
  "information",
  "ropes",
  "measures",
]);

/** Reads a place in the file as the thing of the drawing that it names; null for other places. */
export function readThing(path: DrawnThing): Thing | null {
  const keys = pointerKeys(path);
  const [kind, id, field] = keys ?? [];
  if (kind === undefined || keys === null) return null;
  if (keys.length === 1 && (kind === "supplier" || kind === "customer")) return { kind, id: "" };
  if (keys.length === 3 && kind === "steps" && id !== undefined && field === "inventory")
    return { kind: "inventory", id };
  return keys.length === 2 && id !== undefined && kinds.has(kind) ? { kind: kind as ThingKind, id } : null;
}

/** The queue that was counted before a step, as a thing of the drawing. */
export const inventoryThing = (step: string): DrawnThing => pointerTo("steps", step, "inventory");

/** Whether the map has this thing. Supplier and customer are there for information to come from, drawn or not. */
export function hasThing(map: StreamMap, path: DrawnThing): boolean {
  const thing = readThing(path);
  if (thing === null) return false;
  const { kind, id } = thing;
  switch (kind) {
    case "supplier":
      return partyOf(map, "supplier") !== undefined;
    case "customer":
      return true;
    case "inventory":
      return own(map.steps, id)?.inventory !== undefined;
    case "steps":
    case "links":
    case "ropes":
    case "measures":
      return own<unknown>(map[kind], id) !== undefined;
    default:
      return own<unknown>(drawn(map, kind), id) !== undefined;
  }
}

/** The map without these things. Steps and links have rules of their own and stay. */
export function removeThings(map: StreamMap, paths: readonly DrawnThing[]): StreamMap {
  return paths.reduce(removeThing, map);
}

function removeThing(map: StreamMap, path: DrawnThing): StreamMap {
  const thing = readThing(path);
  if (thing === null) return map;
  const { kind, id } = thing;
  switch (kind) {
    case "steps":
    case "links":
      return map;
    case "supplier":
    case "customer": {
      if (partyOf(map, kind) === undefined) return map;
      const { [kind]: _gone, ...rest } = map;
      return kind === "supplier" ? loosen(map, rest as StreamMap) : (rest as StreamMap);
    }
    case "inventory":
      return setStepField(map, id, "inventory", undefined);
    case "ropes":
      return map.ropes === undefined ? map : { ...map, ropes: withoutEntries(map.ropes, new Set([id])) };
    case "measures": {
      if (own(map.measures, id) === undefined) return map;
      const orphans = Object.entries(map.goals ?? {}).flatMap(([goal, { measure }]) =>
        measure === id ? [goal] : [],
      );
      return {
        ...map,
        measures: withoutEntries(map.measures!, new Set([id])),
        ...(map.goals === undefined ? {} : { goals: withoutEntries(map.goals, new Set(orphans)) }),
      };
    }
    default:
      return loosen(map, setDrawn(map, kind, id, undefined));
  }
}

/**
 * Lets go of what is not there any more: an improvement keeps its words and stands where its thing stood,
 * information that came from there or went there is gone.
 */
export function loosen(before: StreamMap, map: StreamMap): StreamMap {
  let changed = map;
  for (const [id, improvement] of Object.entries(drawn(map, "improvements"))) {
    const { on, at, ...rest } = improvement;
    if (on === undefined || hasThing(map, on) || !hasThing(before, on)) continue;
    const place = at ?? placeOfThing(before, on);
    changed = setDrawn(changed, "improvements", id, place === undefined ? rest : { ...rest, at: place });
  }
  for (const [id, { from, to }] of Object.entries(drawn(map, "information")))
    if ([from, to].some((end) => hasThing(before, end) && !hasThing(map, end)))
      changed = setDrawn(changed, "information", id, undefined);
  return changed;
}

/** Where the file says that a thing stands; a link stands where its first step does. */
export function placeOfThing(map: StreamMap, path: DrawnThing): readonly [number, number] | undefined {
  const thing = readThing(path);
  if (thing === null) return undefined;
  const { kind, id } = thing;
  switch (kind) {
    case "steps":
    case "inventory":
      return own(map.steps, id)?.at;
    case "links":
      return own(map.steps, own(map.links, id)?.from ?? "")?.at;
    case "supplier":
    case "customer":
      return partyOf(map, kind)?.at;
    case "improvements":
    case "notes":
    case "systems":
      return own(drawn(map, kind), id)?.at;
    default:
      return undefined;
  }
}

/** Things drawn somewhere else: bursts, notes, systems, supplier and customer. */
export function moveThings(
  map: StreamMap,
  places: Readonly<Record<DrawnThing, readonly [number, number]>>,
): StreamMap {
  let changed = map;
  for (const [path, [x, y]] of Object.entries(places)) {
    const thing = readThing(path);
    const before = placeOfThing(changed, path);
    if (thing === null || (before?.[0] === x && before[1] === y)) continue;
    const at = [x + 0, y + 0] as const;
    const { kind, id } = thing;
    if (kind === "supplier" || kind === "customer")
      changed = { ...changed, [kind]: { ...partyOf(changed, kind), at } };
    else if (kind === "improvements" || kind === "notes" || kind === "systems") {
      const entry = own(drawn(changed, kind), id);
      if (entry !== undefined) changed = setDrawn(changed, kind, id, { ...entry, at });
    }
  }
  return changed;
}

/** The steps that a thing belongs to, so that one finds the way from it back into the stream. */
export function stepsOfThing(map: StreamMap, path: DrawnThing): readonly string[] {
  const thing = readThing(path);
  if (thing === null) return [];
  const { kind, id } = thing;
  const known = (ids: readonly (string | undefined)[]): readonly string[] =>
    ids.filter((step): step is string => step !== undefined && own(map.steps, step) !== undefined);
  switch (kind) {
    case "steps":
    case "inventory":
      return known([id]);
    case "links":
      return known([own(map.links, id)?.from, own(map.links, id)?.to]);
    case "ropes":
    case "measures":
      return known([own(map[kind], id)?.from, own(map[kind], id)?.to]);
    case "improvements": {
      const on = own(drawn(map, "improvements"), id)?.on;
      return on === undefined || readThing(on)?.kind === "improvements" ? [] : stepsOfThing(map, on);
    }
    case "information": {
      const flow = own(drawn(map, "information"), id);
      return [flow?.from, flow?.to].flatMap((end) =>
        end === undefined || readThing(end)?.kind === "information" ? [] : stepsOfThing(map, end),
      );
    }
    default:
      return [];
  }
}
