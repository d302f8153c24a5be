import type { Experiment, Flow } from "../engine/Flow";
import type { RunFailure } from "../engine/RunFailure";
import { estimate, unknownEstimate } from "../statistics/confidence";
import { comparedFigures, comparedValues, type ComparedFigure } from "./compareFlows";
import { columnOf, layoutOf, StepFigure } from "./figures";
import type { RunRecord } from "./replications";
import type { Estimate, PlaceRef, Reason } from "./Results";
import { runTogether, type Side, type TogetherOptions } from "./runTogether";
import { StepCount, type Watched } from "./StepWatch";

/** What a stream does at one of several values of something. */
export interface SweepPoint {
  readonly figures: Readonly<Record<ComparedFigure, Estimate>>;
  readonly unstable: boolean;
  readonly cannotKeepUp: readonly PlaceRef[];
  readonly failure: RunFailure | null;
  /** The figures by replication: the same place at every point saw the same luck. */
  readonly values: Readonly<Record<ComparedFigure, Float64Array>>;
  /** The step that was looked at closely; null where none was. */
  readonly step: StepPoint | null;
}

/** What one step and its people do at one point of a sweep. */
export interface StepPoint {
  /** Of its people, all the steps that they serve together. */
  readonly utilisation: Estimate;
  readonly queueTimeHours: Estimate;
  /** How often it sends work on, per hour, by replication: a batch, a train or a job is one. */
  readonly sentPerHour: Float64Array;
  /** Hours of work that a visit takes its people on average; null where nobody came. */
  readonly workHours: number | null;
  /** Standard deviation / mean of the time that a visit is in hand, and of the times between arrivals at its people; null: too few came. */
  readonly workCv: number | null;
  readonly arrivalCv: number | null;
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
  const { horizon, warmUp } = together;
  return {
    seed: together.seed,
    replications: together.replications,
    horizonHours: horizon,
    warmUpHours: warmUp,
    assumptions: together.assumptions,
    points: together.sides.map((side) => toPoint(side, options.watch, horizon - warmUp)),
  };
}

function toPoint(side: Side, watch: Watched | undefined, hours: number): SweepPoint {
  const { records, stability, failure } = side;
  const names = Object.keys(comparedFigures) as ComparedFigure[];
  const values = comparedValues(records);
  const figures = Object.fromEntries(
    names.map((name) => {
      const isKnown = comparedFigures[name].always || !stability.unstable;
      return [name, isKnown ? estimate(values[name]) : unknownEstimate];
    }),
  ) as Record<ComparedFigure, Estimate>;
  const { unstable, cannotKeepUp } = stability;
  const step = watch === undefined || failure !== null ? null : toStepPoint(side, watch, hours);
  return { figures, unstable, cannotKeepUp, failure, values, step };
}

function toStepPoint({ setting, records, stability }: Side, watch: Watched, hours: number): StepPoint {
  const { network, goals } = setting;
  const layout = layoutOf(network, goals.length);
  const at = network.stepIds.indexOf(watch.step);
  const server = network.stepServer[at];
  const placeOf = (step: number): number => layout.steps + step * StepFigure.size;
  const busyAt =
    server === at ? placeOf(at) + StepFigure.utilisation : layout.pools + server - network.stepIds.length;
  const column = (index: number): Float64Array => columnOf(records, index);
  const utilisation = estimate(column(busyAt));
  const visits = watch.team.reduce((sum, id) => {
    const { mean } = estimate(column(placeOf(network.stepIds.indexOf(id)) + StepFigure.throughput));
    return sum + (mean ?? 0);
  }, 0);
  const workHours =
    visits > 0 && utilisation.mean !== null ? (utilisation.mean * network.serverSize[server]) / visits : null;
  return {
    utilisation,
    queueTimeHours: stability.unstable
      ? unknownEstimate
      : estimate(column(placeOf(at) + StepFigure.queueTime)),
    sentPerHour: Float64Array.from(records, ({ watched }) => (watched?.[StepCount.sendings] ?? NaN) / hours),
    workHours,
    workCv: spreadOf(records, StepCount.works),
    arrivalCv: spreadOf(records, StepCount.gaps),
  };
}

/** Standard deviation / mean of what was counted from a place on, over all replications together. */
function spreadOf(records: readonly RunRecord[], at: number): number | null {
  const total = (place: number): number =>
    records.reduce((sum, { watched }) => sum + (watched?.[place] ?? 0), 0);
  const count = total(at);
  const mean = total(at + 1) / count;
  if (!(count >= 2) || !(mean > 0)) return null;
  return Math.sqrt(Math.max(0, total(at + 2) / count - mean * mean)) / mean;
}
