import { expect, test } from "vitest";
import { compareFlows, conductStudy, inlineRunner } from "../../simulations/index";
import { halfWayOf, wholePeriods } from "../../simulations/experiments/wholePeriods";
import { constant, exponential, line, poisson, step } from "../../simulations/verification/flowParts";

const train = (cadence: number | null) => line([step("a", exponential(1), { cadence })], [poisson("a", 0.5)]);
const every = (hours: number) => ({ id: "in", to: "a", type: "work", every: constant(hours), size: 1 });
const nearly = (mean: number, cv: number) => ({
  ...every(mean),
  every: { distribution: "gamma", mean, cv } as const,
});

test("whole periods of the longest cadence are counted, as long as there is one", () => {
  expect(wholePeriods([train(40), train(8)], 2080, 889.7)).toBe(920);
  expect(wholePeriods([train(8)], 2080, 889.7)).toBe(896);
  expect(wholePeriods([train(null)], 2080, 889.7)).toBe(889.7);
  expect(wholePeriods([train(40)], 2080, 880)).toBe(880);
  expect(wholePeriods([train(40)], 60, 30)).toBe(30);
});

test("the first train is not counted: it leaves before the stream has filled", () => {
  expect(wholePeriods([train(40)], 2080, 0)).toBe(40);
  expect(wholePeriods([train(40)], 2060, 0)).toBe(60);
  expect(wholePeriods([train(40)], 80, 0)).toBe(40);
  expect(wholePeriods([train(40)], 60, 0)).toBe(20);
  expect(wholePeriods([train(null)], 2080, 0)).toBe(0);
});

test("work that comes regularly is counted by whole periods too", async () => {
  const monthly = line([step("a", constant(1))], [{ ...every(160), size: 100 }]);
  expect(wholePeriods([monthly, train(40)], 1040, 176)).toBe(240);
  const nearlyMonthly = line([step("a", constant(1))], [{ ...nearly(160, 0.05), size: 100 }]);
  expect(wholePeriods([nearlyMonthly], 1040, 176)).toBe(240);
  const experiment = { horizon: 1040, warmUp: "auto", replications: 2, seed: 1 } as const;
  const options = { runner: inlineRunner, trace: false, assumptions: [], constraint: false };
  const { results } = await conductStudy(monthly, experiment, options);
  // From hour 240 to 1040 it comes five times.
  expect(results.warmUpHours).toBe(240);
  expect(results.stream.throughputPerHour.mean).toBe((5 * 100) / 800);
});

test("several rhythms are counted by what they come round in together, where a run has room for that", async () => {
  const lots = (hours: number, cadence: number) =>
    line(
      [step("a", constant(1)), step("release", constant(0.1), { cadence })],
      [{ ...every(hours), size: 40 }],
    );
  expect(wholePeriods([lots(120, 80)], 2080, 200)).toBe(2080 - 7 * 240);
  expect(wholePeriods([train(80), train(120)], 2080, 200)).toBe(2080 - 7 * 240);
  expect(wholePeriods([lots(400, 360)], 2080, 200)).toBe(480);
  expect(wholePeriods([lots(40, 9.7)], 2080, 200)).toBe(200);
  const experiment = { horizon: 2080, warmUp: "auto", replications: 2, seed: 1 } as const;
  const options = { runner: inlineRunner, trace: false, assumptions: [], constraint: false };
  const { results } = await conductStudy(lots(120, 80), experiment, options);
  expect(results.stream.throughputPerHour.mean).toBe(40 / 120);
});

test("half-way is as far into a period as the end", () => {
  expect(halfWayOf(train(null), 1040)).toBe(520);
  expect(halfWayOf(train(40), 1040)).toBe(520);
  expect(halfWayOf(train(160), 1040)).toBe(560);
  expect(halfWayOf(line([step("a", exponential(1))], [every(160)]), 1120)).toBe(480);
  expect(halfWayOf(line([step("a", exponential(1))], [nearly(160, 0.1)]), 1120)).toBe(480);
  expect(halfWayOf(line([step("a", exponential(1))], [nearly(160, 0.2)]), 1120)).toBe(560);
  expect(halfWayOf(train(520), 1040)).toBe(520);
  // Of a train that leaves once only it cannot be said; who waits for it is left out then.
  expect(halfWayOf(train(800), 1040)).toBe(520);
  expect(halfWayOf(line([step("a", constant(1), { cadence: 800 })], [every(160)]), 1120)).toBe(480);
  expect(halfWayOf(train(1040), 1040)).toBe(520);
});

test("without chance, differences are exact once the first train has left", async () => {
  const stream = (cadence: number | null) =>
    line([step("a", constant(8)), step("release", constant(1), { cadence })], [every(10)]);
  const candidates = [40, null].map((cadence) => ({ id: String(cadence), flow: stream(cadence) }));
  const experiment = { horizon: 2080, warmUp: "auto", replications: 2, seed: 1 } as const;
  const options = { runner: inlineRunner, margin: 0.02 };
  const { baseline, scenarios } = await compareFlows(stream(160), candidates, experiment, options);
  // A train every 16 items takes those ready at 10k + 9: they wait 1 to 151 h, 76 h on average. Every 4 items: 1 to 31 h.
  expect(baseline.results?.stream.leadTimeHours.mean).toEqual({ mean: 85, low: 85, high: 85 });
  expect(baseline.results?.stream.throughputPerHour).toEqual({ mean: 0.1, low: 0.1, high: 0.1 });
  const [weekly, none] = scenarios.map(({ figures }) => figures.leadTimeMeanHours.difference);
  expect(weekly).toEqual({ mean: 25 - 85, low: 25 - 85, high: 25 - 85 });
  expect(none).toEqual({ mean: 9 - 85, low: 9 - 85, high: 9 - 85 });
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
