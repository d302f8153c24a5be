import path from "node:path";
import { compareFlows, conductStudy, RunFailure, type Comparison, type Study } from "../../simulations/index";
import { byId, own } from "../model/own";
import type { Problem } from "../model/Problem";
import { problem } from "../model/problems";
import { applyScenario } from "../model/scenarios";
import type { StreamMap } from "../model/StreamMap";
import { scenarioPicture } from "../report/map/scenarioPicture";
import { filmOf } from "../report/playback/filmOf";
import { produce } from "../report/produce";
import type { Report } from "../report/sheets/Report";
import { undrawnScripts } from "../report/type/undrawnScripts";
import { programVersion } from "../report/version";
import { DEFAULT_MARGIN } from "../runs/startComparison";
import { deployingOf } from "../runs/delivery/deployingOf";
import { toFlow } from "../runs/toFlow";
import { sentence } from "../words/sentence";
import { words } from "../words/words";
import { UsageError, wholeNumber, type FileArguments } from "./commandArguments";
import { readExportRequest, type ExportRequest } from "./exportRequest";
import type { ExportTools } from "./exportTools";
import { readLogo } from "./readLogo";
import { openRunner } from "./nodeWorkers";
import { oneLine, problemLine } from "./problemLine";
import { failed, refused, type StudyReport } from "./StudyReport";
import { precisionOf, readSound, toRunnable, whyNotRun } from "./studyArguments";
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
  const gaps = whyNotRun(applied.map, scenario === null, given);
  const broken = gaps.filter(({ code }) => !isGap(code));
  if (scenario !== null && broken.length > 0) return refused(gaps);
  const found =
    request.run && gaps.length === 0 ? await runAll(given, request, base, applied.map, onProgress) : null;
  if (found !== null && "failure" in found) return failed(given.file, applied.map, found.failure);
  const report: Report = {
    picture: {
      ...scenarioPicture(base, scenario),
      results: found?.study.results ?? null,
      ladder: request.ladder,
      language: words.language.code,
    },
    base,
    study: found?.study ?? null,
    film: found === null || request.kind !== "html" ? null : filmOf(found.study, applied.map),
    comparison: found?.comparison ?? null,
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
  const said = [
    words.commandLine.export.wrote(request.to, content.length),
    ...(request.run && gaps.length > 0 ? [notRun(given.file, gaps)] : []),
    ...(undrawn.length > 0 ? [words.report.undrawn(undrawn.join(", "))] : []),
    ...applied.skippedChanges.map((skipped) =>
      words.commandLine.skipped(skipped.change.path, sentence(skipped)),
    ),
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

type Found =
  | { readonly study: Study; readonly comparison: Comparison | null }
  | { readonly failure: RunFailure };

/** Runs the map, and beside it the scenarios where the export tells of them. */
async function runAll(
  given: FileArguments,
  request: ExportRequest,
  base: StreamMap,
  map: StreamMap,
  onProgress: (done: number, total: number) => void,
): Promise<Found> {
  const { flow, experiment, assumptions } = toRunnable(map, given);
  const precision = precisionOf(given);
  const { runner, close } = openRunner(wholeNumber(given, "--threads", 1));
  const how = { runner, onProgress, ...(precision === undefined ? {} : { precision }) };
  try {
    const study = await conductStudy(flow, experiment, {
      ...how,
      trace: request.kind === "html",
      assumptions,
      deploying: deployingOf(map),
      constraint: true,
    });
    if (!tellsScenarios(request)) return { study, comparison: null };
    const runnable = Object.keys(base.scenarios ?? {})
      .sort(byId)
      .map((id) => ({ id, map: applyScenario(base, id).map }))
      .filter(({ map: changed }) => whyNotRun(changed, false, given).length === 0);
    if (whyNotRun(base, true, given).length > 0) return { study, comparison: null };
    const candidates = runnable.map((one) => ({ id: one.id, flow: toFlow(one.map).flow }));
    const baseline = toRunnable(base, given);
    const comparison = await compareFlows(baseline.flow, candidates, baseline.experiment, {
      ...how,
      margin: DEFAULT_MARGIN,
    });
    return { study, comparison };
  } catch (failure) {
    if (failure instanceof RunFailure) return { failure };
    throw failure;
  } finally {
    close();
  }
}

/** Whether scenarios, or single replications, have a place in what is made. */
function tellsScenarios({ kind, poster, sections, table }: ExportRequest): boolean {
  if (kind === "pdf") return !poster && (sections.has("summary") || sections.has("comparison"));
  return kind === "xlsx" || kind === "md" || kind === "html" || (kind === "csv" && table === "replications");
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
