import type { StreamMap } from "../../model/StreamMap";
import { onWorkers, type WorkHandle } from "../onWorkers";
import type { Journey } from "./Journey";
import { walkFocus, type FocusOptions } from "./walkFocus";

/** Starts the walk through the five focusing steps on the window's workers. The map must have passed the checks of a study. */
export function startFocus(map: StreamMap, options: Omit<FocusOptions, "runner">): WorkHandle<Journey> {
  return onWorkers((runner) => walkFocus(map, { ...options, runner }));
}
