import { RunFailure } from "../engine/RunFailure";
import type { Experiment, Flow } from "../engine/Flow";
import { findCut } from "./findCut";
import { precisionNotReached, replicationsToAdd } from "./precision";
import { toSetting, type RunOrder, type RunRecord, type Setting } from "./replications";
import type { Reason } from "./Results";
import { findTooShort } from "./runLength";
import type { Runner } from "./Runner";
import { findStability, type Stability } from "./stability";
import type { Watched } from "./StepWatch";
import { wholePeriods } from "./wholePeriods";

/** One of several flows that are run side by side. */
export interface Side {
  readonly flow: Flow;
  readonly setting: Setting;
  /** By replication, from 1. Empty when a run failed. */
  readonly records: readonly RunRecord[];
  readonly stability: Stability;
  /** The runs in which the start-up was looked for, with the series of all lead times; empty where the warm-up is given. */
  readonly pilots: readonly RunRecord[];
  /** Why this flow could not be run to the end. */
  readonly failure: RunFailure | null;
}

/** Flows run with the same luck over the same hours: replication r of one is the pair of replication r of another. */
export interface Together {
  readonly seed: number;
  readonly horizon: number;
  readonly warmUp: number;
  readonly replications: number;
  readonly assumptions: readonly Reason[];
  readonly sides: readonly Side[];
}

export interface TogetherOptions {
  readonly runner: Runner;
  /** Keep the distribution of lead times. */
  readonly keepLeadTimes?: boolean;
  /** Keep account of what lead time is spent on (see Accounts). */
  readonly keepAccounts?: boolean;
  /** Look closely at one step (see StepWatch). */
  readonly watch?: Watched;
  /** Run on until throughput and mean lead time of every flow that keeps up are within ± this share of their means. */
  readonly precision?: number;
  /** Make a few runs of each first, then twice as many, and tell each time; what comes in the end does not depend on it. */
  readonly refine?: boolean;
  /** Told after each run; `sofar` where there are figures to show, all flows run equally often. */
  readonly onProgress?: (done: number, total: number, sofar: Together | null) => void;
}

/** So many runs of each are enough for a first look. */
const FIRST_LOOK = 4;

/** How many runs there are to be before figures are told again: twice as many each time, and no small rest at the end. */
export function endOfLot(made: number, replications: number, first = FIRST_LOOK): number {
  const lot = Math.max(first, made * 2);
  return lot * 1.5 >= replications ? replications : lot;
}

/**
 * Runs flows side by side with common random numbers (Law & Kelton §11.2). All drop the same warm-up, so that a pair
 * covers the same hours: with `auto` the latest that MSER-5 finds for any of them by itself (decision 9). A flow that
 * fails does not stop the others.
 */
export async function runTogether(
  flows: readonly Flow[],
  experiment: Experiment,
  options: TogetherOptions,
): Promise<Together> {
  const underway = new Underway(flows, experiment, options);
  // Not awaited where there is nothing to find: the first runs begin before the caller goes on.
  if (experiment.warmUp === "auto") await underway.findWarmUp();
  await underway.runAll();
  underway.checkLength();
  return underway.sofar();
}

class Underway {
  private readonly settings: readonly Setting[];
  private readonly failures: (RunFailure | null)[];
  private records: RunRecord[][];
  private readonly assumptions: Reason[] = [];
  private warmUp: number;
  private hasTold = false;
  private isSettled = true;
  /** The runs in which the start-up was looked for. */
  private pilots: readonly (readonly RunRecord[])[] = [];
  private done = 0;
  private total: number;

  constructor(
    private readonly flows: readonly Flow[],
    private readonly experiment: Experiment,
    private readonly options: TogetherOptions,
  ) {
    this.settings = flows.map(toSetting);
    this.failures = flows.map(() => null);
    this.records = flows.map(() => []);
    this.warmUp = experiment.warmUp === "auto" ? 0 : experiment.warmUp;
    this.total = experiment.replications * flows.length * (experiment.warmUp === "auto" ? 2 : 1);
  }

  async findWarmUp(): Promise<void> {
    const { replications } = this.experiment;
    const pilot = this.order({ keepSeries: true });
    const isFew = replications <= 2 * FIRST_LOOK;
    const few = this.options.refine !== true || isFew ? [] : numbers(1, FIRST_LOOK);
    const seen = await this.runEach(pilot, few);
    if (few.length > 0) {
      this.total += few.length * this.flows.length;
      this.warmUp = this.latestCut(seen).warmUp;
      this.records = await this.runEach(this.order({}), few);
      this.tell();
    }
    const rest = await this.runEach(pilot, numbers(few.length + 1, replications));
    this.pilots = seen.map((records, side) => [...records, ...rest[side]]);
    const found = this.latestCut(this.pilots);
    this.warmUp = found.warmUp;
    this.records = this.flows.map(() => []);
    this.isSettled = found.settled;
  }

  /** The replications that are compared, in lots where somebody watches. */
  async runAll(): Promise<void> {
    const { replications } = this.experiment;
    for (let made = 0; made < replications;) {
      const first = this.hasTold ? 2 * FIRST_LOOK : FIRST_LOOK;
      const upTo = this.options.refine === true ? endOfLot(made, replications, first) : replications;
      await this.runMore(numbers(made + 1, upTo));
      made = upTo;
      if (made < replications) this.tell();
    }
    const { precision } = this.options;
    while (precision !== undefined) {
      const more = replicationsToAdd(this.thatKeepUp(this.records), precision);
      if (more === null) this.assumptions.push(precisionNotReached(precision));
      if (more === null || more.length === 0) return;
      this.tell();
      this.total += more.length * this.flows.length;
      await this.runMore(more);
    }
  }

  /** Whether the runs are long enough for the figures of those that keep up: the one that needs most says it. */
  checkLength(): void {
    const plan = { horizon: this.experiment.horizon, warmUp: this.warmUp, replications: this.made };
    // Where the warm-up is given, the runs that count have kept their series.
    const tooShort = (this.pilots.length > 0 ? this.pilots : this.records)
      .filter((_, side) => this.keepsUp(this.records[side], side))
      .flatMap((records) => findTooShort(records, plan) ?? [])
      .sort((a, b) => Number(b.params["times"]) - Number(a.params["times"]));
    if (tooShort.length > 0) this.assumptions.push(tooShort[0]);
    else if (!this.isSettled) this.assumptions.push({ code: "assumption.warmUpUnsettled", params: {} });
  }

  /** How many runs there are of each. */
  private get made(): number {
    return Math.max(0, ...this.records.map((records) => records.length));
  }

  sofar(): Together {
    const { seed, horizon } = this.experiment;
    return {
      seed,
      horizon,
      warmUp: this.warmUp,
      replications: this.made,
      assumptions: [...this.assumptions],
      sides: this.flows.map((flow, side) => {
        const failure = this.failures[side];
        const records = failure === null ? [...this.records[side]] : [];
        const setting = this.settings[side];
        const stability =
          failure === null
            ? findStability(flow, setting.network, records)
            : { unstable: false, cannotKeepUp: [] };
        const pilots = failure === null ? (this.pilots[side] ?? []) : [];
        return { flow, setting, records, stability, pilots, failure };
      }),
    };
  }

  /** Of these records, by flow, those of flows that keep up. */
  private thatKeepUp(records: readonly (readonly RunRecord[])[]): (readonly RunRecord[])[] {
    return records.filter((own, side) => this.keepsUp(own, side));
  }

  private keepsUp(records: readonly RunRecord[], side: number): boolean {
    return (
      this.failures[side] === null &&
      !findStability(this.flows[side], this.settings[side].network, records).unstable
    );
  }

  private latestCut(seen: readonly (readonly RunRecord[])[]): { warmUp: number; settled: boolean } {
    const { horizon } = this.experiment;
    const cuts = seen.flatMap((own, side) =>
      this.failures[side] === null ? [{ ...findCut(own, horizon), keepsUp: this.keepsUp(own, side) }] : [],
    );
    const latestOf = (some: typeof cuts): number => Math.max(0, ...some.map(({ warmUp }) => warmUp));
    // One that cannot keep up never settles, and nothing is said of that.
    const toSettle = cuts.filter(({ keepsUp }) => keepsUp);
    const last = latestOf(toSettle);
    return {
      warmUp: wholePeriods(this.flows, horizon, latestOf(cuts)),
      settled: toSettle.every(({ warmUp, settled }) => warmUp < last || settled),
    };
  }

  private async runMore(replications: readonly number[]): Promise<void> {
    const more = await this.runEach(this.order({}), replications);
    this.records = this.records.map((records, side) => [...records, ...more[side]]);
  }

  /** Each flow in a call of its own, so that one that fails leaves the others alone. */
  private async runEach(order: RunOrder, replications: readonly number[]): Promise<RunRecord[][]> {
    if (replications.length === 0) return this.flows.map(() => []);
    return Promise.all(
      this.flows.map(async (flow, side) => {
        if (this.failures[side] !== null) return [];
        try {
          const batch = { flow, order, replications };
          const [records] = await this.options.runner.run([batch], () => this.step());
          return [...records];
        } catch (failure) {
          if (!(failure instanceof RunFailure)) throw failure;
          this.failures[side] = failure;
          return [];
        }
      }),
    );
  }

  private step(): void {
    this.done++;
    this.options.onProgress?.(this.done, Math.max(this.total, this.done), null);
  }

  private tell(): void {
    this.hasTold = true;
    const { onProgress } = this.options;
    onProgress?.(this.done, Math.max(this.total, this.done), this.sofar());
  }

  private order(how: Partial<RunOrder>): RunOrder {
    const { seed, horizon } = this.experiment;
    const { keepLeadTimes = false, keepAccounts = false, watch } = this.options;
    const isGiven = this.experiment.warmUp !== "auto";
    const plain = { seed, horizon, keepSeries: false, trace: false };
    return how.keepSeries === true
      ? { ...plain, warmUp: 0, keepLeadTimes: false, ...how }
      : { ...plain, warmUp: this.warmUp, keepSeries: isGiven, keepLeadTimes, keepAccounts, watch, ...how };
  }
}

/** All whole numbers from one to another, both included. */
function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
