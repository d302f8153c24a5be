import { expect, test } from "vitest";
import type { RunRecord } from "../../simulations/index";
import { toDeployments } from "../../simulations/experiments/toDeployments";

/** Runs of 100 hours with so many changes, each deployed by itself, and so many failures. */
const runsOf = (...counts: readonly (readonly [changes: number, failures: number])[]): RunRecord[] =>
  counts.map(
    ([changes, failures]) => ({ deployed: Float64Array.of(changes, changes, failures, 100) }) as RunRecord,
  );

test("failures per change are those of all runs together, also where a run has a failure and no change", () => {
  const { perHour, failuresPerChange } = toDeployments(runsOf([4, 1], [0, 1], [6, 0]))!;
  expect(perHour.mean).toBeCloseTo(10 / 300, 12);
  expect(failuresPerChange.mean).toBeCloseTo(2 / 10, 12);
  expect(Number.isFinite(failuresPerChange.low)).toBe(true);
});

test("where nothing is deployed nothing is said of how much of it fails", () => {
  expect(toDeployments(runsOf([0, 1], [0, 0]))!.failuresPerChange).toEqual({
    mean: null,
    low: null,
    high: null,
  });
});
