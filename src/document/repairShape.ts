import { pointerKeys } from "../model/pointer";
import type { Problem } from "../model/Problem";
import { problem } from "../model/problems";
import { checkShape } from "./checkShape";

/** A document of the right shape as far as it could be mended, what was mended, and what is still wrong. */
export interface Repaired {
  readonly repairs: readonly Problem[];
  readonly problems: readonly Problem[];
}

/**
 * Mends, in the freshly parsed document itself, what other programs are known to write and what can mean
 * only one thing: null for a field that is absent, and a number in quotes. Each repair is reported.
 * Anything else of the wrong kind stays a reason to refuse the file.
 */
export function repairShape(document: unknown): Repaired {
  const found = checkShape(document);
  const repairs = found.flatMap((fault) => mended(document, fault) ?? []);
  return { repairs, problems: repairs.length === 0 ? found : checkShape(document) };
}

function mended(document: unknown, fault: Problem): Problem | null {
  const keys = pointerKeys(fault.path) ?? [];
  const key = keys.at(-1);
  const parent = parentOf(document, keys);
  if (fault.code !== "shape.type" || key === undefined || parent === null) return null;
  const value = parent[key];
  if (value === null && !isEntry(keys)) {
    delete parent[key];
    return problem("warning", fault.path, "repair.null", { field: key });
  }
  const number =
    typeof value === "string" && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(value) ? Number(value) : null;
  if (fault.params["expected"] !== "number" || number === null) return null;
  parent[key] = number;
  return problem("warning", fault.path, "repair.number", { found: value, kept: number });
}

/** A null in place of a whole step or link is no absent field: dropping it would drop its id. */
function isEntry(keys: readonly string[]): boolean {
  return (keys.length === 2 && !singles.has(keys[0]!)) || keys.at(-2) === "spawns";
}

/** Parts of the map that are one thing and no collection. */
const singles: ReadonlySet<string> = new Set(["calendar", "experiment"]);

function parentOf(document: unknown, keys: readonly string[]): Record<string, unknown> | null {
  let node = document;
  for (const key of keys.slice(0, -1)) {
    if (typeof node !== "object" || node === null || !Object.hasOwn(node, key)) return null;
    node = (node as Readonly<Record<string, unknown>>)[key];
  }
  return typeof node === "object" && node !== null && !Array.isArray(node)
    ? (node as Record<string, unknown>)
    : null;
}
