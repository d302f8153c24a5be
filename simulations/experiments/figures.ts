import type { Goal } from "../engine/Flow";
import type { Network } from "../engine/Network";
import type { FinishedRun } from "../engine/replicate";
import type { Quantiles } from "../statistics/Quantiles";
import { ratioOfSums } from "../statistics/ratio";

/** Places of the figures of one replication in one row of numbers. NaN: no observations. */
export const StreamFigure = {
  throughput: 0,
  lead: 1,
  flow: 5,
  wip: 9,
  flowEfficiency: 10,
  firstPassYield: 11,
  size: 12,
} as const;
export const TypeFigure = { throughput: 0, lead: 1, flow: 5, size: 9 } as const;
export const StepFigure = {
  utilisation: 0,
  unavailable: 1,
  blocked: 2,
  starved: 3,
  wip: 4,
  queue: 5,
  queueTime: 6,
  lead: 7,
  throughput: 11,
  reworkShare: 12,
  firstVisit: 13,
  size: 14,
} as const;

/** Where each group of figures begins. */
export interface Layout {
  readonly types: number;
  readonly steps: number;
  readonly pools: number;
  readonly measures: number;
  readonly goals: number;
  readonly size: number;
}

export function layoutOf(network: Network, goals: number): Layout {
  const types = StreamFigure.size;
  const steps = types + network.typeIds.length * TypeFigure.size;
  const pools = steps + network.stepIds.length * StepFigure.size;
  const measures = pools + network.poolIds.length;
  const goalsAt = measures + network.measureIds.length * 4;
  return { types, steps, pools, measures, goals: goalsAt, size: goalsAt + goals };
}

/** Reads the figures of a finished run off its ledger. `goals` in the order of their results. */
export function readFigures(network: Network, goals: readonly Goal[], run: FinishedRun): Float64Array {
  const { ledger, now } = run.state;
  const layout = layoutOf(network, goals.length);
  const figures = new Float64Array(layout.size).fill(NaN);
  const hours = now - ledger.countFrom;

  const delivered = ledger.leadTimes.count;
  const { sum: flowHours } = ledger.flowTimes;
  figures[StreamFigure.throughput] = delivered / hours;
  writeTimes(figures, StreamFigure.lead, ledger.leadTimes);
  writeTimes(figures, StreamFigure.flow, ledger.flowTimes);
  figures[StreamFigure.wip] = ledger.meanInside(now);
  if (flowHours > 0) figures[StreamFigure.flowEfficiency] = ledger.deliveredWork / flowHours;
  if (delivered > 0) figures[StreamFigure.firstPassYield] = ledger.rightFirstTime / delivered;

  const oneType = network.typeIds.length === 1;
  for (let type = 0; type < network.typeIds.length; type++) {
    const at = layout.types + type * TypeFigure.size;
    const lead = oneType ? ledger.leadTimes : ledger.typeLeadTimes[type];
    figures[at + TypeFigure.throughput] = lead.count / hours;
    writeTimes(figures, at + TypeFigure.lead, lead);
    writeTimes(figures, at + TypeFigure.flow, oneType ? ledger.flowTimes : ledger.typeFlowTimes[type]);
  }

  for (let step = 0; step < network.stepIds.length; step++) {
    const at = layout.steps + step * StepFigure.size;
    const server = network.stepServer[step];
    const workerHours = network.serverSize[server] * hours;
    figures[at + StepFigure.utilisation] = ledger.steps[step].workArea() / workerHours;
    figures[at + StepFigure.unavailable] = ledger.outArea(server, now) / workerHours;
    figures[at + StepFigure.blocked] = ledger.steps[step].blockedArea(now) / hours;
    if (server === step) figures[at + StepFigure.starved] = ledger.steps[step].starvedArea(now) / hours;
    figures[at + StepFigure.wip] = ledger.steps[step].wipArea(now) / hours;
    figures[at + StepFigure.queue] = ledger.steps[step].queueArea() / hours;
    figures[at + StepFigure.queueTime] = ledger.steps[step].meanQueueTime();
    const visits = ledger.steps[step].visitTimes;
    figures[at + StepFigure.firstVisit] = ledger.steps[step].meanFirstVisit();
    writeTimes(figures, at + StepFigure.lead, visits);
    figures[at + StepFigure.throughput] = visits.count / hours;
    figures[at + StepFigure.reworkShare] = ledger.steps[step].reworkShare();
  }

  for (let pool = 0; pool < network.poolIds.length; pool++) {
    const server = network.stepIds.length + pool;
    let work = 0;
    for (const step of network.serverSteps[server]) work += ledger.steps[step].workArea();
    figures[layout.pools + pool] = work / (network.serverSize[server] * hours);
  }
  for (let measure = 0; measure < network.measureIds.length; measure++) {
    writeTimes(figures, layout.measures + measure * 4, ledger.measureTimes[measure]);
  }
  goals.forEach((goal, index) => {
    figures[layout.goals + index] = goalValue(network, goal, run, figures);
  });
  return figures;
}

/** One figure of every replication, in their order. */
export function columnOf(
  records: readonly { readonly figures: Float64Array }[],
  figure: number,
): Float64Array {
  return Float64Array.from(records, ({ figures }) => figures[figure]);
}

/** Flow efficiency by replication: all process time / all flow time over all of them, made linear. */
export function flowEfficiencies(records: readonly { readonly figures: Float64Array }[]): Float64Array {
  const shares = columnOf(records, StreamFigure.flowEfficiency);
  // Without chance it is what it is, to the last bit.
  if (shares.every((share) => Object.is(share, shares[0]))) return shares;
  const delivered = columnOf(records, StreamFigure.throughput);
  const hours = columnOf(records, StreamFigure.flow).map((time, at) => time * delivered[at]);
  return ratioOfSums(
    shares.map((share, at) => share * hours[at]),
    hours,
  );
}

/** Mean, P50, P85, P95. */
function writeTimes(figures: Float64Array, at: number, times: Quantiles): void {
  if (times.count === 0) return;
  figures[at] = times.mean();
  figures[at + 1] = times.quantile(0.5);
  figures[at + 2] = times.quantile(0.85);
  figures[at + 3] = times.quantile(0.95);
}

function goalValue(network: Network, goal: Goal, run: FinishedRun, figures: Float64Array): number {
  const { ledger } = run.state;
  if (goal.measure === "throughput") return figures[StreamFigure.throughput];
  if (goal.measure === "wip") return figures[StreamFigure.wip];
  const times =
    goal.measure === "leadTime"
      ? ledger.leadTimes
      : goal.measure === "flowTime"
        ? ledger.flowTimes
        : ledger.measureTimes[network.measureIds.indexOf(goal.measure)];
  if (times === undefined) return NaN;
  return goal.percentile === null ? times.mean() : times.quantile(goal.percentile);
}
