import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { defaultCalendar, parseDuration } from "../../src/model/durations";
import {
  readCount,
  readDuration,
  readNumber,
  readPercent,
  readRate,
  readValues,
} from "../../src/panels/inspector/parseFields";
import { showNumber, showSignificant } from "../../src/report/showNumber";
import { formatCount, formatPercent } from "../../src/words/formatFigure";
import { goalName } from "../../src/words/goalText";
import { localDecimals, showHours } from "../../src/words/localDecimals";
import { languageFor } from "../../src/words/language";
import { german } from "../../src/words/de/german";
import { english, speak, words } from "../../src/words/words";

describe("the language of the screen", () => {
  test.each([
    ["de", ["en-US"], "de"],
    [undefined, ["de-CH", "en"], "de"],
    [undefined, ["fr-FR", "de"], "de"],
    [undefined, ["fr"], "en"],
    ["klingon", [], "en"],
    ["constructor", ["de"], "de"],
  ])("chosen %j on a machine that speaks %j is %s", (chosen, systems, expected) => {
    expect(languageFor(chosen, systems)).toBe(expected);
  });
});

/** Every entry of a catalogue by its path, with what it is: text, or how many arguments its sentence takes. */
function entries(part: unknown, path = ""): [string, string][] {
  if (typeof part === "function") return [[path, `sentence of ${part.length}`]];
  if (typeof part !== "object" || part === null) return [[path, typeof part]];
  return Object.entries(part).flatMap(([key, value]) => entries(value, `${path}/${key}`));
}

describe("the German catalogue", () => {
  test("has the same entries as the English one, each taking the same arguments", () => {
    expect(Object.fromEntries(entries(german))).toEqual(Object.fromEntries(entries(english)));
  });
});

describe("a goal", () => {
  const map = { format: "millrace", version: 1, steps: {} } as const;

  test("is called by its name, else by what it asks for", () => {
    const goal = { measure: "leadTime", percentile: 85, atMost: "2.5w" };
    expect(goalName({ ...goal, name: "Soon" }, map)).toBe("Soon");
    expect(goalName({ ...goal, name: " " }, map)).toBe("Lead time, P85 at most 2.5w");
    expect(goalName({ measure: "throughput", atLeast: 3.5, per: "w" }, map)).toMatch(/at least 3\.5/);
  });
});

describe("figures", () => {
  afterEach(() => speak({ ...words, ...english }));

  test("are written with the decimal mark of the language", () => {
    const written = () => [
      localDecimals("1w 2.5d"),
      showHours(20, defaultCalendar),
      formatPercent(0.055),
      formatCount(3.24),
      showNumber(12345.6, 1),
      showSignificant(0.1234, 2),
    ];
    expect(written()).toEqual(["1w 2.5d", "2.5d", "5.5 %", "3.2", "12,345.6", "0.12"]);
    speak(german);
    expect(written()).toEqual(["1w 2,5d", "2,5d", "5,5 %", "3,2", "12.345,6", "0,12"]);
  });

  test("are understood with a comma too, and kept with a point", () => {
    expect(readDuration("2,5h", defaultCalendar)).toMatchObject({ value: "2.5h" });
    expect(readDuration("1d 1,25h", defaultCalendar)).toMatchObject({ value: "1d 1.25h" });
    expect(readValues("2h, 5,5h,1d; 3h", defaultCalendar)).toMatchObject({
      value: ["2h", "5.5h", "1d", "3h"],
    });
    expect(readDuration("1,500h", defaultCalendar)).toMatchObject({
      fault: expect.stringContaining("thousands or decimals"),
    });
    expect(readDuration("1,2,3h", defaultCalendar)).toMatchObject({
      fault: expect.stringContaining("not a time"),
    });
  });

  test("in German a comma is always the decimal mark, and a point before three digits is asked about", () => {
    speak(german);
    expect(readDuration("2,375d", defaultCalendar)).toEqual({ value: "2.375d", basis: "= 19 h" });
    expect(readDuration("1.5h", defaultCalendar)).toMatchObject({ value: "1.5h" });
    const fault = "“1.500h” could mean thousands or decimals";
    expect(readDuration("1.500h", defaultCalendar)).toMatchObject({ fault: expect.stringContaining(fault) });
    for (const read of [readPercent, readNumber, (typed: string) => readCount(typed, 1)])
      expect(read("1.500")).toMatchObject({ fault: expect.stringContaining("thousands or decimals") });
    expect(readRate("1.500/w", defaultCalendar)).toMatchObject({
      fault: expect.stringContaining("thousands or decimals"),
    });
    expect(readPercent("12,345 %")).toMatchObject({ value: 12.345 });
  });

  test("whatever a language shows of a time, it reads as the same", () => {
    for (const language of [english, german]) {
      speak({ ...words, ...language });
      fc.assert(
        fc.property(
          fc.nat(9_999_999),
          fc.nat(6),
          fc.constantFrom("m", "h", "d", "w"),
          (amount, digits, unit) => {
            const kept = `${(amount / 10 ** digits).toFixed(digits)}${unit} 0.125h`;
            const read = readDuration(localDecimals(kept), defaultCalendar);
            const hours = "value" in read ? parseDuration(read.value, defaultCalendar) : null;
            expect(hours).toBe(parseDuration(kept, defaultCalendar));
          },
        ),
      );
    }
  });

  test("a time is understood in words, and without a unit in hours", () => {
    expect(readDuration("5", defaultCalendar)).toEqual({ value: "5h", basis: "= 5h" });
    expect(readDuration("3 days", defaultCalendar)).toEqual({ value: "3d", basis: "= 24 h" });
    expect(readDuration("2 Std", defaultCalendar)).toMatchObject({ value: "2h" });
    expect(readDuration("3 Tage 4 hours", defaultCalendar)).toMatchObject({ value: "3d 4h" });
  });

  test("people are counted up to what the check allows", () => {
    expect(readCount("10000", 1, 10_000)).toMatchObject({ value: 10_000 });
    expect(readCount("1000000", 1, 10_000)).toMatchObject({
      fault: expect.stringContaining("not a number from 1 to 10000"),
    });
  });
});

test("what Undo calls an edit keeps abbreviations, and German nouns as they are", () => {
  const labels = ["Lead time", "WIP limit", "%C/A"];
  expect(labels.map(english.edits.change)).toEqual(["Change lead time", "Change WIP limit", "Change %C/A"]);
  expect(german.edits.change("Durchlaufzeit (LT)")).toBe("Durchlaufzeit (LT) ändern");
});
