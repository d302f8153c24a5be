import { conductStudy, type Runner } from "../../simulations/index";
import type { StreamMap } from "../model/StreamMap";
import { toFlow } from "./toFlow";
import { WorkerRunner, type WorkerPort } from "./WorkerRunner";
import type { Answer } from "./workerMessages";

/** Workers are kept between runs: starting one costs more than a small study. */
let kept: WorkerRunner | null = null;

/** Starts the workers before they are needed, with a small study, so that the first figures are there at once. */
export function prepareWorkers(): void {
  if (kept !== null) return;
  kept = new WorkerRunner(openPorts());
  const { flow, experiment, assumptions } = toFlow(rehearsal);
  // Whatever is wrong will be said when it matters.
  conductStudy(flow, experiment, {
    runner: kept,
    trace: true,
    assumptions,
    constraint: true,
    early: true,
  }).catch(() => undefined);
}

/** A small map that makes all concerned load and compile what nearly every map needs. */
const rehearsal: StreamMap = {
  format: "millrace",
  version: 1,
  steps: { a: { processTime: "1h", percentCompleteAccurate: 90 }, b: { processTime: "1h", wipLimit: 9 } },
  links: { ab: { from: "a", to: "b" } },
  arrivals: { in: { to: "a", every: { distribution: "exponential", mean: "2h" } } },
  experiment: { horizon: "10w", replications: 16 },
};

/** Workers that were borrowed. Stopped ones are not taken back. */
export interface Borrowed {
  readonly runner: WorkerRunner;
  giveBack(): void;
}

/** What makes work in spare time give its workers back. */
let endSpareTime: () => void = () => undefined;

/** Lends the kept workers, or new ones when those are out. */
export function borrowWorkers(): Borrowed {
  endSpareTime();
  const runner = kept ?? new WorkerRunner(openPorts());
  kept = null;
  const giveBack = (): void => {
    if (runner.stopped) return;
    if (kept === null) kept = runner;
    else runner.stop();
  };
  return { runner, giveBack };
}

/**
 * Does work for which nobody waits, if the workers are idle. It gives way to any other: what is under way is then
 * rejected with RunCancelled. Null: the workers are out.
 */
export function inSpareTime<Result>(work: (runner: Runner) => Promise<Result>): Promise<Result> | null {
  if (kept === null) return null;
  const { runner, giveBack } = borrowWorkers();
  const end = (): void => {
    endSpareTime = () => undefined;
    giveBack();
  };
  endSpareTime = () => {
    runner.drop();
    end();
  };
  const mine = endSpareTime;
  return work(runner).finally(() => {
    if (endSpareTime === mine) end();
  });
}

function openPorts(): WorkerPort[] {
  const count = Math.max(1, Math.min(8, navigator.hardwareConcurrency || 2));
  return Array.from({ length: count }, openPort);
}

function openPort(): WorkerPort {
  const worker = new Worker(new URL("./webWorker.ts", import.meta.url), { type: "module" });
  return {
    post: (task) => worker.postMessage(task),
    listen: (onAnswer, onBroken) => {
      worker.addEventListener("message", (event: MessageEvent<Answer>) => onAnswer(event.data));
      worker.addEventListener("error", (event) => onBroken(new Error(event.message)));
    },
    stop: () => worker.terminate(),
  };
}
