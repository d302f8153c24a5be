import path from "node:path";
import { writeDocument } from "../document/writeDocument";
import type { UnusedReason } from "../imports/EventLog";
import { importLog, type ImportedLog } from "../imports/importLog";
import { importSteps, type ImportedSteps } from "../imports/importSteps";
import { isEventLog } from "../imports/readEventLog";
import { readTableFile, type TableFile } from "../imports/readTableFile";
import { logFaultSentence } from "../words/logFault";
import { words } from "../words/words";
import { UsageError, type FileArguments, type OptionTable } from "./commandArguments";
import { oneLine } from "./problemLine";
import type { StudyReport } from "./StudyReport";
import { writeWhole } from "./writeWhole";

/** What `millrace import` understands. */
export const importOptions: OptionTable = { values: ["--to", "--sheet"], flags: ["--json"] };

const none = { json: null, table: "", errors: [] };

/** `millrace import TABLE --to MAP.millrace`: an event log or a table of steps as a map, and what could not be used of it. */
export async function importFile(given: FileArguments, bytes: Uint8Array): Promise<StudyReport> {
  const to = given.options.get("--to");
  if (to === undefined || path.extname(to).toLowerCase() !== ".millrace")
    throw new UsageError(words.importing.noTarget);
  const read = await readSheet(bytes, given.options.get("--sheet"));
  if ("fault" in read)
    return { ...none, failure: `${given.file}: ${words.workbook.faults[read.fault]}`, exitCode: 2 };
  const title = path.basename(given.file).replace(/\.[^.]*$/, "");
  // What is neither is told what a log would need.
  const steps = isEventLog(read.text) ? null : importSteps(read.text, title);
  const imported = steps ?? importLog(read.text, title);
  if ("fault" in imported)
    return { ...none, failure: `${given.file}: ${logFaultSentence(imported)}`, exitCode: 2 };
  const why = writeWhole(to, writeDocument(imported.map));
  if (why !== null) return { ...none, failure: words.commandLine.export.cannotWrite(to, why), exitCode: 1 };
  const { lines, json } = "log" in imported ? logInWords(imported) : stepsInWords(imported);
  const said = [...lines, words.commandLine.calibrate.wrote(to)];
  return { ...none, json, table: `${said.map(oneLine).join("\n")}\n`, failure: null, exitCode: 0 };
}

/** The sheet that was named, by its name or its number; else the first. */
async function readSheet(bytes: Uint8Array, wanted: string | undefined): ReturnType<typeof readTableFile> {
  const first = await readTableFile(bytes);
  if ("fault" in first || wanted === undefined) return first;
  const named = first.sheets.indexOf(wanted);
  const sheet = named >= 0 ? named : /^\d+$/.test(wanted) ? Number(wanted) - 1 : -1;
  if (first.sheets[sheet] === undefined)
    throw new UsageError(words.workbook.noSheetNamed(wanted, knownSheets(first)));
  return sheet === 0 ? first : readTableFile(bytes, sheet);
}

const knownSheets = ({ sheets }: TableFile): string =>
  sheets.length === 0 ? "–" : sheets.map((name) => `"${name}"`).join(", ");

interface Said {
  readonly lines: readonly string[];
  readonly json: Record<string, unknown>;
}

function logInWords({ summary, log }: ImportedLog): Said {
  const said = words.importing;
  const unused = (Object.keys(log.unused) as UnusedReason[]).map((reason) => {
    const examples = log.examples.filter((example) => example.reason === reason);
    const places = examples.map(({ line, found }) => said.example(line, found)).join("; ");
    return `${said.reasons[reason](log.unused[reason] ?? 0)} (${places})`;
  });
  const lines = [
    said.found(summary.items, summary.visits, log.rows),
    ...(unused.length > 0 ? [`${said.unused}: ${unused.join(", ")}`] : []),
    ...(summary.raw.outside > 0 ? [said.outside(summary.raw.outside)] : []),
  ];
  return { lines, json: { summary, rows: log.rows, unused: log.unused, examples: log.examples } };
}

function stepsInWords({ map, notUnderstood }: ImportedSteps): Said {
  const said = words.workbook;
  const count = Object.keys(map.steps).length;
  const pieces = notUnderstood.map(({ line, text, why }) => ({ line, text, why: words.quickEntry.why[why] }));
  return {
    lines: [said.steps(count), ...pieces.map(({ line, text, why }) => said.notUnderstood(line, text, why))],
    json: { steps: count, notUnderstood: pieces },
  };
}
