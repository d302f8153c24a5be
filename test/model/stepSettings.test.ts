import { describe, expect, test } from "vitest";
import { dialsOf, dialText, turnDial, type StepSetting } from "../../src/model/stepSettings";
import type { StreamMap } from "../../src/model/StreamMap";
import { threeSteps } from "../fixtures/testStores";

const dial = (map: StreamMap, setting: StepSetting, step = "test") => {
  const found = dialsOf(map, step).find((one) => one.setting === setting);
  if (!found) throw new Error(`no dial ${setting}`);
  return found;
};
const at = (map: StreamMap, setting: StepSetting) => dial(map, setting).values[dial(map, setting).at];

describe("the dials of a step", () => {
  test("stand where the map has them", () => {
    expect(at(threeSteps, "wipLimit")).toBe(8);
    expect(at(threeSteps, "workers")).toBe(1);
    expect(at(threeSteps, "batch")).toBe(1);
    expect(at(threeSteps, "percentCompleteAccurate")).toBe(90);
    expect(at(threeSteps, "cadence")).toBeNull();
    expect(dialsOf(threeSteps, "nowhere")).toEqual([]);
  });

  test.each<[StepSetting, number | string | null]>([
    ["wipLimit", 3],
    ["wipLimit", null],
    ["workers", 4],
    ["batch", 5],
    ["percentCompleteAccurate", 100],
    ["cadence", "1w"],
  ])("%s is put to %s", (setting, value) => {
    expect(at(turnDial(threeSteps, "test", setting, value), setting)).toBe(value);
  });

  test("a value between the marks has a mark of its own, and a cadence is not there twice", () => {
    const odd = turnDial(threeSteps, "test", "percentCompleteAccurate", 87);
    expect(at(odd, "percentCompleteAccurate")).toBe(87);
    const weekly = dial(turnDial(threeSteps, "test", "cadence", "5d"), "cadence");
    expect(weekly.values).toEqual([null, "1h", "4h", "1d", "2d", "5d", "2w", "4w"]);
    expect(dialText(threeSteps, "5d")).toBe("1w");
    expect(dialText(threeSteps, null)).toBeNull();
  });

  test("do not grow while they are turned", () => {
    const turned = turnDial(threeSteps, "test", "workers", 7);
    const reach = (map: StreamMap) =>
      dialsOf(map, "test", threeSteps).find(({ setting }) => setting === "workers")?.values.length;
    expect(reach(turned)).toBe(reach(threeSteps));
  });

  test("a batch of one is none, unless it has a set-up; one there keeps its kind", () => {
    const batched: StreamMap = {
      ...threeSteps,
      steps: { ...threeSteps.steps, test: { batch: { mode: "process", size: 4, setup: "1h" } } },
    };
    expect(turnDial(batched, "test", "batch", 2).steps["test"]?.batch).toEqual({
      mode: "process",
      size: 2,
      setup: "1h",
    });
    expect(turnDial(batched, "test", "batch", 1).steps["test"]?.batch).toMatchObject({
      size: 1,
      setup: "1h",
    });
    const transfer = turnDial(threeSteps, "test", "batch", 5);
    expect(turnDial(transfer, "test", "batch", 1).steps["test"]?.batch).toBeUndefined();
  });

  test("the people of a shared step are its pool's", () => {
    const pooled: StreamMap = {
      ...threeSteps,
      pools: { brent: { size: 2 } },
      steps: { ...threeSteps.steps, test: { pool: "brent" } },
    };
    expect(at(pooled, "workers")).toBe(2);
    expect(turnDial(pooled, "test", "workers", 3).pools?.["brent"]?.size).toBe(3);
  });
});
