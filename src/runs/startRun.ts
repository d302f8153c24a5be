import { conductStudy, type Study } from "../../simulations/index";
import type { StreamMap } from "../model/StreamMap";
import { deployingOf } from "./delivery/deployingOf";
import type { RunHandle, RunProgress } from "./RunHandle";
import { toFlow, type ExperimentOverrides } from "./toFlow";
import { WorkerRunner, type WorkerPort } from "./WorkerRunner";
import type { Answer } from "./workerMessages";

/** What is to be run, and what to bring back beside the figures. */
export interface RunOptions extends ExperimentOverrides {
  /** Record the first replication for playback. */
  readonly trace?: boolean;
}

/** Progress is told at most this often, in milliseconds. */
const PROGRESS_EVERY = 50;

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

/** Lends the kept workers, or new ones when those are out. Stopped ones are not taken back. */
export function borrowWorkers(): { readonly runner: WorkerRunner; readonly giveBack: () => void } {
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
 * Starts a study of a map in Web Workers; the window stays free. The map must have passed `validateMap` and
 * `simulationGaps`, with any scenario applied. The study rejects with RunFailure when a run cannot go on.
 */
export function startRun(
  map: StreamMap,
  options: RunOptions,
  onProgress: (progress: RunProgress) => void,
): RunHandle {
  const { flow, experiment, assumptions } = toFlow(map, options);
  const { runner, giveBack } = borrowWorkers();
  let told = 0;
  let partial: Study | null = null;
  const study = conductStudy(flow, experiment, {
    runner,
    trace: options.trace ?? false,
    assumptions,
    deploying: deployingOf(map),
    constraint: true,
    early: true,
    onProgress: (done, total, newPartial) => {
      partial = newPartial ?? partial;
      const now = performance.now();
      if (newPartial === null && now - told < PROGRESS_EVERY) return;
      told = now;
      onProgress({ done, total, partial });
    },
  }).finally(giveBack);
  return {
    study,
    cancel: () => {
      if (kept !== runner) runner.stop();
    },
  };
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
