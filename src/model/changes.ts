import { own } from "./own";
import { pointerKeys, pointerTo } from "./pointer";
import { applyChange, applyScenario } from "./scenarios";
import type { Change, Scenario, StreamMap } from "./StreamMap";

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Two objects of different kinds (a gamma and a uniform, a transfer and a process batch) have no field in common. */
const sameKind = (a: Fields, b: Fields): boolean =>
  a["distribution"] === b["distribution"] && a["mode"] === b["mode"];

/**
 * The changes that make one map of another: `add`, `remove` and `replace`, each at the smallest thing that
 * differs, none within another, so that each can be taken back alone. Parts that both maps share cost nothing.
 */
export function changesBetween(before: StreamMap, after: StreamMap): Change[] {
  const changes: Change[] = [];
  compare(before, after, [], changes);
  return changes;
}

function compare(before: Fields, after: Fields, keys: readonly string[], changes: Change[]): void {
  for (const key of Object.keys(before)) {
    if (before[key] !== undefined && (!Object.hasOwn(after, key) || after[key] === undefined))
      changes.push({ op: "remove", path: pointerTo(...keys, key) });
  }
  for (const [key, value] of Object.entries(after)) {
    const was = Object.hasOwn(before, key) ? before[key] : undefined;
    if (Object.is(was, value) || value === undefined) continue;
    const path = pointerTo(...keys, key);
    if (was === undefined) changes.push({ op: "add", path, value });
    else if (isFields(was) && isFields(value) && sameKind(was, value))
      compare(was, value, [...keys, key], changes);
    else if (!sameJson(was, value)) changes.push({ op: "replace", path, value });
  }
}

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What belongs to the document as a whole and not to one of its scenarios. */
const ofTheDocument = new Set([
  "scenarios",
  "experiment",
  "title",
  "description",
  "source",
  "teaches",
  "charter",
  "costs",
  "improvements",
  "notes",
  "supplier",
  "customer",
  "systems",
  "information",
  "lanes",
]);

/**
 * Whether a change is made to the document in whatever state it is shown: where a step stands, and what is
 * written and planned around the stream. All that the stream itself is, names included, a scenario may change.
 */
function isOfDocument([collection = "", , field]: readonly string[]): boolean {
  return ofTheDocument.has(collection) || (collection === "steps" && field === "at");
}

/**
 * The document after a person edited the map that one of its scenarios makes into `edited`. What they
 * moved, noted or planned is changed in the document itself; all else becomes the scenario's own list of
 * changes against what it builds on. Changes of the scenario that could not be made are kept.
 */
export function recordInScenario(document: StreamMap, id: string, edited: StreamMap): StreamMap {
  const scenario = own(document.scenarios, id);
  if (scenario === undefined) return edited;
  let changed = document;
  for (const change of changesBetween(applyScenario(document, id).map, edited)) {
    if (!isOfDocument(pointerKeys(change.path) ?? [])) continue;
    // A step that only the scenario has is drawn by the scenario.
    const applied = applyChange(changed, change);
    if ("map" in applied) changed = applied.map;
  }
  const kept = own(changed.scenarios, id);
  if (kept === undefined) return changed;
  const parent = parentOf(changed, kept);
  const { skippedChanges } = applyScenario(changed, id);
  const stuck = skippedChanges.filter((one) => one.scenario === id).map(({ change }) => change);
  const fresh = changesBetween(
    { ...parent, scenarios: changed.scenarios },
    { ...edited, scenarios: changed.scenarios },
  );
  return {
    ...changed,
    scenarios: {
      ...changed.scenarios,
      [id]: { ...kept, changes: [...inOrderOf(kept.changes, fresh), ...stuck] },
    },
  };
}

/** The map that a scenario builds on. */
export function parentOf(document: StreamMap, scenario: Scenario): StreamMap {
  return typeof scenario.basedOn === "string" ? applyScenario(document, scenario.basedOn).map : document;
}

/** The new changes, those that were there before in their old order and first. */
function inOrderOf(old: readonly Change[], fresh: readonly Change[]): Change[] {
  const place = new Map(old.map(({ path }, index) => [path, index]));
  const rank = ({ path }: Change): number => place.get(path) ?? old.length;
  return fresh.toSorted((a, b) => rank(a) - rank(b));
}
