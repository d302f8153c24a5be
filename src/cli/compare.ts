import {
  compareFlows,
  explainDifference,
  type BestCompared,
  type Comparison,
  type Explanation,
  type FigureComparison,
} from "../../simulations/index";
import { experimentChanges } from "../model/experimentChanges";
import { anyName } from "../model/names";
import type { AppliedScenario, SkippedChange } from "../model/scenarios";
import type { StreamMap } from "../model/StreamMap";
import { DEFAULT_MARGIN } from "../runs/startComparison";
import { toFlow } from "../runs/toFlow";
import { reasonSentence } from "../words/reason";
import { words } from "../words/words";
import { UsageError, type FileArguments, type OptionTable } from "./commandArguments";
import { printedFigures } from "../report/comparisonText";
import { comparisonTable } from "./comparisonTable";
import { chosenScenarios } from "./scenarioList";
import { onRunner } from "./onRunner";
import { refused, type StudyReport } from "./StudyReport";
import {
  precisionOf,
  readSound,
  shareOf,
  skippedJson,
  studyValues,
  toRunnable,
  variantOf,
} from "./studyArguments";

/** What `millrace compare` understands. */
export const compareOptions: OptionTable = {
  values: [...studyValues, "--scenarios", "--baseline", "--margin"],
  flags: ["--json", "--why"],
};

/** `millrace compare FILE`: scenarios against a baseline, paired, with a verdict on each figure (MODEL.md §6). */
export async function compare(
  given: FileArguments,
  text: string,
  onProgress: (done: number, total: number) => void,
): Promise<StudyReport> {
  const margin = marginOf(given);
  const precision = precisionOf(given);
  const read = readSound(text);
  if ("errors" in read) return refused(read.errors);
  const { map } = read;
  const { baseline: baselineId, compared: ids } = scenariosOf(given, map);
  const baseline = variantOf(map, baselineId, given);
  const applied = ids.map((id) => variantOf(map, id, given));
  const errors = [baseline, ...applied].flatMap((one) => ("errors" in one ? one.errors : []));
  if ("errors" in baseline || errors.length > 0) return refused(errors);
  const variants = applied as readonly AppliedScenario[];

  const { flow, experiment, assumptions } = toRunnable(baseline.map, given);
  const candidates = variants.map((variant, at) => ({
    id: ids[at] ?? AS_IT_IS,
    flow: toFlow(variant.map).flow,
  }));
  return onRunner(given, baseline.map, async (runner) => {
    const comparison = await compareFlows(flow, candidates, experiment, {
      runner,
      margin,
      ...(precision === undefined ? {} : { precision }),
      onProgress,
    });
    const failure = failureOf(given.file, comparison, baseline.map, baselineId);
    if (failure !== null) return { json: null, table: "", errors: [], failure, exitCode: 1 };
    const told = {
      ...comparison,
      assumptions: [...assumptions, ...comparison.assumptions],
    };
    const skipped = variants.map((variant) => variant.skippedChanges);
    // Over the hours and runs of the comparison, so that just its difference is explained.
    const { replications, warmUpHours: warmUp } = comparison;
    const explanations: (Explanation | null)[] = [];
    if (given.flags.has("--why"))
      for (const candidate of candidates)
        explanations.push(
          await explainDifference(
            flow,
            candidate.flow,
            { ...experiment, replications, warmUp },
            { runner, onProgress, comparisons: candidates.length },
          ),
        );
    return {
      json: toJson(given.file, map, baselineId, told, skipped, baseline.skippedChanges, explanations),
      table: comparisonTable(
        map,
        baselineId,
        told,
        [...baseline.skippedChanges, ...skipped.flat()],
        explanations,
      ),
    };
  });
}

function marginOf(given: FileArguments): number {
  const found = given.options.get("--margin");
  if (found === undefined) return DEFAULT_MARGIN;
  const share = shareOf(found);
  if (share === null) throw new UsageError(words.commandLine.compare.badMargin(found));
  return share;
}

/** What was asked to be compared. */
function scenariosOf(given: FileArguments, map: StreamMap) {
  const single = given.options.get("--scenario");
  const { baseline, compared } = chosenScenarios(given, map, single === undefined ? [] : [single]);
  if (compared === null) throw new UsageError(words.commandLine.compare.noScenarios);
  return { baseline, compared };
}

/** The map as it is among scenarios that go by their ids; no id is empty. */
const AS_IT_IS = "";

function failureOf(
  file: string,
  comparison: Comparison,
  map: StreamMap,
  baselineId: string | null,
): string | null {
  for (const { id, failure } of [comparison.baseline, ...comparison.scenarios]) {
    if (failure === null) continue;
    const why = reasonSentence(failure, (place) => anyName(map, place));
    const name = id ?? baselineId;
    return name === null
      ? words.commandLine.failed(file, why)
      : words.commandLine.compare.failed(file, name, why);
  }
  return null;
}

/** Changes to the experiment are not made: all that are compared run alike. */
function sameExperiment(map: StreamMap, id: string): readonly object[] {
  return experimentChanges(map, id).map(({ scenario, change: { op, path } }) => ({
    scenario,
    op,
    path,
    message: words.commandLine.compare.sameExperiment,
  }));
}

function figureJson({ differences, pairs, ...figure }: FigureComparison): object {
  const isFewer = figure.difference.mean !== null && pairs < differences.length;
  return isFewer ? { ...figure, pairs } : figure;
}

function toJson(
  file: string,
  map: StreamMap,
  baselineId: string | null,
  comparison: Comparison,
  skipped: readonly (readonly SkippedChange[])[],
  baselineSkipped: readonly SkippedChange[],
  explanations: readonly (Explanation | null)[],
): unknown {
  const { seed, replications, horizonHours, warmUpHours, margin, confidence, baseline, scenarios, best } =
    comparison;
  const nameOf = (at: number): string | null => (at === 0 ? baselineId : scenarios[at - 1]!.id || null);
  const choice = (chosen: BestCompared): object | null =>
    chosen.best === null
      ? null
      : {
          id: nameOf(chosen.best),
          confidence: chosen.confidence,
          candidates: chosen.candidates.map(nameOf),
          finding: chosen.finding,
          overloaded: chosen.overloaded.map(nameOf),
        };
  return {
    file,
    baseline: baselineId,
    seed,
    replications,
    horizonHours,
    warmUpHours,
    margin,
    differenceConfidence: confidence,
    skippedChanges: baselineSkipped.map(skippedJson),
    assumptions: comparison.assumptions.map((reason) => reasonSentence(reason, (id) => anyName(map, id))),
    cannotKeepUp: {
      baseline: baseline.results?.cannotKeepUp ?? [],
      scenarios: Object.fromEntries(scenarios.map(({ id, results }) => [id, results?.cannotKeepUp ?? []])),
    },
    scenarios: Object.fromEntries(
      scenarios.map(({ id, figures }, at) => [
        id,
        {
          skippedChanges: [...skipped[at]!.map(skippedJson), ...sameExperiment(map, id)],
          ...Object.fromEntries(printedFigures.map((name) => [name, figureJson(figures[name])])),
          ...(at < explanations.length ? { why: explanations[at]?.parts ?? null } : {}),
        },
      ]),
    ),
    goals: Object.fromEntries(
      scenarios.map(({ id, goals }) => [
        id,
        Object.fromEntries(Object.entries(goals).map(([goal, found]) => [goal, figureJson(found)])),
      ]),
    ),
    best: Object.fromEntries(printedFigures.map((name) => [name, choice(best[name])])),
  };
}
