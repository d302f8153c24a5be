import { describe, expect, test } from "vitest";
import { chartScale, niceTicks } from "../../src/report/chartScale";
import { toHistogramBars } from "../../src/report/histogramBars";
import { showDifference, showEstimate } from "../../src/report/showEstimate";
import { decimalsFor, showNumber, showSignificant } from "../../src/report/showNumber";
import { timeUnitFor } from "../../src/report/timeUnit";

const estimate = (mean: number | null, half: number | null) => ({
  mean,
  low: mean === null || half === null ? null : mean - half,
  high: mean === null || half === null ? null : mean + half,
});

describe("a figure has no more digits than its interval allows", () => {
  test.each([
    [12.3456, 0.6, "12.3", "0.6"],
    [12.3456, 0.12, "12.35", "0.12"],
    [12.3456, 0.0987, "12.35", "0.10"],
    [1234.56, 56, "1230", "60"],
    [123456, 789, "123,500", "800"],
    [0.0004, 0.3, "0.00", "0.30"],
    [-4.26, 0.5, "−4.3", "0.5"],
    [0.000012, 0.000003, "1.20 × 10⁻⁵", "3.0 × 10⁻⁶"],
    [99.97, 0.996, "100.0", "1.0"],
  ])("%d ± %d is shown as %s ± %s", (mean, half, shown, plusMinus) => {
    expect(showEstimate(estimate(mean, half))).toMatchObject({ state: "interval", mean: shown, plusMinus });
  });

  test("without a mean there is nothing to show", () => {
    expect(showEstimate(estimate(null, null))).toEqual({ state: "missing" });
    expect(showEstimate({ mean: Number.NaN, low: null, high: null })).toEqual({ state: "missing" });
    expect(showEstimate({ mean: Number.POSITIVE_INFINITY, low: 1, high: 2 })).toEqual({ state: "missing" });
  });

  test("one run gives a value, not an interval", () => {
    expect(showEstimate(estimate(12.3456, null))).toEqual({ state: "single", mean: "12.3" });
  });

  test("the same value in every run is exact", () => {
    expect(showEstimate(estimate(0.5, 0))).toEqual({ state: "exact", mean: "0.5" });
    expect(showEstimate(estimate(0, 0))).toEqual({ state: "exact", mean: "0" });
  });

  test("a lopsided interval is shown by its ends", () => {
    expect(showEstimate({ mean: 0.02, low: 0, high: 0.09 })).toMatchObject({
      plusMinus: null,
      low: "0.00",
      high: "0.09",
    });
  });

  test("a fraction is shown in per cent, hours in days of the calendar", () => {
    expect(showEstimate(estimate(0.8731, 0.012), 0.01)).toMatchObject({ mean: "87.3", plusMinus: "1.2" });
    expect(showEstimate(estimate(80, 4), 8)).toMatchObject({ mean: "10.0", plusMinus: "0.5" });
  });

  test("a gain carries its sign, nothing carries none", () => {
    expect(showDifference(estimate(0.05, 0.01))).toMatchObject({
      mean: "+0.050",
      low: "+0.040",
      high: "+0.060",
    });
    expect(showDifference(estimate(-2, 0.4))).toMatchObject({ mean: "−2.0" });
    expect(showDifference(estimate(0, 0))).toMatchObject({ mean: "0" });
    expect(showDifference(estimate(0.001, 0.3))).toMatchObject({ mean: "0.00" });
  });

  test("an interval that leaves out zero never seems to touch it", () => {
    expect(showDifference(estimate(-0.1644, 0.156))).toMatchObject({ mean: "−0.164", plusMinus: "0.156" });
    expect(showEstimate(estimate(0.048, 0.044))).toMatchObject({ mean: "0.048", low: "0.004" });
    expect(showEstimate(estimate(0.04, 0.044))).toMatchObject({ mean: "0.04", low: "0.00" });
  });

  test("numbers that no one would count are powers of ten", () => {
    expect(showNumber(1.5e12, 0)).toBe("1.500 × 10¹²");
    expect(showSignificant(2.5e-8, 3)).toBe("2.50 × 10⁻⁸");
    expect(showSignificant(1234567, 3)).toBe("1,230,000");
    expect(decimalsFor(0.0101)).toBe(3);
  });
});

describe("times are read in the unit that fits", () => {
  const calendar = { hoursPerDay: 6, daysPerWeek: 5 };
  test.each([
    [0.2, "m"],
    [3, "h"],
    [40, "d"],
    [400, "w"],
  ])("%d h in %s", (hours, symbol) => expect(timeUnitFor(hours, calendar).symbol).toBe(symbol));
  test("a day has as many hours as the calendar says", () => expect(timeUnitFor(40, calendar).hours).toBe(6));
});

describe("chart scales", () => {
  test("ticks are round numbers inside the range", () => {
    expect(niceTicks(0, 10, 5)).toEqual([0, 2, 4, 6, 8, 10]);
    expect(niceTicks(-0.3, 0.7, 4).map((tick) => tick.toFixed(1))).toEqual(["0.0", "0.5"]);
    expect(niceTicks(3, 3, 4)).toEqual([3]);
  });
  test("a range without width still has a place for its value", () => {
    expect(chartScale(5, 5, 0, 100).toPixels(5)).toBe(0);
  });
});

describe("histogram bars", () => {
  test("shares add up to one; the last bin, open to the right, stands apart", () => {
    const counts = [
      0,
      0,
      ...Array.from({ length: 100 }, (_, bin) => Math.round(10_000 * 0.95 ** bin)),
      0,
      40,
    ];
    const { bars, beyond } = toHistogramBars({ from: 0, binWidth: 4, counts }, 30);
    expect(bars.length).toBeLessThanOrEqual(30);
    expect(bars.reduce((sum, bar) => sum + bar.share, 0) + (beyond?.share ?? 0)).toBeCloseTo(1, 12);
    expect(bars[0].from).toBe(8);
    expect(beyond?.from).toBe(103 * 4);
  });
  test("nothing delivered, nothing drawn", () => {
    expect(toHistogramBars({ from: 0, binWidth: 0, counts: [] }, 30).bars).toEqual([]);
    expect(toHistogramBars({ from: 0, binWidth: 1, counts: [0, 0] }, 30).bars).toEqual([]);
  });
  test("all in one bin is one bar", () => {
    expect(toHistogramBars({ from: 5, binWidth: 1, counts: [7] }, 30)).toEqual({
      bars: [{ from: 5, to: 6, share: 1 }],
      beyond: null,
      total: 7,
    });
    expect(toHistogramBars({ from: 5, binWidth: 1, counts: [0, 7, 0] }, 30).bars).toEqual([
      { from: 6, to: 7, share: 1 },
    ]);
  });
});
