import { own } from "../../model/own";
import { placeSteps } from "../../model/placeSteps";
import type { StreamMap } from "../../model/StreamMap";
import type { StepStage } from "./drawPlayback";

/** Where playback draws each of these steps of a map. */
export function stagesOf(stepIds: readonly string[], map: StreamMap): StepStage[] {
  const places = placeSteps(map);
  return stepIds.map((id) => {
    const step = own(map.steps, id);
    if (!step) return { box: null, workers: null, wipLimit: null };
    return {
      box: places.get(id) ?? null,
      workers: step.pool === undefined ? (step.workers ?? 1) : null,
      wipLimit: step.wipLimit ?? null,
    };
  });
}
