import {
  compareFlows,
  inlineRunner,
  type Candidate,
  type Comparison,
  type Flow,
} from "../../simulations/index";
import { exponential, line, poisson, step } from "../../simulations/verification/flowParts";

/** One step with work by chance, mean work of one hour; luck hangs on `name`, so that two names have nothing in common. */
export function queue(name: string, rate: number, workers = 1): Flow {
  return line([step(name, exponential(1), { workers })], [poisson(name, rate)]);
}

/** Comparisons with one seed after the other. */
export function compareOften(
  seeds: number,
  baseline: Flow,
  scenarios: readonly Candidate[],
  horizon = 600,
): Promise<readonly Comparison[]> {
  const order = { horizon, warmUp: horizon / 10, replications: 10 };
  return Promise.all(
    Array.from({ length: seeds }, (_, at) =>
      compareFlows(baseline, scenarios, { ...order, seed: at + 1 }, { runner: inlineRunner, margin: 0 }),
    ),
  );
}
