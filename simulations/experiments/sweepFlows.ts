import type { Experiment, Flow } from "../engine/Flow";
import type { RunFailure } from "../engine/replicate";
import { estimate, unknownEstimate } from "../statistics/confidence";
import { comparedFigures, type ComparedFigure } from "./compareFlows";
import type { Estimate, PlaceRef, Reason } from "./Results";
import { runTogether, type Side, type TogetherOptions } from "./runTogether";

/** What a stream does at one of several values of something. */
export interface SweepPoint {
  readonly figures: Readonly<Record<ComparedFigure, Estimate>>;
  readonly unstable: boolean;
  readonly cannotKeepUp: readonly PlaceRef[];
  readonly failure: RunFailure | null;
  /** The figures by replication: the same place at every point saw the same luck. */
  readonly values: Readonly<Record<ComparedFigure, Float64Array>>;
}

/** One flow at several values of something, all with the same luck over the same hours. */
export interface Sweep {
  readonly seed: number;
  readonly replications: number;
  readonly horizonHours: number;
  readonly warmUpHours: number;
  readonly assumptions: readonly Reason[];
  readonly points: readonly SweepPoint[];
}

/** Runs a flow at several values of something; a value that it cannot be run at leaves the others alone. */
export async function sweepFlows(
  flows: readonly Flow[],
  experiment: Experiment,
  options: TogetherOptions,
): Promise<Sweep> {
  const together = await runTogether(flows, experiment, options);
  return {
    seed: together.seed,
    replications: together.replications,
    horizonHours: together.horizon,
    warmUpHours: together.warmUp,
    assumptions: together.assumptions,
    points: together.sides.map(toPoint),
  };
}

function toPoint({ records, stability, failure }: Side): SweepPoint {
  const names = Object.keys(comparedFigures) as ComparedFigure[];
  const values = Object.fromEntries(
    names.map((name) => [
      name,
      Float64Array.from(records, (record) => record.figures[comparedFigures[name].index]),
    ]),
  ) as Record<ComparedFigure, Float64Array>;
  const figures = Object.fromEntries(
    names.map((name) => {
      const isKnown = comparedFigures[name].always || !stability.unstable;
      return [name, isKnown ? estimate(values[name]) : unknownEstimate];
    }),
  ) as Record<ComparedFigure, Estimate>;
  const { unstable, cannotKeepUp } = stability;
  return { figures, unstable, cannotKeepUp, failure, values };
}
