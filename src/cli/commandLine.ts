import { programVersion } from "../report/version";
import { words } from "../words/words";
import {
  readArguments,
  readFileArguments,
  UsageError,
  type CommandArguments,
  type FileArguments,
  type OptionTable,
} from "./commandArguments";
import { calibrate, calibrateOptions } from "./calibrate";
import { compare, compareOptions } from "./compare";
import { exportOptions } from "./exportOptions";
import { importFile, importOptions } from "./import";
import { focus, focusOptions } from "./focus";
import { metrics } from "./metrics";
import { oneLine, problemLine } from "./problemLine";
import { simulate, simulateOptions } from "./simulate";
import { EndlessFile, readBounded } from "./readBounded";
import type { StudyReport } from "./StudyReport";
import { transient, transientOptions } from "./transient";
import { validate } from "./validate";
import { sweep, sweepOptions } from "./sweep";
import { verify, verifyOptions } from "./verify";

type Report = Omit<StudyReport, "failure"> & { readonly failure?: string | null };

interface Command {
  readonly read: (name: string, typed: readonly string[]) => CommandArguments;
  readonly perform: (given: CommandArguments) => Report | Promise<Report>;
}

/** A command that looks at one file. */
function ofFile(
  options: OptionTable,
  perform: (given: FileArguments, text: string) => Report | Promise<Report>,
): Command {
  return {
    read: (name, typed) => readFileArguments(name, typed, options),
    perform: (given) => perform(given as FileArguments, readText((given as FileArguments).file)),
  };
}

const jsonOnly: OptionTable = { values: [], flags: ["--json"] };

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ["simulate", ofFile(simulateOptions, (given, text) => simulate(given, text, showRuns))],
  ["compare", ofFile(compareOptions, (given, text) => compare(given, text, showRuns))],
  ["transient", ofFile(transientOptions, (given, text) => transient(given, text, showRuns))],
  ["sweep", ofFile(sweepOptions, (given, text) => sweep(given, text, showRuns))],
  ["focus", ofFile(focusOptions, (given, text) => focus(given, text, showPhase))],
  ["calibrate", ofFile(calibrateOptions, (given, text) => calibrate(given, text, showRuns))],
  [
    "export",
    ofFile(exportOptions, async (given, text) => {
      // What draws is large, and only loaded here.
      const [{ exportMap }, { builtTools }] = await Promise.all([
        import("./export"),
        import("./exportTools"),
      ]);
      return exportMap(given, text, builtTools, showRuns);
    }),
  ],
  [
    "import",
    {
      read: (name, typed) => readFileArguments(name, typed, importOptions),
      perform: (given) => importFile(given as FileArguments, readBytes((given as FileArguments).file)),
    },
  ],
  ["metrics", ofFile(jsonOnly, (_, text) => metrics(text))],
  ["validate", ofFile(jsonOnly, (_, text) => validate(text))],
  [
    "verify",
    {
      read: (name, typed) => readArguments(name, typed, verifyOptions),
      perform: (given) => verify(given, showCases),
    },
  ],
]);

/** Does what was typed and returns the exit code. */
async function main(typed: readonly string[]): Promise<number> {
  const [name, ...rest] = typed;
  if (name === "help" || typed.includes("--help") || typed.includes("-h")) {
    process.stdout.write(words.commandLine.usage);
    return 0;
  }
  if (name === "--version") {
    process.stdout.write(`${programVersion}\n`);
    return 0;
  }
  const known = [...commands.keys()];
  const command = name === undefined ? undefined : commands.get(name);
  if (name === undefined || command === undefined) {
    const wrong =
      name === undefined ? words.commandLine.noCommand(known) : words.commandLine.unknownCommand(name, known);
    return complain(`millrace: ${wrong}`);
  }
  try {
    const given = command.read(name, rest);
    const report = await command.perform(given);
    clearProgress();
    if (given.flags.has("--json")) {
      if (report.json !== null) await write(`${JSON.stringify(report.json, null, 2)}\n`);
    } else if (report.table !== "") await write(report.table);
    for (const problem of report.errors)
      process.stderr.write(`${problemLine(given.file ?? name, problem)}\n`);
    if (report.failure !== null && report.failure !== undefined)
      process.stderr.write(`${oneLine(report.failure)}\n`);
    return report.exitCode;
  } catch (failure) {
    clearProgress();
    if (failure instanceof UsageError) return complain(`millrace: ${failure.message}`);
    throw failure;
  }
}

function complain(line: string): number {
  process.stderr.write(`${oneLine(line)}\n`);
  return 2;
}

function readText(file: string): string {
  // Bytes that are no UTF-8 would otherwise be read as question marks, and names be lost on saving.
  return orFileError(file, () =>
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readBounded(file, MOST_OF_A_MAP)),
  );
}

function readBytes(file: string): Uint8Array {
  return orFileError(file, () => readBounded(file, MOST_OF_A_TABLE));
}

/** Megabytes: three bytes for each of the letters that a map may have. */
const MOST_OF_A_MAP = 192;
const MOST_OF_A_TABLE = 1024;

function orFileError<Found>(file: string, read: () => Found): Found {
  const text = words.commandLine;
  try {
    return read();
  } catch (failure) {
    if (failure instanceof EndlessFile) throw new FileError(`${file}: ${text.endless(failure.megabytes)}`);
    const code = failure instanceof Error && "code" in failure ? String(failure.code) : String(failure);
    const known: Readonly<Record<string, string>> = {
      ENOENT: text.notThere,
      EISDIR: text.isFolder,
      ERR_ENCODING_INVALID_ENCODED_DATA: text.notText,
    };
    const why = known[code] ?? text.unreadable(code);
    throw new FileError(`${file}: ${why}`);
  }
}

/** A file that cannot be read: its line begins with the file's name, not with ours. */
class FileError extends Error {}

let shown = 0;

const showRuns = (done: number, total: number): void => showProgress(words.commandLine.progress(done, total));
const showPhase = (round: number, phase: keyof typeof words.focus.steps): void =>
  showProgress(words.focus.progress(round, words.focus.steps[phase]));
const showCases = (done: number, total: number): void =>
  showProgress(words.commandLine.verify.progress(done, total));

/** One line that counts, on a terminal only. */
function showProgress(line: string): void {
  const now = performance.now();
  if (!process.stderr.isTTY || now - shown < 100) return;
  shown = now;
  process.stderr.write(`\r\u001b[K${line}`);
}

function clearProgress(): void {
  if (shown > 0) process.stderr.write("\r\u001b[K");
}

function write(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}

/** Whoever reads our output may stop reading: that is no failure of ours. */
process.stdout.on("error", (failure: NodeJS.ErrnoException) => {
  if (failure.code === "EPIPE") process.exit(0);
  complain(words.commandLine.cannotTell(failure.code ?? failure.message));
  process.exit(1);
});

/** Runs the command that was typed; the process ends with its exit code. */
export async function runCommandLine(typed: readonly string[]): Promise<void> {
  try {
    process.exitCode = await main(typed);
  } catch (failure) {
    if (failure instanceof FileError) {
      process.exitCode = complain(failure.message);
      return;
    }
    process.stderr.write(
      `${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}\n`,
    );
    process.exitCode = 1;
  }
}
