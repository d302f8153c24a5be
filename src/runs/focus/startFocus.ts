import type { StreamMap } from "../../model/StreamMap";
import { onWorkers, type PassingWork, type WorkHandle } from "../onWorkers";
import { FocusBench } from "./FocusBench";
import type { Journey } from "./Journey";
import { walkFocus, type FocusOptions } from "./walkFocus";

/** Starts the walk through the five focusing steps on the window's workers. The map must have passed the checks of a study. */
export function startFocus(map: StreamMap, options: Omit<FocusOptions, "runner">): WorkHandle<Journey> {
  return onWorkers((runner) => walkFocus(map, { ...options, runner }));
}

/** Work for a walk that a person leads, on the window's workers. */
export type OnBench = <Result>(
  canRun: (map: StreamMap) => boolean,
  work: (bench: FocusBench) => Promise<Result>,
) => PassingWork<Result>;

/** Tries something for a walk that a person leads. */
export const onBench: OnBench = (canRun, work) =>
  onWorkers((runner) => work(new FocusBench({ runner, canRun })));
