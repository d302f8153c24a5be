import { Quantiles } from "../statistics/Quantiles";
import type { Network } from "./Network";
import { StepLedger } from "./StepLedger";

/**
 * What is counted and timed while a run goes on. Averages over time are areas: a number times how long it stood.
 * All is dropped at the end of the warm-up, except what the laws are checked with at the end.
 */
export class Ledger {
  readonly steps: readonly StepLedger[];
  private readonly out: Int32Array;
  private readonly outMoments: Float64Array;

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
  deliveredWork = 0;
  rightFirstTime = 0;

  /** Of the whole run. */
  events = 0;
  arrived = 0;
  deliveredInAll = 0;
  private presentAreaBefore = 0;
  /** Lead times of what was delivered before counting began. */
  private sojournsBefore = 0;

  /** Lead times in order of delivery, for the warm-up: means of five, and when the fifth was delivered. */
  readonly series: number[] = [];
  readonly seriesTimes: number[] = [];
  private batchSum = 0;
  private batchCount = 0;

  /** Everything before `countFrom` is dropped; visits, deliveries and rates count from there. */
  constructor(
    network: Network,
    readonly countFrom: number,
    private readonly keepSeries: boolean,
  ) {
    this.steps = network.stepIds.map(
      (_, step) => new StepLedger(countFrom, network.serverSize[step] > 0 ? 1 : 0),
    );
    this.out = new Int32Array(network.servers);
    this.outMoments = new Float64Array(network.servers);
    this.typeLeadTimes = network.typeIds.map(() => new Quantiles());
    this.typeFlowTimes = network.typeIds.map(() => new Quantiles());
    this.measureTimes = network.measureIds.map(() => new Quantiles());
  }

  /** A worker drops out (1) or is back (-1). */
  recordOut(server: number, change: number, now: number): void {
    this.out[server] += change;
    this.outMoments[server] += change * now;
  }

  outArea(server: number, now: number): number {
    return this.out[server] * now - this.outMoments[server];
  }

  /** An item enters its first step. */
  recordStart(now: number): void {
    this.inside++;
    this.insideMoments += now;
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
    if (this.keepSeries) this.recordSeries(leadTime, now);
    if (now <= this.countFrom) {
      this.sojournsBefore += leadTime;
      return;
    }
    this.deliveredWork += worked;
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
    for (const step of this.steps) step.startCounting(now);
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
    const sojourns = this.sojournsBefore + this.leadTimes.sum + openSojourns;
    if (!close(area, sojourns)) return `Little's law: area ${area}, time spent ${sojourns}`;
    for (const [step, ledger] of this.steps.entries()) {
      const stepArea = ledger.wholeArea(now);
      const spent = ledger.wholeVisitHours() + openVisits[step];
      if (!close(stepArea, spent))
        return `Little's law at step ${step}: area ${stepArea}, time spent ${spent}`;
    }
    return null;
  }
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-7 * Math.max(1, Math.abs(a), Math.abs(b));
}
