import { changesBetween, parentOf } from "./changes";
import { newId } from "./ids";
import { byId, own, withEntry, withoutEntries } from "./own";
import { pointerKeys } from "./pointer";
import { applyScenario, scenarioChain } from "./scenarios";
import type { Change, Scenario, StreamMap } from "./StreamMap";

/** What has become of a scenario. */
export const scenarioStates = ["idea", "trying", "adopted", "dropped"] as const;
export type ScenarioState = (typeof scenarioStates)[number];

/** What a person writes about a scenario, beside its changes. */
export interface ScenarioTexts {
  readonly name?: string;
  readonly hypothesis?: string;
  readonly learned?: string;
  readonly status?: ScenarioState;
}

/**
 * The ids of all scenarios as they are listed: those that say where they stand first, the others behind what they
 * build on, and by id.
 */
export function scenarioOrder(document: StreamMap): string[] {
  const ids = Object.keys(document.scenarios ?? {});
  const rank = new Map(
    ids.map((id) => {
      const order = own(document.scenarios, id)?.["order"];
      const said = typeof order === "number" && Number.isFinite(order) ? order : Number.POSITIVE_INFINITY;
      return [id, [said, scenarioChain(document, id).ids.length]] as const;
    }),
  );
  return ids.sort((a, b) => {
    const [first = 0, depth = 0] = rank.get(a) ?? [];
    const [second = 0, otherDepth = 0] = rank.get(b) ?? [];
    return first === second ? depth - otherDepth || byId(a, b) : first - second;
  });
}

/** What a scenario's text fields say; what is of another shape is not ours and not shown. */
export function scenarioTexts(scenario: Scenario): ScenarioTexts {
  const text = (field: "name" | "hypothesis" | "learned"): string | undefined =>
    typeof scenario[field] === "string" ? scenario[field] : undefined;
  const status = scenarioStates.find((one) => one === scenario["status"]);
  return Object.fromEntries(
    Object.entries({
      name: text("name"),
      hypothesis: text("hypothesis"),
      learned: text("learned"),
      status,
    }).filter(([, value]) => value !== undefined),
  );
}

/** The id that a new scenario gets. */
export function newScenarioId(document: StreamMap, name = ""): string {
  return newId(document.scenarios, name, "what-if");
}

/** A new scenario, last in the list: nothing is changed in it yet. */
export function addScenario(
  document: StreamMap,
  id: string,
  {
    basedOn = null,
    changes = [],
  }: { readonly basedOn?: string | null; readonly changes?: readonly Change[] } = {},
): StreamMap {
  if (own(document.scenarios, id) !== undefined) return document;
  const fresh: Scenario = { ...(basedOn === null ? {} : { basedOn }), changes };
  return inOrder({ ...document, scenarios: withEntry(document.scenarios, id, fresh) }, [
    ...scenarioOrder(document),
    id,
  ]);
}

/** Writes something about a scenario; undefined takes it away. */
export function setScenarioText<Field extends keyof ScenarioTexts>(
  document: StreamMap,
  id: string,
  field: Field,
  value: ScenarioTexts[Field] | undefined,
): StreamMap {
  const scenario = own(document.scenarios, id);
  if (scenario === undefined || scenario[field] === value) return document;
  const { [field]: _before, ...others } = scenario as Scenario & ScenarioTexts;
  const next = value === undefined ? others : { ...others, [field]: value };
  return withScenario(document, id, next as Scenario);
}

/** A copy of a scenario right behind it, without what was learned from the first. */
export function duplicateScenario(document: StreamMap, id: string, copy: string, name?: string): StreamMap {
  const scenario = own(document.scenarios, id);
  if (scenario === undefined || own(document.scenarios, copy) !== undefined) return document;
  const {
    name: _name,
    learned: _learned,
    status: _status,
    reviews: _reviews,
    prediction: _said,
    ...rest
  } = scenario;
  const twin = { ...(name === undefined ? {} : { name }), ...rest } as Scenario;
  const order = scenarioOrder(document).flatMap((one) => (one === id ? [id, copy] : [one]));
  return inOrder({ ...document, scenarios: withEntry(document.scenarios, copy, twin) }, order);
}

/** The scenarios that build on this one directly. */
export function builtOn(document: StreamMap, id: string): string[] {
  return scenarioOrder(document).filter((one) => own(document.scenarios, one)?.basedOn === id);
}

/**
 * Takes a scenario away. What builds on it stays as it is seen: it takes over the changes and builds on what the
 * one taken away was built on. An improvement that named it keeps all but that.
 */
export function deleteScenario(document: StreamMap, id: string): StreamMap {
  const gone = own(document.scenarios, id);
  if (gone === undefined) return document;
  let scenarios = withoutEntries(document.scenarios ?? {}, new Set([id]));
  for (const child of builtOn(document, id)) {
    const { basedOn: _basedOn, ...rest } = own(document.scenarios, child) as Scenario;
    const parent = parentOf(document, gone);
    const { map, skippedChanges } = applyScenario(document, child);
    const stuck = skippedChanges
      .filter(({ scenario }) => scenario === id || scenario === child)
      .map(({ change }) => change);
    const changes = [...changesBetween(parent, map), ...stuck];
    const basedOn = typeof gone.basedOn === "string" ? { basedOn: gone.basedOn } : {};
    scenarios = withEntry(scenarios, child, { ...rest, ...basedOn, changes });
  }
  const { scenarios: _scenarios, ...others } = document;
  const left = Object.keys(scenarios).length === 0 ? others : { ...others, scenarios };
  return withoutMentions(left as StreamMap, id);
}

function withoutMentions(document: StreamMap, id: string): StreamMap {
  const { improvements } = document;
  if (typeof improvements !== "object" || improvements === null) return document;
  const naming = Object.entries(improvements).filter(([, one]) => one?.scenario === id);
  if (naming.length === 0) return document;
  const mended = naming.map(([key, { scenario: _scenario, ...rest }]) => [key, rest] as const);
  return { ...document, improvements: { ...improvements, ...Object.fromEntries(mended) } };
}

/** Moves a scenario to another place in the list. */
export function moveScenario(document: StreamMap, id: string, by: -1 | 1): StreamMap {
  const order = scenarioOrder(document);
  const at = order.indexOf(id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= order.length) return document;
  return inOrder(document, order.with(at, order[to] ?? id).with(to, id));
}

/**
 * Takes one change of a scenario back, and with it what would lead nowhere without it: the links to a step that is
 * not added after all, or the going of links whose step stays.
 */
export function removeChange(document: StreamMap, id: string, index: number): StreamMap {
  const scenario = own(document.scenarios, id);
  const gone = scenario?.changes[index];
  if (scenario === undefined || gone === undefined) return document;
  const parent = parentOf(document, scenario);
  const changes = scenario.changes.filter((change, at) => at !== index && !hangsOn(change, gone, parent));
  return withScenario(document, id, { ...scenario, changes });
}

const namesOf = (value: unknown): readonly unknown[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, one]) => (places.has(key) ? [one] : namesOf(one)))
    : [];
const places: ReadonlySet<string> = new Set(["from", "to", "foundBy", "pool", "type", "measure"]);
const named: ReadonlySet<string> = new Set(["steps", "pools", "types", "measures"]);

/** Whether a change has no sense when another one is not made. */
function hangsOn(change: Change, gone: Change, parent: StreamMap): boolean {
  const [collection, id, ...rest] = pointerKeys(gone.path) ?? [];
  if (collection === undefined || id === undefined || rest.length > 0 || !named.has(collection)) return false;
  const keys = pointerKeys(change.path) ?? [];
  if (gone.op === "remove") {
    const [other = "", entry = ""] = keys;
    const was = own(own(parent, other) as Readonly<Record<string, unknown>> | undefined, entry);
    return change.op === "remove" && keys.length === 2 && namesOf(was).includes(id);
  }
  if (own(own(parent, collection) as Readonly<Record<string, unknown>> | undefined, id) !== undefined)
    return false;
  if (change.op === "remove") return false;
  return places.has(keys.at(-1) ?? "") ? change.value === id : namesOf(change.value).includes(id);
}

/** How a scenario stands to the current state: the scenarios that it builds on, the first of them first, without itself. */
export function buildsOn(document: StreamMap, id: string): readonly string[] {
  return scenarioChain(document, id).ids.filter((one) => one !== id);
}

function withScenario(document: StreamMap, id: string, scenario: Scenario): StreamMap {
  return { ...document, scenarios: withEntry(document.scenarios, id, scenario) };
}

/** Writes down where each stands, only where that is not what it says already. */
function inOrder(document: StreamMap, order: readonly string[]): StreamMap {
  let scenarios = document.scenarios ?? {};
  order.forEach((id, at) => {
    const scenario = own(scenarios, id);
    if (scenario !== undefined && scenario["order"] !== at)
      scenarios = withEntry(scenarios, id, { ...scenario, order: at });
  });
  return { ...document, scenarios };
}
