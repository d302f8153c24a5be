import { compareFlows, sweepFlows, type Comparison, type Sweep, type Watched } from "../../simulations/index";
import type { StreamMap } from "../model/StreamMap";
import { onWorkers, type PassingWork, type WorkHandle } from "./onWorkers";
import { remembering, type RunMemory } from "./remembering";
import { toFlow, type ExperimentOverrides } from "./toFlow";

/** How scenarios are to be compared, beside what the baseline says of the experiment. */
export interface ComparisonOptions extends ExperimentOverrides {
  /** A difference within ± this share of the baseline is none; 2 % unless said. */
  readonly margin?: number;
  readonly precision?: number;
  /** Runs made before that need not be made again. Without the spread of lead times, which nobody looks at then. */
  readonly memory?: RunMemory;
}

/** A difference of less than 2 % is none, unless somebody says otherwise. */
export const DEFAULT_MARGIN = 0.02;

/** How far a comparison has come: replications done and to do, and what is known so far. */
export type ComparisonProgress = (done: number, total: number, sofar: Comparison | null) => void;

/** A map as a scenario makes it, under the scenario's name. */
export interface Variant {
  readonly id: string;
  readonly map: StreamMap;
}

/**
 * Starts a comparison on the window's workers: first figures after a few runs of each, finer ones as more are done. All are run as
 * the baseline's experiment says. The maps must have passed `validateAny` and `simulationGaps`.
 */
export function startComparison(
  baseline: StreamMap,
  scenarios: readonly Variant[],
  options: ComparisonOptions,
  onProgress: ComparisonProgress,
): PassingWork<Comparison> {
  const { margin = DEFAULT_MARGIN, precision, memory, ...overrides } = options;
  const { flow, experiment } = toFlow(baseline, overrides);
  const candidates = scenarios.map(({ id, map }) => ({ id, flow: toFlow(map).flow }));
  return onWorkers((runner) =>
    compareFlows(flow, candidates, experiment, {
      runner: memory === undefined ? runner : remembering(runner, memory),
      margin,
      precision,
      keepLeadTimes: memory === undefined,
      refine: true,
      onProgress,
    }),
  );
}

/**
 * Starts runs of a map at several values of something on the window's workers, all as the first one's experiment says, with
 * a close look at one step where that is wanted.
 */
export function startSweep(
  maps: readonly StreamMap[],
  overrides: ExperimentOverrides,
  onProgress: (done: number, total: number) => void,
  watch?: Watched,
): WorkHandle<Sweep> {
  const [first] = maps;
  if (first === undefined) throw new Error("a sweep needs a value");
  const { experiment } = toFlow(first, overrides);
  const flows = maps.map((map) => toFlow(map).flow);
  return onWorkers((runner) => sweepFlows(flows, experiment, { runner, onProgress, watch }));
}
