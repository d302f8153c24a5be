import { describe, expect, test } from "vitest";
import { validateMap } from "../../src/document/validateMap";
import type { StreamMap } from "../../src/model/StreamMap";
import { sentence } from "../../src/words/sentence";
import { mapOf } from "../model/maps";

const check = (map: StreamMap): string[] =>
  validateMap(map).map(
    (problem) => `${problem.severity === "error" ? "" : "warning "}${problem.path} ${problem.code}`,
  );

describe("plans", () => {
  test("a goal has one target of its own kind", () => {
    const goal = (fields: object): string[] =>
      check(mapOf({}, [], { goals: { g: { measure: "leadTime", ...fields } } }));
    expect(goal({ atMost: "2w", percentile: 85 })).toEqual([]);
    expect(goal({})).toEqual(["/goals/g goal.target"]);
    expect(goal({ atMost: "2w", atLeast: "1w" })).toEqual(["/goals/g goal.target"]);
    expect(goal({ atMost: 9 })).toEqual(["/goals/g/atMost goal.value"]);
    expect(goal({ atMost: "2w", percentile: 100 })).toEqual(["/goals/g/percentile number.range"]);
    expect(
      validateMap(
        mapOf({}, [], { goals: { g: { measure: "leadTime", atMost: "2w", percentile: 100 } } }),
      ).map(sentence),
    ).toEqual(["Found 100; expected more than 0 and less than 100."]);
    expect(goal({ measure: "wip", atMost: 9, percentile: 85 })).toEqual([
      "warning /goals/g/percentile goal.percentileIgnored",
    ]);
    expect(goal({ measure: "throughput", atLeast: 9, per: "2w" })).toEqual([]);
    expect(goal({ measure: "throughput", atLeast: 9, per: "0w" })).toEqual(["/goals/g/per goal.per"]);
    expect(goal({ measure: "throughput", atLeast: 9, per: "w" })).toEqual([]);
    expect(goal({ measure: "throughput", atLeast: 9 })).toEqual(["/goals/g goal.per"]);
    expect(goal({ measure: "throughput", atLeast: 9, per: "month" })).toEqual(["/goals/g/per goal.per"]);
    expect(goal({ measure: "wip", atMost: "9" })).toEqual(["/goals/g/atMost goal.value"]);
  });

  test("an experiment has room for its figures", () => {
    const experiment = (fields: object): string[] => check(mapOf({}, [], { experiment: fields }));
    expect(experiment({ horizon: "52w", warmUp: "auto", replications: 30, seed: 1 })).toEqual([]);
    expect(experiment({ horizon: "0w" })).toEqual(["/experiment/horizon time.zero"]);
    expect(experiment({ horizon: "4w", warmUp: "4w" })).toEqual(["/experiment/warmUp experiment.warmUp"]);
    expect(experiment({ warmUp: "52w" })).toEqual(["/experiment/warmUp experiment.warmUp"]);
    expect(experiment({ warmUp: "some" })).toEqual(["/experiment/warmUp time.duration"]);
    expect(experiment({ replications: 0 })).toEqual(["/experiment/replications number.whole"]);
    expect(experiment({ seed: 1.5 })).toEqual(["/experiment/seed number.whole"]);
  });

  test("scenarios that go round, and changes that would be skipped", () => {
    const map = mapOf({ a: {} }, [], {
      scenarios: {
        x: { basedOn: "y", changes: [] },
        y: { basedOn: "x", changes: [] },
        z: {
          changes: [
            { op: "add", path: "/steps/a/workers", value: 2 },
            { op: "replace", path: "/steps/a/wipLimit", value: 2 },
            { op: "test" as "add", path: "/steps", value: 1 },
          ],
        },
        w: { basedOn: "z", changes: [] },
      },
    });
    expect(check(map)).toEqual([
      "/scenarios/x/basedOn scenario.cycle",
      "/scenarios/y/basedOn scenario.cycle",
      "warning /scenarios/z/changes/1 change.missing",
      "warning /scenarios/z/changes/2 change.unsupported",
    ]);
  });
});
