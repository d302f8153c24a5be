import { recordHistories, type FlowHistory } from "../../simulations/index";
import { flowOrder } from "../model/structure";
import type { StreamMap } from "../model/StreamMap";
import { onWorkers, type WorkHandle } from "./onWorkers";
import { toFlow } from "./toFlow";

/** Starts one run of each map on the window's workers, all as the first one's experiment says, to see what happened in it. */
export function startHistories(
  maps: readonly StreamMap[],
  onProgress: (done: number, total: number) => void,
): WorkHandle<readonly FlowHistory[]> {
  const [first] = maps;
  if (first === undefined) throw new Error("a history needs a map");
  const { experiment } = toFlow(first);
  const flows = maps.map((map) => toFlow(map).flow);
  return onWorkers((runner) =>
    recordHistories(flows, experiment, { runner, orders: maps.map(flowOrder), onProgress }),
  );
}
