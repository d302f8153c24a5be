import { describe, expect, test } from "vitest";
import type { Flow } from "../../simulations/index";
import { runOnce, toSetting } from "../../simulations/experiments/replications";
import { StreamFigure } from "../../simulations/experiments/figures";
import { meanAndError } from "../../simulations/statistics/confidence";
import type { StreamMap } from "../../src/model/StreamMap";
import { toFlow } from "../../src/runs/toFlow";

/** Four steps in line at 80 % of their people's time, with rework. */
function line(changes: Partial<Record<"a" | "b" | "c" | "d", object>> = {}): Flow {
  const step = { processTime: "48m", percentCompleteAccurate: 100 };
  const map: StreamMap = {
    format: "millrace",
    version: 1,
    steps: {
      a: { ...step, ...changes.a },
      b: { ...step, ...changes.b },
      c: { ...step, processTime: "40m", percentCompleteAccurate: 90, ...changes.c },
      d: { ...step, ...changes.d },
    },
    links: { ab: { from: "a", to: "b" }, bc: { from: "b", to: "c" }, cd: { from: "c", to: "d" } },
    arrivals: { in: { to: "a", every: { distribution: "exponential", mean: "1h" } } },
  };
  return toFlow(map).flow;
}

function leadTimes(flow: Flow, seed: number): number[] {
  const setting = toSetting(flow);
  const order = { seed, horizon: 1000, warmUp: 100, keepSeries: false, keepLeadTimes: false, trace: false };
  return Array.from(
    { length: 20 },
    (_, i) => runOnce(setting, order, i + 1).figures[StreamFigure.lead] ?? NaN,
  );
}

function difference(a: readonly number[], b: readonly number[]) {
  return meanAndError(a.map((value, index) => value - (b[index] ?? NaN)));
}

describe("scenarios see the same luck, so that their difference is known sooner", () => {
  test.each([
    ["a faster step", { b: { processTime: "44m" } }],
    ["a second worker", { d: { workers: 2 } }],
    ["better quality", { c: { percentCompleteAccurate: 95 } }],
    ["a WIP limit that hardly binds", { b: { wipLimit: 30 } }],
  ] as const)("%s: the paired interval is less than half of that with other luck", (_, changes) => {
    const base = leadTimes(line(), 1);
    const same = difference(leadTimes(line(changes), 1), base);
    const other = difference(leadTimes(line(changes), 2), base);
    expect(same.error).toBeLessThan(other.error / 2);
  });

  test("the same map twice differs by exactly nothing", () => {
    expect(difference(leadTimes(line(), 3), leadTimes(line({ a: {} }), 3))).toEqual({
      count: 20,
      mean: 0,
      error: 0,
    });
  });
});
