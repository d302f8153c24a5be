import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/document/readDocument";
import { simulationGaps } from "../../src/document/simulationGaps";
import { validateAny, validateMap } from "../../src/document/validateMap";
import { writeDocument } from "../../src/document/writeDocument";
import {
  addArrival,
  addEntry,
  addStep,
  moveSteps,
  setEntry,
  setMapField,
  setRework,
  setStepField,
} from "../../src/model/edits";
import { connect, removeLinks, setShares } from "../../src/model/linkEdits";
import { ladder, mapMetrics } from "../../src/model/metrics";
import { removeSteps } from "../../src/model/removeSteps";
import { applyScenario } from "../../src/model/scenarios";
import type { Step, StreamMap } from "../../src/model/StreamMap";
import { sentence } from "../../src/words/sentence";

/** Ids and names that a careless program trips over. */
const nasty = fc.oneof(
  fc.constantFrom(
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "10",
    "0",
    "-1",
    "a/b",
    "~0",
    "a b",
    "🚀",
    "é",
    "\u0000",
    "\ud800",
    '"quoted"',
    "line\nbreak",
    "<b>",
    "steps",
    "x".repeat(300),
  ),
  fc.string({ minLength: 1, maxLength: 6, unit: "binary" }),
);

/** Anything that JSON can hold: unknown fields of all kinds. */
const anything = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);

const durations = fc.constantFrom("2h", "1d 4h", "0.5d", "90m", "soon", "");
const fields = fc.oneof(
  fc.tuple(fc.constantFrom("name", "owner"), nasty),
  fc.tuple(
    fc.constantFrom("leadTime", "processTime", "wait", "cadence"),
    fc.option(durations, { nil: undefined }),
  ),
  fc.tuple(
    fc.constant("processTime"),
    fc.constantFrom(
      { distribution: "percentiles", p50: "2d", p90: "8d" },
      { distribution: "empirical", values: ["1h", "2h"] },
    ),
  ),
  fc.tuple(
    fc.constantFrom("percentCompleteAccurate", "workers", "availability", "wipLimit"),
    fc.option(fc.integer({ min: -1, max: 101 }), { nil: undefined }),
  ),
  fc.tuple(fc.constantFrom("split", "join"), fc.constantFrom("all", undefined)),
);

type Edit = (map: StreamMap, pick: (index: number) => string) => StreamMap;
const place = fc.tuple(fc.double({ noNaN: false }), fc.integer({ min: -900, max: 9000 }));
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(nasty, place, fc.nat(), fc.constantFrom("after", "before", "alone")).map(
    ([id, at, n, where]): Edit =>
      (map, pick) =>
        addStep(map, { id, at, name: id, ...(where === "alone" ? {} : { [where]: pick(n) }) }),
  ),
  fc.tuple(nasty, place, fc.nat()).map(
    ([name, at, n]): Edit =>
      (map) =>
        addStep(map, { name, at, onLink: Object.keys(map.links ?? {})[n % 7] ?? "" }),
  ),
  fc.tuple(fc.nat(), fc.nat()).map(
    ([a, b]): Edit =>
      (map, pick) =>
        connect(map, pick(a), pick(b)),
  ),
  fc.tuple(fc.nat(), fields).map(
    ([n, [field, value]]): Edit =>
      (map, pick) =>
        setStepField(map, pick(n), field, value),
  ),
  fc.tuple(fc.nat(), nasty, anything).map(
    ([n, field, value]): Edit =>
      (map, pick) =>
        setStepField(map, pick(n), `x-${field}`, value),
  ),
  fc.tuple(fc.nat(), fc.nat()).map(
    ([a, b]): Edit =>
      (map, pick) =>
        removeSteps(map, [pick(a), pick(b)]),
  ),
  fc.nat().map(
    (n): Edit =>
      (map) =>
        removeLinks(map, Object.keys(map.links ?? {}).slice(n % 5, (n % 5) + 1)),
  ),
  fc.tuple(fc.nat(), fc.integer({ min: 0, max: 100 })).map(
    ([n, share]): Edit =>
      (map) =>
        setShares(map, { [Object.keys(map.links ?? {})[n % 5] ?? "none"]: share }),
  ),
  fc.tuple(fc.nat(), place).map(
    ([n, at]): Edit =>
      (map, pick) =>
        moveSteps(map, Object.fromEntries([[pick(n), at]])),
  ),
  fc.tuple(fc.nat(), fc.nat(), fc.nat()).map(
    ([n, to, by]): Edit =>
      (map, pick) =>
        setRework(map, pick(n), { to: pick(to), foundBy: pick(by), effort: 50 }),
  ),
  fc.tuple(nasty, fc.nat()).map(
    ([id, n]): Edit =>
      (map, pick) =>
        addArrival(map, { id, to: pick(n), every: "4h", note: id }),
  ),
  nasty.map(
    (id): Edit =>
      (map) =>
        setEntry(addEntry(map, "pools", id, { name: id, size: 2 }), "pools", id, { size: 3 }),
  ),
  fc.tuple(nasty, anything).map(
    ([field, value]): Edit =>
      (map) =>
        setMapField(map, `x-${field}`, value),
  ),
  fc.tuple(fc.nat(), anything).map(
    ([n, value]): Edit =>
      (map, pick) =>
        setStepField(map, pick(n), "__proto__", value),
  ),
);

/** A map that somebody drew: any edits in any order. */
const drawn: fc.Arbitrary<StreamMap> = fc
  .tuple(fc.array(edit, { maxLength: 25 }), nasty)
  .map(([edits, title]) => {
    let map: StreamMap = { format: "millrace", version: 1, title, steps: {} };
    for (const apply of edits) {
      const ids = Object.keys(map.steps);
      map = apply(map, (index) => ids[index % Math.max(1, ids.length)] ?? "none");
    }
    return map;
  });

function readBack(map: StreamMap): StreamMap {
  const read = readDocument(writeDocument(map));
  if ("problems" in read)
    throw new Error(read.problems.map((problem) => `${problem.path} ${sentence(problem)}`).join("\n"));
  return read.map;
}

describe("any map that can be drawn", () => {
  test("survives write and read unchanged, and is written the same way again", () => {
    fc.assert(
      fc.property(drawn, (map) => {
        const again = readBack(map);
        // Not toStrictEqual: it trips over a field called "constructor".
        expect(isDeepStrictEqual(again, map)).toBe(true);
        expect(writeDocument(again)).toBe(writeDocument(map));
      }),
      { numRuns: 400 },
    );
  });

  test("can be checked, measured and asked, and every finding has a sentence in one line and a path", () => {
    fc.assert(
      fc.property(drawn, (map) => {
        for (const problem of [...validateMap(map), ...simulationGaps(map)]) {
          expect(sentence(problem)).not.toBe(problem.code);
          expect(problem.path).toMatch(/^(\/|$)/);
        }
        const { stream, steps } = mapMetrics(map);
        expect(Object.keys(steps).length).toBe(Object.keys(map.steps).length);
        expect(
          ladder(map)
            .map(({ stepId }) => stepId)
            .sort(),
        ).toEqual(Object.keys(map.steps).sort());
        for (const value of Object.values(stream))
          expect(value === null || Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("anything at all", () => {
  const shaped = fc.oneof(
    anything,
    fc.record(
      {
        format: fc.constant("millrace"),
        version: fc.constantFrom(0, 1),
        steps: anything,
        links: anything,
        scenarios: anything,
        arrivals: anything,
      },
      { requiredKeys: ["format", "version"] },
    ),
    fc.record({
      format: fc.constant("millrace"),
      version: fc.constant(1),
      steps: fc.dictionary(
        nasty,
        fc.dictionary(
          fc.constantFrom(
            ...([
              "name",
              "at",
              "leadTime",
              "processTime",
              "workers",
              "rework",
              "batch",
              "spawns",
              "split",
            ] satisfies (keyof Step)[]),
          ),
          anything,
        ),
      ),
      scenarios: fc.dictionary(
        nasty,
        fc.record({
          basedOn: fc.option(nasty),
          changes: fc.array(
            fc.record({
              op: fc.constantFrom("add", "remove", "replace", "move"),
              path: fc.oneof(
                nasty,
                nasty.map((id) => `/steps/${id}`),
              ),
              value: anything,
            }),
          ),
        }),
      ),
    }),
  );

  test("that is JSON is a map or has its reasons", () => {
    fc.assert(
      fc.property(shaped, (value) => {
        const read = readDocument(JSON.stringify(value));
        if ("problems" in read) {
          expect(read.problems.length).toBeGreaterThan(0);
          for (const problem of read.problems) expect(sentence(problem)).not.toBe(problem.code);
        } else {
          validateMap(read.map);
          mapMetrics(read.map);
          expect(isDeepStrictEqual(readBack(read.map), read.map)).toBe(true);
          for (const id of Object.keys(read.map.scenarios ?? {}))
            validateAny(applyScenario(read.map, id).map);
        }
      }),
      { numRuns: 600 },
    );
  });

  test("that is text is read or refused, as JSON.parse would", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      shaped.map((value) => JSON.stringify(value)),
      fc.tuple(shaped, fc.nat(), fc.string({ maxLength: 3 })).map(([value, at, noise]) => {
        const text = JSON.stringify(value);
        return text.slice(0, at % text.length) + noise + text.slice((at % text.length) + 1);
      }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const read = readDocument(text);
        const isJson = ((): boolean => {
          try {
            JSON.parse(text);
            return true;
          } catch {
            return false;
          }
        })();
        const saidNotJson =
          "problems" in read &&
          read.problems.some(
            ({ code }) => code === "file.notJson" || code === "file.empty" || code === "file.conflict",
          );
        expect(saidNotJson).toBe(!isJson && !text.startsWith("\uFEFF"));
      }),
      { numRuns: 1000 },
    );
  });

  test("leaves the prototype of objects alone", () => {
    readDocument(
      '{"format":"millrace","version":0,"steps":[{"id":"__proto__","polluted":1}],"__proto__":{"polluted":1}}',
    );
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
