import { afterEach, describe, expect, test } from "vitest";
import { withDecimalPoint } from "../../src/model/decimals";
import { defaultCalendar } from "../../src/model/durations";
import { readDuration, readValues } from "../../src/panels/inspector/parseFields";
import { showNumber, showSignificant } from "../../src/report/showNumber";
import { formatCount, formatPercent } from "../../src/words/formatFigure";
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
    expect(readDuration("1,500h", defaultCalendar)).toHaveProperty("fault");
    expect(withDecimalPoint("1,2,3h")).toBe("1,2,3h");
  });
});

test("what Undo calls an edit keeps abbreviations, and German nouns as they are", () => {
  const labels = ["Lead time", "WIP limit", "%C/A"];
  expect(labels.map(english.edits.change)).toEqual(["Change lead time", "Change WIP limit", "Change %C/A"]);
  expect(german.edits.change("Durchlaufzeit (LT)")).toBe("Durchlaufzeit (LT) ändern");
});
