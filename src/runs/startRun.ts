import { conductStudy, type Study } from "../../simulations/index";
import type { StreamMap } from "../model/StreamMap";
import { afterPaint } from "./afterPaint";
import { deployingOf } from "./delivery/deployingOf";
import { lookOf } from "./lookAhead";
import { onWorkers } from "./onWorkers";
import type { RunHandle, RunProgress } from "./RunHandle";
import { toFlow } from "./toFlow";

/** Progress is told at most this often, in milliseconds. */
const PROGRESS_EVERY = 50;

/**
 * Starts a study of a map in Web Workers, its first run recorded for playback; the window stays free. The map must have passed
 * `validateMap` and `simulationGaps`, with any scenario applied. The study rejects with RunFailure when a run cannot go on.
 */
export function startRun(map: StreamMap, onProgress: (progress: RunProgress) => void): RunHandle {
  const { flow, experiment, assumptions } = toFlow(map);
  const look = lookOf(map);
  let told = 0;
  let partial: Study | null = null;
  const { result, cancel } = onWorkers((runner) =>
    conductStudy(flow, experiment, {
      runner: look === null ? runner : afterPaint(runner),
      trace: true,
      assumptions,
      deploying: deployingOf(map),
      constraint: true,
      early: look ?? true,
      onProgress: (done, total, newPartial) => {
        partial = newPartial ?? partial;
        const now = performance.now();
        if (newPartial === null && now - told < PROGRESS_EVERY) return;
        told = now;
        onProgress({ done, total, partial });
      },
    }),
  );
  return { study: result, cancel };
}
