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

/** Tasks that a worker has at once: one that it does, and the next, so that it need not wait for a busy window. */
const IN_HAND = 2;

/**
 * Spreads replications over workers; a batch is cut into parts so that all have something to do, and put together
 * again in order, so the results do not depend on their number.
 */
export class WorkerRunner implements Runner {
  /** What each worker that still lives has in hand. */
  private readonly hands: Map<WorkerPort, Waiting[]>;
  private queue: Waiting[] = [];
  private nextId = 1;
  /** True once `stop` was called: it can run nothing any more. */
  stopped = false;

  constructor(
    private readonly ports: readonly WorkerPort[],
    /** Parts that a batch is cut into, at most. */
    private readonly parts = ports.length * 4,
  ) {
    this.hands = new Map(ports.map((port) => [port, []]));
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
    this.rejectAll(new RunCancelled());
  }

  private ask(call: object, batch: RunBatch, onRecord: () => void): Promise<readonly RunRecord[]> {
    return new Promise((done, failed) => {
      this.queue.push({ task: { id: this.nextId++, batch }, call, onRecord, done, failed });
      this.dispatch();
    });
  }

  private dispatch(): void {
    while (this.queue.length > 0) {
      const [port, hand] = [...this.hands].reduce((least, each) =>
        each[1].length < least[1].length ? each : least,
      );
      if (hand.length === IN_HAND) return;
      const waiting = this.queue.shift() as Waiting;
      hand.push(waiting);
      port.post(waiting.task);
    }
  }

  private take(port: WorkerPort, answer: Answer): void {
    const hand = this.hands.get(port) ?? [];
    const waiting = hand.find(({ task }) => task.id === answer.id);
    if (waiting === undefined) return;
    if (answer.kind === "progress") {
      waiting.onRecord();
      return;
    }
    hand.splice(hand.indexOf(waiting), 1);
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
    for (const waiting of this.hands.get(port) ?? []) waiting.failed(reason);
    this.hands.delete(port);
    if (this.hands.size > 0) return;
    // Nobody is left to do what still waits.
    this.stopped = true;
    this.rejectAll(reason);
  }

  /** Nobody waits for any of it any more; what a worker has in hand it does all the same. */
  private rejectAll(reason: Error): void {
    for (const waiting of [...[...this.hands.values()].flat(), ...this.queue]) waiting.failed(reason);
    this.queue = [];
  }
}
