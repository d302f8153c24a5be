import { conductStudy, RunFailure, type Reason, type Results } from "../../simulations/index";
import { readDocument } from "../document/readDocument";
import { simulationGaps } from "../document/simulationGaps";
import { validateAny, validateMap } from "../document/validateMap";
import { calendarOf, formatHours, parseDuration } from "../model/durations";
import { anyName } from "../model/names";
import { own } from "../model/own";
import type { Problem } from "../model/Problem";
import { problem } from "../model/problems";
import { applyScenario, type SkippedChange } from "../model/scenarios";
import type { StreamMap } from "../model/StreamMap";
import { toFlow, type ExperimentOverrides } from "../runs/toFlow";
import { reasonSentence } from "../words/reason";
import { sentence } from "../words/sentence";
import { words } from "../words/words";
import {
  UsageError,
  wholeNumber,
  type CommandArguments,
  type FileArguments,
  type OptionTable,
} from "./commandArguments";
import { openRunner } from "./nodeWorkers";
import { simulationTable } from "./simulationTable";

/** What `millrace simulate` understands. */
export const simulateOptions: OptionTable = {
  values: ["--scenario", "--seed", "--replications", "--horizon", "--warm-up", "--threads", "--precision"],
  flags: ["--json"],
};

/** What came of it: results, or why not. */
export interface SimulateReport {
  readonly json: unknown;
  readonly table: string;
  readonly errors: readonly Problem[];
  /** A line of its own where no problem of the file is to blame. */
  readonly failure: string | null;
  readonly exitCode: 0 | 1 | 2;
}

/** `millrace simulate FILE`: one study of a map, with its figures as MODEL.md §5 shapes them. */
export async function simulate(
  given: FileArguments,
  text: string,
  onProgress: (done: number, total: number) => void,
): Promise<SimulateReport> {
  const read = readDocument(text);
  if ("problems" in read) return refused(read.problems);
  const baseErrors = errorsOf(validateMap(read.map));
  if (baseErrors.length > 0) return refused(baseErrors);
  const scenario = given.options.get("--scenario") ?? null;
  if (scenario !== null && own(read.map.scenarios, scenario) === undefined) {
    return refused([problem("error", "/scenarios", "scenario.unknown", { id: scenario })]);
  }
  const { map, skippedChanges } =
    scenario === null ? { map: read.map, skippedChanges: [] } : applyScenario(read.map, scenario);
  // A change may put anything anywhere, so the changed map is looked at from its shape on.
  const wrong = scenario === null ? [] : errorsOf(validateAny(map));
  const errors = wrong.length > 0 ? wrong : simulationGaps(map, overridesOf(given, map).horizonHours);
  if (errors.length > 0) return refused(errors);

  const { flow, experiment, assumptions } = toFlow(map, overridesOf(given, map));
  const precision = precisionOf(given);
  if (experiment.warmUp !== "auto" && experiment.warmUp >= experiment.horizon) {
    const calendar = calendarOf(map);
    throw new UsageError(
      words.commandLine.longWarmUp(
        formatHours(experiment.warmUp, calendar),
        formatHours(experiment.horizon, calendar),
      ),
    );
  }
  const { runner, close } = openRunner(wholeNumber(given, "--threads", 1));
  try {
    const { results } = await conductStudy(flow, experiment, {
      runner,
      trace: false,
      assumptions,
      constraint: true,
      ...(precision === undefined ? {} : { precision }),
      onProgress,
    });
    const json = toJson(given.file, scenario, map, results, skippedChanges);
    return {
      json,
      table: simulationTable(map, results, skippedChanges),
      errors: [],
      failure: null,
      exitCode: 0,
    };
  } catch (failure) {
    if (!(failure instanceof RunFailure)) throw failure;
    const why = reasonSentence(failure, (id) => anyName(map, id));
    return {
      json: null,
      table: "",
      errors: [],
      failure: words.commandLine.failed(given.file, why),
      exitCode: 1,
    };
  } finally {
    close();
  }
}

function refused(errors: readonly Problem[]): SimulateReport {
  return { json: null, table: "", errors: errorsOf(errors), failure: null, exitCode: 2 };
}

function errorsOf(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ severity }) => severity === "error");
}

function overridesOf(given: CommandArguments, map: StreamMap): ExperimentOverrides {
  const seed = wholeNumber(given, "--seed", 0);
  const replications = wholeNumber(given, "--replications", 1);
  const horizonHours = durationOf(given, "--horizon", map, true);
  const warmUpHours =
    given.options.get("--warm-up") === "auto" ? "auto" : durationOf(given, "--warm-up", map, false);
  return {
    ...(seed === undefined ? {} : { seed }),
    ...(replications === undefined ? {} : { replications }),
    ...(horizonHours === undefined ? {} : { horizonHours }),
    ...(warmUpHours === undefined ? {} : { warmUpHours }),
  };
}

function durationOf(
  given: CommandArguments,
  option: string,
  map: StreamMap,
  above0: boolean,
): number | undefined {
  const found = given.options.get(option);
  if (found === undefined) return undefined;
  const hours = parseDuration(found, calendarOf(map));
  if (hours === null || (above0 && hours === 0))
    throw new UsageError(words.commandLine.badDuration(option, found));
  return hours;
}

function precisionOf(given: CommandArguments): number | undefined {
  const found = given.options.get("--precision");
  if (found === undefined) return undefined;
  const percent = /^(\d+(?:\.\d+)?)\s*%?$/.exec(found)?.[1];
  const share = Number(percent) / 100;
  if (percent === undefined || !(share > 0 && share < 1))
    throw new UsageError(words.commandLine.badPrecision(found));
  return share;
}

function toJson(
  file: string,
  scenario: string | null,
  map: StreamMap,
  results: Results,
  skipped: readonly SkippedChange[],
): unknown {
  const inWords = (reason: Reason): string => reasonSentence(reason, (id) => anyName(map, id));
  const { assumptions, constraint, ...figures } = results;
  const { seed, replications, horizonHours, warmUpHours, events, unstable, cannotKeepUp, ...rest } = figures;
  return {
    file,
    scenario,
    seed,
    replications,
    horizonHours,
    warmUpHours,
    events,
    unstable,
    cannotKeepUp,
    skippedChanges: skipped.map(({ scenario: of, change, code, params }) => ({
      scenario: of,
      op: change.op,
      path: change.path,
      message: sentence({ code, params }),
    })),
    assumptions: assumptions.map(inWords),
    ...rest,
    constraint: { ...constraint, reason: inWords(constraint.reason) },
  };
}
