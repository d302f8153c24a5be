import type { Network } from "../engine/Network";
import { TraceKind, type Watcher } from "../engine/Trace";
import { atFinish, atTakeUp, beyond, foundAt, sentBack, type Return } from "./returns";

/** What the lead time of an item is spent on. */
export const causes = [
  "backlog",
  "queue",
  "process",
  "wait",
  "batch",
  "cadence",
  "blocking",
  "rework",
] as const;

export type Cause = (typeof causes)[number];

const BACKLOG = causes.indexOf("backlog");
const QUEUE = causes.indexOf("queue");
const PROCESS = causes.indexOf("process");
const WAIT = causes.indexOf("wait");
const BATCH = causes.indexOf("batch");
const CADENCE = causes.indexOf("cadence");
const BLOCKING = causes.indexOf("blocking");
const REWORK = causes.indexOf("rework");

/** Items of a process batch that were taken up together, and when the last of them had come. */
interface Job {
  readonly time: number;
  members: number;
  lastCame: number;
}

/** One stay of an item in a step. NaN: has not happened, or is not told because nothing kept it. */
interface Visit {
  readonly step: number;
  readonly entered: number;
  /** The visit that the item came from; null for the first. */
  readonly from: Visit | null;
  returns: Return | null;
  /** All until then is rework. */
  reworkUntil: number;
  job: Job | null;
  takenUp: number;
  finished: number;
  waitOver: number;
  batchOver: number;
  cadenceOver: number;
  left: number;
}

interface Stay {
  readonly arrived: number;
  readonly open: Visit[];
  lastLeft: Visit | null;
}

/**
 * Keeps account of what each delivered item's lead time was spent on, at which step: a watcher of a run. The chain of visits from arrival
 * to delivery covers the lead time without a gap; of copies it goes along the one that completed the set. All that happens
 * between being sent back and being back where the defect was found is rework, whatever else it is. Before a process
 * batch an item waits for the batch until the last of its job has come, and then for a worker.
 */
export class Accounts implements Watcher {
  private readonly stays = new Map<number, Stay>();
  private readonly jobs: (Job | null)[];
  private readonly hours: Float64Array;
  private delivered = 0;

  constructor(
    private readonly network: Network,
    private readonly countFrom: number,
  ) {
    this.jobs = network.stepIds.map(() => null);
    this.hours = new Float64Array(network.stepIds.length * causes.length);
  }

  recordType(): void {
    // What type an item is of plays no part.
  }

  record(time: number, kind: TraceKind, item: number, step: number): void {
    if (kind === TraceKind.arrive) {
      this.stays.set(item, { arrived: time, open: [], lastLeft: null });
      return;
    }
    const stay = this.stays.get(item);
    if (stay === undefined) return;
    if (kind === TraceKind.enter) stay.open.push(enter(stay, time, step));
    else if (kind === TraceKind.deliver) this.deliver(item, stay, time);
    else {
      const visit = stay.open.find((one) => one.step === step);
      if (visit !== undefined) this.note(stay, visit, kind, time);
    }
  }

  /** Mean hours per delivered item, by step and cause: step · causes + cause. NaN when nothing was delivered. */
  meanHours(): Float64Array {
    return this.hours.map((sum) => sum / this.delivered);
  }

  private note(stay: Stay, visit: Visit, kind: TraceKind, time: number): void {
    switch (kind) {
      case TraceKind.takeUp:
        visit.takenUp = time;
        if (this.network.jobSize[visit.step] > 0) visit.job = this.jobOf(visit, time);
        comeBack(visit, atTakeUp(visit.step), time);
        return;
      case TraceKind.finish:
        visit.finished = time;
        comeBack(visit, atFinish(visit.step), time);
        return;
      case TraceKind.waitOver:
        visit.waitOver = time;
        return;
      case TraceKind.batchOver:
        visit.batchOver = time;
        return;
      case TraceKind.cadenceOver:
        visit.cadenceOver = time;
        return;
      case TraceKind.sendBack:
        visit.returns = sentBack(visit.returns, foundAt(this.network, visit, time));
        leave(stay, visit, time);
        return;
      default:
        leave(stay, visit, time);
    }
  }

  private jobOf({ step, entered }: Visit, time: number): Job {
    let job = this.jobs[step];
    if (job === null || job.time !== time || job.members === this.network.jobSize[step]) {
      job = { time, members: 0, lastCame: entered };
      this.jobs[step] = job;
    }
    job.members++;
    job.lastCame = Math.max(job.lastCame, entered);
    return job;
  }

  private deliver(item: number, stay: Stay, time: number): void {
    this.stays.delete(item);
    if (time <= this.countFrom) return;
    this.delivered++;
    for (let visit = stay.lastLeft; visit !== null; visit = visit.from) {
      this.add(visit);
      if (visit.from === null) this.spend(visit.step, BACKLOG, stay.arrived, visit.entered, -Infinity);
    }
  }

  private add(visit: Visit): void {
    const { step, entered, left, reworkUntil } = visit;
    if (Number.isNaN(visit.takenUp)) {
      this.spend(step, QUEUE, entered, left, reworkUntil);
      return;
    }
    const complete = visit.job === null ? entered : visit.job.lastCame;
    this.spend(step, BATCH, entered, complete, reworkUntil);
    this.spend(step, QUEUE, complete, visit.takenUp, reworkUntil);
    const finished = orElse(visit.finished, left);
    const waitOver = orElse(visit.waitOver, finished);
    const batchOver = orElse(visit.batchOver, waitOver);
    const cadenceOver = orElse(visit.cadenceOver, batchOver);
    this.spend(step, PROCESS, visit.takenUp, finished, reworkUntil);
    this.spend(step, WAIT, finished, waitOver, reworkUntil);
    this.spend(step, BATCH, waitOver, batchOver, reworkUntil);
    this.spend(step, CADENCE, batchOver, cadenceOver, reworkUntil);
    this.spend(step, BLOCKING, cadenceOver, left, reworkUntil);
  }

  private spend(step: number, cause: number, from: number, to: number, reworkUntil: number): void {
    const border = Math.min(to, Math.max(from, reworkUntil));
    const row = step * causes.length;
    this.hours[row + REWORK] += border - from;
    this.hours[row + cause] += to - border;
  }
}

function orElse(time: number, other: number): number {
  return Number.isNaN(time) ? other : time;
}

function enter({ lastLeft }: Stay, time: number, step: number): Visit {
  const returns = lastLeft === null ? null : lastLeft.returns;
  return {
    step,
    entered: time,
    from: lastLeft,
    returns,
    reworkUntil: returns === null ? -Infinity : Infinity,
    job: null,
    takenUp: NaN,
    finished: NaN,
    waitOver: NaN,
    batchOver: NaN,
    cadenceOver: NaN,
    left: NaN,
  };
}

function leave(stay: Stay, visit: Visit, time: number): void {
  visit.left = time;
  stay.open.splice(stay.open.indexOf(visit), 1);
  stay.lastLeft = visit;
}

/** What was found at a place is behind the item, and so is all that was found on the way back to it. */
function comeBack(visit: Visit, place: number, time: number): void {
  const after = beyond(visit.returns, place);
  if (after === visit.returns) return;
  visit.returns = after;
  if (after === null) visit.reworkUntil = time;
}
