import type { StreamMap } from "../model/StreamMap";
import { calibrate, type Calibration, type CalibrationOptions } from "./calibration/calibrate";
import { onWorkers, type WorkHandle } from "./onWorkers";

/** Starts a calibration on the window's workers; the map stays as it is. It must have passed `validateMap` and `simulationGaps`. */
export function startCalibration(
  map: StreamMap,
  options: Omit<CalibrationOptions, "runner">,
): WorkHandle<Calibration> {
  return onWorkers((runner) => calibrate(map, { ...options, runner }));
}
