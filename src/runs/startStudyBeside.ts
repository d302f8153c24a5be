import { conductStudy, type Study } from "../../simulations/index";
import type { StreamMap } from "../model/StreamMap";
import { toFlowBeside } from "./besideComparison";
import { deployingOf } from "./delivery/deployingOf";
import type { ExperimentOverrides } from "./toFlow";
import { onWorkers, type WorkHandle } from "./onWorkers";

/** Starts a study of a map on the window's workers, beside a comparison. */
export function startStudyBeside(
  map: StreamMap,
  runs: ExperimentOverrides,
  onProgress: (done: number, total: number) => void,
): WorkHandle<Study> {
  const { flow, experiment, assumptions } = toFlowBeside(map, runs);
  return onWorkers((runner) =>
    conductStudy(flow, experiment, {
      runner,
      trace: true,
      assumptions,
      deploying: deployingOf(map),
      constraint: true,
      onProgress,
    }),
  );
}
