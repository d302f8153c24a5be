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
};

test("goes from the baseline to the scenario, the small parts as one", () => {
  const steps = waterfall(explained, 2);
  expect(steps.map(({ part: of, from, to }) => [of?.step ?? null, from, to])).toEqual([
    ["test", 100, 91],
    ["build", 91, 93],
    [null, 93, 92],
  ]);
});

test("where all are told there is no rest", () => {
  expect(waterfall(explained, 4).every(({ part: of }) => of !== null)).toBe(true);
  expect(waterfall({ ...explained, parts: [] }, 4)).toEqual([]);
});
