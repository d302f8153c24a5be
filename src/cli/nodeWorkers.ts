import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { inlineRunner, type Runner } from "../../simulations/index";
import { WorkerRunner, type WorkerPort } from "../runs/WorkerRunner";
import type { Answer } from "../runs/workerMessages";

/** A runner on so many threads, and how to let go of them. One thread is this one. */
export function openRunner(threads: number = availableParallelism()): {
  readonly runner: Runner;
  readonly close: () => void;
} {
  if (threads <= 1) return { runner: inlineRunner, close: () => undefined };
  const runner = new WorkerRunner(Array.from({ length: threads }, openPort));
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
