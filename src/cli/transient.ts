import type { Transient } from "../../simulations/index";
import { calendarOf } from "../model/durations";
import { anyName } from "../model/names";
import type { SkippedChange } from "../model/scenarios";
import type { StreamMap } from "../model/StreamMap";
import { shown, unitOf } from "../report/comparisonText";
import { showDifference, showEstimate } from "../report/showEstimate";
import {
  stretchName,
  stretchUnit,
  timeBefore,
  toldFigures,
  transientSentences,
  type ToldFigure,
} from "../report/transientText";
import { transientOf } from "../runs/startTransient";
import { reasonSentence } from "../words/reason";
import { scenarioTitle } from "../words/scenarioTitle";
import { words } from "../words/words";
import { UsageError, wholeNumber, type FileArguments, type OptionTable } from "./commandArguments";
import { onRunner } from "./onRunner";
import { oneLine, skippedLines } from "./problemLine";
import { refused, type StudyReport } from "./StudyReport";
import { overridesOf, readSound, skippedJson, studyValues, toRunnable, variantOf } from "./studyArguments";
import { textTable } from "./textTable";

/** What `millrace transient` understands. */
export const transientOptions: OptionTable = {
  values: [...studyValues.filter((option) => option !== "--precision"), "--baseline", "--weeks"],
  flags: ["--json"],
};

/** `millrace transient FILE --scenario ID`: what comes after the change that a scenario makes, step by step (decision 26). */
export async function transient(
  given: FileArguments,
  text: string,
  onProgress: (done: number, total: number) => void,
): Promise<StudyReport> {
  const scenario = given.options.get("--scenario");
  if (scenario === undefined) throw new UsageError(words.commandLine.transient.noScenario);
  const weeks = wholeNumber(given, "--weeks", 1);
  const read = readSound(text);
  if ("errors" in read) return refused(read.errors);
  const baselineId = given.options.get("--baseline") ?? null;
  const baseline = variantOf(read.map, baselineId, given);
  const changed = variantOf(read.map, scenario, given);
  if ("errors" in baseline) return refused(baseline.errors);
  if ("errors" in changed) return refused(changed.errors);
  const { assumptions } = toRunnable(baseline.map, given);
  return onRunner(given, changed.map, async (runner) => {
    const found = await transientOf(
      baseline.map,
      changed.map,
      { ...overridesOf(given, baseline.map), ...(weeks === undefined ? {} : { weeks }), onProgress },
      runner,
    );
    const assumed = [...assumptions, ...found.steady.assumptions].map((reason) =>
      reasonSentence(reason, (id) => anyName(baseline.map, id)),
    );
    const skipped = [...baseline.skippedChanges, ...changed.skippedChanges];
    const names = [baselineId, scenario].map((id) =>
      id === null ? words.commandLine.compare.baseline : scenarioTitle(read.map, id),
    );
    return {
      json: toJson(given.file, baselineId, scenario, baseline.map, found, skipped, assumed),
      table: toTable(baseline.map, names, found, skippedLines(read.map, skipped), assumed),
    };
  });
}

function toJson(
  file: string,
  baseline: string | null,
  scenario: string,
  map: StreamMap,
  found: Transient,
  skipped: readonly SkippedChange[],
  assumptions: readonly string[],
): unknown {
  const { every, times, figures, steady, backlog } = found;
  const names = [...toldFigures, "leadTimeP50Hours"] as const;
  const perFigure = <T>(make: (name: (typeof names)[number]) => T): Record<string, T> =>
    Object.fromEntries(names.map((name) => [name, make(name)]));
  const [end] = steady.scenarios;
  const after = (stretch: number | null): number | null => (stretch === null ? null : stretch * every);
  return {
    file,
    baseline,
    scenario,
    seed: steady.seed,
    replications: found.replications,
    changedAtHours: found.changedAtHours,
    everyHours: every,
    skippedChanges: skipped.map(skippedJson),
    assumptions,
    cannotKeepUp: {
      baseline: steady.baseline.results?.cannotKeepUp ?? [],
      scenario: end!.results?.cannotKeepUp ?? [],
    },
    steady: perFigure((name) => {
      const { baseline: without, scenario: changed } = end!.figures[name];
      return { without, changed };
    }),
    stretches: Array.from({ length: times }, (_, at) => ({
      fromHours: at * every,
      toHours: (at + 1) * every,
      ...perFigure((name) => figures[name].stretches[at]),
    })),
    course: perFigure((name) => ({
      spells: figures[name].spells.map(({ kind, from, to }) => ({
        kind,
        fromHours: after(from),
        toHours: to === null ? null : after(to + 1),
      })),
      ...(name === "leadTimeP50Hours" ? {} : { settledFromHours: after(figures[name].settledFrom) }),
    })),
    backlog:
      backlog === null
        ? null
        : { items: backlog.items, drainedWithinHours: after(drainedWithin(backlog.drainedFrom)) },
    sentences: transientSentences(map, found),
  };
}

/** Within how many stretches a backlog is gone; gone from the first one on is gone within it. */
const drainedWithin = (from: number | null): number | null => (from === null ? null : Math.max(1, from));

function toTable(
  map: StreamMap,
  names: readonly string[],
  found: Transient,
  skipped: readonly string[],
  assumptions: readonly string[],
): string {
  const text = words.commandLine.transient;
  const [before, after] = names;
  const lines = [
    oneLine(text.from(before!, after!)),
    ...transientSentences(map, found).map((said) => `  ${oneLine(said)}`),
    "",
    ...toldFigures.map((name) => figureTable(map, name, found)),
    ...assumptions.map(oneLine),
    oneLine(text.about(found.replications, timeBefore(map, found), found.steady.seed)),
    ...skipped,
  ];
  const { hoursPerDay, daysPerWeek } = calendarOf(map);
  return [...lines, `(${words.figures.basis(hoursPerDay, daysPerWeek)})`, ""].join("\n");
}

function figureTable(map: StreamMap, name: ToldFigure, found: Transient): string {
  const text = words.transient;
  const { figures } = found.steady.scenarios[0]!;
  const { stretches } = found.figures[name];
  const end = figures[name];
  const { title, size } = unitOf(map, name, {
    baseline: end.baseline,
    scenario: end.scenario.mean === null ? stretches[0]!.without : end.scenario,
  });
  const step = stretchUnit(found.every, calendarOf(map));
  return textTable([
    [title, text.without, text.changed, text.difference],
    ...stretches.map(({ without, changed, difference }, at) => [
      `  ${stretchName(step, at)}`,
      shown(showEstimate(without, size)),
      shown(showEstimate(changed, size)),
      shown(showDifference(difference, size)),
    ]),
    [
      `  ${words.commandLine.transient.steady}`,
      shown(showEstimate(end.baseline, size)),
      shown(showEstimate(end.scenario, size)),
      shown(showDifference(end.difference, size)),
    ],
  ]);
}
