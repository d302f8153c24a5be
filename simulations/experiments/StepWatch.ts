import type { Network } from "../engine/Network";
import { TraceKind, type Watcher } from "../engine/Trace";

/** A step that is looked at closely, and all steps that its people serve (itself, where they are its own). */
export interface Watched {
  readonly step: string;
  readonly team: readonly string[];
}

/** Places of what a StepWatch counts in one row of numbers. */
export const StepCount = {
  sendings: 0,
  gaps: 1,
  gapSum: 2,
  gapSquares: 3,
  works: 4,
  workSum: 5,
  workSquares: 6,
  size: 7,
} as const;

/** What one sending of a step is: a release of its batch or train, a job of its people, or a single item. */
type Sending = "release" | "job" | "item";

/**
 * Counts how often a step sends work on, what goes together as one, and how evenly work comes to its people and how evenly
 * long it takes them: a watcher of a run that counts after the warm-up and remembers only what is in hand.
 */
export class StepWatch implements Watcher {
  private readonly step: number;
  private readonly isTeam: Uint8Array;
  readonly sending: Sending;
  private readonly counts = new Float64Array(StepCount.size);
  private lastSent = NaN;
  private lastCame = NaN;
  /** When what is in hand was taken up, by item and step. */
  private readonly inHand = new Map<number, number>();

  constructor(
    network: Network,
    { step, team }: Watched,
    private readonly countFrom: number,
  ) {
    this.step = network.stepIds.indexOf(step);
    this.isTeam = Uint8Array.from(network.stepIds, (id) => (team.includes(id) ? 1 : 0));
    const isReleased = network.transferSize[this.step] > 1 || network.cadence[this.step] > 0;
    this.sending = isReleased ? "release" : network.jobSize[this.step] > 1 ? "job" : "item";
  }

  record(time: number, kind: TraceKind, item: number, step: number): void {
    if (time <= this.countFrom) return;
    if (this.isTeam[step] === 1) {
      if (kind === TraceKind.enter) this.countArrival(time);
      else if (kind === TraceKind.takeUp || kind === TraceKind.finish) this.countWork(time, kind, item, step);
    }
    if (step !== this.step) return;
    if (kind === TraceKind.leave && this.sending === "item") this.counts[StepCount.sendings]++;
    else if (kind === TraceKind.cadenceOver && this.sending === "release") this.countSending(time);
    else if (kind === TraceKind.finish && this.sending === "job") this.countSending(time);
  }

  recordType(): void {}

  /** What was counted, as a row of StepCount. */
  finish(): Float64Array {
    return this.counts;
  }

  private countSending(time: number): void {
    if (time === this.lastSent) return;
    this.lastSent = time;
    this.counts[StepCount.sendings]++;
  }

  private countArrival(time: number): void {
    const gap = time - this.lastCame;
    this.lastCame = time;
    // The first has nobody before it.
    if (!Number.isNaN(gap)) this.add(StepCount.gaps, gap);
  }

  private countWork(time: number, kind: TraceKind, item: number, step: number): void {
    const key = item * this.isTeam.length + step;
    if (kind === TraceKind.takeUp) {
      this.inHand.set(key, time);
      return;
    }
    const since = this.inHand.get(key);
    if (since === undefined) return;
    this.inHand.delete(key);
    this.add(StepCount.works, time - since);
  }

  /** Number, sum and squares stand in a row. */
  private add(at: number, hours: number): void {
    this.counts[at]++;
    this.counts[at + 1] += hours;
    this.counts[at + 2] += hours * hours;
  }
}
