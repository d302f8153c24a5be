import { readDocument } from "../document/readDocument";
import { validateMap } from "../document/validateMap";
import type { Problem } from "../model/Problem";
import { sentence } from "../words/sentence";
import { words } from "../words/words";
import type { FileReport } from "./FileReport";
import { oneLine } from "./problemLine";

/**
 * `millrace validate FILE`: everything that is wrong or doubtful with a file. The list is what was asked
 * for, so `--json` prints it even of a file that cannot be read; the exit code says 2 all the same.
 */
export function validate(text: string): FileReport {
  const read = readDocument(text);
  const problems = "problems" in read ? read.problems : [...validateMap(read.map), ...read.warnings];
  const errors = problems.filter(({ severity }) => severity === "error");
  const json = {
    valid: errors.length === 0,
    problems: problems.map((found) => ({
      severity: found.severity,
      path: found.path,
      message: sentence(found),
    })),
  };
  const title = "problems" in read ? words.checked.untitled : (read.map.title ?? words.checked.untitled);
  return {
    json,
    table: errors.length > 0 ? "" : summary(title, problems),
    errors,
    exitCode: errors.length > 0 ? 2 : 0,
  };
}

function summary(title: string, warnings: readonly Problem[]): string {
  if (warnings.length === 0) return `${oneLine(words.checked.fine(title))}\n`;
  const lines = warnings.map(
    (warning) => `  ${warning.path}: ${words.checked.warning}: ${sentence(warning)}`,
  );
  return `${[words.checked.warnings(title, warnings.length), ...lines].map(oneLine).join("\n")}\n`;
}
