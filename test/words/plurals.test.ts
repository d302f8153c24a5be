import { describe, expect, test } from "vitest";
import { german } from "../../src/words/de/german";
import { english } from "../../src/words/words";

type Sentence = (...parameters: unknown[]) => unknown;

/** Every sentence of a catalogue by its path. */
function sentences(part: unknown, path = ""): [string, Sentence][] {
  if (typeof part === "function") return [[path, part as Sentence]];
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => sentences(value, `${path}/${key}`));
}

/** What a sentence says where each of its parameters is this; null where it takes something else. */
function said(sentence: Sentence, value: unknown): string | null {
  try {
    const text: unknown = sentence(...Array.from({ length: sentence.length }, () => value));
    return typeof text === "string" ? text : null;
  } catch {
    return null;
  }
}

/** A word behind the number one that counts several: in English one that ends with an s, in German a noun. */
const counts = {
  English: /(?<![\d.,:])1 (?:more |small |other |working )?(\p{Ll}+s|people)(?!\p{L})/gu,
  German: /(?<![\d.,:])1 (?:mehr |weitere |kleine |kleinen )?(\p{Lu}\p{Ll}+)/gu,
};

/** Words that stand rightly behind a name or a one. */
const fine = {
  English: new Set(
    "is was has needs takes goes sends throws delivers beats comes gives this miss less as holds".split(" "),
  ),
  German: new Set(
    "Lauf Schritt Person Stück Tag Woche Zeile Szenario Änderung Zug Hinweis Liegezeit Arbeit Warten Mal Vorgang Aufenthalt Schätzung Kalendertag Arbeitstag Einfall Verbesserung Punkt Befund Und Auftrag Streichholz Spiel Arbeitsstunde Einheit Spalte Spanne".split(
      " ",
    ),
  ),
};

/** Sentences that nobody reads of one: where there is one, another is said, or none. */
const neverOfOne = new Set([
  "/arrange/alignEdit",
  "/arrange/distributeEdit",
  "/canvas/severalSelected",
  "/hand/severalLinks",
  "/inspector/many",
  // More runs than were made: at least two.
  "/compare/needs",
  "/compare/runMore",
  "/compare/tooMany",
  "/transient/moreRuns",
  // Fewer pairs than runs: at least two runs.
  "/compare/fromPairs",
  // So many as the program knows of, or takes at most.
  "/commandLine/verify/failed",
  "/verify/intro",
  "/verify/progress",
  "/verify/allHold",
  "/verify/someMiss",
  "/quickEntry/leftOut",
  // Of a single place oneInterval is said.
  "/results/effects/widened",
  "/results/warmUp/alternative",
  "/results/warmUp/sentence",
  "/results/method/runs",
  // Said of a wide disagreement only.
  "/sources/disagreeTimes",
  "/sources/disagreeShares",
]);

describe.each([
  ["English", english],
  ["German", german],
] as const)("the %s catalogue", (language, catalogue) => {
  const all = sentences(catalogue);

  test("counts one thing as one", () => {
    const wrong = all.flatMap(([path, sentence]) => {
      const isWrong = [1, "1"].every((one) =>
        [...(said(sentence, one) ?? "").matchAll(counts[language])].some(
          ([, word]) => !fine[language].has(word!),
        ),
      );
      return isWrong && !neverOfOne.has(path) ? [`${path}: ${said(sentence, 1)}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  test("was looked through", () => {
    expect(all.filter(([, sentence]) => said(sentence, 1) !== null).length).toBeGreaterThan(500);
  });
});
