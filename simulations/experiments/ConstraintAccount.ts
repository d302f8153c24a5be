import type { Flow, FlowStep } from "../engine/Flow";
import { byId, NONE, type Network } from "../engine/Network";
import type { RunState } from "../engine/RunState";
import { TraceKind, type Watcher } from "../engine/Trace";
import { meanOf } from "../engine/variates";
import { atFinish, atTakeUp, beyond, foundAt, sentBack, type Return } from "./returns";

/** What the hours of the people of a place are spent on, and lost by. */
export const timeUses = [
  "good",
  "comesBack",
  "rework",
  "setUp",
  "switching",
  "away",
  "outage",
  "blocked",
  "batch",
  "starved",
] as const;

export type TimeUse = (typeof timeUses)[number];

/** The people of a step, or of a pool. */
export interface PeopleOf {
  readonly kind: "step" | "pool";
  readonly id: string;
}

type Hours = Record<TimeUse, number>;

const busyUses = ["good", "comesBack", "rework", "setUp", "switching", "away"] as const;
const idleUses = ["blocked", "batch", "starved"] as const;

/** One time of being worked on. */
interface Pass {
  readonly step: number;
  readonly isRework: boolean;
  /** Of the people that are watched, without what set-ups, other work and switching add. */
  hours: number;
}

/** What one worker does at a time: an item, or a job of several. */
interface Job {
  readonly step: number;
  readonly time: number;
  /** By what other work and switching lengthen the work. */
  readonly switching: number;
  readonly passes: Pass[];
}

interface Visit {
  readonly step: number;
  returns: Return | null;
  takenUp: number;
  finished: number;
  pass: Pass | null;
  job: Job | null;
}

interface Stay {
  readonly open: Visit[];
  returns: Return | null;
  /** Passes that may still prove to have been in vain, in order of finishing. */
  passes: Pass[];
  isSentBack: boolean;
}

/**
 * Keeps account of all hours of the people of one step or pool: a watcher of a run. Every hour is put under one use, so that they add
 * up to people × hours. Work comes back when a defect that it made, or that was on the item then, is found before the run ends. Two
 * things nobody sees happen, and they are shared out as they are on average: which part of a job is the set-up, where its
 * length varies, and which of the free, or of the hours at work, an outage falls on.
 */
export class ConstraintAccount implements Watcher {
  private readonly server: number;
  private readonly network: Network;
  private readonly steps: readonly FlowStep[];
  private readonly stays = new Map<number, Stay>();
  private readonly jobs = new Set<Job>();
  /** The job that is being put together at each step. */
  private readonly forming: (Job | null)[];
  private readonly queued: Int32Array;
  private readonly inStep: Int32Array;
  private readonly hours = Object.fromEntries(timeUses.map((use) => [use, 0])) as Hours;
  private last: number;

  constructor(
    flow: Flow,
    network: Network,
    place: PeopleOf,
    private readonly countFrom: number,
  ) {
    const { stepIds, poolIds } = network;
    this.network = network;
    this.steps = byId(flow.steps);
    this.server =
      place.kind === "step" ? stepIds.indexOf(place.id) : stepIds.length + poolIds.indexOf(place.id);
    this.forming = stepIds.map(() => null);
    this.queued = new Int32Array(stepIds.length);
    this.inStep = new Int32Array(stepIds.length);
    this.last = countFrom;
  }

  recordType(): void {
    // What type an item is of plays no part.
  }

  record(time: number, kind: TraceKind, item: number, step: number): void {
    if (kind === TraceKind.arrive) {
      this.stays.set(item, { open: [], returns: null, passes: [], isSentBack: false });
      return;
    }
    if (this.isOurs(step)) this.waitUntil(time);
    const stay = this.stays.get(item);
    if (stay === undefined) return;
    if (kind === TraceKind.enter) this.enter(stay, step);
    else if (kind === TraceKind.deliver) this.stays.delete(item);
    else {
      const visit = stay.open.find((one) => one.step === step);
      if (visit !== undefined) this.note(stay, visit, kind, time);
    }
  }

  /** Hours by use, in the order of `timeUses`, once the run is over: of its ledger come hours of work, and of outages. */
  close({ ledger, now: end }: RunState): Float64Array {
    const steps = this.network.serverSteps[this.server];
    const workHours = steps.reduce((sum, step) => sum + ledger.steps[step].workArea(), 0);
    const outHours = ledger.outArea(this.server, end);
    this.waitUntil(end);
    for (const job of this.jobs) this.add(job, end);
    this.jobs.clear();
    if (this.network.outageEvery[this.server] !== NONE) this.takeOutOutages(workHours, outHours);
    return Float64Array.from(timeUses, (use) => Math.max(0, this.hours[use]));
  }

  private enter(stay: Stay, step: number): void {
    this.queued[step]++;
    this.inStep[step]++;
    this.forming[step] = null;
    if (stay.isSentBack) this.findInVain(stay, step);
    stay.isSentBack = false;
    stay.open.push({ step, returns: stay.returns, takenUp: NaN, finished: NaN, pass: null, job: null });
  }

  private note(stay: Stay, visit: Visit, kind: TraceKind, time: number): void {
    if (kind === TraceKind.takeUp) this.takeUp(visit, time);
    else if (kind === TraceKind.finish) this.finish(stay, visit, time);
    else if (kind === TraceKind.leave || kind === TraceKind.sendBack) {
      if (kind === TraceKind.sendBack) {
        visit.returns = sentBack(visit.returns, foundAt(this.network, visit, time));
        stay.isSentBack = true;
      }
      if (visit.pass === null) this.queued[visit.step]--;
      this.inStep[visit.step]--;
      stay.open.splice(stay.open.indexOf(visit), 1);
      stay.returns = visit.returns;
    }
  }

  private takeUp(visit: Visit, time: number): void {
    const { step } = visit;
    this.queued[step]--;
    visit.takenUp = time;
    visit.returns = beyond(visit.returns, atTakeUp(step));
    visit.pass = { step, isRework: visit.returns !== null, hours: 0 };
    if (!this.isOurs(step)) return;
    const size = this.network.jobSize[step];
    let job = this.forming[step];
    if (job === null || job.time !== time || job.passes.length >= size) {
      job = { step, time, switching: this.switchingAt(step), passes: [] };
      this.jobs.add(job);
      this.forming[step] = job;
    }
    job.passes.push(visit.pass);
    visit.job = job;
  }

  private switchingAt(step: number): number {
    const beyondOneEach = this.inStep[step] - this.network.serverSize[this.server];
    return beyondOneEach > 0 ? this.network.switchCost[step] * beyondOneEach : 0;
  }

  private finish(stay: Stay, visit: Visit, time: number): void {
    visit.finished = time;
    visit.returns = beyond(visit.returns, atFinish(visit.step));
    const { job, pass } = visit;
    if (job !== null && this.jobs.delete(job)) this.add(job, time);
    if (pass !== null) stay.passes.push(pass);
  }

  /** Puts the hours of a job that count under what they were for. */
  private add({ step, time, switching, passes }: Job, end: number): void {
    const counted = end - Math.max(time, this.countFrom);
    if (counted <= 0) return;
    const stretch = this.network.stretch[step];
    const setUp = counted * this.setUpShare(step, passes.length * stretch * (1 + switching), end - time);
    this.hours.setUp += setUp;
    const base = (counted - setUp) / (stretch * (1 + switching));
    this.hours.away += base * (stretch - 1);
    this.hours.switching += base * stretch * switching;
    for (const pass of passes) {
      pass.hours = base / passes.length;
      this.hours[pass.isRework ? "rework" : "good"] += pass.hours;
    }
  }

  /** The share of a job that is its set-up: exact where it always takes as long, else as it is on average. */
  private setUpShare(step: number, times: number, whole: number): number {
    const { batch, processTime } = this.steps[step];
    const setup = batch?.setup ?? null;
    if (setup === null || this.network.jobSize[step] === 0) return 0;
    const mean = meanOf(setup);
    const isKnown = setup.distribution === "constant" && this.network.outageEvery[this.server] === NONE;
    if (isKnown) return Math.min(1, mean / whole);
    const all = mean + times * meanOf(processTime);
    return all > 0 ? mean / all : 0;
  }

  /** The item goes back to be mended: what made the defect, and all that was done since, was in vain. */
  private findInVain(stay: Stay, to: number): void {
    const { defectChance, reworkTo } = this.network;
    const maker = stay.passes.findLastIndex(({ step }) => defectChance[step] > 0 && reworkTo[step] === to);
    if (maker < 0) return;
    for (const { isRework, hours } of stay.passes.splice(maker)) {
      if (isRework) continue;
      this.hours.good -= hours;
      this.hours.comesBack += hours;
    }
  }

  /** Until then nothing has changed here. */
  private waitUntil(time: number): void {
    const hours = time - this.last;
    if (hours <= 0) return;
    this.last = time;
    const free = this.network.serverSize[this.server] - this.jobs.size;
    if (free <= 0) return;
    const { jobSize, limit } = this.network;
    const steps = this.network.serverSteps[this.server];
    // Who is free and could take something up takes it up: whoever does not is out.
    const out = steps.some((step) => this.queued[step] >= Math.max(1, jobSize[step])) ? 1 : 0;
    this.hours.outage += out * hours;
    const rest = (free - out) * hours;
    if (steps.some((step) => jobSize[step] > 0 && this.queued[step] > 0)) this.hours.batch += rest;
    else if (steps.some((step) => this.inStep[step] >= limit[step])) this.hours.blocked += rest;
    else this.hours.starved += rest;
  }

  private takeOutOutages(workHours: number, outHours: number): void {
    const inHand = Math.max(0, this.sum(busyUses) - workHours);
    this.shrink(busyUses, inHand);
    const unseen = Math.min(Math.max(0, outHours - inHand - this.hours.outage), this.sum(idleUses));
    this.shrink(idleUses, unseen);
    this.hours.outage += inHand + unseen;
  }

  private shrink(uses: readonly TimeUse[], by: number): void {
    const whole = this.sum(uses);
    if (whole > 0) for (const use of uses) this.hours[use] *= 1 - by / whole;
  }

  private sum(uses: readonly TimeUse[]): number {
    return uses.reduce((total, use) => total + this.hours[use], 0);
  }

  private isOurs(step: number): boolean {
    return this.network.stepServer[step] === this.server;
  }
}
