import {
  JOINT_CONFIDENCE,
  RunFailure,
  verificationCases,
  verify as holdAgainstTheory,
  type VerificationCase,
  type Verified,
} from "../../simulations/index";
import { reasonSentence } from "../words/reason";
import { words } from "../words/words";
import { wholeNumber, type CommandArguments, type OptionTable } from "./commandArguments";
import { halfOf } from "./halfOf";
import { openRunner } from "./nodeWorkers";
import type { StudyReport } from "./StudyReport";
import { textTable } from "./textTable";

/** What `millrace verify` understands. */
export const verifyOptions: OptionTable = { values: ["--seed", "--threads"], flags: ["--json"] };

/** `millrace verify`: the simulation held against models whose figures are known exactly (MODEL.md §6). */
export async function verify(
  given: CommandArguments,
  onProgress: (done: number, total: number) => void,
  cases: readonly VerificationCase[] = verificationCases(),
): Promise<StudyReport> {
  const seed = wholeNumber(given, "--seed", 0) ?? 1;
  const { runner, close } = openRunner(wholeNumber(given, "--threads", 1));
  try {
    const all = await holdAgainstTheory(runner, seed, (_, done, total) => onProgress(done, total), cases);
    const missed = all.filter(({ holds }) => !holds).length;
    return {
      json: { seed, confidence: JOINT_CONFIDENCE, cases: all },
      table: toTable(all, seed),
      errors: [],
      failure: missed === 0 ? null : words.commandLine.verify.failed(missed, all.length),
      exitCode: missed === 0 ? 0 : 1,
    };
  } catch (failure) {
    if (!(failure instanceof RunFailure)) throw failure;
    const why = reasonSentence(failure, (id) => id);
    return {
      json: null,
      table: "",
      errors: [],
      failure: words.commandLine.verify.broke(why),
      exitCode: 1,
    };
  } finally {
    close();
  }
}

/** Measured against exact, with the sources as numbered notes below. */
function toTable(all: readonly Verified[], seed: number): string {
  const text = words.commandLine.verify;
  const sources = [...new Set(all.map(({ source }) => source))];
  const rows = all.map(({ name, source, unit, exact, measured, holds }) => [
    `${holds ? text.holds : text.misses} ${name}`,
    significant(exact),
    significant(measured.mean),
    spread(measured),
    words.verify.units[unit],
    `[${sources.indexOf(source) + 1}]`,
  ]);
  const notes = sources.map((source, index) => `  [${index + 1}] ${source}`);
  const missed = all.filter(({ holds }) => !holds).length;
  return [
    textTable([[`  ${text.model}`, text.exact, text.measured, "", "", ""], ...rows]),
    `${text.sources}\n${notes.join("\n")}\n`,
    text.about(seed, JOINT_CONFIDENCE * 100),
    missed === 0 ? text.allHold(all.length) : text.someMiss(missed, all.length),
    "",
  ].join("\n");
}

function significant(value: number | null): string {
  return value === null ? words.commandLine.table.none : String(Number(value.toPrecision(5)));
}

function spread({ low, high }: Verified["measured"]): string {
  const half = low === null || high === null ? 0 : halfOf(low, high);
  return half === 0 ? "" : `± ${Number(half.toPrecision(2))}`;
}
