import { measureWipCurve, wholeStream, type WholeStream, type WipCurve } from "../../simulations/index";
import type { StreamMap } from "../model/StreamMap";
import { onWorkers, type WorkHandle } from "./onWorkers";
import { toFlow } from "./toFlow";

/** Where one rope could hold all of a map, or why none can. The map must have passed `validateMap` and `simulationGaps`. */
export function streamEnds(map: StreamMap): WholeStream {
  return wholeStream(toFlow(map).flow);
}

/** Starts the runs of a map with more and more in the whole stream on the window's workers. */
export function startWipCurve(
  map: StreamMap,
  onProgress: (done: number, total: number) => void,
): WorkHandle<WipCurve> {
  const { flow, experiment } = toFlow(map);
  const ends = wholeStream(flow);
  if (ends.why !== null) throw new Error(`one rope cannot hold this stream: ${ends.why}`);
  return onWorkers((runner) => measureWipCurve(flow, ends, experiment, { runner, onProgress }));
}
