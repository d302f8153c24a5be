import { describe, expect, test } from "vitest";
import type { Comparison } from "../../simulations/index";
import { compareOften, queue } from "../experiments/coverage";

const SEEDS = 600;
/** Of this many trials that each succeed with `p`, hardly ever fewer (five standard deviations). */
const hardlyFewer = (p: number): number => SEEDS * p - 5 * Math.sqrt(SEEDS * p * (1 - p));
const hardlyMore = (p: number): number => SEEDS * p + 5 * Math.sqrt(SEEDS * p * (1 - p));

const contains = (comparison: Comparison, scenario: number, exact: number): boolean => {
  const { low, high } = comparison.scenarios[scenario].figures.leadTimeMeanHours.difference;
  return low! <= exact && exact <= high!;
};
/** Time in M/M/1, work of one hour. */
const alone = (rate: number): number => 1 / (1 - rate);
/** Time in M/M/2. */
const inPair = (rate: number): number => 1 / (1 - (rate / 2) ** 2);

describe("over many seeds", { timeout: 900_000 }, () => {
  test("a 95 % interval of a paired difference holds the exact one in 95 % of the comparisons", async () => {
    const all = await compareOften(SEEDS, queue("a", 0.5), [{ id: "s", flow: queue("a", 0.5, 2) }], 2000);
    const held = all.filter((one) => contains(one, 0, inPair(0.5) - alone(0.5))).length;
    // Lead times lean to the right, which costs a t interval of ten values some of its percents.
    expect(held).toBeGreaterThan(hardlyFewer(0.94));
    expect(held).toBeLessThan(hardlyMore(0.96));
  });

  test("intervals widened for three scenarios hold all together in 95 %", async () => {
    const rates = [0.4, 0.3, 0.2];
    const scenarios = rates.map((rate, at) => ({ id: `s${at}`, flow: queue(`n${at}`, rate) }));
    const all = await compareOften(SEEDS, queue("a", 0.5), scenarios, 2000);
    const held = all.filter((one) => rates.every((rate, at) => contains(one, at, alone(rate) - alone(0.5))));
    expect(held.length).toBeGreaterThan(hardlyFewer(0.94));
  });

  test("two that are the same but for their luck are told apart in 5 %", async () => {
    const all = await compareOften(SEEDS, queue("a", 0.5), [{ id: "s", flow: queue("b", 0.5) }]);
    const told = all.filter(
      ({ scenarios }) => scenarios[0].figures.leadTimeMeanHours.verdict !== "inconclusive",
    );
    expect(told.length).toBeGreaterThan(hardlyFewer(0.05));
    expect(told.length).toBeLessThan(hardlyMore(0.05));
  });

  test("the true best stays among the candidates in 95 % at least, and is surely chosen wrong in less than 5 %", async () => {
    const scenarios = [0.49, 0.48, 0.47].map((rate, at) => ({ id: `s${at}`, flow: queue(`n${at}`, rate) }));
    const all = await compareOften(SEEDS, queue("a", 0.5), scenarios);
    const choices = all.map(({ best }) => best.leadTimeMeanHours);
    expect(choices.filter(({ candidates }) => candidates.includes(3)).length).toBeGreaterThan(
      hardlyFewer(0.95),
    );
    const wrong = choices.filter(({ best, finding }) => best !== 3 && finding === "one");
    expect(wrong.length).toBeLessThan(hardlyMore(0.05));
  });
});
