import { Quantiles } from "../statistics/Quantiles";
import * as H from "./H";
import { NONE } from "./Network";
import type { Memory } from "./Memory";
import * as Most from "./Most";
import * as S from "./S";

/**
 * What is counted and timed at one step, in the record of its station. Averages over time are areas under a number.
 * Of the number in the step there are the moments: when it changes by d at time t they grow by d·t, so that the area
 * until now is the number · now less its moments. The other areas are sums of hours: what has waited, what was
 * begun, less what is still to come of it.
 */
export class StepLedger {
  readonly visitTimes = new Quantiles();
  private readonly notedAt: number;
  private readonly notedEnd: number;

  /** Of what was dropped at the end of the warm-up, for Little's law over the whole run. */
  private hoursBefore = 0;
  private wipAreaBefore = 0;
  /** Hours that those in the queue have waited before counting began, and those there at the end in all. */
  private waitedBefore = 0;
  private waitingNow = 0;
  /** Hours of work under way when counting began, and at the end. */
  private workBefore = 0;
  private workLeft = 0;

  constructor(
    private readonly memory: Memory,
    private readonly row: number,
    /** How many visits are noted before they are counted. */
    noted: number,
  ) {
    this.notedAt = memory.allot(2 * (2 * noted + Most.apart - 2 * Most.noted)) >> 1;
    this.notedEnd = this.notedAt + noted;
    memory.ints[row + S.seen] = this.notedAt;
  }

  /** Items in the step, finished ones included. */
  get inStep(): number {
    return this.memory.ints[this.row + S.inStep];
  }

  /** An item enters and waits for a worker. */
  recordEnter(now: number): void {
    const { ints, hours } = this.memory;
    ints[this.row + S.inStep]++;
    hours[(this.row >> 1) + H.wip] += now;
  }

  /** A worker takes up an item that has waited since `since`; `rework` when that is on its way back. */
  recordPass(since: number, now: number, rework: boolean): void {
    const { ints, hours } = this.memory;
    ints[this.row + S.passed]++;
    if (rework) ints[this.row + S.reworked]++;
    hours[(this.row >> 1) + H.queueTime] += now - since;
  }

  /** An item that has waited since `since` goes back without having been worked on. */
  recordUnqueue(since: number, now: number): void {
    this.memory.hours[(this.row >> 1) + H.unworkedQueueTime] += now - since;
  }

  /** A visit is over: the item is in the step no more. */
  recordLeave(entered: number, now: number): void {
    const { ints, hours } = this.memory;
    ints[this.row + S.inStep]--;
    hours[(this.row >> 1) + H.wip] -= now;
    const at = ints[this.row + S.seen]++;
    hours[at] = now - entered;
    if (at >= this.notedEnd) this.countVisits();
  }

  /** The visit that is over was the item's first, at a step that can be come to again. */
  recordFirstVisit(entered: number, now: number): void {
    const { ints, hours } = this.memory;
    ints[this.row + S.firstVisits]++;
    hours[(this.row >> 1) + H.firstVisitTime] += now - entered;
  }

  /** The visit that is over ended in the queue, at a step that is come to once. */
  recordUnworkedVisit(entered: number, now: number): void {
    const { ints, hours } = this.memory;
    ints[this.row + S.unworkedVisits]++;
    hours[(this.row >> 1) + H.unworkedVisitTime] += now - entered;
  }

  /** A worker begins so many hours of work. */
  recordWork(hours: number): void {
    this.memory.hours[(this.row >> 1) + H.work] += hours;
  }

  /** A finished item begins (1) or ceases (-1) to wait for room. */
  recordStuck(change: number, now: number): void {
    const { ints, hours } = this.memory;
    const before = ints[this.row + S.stuck];
    ints[this.row + S.stuck] = before + change;
    if (before === 0) hours[(this.row >> 1) + H.stuckSince] = now;
    else if (before + change === 0)
      hours[(this.row >> 1) + H.stuckTime] += now - hours[(this.row >> 1) + H.stuckSince];
  }

  /** Counts the visits that were noted. */
  countVisits(): void {
    const { ints, hours, words } = this.memory;
    this.visitTimes.addAll(hours, words, this.notedAt, ints[this.row + S.seen]);
    ints[this.row + S.seen] = this.notedAt;
  }

  /** Areas since counting began, until now; those of queue and work once `close` has been told what is under way. */
  wipArea(now: number): number {
    return this.inStep * now - this.at(H.wip);
  }

  queueArea(): number {
    return this.at(H.queueTime) + this.at(H.unworkedQueueTime) - this.waitedBefore + this.waitingNow;
  }

  workArea(): number {
    return this.at(H.work) + this.workBefore - this.workLeft;
  }

  blockedArea(now: number): number {
    const isStuck = this.memory.ints[this.row + S.stuck] > 0;
    return this.at(H.stuckTime) + (isStuck ? now - this.at(H.stuckSince) : 0);
  }

  starvedArea(now: number): number {
    const isFree = this.memory.ints[this.row + S.free] > 0;
    return this.at(H.freeTime) + (isFree ? now - this.at(H.freeSince) : 0);
  }

  /** Mean hours from being in the step to being taken up; NaN when nothing was. */
  meanQueueTime(): number {
    return this.at(H.queueTime) / this.memory.ints[this.row + S.passed];
  }

  /** Share of the passes that were rework; NaN without passes. */
  reworkShare(): number {
    const { ints } = this.memory;
    return ints[this.row + S.reworked] / ints[this.row + S.passed];
  }

  /** Mean hours of first visits; NaN without any. */
  meanFirstVisit(): number {
    const { ints } = this.memory;
    if (ints[this.row + S.passes] !== NONE) return this.at(H.firstVisitTime) / ints[this.row + S.firstVisits];
    const visits = this.visitTimes.count - ints[this.row + S.unworkedVisits];
    return (this.visitTimes.sum - this.at(H.unworkedVisitTime)) / visits;
  }

  /** The warm-up is over: drops all so far. Told are the hours waited by who is in the queue, and left of the work under way. */
  startCounting(now: number, waited: number, workLeft: number): void {
    const { row } = this;
    const { ints, hours } = this.memory;
    this.countVisits();
    this.hoursBefore += this.visitTimes.sum;
    this.visitTimes.clear();
    const area = this.wipArea(now);
    this.wipAreaBefore += area;
    this.waitedBefore = waited;
    this.workBefore = workLeft;
    const h = row >> 1;
    hours[h + H.wip] += area;
    for (const sum of [H.queueTime, H.unworkedQueueTime, H.work, H.freeTime, H.stuckTime]) hours[h + sum] = 0;
    for (const sum of [H.firstVisitTime, H.unworkedVisitTime]) hours[h + sum] = 0;
    hours[h + H.freeSince] = now;
    hours[h + H.stuckSince] = now;
    for (const count of [S.passed, S.reworked, S.firstVisits, S.unworkedVisits]) ints[row + count] = 0;
  }

  /** Goes on where the ledger of the same step in another run stands. */
  carryOn(before: StepLedger): void {
    this.hoursBefore = before.hoursBefore;
    this.wipAreaBefore = before.wipAreaBefore;
  }

  /** The run is over: what is still under way. */
  close(waited: number, workLeft: number): void {
    this.countVisits();
    this.waitingNow = waited;
    this.workLeft = workLeft;
  }

  /** Over the whole run: the area under the number in the step, and the hours of the visits that are over. */
  wholeArea(now: number): number {
    return this.wipAreaBefore + this.wipArea(now);
  }

  wholeVisitHours(): number {
    return this.hoursBefore + this.visitTimes.sum;
  }

  private at(column: number): number {
    return this.memory.hours[(this.row >> 1) + column];
  }
}
