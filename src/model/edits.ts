import { farthest } from "./drawing";
import { newId } from "./ids";
import { connect, setShares } from "./linkEdits";
import { own, withEntry } from "./own";
import { shared } from "./shares";
import { outgoingLinks, incomingLinks } from "./structure";
import type { Arrival, Link, Step, StreamMap } from "./StreamMap";

/** A new step: where it is drawn, and where in the stream it goes. At most one of the three places. */
export interface NewStep {
  /** Left out: made from the name. */
  readonly id?: string;
  readonly at: readonly [number, number];
  readonly name?: string;
  /** The new step comes right after this one and takes over its links out. */
  readonly after?: string;
  /** The new step comes right before this one and takes over its links in, and its arrivals when it was a start. */
  readonly before?: string;
  /** The new step comes into the middle of this link. */
  readonly onLink?: string;
}

/** The id that `addStep` gives a step of this name. */
export function newStepId(map: StreamMap, name: string | undefined): string {
  return newId(map.steps, name ?? "", "step");
}

/** The map with one more step, connected where it was asked for. An id that is taken changes nothing. */
export function addStep(map: StreamMap, step: NewStep): StreamMap {
  const id = step.id ?? newStepId(map, step.name);
  if (id === "" || own(map.steps, id) !== undefined) return map;
  const added: Step = { ...(step.name === undefined ? {} : { name: step.name }), at: point(step.at) };
  const wider: StreamMap = { ...map, steps: withEntry(map.steps, id, added) };
  if (step.onLink !== undefined) return intoLink(wider, id, step.onLink);
  if (step.after !== undefined) return afterStep(wider, id, step.after);
  if (step.before !== undefined) return beforeStep(wider, id, step.before);
  return wider;
}

function intoLink(map: StreamMap, id: string, linkId: string): StreamMap {
  const link = own(map.links, linkId);
  if (link === undefined) return map;
  const bent = { ...map, links: withEntry(map.links, linkId, { ...link, to: id }) };
  return connect(bent, id, link.to);
}

function afterStep(map: StreamMap, id: string, after: string): StreamMap {
  const step = own(map.steps, after);
  if (step === undefined) return map;
  const moved = redirect(map, outgoingLinks(map, after), (link) => ({ ...link, from: id }));
  return connect(moveMark(moved, after, id, "split"), after, id);
}

function beforeStep(map: StreamMap, id: string, before: string): StreamMap {
  const step = own(map.steps, before);
  if (step === undefined) return map;
  const links = incomingLinks(map, before);
  let moved = redirect(map, links, (link) => ({ ...link, to: id }));
  if (links.length === 0)
    moved = withArrivals(moved, (arrival) => (arrival.to === before ? { ...arrival, to: id } : arrival));
  return connect(moveMark(moved, before, id, "join"), id, before);
}

function redirect(
  map: StreamMap,
  entries: readonly { id: string; link: Link }[],
  change: (link: Link) => Link,
): StreamMap {
  if (entries.length === 0) return map;
  const changed = new Map(entries.map(({ id, link }) => [id, change(link)]));
  return {
    ...map,
    links: Object.fromEntries(
      Object.entries(map.links ?? {}).map(([id, link]) => [id, changed.get(id) ?? link]),
    ),
  };
}

/** A split belongs to the links out and a join to the links in: it moves along with them. */
function moveMark(map: StreamMap, from: string, to: string, mark: "split" | "join"): StreamMap {
  const value = own(map.steps, from)?.[mark];
  return value === undefined ? map : setStepField(setStepField(map, from, mark, undefined), to, mark, value);
}

function withArrivals(map: StreamMap, change: (arrival: Arrival) => Arrival): StreamMap {
  if (map.arrivals === undefined) return map;
  return {
    ...map,
    arrivals: Object.fromEntries(Object.entries(map.arrivals).map(([id, arrival]) => [id, change(arrival)])),
  };
}

/** A field's value and its absence are the same question: `undefined` takes the field away. */
export function withField<T extends object>(thing: T, field: string, value: unknown): T {
  const fields = thing as Readonly<Record<string, unknown>>;
  if (value === undefined) {
    if (!Object.hasOwn(fields, field)) return thing;
    return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== field)) as T;
  }
  return Object.hasOwn(fields, field) && Object.is(fields[field], value)
    ? thing
    : ({ ...fields, [field]: value } as T);
}

/** One field of a step set, or taken away with `undefined`. */
export function setStepField<Field extends keyof Step & string>(
  map: StreamMap,
  id: string,
  field: Field,
  value: Step[Field] | undefined,
): StreamMap {
  const step = own(map.steps, id);
  if (step === undefined) return map;
  const changed = withField(step, field, value);
  return changed === step ? map : { ...map, steps: withEntry(map.steps, id, changed) };
}

/**
 * Lets copies go down every way from a step (or one way each again), or lets it wait for all. Copies need no shares, so
 * those are taken away; with one way each again every way is as likely as the next, until it is said otherwise.
 */
export function setMark(
  map: StreamMap,
  id: string,
  mark: "split" | "join",
  value: "all" | undefined,
): StreamMap {
  const marked = setStepField(map, id, mark, value);
  const ways = outgoingLinks(marked, id);
  if (mark === "join" || marked === map || ways.length < 2) return marked;
  const areShared = ways.some(({ link }) => link.share !== undefined);
  if (areShared !== (value === "all")) return marked;
  const even = shared(
    ways.map(() => 1),
    100,
  );
  return setShares(
    marked,
    Object.fromEntries(ways.map((way, index) => [way.id, value === "all" ? undefined : even[index]])),
  );
}

/** Has a step done by people that it shares, and no longer by its own: their number and time are the pool's. */
export function setPool(map: StreamMap, id: string, pool: string | undefined): StreamMap {
  const changed = setStepField(map, id, "pool", pool);
  return pool === undefined
    ? changed
    : setStepField(setStepField(changed, id, "workers", undefined), id, "availability", undefined);
}

/** One field of the map itself set, or taken away with `undefined`. What makes it a map stays. */
export function setMapField<Field extends keyof StreamMap & string>(
  map: StreamMap,
  field: Field,
  value: StreamMap[Field] | undefined,
): StreamMap {
  return field === "format" || field === "version" || (field === "steps" && value === undefined)
    ? map
    : withField(map, field, value);
}

/** Steps drawn somewhere else: left and top of each. */
export function moveSteps(
  map: StreamMap,
  places: Readonly<Record<string, readonly [number, number]>>,
): StreamMap {
  const moved = new Map<string, Step>();
  for (const [id, at] of Object.entries(places)) {
    const step = own(map.steps, id);
    const place = point(at);
    if (step !== undefined && (step.at?.[0] !== place[0] || step.at[1] !== place[1]))
      moved.set(id, { ...step, at: place });
  }
  if (moved.size === 0) return map;
  return {
    ...map,
    steps: Object.fromEntries(Object.entries(map.steps).map(([id, step]) => [id, moved.get(id) ?? step])),
  };
}

/** A file has no minus zero, no infinity, and no place beyond all paper. */
function point([x, y]: readonly [number, number]): readonly [number, number] {
  const clean = (value: number): number =>
    Number.isFinite(value) ? Math.min(farthest, Math.max(-farthest, value)) + 0 : 0;
  return [clean(x), clean(y)];
}

/** Where a step's defects are found and go back to; `undefined` leaves the defaults. Other fields of the rework stay. */
export function setRework(map: StreamMap, id: string, rework: Step["rework"] | undefined): StreamMap {
  const step = own(map.steps, id);
  if (step === undefined || rework === undefined) return setStepField(map, id, "rework", undefined);
  let merged: NonNullable<Step["rework"]> = step.rework ?? {};
  for (const [field, value] of Object.entries(rework)) merged = withField(merged, field, value);
  return merged === step.rework ? map : setStepField(map, id, "rework", merged);
}

/** The collections that a form edits entry by entry. */
export type Collection = "types" | "pools" | "arrivals" | "ropes" | "measures" | "goals" | "links";
type EntryOf<Name extends Collection> = NonNullable<StreamMap[Name]>[string];

/** Adds an entry to a collection (an arrival, a pool, a rope …). An id that is taken changes nothing. */
export function addEntry<Name extends Collection>(
  map: StreamMap,
  collection: Name,
  id: string,
  entry: EntryOf<Name>,
): StreamMap {
  const record = map[collection] as Readonly<Record<string, EntryOf<Name>>> | undefined;
  if (id === "" || own(record, id) !== undefined) return map;
  return { ...map, [collection]: withEntry(record, id, entry) };
}

/** Some fields of an entry set, those that are `undefined` taken away; all others stay. */
export function setEntry<Name extends Collection>(
  map: StreamMap,
  collection: Name,
  id: string,
  fields: Partial<EntryOf<Name>>,
): StreamMap {
  const record = map[collection] as Readonly<Record<string, EntryOf<Name>>> | undefined;
  const entry = own(record, id);
  if (entry === undefined) return map;
  let changed: EntryOf<Name> = entry;
  for (const [field, value] of Object.entries(fields))
    changed = withField(changed as object, field, value) as EntryOf<Name>;
  return changed === entry ? map : { ...map, [collection]: withEntry(record, id, changed) };
}

/** The arrival with a readable id of its own. */
export function addArrival(map: StreamMap, arrival: Arrival & { readonly id?: string }): StreamMap {
  const { id, ...fields } = arrival;
  return addEntry(
    map,
    "arrivals",
    id ?? newId(map.arrivals, `to ${fields.to}`, "arrival"),
    fields as Arrival,
  );
}

/** Some fields of an arrival set, those that are `undefined` taken away. */
export function setArrival(map: StreamMap, id: string, fields: Partial<Arrival>): StreamMap {
  return setEntry(map, "arrivals", id, fields);
}
