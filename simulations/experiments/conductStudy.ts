import type { Experiment, Flow } from "../engine/Flow";
import type { Deploying } from "./DeployWatch";
import { findCut } from "./findCut";
import { findConstraint, MOST_PLACES, placesToTry } from "./findConstraint";
import { policiesOf } from "./changes";
import { toSetting, type RunOrder, type RunRecord, type Setting } from "./replications";
import type { Constraint, Reason, Study, WarmUpPicture } from "./Results";
import { precisionNotReached, replicationsToAdd } from "./precision";
import type { Runner } from "./Runner";
import { findStability } from "./stability";
import { toDeployments } from "./toDeployments";
import { summarise, toHistogram } from "./summarise";

/** So many runs are enough for a first look. */
const EARLY_REPLICATIONS = 4;

export interface StudyOptions {
  readonly runner: Runner;
  /** Record the first replication for playback. */
  readonly trace: boolean;
  /** Count deployments and what fails of them. */
  readonly deploying?: Deploying | null;
  /** What was taken for granted in making the flow; the study adds its own. */
  readonly assumptions: readonly Reason[];
  /** Look for the constraint too; else it is left unknown. */
  readonly constraint: boolean;
  /**
   * Run on until the intervals of throughput and mean lead time are within ± this share of their means
   * (`experiment.replications` are then the first lot), up to MOST_REPLICATIONS (precision.ts), said as an assumption when hit.
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
    this.tell(await this.run(this.measuring(), few));
    return seen;
  }

  /** The replications that the figures are read off. */
  async runAll(): Promise<void> {
    const order = this.measuring();
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
    const order = this.measuring();
    for (;;) {
      const more = replicationsToAdd([this.records], precision);
      if (more === null) this.assumptions.push(precisionNotReached(precision));
      if (more === null || more.length === 0) return;
      this.total += more.length;
      this.records.push(...(await this.run(order, more)));
    }
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
      deployments: toDeployments(records),
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

  /** What the runs are asked for that the figures are read off. */
  private measuring(): RunOrder {
    const { deploying } = this.options;
    return this.order({ warmUp: this.warmUp, keepLeadTimes: true, ...(deploying && { deploying }) });
  }

  private order(how: Partial<RunOrder>): RunOrder {
    const { seed, horizon } = this.experiment;
    return { seed, horizon, warmUp: 0, keepSeries: false, keepLeadTimes: false, trace: false, ...how };
  }
}

/** A constraint that is not known, for this reason. */
export function notLookedFor(code: string): Constraint {
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
