import type { Experiment, Flow } from "../engine/Flow";
import type { Deploying } from "./DeployWatch";
import { findCut } from "./findCut";
import { findConstraint, MOST_PLACES, placesToTry } from "./findConstraint";
import { policiesOf } from "./changes";
import { toSetting, type RunOrder, type RunRecord, type Setting } from "./replications";
import type { Constraint, Reason, Study, WarmUpPicture } from "./Results";
import { precisionNotReached, replicationsToAdd } from "./precision";
import { findShortTail, findTooShort } from "./runLength";
import type { Runner } from "./Runner";
import { findStability } from "./stability";
import { toDeployments } from "./toDeployments";
import { wholePeriods } from "./wholePeriods";
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
  /** Make a few runs first and tell their figures at once, or take these that were made before; what comes in the end does not depend on it. */
  readonly early?: boolean | FirstLook;
  /** Told after each run; `partial` where there are first figures, without the constraint. */
  readonly onProgress?: (done: number, total: number, partial: Study | null) => void;
}

/** A few runs, made before all others so that there are figures at once. */
export interface FirstLook {
  /** What the search for the warm-up has seen of them; empty where the warm-up is given. */
  readonly seen: readonly RunRecord[];
  /** Their figures, after a warm-up that was found in these few alone, or is given. */
  readonly study: Study;
}

/**
 * The first look of a study of this flow, to be handed to it as `early`; null where a study makes hardly more runs than that.
 * Throws RunFailure when a run cannot go on.
 */
export function lookFirst(
  flow: Flow,
  experiment: Experiment,
  options: Pick<StudyOptions, "runner" | "deploying" | "assumptions">,
): Promise<FirstLook | null> {
  return new StudyUnderway(flow, experiment, { ...options, trace: false, constraint: false }).lookFirst();
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
  const seen = options.early ? await study.lookEarly(options.early) : [];
  await study.findWarmUp(seen);
  await study.runAll();
  if (options.precision !== undefined) await study.refineTo(options.precision);
  study.checkLength();
  if (!options.constraint) return study.toStudy(study.records, notLookedFor("constraint.notLookedFor"));
  study.tell(study.toStudy(study.records, notLookedFor("constraint.looking")));
  return study.toStudy(study.records, await study.findConstraint());
}

class StudyUnderway {
  records: RunRecord[] = [];
  private readonly setting: Setting;
  private readonly replications: readonly number[];
  private readonly assumptions: Reason[];
  private warmUp = 0;
  private picture: WarmUpPicture | null = null;
  private isSettled = true;
  /** The runs in which the start-up was looked for. */
  private pilots: readonly RunRecord[] = [];
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

  /** A few runs, with a warm-up of their own. */
  async lookFirst(): Promise<FirstLook | null> {
    if (this.replications.length <= 2 * EARLY_REPLICATIONS) return null;
    const { warmUp, horizon } = this.experiment;
    const few = this.replications.slice(0, EARLY_REPLICATIONS);
    const seen = warmUp === "auto" ? await this.run(this.pilot, few) : [];
    this.warmUp = warmUp === "auto" ? this.fromCut(findCut(seen, horizon).warmUp) : warmUp;
    const records = await this.run(this.measuring(), few);
    return { seen, study: this.toStudy(records, notLookedFor("constraint.looking")) };
  }

  /** Tells first figures. Returns what the pilot has seen of them. */
  async lookEarly(early: true | FirstLook): Promise<readonly RunRecord[]> {
    const look = early === true ? await this.lookFirst() : early;
    if (look === null) return [];
    if (early === true) this.total += EARLY_REPLICATIONS;
    else this.done += look.seen.length;
    this.tell(look.study);
    return look.seen;
  }

  /** Runs all replications, but for those that were `seen`, to see where their start-up ends, unless the warm-up is given. */
  async findWarmUp(seen: readonly RunRecord[]): Promise<void> {
    const { warmUp, horizon } = this.experiment;
    if (warmUp !== "auto") {
      this.warmUp = warmUp;
      return;
    }
    const rest = await this.run(this.pilot, this.replications.slice(seen.length));
    this.pilots = [...seen, ...rest];
    const found = findCut(this.pilots, horizon);
    this.warmUp = this.fromCut(found.warmUp);
    this.picture = found.picture;
    this.isSettled = found.settled;
  }

  /** Whether the runs are long enough for their figures. One that cannot keep up never settles, however long one looks: that is said. */
  checkLength(): void {
    const { flow, setting, records, warmUp, pilots } = this;
    if (findStability(flow, setting.network, records).unstable) return;
    const { horizon } = this.experiment;
    const plan = { horizon, warmUp, replications: records.length };
    const tooShort = findTooShort(pilots.length > 0 ? pilots : records, plan);
    if (tooShort !== null) {
      this.assumptions.push(tooShort);
      return;
    }
    if (!this.isSettled) this.assumptions.push({ code: "assumption.warmUpUnsettled", params: {} });
    const shortTail = findShortTail(records);
    if (shortTail !== null) this.assumptions.push(shortTail);
  }

  private fromCut(warmUp: number): number {
    return wholePeriods([this.flow], this.experiment.horizon, warmUp);
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

  /** Tells these figures, the constraint still to come. */
  tell(partial: Study): void {
    this.options.onProgress?.(this.done, this.total, partial);
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

  /** What the runs are asked for that the warm-up is found in. */
  private get pilot(): RunOrder {
    return this.order({ warmUp: 0, keepSeries: true });
  }

  /** What the runs are asked for that the figures are read off. */
  private measuring(): RunOrder {
    const { deploying } = this.options;
    const keepSeries = this.experiment.warmUp !== "auto";
    return this.order({
      warmUp: this.warmUp,
      keepSeries,
      keepLeadTimes: true,
      ...(deploying && { deploying }),
    });
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
