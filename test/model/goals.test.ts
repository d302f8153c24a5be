import { describe, expect, test } from "vitest";
import { validateMap } from "../../src/document/validateMap";
import { addGoal, firstGoal, rateTarget, removeGoal, setGoalMeasure } from "../../src/model/goals";
import type { StreamMap } from "../../src/model/StreamMap";

const map: StreamMap = {
  format: "millrace",
  version: 1,
  demand: "4/w",
  steps: {
    a: { name: "Build", leadTime: "1w", processTime: "4h" },
    b: { name: "Test", leadTime: "3d", processTime: "2h" },
  },
  links: { ab: { from: "a", to: "b" } },
  measures: { change: { name: "Commit to production", from: "b", to: "b" } },
};
const faults = (now: StreamMap) => validateMap(now).filter(({ path }) => path.startsWith("/goals"));

describe("a goal", () => {
  test("begins with what the map says today, and is whole at once", () => {
    const grown = addGoal(map);
    expect(grown.goals).toEqual({ goal: { measure: "leadTime", percentile: 85, atMost: "1w 3d" } });
    for (const measure of ["leadTime", "flowTime", "throughput", "wip", "change"])
      expect(faults({ ...map, goals: { g: firstGoal(map, measure) } })).toEqual([]);
    expect(firstGoal(map, "throughput")).toEqual({ measure: "throughput", atLeast: 4, per: "w" });
  });
  test("keeps its target for another time, and begins a new one for a rate", () => {
    const wanted: StreamMap = {
      ...map,
      goals: { g: { name: "Fast", measure: "leadTime", percentile: 90, atMost: "2w", "x-mine": 1 } },
    };
    expect(setGoalMeasure(wanted, "g", "change").goals?.["g"]).toEqual({
      ...wanted.goals?.["g"],
      measure: "change",
    });
    const rate = setGoalMeasure(wanted, "g", "throughput");
    expect(rate.goals?.["g"]).toEqual({
      name: "Fast",
      measure: "throughput",
      atLeast: 4,
      per: "w",
      "x-mine": 1,
    });
    expect(faults(setGoalMeasure(rate, "g", "flowTime"))).toEqual([]);
    expect(setGoalMeasure(wanted, "g", "leadTime")).toBe(wanted);
  });
  test("has its rate as it was typed, whatever the unit", () => {
    expect(rateTarget(map, "9/w", "atLeast")).toEqual({ atLeast: 9, per: "w" });
    expect(rateTarget(map, "3/2w", "atLeast")).toEqual({ atLeast: 3 / 80, per: "h" });
  });
  test("is taken away", () => {
    expect(removeGoal(addGoal(map), "goal").goals).toEqual({});
    expect(removeGoal(map, "goal")).toBe(map);
  });
});
