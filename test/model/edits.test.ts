import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { validateMap } from "../../src/document/validateMap";
import {
  addArrival,
  addEntry,
  addStep,
  moveSteps,
  newStepId,
  setArrival,
  setEntry,
  setMapField,
  setRework,
  setStepField,
} from "../../src/model/edits";
import { newId } from "../../src/model/ids";
import { connect, removeLinks, setShares } from "../../src/model/linkEdits";
import { removeSteps } from "../../src/model/removeSteps";
import { flowOrder } from "../../src/model/structure";
import type { StreamMap } from "../../src/model/StreamMap";
import { growthByTen } from "../growth";
import { bare, mapOf } from "./maps";

const errors = (map: StreamMap): string[] =>
  validateMap(map).flatMap(({ severity, code }) => (severity === "error" ? [code] : []));
const shares = (map: StreamMap): Record<string, number | undefined> =>
  Object.fromEntries(Object.entries(map.links ?? {}).map(([id, { share }]) => [id, share]));
const ends = (map: StreamMap): string[] =>
  Object.values(map.links ?? {}).map(({ from, to }) => `${from}>${to}`);

/** A line with unknown fields everywhere, frozen so that an edit in place would throw. */
const line = deepFreeze({
  ...mapOf({ ...bare("a b c"), b: { name: "B", colour: "red" } }, ["a>b", "b>c"]),
  links: { "a-b": { from: "a", to: "b", kind: "push" }, "b-c": { from: "b", to: "c" } },
  notes: { n1: { text: "hello" } },
}) as StreamMap;

function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value))
    if (typeof inner === "object" && inner !== null) deepFreeze(inner as object);
  return Object.freeze(value);
}

describe("an id", () => {
  test("is made readable from the name", () => {
    expect(newId({}, "Code review")).toBe("code-review");
    expect(newId({ "code-review": 1, "code-review-2": 1 }, "Code review")).toBe("code-review-3");
    expect(newId({}, "  Prüfung & Abnahme! ")).toBe("prufung-abnahme");
    expect(newId({}, "設計")).toBe("設計");
    expect(newId({}, "🚀", "step")).toBe("step");
    expect(newId({}, "10", "step")).toBe("step-10");
    expect(newId(undefined, "constructor")).toBe("constructor");
    expect(newId({}, "x".repeat(500)).length).toBe(40);
  });
});

describe("adding a step", () => {
  test("on its own", () => {
    const map = addStep(mapOf({}), { at: [0, 80], name: "Code review" });
    expect(map.steps).toEqual({ "code-review": { name: "Code review", at: [0, 80] } });
    expect(newStepId(map, "Code review")).toBe("code-review-2");
    expect(addStep(map, { at: [-0, Number.NaN] }).steps["step"]!.at).toEqual([0, 0]);
  });

  test("after the last step continues the line", () => {
    const map = addStep(line, { at: [840, 0], name: "D", after: "c" });
    expect(flowOrder(map)).toEqual(["a", "b", "c", "d"]);
    expect(errors(map)).toEqual([]);
  });

  test("after a step in the middle comes between it and what followed", () => {
    const map = addStep(line, { at: [0, 0], id: "n", after: "a" });
    expect(flowOrder(map)).toEqual(["a", "n", "b", "c"]);
    expect(map.links!["a-b"]).toEqual({ from: "n", to: "b", kind: "push" });
    expect(map["notes"]).toBe(line["notes"]);
  });

  test("after a step that splits takes the split along", () => {
    const split = mapOf({ ...bare("s a b j"), s: { split: "all" }, j: { join: "all" } }, [
      "s>a",
      "s>b",
      "a>j",
      "b>j",
    ]);
    const map = addStep(split, { at: [0, 0], id: "n", after: "s" });
    expect([map.steps["s"]!.split, map.steps["n"]!.split]).toEqual([undefined, "all"]);
    expect(errors(map)).toEqual([]);
    const before = addStep(split, { at: [0, 0], id: "n", before: "j" });
    expect([before.steps["j"]!.join, before.steps["n"]!.join]).toEqual([undefined, "all"]);
    expect(errors(before)).toEqual([]);
  });

  test("before the first step takes its arrivals over", () => {
    const started = addArrival(line, { to: "a", every: "4h" });
    const map = addStep(started, { at: [-280, 0], id: "n", before: "a" });
    expect(flowOrder(map)).toEqual(["n", "a", "b", "c"]);
    expect(map.arrivals).toEqual({ "to-a": { to: "n", every: "4h" } });
    expect(errors(map)).toEqual([]);
  });

  test("on a link keeps the link's share and fields for its first half", () => {
    const forked = mapOf(bare("a b c"), ["a>b 60", "a>c 40"]);
    const map = addStep(forked, { at: [0, 0], id: "n", onLink: "a-b" });
    expect(map.links!["a-b"]).toEqual({ from: "a", to: "n", share: 60 });
    expect(ends(map)).toEqual(["a>n", "a>c", "n>b"]);
    expect(errors(map)).toEqual([]);
  });

  test("with an id that is taken changes nothing", () => {
    expect(addStep(line, { at: [0, 0], id: "a" })).toBe(line);
  });
});

describe("connecting", () => {
  test("the first link needs no share; the second halves; the third takes a third", () => {
    const map = mapOf(bare("a b c d"));
    const one = connect(map, "a", "b");
    expect(shares(one)).toEqual({ "a-b": undefined });
    const two = connect(one, "a", "c");
    expect(shares(two)).toEqual({ "a-b": 50, "a-c": 50 });
    const three = connect(setShares(two, { "a-b": 80, "a-c": 20 }), "a", "d");
    expect(shares(three)).toEqual({ "a-b": 54, "a-c": 13, "a-d": 33 });
    expect(errors(three)).toEqual([]);
  });

  test("twice, to itself, or to nowhere does nothing", () => {
    expect(connect(line, "a", "b")).toBe(line);
    expect(connect(line, "a", "a")).toBe(line);
    expect(connect(line, "a", "gone")).toBe(line);
  });

  test("shares that did not add up are not touched", () => {
    const wrong = mapOf(bare("a b c d"), ["a>b 60", "a>c 60"]);
    expect(shares(connect(wrong, "a", "d"))).toEqual({ "a-b": 60, "a-c": 60, "a-d": undefined });
  });

  test("out of a split needs no shares", () => {
    const split = mapOf({ ...bare("s a b"), s: { split: "all" } }, ["s>a"]);
    expect(shares(connect(split, "s", "b"))).toEqual({ "s-a": undefined, "s-b": undefined });
  });
});

describe("removing links", () => {
  test("the shares that stay grow to 100, and a single one goes", () => {
    const map = mapOf(bare("a b c d"), ["a>b 60", "a>c 30", "a>d 10"]);
    expect(shares(removeLinks(map, ["a-b"]))).toEqual({ "a-c": 75, "a-d": 25 });
    expect(removeLinks(map, ["a-b", "a-c"]).links).toEqual({ "a-d": { from: "a", to: "d" } });
    expect(removeLinks(map, ["gone"])).toBe(map);
  });
});

describe("removing steps", () => {
  test("from the middle of a line closes it up", () => {
    const map = removeSteps(line, ["b"]);
    expect(Object.keys(map.steps)).toEqual(["a", "c"]);
    expect(map.links).toEqual({ "a-b": { from: "a", to: "c", kind: "push" } });
    expect(map["notes"]).toBe(line["notes"]);
    expect(errors(map)).toEqual([]);
  });

  test("what the next step sends to it goes to the one before, and not to itself", () => {
    const spawns = { x: { to: "b", chance: 5 } };
    const map = mapOf({ ...bare("a b"), c: { spawns } }, ["a>b", "b>c"]);
    expect(removeSteps(map, ["b"]).steps["c"]).toEqual({ spawns: { x: { to: "a", chance: 5 } } });
    const first = mapOf({ ...bare("b"), c: { spawns } }, ["b>c"]);
    expect(removeSteps(first, ["b"]).steps["c"]).toEqual({});
  });

  test("several in a row closes the whole gap", () => {
    const long = mapOf(bare("a b c d e"), ["a>b", "b>c", "c>d", "d>e"]);
    expect(ends(removeSteps(long, ["b", "c", "d"]))).toEqual(["a>e"]);
    expect(removeSteps(long, ["a", "b", "c", "d", "e"])).toMatchObject({ steps: {}, links: {} });
  });

  test("a branch leaves the other with the whole share", () => {
    const fork = mapOf(bare("a b c d"), ["a>b 60", "a>c 40", "b>d", "c>d"]);
    const map = removeSteps(removeSteps(fork, ["b"]), ["d"]);
    expect(Object.keys(map.steps)).toEqual(["a", "c"]);
    expect(errors(map)).toEqual([]);
  });

  test("moves on what pointed to it, and drops what has nowhere to go", () => {
    const full = deepFreeze(
      mapOf(
        {
          a: { spawns: { x: { to: "b", chance: 5 }, y: { to: "c", chance: 5 } } },
          b: {},
          c: { rework: { to: "b", foundBy: "b", effort: 50 } },
          d: { rework: { to: "b" } },
        },
        ["a>b", "b>c", "c>d"],
        {
          arrivals: { in: { to: "b", every: "1h" } },
          ropes: { long: { from: "a", to: "b", limit: 3 }, own: { from: "b", to: "b", limit: 2 } },
          measures: { m: { from: "b", to: "d" }, only: { from: "b", to: "b" } },
          goals: { g: { measure: "only", atMost: "1d" }, h: { measure: "m", atMost: "1d" } },
        },
      ),
    );
    const map = removeSteps(full, ["b"]);
    expect(map.steps).toEqual({
      a: { spawns: { x: { to: "c", chance: 5 }, y: { to: "c", chance: 5 } } },
      c: { rework: { effort: 50 } },
      d: {},
    });
    expect(map.arrivals).toEqual({ in: { to: "c", every: "1h" } });
    expect(map.ropes).toEqual({ long: { from: "a", to: "a", limit: 3 } });
    expect(map.measures).toEqual({ m: { from: "c", to: "d" } });
    expect(map.goals).toEqual({ h: { measure: "m", atMost: "1d" } });
    expect(errors(map)).toEqual([]);
    const last = removeSteps(mapOf({ a: {} }, [], { arrivals: { in: { to: "a", every: "1h" } } }), ["a"]);
    expect(last.arrivals).toEqual({});
  });

  test("that do not exist changes nothing", () => {
    expect(removeSteps(line, ["gone"])).toBe(line);
  });

  test("several at once are as one after another", () => {
    const id = fc.constantFrom(..."abcdef12");
    const record = <T>(values: fc.Arbitrary<T>) => fc.dictionary(id, values, { maxKeys: 3 });
    const maps = fc.record({
      steps: fc.dictionary(
        id,
        fc.record(
          {
            split: fc.constant("all" as const),
            rework: fc.record({ to: id, foundBy: id }, { requiredKeys: [] }),
            spawns: record(fc.record({ to: id })),
          },
          { requiredKeys: [] },
        ),
      ),
      links: fc
        .array(fc.record({ from: id, to: id, share: fc.constantFrom(25, 50, 75, 100) }), { maxLength: 16 })
        .map((links) => Object.fromEntries(links.map((link, index) => [`${(index * 7) % 17}`, link]))),
      ropes: record(fc.record({ from: id, to: id, limit: fc.constant(3) })),
      measures: record(fc.record({ from: id, to: id })),
      goals: record(fc.record({ measure: id, atMost: fc.constant("1w") })),
      arrivals: record(fc.record({ to: id, every: fc.constant("1h") })),
    });
    fc.assert(
      fc.property(maps, fc.array(id), (parts, gone) => {
        const map = deepFreeze({ ...mapOf({}), ...parts } as StreamMap);
        const one = gone.reduce((left, step) => removeSteps(left, [step]), map);
        expect(JSON.stringify(removeSteps(map, gone))).toBe(JSON.stringify(one));
      }),
    );
  });

  test("hundreds at once take no longer than there are of them", () => {
    const growth = growthByTen((size) => {
      const names = Array.from({ length: size }, (_, index) => `s${index}`);
      const map = mapOf(
        bare(names.join(" ")),
        names.slice(1).map((name, index) => `s${index}>${name}`),
      );
      return () => removeSteps({ ...map }, names);
    }, 200);
    expect(growth).toBeLessThan(40);
  });
});

describe("setting a field", () => {
  test("keeps all others, and taking it away leaves no key behind", () => {
    const set = setStepField(line, "b", "processTime", "4h");
    expect(set.steps["b"]).toEqual({ name: "B", colour: "red", processTime: "4h" });
    expect(setStepField(set, "b", "processTime", undefined).steps["b"]).toStrictEqual({
      name: "B",
      colour: "red",
    });
    expect(set.steps["a"]).toBe(line.steps["a"]);
  });

  test("to what it was is no edit", () => {
    expect(setStepField(line, "b", "name", "B")).toBe(line);
    expect(setStepField(line, "b", "pool", undefined)).toBe(line);
    expect(setStepField(line, "gone", "name", "x")).toBe(line);
    expect(setMapField(line, "demand", undefined)).toBe(line);
    expect(setMapField(line, "format", undefined)).toBe(line);
  });

  test("of the map", () => {
    expect(setMapField(line, "demand", "9/w").demand).toBe("9/w");
    expect(setMapField(setMapField(line, "demand", "9/w"), "demand", undefined)).toStrictEqual(line);
  });

  test("of a rework adds to what is there", () => {
    const map = setRework(setRework(line, "b", { to: "a" }), "b", { effort: 50 });
    expect(map.steps["b"]!.rework).toEqual({ to: "a", effort: 50 });
    expect(setRework(map, "b", { to: undefined }).steps["b"]!.rework).toStrictEqual({ effort: 50 });
    expect(setRework(map, "b", undefined)).toStrictEqual(line);
  });
});

test("moving steps moves those alone", () => {
  const map = moveSteps(line, { a: [10, 20], gone: [1, 1] });
  expect(map.steps["a"]!.at).toEqual([10, 20]);
  expect(map.steps["c"]).toBe(line.steps["c"]);
  expect(moveSteps(line, { a: [0, 0] })).toBe(line);
});

test("entries of a collection are added and set, fields unknown to us stay", () => {
  const map = addEntry(line, "pools", "brent", { name: "Brent", size: 1, note: "hero" });
  expect(setEntry(map, "pools", "brent", { size: 2, name: undefined }).pools).toStrictEqual({
    brent: { size: 2, note: "hero" },
  });
  expect(setEntry(map, "pools", "gone", { size: 2 })).toBe(map);
  expect(addEntry(map, "pools", "brent", {})).toBe(map);
  const arriving = setArrival(addArrival(map, { to: "a", every: "4h" }), "to-a", {
    every: undefined,
    always: true,
  });
  expect(arriving.arrivals).toStrictEqual({ "to-a": { to: "a", always: true } });
});

test("ids are data: __proto__ is a step like any other", () => {
  let map = addStep(mapOf({}), { at: [0, 0], id: "__proto__", name: "P" });
  map = addStep(map, { at: [280, 0], id: "constructor", after: "__proto__" });
  map = setStepField(map, "__proto__", "workers", 3);
  map = addArrival(map, { id: "__proto__", to: "__proto__", every: "1h" });
  expect(Object.keys(map.steps)).toEqual(["__proto__", "constructor"]);
  expect(ends(map)).toEqual(["__proto__>constructor"]);
  expect(({} as { workers?: number }).workers).toBeUndefined();
  expect(errors(map)).toEqual([]);
  expect(Object.keys(removeSteps(map, ["__proto__"]).steps)).toEqual(["constructor"]);
});
