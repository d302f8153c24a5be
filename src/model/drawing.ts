import type {
  Charter,
  FigureSource,
  Improvement,
  InformationFlow,
  Link,
  Note,
  Party,
  Step,
  StreamMap,
} from "./StreamMap";
import { own, withEntry, withoutEntries } from "./own";

// What is drawn and planned around the stream but never simulated. Other programs may keep something of
// their own under these names, so nothing here is an error: what has not our shape is not shown, and
// is never written over.

type Shape = "text" | "place" | "texts";
type Fields = Readonly<Record<string, Shape | readonly string[]>>;

/** The collections of the drawing, and what their entries look like. */
export interface DrawnCollections {
  readonly improvements: Improvement;
  readonly notes: Note;
  readonly systems: Party;
  readonly information: InformationFlow;
}

const party: Fields = { name: "text", at: "place" };
const entryFields: Readonly<Record<keyof DrawnCollections, Fields>> = {
  improvements: {
    name: "text",
    on: "text",
    at: "place",
    owner: "text",
    due: "text",
    effect: "text",
    status: ["idea", "planned", "doing", "done", "dropped"],
    scenario: "text",
  },
  notes: { kind: ["note", "goSee"], text: "text", at: "place" },
  systems: party,
  information: { name: "text", from: "text", to: "text", medium: ["manual", "electronic"] },
};
const charterFields: Fields = {
  problem: "text",
  target: "text",
  scope: "text",
  trigger: "text",
  done: "text",
  participants: "texts",
  date: "text",
};

/** How far from the middle of the paper a thing may stand: no map is so large, and sums of such places are still numbers. */
export const farthest = 1e9;

type Entry = Readonly<Record<string, unknown>>;

const isEntry = (value: unknown): value is Entry =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isPlace = (value: unknown): boolean => typeof value === "number" && Math.abs(value) <= farthest;

function isOf(shape: Shape | readonly string[], value: unknown): boolean {
  if (shape === "text") return typeof value === "string";
  if (shape === "texts") return Array.isArray(value) && value.every((one) => typeof one === "string");
  if (shape === "place") return Array.isArray(value) && value.length === 2 && value.every(isPlace);
  return typeof value === "string" && shape.includes(value);
}

const hasFields = (value: unknown, fields: Fields, needed: readonly string[] = []): value is Entry =>
  isEntry(value) &&
  needed.every((name) => Object.hasOwn(value, name)) &&
  Object.entries(fields).every(
    ([name, shape]) => !Object.hasOwn(value, name) || value[name] === undefined || isOf(shape, value[name]),
  );

const read = new WeakMap<object, object>();

/** The entries of a collection of the drawing that have our shape; the same object for the same collection. */
export function drawn<Name extends keyof DrawnCollections>(
  map: StreamMap,
  name: Name,
): Readonly<Record<string, DrawnCollections[Name]>> {
  const collection: unknown = map[name];
  if (!isEntry(collection)) return nothing;
  const known = read.get(collection);
  if (known !== undefined) return known as Readonly<Record<string, DrawnCollections[Name]>>;
  const needed = name === "information" ? ["from", "to"] : [];
  const entries = Object.fromEntries(
    Object.entries(collection).filter(([, entry]) => hasFields(entry, entryFields[name], needed)),
  );
  read.set(collection, entries);
  return entries as Readonly<Record<string, DrawnCollections[Name]>>;
}

const nothing = Object.freeze({});

/**
 * The map with this entry of the drawing set, or taken away with `undefined`. Where something of another
 * shape stands under that name, the map is left as it is.
 */
export function setDrawn<Name extends keyof DrawnCollections>(
  map: StreamMap,
  name: Name,
  id: string,
  entry: DrawnCollections[Name] | undefined,
): StreamMap {
  const collection: unknown = map[name];
  if (collection !== undefined && !isEntry(collection)) return map;
  const entries = (collection ?? {}) as Readonly<Record<string, DrawnCollections[Name]>>;
  if (entry !== undefined) {
    const there = own(entries, id);
    if (there !== undefined && own(drawn(map, name), id) === undefined) return map;
    return { ...map, [name]: withEntry(entries, id, entry) };
  }
  return own(drawn(map, name), id) === undefined
    ? map
    : { ...map, [name]: withoutEntries(entries, new Set([id])) };
}

/** The charter of the map; empty where there is none of our shape. */
export function charterOf(map: StreamMap): Charter {
  return hasFields(map.charter, charterFields) ? map.charter : nothing;
}

/** Supplier or customer as drawn, when there is one. */
export function partyOf(map: StreamMap, which: "supplier" | "customer"): Party | undefined {
  return hasFields(map[which], party) ? map[which] : undefined;
}

/** The owners whose swim-lanes are drawn, from top to bottom; none: no lanes. */
export function lanesOf(map: StreamMap): readonly string[] {
  return isOf("texts", map.lanes) ? (map.lanes ?? []) : [];
}

/** How work moves along a link; pushed unless said otherwise. */
export function flowOf(link: Link): "push" | "pull" | "fifo" {
  return link.flow === "pull" || link.flow === "fifo" ? link.flow : "push";
}

/** What was counted waiting before a step, where it was. */
export function inventoryOf(step: Step): { readonly count?: number; readonly time?: string } {
  const { inventory } = step;
  if (!isEntry(inventory)) return nothing;
  const { count, time } = inventory;
  return {
    ...(typeof count === "number" && Number.isFinite(count) && count >= 0 ? { count } : {}),
    ...(typeof time === "string" ? { time } : {}),
  };
}

/** Where a figure of a step or an arrival comes from: how sure it is, who said it, and what each person said. */
export function sourceOf(thing: { readonly figures?: unknown }, field: string): FigureSource {
  if (!isEntry(thing.figures)) return nothing;
  const source: unknown = own(thing.figures, field);
  const fields: Fields = { confidence: ["measured", "estimated", "guess"], by: "text", note: "text" };
  if (!hasFields(source, fields)) return nothing;
  const estimates = Array.isArray(source.estimates)
    ? source.estimates.filter(
        (one: unknown): one is { by?: string; value: string | number } =>
          isEntry(one) &&
          (typeof one.value === "string" || typeof one.value === "number") &&
          (one.by === undefined || typeof one.by === "string"),
      )
    : [];
  const { estimates: _raw, ...others } = source;
  return (estimates.length > 0 ? { ...others, estimates } : others) as FigureSource;
}
