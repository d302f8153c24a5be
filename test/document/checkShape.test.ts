import { describe, expect, test } from "vitest";
import { checkShape } from "../../src/document/checkShape";
import { sentence } from "../../src/words/sentence";

/** A document with every field that the shape knows. */
const whole = {
  format: "millrace",
  version: 1,
  title: "All",
  description: "d",
  source: "s",
  teaches: "t",
  demand: "9/w",
  calendar: { hoursPerDay: 8, daysPerWeek: 5 },
  variability: 1,
  types: { feature: { name: "Feature", priority: 1 } },
  pools: { brent: { name: "Brent", size: 1, availability: 90, outages: { every: "4w", lasts: "1d" } } },
  arrivals: { in: { to: "a", type: "feature", every: "1h", size: 1 }, always: { to: "a", always: true } },
  steps: {
    a: {
      name: "A",
      owner: "O",
      at: [0, 0],
      leadTime: "1d",
      processTime: { distribution: "gamma", mean: "1h", cv: 1 },
      percentCompleteAccurate: 90,
      workers: 1,
      pool: "brent",
      availability: 90,
      wipLimit: 3,
      wait: "1h",
      batch: { mode: "transfer", size: 2, setup: "1h", atMost: "1d" },
      cadence: "1w",
      rework: { to: "a", foundBy: "a", effort: 50 },
      outages: { every: "4w", lasts: "1d" },
      switchCost: 10,
      spawns: { x: { type: "feature", to: "a", chance: 5, after: "1d" } },
      split: "all",
      join: "all",
    },
  },
  links: { l: { from: "a", to: "a", share: 100 } },
  ropes: { r: { name: "R", from: "a", to: "a", limit: 2 } },
  measures: { m: { name: "M", from: "a", to: "a" } },
  goals: { g: { name: "G", measure: "m", percentile: 85, atMost: "1d", atLeast: 9, per: "w" } },
  scenarios: {
    s: { name: "S", hypothesis: "H", basedOn: null, changes: [{ op: "remove", path: "/steps/a/wait" }] },
  },
  experiment: { horizon: "52w", warmUp: "auto", replications: 3, seed: 1 },
};

type Path = readonly (string | number)[];

function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [
    path,
    ...Object.keys(value).flatMap((key) =>
      placesIn((value as Record<string, unknown>)[key], [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

/** The document with another value at one place. */
function bent(path: Path, value: unknown): unknown {
  const copy = structuredClone(whole) as unknown;
  let at = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  at[path.at(-1)!] = value;
  return copy;
}

const odd: readonly unknown[] = [
  "x",
  5,
  true,
  null,
  [],
  {},
  ["x", null],
  [1],
  [1, 2, 3],
  { x: 1 },
  [null],
  { x: null },
  undefined,
];

describe("the shape of a document", () => {
  test("a whole one is of the shape", () => {
    expect(checkShape(whole)).toEqual([]);
  });

  test.each(
    placesIn(whole)
      .filter(({ length }) => length > 0)
      .map((path) => [path.join("/"), path] as const),
  )("has words for what is expected at %s, whatever stands there", (_, path) => {
    for (const value of odd)
      for (const found of checkShape(bent(path, value)))
        expect(sentence(found), JSON.stringify(value)).not.toContain("undefined");
  });

  test("a place of two texts is told from numbers", () => {
    expect(checkShape(bent(["steps", "a", "at"], ["x", null])).map(sentence)).toEqual([
      'Found "x"; expected a number.',
      "Found null; expected a number.",
    ]);
  });
});
