/** The version of the format that this program writes. */
export const currentVersion = 1;

type Document = Readonly<Record<string, unknown>>;

/** One rung: a document of version n as version n + 1. It may meet anything and must not throw. */
type Migration = (document: Document) => Document;

/**
 * Version 0, the prototype's: collections were lists of things with an `id` of their own, and %C/A was
 * called `percentCA`.
 */
const fromZero: Migration = (document) => {
  const keyed = Object.fromEntries(
    Object.entries(document).map(([name, value]) => [name, listNames.has(name) ? keyedById(value) : value]),
  );
  const { steps } = keyed;
  return { ...keyed, version: 1, ...(isThing(steps) ? { steps: mapValues(steps, renamed) } : {}) };
};

const listNames: ReadonlySet<string> = new Set(["types", "pools", "arrivals", "steps", "links"]);

/** A list that cannot be keyed (an id missing or used twice) stays a list, and the shape check says so. */
function keyedById(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const entries: [string, unknown][] = [];
  const ids = new Set<string>();
  for (const item of value as unknown[]) {
    if (!isThing(item) || typeof item["id"] !== "string" || ids.has(item["id"])) return value;
    const { id, ...rest } = item as Document & { id: string };
    ids.add(id);
    entries.push([id, rest]);
  }
  return Object.fromEntries(entries);
}

function renamed(step: unknown): unknown {
  if (!isThing(step) || !Object.hasOwn(step, "percentCA") || Object.hasOwn(step, "percentCompleteAccurate"))
    return step;
  return Object.fromEntries(
    Object.entries(step).map(([name, value]) => [
      name === "percentCA" ? "percentCompleteAccurate" : name,
      value,
    ]),
  );
}

function mapValues(record: Document, change: (value: unknown) => unknown): Document {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function isThing(value: unknown): value is Document {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The ladder: the migration at index n takes version n to n + 1. */
const migrations: readonly Migration[] = [fromZero];

/** A document of any past version as one of the present version. */
export function migrate(document: Document, from: number): Document {
  return migrations.slice(from).reduce((older, migration) => migration(older), document);
}
