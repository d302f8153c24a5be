import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  calendarOf,
  defaultCalendar,
  formatHours,
  meanHours,
  parseDuration,
  parseRate,
  parseTime,
  timeFaults,
} from "../../src/model/durations";
import type { TimeSpec } from "../../src/model/StreamMap";

const eight = defaultCalendar;
const short = { hoursPerDay: 7.5, daysPerWeek: 4 };

describe("a duration as a person types it", () => {
  test.each([
    ["2h", 2],
    ["90m", 1.5],
    ["0.5d", 4],
    [".5d", 4],
    ["1d 4h", 12],
    ["1d4h", 12],
    ["1w 2d", 56],
    ["1W 2D", 56],
    ["  3 h ", 3],
    ["0h", 0],
    ["1d 1d", 16],
  ])("%s is %d h", (text, hours) => {
    expect(parseDuration(text, eight)).toBe(hours);
  });

  test("days and weeks follow the calendar", () => {
    expect(parseDuration("1d", short)).toBe(7.5);
    expect(parseDuration("1w", short)).toBe(30);
  });

  test.each([
    "",
    " ",
    "2",
    "h",
    "-2h",
    "2x",
    "2h,",
    "1e3h",
    "NaNh",
    "Infinityh",
    "2 hours",
    "1,5d",
    "２h",
    `${"9".repeat(400)}h`,
    "2h2",
  ])("%j is none", (text) => {
    expect(parseDuration(text, eight)).toBeNull();
  });

  test("what is no text is none", () => {
    for (const value of [2, null, undefined, {}, ["2h"]]) expect(parseDuration(value, eight)).toBeNull();
  });
});

describe("hours written out", () => {
  test.each([
    [0, "0h"],
    [0.5, "30m"],
    [4, "4h"],
    [8, "1d"],
    [12, "1.5d"],
    [13.47, "1d 5.5h"],
    [20, "2.5d"],
    [40, "1w"],
    [39.999, "1w"],
    [128, "3w 1d"],
    [137.25, "3w 2.2d"],
    [4000, "100w"],
    [-4, "−4h"],
    [Number.NaN, "–"],
  ])("%d h reads %s", (hours, text) => {
    expect(formatHours(hours, eight)).toBe(text);
  });

  test("in one unit when asked", () => {
    expect(formatHours(13.47, eight, { single: true })).toBe("1.68d");
    expect(formatHours(137.25, eight, { single: true })).toBe("3.43w");
  });

  test("exactly, it parses to the very same number", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-60, max: 1e30, noNaN: true }),
        fc.constantFrom(eight, short),
        (hours, calendar) => {
          expect(parseDuration(formatHours(hours, calendar, { exact: true }), calendar)).toBe(hours);
        },
      ),
    );
    expect(formatHours(52, eight, { exact: true })).toBe("1w 1.5d");
    expect(formatHours(9, eight, { exact: true })).toBe("1d 1h");
    expect(formatHours(0.25, eight, { exact: true })).toBe("15m");
  });

  test("rounded, it stays within five per cent of the number", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1e6, noNaN: true }),
        fc.constantFrom(eight, short),
        fc.boolean(),
        (hours, calendar, single) => {
          const again = parseDuration(formatHours(hours, calendar, { single }), calendar)!;
          expect(Math.abs(again - hours) / hours).toBeLessThan(0.05);
        },
      ),
    );
  });
});

describe("the calendar", () => {
  test("is 8 hours and 5 days unless the map says otherwise", () => {
    expect(calendarOf({})).toEqual(eight);
    expect(calendarOf({ calendar: { hoursPerDay: 7.5, daysPerWeek: 4 } })).toEqual(short);
    expect(calendarOf({ calendar: { hoursPerDay: 0, daysPerWeek: Number.NaN } })).toEqual(eight);
  });
});

describe("a rate", () => {
  test.each([
    ["9/w", 9 / 40],
    ["1/d", 1 / 8],
    ["3 / 2w", 3 / 80],
    ["0.5/h", 0.5],
  ])("%s", (text, perHour) => {
    expect(parseRate(text, eight)).toBe(perHour);
  });
  test.each(["9", "/w", "9/", "-1/w", "9/0h", "w/9", ""])("%j is none", (text) => {
    expect(parseRate(text, eight)).toBeNull();
  });
});

describe("a time", () => {
  const mean = (spec: TimeSpec): number => meanHours(parseTime(spec, eight, "constant")!);

  test("bare, it is a constant, or for a process time a lognormal of that mean", () => {
    expect(parseTime("1d", eight, "constant")).toEqual({ distribution: "constant", value: 8 });
    expect(parseTime("1d", eight, { cv: 0.75 })).toEqual({ distribution: "lognormal", mean: 8, cv: 0.75 });
    expect(parseTime("1d", eight, { cv: 0 })).toEqual({ distribution: "constant", value: 8 });
    expect(parseTime("0h", eight, { cv: 0.75 })).toEqual({ distribution: "constant", value: 0 });
  });

  test("has the mean that its textbook says", () => {
    expect(mean({ distribution: "constant", value: "2h" })).toBe(2);
    expect(mean({ distribution: "exponential", mean: "2h" })).toBe(2);
    expect(mean({ distribution: "gamma", mean: "2h", cv: 1 })).toBe(2);
    expect(mean({ distribution: "lognormal", mean: "2h", cv: 1 })).toBe(2);
    expect(mean({ distribution: "triangular", min: "1h", mode: "2h", max: "6h" })).toBe(3);
    expect(mean({ distribution: "pert", min: "1d", mode: "2d", max: "6d" })).toBe(2.5 * 8);
    expect(mean({ distribution: "uniform", min: "1h", max: "2h" })).toBe(1.5);
    expect(mean({ distribution: "empirical", values: ["1h", "2h", "6h"] })).toBe(3);
    // FIELD.md: lognormal through P50 = 2 d and P90 = 8 d has mean 3.590 d.
    expect(mean({ distribution: "percentiles", p50: "2d", p90: "8d" }) / 8).toBeCloseTo(3.59, 3);
  });

  test("that cannot be is refused with its reason", () => {
    const reasons = (spec: unknown): string[] =>
      timeFaults(spec, eight).map(({ code, at }) => [code, ...at].join(" "));
    expect(reasons("soon")).toEqual(["time.duration"]);
    expect(reasons(2)).toEqual(["time.shape"]);
    expect(reasons({ distribution: "weibull" })).toEqual(["time.unknown distribution"]);
    expect(reasons({ distribution: "constructor" })).toEqual(["time.unknown distribution"]);
    expect(reasons({ distribution: "gamma", mean: "2h" })).toEqual(["time.missing"]);
    expect(reasons({ distribution: "gamma", mean: "-2h", cv: -1 })).toEqual([
      "time.duration mean",
      "time.cv cv",
    ]);
    expect(reasons({ distribution: "triangular", min: "3h", mode: "2h", max: "6h" })).toEqual(["time.order"]);
    expect(reasons({ distribution: "percentiles", p50: "2h", p90: "2h" })).toEqual(["time.order"]);
    expect(reasons({ distribution: "percentiles", p50: "0h", p90: "2h" })).toEqual(["time.order"]);
    expect(reasons({ distribution: "empirical", values: [] })).toEqual(["time.empty values"]);
    expect(reasons({ distribution: "empirical", values: ["1h", "x"] })).toEqual(["time.duration values 1"]);
    expect(parseTime({ distribution: "uniform", min: "2h", max: "1h" }, eight, "constant")).toBeNull();
  });
});
