import { Quantiles } from "../statistics/Quantiles";
import type { Network } from "./Network";

/**
 * What is counted and timed while a run goes on. Averages over time are areas: a quantity times how long
 * it stood, added up whenever it is about to change. All is dropped at the end of the warm-up, except what
 * the laws are checked with at the end.
 */
export class Ledger {
  /** Everything before this is dropped; visits, deliveries and rates count from here. */
  countFrom = 0;

  /** How things stand at each step. Change only after `touch`. */
  readonly inStep: Int32Array;
  readonly queued: Int32Array;
  readonly working: Int32Array;
  /** Finished items that find no room. */
  readonly stuck: Int32Array;
  /** By server; the run's own column. */
  freeWorkers: Int32Array = new Int32Array(0);
  readonly out: Int32Array;

  readonly wipArea: Float64Array;
  readonly queueArea: Float64Array;
  readonly workArea: Float64Array;
  readonly blockedArea: Float64Array;
  readonly starvedArea: Float64Array;
  readonly outArea: Float64Array;
  private readonly touched: Float64Array;
  private readonly outTouched: Float64Array;

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
  private presentArea = 0;
  private insideArea = 0;
  private streamTouched = 0;

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

  constructor(network: Network) {
    const steps = network.stepIds.length;
    const floats = (): Float64Array => new Float64Array(steps);
    this.inStep = new Int32Array(steps);
    this.queued = new Int32Array(steps);
    this.working = new Int32Array(steps);
    this.stuck = new Int32Array(steps);
    this.out = new Int32Array(network.servers);
    this.wipArea = floats();
    this.queueArea = floats();
    this.workArea = floats();
    this.blockedArea = floats();
    this.starvedArea = floats();
    this.outArea = new Float64Array(network.servers);
    this.touched = floats();
    this.outTouched = new Float64Array(network.servers);
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
    this.wipAreaBefore = floats();
    this.visitHours = floats();
  }

  /** Adds up how things stood at a step until now. */
  touch(step: number, now: number): void {
    const hours = now - this.touched[step];
    if (hours === 0) return;
    this.touched[step] = now;
    this.wipArea[step] += hours * this.inStep[step];
    this.queueArea[step] += hours * this.queued[step];
    this.workArea[step] += hours * this.working[step];
    if (this.stuck[step] > 0) this.blockedArea[step] += hours;
    if (this.freeWorkers[step] > 0) this.starvedArea[step] += hours;
  }

  touchOut(server: number, now: number): void {
    this.outArea[server] += (now - this.outTouched[server]) * this.out[server];
    this.outTouched[server] = now;
  }

  touchStream(now: number): void {
    const hours = now - this.streamTouched;
    this.streamTouched = now;
    this.presentArea += hours * this.present;
    this.insideArea += hours * this.inside;
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
    this.touchStream(now);
    this.events++;
    this.arrived++;
    this.present++;
  }

  recordDelivery(type: number, leadTime: number, flowTime: number, worked: number, sentBack: boolean, now: number): void {
    this.touchStream(now);
    this.present--;
    this.inside--;
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

  /** Mean numbers since the warm-up: in the stream with the backlog, and without. */
  meanInside(now: number): number {
    this.touchStream(now);
    return this.insideArea / (now - this.countFrom);
  }

  /** Brings all areas up to `now`. */
  touchAll(now: number): void {
    for (let step = 0; step < this.inStep.length; step++) this.touch(step, now);
    for (let server = 0; server < this.out.length; server++) this.touchOut(server, now);
    this.touchStream(now);
  }

  /** The warm-up is over: drops the areas so far (visits and deliveries before `countFrom` were never counted). */
  startCounting(now: number): void {
    this.touchAll(now);
    this.presentAreaBefore += this.presentArea;
    this.presentArea = 0;
    this.insideArea = 0;
    this.wipArea.forEach((area, step) => {
      this.wipAreaBefore[step] += area;
    });
    for (const area of [this.wipArea, this.queueArea, this.workArea, this.blockedArea, this.starvedArea, this.outArea]) {
      area.fill(0);
    }
  }

  /**
   * Conservation and Little's law, over the whole run: the area under the number present is the time that
   * all items spent there. `open` gives, for what is still inside, its hours so far. Returns what is broken, or null.
   */
  findBreach(now: number, livePresent: number, openSojourns: number, openVisits: Float64Array): string | null {
    this.touchAll(now);
    if (this.arrived !== this.deliveredInAll + livePresent || livePresent !== this.present) {
      return `conservation: ${this.arrived} came in, ${this.deliveredInAll} went out, ${livePresent} are inside`;
    }
    const area = this.presentAreaBefore + this.presentArea;
    if (!close(area, this.sojourns + openSojourns)) {
      return `Little's law: area ${area}, time spent ${this.sojourns + openSojourns}`;
    }
    for (let step = 0; step < this.inStep.length; step++) {
      const stepArea = this.wipAreaBefore[step] + this.wipArea[step];
      const spent = this.visitHours[step] + openVisits[step];
      if (!close(stepArea, spent)) return `Little's law at step ${step}: area ${stepArea}, time spent ${spent}`;
    }
    return null;
  }
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-7 * Math.max(1, Math.abs(a), Math.abs(b));
}
