import { RunFailure, type RunBatch, type RunRecord, type Runner } from "../../simulations/index";
import { RunCancelled } from "./RunHandle";
import type { Answer, Task } from "./workerMessages";

/** One worker, of whatever kind the host has. */
export interface WorkerPort {
  post(task: Task): void;
  listen(onAnswer: (answer: Answer) => void, onBroken: (reason: Error) => void): void;
  stop(): void;
}

interface Waiting {
  readonly task: Task;
  /** The call of `run` that it belongs to: when one part fails the others need not be done. */
  readonly call: object;
  readonly onRecord: () => void;
  readonly done: (records: readonly RunRecord[]) => void;
  readonly failed: (reason: Error) => void;
}

/**
 * Spreads replications over workers. Each worker has one task at a time; a batch is cut into parts so that
 * all have something to do, and put together again in order, so the results do not depend on their number.
 */
export class WorkerRunner implements Runner {
  private readonly idle: WorkerPort[];
  private queue: Waiting[] = [];
  private readonly busy = new Map<WorkerPort, Waiting>();
  private readonly lost = new Set<WorkerPort>();
  private nextId = 1;
  /** True once `stop` was called: it can run nothing any more. */
  stopped = false;

  constructor(
    private readonly ports: readonly WorkerPort[],
    /** Parts that a batch is cut into, at most. */
    private readonly parts = ports.length * 4,
  ) {
    this.idle = [...ports];
    for (const port of ports) {
      port.listen(
        (answer) => this.take(port, answer),
        (reason) => this.lose(port, reason),
      );
    }
  }

  async run(batches: readonly RunBatch[], onRecord: () => void): Promise<readonly (readonly RunRecord[])[]> {
    if (this.stopped) throw new RunCancelled();
    const call = {};
    const perBatch = Math.max(1, Math.ceil(this.parts / batches.length));
    const pending = batches.map(async (batch) => {
      const size = Math.ceil(batch.replications.length / perBatch);
      const parts: Promise<readonly RunRecord[]>[] = [];
      for (let start = 0; start < batch.replications.length; start += size) {
        const replications = batch.replications.slice(start, start + size);
        parts.push(this.ask(call, { ...batch, replications }, onRecord));
      }
      return (await Promise.all(parts)).flat();
    });
    return Promise.all(pending);
  }

  /** Stops all workers at once; what is under way is rejected with RunCancelled. */
  stop(): void {
    if (this.stopped) return;
    this.stopped = true;
    for (const port of this.ports) port.stop();
    this.rejectAll(new RunCancelled());
  }

  /** Lets go of what is under way, which is rejected with RunCancelled; the workers stay and are free once they have done their parts. */
  drop(): void {
    const dropped = [...this.busy.values(), ...this.queue];
    this.queue = [];
    for (const waiting of dropped) waiting.failed(new RunCancelled());
  }

  private ask(call: object, batch: RunBatch, onRecord: () => void): Promise<readonly RunRecord[]> {
    return new Promise((done, failed) => {
      this.queue.push({ task: { id: this.nextId++, batch }, call, onRecord, done, failed });
      this.dispatch();
    });
  }

  private dispatch(): void {
    while (this.idle.length > 0 && this.queue.length > 0) {
      const port = this.idle.pop() as WorkerPort;
      const waiting = this.queue.shift() as Waiting;
      this.busy.set(port, waiting);
      port.post(waiting.task);
    }
  }

  private take(port: WorkerPort, answer: Answer): void {
    const waiting = this.busy.get(port);
    if (waiting === undefined || waiting.task.id !== answer.id) return;
    if (answer.kind === "progress") {
      waiting.onRecord();
      return;
    }
    this.busy.delete(port);
    this.idle.push(port);
    if (answer.kind === "done") waiting.done(answer.records);
    else {
      this.queue = this.queue.filter((other) => other.call !== waiting.call);
      waiting.failed(
        answer.code === null ? new Error(answer.detail) : new RunFailure(answer.code, answer.params),
      );
    }
    this.dispatch();
  }

  private lose(port: WorkerPort, reason: Error): void {
    this.busy.get(port)?.failed(reason);
    this.busy.delete(port);
    if (this.idle.includes(port)) this.idle.splice(this.idle.indexOf(port), 1);
    this.lost.add(port);
    if (this.lost.size < this.ports.length) return;
    // Nobody is left to do what still waits.
    this.stopped = true;
    this.rejectAll(reason);
  }

  private rejectAll(reason: Error): void {
    for (const waiting of [...this.busy.values(), ...this.queue]) waiting.failed(reason);
    this.busy.clear();
    this.queue.length = 0;
  }
}
