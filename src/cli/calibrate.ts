import { realpathSync } from "node:fs";
import { writeDocument } from "../document/writeDocument";
import { calendarOf, formatHours } from "../model/durations";
import { anyName, labelOf } from "../model/names";
import { own, withEntry } from "../model/own";
import type { SkippedChange } from "../model/scenarios";
import { flowOrder } from "../model/structure";
import type { Change, StreamMap } from "../model/StreamMap";
import { remarkSentence } from "../report/remarkSentence";
import { showEstimate } from "../report/showEstimate";
import { showSignificant } from "../report/showNumber";
import { timeUnitFor } from "../report/timeUnit";
import { calibrate as calibrateMap, type Calibration } from "../runs/calibration/calibrate";
import type { Fit, MappedAndSimulated } from "../runs/calibration/fit";
import { nothingProposed } from "../runs/calibration/nothingProposed";
import type { Remark } from "../runs/calibration/Remark";
import { withChanges, type Way, type Ways } from "../runs/calibration/remedies";
import { changeSentence } from "../words/changeSentence";
import { reasonSentence } from "../words/reason";
import { words } from "../words/words";
import { UsageError, type FileArguments, type OptionTable } from "./commandArguments";
import { shown } from "../report/comparisonText";
import { onRunner } from "./onRunner";
import { oneLine, skippedLines } from "./problemLine";
import { refused, type StudyReport } from "./StudyReport";
import {
  overridesOf,
  precisionOf,
  readVariant,
  skippedJson,
  studyValues,
  toRunnable,
} from "./studyArguments";
import { textTable } from "./textTable";
import { writeWhole } from "./writeWhole";

/** What `millrace calibrate` understands. */
export const calibrateOptions: OptionTable = {
  values: [...studyValues, "--write", "--by"],
  flags: ["--json"],
};

/**
 * `millrace calibrate FILE`: the mapped lead times held against the simulation, and what would make both agree (MODEL.md §6). The
 * file itself is left as it is; `--write OUT` writes the map with the changes made.
 */
export async function calibrate(
  given: FileArguments,
  text: string,
  onProgress: (done: number, total: number) => void,
): Promise<StudyReport> {
  const out = given.options.get("--write");
  if (out !== undefined) checkOut(out, given.file);
  const precision = precisionOf(given);
  const read = readVariant(given, text);
  if ("errors" in read) return refused(read.errors);
  const { map, scenario, skippedChanges } = read;
  const by = waysOf(given, map);
  toRunnable(map, given);
  return onRunner(given, map, async (runner) => {
    const found = await calibrateMap(map, {
      runner,
      ...overridesOf(given, map),
      ...(by === undefined ? {} : { by }),
      ...(precision === undefined ? {} : { precision }),
      onProgress,
    });
    const isWritten = out !== undefined && found.changes.length > 0;
    if (isWritten) {
      const failure = writeWhole(out, writeDocument(changedMap(read.document, scenario, found.changes)));
      if (failure !== null) return notWritten(words.commandLine.calibrate.cannotWrite(out, failure));
    }
    const table = toTable(map, found, skippedLines(read.document, skippedChanges));
    const said = out === undefined ? "" : wordsOnWriting(out, isWritten);
    return {
      json: toJson(given.file, scenario, map, found, skippedChanges),
      table: said === "" ? table : `${table}${oneLine(said)}\n`,
    };
  });
}

function wordsOnWriting(out: string, isWritten: boolean): string {
  const text = words.commandLine.calibrate;
  return isWritten ? text.wrote(out) : text.nothingToWrite(out);
}

function notWritten(failure: string): StudyReport {
  return { json: null, table: "", errors: [], failure, exitCode: 1 };
}

/** The file that was read is written over only when it is named so, never under another name by mistake. */
function checkOut(out: string, file: string): void {
  if (out === file) return;
  const [target, source] = [realPath(out), realPath(file)];
  if (target !== null && target === source)
    throw new UsageError(words.commandLine.calibrate.isTheFile(out, file));
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

/** The changes are made to the map, or, of a scenario, added to what it changes. */
function changedMap(map: StreamMap, scenario: string | null, changes: readonly Change[]): StreamMap {
  if (scenario === null) return withChanges(map, changes);
  const before = own(map.scenarios, scenario)!;
  const after = { ...before, changes: [...before.changes, ...changes] };
  return { ...map, scenarios: withEntry(map.scenarios, scenario, after) };
}

/** `--by wait`, `--by test=cadence`, or both: `--by availability,test=cadence`. */
function waysOf(given: FileArguments, map: StreamMap): Ways | undefined {
  const found = given.options.get("--by");
  if (found === undefined) return undefined;
  const text = words.commandLine.calibrate;
  const wayOf = (name: string): Way => {
    if (name === "wait" || name === "availability" || name === "cadence") return name;
    throw new UsageError(text.badWay(name));
  };
  const pieces = found.split(",").map((piece) => piece.trim());
  const all = pieces.filter((piece) => !piece.includes("=")).map(wayOf);
  const single = pieces
    .filter((piece) => piece.includes("="))
    .map((piece): [string, Way] => {
      const at = piece.lastIndexOf("=");
      const id = piece.slice(0, at);
      if (own(map.steps, id) === undefined) throw new UsageError(text.unknownStep(id));
      return [id, wayOf(piece.slice(at + 1))];
    });
  if (all.length > 1) throw new UsageError(text.badWay(found));
  const [forAll] = all;
  if (forAll !== undefined && single.length === 0) return forAll;
  const base = forAll === undefined ? [] : Object.keys(map.steps).map((id): [string, Way] => [id, forAll]);
  return Object.fromEntries([...base, ...single]);
}

function toJson(
  file: string,
  scenario: string | null,
  map: StreamMap,
  found: Calibration,
  skipped: readonly SkippedChange[],
): unknown {
  const { seed, replications, horizonHours, warmUpHours, before, after, changes } = found;
  const said = (remarks: readonly Remark[]): string[] => remarks.map((remark) => remarkSentence(map, remark));
  return {
    file,
    scenario,
    seed,
    replications,
    horizonHours,
    warmUpHours,
    skippedChanges: skipped.map(skippedJson),
    assumptions: found.assumptions.map((reason) => reasonSentence(reason, (id) => anyName(map, id))),
    before,
    after,
    changes,
    contradictions: said(found.contradictions),
    notes: said(found.notes),
  };
}

function toTable(map: StreamMap, found: Calibration, skipped: readonly string[]): string {
  const text = words.commandLine.calibrate;
  const calendar = calendarOf(map);
  const { before, after, changes } = found;
  const rowOf = (name: string, of: (fit: Fit) => MappedAndSimulated | undefined): string[] => {
    const [first, last] = [of(before), of(after)];
    const mapped = first?.mappedHours ?? null;
    const { symbol, hours } = timeUnitFor(mapped ?? first?.simulated.mean ?? null, calendar);
    const simulated = (one: MappedAndSimulated | undefined): string =>
      one === undefined || one.simulated.mean === null
        ? words.commandLine.table.none
        : `${shown(showEstimate(one.simulated, hours))} ${symbol}`;
    return [
      name,
      mapped === null ? words.commandLine.table.none : `${showSignificant(mapped / hours, 4)} ${symbol}`,
      simulated(first),
      simulated(last),
    ];
  };
  const steps = flowOrder(map).map((id) => rowOf(labelOf(map, id), (fit) => own(fit.steps, id)));
  const lines = [
    textTable(
      [[text.step, text.mapped, text.before, text.after], ...steps, rowOf(text.total, (fit) => fit.stream)],
      {
        total: true,
      },
    ),
  ];
  const list = (title: string, items: readonly string[]): void => {
    if (items.length > 0) lines.push(title, ...items.map((item) => text.item(oneLine(item))), "");
  };
  const nothing = nothingProposed(found);
  if (nothing !== null) lines.push(words.calibrate.nothing[nothing], "");
  let changing = map;
  const asSaid = changes.map((change) => {
    const said = changeSentence(changing, change);
    changing = withChanges(changing, [change]);
    return said;
  });
  list(text.changes, asSaid);
  const said = (remarks: readonly Remark[]): string[] => remarks.map((remark) => remarkSentence(map, remark));
  list(text.contradictions, said(found.contradictions));
  list(text.notes, said(found.notes));
  for (const reason of found.assumptions)
    lines.push(oneLine(reasonSentence(reason, (id) => anyName(map, id))));
  lines.push(...skipped);
  const [horizon, warmUp] = [found.horizonHours, found.warmUpHours].map((hours) =>
    formatHours(hours, calendar),
  );
  lines.push(
    text.about(found.replications, horizon!, warmUp!, found.seed),
    `(${words.figures.basis(calendar.hoursPerDay, calendar.daysPerWeek)})`,
    "",
  );
  return lines.join("\n");
}
