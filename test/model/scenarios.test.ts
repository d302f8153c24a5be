import { describe, expect, test } from "vitest";
import { pointerKeys, pointerTo } from "../../src/model/pointer";
import { applyChange, applyScenario, scenarioChain } from "../../src/model/scenarios";
import type { Change, Scenario, StreamMap } from "../../src/model/StreamMap";
import { mapOf } from "./maps";

const base = (scenarios: Readonly<Record<string, Scenario>> = {}): StreamMap =>
  mapOf(
    {
      test: { name: "Test", wipLimit: 8, processTime: { distribution: "gamma", mean: "6h", cv: 1 } },
      "a/b~c": { workers: 1 },
    },
    [],
    { scenarios },
  );

const after = (change: unknown): unknown => {
  const result = applyChange(base(), change as Change);
  return "map" in result ? result.map.steps : result.code;
};

describe("a change", () => {
  test("replaces, adds and removes", () => {
    expect(after({ op: "replace", path: "/steps/test/wipLimit", value: 6 })).toHaveProperty(
      "test.wipLimit",
      6,
    );
    expect(after({ op: "add", path: "/steps/test/workers", value: 2 })).toHaveProperty("test.workers", 2);
    expect(after({ op: "add", path: "/steps/test/wipLimit", value: 2 })).toHaveProperty("test.wipLimit", 2);
    expect(after({ op: "remove", path: "/steps/test/wipLimit" })).not.toHaveProperty("test.wipLimit");
    expect(after({ op: "replace", path: "/steps/test/processTime/mean", value: "3h" })).toHaveProperty(
      "test.processTime.mean",
      "3h",
    );
    expect(after({ op: "replace", path: "/steps/a~1b~0c/workers", value: 3 })).toHaveProperty(
      ["a/b~c", "workers"],
      3,
    );
    expect(after({ op: "add", path: "/steps/new", value: { name: "New" } })).toHaveProperty(
      "new.name",
      "New",
    );
  });

  test("that cannot be made says why", () => {
    expect(after({ op: "replace", path: "/steps/test/workers", value: 2 })).toBe("change.missing");
    expect(after({ op: "remove", path: "/steps/gone" })).toBe("change.missing");
    expect(after({ op: "add", path: "/steps/gone/workers", value: 2 })).toBe("change.noParent");
    expect(after({ op: "add", path: "/steps/test/name/deep", value: 2 })).toBe("change.noParent");
    expect(after({ op: "move", path: "/steps/test", from: "/steps/x" })).toBe("change.unsupported");
    expect(after({ op: "add", path: "steps/test", value: 1 })).toBe("change.pointer");
    expect(after({ op: "add", path: "/steps/~2", value: 1 })).toBe("change.pointer");
    expect(after({ op: "add", path: "/steps/test/workers" })).toBe("change.malformed");
    expect(after({ op: "replace", path: "", value: {} })).toBe("change.whole");
    expect(after({ op: "replace", path: "/version", value: 2 })).toBe("change.whole");
    expect(after({ op: "remove", path: "/steps" })).toBe("change.whole");
    expect(after(null)).toBe("change.malformed");
  });

  test("reaches into lists as RFC 6902 says", () => {
    const map = { ...base(), marks: [1, 2, 3] } as StreamMap;
    const marks = (change: Change): unknown => {
      const result = applyChange(map, change);
      return "map" in result ? result.map["marks"] : result.code;
    };
    expect(marks({ op: "add", path: "/marks/1", value: 9 })).toEqual([1, 9, 2, 3]);
    expect(marks({ op: "add", path: "/marks/-", value: 9 })).toEqual([1, 2, 3, 9]);
    expect(marks({ op: "remove", path: "/marks/0" })).toEqual([2, 3]);
    expect(marks({ op: "replace", path: "/marks/2", value: 9 })).toEqual([1, 2, 9]);
    expect(marks({ op: "replace", path: "/marks/3", value: 9 })).toBe("change.missing");
    expect(marks({ op: "replace", path: "/marks/01", value: 9 })).toBe("change.missing");
  });

  test("to __proto__ or constructor is a change of plain data", () => {
    const steps = after({ op: "add", path: "/steps/__proto__", value: { workers: 9 } }) as object;
    expect(Object.keys(steps)).toContain("__proto__");
    expect(after({ op: "replace", path: "/steps/__proto__/workers", value: 9 })).toBe("change.noParent");
    expect(after({ op: "replace", path: "/steps/constructor/prototype/x", value: 9 })).toBe(
      "change.noParent",
    );
    expect(({} as { workers?: number }).workers).toBeUndefined();
  });
});

test("what many build on is made once: a chain of thousands takes no longer than its changes", () => {
  const ids = Array.from({ length: 3000 }, (_, at) => `s${at}`);
  let asked = 0;
  const entries = ids.map((id, at): [string, Scenario] => [
    id,
    {
      basedOn: at === 0 ? null : ids[at - 1]!,
      get changes() {
        asked++;
        return [{ op: "add", path: "/steps/test/workers", value: at } as const];
      },
    },
  ]);
  const map = base(Object.fromEntries(entries));
  for (const [at, id] of ids.entries()) expect(applyScenario(map, id).map.steps["test"]?.workers).toBe(at);
  expect(asked).toBe(ids.length);
});

describe("a scenario", () => {
  const skipped = { op: "replace", path: "/steps/gone/workers", value: 1 } as const;
  const map = base({
    one: {
      changes: [
        { op: "replace", path: "/steps/test/wipLimit", value: 6 },
        skipped,
        { op: "add", path: "/steps/test/workers", value: 2 },
      ],
    },
    two: { basedOn: "one", changes: [{ op: "replace", path: "/steps/test/workers", value: 4 }] },
    round: { basedOn: "trip", changes: [skipped] },
    trip: { basedOn: "round", changes: [] },
    lost: { basedOn: "gone", changes: [skipped] },
  });

  test("makes its changes on the one that it is based on, and reports those it skips", () => {
    const before = JSON.stringify(map);
    const { map: changed, skippedChanges } = applyScenario(map, "two");
    expect(changed.steps["test"]).toMatchObject({ wipLimit: 6, workers: 4 });
    expect(skippedChanges).toEqual([
      {
        scenario: "one",
        change: skipped,
        code: "change.noParent",
        params: { path: skipped.path, parent: "/steps/gone" },
      },
    ]);
    expect(JSON.stringify(map)).toBe(before);
    expect(scenarioChain(map, "two").ids).toEqual(["one", "two"]);
  });

  test("that goes round in a circle, or is based on nothing, is not half applied", () => {
    expect(applyScenario(map, "trip")).toMatchObject({ map, skippedChanges: [{ code: "scenario.cycle" }] });
    expect(applyScenario(map, "lost")).toMatchObject({
      map,
      skippedChanges: [{ code: "scenario.unknown", params: { id: "gone" } }],
    });
    expect(applyScenario(map, "constructor")).toMatchObject({
      map,
      skippedChanges: [{ code: "scenario.unknown" }],
    });
  });
});

test("pointers name any key", () => {
  for (const keys of [["steps", "a/b~c", ""], ["~1", "/"], []])
    expect(pointerKeys(pointerTo(...keys))).toEqual(keys);
  expect(pointerKeys("steps")).toBeNull();
  expect(pointerKeys(3)).toBeNull();
});
