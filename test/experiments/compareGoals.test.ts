import { describe, expect, test } from "vitest";
import { compareFlows, inlineRunner, type Comparison, type Flow } from "../../simulations/index";
import { estimateChance, estimateChanceGained } from "../../simulations/statistics/chances";
import { logGamma } from "../../simulations/statistics/confidence";
import { exponential, line, poisson, step } from "../../simulations/verification/flowParts";

describe("Wilson's interval of a chance", () => {
  test.each([
    // R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("%i of %i: as published", (hits, count, low, high) => {
    const found = estimateChance(hits, count);
    expect(found.mean).toBe(hits / count);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  test("of no trial nothing is known", () => {
    expect(estimateChance(0, 0)).toEqual({ mean: null, low: null, high: null });
  });
});

describe("the interval of a chance gained", () => {
  /** How often it holds the true difference, all outcomes of `count` pairs weighed by their probability. */
  const coverage = (count: number, gain: number, loss: number, comparisons = 1): number => {
    let held = 0;
    for (let gained = 0; gained <= count; gained++)
      for (let lost = 0; lost <= count - gained; lost++) {
        const { low, high } = estimateChanceGained(gained, lost, count, comparisons);
        if (low === null || high === null || low > gain - loss || high < gain - loss) continue;
        const rest = count - gained - lost;
        const ways = logGamma(count + 1) - logGamma(gained + 1) - logGamma(lost + 1) - logGamma(rest + 1);
        const weight = (times: number, chance: number): number =>
          times === 0 ? 0 : times * Math.log(chance);
        held += Math.exp(ways + weight(gained, gain) + weight(lost, loss) + weight(rest, 1 - gain - loss));
      }
    return held;
  };

  const chances = [0.01, 0.05, 0.1, 0.2, 0.3, 0.45];
  test.each([
    [10, 0.89],
    [30, 0.93],
    [60, 0.93],
  ])("holds the true difference as often as it says, over %i pairs", (count, least) => {
    const found = chances.flatMap((gain) => chances.map((loss) => coverage(count, gain, loss)));
    // Right on the whole, and nowhere far below: where few gain and hardly any lose, ten pairs are few.
    expect(Math.min(...found)).toBeGreaterThan(least);
    const mean = found.reduce((sum, one) => sum + one, 0) / found.length;
    expect(mean).toBeGreaterThan(0.95);
    expect(mean).toBeLessThan(0.985);
  });

  test("is wider for more comparisons at once", () => {
    expect(coverage(30, 0.2, 0.1, 5)).toBeGreaterThan(0.985);
  });

  test("of pairs that are all alike has a width, and lies within what a chance can gain", () => {
    const none = estimateChanceGained(0, 0, 30);
    expect(none.mean).toBe(0);
    expect(none.high).toBeGreaterThan(0.05);
    expect(none.low).toBe(-none.high!);
    expect(estimateChanceGained(30, 0, 30)).toMatchObject({ mean: 1, high: 1 });
  });
});

describe("goals compared", () => {
  const goal = { id: "fast", measure: "leadTime", percentile: 0.85, atMost: 12, atLeast: null };
  const flow = (mean: number, goals: Flow["goals"] = [goal]): Flow => ({
    ...line([step("a", exponential(mean))], [poisson("a", 0.8)]),
    goals,
  });
  const compared = (scenario: Flow, replications = 40): Promise<Comparison> =>
    compareFlows(
      flow(1),
      [{ id: "s", flow: scenario }],
      { horizon: 400, warmUp: 50, replications, seed: 3 },
      { runner: inlineRunner, margin: 0.02 },
    );

  test("a chance that is gained is told with its interval, from runs that see the same luck", async () => {
    const { baseline, scenarios } = await compared(flow(0.8));
    const { fast } = scenarios[0].goals;
    expect(fast.baseline.mean).toBe(baseline.results?.goals["fast"].probability);
    expect(fast.scenario.mean).toBe(scenarios[0].results?.goals["fast"].probability);
    expect(fast.difference.mean).toBeCloseTo(fast.scenario.mean! - fast.baseline.mean!, 12);
    expect(fast.difference.low).toBeGreaterThan(0);
    expect(fast).toMatchObject({ verdict: "better", pairs: 40, replicationsNeeded: 40 });
    // Faster work never misses what slower work met with the same luck.
    expect([...fast.differences].every((one) => one >= 0)).toBe(true);
  });

  test("what is the same differs by exactly nothing, however few the runs are", async () => {
    const { scenarios } = await compared(flow(1), 5);
    expect(scenarios[0].goals["fast"]).toMatchObject({
      difference: { mean: 0, low: 0, high: 0 },
      verdict: "none",
    });
  });

  test("where few runs can say nothing, the number that would is asked for, and is enough", async () => {
    const few = (await compared(flow(0.97), 20)).scenarios[0].goals["fast"];
    expect(few.verdict).toBe("inconclusive");
    expect(few.replicationsNeeded).toBeGreaterThan(20);
    const { difference, replicationsNeeded } = few;
    const [gained, lost] = [1, -1].map((one) => few.differences.filter((value) => value === one).length);
    const more = replicationsNeeded! / 20;
    const then = estimateChanceGained(gained * more, lost * more, replicationsNeeded!);
    expect(difference.low).toBeLessThan(0);
    expect(then.low! > 0 || then.high! < 0 || Math.max(-then.low!, then.high!) <= 0.02).toBe(true);
  });

  test("a stream that cannot keep up has no chance to put in a number, but is worse", async () => {
    const { scenarios } = await compared(flow(1.4));
    expect(scenarios[0].goals["fast"]).toMatchObject({
      scenario: { mean: null },
      difference: { mean: null },
      verdict: "worse",
      replicationsNeeded: null,
    });
  });

  test("a goal that means something else in the scenario is not compared", async () => {
    const { scenarios } = await compared(flow(0.8, [{ ...goal, atMost: 20 }]));
    expect(scenarios[0].goals).toEqual({});
  });
});
