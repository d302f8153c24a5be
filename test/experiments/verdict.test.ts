import { describe, expect, it, test } from "vitest";
import { chooseBest } from "../../simulations/experiments/chooseBest";
import { allowance, judge, replicationsToDecide } from "../../simulations/experiments/verdict";
import { estimate, meanAndError, studentCdf, studentQuantile } from "../../simulations/statistics/confidence";

const interval = (low: number, high: number) => ({ mean: (low + high) / 2, low, high });

describe("the verdict on a difference", () => {
  // The baseline is 100 and the margin 2 %: within ± 2 is none.
  test.each([
    [-1, 1, "none"],
    [-2, 2, "none"],
    [0, 0, "none"],
    [0.5, 1.9, "none"],
    [-1.9, -0.5, "none"],
    [0.5, 2.1, "more"],
    [5, 9, "more"],
    [-9, -5, "less"],
    [-2.1, -0.1, "less"],
    [0, 2.1, "inconclusive"],
    [-2.1, 0, "inconclusive"],
    [-1, 3, "inconclusive"],
    [-30, 30, "inconclusive"],
  ] as const)("an interval from %d to %d", (low, high, says) => {
    const allowed = allowance(100, 0.02);
    const ofMore = { more: "better", less: "worse", none: "none", inconclusive: "inconclusive" }[says];
    const ofLess = { more: "worse", less: "better", none: "none", inconclusive: "inconclusive" }[says];
    expect(judge(interval(low, high), allowed, 1)).toBe(ofMore);
    expect(judge(interval(low, high), allowed, -1)).toBe(ofLess);
  });

  it("needs an interval", () => {
    expect(judge({ mean: 5, low: null, high: null }, 2, 1)).toBe("inconclusive");
    expect(judge({ mean: null, low: null, high: null }, 2, 1)).toBe("inconclusive");
  });

  it("takes the rounding of sums for none, whatever the margin", () => {
    expect(judge(interval(1e-12, 2e-12), allowance(100, 0), 1)).toBe("none");
    expect(judge(interval(1e-3, 2e-3), allowance(100, 0), 1)).toBe("better");
  });
});

describe("how many pairs would decide", () => {
  const spread = [3, -1, 4, -1, 5, -9, 2, 6, -5, 3];

  it("is the least number at which the interval leaves out 0, checked against its formula", () => {
    const { mean, error } = meanAndError(spread);
    const deviation = error * Math.sqrt(spread.length);
    const half = (n: number): number => (studentQuantile(0.975, n - 1) * deviation) / Math.sqrt(n);
    const needed = replicationsToDecide(spread, 0, 1);
    expect(needed).not.toBeNull();
    expect(half(needed!)).toBeLessThan(mean);
    expect(half(needed! - 1)).toBeGreaterThanOrEqual(mean);
  });

  it("is less where the interval would sooner lie within the margin", () => {
    expect(replicationsToDecide(spread, 50, 1)).toBe(spread.length);
    const strict = replicationsToDecide(spread, 0, 1)!;
    const lax = replicationsToDecide(spread, 4, 1)!;
    expect(lax).toBeLessThan(strict);
    expect(lax).toBeGreaterThan(spread.length);
  });

  it("grows with the number of comparisons, and with the square of the spread", () => {
    const one = replicationsToDecide(spread, 0, 1)!;
    expect(replicationsToDecide(spread, 0, 10)!).toBeGreaterThan(one);
    const { mean } = meanAndError(spread);
    const wider = spread.map((value) => mean + 2 * (value - mean));
    expect(replicationsToDecide(wider, 0, 1)! / one).toBeCloseTo(4, 0);
  });

  it("is what there is when it is decided, and unknown where nothing would decide", () => {
    expect(replicationsToDecide([5, 6, 5, 6], 0, 1)).toBe(4);
    expect(replicationsToDecide([0, 0, 0], 0, 1)).toBe(3);
    expect(replicationsToDecide([1, -1], 0, 1)).toBeNull();
    expect(replicationsToDecide([1], 0, 1)).toBeNull();
    expect(replicationsToDecide([], 0, 1)).toBeNull();
  });

  it("agrees with the verdict on random differences: decided is what needs no more", () => {
    let seed = 7;
    const next = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
    for (let trial = 0; trial < 300; trial++) {
      const shift = next() * 4 - 2;
      const values = Array.from({ length: 3 + Math.floor(next() * 20) }, () => shift + next() * 6 - 3);
      const allowed = next() * 2;
      const isDecided = judge(estimate(values, 3), allowed, 1) !== "inconclusive";
      expect(replicationsToDecide(values, allowed, 3) === values.length).toBe(isDecided);
    }
  });
});

describe("the best of several", () => {
  const low = [1, 2, 1, 2, 1, 2];
  const high = [9, 10, 9, 10, 9, 11];
  const similar = [2, 1, 1, 2, 2, 1];

  it("is the one with the best mean, in the good direction", () => {
    expect(chooseBest([low, high], 1)).toMatchObject({ best: 1, candidates: [1] });
    expect(chooseBest([low, high], -1)).toMatchObject({ best: 0, candidates: [0] });
    expect(chooseBest([low, high], 1).confidence).toBeGreaterThan(0.99);
  });

  it("keeps all that the runs cannot leave behind", () => {
    const { candidates, confidence, finding } = chooseBest([low, high, similar], -1);
    expect([...candidates].sort((a, b) => a - b)).toEqual([0, 2]);
    expect(confidence).toBeLessThan(0.95);
    expect(finding).toBe("open");
  });

  it("says of two that are alike that they are, whatever the margin", () => {
    const alike = { best: 0, confidence: 1, candidates: [0, 1], finding: "same" };
    expect(chooseBest([low, low], 1)).toEqual(alike);
    expect(chooseBest([low, low], 1, { margin: 0.02, reference: null })).toEqual(alike);
    expect(chooseBest([high, low, low], -1)).toMatchObject({ candidates: [1, 2], finding: "same" });
  });

  it("takes what lies within the margin for as good, even where it is better beyond chance", () => {
    const least = [100, 101, 100, 101];
    const bitMore = [101.1, 102.2, 101.2, 102.1];
    const margin = { margin: 0.02, reference: null };
    expect(chooseBest([least, bitMore], -1)).toMatchObject({ best: 0, candidates: [0], finding: "one" });
    expect(chooseBest([least, bitMore], -1, margin)).toMatchObject({
      best: 0,
      candidates: [0, 1],
      finding: "equal",
    });
    // 1.15 is more than 1 % of 100, and less than 1 % of 200.
    expect(chooseBest([least, bitMore], -1, { margin: 0.01, reference: 100 })).toMatchObject({
      finding: "one",
    });
    expect(chooseBest([least, bitMore], -1, { margin: 0.01, reference: 200 })).toMatchObject({
      finding: "equal",
    });
  });

  it("says when one is good enough, though who is best cannot be told", () => {
    const one = [100, 110, 90, 105, 95, 100];
    const gain = [-1, 5, 3, -2, 4, 6];
    const other = one.map((value, at) => value + gain[at]);
    expect(chooseBest([one, other], -1)).toMatchObject({ candidates: [0, 1], finding: "open" });
    const chosen = chooseBest([one, other], -1, { margin: 0.02, reference: null });
    expect(chosen).toMatchObject({ best: 0, candidates: [0, 1], finding: "enough" });
    // One-sided p of (2.5 + 2) / standard error, 5 degrees of freedom.
    const { mean, error } = meanAndError(gain);
    expect(chosen.confidence).toBeCloseTo(studentCdf((mean + 2) / error, 5), 10);
  });

  it("agrees with the verdict on two, and over many trials is wrong in no more than it says", () => {
    let seed = 11;
    const next = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const noise = (): number => next() + next() + next() + next() + next() + next() - 3;
    const truths = [100, 100.5, 101.5, 104, 104];
    let [lostBest, wrong] = [0, 0];
    const trials = 2000;
    for (let trial = 0; trial < trials; trial++) {
      const scale = 1 + 6 * next();
      const luck = Array.from({ length: 10 }, noise);
      const values = truths.map((truth) => luck.map((shared) => truth + scale * (shared + 0.5 * noise())));
      const { best, candidates, finding } = chooseBest(values, -1, { margin: 0.01, reference: 100 });
      if (!candidates.includes(0)) lostBest++;
      const isGood = (at: number): boolean => truths[at] <= 101;
      const isTold = finding === "equal" ? candidates.every(isGood) : finding === "open" || isGood(best!);
      if (!isTold) wrong++;
      const two = values.slice(0, 2);
      const pair = chooseBest(two, -1, { margin: 0.01, reference: 100 });
      const says = judge(estimate(two[1].map((value, at) => value - two[0][at])), 1, -1);
      const told = { one: ["better", "worse"], equal: ["none"], same: ["none"], enough: ["inconclusive"] };
      expect({ ...told, open: ["inconclusive"] }[pair.finding]).toContain(says);
    }
    expect(lostBest / trials).toBeLessThan(0.05);
    expect(wrong / trials).toBeLessThan(0.05);
  });

  it("does not judge what has no values, and is not sure with one run", () => {
    const alone = { best: 1, confidence: null, candidates: [1], finding: "one" };
    expect(chooseBest([[], high], 1)).toEqual(alone);
    expect(chooseBest([[], []], 1)).toMatchObject({ best: null, confidence: null, candidates: [] });
    expect(chooseBest([[1], [2]], 1)).toMatchObject({
      best: 1,
      confidence: null,
      candidates: [1, 0],
      finding: "open",
    });
  });
});
