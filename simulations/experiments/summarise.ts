import { estimateChance } from "../statistics/chances";
import { estimate, unknownEstimate } from "../statistics/confidence";
import { columnOf, flowEfficiencies, layoutOf, StepFigure, StreamFigure, TypeFigure } from "./figures";
import { goalValues, isSteady, meets } from "./goalRuns";
import type { RunRecord, Setting } from "./replications";
import type { Constraint, Estimate, GoalResult, Histogram, Reason, Results, TimeSummary } from "./Results";
import type { Stability } from "./stability";

/** What a study knows beside the records of its runs. */
export interface Circumstances {
  readonly seed: number;
  readonly horizon: number;
  readonly warmUp: number;
  readonly stability: Stability;
  readonly constraint: Constraint;
  readonly assumptions: readonly Reason[];
}

/**
 * The figures of a study: of each the mean over replications with its 95 % t interval. When the stream cannot
 * keep up, what would depend on the length of the run is left out.
 */
export function summarise(setting: Setting, records: readonly RunRecord[], about: Circumstances): Results {
  const { network, goals } = setting;
  const layout = layoutOf(network, goals.length);
  const { unstable, cannotKeepUp } = about.stability;
  const column = (index: number): Float64Array => columnOf(records, index);
  const always = (index: number): Estimate => estimate(column(index));
  const settled = (index: number): Estimate => (unstable ? unknownEstimate : always(index));
  const times = (index: number): TimeSummary => ({
    mean: settled(index),
    p50: settled(index + 1),
    p85: settled(index + 2),
    p95: settled(index + 3),
  });
  const record = <T>(ids: readonly string[], make: (index: number) => T): Record<string, T> =>
    Object.fromEntries(ids.map((id, index) => [id, make(index)]));

  return {
    seed: about.seed,
    replications: records.length,
    horizonHours: about.horizon,
    warmUpHours: about.warmUp,
    events: records.reduce((sum, one) => sum + one.events, 0),
    unstable,
    cannotKeepUp,
    assumptions: about.assumptions,
    stream: {
      throughputPerHour: always(StreamFigure.throughput),
      leadTimeHours: times(StreamFigure.lead),
      flowTimeHours: times(StreamFigure.flow),
      wip: settled(StreamFigure.wip),
      flowEfficiency: unstable ? unknownEstimate : estimate(flowEfficiencies(records)),
      firstPassYield: always(StreamFigure.firstPassYield),
    },
    types: record(network.typeIds, (type) => {
      const at = layout.types + type * TypeFigure.size;
      return {
        throughputPerHour: always(at + TypeFigure.throughput),
        leadTimeHours: times(at + TypeFigure.lead),
        flowTimeHours: times(at + TypeFigure.flow),
      };
    }),
    steps: record(network.stepIds, (step) => {
      const at = layout.steps + step * StepFigure.size;
      return {
        utilisation: always(at + StepFigure.utilisation),
        unavailable: always(at + StepFigure.unavailable),
        blocked: always(at + StepFigure.blocked),
        starved: always(at + StepFigure.starved),
        wip: settled(at + StepFigure.wip),
        queue: settled(at + StepFigure.queue),
        queueTimeHours: { mean: settled(at + StepFigure.queueTime) },
        leadTimeHours: times(at + StepFigure.lead),
        throughputPerHour: always(at + StepFigure.throughput),
        reworkShare: always(at + StepFigure.reworkShare),
      };
    }),
    pools: record(network.poolIds, (pool) => ({ utilisation: always(layout.pools + pool) })),
    measures: record(network.measureIds, (measure) => times(layout.measures + measure * 4)),
    goals: record(
      goals.map((goal) => goal.id),
      (index): GoalResult => {
        const goal = goals[index];
        if (unstable && !isSteady(goal)) {
          const missed = goal.measure === "leadTime" && goal.atMost !== null;
          return {
            met: missed ? false : null,
            value: unknownEstimate,
            probability: missed ? 0 : null,
            chance: unknownEstimate,
          };
        }
        const values = goalValues(setting, records, index).filter((value) => !Number.isNaN(value));
        const value = estimate(values);
        const hits = values.filter((one) => meets(goal, one)).length;
        return {
          met: value.mean === null ? null : meets(goal, value.mean),
          value,
          probability: values.length === 0 ? null : hits / values.length,
          chance: estimateChance(hits, values.length),
        };
      },
    ),
    constraint: about.constraint,
  };
}

/** Lead times of all replications in about forty equal bins of a round width; the last takes the far tail. */
export function toHistogram(records: readonly RunRecord[]): Histogram {
  let most = 0;
  let count = 0;
  for (const { leadTimes } of records) {
    for (let i = 0; i < leadTimes.length; i += 2) {
      most = Math.max(most, leadTimes[i]);
      count += leadTimes[i + 1];
    }
  }
  if (count === 0) return { from: 0, binWidth: 0, counts: [] };
  const reach = tailAt(records, count, 0.995, most);
  const binWidth = roundWidth(reach / 40);
  const counts = Array.from({ length: Math.max(1, Math.ceil(reach / binWidth) + 1) }, () => 0);
  for (const { leadTimes } of records) {
    for (let i = 0; i < leadTimes.length; i += 2) {
      counts[Math.min(counts.length - 1, Math.floor(leadTimes[i] / binWidth))] += leadTimes[i + 1];
    }
  }
  return { from: 0, binWidth, counts };
}

/** A lead time that a share `p` of all stays below, to within a thousandth of the longest. */
function tailAt(records: readonly RunRecord[], count: number, p: number, most: number): number {
  const bins = new Float64Array(1001);
  for (const { leadTimes } of records) {
    for (let i = 0; i < leadTimes.length; i += 2) {
      bins[most > 0 ? Math.floor((leadTimes[i] / most) * 1000) : 0] += leadTimes[i + 1];
    }
  }
  let sum = 0;
  for (let bin = 0; bin < bins.length; bin++) {
    sum += bins[bin];
    if (sum >= p * count) return ((bin + 1) / 1000) * most;
  }
  return most;
}

function roundWidth(width: number): number {
  if (!(width > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(width));
  const digits = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= width * (1 - 1e-9)) ?? 10;
  return digits * power;
}
