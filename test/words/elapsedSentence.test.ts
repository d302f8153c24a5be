import { describe, expect, test } from "vitest";
import { elapsedWords } from "../../src/words/elapsedSentence";

const usual = { hoursPerDay: 8, daysPerWeek: 5 };

describe("working time beside the calendar", () => {
  test.each([
    [64, usual, "8 working days = about 11 calendar days (5 days a week)"],
    [8, usual, "1 working day = about 1.5 calendar days (5 days a week)"],
    [280, usual, "35 working days = about 49 calendar days (5 days a week)"],
    [30, { hoursPerDay: 6, daysPerWeek: 4 }, "5 working days = about 9 calendar days (4 days a week)"],
  ])("%d h", (hours, calendar, said) => expect(elapsedWords(hours, calendar)?.whole).toBe(said));

  test("nothing is said of less than a day, or of what is missing", () => {
    expect(elapsedWords(4, usual)).toBeNull();
    expect(elapsedWords(null, usual)).toBeNull();
  });
});
