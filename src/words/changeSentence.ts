import { placeName } from "../model/names";
import { own } from "../model/own";
import { pointerKeys, pointerTo } from "../model/pointer";
import type { Change, StreamMap } from "../model/StreamMap";
import { goalName } from "./goalText";
import { localDecimals } from "./localDecimals";
import { stepCalled } from "./stepCalled";
import { words } from "./words";

type Collection = keyof typeof words.changes.newPlace;

const MOST_LETTERS = 60;

/** A change of a scenario as a person says it: "Test: WIP limit 8 → 4". `map` is what the change is made to. */
export function changeSentence(map: StreamMap, change: Change): string {
  const text = words.changes;
  const keys = pointerKeys(change.path) ?? [];
  const was = valueAt(map, keys);
  const [collection = "", id] = keys;
  const entries = entriesAdded(map, change);
  if (entries.length > 0)
    return entries.map((one) => changeSentence({ ...map, [collection]: {} }, one)).join("; ");
  if (change.op === "remove" || was === undefined) {
    const said = entrySentence(map, change, keys);
    if (said !== null) return said;
  }
  const place = id !== undefined && isCollection(collection) ? entryName(map, collection, id) : text.theMap;
  const { label, before, now } = partsOf(map, change);
  if (now === null) return text.removed(place, label, before ?? "");
  return before === null ? text.added(place, label, now) : text.replaced(place, label, before, now);
}

/** What a change was meant to do that cannot be made: "nope: People → 2". It knows of nothing that was there before. */
export function meantSentence(map: StreamMap, change: Change): string {
  const text = words.changes;
  const keys = pointerKeys(change.path);
  const isRead = own(readOperations, change.op) === true && (change.op === "remove" || "value" in change);
  if (keys === null || !isRead) return short(JSON.stringify(change));
  const said = entrySentence(map, change, keys);
  if (said !== null) return said;
  const { place, figure } = figureNames(map, change.path);
  return change.op === "remove"
    ? text.meantAway(place, figure)
    : text.meant(place, figure, valueText(map, keys.at(-1) ?? "", change.value));
}

const readOperations: Readonly<Record<string, true>> = { add: true, remove: true, replace: true };

/** That a whole step, link … comes or goes; null where the change is of something else. */
function entrySentence(map: StreamMap, change: Change, keys: readonly string[]): string | null {
  const [collection = "", id, ...fields] = keys;
  if (id === undefined || fields.length > 0 || !isCollection(collection) || change.op === "replace")
    return null;
  const added = change.op === "add" ? { [id]: change.value } : {};
  const known = { ...(own(map, collection) as object), ...added };
  const name = entryName({ ...map, [collection]: known }, collection, id);
  const text = words.changes;
  if (change.op === "add" && name === words.canvas.untitledStep) return text.newStep;
  return change.op === "remove" ? text.gonePlace[collection](name) : text.newPlace[collection](name);
}

/** The first entries of a collection, each as a change of its own; empty where a change is of something else. */
export function entriesAdded(map: StreamMap, change: Change): readonly Change[] {
  const [collection = "", ...others] = pointerKeys(change.path) ?? [];
  if (change.op !== "add" || others.length > 0 || !isCollection(collection)) return [];
  if (own(map, collection) !== undefined || typeof change.value !== "object" || change.value === null)
    return [];
  return Object.entries(change.value).map(([id, value]) => ({
    op: "add",
    path: pointerTo(collection, id),
    value: value as unknown,
  }));
}

/** What a person calls a place in the file, and the figure there: "Test" and "%C/A". */
export function figureNames(
  map: StreamMap,
  path: string,
): { readonly place: string; readonly figure: string } {
  const keys = pointerKeys(path) ?? [];
  const [collection = "", id, ...fields] = keys;
  const isEntry = id !== undefined && isCollection(collection);
  return {
    place: isEntry ? entryName(map, collection, id) : words.changes.theMap,
    figure: labelsOf(isEntry ? fields : keys),
  };
}

/** The same without the name of the place, for where it is said anyway: "WIP limit 8 → 4". */
export function changeDetail(map: StreamMap, change: Change): string {
  const text = words.changes.detail;
  const keys = pointerKeys(change.path) ?? [];
  if (keys.length === 2 && change.op === "add" && valueAt(map, keys) === undefined) return text.newHere;
  const { label, before, now } = partsOf(map, change);
  if (now === null) return text.removed(label, before ?? "");
  return before === null ? text.added(label, now) : text.replaced(label, before, now);
}

/** What of a place changes, and its values in words; null where there is none. */
function partsOf(
  map: StreamMap,
  change: Change,
): { readonly label: string; readonly before: string | null; readonly now: string | null } {
  const keys = pointerKeys(change.path) ?? [];
  const [collection = "", , ...fields] = keys;
  const implied =
    collection === "steps" && fields.length === 1 ? own(whereNothingIsSaid, fields[0]!) : undefined;
  const was = valueAt(map, keys) ?? implied;
  const field = keys.at(-1) ?? "";
  return {
    label: labelsOf(isCollection(collection) ? fields : keys),
    before: was === undefined && change.op !== "remove" ? null : valueText(map, field, was),
    now: change.op === "remove" ? impliedText(implied) : valueText(map, field, change.value),
  };
}

/** What a step has where nothing is said of it (MODEL.md §2), as far as a person would say it. */
const whereNothingIsSaid: Readonly<Record<string, number>> = { workers: 1 };

const impliedText = (value: number | undefined): string | null =>
  value === undefined ? null : String(value);

const isCollection = (name: string): name is Exclude<Collection, "other"> =>
  name !== "other" && Object.hasOwn(words.changes.newPlace, name);

function entryName(map: StreamMap, collection: string, id: string): string {
  if (collection === "steps") return stepCalled(map, id);
  if (collection === "pools") return placeName(map, "pool", id);
  if (collection === "ropes") return placeName(map, "rope", id);
  if (collection === "links") {
    const link = own(map.links, id);
    return link === undefined ? id : words.changes.link(stepCalled(map, link.from), stepCalled(map, link.to));
  }
  if (collection === "arrivals") {
    const arrival = own(map.arrivals, id);
    return arrival === undefined ? id : words.changes.arrivalsAt(stepCalled(map, arrival.to));
  }
  if (collection === "goals") {
    const goal = own(map.goals, id);
    return goal === undefined ? id : goalName(goal, map);
  }
  const entry = own(own(map, collection) as Readonly<Record<string, unknown>> | undefined, id);
  const name = typeof entry === "object" && entry !== null && "name" in entry ? entry.name : undefined;
  return typeof name === "string" && name.trim() !== "" ? name : id;
}

const labelsOf = (fields: readonly string[]): string =>
  fields.length === 0 ? words.changes.whole : fields.map(fieldLabel).join(", ");

function fieldLabel(field: string): string {
  const panes: Readonly<Record<string, unknown>> = words.inspector;
  const inPane = own(panes, field);
  return own(words.changes.fields, field) ?? (typeof inPane === "string" ? inPane : field);
}

const percentages = new Set([
  "percentCompleteAccurate",
  "availability",
  "effort",
  "share",
  "chance",
  "switchCost",
]);

function valueText(map: StreamMap, field: string, value: unknown): string {
  const text = words.changes;
  if (typeof value === "number") return localDecimals(percentages.has(field) ? `${value} %` : String(value));
  if (typeof value === "boolean") return value ? text.yes : text.no;
  if (typeof value === "string") {
    if (field === "pool") return placeName(map, "pool", value);
    if (field === "foundBy" && value === "customer" && !own(map.steps, value)) return text.customer;
    if (field === "to" || field === "from" || field === "foundBy") return stepCalled(map, value);
    return short(localDecimals(value));
  }
  if (typeof value !== "object" || value === null) return words.inspector.optional;
  const fields = value as Readonly<Record<string, unknown>>;
  const { distribution, mode, size } = fields;
  const kinds: Readonly<Record<string, string>> = words.inspector.distributions;
  const figures = Object.entries(fields).flatMap(([name, figure]) =>
    name === "distribution" ? [] : [`${fieldLabel(name)} ${valueText(map, name, figure)}`],
  );
  if (typeof distribution === "string") {
    return short(`${own(kinds, distribution) ?? distribution} (${figures.join(", ")})`);
  }
  if ((mode === "transfer" || mode === "process") && typeof size === "number")
    return text.batchKinds[mode](size);
  return short(Array.isArray(value) || figures.length === 0 ? JSON.stringify(value) : figures.join(", "));
}

const short = (text: string): string =>
  text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1)}…` : text;

function valueAt(map: StreamMap, keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (node, key) =>
      typeof node === "object" && node !== null && Object.hasOwn(node, key)
        ? (node as Readonly<Record<string, unknown>>)[key]
        : undefined,
    map,
  );
}
