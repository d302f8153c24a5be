import { Quantiles } from "../statistics/Quantiles";
import * as A from "./A";
import type { Memory } from "./Memory";
import * as Most from "./Most";
import { NONE, type Network } from "./Network";
import * as R from "./R";
import { StepLedger } from "./StepLedger";

/** What is under way at a moment, by step: hours waited by who is in the queue, hours left of the work begun, hours in the step. */
export interface UnderWay {
  readonly waited: Float64Array;
  readonly workLeft: Float64Array;
  readonly inStep: Float64Array;
  /** Items in the stream, and their hours since they arrived. */
  readonly present: number;
  readonly sojourns: number;
}

/**
 * What is counted and timed while a run goes on. Averages over time are areas: a number times how long it stood.
 * All is dropped at the end of the warm-up, except what the laws are checked with at the end.
 */
export class Ledger {
  readonly steps: readonly StepLedger[];
  private readonly out: Int32Array;
  private readonly outMoments: Float64Array;

  readonly leadTimes = new Quantiles();
  /** The lead times themselves, where nothing ever waits outside. */
  readonly flowTimes: Quantiles;
  readonly typeLeadTimes: readonly Quantiles[];
  readonly typeFlowTimes: readonly Quantiles[];
  readonly measureTimes: readonly Quantiles[];

  /** Delivered in the whole run, but for those noted and not counted yet. */
  private deliveredBefore = 0;
  private presentAreaBefore = 0;
  /** Lead times of what was delivered before counting began. */
  private sojournsBefore = 0;

  /** Lead times in order of delivery, for the warm-up: means of five, and when the fifth was delivered. */
  readonly series: number[] = [];
  readonly seriesTimes: number[] = [];
  private batchSum = 0;
  private batchCount = 0;

  /** Three rooms side by side: lead times, when they were delivered, flow times. */
  private readonly notedAt: number;
  /** How many visits are noted at a step before they are counted: fewer where there are many steps. */
  private readonly noted: number;

  /** Everything before `countFrom` is dropped; visits, deliveries and rates count from there. */
  constructor(
    network: Network,
    private readonly memory: Memory,
    rowOf: (server: number) => number,
    public countFrom: number,
    private readonly keepSeries: boolean,
  ) {
    this.noted = Math.min(Most.noted, Math.max(16, Math.floor(131_072 / network.stepIds.length)));
    this.steps = network.stepIds.map((_, step) => new StepLedger(memory, rowOf(step), this.noted));
    this.out = new Int32Array(network.servers);
    this.outMoments = new Float64Array(network.servers);
    this.flowTimes = mayWaitOutside(network) ? new Quantiles() : this.leadTimes;
    this.typeLeadTimes = network.typeIds.map(() => new Quantiles());
    this.typeFlowTimes = network.typeIds.map(() => new Quantiles());
    this.measureTimes = network.measureIds.map(() => new Quantiles());
    this.notedAt = memory.allot(3 * 2 * Most.apart) >> 1;
    memory.ints[R.seen] = this.notedAt;
    memory.ints[R.notesFlow] = this.flowTimes === this.leadTimes ? 0 : 1;
    memory.ints[R.countAt] = this.noted;
  }

  /** Arrivals and finished process times, of the whole run. */
  get events(): number {
    return this.arrived + this.memory.ints[R.finished];
  }

  get arrived(): number {
    return this.memory.ints[R.created];
  }

  /** In the stream, the backlog included. */
  get present(): number {
    return this.arrived - this.delivered;
  }

  private get delivered(): number {
    return this.deliveredBefore + this.notedDeliveries;
  }

  private get notedDeliveries(): number {
    return this.memory.ints[R.seen] - this.notedAt;
  }

  /** Entered and not delivered. */
  get inside(): number {
    return this.present - this.memory.ints[R.outside];
  }

  get deliveredWork(): number {
    return this.memory.hours[A.worked];
  }

  /** Delivered since counting began and never sent back. */
  get rightFirstTime(): number {
    return this.leadTimes.count + this.notedDeliveries - this.memory.ints[R.sentBack];
  }

  recordFinish(): void {
    this.memory.ints[R.finished]++;
  }

  /** A worker drops out (1) or is back (-1). */
  recordOut(server: number, change: number, now: number): void {
    this.out[server] += change;
    this.outMoments[server] += change * now;
  }

  outArea(server: number, now: number): number {
    return this.out[server] * now - this.outMoments[server];
  }

  /** An item that has arrived begins (1) or ceases (-1) to wait for a place in its first step. */
  recordOutside(change: number, now: number): void {
    const { ints, hours } = this.memory;
    ints[R.outside] += change;
    hours[A.outside] += change * now;
  }

  /** An item arrives and gets its number. */
  recordArrival(now: number): number {
    const { ints, hours } = this.memory;
    hours[A.present] += now;
    return ++ints[R.created];
  }

  recordDelivery(
    type: number,
    leadTime: number,
    flowTime: number,
    worked: number,
    sentBack: boolean,
    now: number,
  ): void {
    const { ints, hours } = this.memory;
    hours[A.present] -= now;
    hours[A.worked] += worked;
    if (sentBack) ints[R.sentBack]++;
    const at = ints[R.seen]++;
    hours[at] = leadTime;
    hours[at + Most.apart] = now;
    hours[at + 2 * Most.apart] = flowTime;
    if (at >= this.notedAt + Most.noted) this.countDeliveries();
    if (this.typeLeadTimes.length > 1) {
      this.typeLeadTimes[type].add(leadTime);
      this.typeFlowTimes[type].add(flowTime);
    }
  }

  /** Counts all that was noted. */
  countNoted(): void {
    for (const step of this.steps) step.countVisits();
    this.countDeliveries();
    this.memory.ints[R.countAt] = this.memory.ints[R.finished] + this.noted;
  }

  private countDeliveries(): void {
    const { ints, hours, words } = this.memory;
    const end = ints[R.seen];
    this.leadTimes.addAll(hours, words, this.notedAt, end);
    if (this.flowTimes !== this.leadTimes)
      this.flowTimes.addAll(hours, words, this.notedAt + 2 * Most.apart, end + 2 * Most.apart);
    if (this.keepSeries)
      for (let at = this.notedAt; at < end; at++) this.recordSeries(hours[at], hours[at + Most.apart]);
    this.deliveredBefore += end - this.notedAt;
    ints[R.seen] = this.notedAt;
  }

  private recordSeries(leadTime: number, delivered: number): void {
    this.batchSum += leadTime;
    if (++this.batchCount < 5) return;
    this.series.push(this.batchSum / 5);
    this.seriesTimes.push(delivered);
    this.batchSum = 0;
    this.batchCount = 0;
  }

  /** Mean number entered and not delivered, since counting began. */
  meanInside(now: number): number {
    const { ints, hours } = this.memory;
    const outside = ints[R.outside] * now - hours[A.outside];
    return (this.present * now - hours[A.present] - outside) / (now - this.countFrom);
  }

  /** Drops all so far and counts anew: when the warm-up is over, and whenever another stretch of the run is to be counted. */
  startCounting(now: number, { waited, workLeft }: UnderWay): void {
    const { ints, hours } = this.memory;
    this.countDeliveries();
    this.countFrom = now;
    this.sojournsBefore += this.leadTimes.sum;
    for (const times of [this.leadTimes, this.flowTimes, ...this.typeLeadTimes, ...this.typeFlowTimes])
      times.clear();
    for (const times of this.measureTimes) times.clear();
    hours[A.worked] = 0;
    ints[R.sentBack] = 0;
    this.presentAreaBefore += this.present * now - hours[A.present];
    hours[A.present] = this.present * now;
    hours[A.outside] = ints[R.outside] * now;
    for (const [step, ledger] of this.steps.entries())
      ledger.startCounting(now, waited[step], workLeft[step]);
    this.out.forEach((count, server) => {
      this.outMoments[server] = count * now;
    });
  }

  /** Mean number in the stream, the backlog included, since counting began. */
  meanPresent(now: number): number {
    return (this.present * now - this.memory.hours[A.present]) / (now - this.countFrom);
  }

  /** Goes on where another run's ledger stands that counts from now on, step for step (NONE: it is not there any more). */
  carryOn(before: Ledger, steps: Int32Array, now: number): void {
    const { ints, hours } = this.memory;
    for (const count of [R.created, R.finished, R.outside]) ints[count] = before.memory.ints[count];
    this.deliveredBefore = before.delivered;
    ints[R.countAt] = ints[R.finished] + this.noted;
    hours[A.present] = this.present * now;
    hours[A.outside] = ints[R.outside] * now;
    this.presentAreaBefore = before.presentAreaBefore;
    this.sojournsBefore = before.sojournsBefore;
    steps.forEach((step, index) => {
      if (step !== NONE) this.steps[step].carryOn(before.steps[index]);
    });
  }

  /** The run is over: what is still under way. */
  close({ waited, workLeft }: UnderWay): void {
    this.countDeliveries();
    for (const [step, ledger] of this.steps.entries()) ledger.close(waited[step], workLeft[step]);
  }

  /**
   * Conservation and Little's law, over the whole run: the area under the number present is the time that
   * all items spent there. Returns what is broken, or null.
   */
  findBreach(now: number, underWay: UnderWay): string | null {
    const { arrived, present } = this;
    if (underWay.present !== present) {
      return `conservation: ${arrived} came in, ${arrived - present} went out, ${underWay.present} are inside`;
    }
    const area = this.presentAreaBefore + present * now - this.memory.hours[A.present];
    const sojourns = this.sojournsBefore + this.leadTimes.sum + underWay.sojourns;
    if (!close(area, sojourns)) return `Little's law: area ${area}, time spent ${sojourns}`;
    for (const [step, ledger] of this.steps.entries()) {
      const stepArea = ledger.wholeArea(now);
      const spent = ledger.wholeVisitHours() + underWay.inStep[step];
      if (!close(stepArea, spent))
        return `Little's law at step ${step}: area ${stepArea}, time spent ${spent}`;
    }
    return null;
  }
}

/** Whether some work may have to wait before its first step. */
function mayWaitOutside(network: Network): boolean {
  const isAlwaysRoom = (step: number): boolean =>
    network.limit[step] === Infinity && network.ropesOf[step].length === 0;
  const waits = network.arrivalTo.some(
    (step, arrival) => network.arrivalEvery[arrival] !== NONE && !isAlwaysRoom(step),
  );
  return waits || network.spawnTo.some((step) => !isAlwaysRoom(step));
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-7 * Math.max(1, Math.abs(a), Math.abs(b));
}
