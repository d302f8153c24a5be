import { readDocument } from "../document/readDocument";
import { simulationGaps } from "../document/simulationGaps";
import { validateAny, validateMap } from "../document/validateMap";
import { mostReplications } from "../document/rules/plans";
import { calendarOf, formatHours, parseDuration } from "../model/durations";
import { own } from "../model/own";
import type { Problem } from "../model/Problem";
import { problem } from "../model/problems";
import { applyScenario, type AppliedScenario, type SkippedChange } from "../model/scenarios";
import type { StreamMap } from "../model/StreamMap";
import { toFlow, type ExperimentOverrides, type ToFlow } from "../runs/toFlow";
import { sentence } from "../words/sentence";
import { words } from "../words/words";
import { UsageError, wholeNumber, type CommandArguments } from "./commandArguments";
import { changedSo } from "./problemLine";

/** The options that all commands take that run a map. */
export const studyValues: readonly string[] = [
  "--scenario",
  "--seed",
  "--replications",
  "--horizon",
  "--warm-up",
  "--threads",
  "--precision",
];

/** Why something cannot be run. */
export interface Refusal {
  readonly errors: readonly Problem[];
}

/** A file's text as a map without errors. */
export function readSound(text: string): { readonly map: StreamMap } | Refusal {
  const read = readDocument(text);
  const errors = errorsOf("problems" in read ? read.problems : validateMap(read.map));
  return "problems" in read || errors.length > 0 ? { errors } : { map: read.map };
}

/** The map as it is, or as a scenario makes it, ready to be run; what is wrong with that one is said with the scenario. */
export function variantOf(
  map: StreamMap,
  scenario: string | null,
  given: CommandArguments,
): AppliedScenario | Refusal {
  if (scenario !== null && own(map.scenarios, scenario) === undefined)
    return { errors: [problem("error", "/scenarios", "scenario.unknown", { id: scenario })] };
  const applied: AppliedScenario =
    scenario === null ? { map, skippedChanges: [] } : applyScenario(map, scenario);
  const errors = whyNotRun(applied.map, scenario === null, given);
  return errors.length === 0 ? applied : { errors: errors.map((error) => changedSo(error, scenario)) };
}

/** The map of a file, or what the scenario that was asked for makes of it, ready to be run. */
export function readVariant(
  given: CommandArguments,
  text: string,
): (AppliedScenario & { readonly document: StreamMap; readonly scenario: string | null }) | Refusal {
  const read = readSound(text);
  if ("errors" in read) return read;
  const scenario = given.options.get("--scenario") ?? null;
  const variant = variantOf(read.map, scenario, given);
  return "errors" in variant ? variant : { ...variant, document: read.map, scenario };
}

/** What keeps a map from being run. A change may put anything anywhere, so a map that is not `sound` is looked at from its shape on. */
export function whyNotRun(map: StreamMap, sound: boolean, given: CommandArguments): readonly Problem[] {
  const wrong = sound ? [] : errorsOf(validateAny(map));
  return wrong.length > 0 ? wrong : errorsOf(simulationGaps(map, overridesOf(given, map).horizonHours));
}

/** The map in numbers, run as was asked for. */
export function toRunnable(map: StreamMap, given: CommandArguments): ToFlow {
  const runnable = toFlow(map, overridesOf(given, map));
  const { warmUp, horizon } = runnable.experiment;
  if (warmUp !== "auto" && warmUp >= horizon) {
    const calendar = calendarOf(map);
    const [short, long] = [formatHours(warmUp, calendar), formatHours(horizon, calendar)];
    // The file's own warm-up and horizon fit: what was typed does not.
    const typed = given.options.has("--warm-up") ? "--warm-up" : "--horizon";
    throw new UsageError(words.commandLine.longWarmUp(typed, short, long));
  }
  return runnable;
}

/** A change that was not made, as the results tell of it. */
export function skippedJson({ scenario, change, code, params }: SkippedChange): object {
  return { scenario, op: change.op, path: change.path, message: sentence({ code, params }) };
}

function errorsOf(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ severity }) => severity === "error");
}

/** What was asked for otherwise than the file says. */
export function overridesOf(given: CommandArguments, map: StreamMap): ExperimentOverrides {
  const seed = wholeNumber(given, "--seed", 0);
  const replications = wholeNumber(given, "--replications", 1, mostReplications);
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
  if (hours === null) throw new UsageError(words.commandLine.badDuration(option, found));
  if (above0 && hours === 0) throw new UsageError(words.commandLine.noDuration(option, found));
  return hours;
}

/** `--precision`, as a share. */
export function precisionOf(given: CommandArguments): number | undefined {
  const found = given.options.get("--precision");
  if (found === undefined) return undefined;
  const share = shareOf(found);
  if (share === null || share === 0) throw new UsageError(words.commandLine.badPrecision(found));
  return share;
}

/** A percentage from 0 to below 100, as a share; null when it is not one. */
export function shareOf(found: string): number | null {
  const percent = /^(\d+(?:\.\d+)?)\s*%?$/.exec(found)?.[1];
  const share = Number(percent) / 100;
  return percent !== undefined && share < 1 ? share : null;
}
