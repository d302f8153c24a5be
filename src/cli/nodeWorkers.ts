import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { inlineRunner, type Runner } from "../../simulations/index";
import { WorkerRunner, type WorkerPort } from "../runs/WorkerRunner";
import type { Answer } from "../runs/workerMessages";

/** More threads than this for each processor gain nothing, and thousands would never get started. */
const FOR_EACH_PROCESSOR = 4;

/** How many threads are started where so many are asked for. */
export function threadsFor(asked: number, processors: number): number {
  return Math.min(asked, FOR_EACH_PROCESSOR * processors);
}

/** A runner on so many threads, as far as that gains anything, and how to let go of them. One thread is this one. */
export function openRunner(threads: number = availableParallelism()): {
  readonly runner: Runner;
  readonly close: () => void;
} {
  if (threads <= 1) return { runner: inlineRunner, close: () => undefined };
  const length = threadsFor(threads, availableParallelism());
  const runner = new WorkerRunner(Array.from({ length }, openPort));
  return { runner, close: () => runner.stop() };
}

function openPort(): WorkerPort {
  // The build puts the worker beside this program.
  const worker = new Worker(new URL("./worker.js", import.meta.url));
  return {
    post: (task) => worker.postMessage(task),
    listen: (onAnswer, onBroken) => {
      worker.on("message", (answer: Answer) => onAnswer(answer));
      worker.on("error", onBroken);
    },
    stop: () => void worker.terminate(),
  };
}
