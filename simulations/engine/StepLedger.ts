import { Quantiles } from "../statistics/Quantiles";

/**
 * What is counted and timed at one step. Averages over time are areas under a number; of each number there are
 * its moments: when it changes by d at time t they grow by d·t, so that the area until now is the number · now
 * less its moments, and a change costs one addition.
 *
 * An object and not rows of typed arrays: V8 reaches a field with one load, an element only after four checks.
 */
export class StepLedger {
  /** Items in the step, finished ones included. */
  inStep = 0;
  /** Items that wait for a worker. */
  queued = 0;
  private working = 0;
  /** Finished items that find no room. */
  private stuck = 0;
  private wipMoments = 0;
  private queueMoments = 0;
  private workMoments = 0;
  private stuckMoments = 0;
  private freeMoments = 0;

  readonly visitTimes = new Quantiles();
  private queueTime = 0;
  private passes = 0;
  private reworkPasses = 0;
  /** First visits alone, at a step that can be come to again. */
  private firstVisits = 0;
  private firstVisitTime = 0;
  /** Visits that ended in the queue, at a step that is come to once: all others there are first visits. */
  private unworkedVisits = 0;
  private unworkedVisitTime = 0;

  /** Of what was dropped at the end of the warm-up, for Little's law over the whole run. */
  private hoursBefore = 0;
  private wipAreaBefore = 0;

  /** `anyFree` is 1 while the step has a free worker of its own. */
  constructor(
    private readonly countFrom: number,
    private anyFree: number,
  ) {}

  /** An item enters and waits for a worker. */
  recordEnter(now: number): void {
    this.inStep++;
    this.queued++;
    this.wipMoments += now;
    this.queueMoments += now;
  }

  /** An item enters and is taken up at once. */
  recordPresence(now: number): void {
    this.inStep++;
    this.wipMoments += now;
  }

  /** An item that has entered waits for a worker after all. */
  recordQueue(now: number): void {
    this.queued++;
    this.queueMoments += now;
  }

  /** An item that waited for a worker waits no more. */
  recordUnqueue(now: number): void {
    this.queued--;
    this.queueMoments -= now;
  }

  /** A worker takes up an item that waited since `since`; `rework` when that is on its way back. */
  recordPass(since: number, now: number, rework: boolean): void {
    if (now <= this.countFrom) return;
    this.queueTime += now - since;
    this.passes++;
    if (rework) this.reworkPasses++;
  }

  /** A visit is over: the item is in the step no more. */
  recordLeave(entered: number, now: number): void {
    this.inStep--;
    this.wipMoments -= now;
    if (now <= this.countFrom) this.hoursBefore += now - entered;
    else this.visitTimes.add(now - entered);
  }

  /** The visit that is over was the item's first, at a step that can be come to again. */
  recordFirstVisit(entered: number, now: number): void {
    if (now <= this.countFrom) return;
    this.firstVisits++;
    this.firstVisitTime += now - entered;
  }

  /** The visit that is over ended in the queue, at a step that is come to once. */
  recordUnworkedVisit(entered: number, now: number): void {
    if (now <= this.countFrom) return;
    this.unworkedVisits++;
    this.unworkedVisitTime += now - entered;
  }

  /** A worker starts (1) or stops (-1) working. */
  recordWork(change: number, now: number): void {
    this.working += change;
    this.workMoments += change * now;
  }

  /** A finished item begins (1) or ceases (-1) to wait for room. */
  recordStuck(change: number, now: number): void {
    const before = this.stuck;
    this.stuck = before + change;
    if (before === 0 || before + change === 0) this.stuckMoments += change * now;
  }

  /** The last free worker is taken (-1), or the first is free again (1). */
  recordFree(change: number, now: number): void {
    this.anyFree += change;
    this.freeMoments += change * now;
  }

  /** Areas since counting began, until now. */
  wipArea(now: number): number {
    return this.inStep * now - this.wipMoments;
  }

  queueArea(now: number): number {
    return this.queued * now - this.queueMoments;
  }

  workArea(now: number): number {
    return this.working * now - this.workMoments;
  }

  blockedArea(now: number): number {
    return Math.min(1, this.stuck) * now - this.stuckMoments;
  }

  starvedArea(now: number): number {
    return this.anyFree * now - this.freeMoments;
  }

  /** Mean hours from being in the step to being taken up; NaN when nothing was. */
  meanQueueTime(): number {
    return this.queueTime / this.passes;
  }

  /** Share of the passes that were rework; NaN without passes. */
  reworkShare(): number {
    return this.reworkPasses / this.passes;
  }

  /** Mean hours of first visits; NaN without any. */
  meanFirstVisit(isComeToOnce: boolean): number {
    if (!isComeToOnce) return this.firstVisitTime / this.firstVisits;
    return (this.visitTimes.sum - this.unworkedVisitTime) / (this.visitTimes.count - this.unworkedVisits);
  }

  /** The warm-up is over: drops the areas so far. */
  startCounting(now: number): void {
    this.wipAreaBefore = this.wipArea(now);
    this.wipMoments += this.wipAreaBefore;
    this.queueMoments += this.queueArea(now);
    this.workMoments += this.workArea(now);
    this.stuckMoments += this.blockedArea(now);
    this.freeMoments += this.starvedArea(now);
  }

  /** Over the whole run: the area under the number in the step, and the hours of the visits that are over. */
  wholeArea(now: number): number {
    return this.wipAreaBefore + this.wipArea(now);
  }

  wholeVisitHours(): number {
    return this.hoursBefore + this.visitTimes.sum;
  }
}
