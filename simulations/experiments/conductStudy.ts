import type { Experiment, Flow } from "../engine/Flow";
import { estimate } from "../statistics/confidence";
import { findTruncation } from "../statistics/warmUp";
import { findConstraint, MOST_PLACES, placesToTry } from "./findConstraint";
import { policiesOf } from "./changes";
import { toSetting, type RunOrder, type RunRecord, type Setting } from "./replications";
import type { Constraint, Reason, Study, WarmUpPicture } from "./Results";
import type { Runner } from "./Runner";
import { StreamFigure } from "./figures";
import { findStability } from "./stability";
import { summarise, toHistogram } from "./summarise";

/** The ceiling of the search for a wanted precision. */
export const MOST_REPLICATIONS = 1000;

/** So many runs are enough for a first look. */
const EARLY_REPLICATIONS = 4;

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
  /** Make a few runs first and tell their figures at once; what comes in the end does not depend on it. */
  readonly early?: boolean;
  /** Told after each run; `partial` where there are first figures, without the constraint. */
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
  const study = new StudyUnderway(flow, experiment, options);
  await study.findWarmUp();
  await study.runAll();
  if (options.precision !== undefined) await study.refineTo(options.precision);
  if (!options.constraint) return study.toStudy(study.records, notLookedFor("constraint.notLookedFor"));
  study.tell(study.records);
  return study.toStudy(study.records, await study.findConstraint());
}

class StudyUnderway {
  records: RunRecord[] = [];
  private readonly setting: Setting;
  private readonly replications: readonly number[];
  private readonly assumptions: Reason[];
  private warmUp = 0;
  private picture: WarmUpPicture | null = null;
  private done = 0;
  private total: number;

  constructor(
    private readonly flow: Flow,
    private readonly experiment: Experiment,
    private readonly options: StudyOptions,
  ) {
    this.setting = toSetting(flow);
    this.replications = Array.from({ length: experiment.replications }, (_, index) => index + 1);
    this.assumptions = [...options.assumptions];
    const passes = (experiment.warmUp === "auto" ? 2 : 1) + (options.constraint ? countTrials(flow) : 0);
    this.total = experiment.replications * passes;
  }

  /** Runs all replications to see where their start-up ends, unless the warm-up is given. */
  async findWarmUp(): Promise<void> {
    const { warmUp, horizon } = this.experiment;
    if (warmUp !== "auto") {
      this.warmUp = warmUp;
      return;
    }
    const pilot = this.order({ warmUp: 0, keepSeries: true });
    const early = this.options.early === true && this.replications.length > 2 * EARLY_REPLICATIONS;
    const seen = early ? await this.lookEarly(pilot) : [];
    seen.push(...(await this.run(pilot, this.replications.slice(seen.length))));
    const found = findCut(seen, horizon);
    this.warmUp = found.warmUp;
    this.picture = found.picture;
    if (!found.settled) this.assumptions.push({ code: "assumption.warmUpUnsettled", params: {} });
  }

  /** First figures from the first few runs, with a warm-up of their own. Returns what the pilot has seen of them. */
  private async lookEarly(pilot: RunOrder): Promise<RunRecord[]> {
    const few = this.replications.slice(0, EARLY_REPLICATIONS);
    const seen = await this.run(pilot, few);
    const { warmUp } = findCut(seen, this.experiment.horizon);
    this.total += few.length;
    this.warmUp = warmUp;
    this.tell(await this.run(this.order({ warmUp, keepLeadTimes: true }), few));
    return seen;
  }

  /** The replications that the figures are read off. */
  async runAll(): Promise<void> {
    const order = this.order({ warmUp: this.warmUp, keepLeadTimes: true });
    const first = { ...order, trace: this.options.trace };
    const [traced, others] = await this.runner.run(
      [
        { flow: this.flow, order: first, replications: this.replications.slice(0, 1) },
        { flow: this.flow, order, replications: this.replications.slice(1) },
      ],
      this.step,
    );
    this.records = [...traced, ...others];
  }

  async refineTo(precision: number): Promise<void> {
    const order = this.order({ warmUp: this.warmUp, keepLeadTimes: true });
    const isReached = await refine(this.records, precision, (more) => {
      this.total += more.length;
      return this.run(order, more);
    });
    if (isReached) return;
    const params = { percent: precision * 100, most: MOST_REPLICATIONS };
    this.assumptions.push({ code: "assumption.precisionNotReached", params });
  }

  findConstraint(): Promise<Constraint> {
    const { flow, setting, records } = this;
    const stability = findStability(flow, setting.network, records);
    const places = placesToTry(flow, setting, records);
    this.total = this.done + records.length * (places.length + extraTrials(flow));
    return findConstraint(
      flow,
      setting,
      records,
      places,
      this.order({ warmUp: this.warmUp }),
      stability,
      this.runner,
      this.step,
    );
  }

  /** Tells the figures of these runs, the constraint still to come. */
  tell(records: readonly RunRecord[]): void {
    this.options.onProgress?.(
      this.done,
      this.total,
      this.toStudy(records, notLookedFor("constraint.looking")),
    );
  }

  toStudy(records: readonly RunRecord[], constraint: Constraint): Study {
    const { seed, horizon } = this.experiment;
    const { warmUp, assumptions } = this;
    const stability = findStability(this.flow, this.setting.network, records);
    return {
      results: summarise(this.setting, records, {
        seed,
        horizon,
        warmUp,
        stability,
        constraint,
        assumptions,
      }),
      leadTimeHistogram: stability.unstable ? { from: 0, binWidth: 0, counts: [] } : toHistogram(records),
      warmUpPicture: this.picture,
      trace: records[0].trace,
    };
  }

  private readonly step = (): void => {
    this.done++;
    this.total = Math.max(this.total, this.done);
    this.options.onProgress?.(this.done, this.total, null);
  };

  private get runner(): Runner {
    return this.options.runner;
  }

  private async run(order: RunOrder, replications: readonly number[]): Promise<RunRecord[]> {
    const [records] = await this.runner.run([{ flow: this.flow, order, replications }], this.step);
    return [...records];
  }

  private order(how: Partial<RunOrder>): RunOrder {
    const { seed, horizon } = this.experiment;
    return { seed, horizon, warmUp: 0, keepSeries: false, keepLeadTimes: false, trace: false, ...how };
  }
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

/** How many more studies the search for the constraint takes, as far as the flow alone can tell. */
function countTrials(flow: Flow): number {
  const places = flow.steps.filter((step) => step.pool === null).length + flow.pools.length;
  return Math.min(MOST_PLACES, places) + extraTrials(flow);
}

/** All rules loosened at once, where demand is not the limit from the start. */
function extraTrials(flow: Flow): number {
  const isOpen = flow.arrivals.every((arrival) => arrival.every !== null);
  return isOpen || policiesOf(flow).length === 0 ? 0 : 1;
}

/** The cut of the batch means averaged over the replications, as hours: when, on average, the last cut batch was out. */
function findCut(
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
  // A mean of times that are all alike may miss them by a rounding, and the delivery at the cut with it.
  const warmUp = cut === 0 ? 0 : Number(Math.min(times[cut - 1], horizon / 2).toPrecision(12));
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
