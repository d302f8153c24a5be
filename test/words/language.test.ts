import { describe, expect, test } from "vitest";
import { languageFor } from "../../src/words/language";
import { german } from "../../src/words/de/german";
import { english } from "../../src/words/words";

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
