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
