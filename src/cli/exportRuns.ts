import { compareFlows, conductStudy, RunFailure, type Comparison, type Study } from "../../simulations/index";
import { own } from "../model/own";
import type { Problem } from "../model/Problem";
import { problem } from "../model/problems";
import { scenarioOrder } from "../model/scenarioEdits";
import { applyScenario } from "../model/scenarios";
import type { StreamMap } from "../model/StreamMap";
import { tellsScenarios } from "../report/ExportOrder";
import type { NotRun } from "../report/sheets/Report";
import { toFlowBeside } from "../runs/besideComparison";
import { deployingOf } from "../runs/delivery/deployingOf";
import { DEFAULT_MARGIN } from "../runs/startComparison";
import { toFlow } from "../runs/toFlow";
import { wholeNumber, type FileArguments } from "./commandArguments";
import type { ExportRequest } from "./exportRequest";
import { openRunner } from "./nodeWorkers";
import { chosenScenarios, type ChosenScenarios } from "./scenarioList";
import { precisionOf, toRunnable, whyNotRun, type Refusal } from "./studyArguments";

/** What an export compares: nothing is left unsaid. */
export interface ToCompare extends ChosenScenarios {
  readonly compared: readonly (string | null)[];
}

/** What an export was asked to compare; all there is unless something else was said. */
export function scenariosToExport(given: FileArguments, base: StreamMap): ToCompare | Refusal {
  const { baseline, ...chosen } = chosenScenarios(given, base);
  const compared = chosen.compared ?? [null, ...scenarioOrder(base)].filter((id) => id !== baseline);
  const unknown = [baseline, ...compared].flatMap((id) =>
    id === null || own(base.scenarios, id) !== undefined ? [] : [id],
  );
  return unknown.length > 0
    ? { errors: unknown.map((id) => problem("error", "/scenarios", "scenario.unknown", { id })) }
    : { baseline, compared };
}

/** What was run for an export, and what could not be. */
export interface ExportRuns {
  readonly study: Study | null;
  readonly comparison: Comparison | null;
  readonly notRun: readonly NotRun[];
}

/** Nothing was to be run. */
export const notAsked: ExportRuns = { study: null, comparison: null, notRun: [] };

/**
 * Runs the map that is shown, and before it what is compared where the export tells of that. A map that is one of the compared is
 * studied over the runs and hours of the comparison, so that a report has one figure for one thing.
 */
export async function runAll(
  given: FileArguments,
  request: ExportRequest,
  base: StreamMap,
  { baseline, compared }: ToCompare,
  shown: StreamMap,
  onProgress: (done: number, total: number) => void,
): Promise<ExportRuns | { readonly failure: RunFailure }> {
  const scenario = given.options.get("--scenario") ?? null;
  const mapOf = (id: string | null): StreamMap => (id === null ? base : applyScenario(base, id).map);
  const problemsOf = (id: string | null): readonly Problem[] => whyNotRun(mapOf(id), id === null, given);
  const tells = request.compare && tellsScenarios(request);
  const toRun = [...new Set([scenario, ...(tells ? [baseline, ...compared] : [])])];
  const notRun = toRun
    .map((id) => ({ id, problems: problemsOf(id) }))
    .filter(({ problems }) => problems.length > 0);
  const canRun = (id: string | null): boolean => notRun.every((one) => one.id !== id);

  const precision = precisionOf(given);
  const { runner, close } = openRunner(wholeNumber(given, "--threads", 1));
  const how = { runner, onProgress, ...(precision === undefined ? {} : { precision }) };
  try {
    let comparison: Comparison | null = null;
    const sides = [baseline, ...compared.filter(canRun)];
    if (tells && canRun(baseline)) {
      const { flow, experiment } = toRunnable(mapOf(baseline), given);
      const candidates = sides.slice(1).map((id) => ({ id: id ?? "", flow: toFlow(mapOf(id)).flow }));
      comparison = await compareFlows(flow, candidates, experiment, { ...how, margin: DEFAULT_MARGIN });
    }
    if (!canRun(scenario)) return { study: null, comparison, notRun };
    const isCompared = comparison !== null && sides.includes(scenario);
    const { flow, experiment, assumptions } =
      comparison !== null && isCompared ? toFlowBeside(shown, comparison) : toRunnable(shown, given);
    const study = await conductStudy(flow, experiment, {
      runner,
      onProgress,
      ...(precision === undefined || isCompared ? {} : { precision }),
      trace: request.kind === "html",
      assumptions,
      deploying: deployingOf(shown),
      constraint: true,
    });
    return { study, comparison, notRun };
  } catch (failure) {
    if (failure instanceof RunFailure) return { failure };
    throw failure;
  } finally {
    close();
  }
}
