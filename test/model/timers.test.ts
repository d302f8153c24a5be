import { describe, expect, test } from "vitest";
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
  ])("%s", (typed, seconds) => {
    expect(readTimer(typed)).toBe(seconds * 1000);
  });

  test.each(["", "soon", "0m", "-5m", "3d", "25h", "1:75"])("is not %j", (typed) => {
    expect(readTimer(typed)).toBeNull();
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
