import { describe, expect, test } from "vitest";
import { compareFlows, inlineRunner } from "../../simulations/index";
import { chooseBest } from "../../simulations/experiments/chooseBest";
import { estimatePairs, isExact, pairsToBelieve } from "../../simulations/experiments/pairs";
import { constant, exponential, line, poisson, step } from "../../simulations/verification/flowParts";

describe("few pairs that differ alike", () => {
  const ofPairs = (count: number, exact: boolean, comparisons = 1) =>
    estimatePairs(new Float64Array(count).fill(3), comparisons, exact, 1e-9);

  test("have no interval, until so many are alike that chance would seldom make them so", () => {
    // Two-sided sign test: 2 · 2⁻⁶ is the first below 5 %, and of four comparisons 2 · 2⁻⁸ the first below 1.25 %.
    expect([pairsToBelieve(1), pairsToBelieve(4)]).toEqual([6, 8]);
    expect(ofPairs(5, false)).toEqual({ mean: 3, low: null, high: null });
    expect(ofPairs(6, false)).toEqual({ mean: 3, low: 3, high: 3 });
    expect(ofPairs(7, false, 4)).toMatchObject({ low: null });
    expect(ofPairs(8, false, 4)).toMatchObject({ low: 3 });
  });

  test("are what they are where nothing is left to chance, and where there is no difference", () => {
    expect(ofPairs(2, true)).toEqual({ mean: 3, low: 3, high: 3 });
    expect(estimatePairs([0, 0], 1, false, 1e-9)).toEqual({ mean: 0, low: 0, high: 0 });
    expect(estimatePairs([3, 3 + 1e-12], 1, false, 1e-9).low).toBeNull();
  });

  test("do not make one the best", () => {
    const values = [
      [5, 7],
      [6, 8],
    ];
    const margin = { margin: 0, reference: null };
    expect(chooseBest(values, 1, margin).finding).toBe("one");
    expect(chooseBest(values, 1, { ...margin, isExact: () => false })).toMatchObject({
      finding: "open",
      confidence: null,
    });
  });
});

test("nothing is left to chance where each is alike in all runs, or both are alike in each", () => {
  const alike = { a: [1, 1], b: [NaN, NaN] };
  const others = { a: [1, 2], b: [3, 3] };
  expect(isExact(alike, { a: [2, 2], b: [4, 4] })).toBe(true);
  expect(isExact(others, structuredClone(others))).toBe(true);
  expect(isExact(alike, others)).toBe(false);
  expect(isExact(others, { a: [2, 3], b: [3, 3] })).toBe(false);
});

describe("two runs of each", () => {
  const both = { horizon: 100, warmUp: 10, replications: 2, seed: 5 };
  const options = { runner: inlineRunner, margin: 0.02 };

  test("one and the same item more in both does not prove that more comes out", async () => {
    const stream = (hours: number) => line([step("a", exponential(hours))], [poisson("a", 0.2)]);
    const candidates = [{ id: "s", flow: stream(2) }];
    const { scenarios, best } = await compareFlows(stream(4), candidates, both, options);
    const { differences, ...found } = scenarios[0].figures.throughputPerHour;
    expect([...differences].map((one) => Math.round(one * 90))).toEqual([1, 1]);
    expect(found).toMatchObject({
      difference: { low: null, high: null },
      verdict: "inconclusive",
      replicationsNeeded: 6,
    });
    expect(best.throughputPerHour).toMatchObject({ finding: "open", confidence: null });
  });

  test("without chance, they prove it", async () => {
    const stream = (hours: number) =>
      line([step("a", constant(hours))], [{ ...poisson("a", 1), every: constant(1) }]);
    const candidates = [{ id: "s", flow: stream(2) }];
    const { scenarios } = await compareFlows(stream(4), candidates, both, options);
    expect(scenarios[0].figures.throughputPerHour).toMatchObject({
      verdict: "better",
      replicationsNeeded: 2,
    });
  });
});
