import { Quantiles } from "../statistics/Quantiles";
import type { Network } from "./Network";

/** Columns of how things stand at a step; `stuck` are finished items that find no room, `anyFree` is 0 or 1. */
const Standing = { inStep: 0, queued: 1, working: 2, stuck: 3, anyFree: 4, columns: 5 } as const;

/** Columns of the areas at a step, in the same order. */
export const Area = { wip: 0, queue: 1, work: 2, blocked: 3, starved: 4, columns: 5 } as const;

/**
 * What is counted and timed while a run goes on. Averages over time are areas: a number times how long it stood. All is dropped at the end of the warm-up, except what
 * the laws are checked with at the end.
 */
export class Ledger {
  /** Everything before this is dropped; visits, deliveries and rates count from here. */
  countFrom = 0;

  /** How many are where, by step: see Standing. */
  private readonly standing: Int32Array;
  /**
   * Areas under those numbers over time, by step: see Area. A number n that changes by d at time t adds d·t; the
   * area until now is then n·now less that sum, so that a change costs one addition.
   */
  private readonly moments: Float64Array;
  private readonly out: Int32Array;
  private readonly outMoments: Float64Array;

  readonly queueTimes: Float64Array;
  readonly queueTimeCount: Float64Array;
  readonly visitTimes: readonly Quantiles[];
  /** Lead time of the first visits alone. */
  readonly firstVisitTime: Float64Array;
  readonly firstVisits: Float64Array;
  readonly leavings: Float64Array;
  readonly passes: Float64Array;
  readonly reworkPasses: Float64Array;

  /** In the stream, the backlog included; entered and not delivered. */
  present = 0;
  inside = 0;
  private presentMoments = 0;
  private insideMoments = 0;

  readonly leadTimes = new Quantiles();
  readonly flowTimes = new Quantiles();
  readonly typeLeadTimes: readonly Quantiles[];
  readonly typeFlowTimes: readonly Quantiles[];
  readonly measureTimes: readonly Quantiles[];
  delivered = 0;
  deliveredWork = 0;
  deliveredFlow = 0;
  rightFirstTime = 0;

  /** Of the whole run. */
  events = 0;
  arrived = 0;
  deliveredInAll = 0;
  private presentAreaBefore = 0;
  private sojourns = 0;
  private readonly wipAreaBefore: Float64Array;
  private readonly visitHours: Float64Array;

  /** Lead times in order of delivery, for the warm-up: means of five, and when the fifth was delivered. */
  readonly series: number[] = [];
  readonly seriesTimes: number[] = [];
  private batchSum = 0;
  private batchCount = 0;
  keepSeries = false;

  private readonly steps: number;

  constructor(network: Network) {
    const steps = network.stepIds.length;
    this.steps = steps;
    const floats = (): Float64Array => new Float64Array(steps);
    this.standing = new Int32Array(steps * Standing.columns);
    this.moments = new Float64Array(steps * Area.columns);
    this.out = new Int32Array(network.servers);
    this.outMoments = new Float64Array(network.servers);
    this.queueTimes = floats();
    this.queueTimeCount = floats();
    this.visitTimes = Array.from({ length: steps }, () => new Quantiles());
    this.firstVisitTime = floats();
    this.firstVisits = floats();
    this.leavings = floats();
    this.passes = floats();
    this.reworkPasses = floats();
    this.typeLeadTimes = network.typeIds.map(() => new Quantiles());
    this.typeFlowTimes = network.typeIds.map(() => new Quantiles());
    this.measureTimes = network.measureIds.map(() => new Quantiles());
    for (let step = 0; step < steps; step++) {
      if (network.serverSize[step] > 0) this.standing[step * Standing.columns + Standing.anyFree] = 1;
    }
    this.wipAreaBefore = floats();
    this.visitHours = floats();
  }

  /** Items in a step, finished ones included. */
  inStep(step: number): number {
    return this.standing[step * Standing.columns];
  }

  /** Items in a step that wait for a worker. */
  queued(step: number): number {
    return this.standing[step * Standing.columns + Standing.queued];
  }

  /** An item enters a step and waits there. */
  recordEnter(step: number, now: number): void {
    const at = step * Standing.columns;
    this.standing[at]++;
    this.standing[at + Standing.queued]++;
    const moment = step * Area.columns;
    this.moments[moment] += now;
    this.moments[moment + Area.queue] += now;
  }

  /** An item that waited for a worker waits no more. */
  recordUnqueue(step: number, now: number): void {
    this.standing[step * Standing.columns + Standing.queued]--;
    this.moments[step * Area.columns + Area.queue] -= now;
  }

  /** An item is in its step no more. */
  recordLeave(step: number, now: number): void {
    this.standing[step * Standing.columns]--;
    this.moments[step * Area.columns] -= now;
  }

  /** A worker starts (1) or stops (-1) working at a step. */
  recordWork(step: number, change: number, now: number): void {
    this.standing[step * Standing.columns + Standing.working] += change;
    this.moments[step * Area.columns + Area.work] += change * now;
  }

  /** A finished item begins (1) or ceases (-1) to wait for room. */
  recordStuck(step: number, change: number, now: number): void {
    const at = step * Standing.columns + Standing.stuck;
    const before = this.standing[at];
    this.standing[at] = before + change;
    if (before === 0 || before + change === 0)
      this.moments[step * Area.columns + Area.blocked] += change * now;
  }

  /** The last free worker of a step is taken (-1), or the first is free again (1). */
  recordFree(step: number, change: number, now: number): void {
    this.standing[step * Standing.columns + Standing.anyFree] += change;
    this.moments[step * Area.columns + Area.starved] += change * now;
  }

  /** A worker drops out (1) or is back (-1). */
  recordOut(server: number, change: number, now: number): void {
    this.out[server] += change;
    this.outMoments[server] += change * now;
  }

  /** The area since counting began, until now. */
  area(step: number, kind: number, now: number): number {
    const at = step * Standing.columns;
    const count = this.standing[at + kind];
    const height = kind === Area.blocked ? Math.min(1, count) : count;
    return height * now - this.moments[step * Area.columns + kind];
  }

  outArea(server: number, now: number): number {
    return this.out[server] * now - this.outMoments[server];
  }

  /** An item enters its first step. */
  recordStart(now: number): void {
    this.inside++;
    this.insideMoments += now;
  }

  /** One visit to a step is over. */
  recordVisit(step: number, entered: number, now: number, first: boolean): void {
    const hours = now - entered;
    this.visitHours[step] += hours;
    if (now <= this.countFrom) return;
    this.leavings[step]++;
    this.visitTimes[step].add(hours);
    if (!first) return;
    this.firstVisits[step]++;
    this.firstVisitTime[step] += hours;
  }

  recordQueueTime(step: number, hours: number, now: number): void {
    if (now <= this.countFrom) return;
    this.queueTimes[step] += hours;
    this.queueTimeCount[step]++;
  }

  recordPass(step: number, rework: boolean, now: number): void {
    if (now <= this.countFrom) return;
    this.passes[step]++;
    if (rework) this.reworkPasses[step]++;
  }

  recordArrival(now: number): void {
    this.events++;
    this.arrived++;
    this.present++;
    this.presentMoments += now;
  }

  recordDelivery(
    type: number,
    leadTime: number,
    flowTime: number,
    worked: number,
    sentBack: boolean,
    now: number,
  ): void {
    this.present--;
    this.inside--;
    this.presentMoments -= now;
    this.insideMoments -= now;
    this.deliveredInAll++;
    this.sojourns += leadTime;
    if (this.keepSeries) this.recordSeries(leadTime, now);
    if (now <= this.countFrom) return;
    this.delivered++;
    this.deliveredWork += worked;
    this.deliveredFlow += flowTime;
    if (!sentBack) this.rightFirstTime++;
    this.leadTimes.add(leadTime);
    this.flowTimes.add(flowTime);
    if (this.typeLeadTimes.length > 1) {
      this.typeLeadTimes[type].add(leadTime);
      this.typeFlowTimes[type].add(flowTime);
    }
  }

  private recordSeries(leadTime: number, now: number): void {
    this.batchSum += leadTime;
    if (++this.batchCount < 5) return;
    this.series.push(this.batchSum / 5);
    this.seriesTimes.push(now);
    this.batchSum = 0;
    this.batchCount = 0;
  }

  /** Mean number entered and not delivered, since counting began. */
  meanInside(now: number): number {
    return (this.inside * now - this.insideMoments) / (now - this.countFrom);
  }

  /** The warm-up is over: drops the areas so far (visits and deliveries before `countFrom` were never counted). */
  startCounting(now: number): void {
    this.presentAreaBefore = this.present * now - this.presentMoments;
    this.presentMoments = this.present * now;
    this.insideMoments = this.inside * now;
    for (let step = 0; step < this.steps; step++) {
      this.wipAreaBefore[step] = this.area(step, Area.wip, now);
      for (let kind = 0; kind < Standing.columns; kind++) {
        this.moments[step * Area.columns + kind] += this.area(step, kind, now);
      }
    }
    this.out.forEach((count, server) => {
      this.outMoments[server] = count * now;
    });
  }

  /**
   * Conservation and Little's law, over the whole run: the area under the number present is the time that
   * all items spent there. `open` gives, for what is still inside, its hours so far. Returns what is broken, or null.
   */
  findBreach(
    now: number,
    livePresent: number,
    openSojourns: number,
    openVisits: Float64Array,
  ): string | null {
    if (this.arrived !== this.deliveredInAll + livePresent || livePresent !== this.present) {
      return `conservation: ${this.arrived} came in, ${this.deliveredInAll} went out, ${livePresent} are inside`;
    }
    const area = this.presentAreaBefore + this.present * now - this.presentMoments;
    if (!close(area, this.sojourns + openSojourns)) {
      return `Little's law: area ${area}, time spent ${this.sojourns + openSojourns}`;
    }
    for (let step = 0; step < this.steps; step++) {
      const stepArea = this.wipAreaBefore[step] + this.area(step, Area.wip, now);
      const spent = this.visitHours[step] + openVisits[step];
      if (!close(stepArea, spent))
        return `Little's law at step ${step}: area ${stepArea}, time spent ${spent}`;
    }
    return null;
  }
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-7 * Math.max(1, Math.abs(a), Math.abs(b));
}
