import type { Network } from "../engine/Network";
import { TraceKind, type Watcher } from "../engine/Trace";
import { CUSTOMER, foundAt } from "./returns";
import { StepCount, StepWatch } from "./StepWatch";

/** Where changes go into production, and what then tells that one failed. */
export interface Deploying {
  readonly step: string;
  /** The steps that come after it: whatever they send back was found in production. */
  readonly after: readonly string[];
  /** Types of work that only a failed change creates. */
  readonly failureTypes: readonly string[];
}

/** Places of what a DeployWatch counts in one row of numbers. */
export const DeployCount = { deployments: 0, changes: 1, failures: 2, hours: 3, size: 4 } as const;

/**
 * Counts deployments, the changes in them, and the failures that come of them: sent back from a later step, found by the customer, or
 * followed by work of a failure's type. A watcher of a run, after the warm-up.
 */
export class DeployWatch implements Watcher {
  private readonly sendings: StepWatch;
  private readonly step: number;
  private readonly isAfter: Uint8Array;
  private readonly isFailure: Uint8Array;
  /** Of items at the step: when they were taken up and finished there. */
  private readonly stages = new Map<number, { step: number; takenUp: number; finished: number }>();
  private readonly failed = new Set<number>();
  private changes = 0;
  private failures = 0;
  /** Deployments of one change that came back at once. */
  private alone = 0;

  constructor(
    private readonly network: Network,
    { step, after, failureTypes }: Deploying,
    private readonly countFrom: number,
  ) {
    this.sendings = new StepWatch(network, { step, team: [] }, countFrom);
    this.step = network.stepIds.indexOf(step);
    this.isAfter = Uint8Array.from(network.stepIds, (id) => (after.includes(id) ? 1 : 0));
    this.isFailure = Uint8Array.from(network.typeIds, (id) => (failureTypes.includes(id) ? 1 : 0));
  }

  recordType(item: number, type: number): void {
    if (this.isFailure[type] === 1) this.failed.add(item);
  }

  record(time: number, kind: TraceKind, item: number, step: number): void {
    this.sendings.record(time, kind, item, step);
    const counts = time > this.countFrom;
    if (this.failed.delete(item) && counts) this.failures++;
    if (kind === TraceKind.sendBack && this.isAfter[step] === 1 && counts) this.failures++;
    if (step === this.step) this.noteAtStep(time, kind, item, counts);
  }

  private noteAtStep(time: number, kind: TraceKind, item: number, counts: boolean): void {
    if (kind === TraceKind.enter) {
      this.stages.set(item, { step: this.step, takenUp: NaN, finished: NaN });
      return;
    }
    const stage = this.stages.get(item);
    if (stage === undefined) return;
    if (kind === TraceKind.takeUp) stage.takenUp = time;
    else if (kind === TraceKind.finish) stage.finished = time;
    else if (kind === TraceKind.leave || kind === TraceKind.sendBack) {
      this.stages.delete(item);
      if (!counts) return;
      if (kind === TraceKind.leave) this.changes++;
      else if (foundAt(this.network, stage, time) === CUSTOMER) this.countCustomer();
    }
  }

  /** A change that the customer sends back comes back without having left: it was deployed all the same. */
  private countCustomer(): void {
    this.failures++;
    this.changes++;
    if (this.sendings.sending === "item") this.alone++;
  }

  /**
   * What was counted, as a row of DeployCount. Where only trains go into production the hours are whole periods of them: else there
   * could seem to be more deployments than dates.
   */
  finish(horizon: number): Float64Array {
    const period = this.network.cadence[this.step];
    const dates = Math.floor(horizon / period) - Math.floor(this.countFrom / period);
    const counts = new Float64Array(DeployCount.size);
    counts[DeployCount.deployments] = this.sendings.finish()[StepCount.sendings] + this.alone;
    counts[DeployCount.changes] = this.changes;
    counts[DeployCount.failures] = this.failures;
    counts[DeployCount.hours] = period > 0 ? dates * period : horizon - this.countFrom;
    return counts;
  }
}
