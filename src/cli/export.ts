import path from "node:path";
import { own } from "../model/own";
import type { Problem } from "../model/Problem";
import { problem } from "../model/problems";
import { applyScenario } from "../model/scenarios";
import { scenarioPicture } from "../report/map/scenarioPicture";
import { filmOf } from "../report/playback/filmOf";
import { produce } from "../report/produce";
import type { Report } from "../report/sheets/Report";
import { undrawnScripts } from "../report/type/undrawnScripts";
import { programVersion } from "../report/version";
import { words } from "../words/words";
import { UsageError, type FileArguments } from "./commandArguments";
import { notAsked, runAll, scenariosToExport } from "./exportRuns";
import { readExportRequest, type ExportRequest } from "./exportRequest";
import type { ExportTools } from "./exportTools";
import { readLogo } from "./readLogo";
import { changedSo, oneLine, problemLine, skippedLines } from "./problemLine";
import { failed, refused, type StudyReport } from "./StudyReport";
import { readSound, whyNotRun } from "./studyArguments";
import { toPng } from "./toPng";
import { writeWhole } from "./writeWhole";

/** `millrace export FILE --to OUT`: the map, its figures or a whole report as a file (MODEL.md §6). */
export async function exportMap(
  given: FileArguments,
  text: string,
  tools: ExportTools,
  onProgress: (done: number, total: number) => void,
): Promise<StudyReport> {
  const request = readExportRequest(given);
  const logo = request.logo === null ? null : readLogo(request.logo);
  const read = readSound(text);
  if ("errors" in read) return refused(read.errors);
  const base = read.map;
  const scenario = given.options.get("--scenario") ?? null;
  if (scenario !== null && own(base.scenarios, scenario) === undefined)
    return refused([problem("error", "/scenarios", "scenario.unknown", { id: scenario })]);
  const applied = scenario === null ? { map: base, skippedChanges: [] } : applyScenario(base, scenario);
  // What a scenario broke cannot even be drawn; what is only missing can.
  const gaps = whyNotRun(applied.map, scenario === null, given).map((gap) => changedSo(gap, scenario));
  const broken = gaps.filter(({ code }) => !isGap(code));
  if (scenario !== null && broken.length > 0) return refused(gaps);
  const chosen = scenariosToExport(given, base);
  if ("errors" in chosen) return refused(chosen.errors);
  const found = request.run ? await runAll(given, request, base, chosen, applied.map, onProgress) : notAsked;
  if ("failure" in found) return failed(given.file, applied.map, found.failure);
  const { study } = found;
  const report: Report = {
    picture: {
      ...scenarioPicture(base, scenario),
      results: study?.results ?? null,
      ladder: request.ladder,
      language: words.language.code,
    },
    base,
    study,
    film: study === null || request.kind !== "html" ? null : filmOf(study, applied.map),
    comparison: found.comparison,
    baseline: chosen.baseline,
    notRun: found.notRun,
    journey: null,
    sections: request.sections,
    paper: request.paper,
    logo,
    made: {
      version: programVersion,
      date: dayOf(tools.now()),
      file: path.basename(given.file),
      command: commandOf(given),
    },
  };
  const order = { ...request, report, made: tools.now() };
  const produced = await produce(order, tools.shelf);
  if (produced === null) throw new UsageError(words.commandLine.export.nothingRun(request.table));
  const content =
    produced instanceof Uint8Array ? produced : await toPng(produced, request.scale, tools.resvg);
  const why = writeWhole(request.to, content);
  if (why !== null) {
    const failure = words.commandLine.export.cannotWrite(request.to, why);
    return { json: null, table: "", errors: [], failure, exitCode: 1 };
  }
  const undrawn = needsFonts(request.kind)
    ? undrawnScripts((await tools.shelf()).files, [JSON.stringify(report.picture.map)])
    : [];
  const compared = found.comparison?.scenarios.map(({ id }) => id) ?? [];
  const told = [scenario, ...(found.comparison === null ? [] : [chosen.baseline, ...compared])];
  const skipped = told.flatMap((id) =>
    id === null || id === "" ? [] : applyScenario(base, id).skippedChanges,
  );
  const said = [
    words.commandLine.export.wrote(request.to, content.length),
    ...(request.run && gaps.length > 0 ? [notRun(given.file, gaps)] : []),
    ...(undrawn.length > 0 ? [words.report.undrawn(undrawn.join(", "))] : []),
    ...found.notRun.flatMap(({ id, problems }) =>
      id === scenario
        ? []
        : problems.map((found) =>
            words.commandLine.export.leftOut(problemLine(given.file, changedSo(found, id))),
          ),
    ),
    ...skippedLines(base, skipped),
  ];
  return { json: null, table: `${said.map(oneLine).join("\n")}\n`, errors: [], failure: null, exitCode: 0 };
}

/** Whether what is made shows a letter only where a font of ours has it. */
const needsFonts = (kind: ExportRequest["kind"]): boolean => kind === "pdf" || kind === "png";

/** Whether a problem is only a figure that is missing for a simulation. */
const isGap = (code: string): boolean => code.startsWith("gap.") || code === "quality.never";

function notRun(file: string, gaps: readonly Problem[]): string {
  const [first, ...others] = gaps;
  return words.commandLine.export.notSimulated(
    first === undefined ? file : problemLine(file, first),
    others.length,
  );
}

/** What to type to get the same file again, as a shell takes it. */
function commandOf({ file, options, flags }: FileArguments): string {
  const word = (text: string): string =>
    /^[\w./:@%+,=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
  const parts = [...options].flatMap(([name, value]) =>
    name === "--threads" ? [] : [name, word(name === "--to" ? path.basename(value) : value)],
  );
  return ["millrace export", word(path.basename(file)), ...parts, ...flags].join(" ");
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
