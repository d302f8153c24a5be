import { readFileSync } from "node:fs";
import { isLanguage, type Language } from "../words/language";

/**
 * The language of what is exported: the one that was typed, else the one that the map names as its own, else English.
 * Every other command speaks English.
 */
export function exportLanguage([command, ...typed]: readonly string[]): Language {
  if (command !== "export") return "en";
  const at = typed.indexOf("--language");
  const joined = typed.find((word) => word.startsWith("--language="))?.slice("--language=".length);
  const chosen = at >= 0 ? typed[at + 1] : joined;
  if (chosen !== undefined) return isLanguage(chosen) ? chosen : "en";
  // Words after an option are its value: the file to be written may be a pipe that nobody ever writes into.
  const named = typed
    .filter((_, index) => !takesValue(typed[index - 1]))
    .map(languageOfFile)
    .find((language) => language !== null);
  return named ?? "en";
}

/** Options of `millrace export` that stand alone, without a value after them. */
export const exportFlags: readonly string[] = ["--no-run", "--no-compare", "--poster"];

const takesValue = (word: string | undefined): boolean =>
  word !== undefined && word.startsWith("--") && !word.includes("=") && !exportFlags.includes(word);

/** What is wrong with a file is told by whoever reads it in earnest. */
function languageOfFile(word: string): Language | null {
  if (word.startsWith("-")) return null;
  try {
    const { format, language } = JSON.parse(readFileSync(word, "utf8")) as Record<string, unknown>;
    return format === "millrace" && isLanguage(language) ? language : null;
  } catch {
    return null;
  }
}
