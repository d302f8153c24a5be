import path from "node:path";
import { writeDocument } from "../document/writeDocument";
import type { UnusedReason } from "../imports/EventLog";
import { importLog } from "../imports/importLog";
import { logFaultSentence } from "../words/logFault";
import { words } from "../words/words";
import { UsageError, type FileArguments, type OptionTable } from "./commandArguments";
import { oneLine } from "./problemLine";
import type { StudyReport } from "./StudyReport";
import { writeWhole } from "./writeWhole";

/** What `millrace import` understands. */
export const importOptions: OptionTable = { values: ["--to"], flags: ["--json"] };

/** `millrace import LOG.csv --to MAP.millrace`: an event log as a map, and what could not be used of it. */
export function importFile(given: FileArguments, text: string): StudyReport {
  const said = words.importing;
  const to = given.options.get("--to");
  if (to === undefined || path.extname(to).toLowerCase() !== ".millrace") throw new UsageError(said.noTarget);
  const imported = importLog(text, path.basename(given.file).replace(/\.[^.]*$/, ""));
  const none = { json: null, table: "", errors: [] };
  if ("fault" in imported)
    return { ...none, failure: `${given.file}: ${logFaultSentence(imported)}`, exitCode: 2 };
  const { map, summary, log } = imported;
  const why = writeWhole(to, writeDocument(map));
  if (why !== null) return { ...none, failure: words.commandLine.export.cannotWrite(to, why), exitCode: 1 };
  const unused = (Object.keys(log.unused) as UnusedReason[]).map((reason) => {
    const examples = log.examples.filter((example) => example.reason === reason);
    const places = examples.map(({ line, found }) => said.example(line, found)).join("; ");
    return `${said.reasons[reason](log.unused[reason] ?? 0)} (${places})`;
  });
  const lines = [
    said.found(summary.items, summary.visits, log.rows),
    ...(unused.length > 0 ? [`${said.unused}: ${unused.join(", ")}`] : []),
    ...(summary.raw.outside > 0 ? [said.outside(summary.raw.outside)] : []),
    words.commandLine.calibrate.wrote(to),
  ];
  const json = { summary, rows: log.rows, unused: log.unused, examples: log.examples };
  return { ...none, json, table: `${lines.map(oneLine).join("\n")}\n`, failure: null, exitCode: 0 };
}
