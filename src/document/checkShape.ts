import { pointerTo } from "../model/pointer";
import type { Problem } from "../model/Problem";
import { problem } from "../model/problems";
import type { Expectation } from "../model/problems";
import { documentShape } from "./shapes";

/** Every place where a document is not of the shape of a map; empty when it is one. */
export function checkShape(document: unknown): readonly Problem[] {
  const result = documentShape.safeParse(document);
  if (result.success) return [];
  return result.error.issues.map((issue) => {
    const keys = issue.path.map((key) => (typeof key === "number" ? key : String(key)));
    const path = pointerTo(...keys);
    if (issue.message === "emptyId")
      return problem("error", path, "shape.emptyId", { collection: String(keys.at(-2) ?? "") });
    const expected = issue.message as Expectation;
    const found = valueAt(document, keys);
    if (found !== undefined) return problem("error", path, "shape.type", { found, expected });
    return problem("error", pointerTo(...keys.slice(0, -1)), "shape.missing", {
      field: String(keys.at(-1) ?? ""),
      expected,
    });
  });
}

function valueAt(document: unknown, keys: readonly (string | number)[]): unknown {
  let value: unknown = document;
  for (const key of keys) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[key];
  }
  return value;
}
