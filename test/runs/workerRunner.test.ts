import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { conductStudy, inlineRunner, RunFailure, type Runner, type Study } from "../../simulations/index";
import { readDocument } from "../../src/document/readDocument";
import { RunCancelled } from "../../src/runs/RunHandle";
import { toFlow } from "../../src/runs/toFlow";
import { WorkerRunner, type WorkerPort } from "../../src/runs/WorkerRunner";
import { doTask, type Answer, type Task } from "../../src/runs/workerMessages";

const sample = readDocument(readFileSync("assets/samples/idea-to-production.millrace", "utf8"));
if ("problems" in sample) throw new Error("the sample cannot be read");
const { flow, experiment } = toFlow(sample.map, { replications: 6, horizonHours: 800 });

/** A worker in this thread that answers after a while of its own: tasks end in another order than they began. */
class PretendWorker implements WorkerPort {
  stopped = false;
  private onAnswer: (answer: Answer) => void = () => undefined;
  private onBroken: (reason: Error) => void = () => undefined;
  constructor(
    private readonly slowness: number,
    private readonly breaks = false,
  ) {}
  post(task: Task): void {
    const answers: Answer[] = [];
    // As between threads: what is sent is a copy.
    doTask(structuredClone(task), (answer) => answers.push(structuredClone(answer)));
    setTimeout(() => {
      if (this.stopped) return;
      if (this.breaks) this.onBroken(new Error("the worker died"));
      else answers.forEach((answer) => this.onAnswer(answer));
    }, this.slowness);
  }
  listen(onAnswer: (answer: Answer) => void, onBroken: (reason: Error) => void): void {
    this.onAnswer = onAnswer;
    this.onBroken = onBroken;
  }
  stop(): void {
    this.stopped = true;
  }
}

function workers(count: number): PretendWorker[] {
  return Array.from({ length: count }, (_, index) => new PretendWorker((index * 7) % 11));
}

function study(runner: Runner, onProgress?: (done: number, total: number) => void): Promise<Study> {
  const options = { runner, trace: true, assumptions: [], constraint: true };
  return conductStudy(flow, experiment, onProgress === undefined ? options : { ...options, onProgress });
}

describe("a study on any number of workers", () => {
  test("is the same bit for bit on 1, 2, 3 and 8, in whatever order they finish", async () => {
    const here = JSON.stringify(await study(inlineRunner));
    for (const count of [1, 2, 3, 8]) {
      expect(JSON.stringify(await study(new WorkerRunner(workers(count)))), `${count} workers`).toBe(here);
    }
  });

  test("tells how far it is, to the end", async () => {
    const seen: [number, number][] = [];
    await study(new WorkerRunner(workers(2)), (done, total) => seen.push([done, total]));
    expect(seen.length).toBeGreaterThan(20);
    expect(seen.at(-1)?.[0]).toBe(seen.at(-1)?.[1]);
    for (const [done, total] of seen) expect(done).toBeLessThanOrEqual(total);
  });

  test("can tell first figures early, and ends with the same", async () => {
    const partials: number[] = [];
    const options = {
      runner: new WorkerRunner(workers(2)),
      trace: true,
      assumptions: [],
      constraint: true,
      early: true,
    };
    const many = { ...experiment, replications: 9 };
    const early = await conductStudy(flow, many, {
      ...options,
      onProgress: (_, __, partial) => partial !== null && partials.push(partial.results.replications),
    });
    const late = await conductStudy(flow, many, { ...options, runner: inlineRunner, early: false });
    expect(partials).toEqual([4, 9]);
    expect(JSON.stringify(early)).toBe(JSON.stringify(late));
  });

  test("stops at once when told to, and can run nothing afterwards", async () => {
    const ports = workers(2);
    const runner = new WorkerRunner(ports);
    const going = study(runner);
    setTimeout(() => runner.stop(), 1);
    await expect(going).rejects.toBeInstanceOf(RunCancelled);
    expect(ports.every((port) => port.stopped)).toBe(true);
    await expect(study(runner)).rejects.toBeInstanceOf(RunCancelled);
  });

  test("fails with what a worker says when it dies", async () => {
    await expect(study(new WorkerRunner([new PretendWorker(0, true)]))).rejects.toThrow("the worker died");
  });

  test("fails with the reason when a run cannot go on, and the workers stay usable", async () => {
    const still = {
      ...flow,
      arrivals: [{ id: "in", to: "a", type: "feature", every: null, size: 1 }],
      steps: flow.steps.slice(0, 1).map((step) => ({
        ...step,
        id: "a",
        processTime: { distribution: "constant", value: 0 } as const,
        completeAccurate: 1,
        wipLimit: 1,
        rework: { to: null, foundBy: null, effort: 1 },
      })),
      links: [],
      goals: [],
      measures: [],
      ropes: [],
      pools: [],
    };
    const runner = new WorkerRunner(workers(2));
    const options = { runner, trace: false, assumptions: [], constraint: false };
    const failure = await conductStudy(still, { ...experiment, replications: 2 }, options).catch(
      (reason: unknown) => reason,
    );
    expect(failure).toBeInstanceOf(RunFailure);
    expect((failure as RunFailure).code).toBe("run.standsStill");
    expect((await study(runner)).results.replications).toBe(6);
  });
});

describe("work that is let go of", () => {
  test("is rejected, its workers do the next, and nothing of it gets mixed in", async () => {
    const ports = workers(2);
    const runner = new WorkerRunner(ports);
    const first = study(runner);
    runner.drop();
    await expect(first).rejects.toBeInstanceOf(RunCancelled);
    const here = JSON.stringify(await study(inlineRunner));
    expect(JSON.stringify(await study(runner))).toBe(here);
    expect(ports.some(({ stopped }) => stopped)).toBe(false);
  });
});
