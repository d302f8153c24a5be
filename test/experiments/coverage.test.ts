import { expect, test } from "vitest";
import { compareOften, queue } from "./coverage";

test("of two that are the same but for their luck, 87 to 99 of 100 comparisons show no difference", async () => {
  const all = await compareOften(100, queue("a", 0.5), [{ id: "s", flow: queue("b", 0.5) }], 200);
  const undecided = all.filter(
    ({ scenarios }) => scenarios[0].figures.leadTimeMeanHours.verdict === "inconclusive",
  );
  expect(undecided.length).toBeGreaterThanOrEqual(87);
  expect(undecided.length).toBeLessThanOrEqual(99);
});

test("the same difference seen with common luck is never missed", async () => {
  const all = await compareOften(100, queue("a", 0.5), [{ id: "s", flow: queue("a", 0.5, 2) }], 200);
  const verdicts = all.map(({ scenarios }) => scenarios[0].figures.leadTimeMeanHours.verdict);
  expect(new Set(verdicts)).toEqual(new Set(["better"]));
});

test("flow efficiency is all process time / all flow time, however short the runs: 1 − ρ of M/M/1", async () => {
  const all = await compareOften(40, queue("a", 0.85), [{ id: "s", flow: queue("a", 0.7) }], 1000);
  const found = all.map(({ scenarios }) => scenarios[0].figures.flowEfficiency);
  const mean = (values: readonly (number | null)[]): number =>
    values.reduce<number>((sum, value) => sum + value!, 0) / values.length;
  // The mean of each run's own share lay 15 % above.
  const [before, after] = [
    mean(found.map(({ baseline }) => baseline.mean)),
    mean(found.map(({ scenario }) => scenario.mean)),
  ];
  expect(Math.abs(before / 0.15 - 1)).toBeLessThan(0.05);
  expect(Math.abs(after / 0.3 - 1)).toBeLessThan(0.02);
  const held = found.filter(({ difference: { low, high } }) => low! <= 0.15 && 0.15 <= high!);
  expect(held.length).toBeGreaterThanOrEqual(34);
});
