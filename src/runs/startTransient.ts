import { followChange, type Runner, type Transient } from "../../simulations/index";
import type { StreamMap } from "../model/StreamMap";
import { onWorkers, type WorkHandle } from "./onWorkers";
import { DEFAULT_MARGIN } from "./startComparison";
import { stretchesFor } from "./stretches";
import { toFlow, type ExperimentOverrides } from "./toFlow";

/** How a change is to be followed, beside what the baseline says of the experiment. */
export interface TransientOptions extends ExperimentOverrides {
  /** How long to look on; else as long as suits the stream. */
  readonly weeks?: number;
  /** Tell first figures after a few runs. */
  readonly refine?: boolean;
  readonly onProgress?: (done: number, total: number, sofar: Transient | null) => void;
}

/**
 * Follows the change from one map to another from the moment it is made. Both must have passed `validateAny` and
 * `simulationGaps`; they are run as the first one's experiment says.
 */
export function transientOf(
  baseline: StreamMap,
  changed: StreamMap,
  { weeks, refine = false, onProgress, ...overrides }: TransientOptions,
  runner: Runner,
): Promise<Transient> {
  const { flow, experiment } = toFlow(baseline, overrides);
  return followChange(flow, toFlow(changed).flow, experiment, {
    runner,
    margin: DEFAULT_MARGIN,
    refine,
    choose: (steady) => stretchesFor([baseline, changed], steady, weeks),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
}

/** The same on the window's workers. */
export function startTransient(
  baseline: StreamMap,
  changed: StreamMap,
  options: TransientOptions,
): WorkHandle<Transient> {
  return onWorkers((runner) => transientOf(baseline, changed, { ...options, refine: true }, runner));
}
