import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesBetween, recordInScenario } from "../../src/model/changes";
import { fingerprintOf } from "../../src/model/fingerprint";
import { applyChange, applyScenario } from "../../src/model/scenarios";
import type { Step, StreamMap } from "../../src/model/StreamMap";

const base: StreamMap = {
  format: "millrace",
  version: 1,
  steps: {
    build: { name: "Build", at: [0, 0], processTime: "4h" },
    test: {
      name: "Test",
      at: [300, 0],
      wipLimit: 8,
      processTime: { distribution: "gamma", mean: "6h", cv: 1 },
    },
  },
  links: { "b-t": { from: "build", to: "test" } },
  scenarios: {
    limit: { name: "Limit", changes: [] },
    more: { name: "More", basedOn: "limit", changes: [{ op: "add", path: "/steps/test/workers", value: 4 }] },
  },
};

const withStep = (map: StreamMap, id: string, fields: Partial<Step>): StreamMap => ({
  ...map,
  steps: { ...map.steps, [id]: { ...map.steps[id], ...fields } },
});

function changed(map: StreamMap, changes: ReturnType<typeof changesBetween>): StreamMap {
  return changes.reduce((now, change) => {
    const result = applyChange(now, change);
    if (!("map" in result)) throw new Error(`${change.path}: ${result.code}`);
    return result.map;
  }, map);
}

describe("changes between two maps", () => {
  it("are the smallest things that differ", () => {
    const after = withStep(withStep(base, "test", { wipLimit: 4, workers: 2 }), "build", { at: [10, 0] });
    expect(changesBetween(base, after)).toEqual([
      { op: "replace", path: "/steps/build/at", value: [10, 0] },
      { op: "replace", path: "/steps/test/wipLimit", value: 4 },
      { op: "add", path: "/steps/test/workers", value: 2 },
    ]);
    const mean = withStep(base, "test", { processTime: { distribution: "gamma", mean: "5h", cv: 1 } });
    expect(changesBetween(base, mean)).toEqual([
      { op: "replace", path: "/steps/test/processTime/mean", value: "5h" },
    ]);
  });

  it("replace a distribution of another kind whole, and a field taken away", () => {
    const after = withStep(base, "test", {
      processTime: { distribution: "uniform", min: "1h", max: "2h" },
      wipLimit: undefined,
    } as Partial<Step>);
    expect(changesBetween(base, after)).toEqual([
      { op: "remove", path: "/steps/test/wipLimit" },
      {
        op: "replace",
        path: "/steps/test/processTime",
        value: { distribution: "uniform", min: "1h", max: "2h" },
      },
    ]);
  });

  it("lead from any map to any other", () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.constant({ distribution: "gamma", mean: "1h" }));
    const step = fc.dictionary(fc.string({ minLength: 1, maxLength: 3 }), value, { maxKeys: 4 });
    const steps = fc.dictionary(fc.string({ minLength: 1, maxLength: 3 }), step, { maxKeys: 4 });
    const map = steps.map((some) => ({ format: "millrace", version: 1, steps: some }) as StreamMap);
    fc.assert(
      fc.property(map, map, (a, b) => {
        expect(JSON.parse(JSON.stringify(changed(a, changesBetween(a, b))))).toEqual(
          JSON.parse(JSON.stringify(b)),
        );
      }),
    );
  });
});

describe("an edit made while a scenario is shown", () => {
  it("becomes a change of the scenario, and the current state stays", () => {
    const shown = applyScenario(base, "limit").map;
    const after = recordInScenario(base, "limit", withStep(shown, "test", { wipLimit: 4 }));
    expect(after.scenarios?.["limit"]?.changes).toEqual([
      { op: "replace", path: "/steps/test/wipLimit", value: 4 },
    ]);
    expect(after.steps).toEqual(base.steps);
    const back = applyScenario(after, "limit").map;
    const undone = recordInScenario(after, "limit", withStep(back, "test", { wipLimit: 8 }));
    expect(undone.scenarios?.["limit"]?.changes).toEqual([]);
  });

  it("is recorded against what the scenario builds on", () => {
    const shown = applyScenario(base, "more").map;
    const after = recordInScenario(base, "more", withStep(shown, "test", { wipLimit: 4 }));
    expect(after.scenarios?.["more"]?.changes).toEqual([
      { op: "add", path: "/steps/test/workers", value: 4 },
      { op: "replace", path: "/steps/test/wipLimit", value: 4 },
    ]);
    expect(after.scenarios?.["limit"]).toEqual(base.scenarios?.["limit"]);
  });

  it("moves a step in every state, but a step of the scenario's own in the scenario", () => {
    const shown = applyScenario(base, "limit").map;
    const moved = withStep(withStep(shown, "test", { at: [400, 0] }), "gate", { name: "Gate", at: [9, 9] });
    const after = recordInScenario(base, "limit", moved);
    expect(after.steps["test"]?.at).toEqual([400, 0]);
    expect(after.steps["gate"]).toBeUndefined();
    expect(after.scenarios?.["limit"]?.changes).toEqual([
      { op: "add", path: "/steps/gate", value: { name: "Gate", at: [9, 9] } },
    ]);
    const again = withStep(applyScenario(after, "limit").map, "gate", { at: [20, 9] });
    expect(applyScenario(recordInScenario(after, "limit", again), "limit").map.steps["gate"]?.at).toEqual([
      20, 9,
    ]);
  });

  it("keeps changes that could not be made", () => {
    const stuck = { op: "remove", path: "/steps/gone" } as const;
    const map = { ...base, scenarios: { limit: { name: "Limit", changes: [stuck] } } };
    const shown = applyScenario(map, "limit").map;
    const after = recordInScenario(map, "limit", withStep(shown, "test", { workers: 2 }));
    expect(after.scenarios?.["limit"]?.changes).toEqual([
      { op: "add", path: "/steps/test/workers", value: 2 },
      stuck,
    ]);
  });
});

describe("a fingerprint", () => {
  it("is the same for another drawing of the same stream, and another for another stream", () => {
    const drawn = withStep(base, "test", { at: [7, 7], name: "Try" });
    expect(fingerprintOf(drawn)).toBe(fingerprintOf(base));
    expect(fingerprintOf(withStep(base, "test", { wipLimit: 7 }))).not.toBe(fingerprintOf(base));
  });

  it("does not mistake an id for a field", () => {
    const named = { ...base, steps: { ...base.steps, name: { processTime: "1h" } } };
    const other = { ...base, steps: { ...base.steps, name: { processTime: "2h" } } };
    expect(fingerprintOf(named)).not.toBe(fingerprintOf(other));
  });
});
