import { expect, test } from "vitest";
import { conductStudy, inlineRunner } from "../../simulations/index";
import { wholePeriods } from "../../simulations/experiments/wholePeriods";
import { exponential, line, poisson, step } from "../../simulations/verification/flowParts";

const train = (cadence: number | null) => line([step("a", exponential(1), { cadence })], [poisson("a", 0.5)]);

test("whole periods of the longest cadence are counted, as long as there is one", () => {
  expect(wholePeriods([train(40), train(8)], 2080, 889.7)).toBe(920);
  expect(wholePeriods([train(8)], 2080, 889.7)).toBe(896);
  expect(wholePeriods([train(null)], 2080, 889.7)).toBe(889.7);
  expect(wholePeriods([train(40)], 2080, 880)).toBe(880);
  expect(wholePeriods([train(40)], 60, 30)).toBe(30);
});

test("a stream with a weekly train delivers what comes in, wherever its start-up phase ends", async () => {
  const experiment = { horizon: 2080, warmUp: "auto", replications: 30, seed: 7 } as const;
  const options = { runner: inlineRunner, trace: false, assumptions: [], constraint: false };
  const { results } = await conductStudy(train(40), experiment, options);
  expect((results.horizonHours - results.warmUpHours) % 40).toBe(0);
  const { low, high } = results.stream.throughputPerHour;
  expect(low).toBeLessThan(0.5);
  expect(high).toBeGreaterThan(0.5);
});
