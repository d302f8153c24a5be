import { expect, test } from "vitest";
import { compareFlows, inlineRunner, type Comparison } from "../../simulations/index";
import { defaultCalendar } from "../../src/model/durations";
import { predictionOf } from "../../src/model/reviews";
import { toFlow } from "../../src/runs/toFlow";
import { toPrediction } from "../../src/runs/toPrediction";
import type { StreamMap } from "../../src/model/StreamMap";

const map: StreamMap = {
  format: "millrace",
  version: 1,
  arrivals: { in: { to: "a", every: { distribution: "exponential", mean: "2h" } } },
  steps: { a: { processTime: { distribution: "exponential", mean: "1h" } } },
  links: {},
  experiment: { horizon: "30w", warmUp: "5w", replications: 40, seed: 7 },
};

async function compared(): Promise<Comparison> {
  const { flow, experiment } = toFlow(map, {});
  return compareFlows(flow, [{ id: "same", flow }], experiment, { runner: inlineRunner, margin: 0.02 });
}

test("nine of ten single runs and more lie inside, where the interval of the mean would hold few", async () => {
  const comparison = await compared();
  const [side] = comparison.scenarios;
  const said = toPrediction(side, comparison, defaultCalendar)!;
  expect(said).toMatchObject({ seed: 7, replications: 40, period: "25w" });
  const scenarios = { same: { changes: [], prediction: { date: "2026-11-21", ...said, changes: [] } } };
  const { figures } = predictionOf({ ...map, scenarios }, "same", defaultCalendar)!;
  const inside = (low: number, high: number): number =>
    side.values.leadTimeMeanHours.filter((hours) => hours >= low && hours <= high).length;
  const { mean, low, high } = figures.leadTimeMean!;
  expect(mean).toBeCloseTo(side.results!.stream.leadTimeHours.mean.mean!, 4);
  expect(inside(low, high)).toBeGreaterThanOrEqual(36);
  const ofMean = side.results!.stream.leadTimeHours.mean;
  expect(inside(ofMean.low!, ofMean.high!)).toBeLessThan(25);
  expect(figures.throughput!.mean).toBeCloseTo(0.5, 1);
});

test("what cannot keep up, and a single run, predict nothing", async () => {
  const comparison = await compared();
  const [side] = comparison.scenarios;
  const drowning = { ...side, results: { ...side.results!, unstable: true } };
  expect(toPrediction(drowning, comparison, defaultCalendar)).toBeNull();
  const values = { ...side.values };
  for (const figure of Object.keys(values) as (keyof typeof values)[])
    values[figure] = values[figure].slice(0, 1);
  expect(toPrediction({ ...side, values }, comparison, defaultCalendar)).toBeNull();
});
