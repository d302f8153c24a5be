import { describe, expect, test } from "vitest";
import type { StreamMap } from "../../src/model/StreamMap";
import { checkMap } from "../../src/stores/checkMap";
import { placedSentence } from "../../src/words/placedSentence";
import { sentence } from "../../src/words/sentence";

describe("a sentence about a problem", () => {
  test("says what was found and what was expected", () => {
    expect(sentence({ code: "number.whole", params: { found: 0, least: 1, most: null } })).toBe(
      "Found 0; expected a whole number from 1 up.",
    );
    expect(sentence({ code: "number.range", params: { found: 0, least: 0, most: 100, above: true } })).toBe(
      "Found 0; expected more than 0 and at most 100.",
    );
  });

  test("quotes what was found as it stands in the file, and never at length", () => {
    expect(sentence({ code: "ref.step", params: { found: 'a"b\n' } })).toBe(
      'There is no step with the id "a\\"b\\n".',
    );
    expect(sentence({ code: "ref.step", params: { found: "x".repeat(1000) } }).length).toBeLessThan(120);
  });

  test("of the map's figures names the step and the figure", () => {
    const map: StreamMap = {
      format: "millrace",
      version: 1,
      calendar: { hoursPerDay: 8 },
      steps: {
        a: {
          name: "Test",
          leadTime: "soon",
          processTime: { distribution: "gamma", mean: "-1h", cv: -3 },
          percentCompleteAccurate: 500,
          workers: -3,
          wipLimit: 0,
        },
      },
    };
    expect(checkMap(map).map((problem) => placedSentence(map, problem))).toEqual(
      expect.arrayContaining([
        "Test, %C/A: Found 500; expected 0 to 100.",
        "Test, WIP limit: Found 0; expected a whole number from 1 up.",
        "Test, People: Found -3; expected a whole number from 1 to 10000.",
        expect.stringMatching(/^Test, Lead time: "soon" is not a duration/),
        expect.stringMatching(/^Test, Process time, mean: "-1h" is not a duration/),
      ]),
    );
  });

  test("names a few of many", () => {
    const steps = Array.from({ length: 12 }, (_, index) => `S${index}`);
    expect(sentence({ code: "flow.noExit", params: { steps } })).toContain(
      "S6, S7 and 4 more goes round for ever",
    );
  });

  test("of a code that is not ours is the code itself", () => {
    expect(sentence({ code: "constructor", params: {} })).toBe("constructor");
  });
});
