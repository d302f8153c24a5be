import type { Problem } from "../model/Problem";
import type { SkippedChange } from "../model/scenarios";
import type { StreamMap } from "../model/StreamMap";
import { meantSentence } from "../words/changeSentence";
import { scenarioTitle } from "../words/scenarioTitle";
import { sentence } from "../words/sentence";
import { words } from "../words/words";

/** A problem as one line of standard error: `FILE: where in the file: what was found and what was expected`. */
export function problemLine(file: string, problem: Problem): string {
  const text = sentence(problem);
  // A text that is no JSON has no paths yet: there the sentence begins with its line.
  const where =
    problem.path !== ""
      ? problem.path
      : typeof problem.params["line"] === "number"
        ? ""
        : words.checked.wholeFile;
  return oneLine(where === "" ? `${file}: ${text}` : `${file}: ${where}: ${text}`);
}

/** What is wrong with a changed map is said with the scenario that changed it; null: none has. */
export function changedSo(found: Problem, scenario: string | null): Problem {
  if (scenario === null) return found;
  return { ...found, path: words.commandLine.compare.changedPlace(`/scenarios/${scenario}`, found.path) };
}

/** A text that cannot break out of its line, paint the terminal or turn the line's order about, whatever a name holds. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu, " ");
}

/** Changes that are not made, a line each: whose it is, what was meant, and why it cannot be. One that several inherit is said once. */
export function skippedLines(map: StreamMap, skipped: readonly SkippedChange[]): string[] {
  const once = new Map(skipped.map((one) => [one.change, one]));
  return [...once.values()].map((one) =>
    oneLine(
      words.commandLine.skipped(
        scenarioTitle(map, one.scenario),
        meantSentence(map, one.change),
        sentence(one),
      ),
    ),
  );
}
