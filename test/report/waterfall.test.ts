import { expect, test } from "vitest";
import type { Explanation } from "../../simulations/index";
import { waterfall } from "../../src/report/waterfall";

const part = (step: string, mean: number): Explanation["parts"][number] => ({
  step,
  cause: "queue",
  baselineHours: 10,
  scenarioHours: 10 + mean,
  difference: { mean, low: mean - 1, high: mean + 1 },
});
const explained: Explanation = {
  replications: 30,
  warmUpHours: 0,
  baselineHours: 100,
  scenarioHours: 92,
  difference: { mean: -8, low: -9, high: -7 },
  parts: [part("test", -9), part("build", 2), part("plan", -0.5), part("ship", -0.5)],
  differences: [
    [-9, -9, -9],
    [1, 2, 3],
    [-0.4, -0.5, -0.6],
    [-0.6, -0.5, -0.4],
  ],
  comparisons: 1,
};

test("goes from the baseline to the scenario, the small parts as one", () => {
  const steps = waterfall(explained, 2);
  expect(steps.map(({ part: of, from, to }) => [of?.step ?? null, from, to])).toEqual([
    ["test", 100, 91],
    ["build", 91, 93],
    [null, 93, 92],
  ]);
});

test("the small parts together have an interval of their own", () => {
  // What one gains and the other loses from run to run cancels out: together they are the same in every run.
  const rest = waterfall(explained, 2).at(-1)!.difference;
  expect(rest.mean).toBeCloseTo(-1, 12);
  expect(rest.high! - rest.low!).toBeCloseTo(0, 12);
  const three = waterfall(explained, 1).at(-1)!.difference;
  // 0, 1, 2: t(0.975, 2) = 4.3027, a standard error of 1 / √3.
  expect(three.mean).toBeCloseTo(1, 12);
  expect(three.high).toBeCloseTo(1 + 4.302653 / Math.sqrt(3), 5);
});

test("where all are told there is no rest", () => {
  expect(waterfall(explained, 4).every(({ part: of }) => of !== null)).toBe(true);
  expect(waterfall({ ...explained, parts: [] }, 4)).toEqual([]);
});
