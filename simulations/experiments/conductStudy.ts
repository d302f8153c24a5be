import type { Experiment, Flow } from "../engine/Flow";
import { estimate } from "../statistics/confidence";
import { findTruncation } from "../statistics/warmUp";
import { findConstraint } from "./findConstraint";
import { policiesOf } from "./changes";
import { toSetting, type RunOrder, type RunRecord } from "./replications";
import type { Constraint, Reason, Study, WarmUpPicture } from "./Results";
import type { Runner } from "./Runner";
import { StreamFigure } from "./figures";
import { findStability } from "./stability";
import { summarise, toHistogram } from "./summarise";

/** The ceiling of the search for a wanted precision. */
export const MOST_REPLICATIONS = 1000;

export interface StudyOptions {
  readonly runner: Runner;
  /** Record the first replication for playback. */
  readonly trace: boolean;
  /** What was taken for granted in making the flow; the study adds its own. */
  readonly assumptions: readonly Reason[];
  /** Look for the constraint too; else it is left unknown. */
  readonly constraint: boolean;
  /**
   * Run on until the intervals of throughput and mean lead time are within ± this share of their means
   * (`experiment.replications` are then the first lot), up to MOST_REPLICATIONS, said as an assumption when hit.
   */
  readonly precision?: number;
  readonly onProgress?: (done: number, total: number, partial: Study | null) => void;
}

/**
 * One study: the warm-up is found (MSER-5) unless given, the replications are run, and the constraint is looked
 * for by measured effect. The same flow, experiment and version give the same results on any runner.
 * Throws RunFailure when a run cannot go on.
 */
export async function conductStudy(
  flow: Flow,
  experiment: Experiment,
  options: StudyOptions,
): Promise<Study> {
  const setting = toSetting(flow);
  const { runner, onProgress } = options;
  const replications = Array.from({ length: experiment.replications }, (_, index) => index + 1);
  const isAuto = experiment.warmUp === "auto";
  let done = 0;
  let total = experiment.replications * ((isAuto ? 2 : 1) + (options.constraint ? countTrials(flow) : 0));
  const step = (): void => {
    done++;
    total = Math.max(total, done);
    onProgress?.(done, total, null);
  };
  const order: RunOrder = {
    seed: experiment.seed,
    horizon: experiment.horizon,
    warmUp: isAuto ? 0 : (experiment.warmUp as number),
    keepSeries: isAuto,
    keepLeadTimes: true,
    trace: false,
  };

  let warmUp = order.warmUp;
  let picture: WarmUpPicture | null = null;
  const assumptions = [...options.assumptions];
  if (isAuto) {
    const [pilot] = await runner.run(
      [{ flow, order: { ...order, keepLeadTimes: false }, replications }],
      step,
    );
    const found = findWarmUp(pilot, experiment.horizon);
    warmUp = found.warmUp;
    picture = found.picture;
    if (!found.settled) assumptions.push({ code: "assumption.warmUpUnsettled", params: {} });
  }

  const final: RunOrder = { ...order, warmUp, keepSeries: false };
  const first = { flow, order: { ...final, trace: options.trace }, replications: replications.slice(0, 1) };
  const rest = { flow, order: final, replications: replications.slice(1) };
  const records = (await runner.run(rest.replications.length > 0 ? [first, rest] : [first], step)).flat();
  if (options.precision !== undefined) {
    const isReached = await refine(records, options.precision, async (more) => {
      total += more.length;
      const [added] = await runner.run([{ flow, order: final, replications: more }], step);
      return added;
    });
    if (!isReached) {
      const params = { percent: options.precision * 100, most: MOST_REPLICATIONS };
      assumptions.push({ code: "assumption.precisionNotReached", params });
    }
  }
  const stability = findStability(flow, setting.network, records);
  const toStudy = (constraint: Constraint): Study => ({
    results: summarise(setting, records, {
      seed: experiment.seed,
      horizon: experiment.horizon,
      warmUp,
      stability,
      constraint,
      assumptions,
    }),
    leadTimeHistogram: stability.unstable ? { from: 0, binWidth: 0, counts: [] } : toHistogram(records),
    warmUpPicture: picture,
    trace: records[0].trace,
  });
  if (!options.constraint) return toStudy(notLookedFor("constraint.notLookedFor"));
  if (onProgress !== undefined) onProgress(done, total, toStudy(notLookedFor("constraint.looking")));
  return toStudy(await findConstraint(flow, setting, records, final, stability, runner, step));
}

/**
 * Adds replications to `records` until throughput and mean lead time are known to ± `precision`, relative
 * (the sequential procedure of Law & Kelton §9.4.1). False when MOST_REPLICATIONS were not enough.
 */
async function refine(
  records: RunRecord[],
  precision: number,
  runMore: (replications: readonly number[]) => Promise<readonly RunRecord[]>,
): Promise<boolean> {
  for (;;) {
    let needed = Math.max(2, records.length);
    for (const index of [StreamFigure.throughput, StreamFigure.lead]) {
      const { mean, low } = estimate(records.map((record) => record.figures[index]));
      if (mean === null || mean === 0) continue;
      if (low === null) needed = Math.max(needed, 10);
      else needed = Math.max(needed, Math.ceil(records.length * ((mean - low) / (precision * mean)) ** 2));
    }
    if (needed <= records.length) return true;
    if (records.length >= MOST_REPLICATIONS) return false;
    // The guess from few runs is rough: at most four times as many at once.
    const target = Math.min(needed, records.length * 4, MOST_REPLICATIONS);
    const more = Array.from(
      { length: Math.max(1, target - records.length) },
      (_, index) => records.length + index + 1,
    );
    records.push(...(await runMore(more)));
  }
}

function notLookedFor(code: string): Constraint {
  return {
    kind: "unknown",
    ids: [],
    confidence: null,
    reason: { code, params: {} },
    leadTimeLever: null,
    effects: [],
  };
}

function countTrials(flow: Flow): number {
  const places = flow.steps.filter((step) => step.pool === null).length + flow.pools.length;
  const isOpen = flow.arrivals.every((arrival) => arrival.every !== null);
  return Math.min(24, places) + (isOpen || policiesOf(flow).length === 0 ? 0 : 1);
}

/** The cut of the batch means averaged over the replications, as hours: when, on average, the last cut batch was out. */
function findWarmUp(
  records: readonly RunRecord[],
  horizon: number,
): { warmUp: number; settled: boolean; picture: WarmUpPicture } {
  const batches = Math.min(...records.map((record) => record.series.length));
  const means = new Float64Array(batches);
  const times = new Float64Array(batches);
  for (const record of records) {
    for (let batch = 0; batch < batches; batch++) {
      means[batch] += record.series[batch] / records.length;
      times[batch] += record.seriesTimes[batch] / records.length;
    }
  }
  const { cut, settled } = findTruncation(means);
  const warmUp = cut === 0 ? 0 : Math.min(times[cut - 1], horizon / 2);
  return { warmUp, settled, picture: { batchMeans: thinned(means), cut: thinnedCut(batches, cut) } };
}

/** A picture needs no more than a thousand points. */
const MOST_POINTS = 1000;

function thinned(means: Float64Array): number[] {
  const width = Math.ceil(means.length / MOST_POINTS);
  const points: number[] = [];
  for (let start = 0; start < means.length; start += width) {
    const part = means.subarray(start, start + width);
    points.push(part.reduce((sum, value) => sum + value, 0) / part.length);
  }
  return points;
}

function thinnedCut(batches: number, cut: number): number {
  return Math.round(cut / Math.max(1, Math.ceil(batches / MOST_POINTS)));
}
