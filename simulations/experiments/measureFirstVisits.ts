import type { Experiment, Flow } from "../engine/Flow";
import type { RunFailure } from "../engine/RunFailure";
import { meanAndError } from "../statistics/confidence";
import { columnOf, layoutOf, StepFigure, StreamFigure } from "./figures";
import type { PlaceRef, Reason } from "./Results";
import { runTogether, type TogetherOptions } from "./runTogether";

/** What the runs say of one step, for holding it against what was mapped. */
export interface StepVisits {
  /** Mean lead time of first visits by replication, hours; NaN where there were none. */
  readonly firstVisits: Float64Array;
  /** Means over the replications: hours waiting for a worker per visit, share of time busy, leavings per hour. */
  readonly queueHours: number;
  readonly utilisation: number;
  readonly throughputPerHour: number;
}

/** First visits to the steps of a stream: rework and the backlog are outside them. */
export interface FirstVisits {
  readonly seed: number;
  readonly replications: number;
  readonly horizonHours: number;
  readonly warmUpHours: number;
  readonly assumptions: readonly Reason[];
  readonly unstable: boolean;
  readonly cannotKeepUp: readonly PlaceRef[];
  /** Mean over the replications. */
  readonly throughputPerHour: number;
  readonly steps: ReadonlyMap<string, StepVisits>;
}

/** Runs a flow and measures how long first visits to each step last. Throws RunFailure when a run cannot go on. */
export async function measureFirstVisits(
  flow: Flow,
  experiment: Experiment,
  options: Pick<TogetherOptions, "runner" | "precision" | "onProgress">,
): Promise<FirstVisits> {
  const together = await runTogether([flow], experiment, options);
  const [{ setting, records, stability, failure }] = together.sides;
  if (failure !== null) throw failure satisfies RunFailure;
  const { network, goals } = setting;
  const layout = layoutOf(network, goals.length);
  const steps = network.stepIds.map((id, step): [string, StepVisits] => {
    const column = (figure: number): Float64Array =>
      columnOf(records, layout.steps + step * StepFigure.size + figure);
    const mean = (figure: number): number => meanAndError(column(figure)).mean;
    return [
      id,
      {
        firstVisits: column(StepFigure.firstVisit),
        queueHours: mean(StepFigure.queueTime),
        utilisation: mean(StepFigure.utilisation),
        throughputPerHour: mean(StepFigure.throughput),
      },
    ];
  });
  return {
    seed: together.seed,
    replications: together.replications,
    horizonHours: together.horizon,
    warmUpHours: together.warmUp,
    assumptions: together.assumptions,
    unstable: stability.unstable,
    cannotKeepUp: stability.cannotKeepUp,
    throughputPerHour: meanAndError(columnOf(records, StreamFigure.throughput)).mean,
    steps: new Map(steps),
  };
}
