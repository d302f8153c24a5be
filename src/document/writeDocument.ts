import type { StreamMap } from "../model/StreamMap";

/** The order in which known fields are written; what is not named comes after, as it stood. */
interface Layout {
  readonly fields?: Readonly<Record<string, Layout>>;
  /** Of a collection: the layout of each entry. */
  readonly each?: Layout;
}

const plain: Layout = {};
const fields = (names: string, inner: Readonly<Record<string, Layout>> = {}): Layout => ({
  fields: Object.fromEntries(names.split(" ").map((name) => [name, inner[name] ?? plain])),
});
const each = (layout: Layout): Layout => ({ each: layout });

const time = fields("distribution value mean cv min mode max p50 p90 values");
const outages = fields("every lasts", { every: time, lasts: time });

const figures = each(fields("confidence by note estimates", { estimates: each(fields("by value")) }));

const step = fields(
  "name owner at leadTime processTime percentCompleteAccurate workers pool availability wipLimit wait batch cadence rework outages switchCost spawns split join inventory figures",
  {
    processTime: time,
    wait: time,
    batch: fields("mode size setup atMost", { setup: time }),
    rework: fields("to foundBy effort"),
    outages,
    spawns: each(fields("type to chance after", { after: time })),
    inventory: fields("count time"),
    figures,
  },
);

const party = fields("name at");

const layout = fields(
  "format version title description source teaches demand calendar variability types pools arrivals steps links ropes measures goals scenarios experiment charter costs improvements notes supplier customer systems information lanes",
  {
    calendar: fields("hoursPerDay daysPerWeek"),
    types: each(fields("name priority")),
    pools: each(fields("name size availability outages", { outages })),
    arrivals: each(fields("to type every always size figures", { every: time, figures })),
    steps: each(step),
    links: each(fields("from to share flow")),
    ropes: each(fields("name from to limit")),
    measures: each(fields("name from to")),
    goals: each(fields("name measure percentile atMost atLeast per")),
    scenarios: each(
      fields("name order status hypothesis learned basedOn changes cost prediction reviews", {
        changes: each(fields("op path value")),
        cost: fields("once perWeek"),
      }),
    ),
    experiment: fields("horizon warmUp replications seed"),
    charter: fields("problem target scope trigger done participants date"),
    costs: fields("currency personPerWeek automation weeks"),
    improvements: each(fields("name on at owner due effect status scenario")),
    notes: each(fields("kind text at")),
    supplier: party,
    customer: party,
    systems: each(party),
    information: each(fields("name from to medium")),
  },
);

/**
 * The text of a map's file: one field to a line, known fields always in the same order, so that two
 * versions of a map differ only where the map does. Unknown fields are written as they came.
 */
export function writeDocument(map: StreamMap): string {
  return `${write(map, layout, "")}\n`;
}

function write(value: unknown, shape: Layout, indent: string): string {
  if (Array.isArray(value)) return writeList(value, shape, indent);
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const inner = `${indent}  `;
  const lines = orderedKeys(value, shape).map((key) => {
    const child =
      shape.each ??
      (shape.fields !== undefined && Object.hasOwn(shape.fields, key) ? shape.fields[key]! : plain);
    return `${inner}${JSON.stringify(key)}: ${write((value as Readonly<Record<string, unknown>>)[key], child, inner)}`;
  });
  return lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n${indent}}`;
}

function orderedKeys(value: object, shape: Layout): readonly string[] {
  const keys = Object.entries(value).flatMap(([key, entry]) => (entry === undefined ? [] : [key]));
  const order = shape.fields;
  if (order === undefined) return keys;
  const present = new Set(keys);
  return [
    ...Object.keys(order).filter((key) => present.has(key)),
    ...keys.filter((key) => !Object.hasOwn(order, key)),
  ];
}

/** A short list of plain values stays on one line: `"at": [0, 80]`. */
function writeList(list: readonly unknown[], shape: Layout, indent: string): string {
  if (list.every((item) => typeof item !== "object" || item === null)) {
    const line = `[${list.map((item) => JSON.stringify(item) ?? "null").join(", ")}]`;
    if (line.length <= 80) return line;
  }
  const inner = `${indent}  `;
  return `[\n${list.map((item) => inner + write(item, shape.each ?? plain, inner)).join(",\n")}\n${indent}]`;
}
