import { measureSensitivity, type Sensitivities } from "../../simulations/index";
import type { StreamMap } from "../model/StreamMap";
import { onWorkers, type WorkHandle } from "./onWorkers";
import { DEFAULT_MARGIN } from "./startComparison";
import { toFlow, type ExperimentOverrides } from "./toFlow";

/** Starts improving one thing of a map at a time on the window's workers, to see what that would change. */
export function startSensitivity(
  map: StreamMap,
  overrides: ExperimentOverrides,
  onProgress: (done: number, total: number, sofar: Sensitivities | null) => void,
): WorkHandle<Sensitivities> {
  const { flow, experiment } = toFlow(map, overrides);
  return onWorkers((runner) =>
    measureSensitivity(flow, experiment, { runner, margin: DEFAULT_MARGIN, refine: true, onProgress }),
  );
}
