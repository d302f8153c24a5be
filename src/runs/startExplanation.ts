import { explainDifference, type Explanation } from "../../simulations/index";
import type { StreamMap } from "../model/StreamMap";
import { onWorkers, type WorkHandle } from "./onWorkers";
import { toFlow, type ExperimentOverrides } from "./toFlow";

/**
 * Starts breaking down why mean lead time is other in a scenario than in the baseline, by step and cause, on the window's workers.
 * With the warm-up and replications of a comparison, and how many it compares, just its difference is explained.
 */
export function startExplanation(
  baseline: StreamMap,
  scenario: StreamMap,
  { comparisons, ...overrides }: ExperimentOverrides & { readonly comparisons: number },
  onProgress: (done: number, total: number) => void,
): WorkHandle<Explanation | null> {
  const { flow, experiment } = toFlow(baseline, overrides);
  const changed = toFlow(scenario).flow;
  return onWorkers((runner) =>
    explainDifference(flow, changed, experiment, { runner, onProgress, comparisons }),
  );
}
