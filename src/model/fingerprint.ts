import type { StreamMap } from "./StreamMap";

// What a simulation reads of a map. Names, places and notes may change without its figures becoming stale.
const read = [
  "calendar",
  "variability",
  "types",
  "pools",
  "arrivals",
  "steps",
  "links",
  "ropes",
  "measures",
  "goals",
  "experiment",
] as const;
const notRead = new Set(["name", "owner", "at", "leadTime", "inventory", "figures", "flow"]);

const known = new WeakMap<StreamMap, string>();

/**
 * What a map's figures depend on, as a text: two maps with the same fingerprint have the same results,
 * whatever they are called and wherever they are drawn.
 */
export function fingerprintOf(map: StreamMap): string {
  const there = known.get(map);
  if (there !== undefined) return there;
  const text = read.map((field) => (map[field] === undefined ? "" : canonical(map[field]))).join("\n");
  known.set(map, text);
  return text;
}

function canonical(value: unknown, depth = 0): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one, depth + 1)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const fields = Object.entries(value).filter(
    // An id may be "name": only the fields of an entry are left out, never an entry of a collection.
    ([key, one]) => one !== undefined && !(depth === 1 && notRead.has(key)),
  );
  fields.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${fields.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one, depth + 1)}`).join(",")}}`;
}
