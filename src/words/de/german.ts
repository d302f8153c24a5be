import type { Part } from "../Widened";
import { english, type Words } from "../words";
import { screenWords } from "./screen";

const translated: Part<Words> = {
  language: {
    code: "de",
    locale: "de",
    decimalMark: ",",
    chosen: (name) => `Sprache: ${name}`,
  },
  screen: screenWords,
};

/** The German catalogue. What is not translated yet is said in English. */
export const german: Words = completed(english, translated) as Words;

function completed(whole: unknown, part: unknown): unknown {
  if (typeof whole !== "object" || whole === null || Array.isArray(whole)) return part ?? whole;
  const given = (part ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(whole).map(([key, value]) => [key, completed(value, given[key])]));
}
