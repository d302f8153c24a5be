import { conductStudy, type Reason, type Results } from "../../simulations/index";
import { anyName } from "../model/names";
import { own } from "../model/own";
import type { SkippedChange } from "../model/scenarios";
import type { StreamMap } from "../model/StreamMap";
import { reasonSentence } from "../words/reason";
import { type FileArguments, type OptionTable } from "./commandArguments";
import { constraintJson } from "./constraintJson";
import { onRunner } from "./onRunner";
import { simulationTable } from "./simulationTable";
import { refused, type StudyReport } from "./StudyReport";
import { skippedLines } from "./problemLine";
import { precisionOf, readVariant, skippedJson, studyValues, toRunnable } from "./studyArguments";

/** What `millrace simulate` understands. */
export const simulateOptions: OptionTable = {
  values: studyValues,
  flags: ["--json"],
};

/** `millrace simulate FILE`: one study of a map, with its figures as MODEL.md §5 shapes them. */
export async function simulate(
  given: FileArguments,
  text: string,
  onProgress: (done: number, total: number) => void,
): Promise<StudyReport> {
  const read = readVariant(given, text);
  if ("errors" in read) return refused(read.errors);
  const { map, scenario, skippedChanges } = read;
  const { flow, experiment, assumptions } = toRunnable(map, given);
  const precision = precisionOf(given);
  return onRunner(given, map, async (runner) => {
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
      table: simulationTable(map, results, skippedLines(read.document, skippedChanges)),
    };
  });
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
    skippedChanges: skipped.map(skippedJson),
    assumptions: assumptions.map(inWords),
    ...rest,
    steps: Object.fromEntries(
      Object.entries(rest.steps).map(([id, step]) => [
        id,
        own(map.steps, id)?.pool === undefined ? step : { ...step, starved: null },
      ]),
    ),
    constraint: constraintJson(map, constraint),
  };
}
