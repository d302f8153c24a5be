import { sweepFlows, type Estimate, type Sweep, type SweepPoint } from "../../simulations/index";
import { calendarOf, formatHours } from "../model/durations";
import { anyName } from "../model/names";
import type { Problem } from "../model/Problem";
import { applyChange, type ChangeRefused, type SkippedChange } from "../model/scenarios";
import type { StreamMap } from "../model/StreamMap";
import { showEstimate } from "../report/showEstimate";
import { toFlow } from "../runs/toFlow";
import { reasonSentence } from "../words/reason";
import { sentence } from "../words/sentence";
import { words } from "../words/words";
import { UsageError, type FileArguments, type OptionTable } from "./commandArguments";
import { shown, unitOf } from "../report/comparisonText";
import { onRunner } from "./onRunner";
import { refused, type StudyReport } from "./StudyReport";
import { precisionOf, readVariant, skippedJson, studyValues, toRunnable, whyNotRun } from "./studyArguments";
import { sweepValues, type SweepValue } from "./sweepValues";
import { oneLine, skippedLines } from "./problemLine";
import { textTable } from "./textTable";

/** What `millrace sweep` understands. */
export const sweepOptions: OptionTable = {
  values: [...studyValues, "--path", "--values"],
  flags: ["--json"],
};

/** The figures of a sweep, as MODEL.md §6 names them. */
const sweepFigures = ["throughputPerHour", "leadTimeMeanHours", "flowTimeMeanHours", "wip"] as const;

/** The map with one value in its place, or why it cannot be run so. */
interface Setting {
  readonly value: SweepValue;
  readonly map: StreamMap;
  readonly errors: readonly Problem[];
}

/** One point as it is told: a value that the map cannot be run at has a problem instead of figures. */
interface ToldPoint {
  readonly value: SweepValue;
  readonly point: SweepPoint | null;
  readonly problem: string | null;
}

/** `millrace sweep FILE`: the stream at several values of one thing, with the same luck at each (MODEL.md §6). */
export async function sweep(
  given: FileArguments,
  text: string,
  onProgress: (done: number, total: number) => void,
): Promise<StudyReport> {
  const path = given.options.get("--path");
  const listed = given.options.get("--values");
  if (path === undefined) throw new UsageError(words.commandLine.sweep.noPath);
  if (listed === undefined) throw new UsageError(words.commandLine.sweep.noValues);
  const values = sweepValues(listed);
  const precision = precisionOf(given);
  const read = readVariant(given, text);
  if ("errors" in read) return refused(read.errors);
  const { map, skippedChanges } = read;
  const { experiment, assumptions } = toRunnable(map, given);

  const settings = values.map((value): Setting => {
    const changed = withValue(map, path, value);
    return { value, map: changed, errors: whyNotRun(changed, false, given) };
  });
  const runnable = settings.filter(({ errors }) => errors.length === 0);
  if (runnable.length === 0) return refused(withoutRepeats(settings.flatMap(({ errors }) => errors)));
  const flows = runnable.map((setting) => toFlow(setting.map).flow);
  if (!isRead(map, path, values, given)) throw new UsageError(words.commandLine.sweep.nothingChanges(path));

  return onRunner(given, map, async (runner) => {
    const found = await sweepFlows(flows, experiment, {
      runner,
      ...(precision === undefined ? {} : { precision }),
      onProgress,
    });
    const points = settings.map((setting): ToldPoint => {
      const at = runnable.indexOf(setting);
      return at < 0 ? notRun(setting) : asRun(setting, found.points[at]!);
    });
    if (found.points.every(({ failure }) => failure !== null)) {
      const why = points.find(({ problem }) => problem !== null)?.problem ?? "";
      const failure = words.commandLine.failed(given.file, why);
      return { json: null, table: "", errors: [], failure, exitCode: 1 };
    }
    const told = { ...found, assumptions: [...assumptions, ...found.assumptions] };
    return {
      json: toJson(given.file, path, map, told, points, skippedChanges),
      table: toTable(map, told, points, skippedLines(read.document, skippedChanges)),
    };
  });
}

/** The map with a value at a place: replaced where there is one, else added. A calendar that is not written is there all the same. */
function withValue(written: StreamMap, path: string, value: SweepValue): StreamMap {
  const map = path.startsWith("/calendar/") ? { ...written, calendar: calendarOf(written) } : written;
  const replaced = applyChange(map, { op: "replace", path, value });
  if ("map" in replaced) return replaced.map;
  const added: { map: StreamMap } | ChangeRefused =
    replaced.code === "change.missing" ? applyChange(map, { op: "add", path, value }) : replaced;
  if ("map" in added) return added.map;
  const why =
    added.code === "change.noParent"
      ? words.commandLine.sweep.noParent(String(added.params["parent"]))
      : sentence(added);
  throw new UsageError(words.commandLine.sweep.badPath(path, why));
}

/**
 * Whether the simulation reads what stands at a place: some value there makes another flow, or none at all. Another than the
 * values given is tried too, as one of them may be what is there already, or what is taken where nothing stands.
 */
function isRead(map: StreamMap, path: string, values: readonly SweepValue[], given: FileArguments): boolean {
  const [first] = values;
  const before = whatMatters(map);
  return [...values, typeof first === "number" ? first + 1 : "17m"].some((value) => {
    const changed = withValue(map, path, value);
    return whyNotRun(changed, false, given).length > 0 || whatMatters(changed) !== before;
  });
}

/** What of a map its runs depend on. */
function whatMatters(map: StreamMap): string {
  const { flow } = toFlow(map);
  // The work of a pool's step is done by its people.
  const steps = flow.steps.map((step) =>
    step.pool === null ? step : { ...step, workers: 0, availability: 0, outages: null },
  );
  return JSON.stringify({ ...flow, steps, goals: [], measures: [] });
}

function withoutRepeats(errors: readonly Problem[]): readonly Problem[] {
  const seen = new Map(errors.map((error) => [`${error.path} ${sentence(error)}`, error]));
  return [...seen.values()];
}

function notRun({ value, errors }: Setting): ToldPoint {
  const [first] = errors;
  return { value, point: null, problem: first === undefined ? "" : `${first.path}: ${sentence(first)}` };
}

function asRun({ value, map }: Setting, point: SweepPoint): ToldPoint {
  if (point.failure === null) return { value, point, problem: null };
  return { value, point: null, problem: reasonSentence(point.failure, (id) => anyName(map, id)) };
}

const nothing: Estimate = { mean: null, low: null, high: null };

function toJson(
  file: string,
  path: string,
  map: StreamMap,
  found: Sweep,
  points: readonly ToldPoint[],
  skipped: readonly SkippedChange[],
): unknown {
  const { seed, replications, horizonHours, warmUpHours } = found;
  return {
    file,
    path,
    seed,
    replications,
    horizonHours,
    warmUpHours,
    skippedChanges: skipped.map(skippedJson),
    assumptions: found.assumptions.map((reason) => reasonSentence(reason, (id) => anyName(map, id))),
    points: points.map(({ value, point, problem }) => ({
      value,
      ...Object.fromEntries(sweepFigures.map((name) => [name, point?.figures[name] ?? nothing])),
      unstable: point?.unstable ?? false,
      cannotKeepUp: point?.cannotKeepUp ?? [],
      problem,
    })),
  };
}

function toTable(
  map: StreamMap,
  found: Sweep,
  points: readonly ToldPoint[],
  skipped: readonly string[],
): string {
  const text = words.commandLine.sweep;
  const calendar = calendarOf(map);
  const columns = sweepFigures.map((name) => {
    // One unit for a column: the first point that has a figure chooses it.
    const first = points.find(({ point }) => (point?.figures[name].mean ?? null) !== null)?.point;
    const estimate = first?.figures[name] ?? nothing;
    return { name, ...unitOf(map, name, { baseline: estimate, scenario: estimate }) };
  });
  const rows = points.map(({ value, point }) => [
    String(value),
    ...columns.map(({ name, size }) => shown(showEstimate(point?.figures[name] ?? nothing, size))),
  ]);
  const lines = [textTable([[text.value, ...columns.map(({ title }) => title)], ...rows])];
  for (const { value, point, problem } of points) {
    if (problem !== null) lines.push(text.cannotRun(String(value), problem));
    if (point?.unstable === true) {
      const names = point.cannotKeepUp.map(({ id }) => anyName(map, id)).join(", ");
      lines.push(text.cannotKeepUp(String(value), names));
    }
  }
  for (const reason of found.assumptions) lines.push(reasonSentence(reason, (id) => anyName(map, id)));
  lines.push(...skipped);
  lines.push(
    words.commandLine.compare.about(
      found.replications,
      formatHours(found.horizonHours, calendar),
      formatHours(found.warmUpHours, calendar),
      found.seed,
    ),
    `(${words.figures.basis(calendar.hoursPerDay, calendar.daysPerWeek)})`,
  );
  const [table, ...rest] = lines;
  return [table, ...rest.map(oneLine), ""].join("\n");
}
