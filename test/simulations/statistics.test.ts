import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  estimate,
  logGamma,
  meanAndError,
  studentCdf,
  studentQuantile,
} from "../../simulations/statistics/confidence";
import { Quantiles } from "../../simulations/statistics/Quantiles";
import { ratioOfSums } from "../../simulations/statistics/ratio";
import { findTruncation } from "../../simulations/statistics/warmUp";

/** R's type 7 (Hyndman & Fan 1996): linear between the order statistics around (n − 1)p. */
function type7(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = (sorted.length - 1) * p;
  const below = Math.floor(rank);
  return rank === below
    ? sorted[below]
    : sorted[below] + (rank - below) * (sorted[below + 1] - sorted[below]);
}

function quantilesOf(values: Iterable<number>): Quantiles {
  const quantiles = new Quantiles();
  for (const value of values) quantiles.add(value);
  return quantiles;
}

/** Numbers that look random and are always the same. */
const scattered = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => 0.01 + 50 * ((index * 0.6180339887498949) % 1) ** 3);

describe("quantiles", () => {
  it("R's own example of type 7", () => {
    // quantile(c(1, 2, 4, 8, 16), c(.1, .5, .85, .95)) in R: 1.4, 4.0, 11.2, 14.4
    const quantiles = quantilesOf([16, 1, 8, 2, 4]);
    expect(quantiles.quantile(0.1)).toBeCloseTo(1.4, 12);
    expect(quantiles.quantile(0.5)).toBe(4);
    expect(quantiles.quantile(0.85)).toBeCloseTo(11.2, 12);
    expect(quantiles.quantile(0.95)).toBeCloseTo(14.4, 12);
    expect(quantiles.mean()).toBe(6.2);
  });

  it("exact for up to 8192 observations, also when asked in between", () => {
    const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (list, p) => {
        const quantiles = new Quantiles();
        list.forEach((value, index) => {
          quantiles.add(value);
          if (index % 50 === 0) quantiles.quantile(0.3);
        });
        expect(quantiles.quantile(p)).toBe(type7(list, p));
      }),
      { numRuns: 200, seed: 1 },
    );
    const most = scattered(8192);
    for (const p of [0, 0.123, 0.5, 0.85, 0.95, 1])
      expect(quantilesOf(most).quantile(p)).toBe(type7(most, p));
  });

  it("beyond that within 0.2 %, with the exact mean and count", () => {
    const values = scattered(50_000);
    const quantiles = quantilesOf(values);
    for (const p of [0.001, 0.1, 0.5, 0.85, 0.95, 0.999]) {
      const exact = type7(values, p);
      expect(Math.abs(quantiles.quantile(p) - exact)).toBeLessThanOrEqual(0.002 * exact);
    }
    expect(quantiles.count).toBe(50_000);
    expect(quantiles.mean()).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / 50_000, 9);
    const pairs = quantiles.toPairs();
    expect(pairs.filter((_, at) => at % 2 === 1).reduce((sum, count) => sum + count, 0)).toBe(50_000);
  });

  it("equal observations stay equal, and zero is a value", () => {
    const many = quantilesOf(Array.from({ length: 20_000 }, (_, index) => (index % 4 === 0 ? 0 : 0.5)));
    expect([0.1, 0.24, 0.26, 0.5, 1].map((p) => many.quantile(p))).toEqual([0, 0, 0.5, 0.5, 0.5]);
    expect(new Quantiles().quantile(0.5)).toBeNaN();
    expect(new Quantiles().mean()).toBeNaN();
  });
});

describe("confidence", () => {
  it("knows the t table", () => {
    // National Institute of Standards and Technology, e-Handbook §1.3.6.7.2.
    const table: [number, number, number][] = [
      [0.975, 1, 12.706],
      [0.975, 2, 4.303],
      [0.975, 9, 2.262],
      [0.975, 29, 2.045],
      [0.95, 5, 2.015],
      [0.995, 10, 3.169],
      [0.999, 30, 3.385],
      [0.975, 1e6, 1.96],
    ];
    for (const [p, freedom, t] of table) expect(studentQuantile(p, freedom)).toBeCloseTo(t, 3);
    expect(studentQuantile(0.025, 9)).toBeCloseTo(-2.262, 3);
    expect(studentQuantile(0.5, 3)).toBe(0);
    // One degree of freedom is Cauchy: ½ + arctan(t)/π.
    for (const t of [-3, 0.1, 2, 50]) expect(studentCdf(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 12);
  });

  it("quantile and distribution are each other's inverse", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
        fc.integer({ min: 1, max: 2000 }),
        (p, freedom) => {
          expect(studentCdf(studentQuantile(p, freedom), freedom)).toBeCloseTo(p, 9);
        },
      ),
      { numRuns: 200, seed: 2 },
    );
  });

  it("ln Γ of whole and half numbers", () => {
    expect(logGamma(1)).toBeCloseTo(0, 12);
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 10);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 12);
    expect(logGamma(0.25)).toBeCloseTo(Math.log(3.625609908221908), 12);
  });

  it("the mean with its t interval", () => {
    // 1, 2, 3, 4: mean 2.5, s = √(5/3), t(0.975; 3) = 3.18245.
    const half = 3.182446305284263 * Math.sqrt(5 / 3 / 4);
    const { mean, low, high } = estimate([1, 2, 3, 4]);
    expect(mean).toBe(2.5);
    expect(low).toBeCloseTo(2.5 - half, 9);
    expect(high).toBeCloseTo(2.5 + half, 9);
    // Ten comparisons at once: t(1 − 0.05/20; 3) = 7.4533.
    expect((estimate([1, 2, 3, 4], 10).high as number) - 2.5).toBeCloseTo(7.453319 * Math.sqrt(5 / 12), 4);
  });

  it("replications without observations are left out; one alone has no interval, none have nothing", () => {
    expect(estimate([NaN, 2, NaN, 4]).mean).toBe(3);
    expect(estimate([NaN, 2])).toEqual({ mean: 2, low: null, high: null });
    expect(estimate([NaN])).toEqual({ mean: null, low: null, high: null });
    expect(estimate([3, 3, 3])).toEqual({ mean: 3, low: 3, high: 3 });
    expect(meanAndError([]).count).toBe(0);
  });
});

describe("warm-up (MSER)", () => {
  it("cuts a start-up that differs, and nothing of a steady series", () => {
    const wave = (index: number): number => 10 + (index % 2 === 0 ? 1 : -1);
    const steady = Array.from({ length: 100 }, (_, index) => wave(index));
    expect(findTruncation(steady)).toEqual({ cut: 0, settled: true });
    const started = steady.map((value, index) => (index < 15 ? index / 2 : value));
    expect(findTruncation(started)).toEqual({ cut: 15, settled: true });
  });

  it("is the cut that makes Σ(Z − mean)²/(n − d)² least, up to half", () => {
    const score = (values: readonly number[], cut: number): number => {
      const left = values.slice(cut);
      const mean = left.reduce((sum, value) => sum + value, 0) / left.length;
      return left.reduce((sum, value) => sum + (value - mean) ** 2, 0) / left.length ** 2;
    };
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 4, maxLength: 60 }), (values) => {
        const { cut } = findTruncation(values);
        const half = Math.floor(values.length / 2);
        expect(cut).toBeLessThanOrEqual(half);
        for (let other = 0; other <= half; other++) {
          expect(score(values, cut)).toBeLessThanOrEqual(score(values, other) * (1 + 1e-9) + 1e-9);
        }
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  it("says when the run is too short to tell", () => {
    expect(findTruncation(Array.from({ length: 40 }, (_, index) => index)).settled).toBe(false);
    expect(findTruncation([])).toEqual({ cut: 0, settled: false });
  });
});

describe("the ratio of two sums", () => {
  it("is that of all together, not the mean of ratios, and spreads as its parts leave it", () => {
    // 10 hours of 4 items: 2.5 each, though the two have 1 and 3.
    const values = ratioOfSums(Float64Array.of(1, 9), Float64Array.of(1, 3));
    expect([...values]).toEqual([1.75, 3.25]);
    expect(meanAndError(values).mean).toBe(2.5);
  });

  it("leaves out a replication that has nothing to say", () => {
    expect([...ratioOfSums(Float64Array.of(1, NaN, 9), Float64Array.of(1, NaN, 3))]).toEqual([
      1.75,
      NaN,
      3.25,
    ]);
  });
});
