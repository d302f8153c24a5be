import { describe, expect, test } from "vitest";
import { pointMarks } from "../../src/model/decimals";
import { clockText, readTimer } from "../../src/model/timers";

describe("the length of a timer", () => {
  test.each([
    ["10m", 600],
    ["10", 600],
    ["1h 30m", 5400],
    ["2,5m", 150],
    ["90s", 90],
    ["0:45", 45],
    ["10:00", 600],
    ["10 Minuten", 600],
    ["10 minutes", 600],
    ["1 Std 30 min", 5400],
    ["90 Sekunden", 90],
  ])("%s", (typed, seconds) => {
    expect(readTimer(typed, pointMarks)).toBe(seconds * 1000);
  });

  test.each(["", "soon", "0m", "-5m", "3d", "25h", "1:75"])("is not %j", (typed) => {
    expect(readTimer(typed, pointMarks)).toBeNull();
  });
});

test("a clock face", () => {
  expect([0, 9_999, 61_000, 600_000, 5_400_000].map(clockText)).toEqual([
    "0:00",
    "0:09",
    "1:01",
    "10:00",
    "1:30:00",
  ]);
});
