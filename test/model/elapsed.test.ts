import { describe, expect, test } from "vitest";
import { elapsedOf } from "../../src/model/elapsed";

describe("working time on the wall calendar", () => {
  test("8 days of work are 11.2 calendar days at five days a week", () => {
    expect(elapsedOf(64, { hoursPerDay: 8, daysPerWeek: 5 })).toEqual({
      workDays: 8,
      calendarDays: 11.2,
      daysPerWeek: 5,
    });
  });
  test("the calendar of the map counts: four days of six hours", () => {
    expect(elapsedOf(48, { hoursPerDay: 6, daysPerWeek: 4 })?.calendarDays).toBe(14);
  });
  test("nothing to tell: missing, less than a day, or work on all seven days", () => {
    expect(elapsedOf(null, { hoursPerDay: 8, daysPerWeek: 5 })).toBeNull();
    expect(elapsedOf(7.9, { hoursPerDay: 8, daysPerWeek: 5 })).toBeNull();
    expect(elapsedOf(100, { hoursPerDay: 24, daysPerWeek: 7 })).toBeNull();
    expect(elapsedOf(Number.NaN, { hoursPerDay: 8, daysPerWeek: 5 })).toBeNull();
  });
});
