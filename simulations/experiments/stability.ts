import type { Flow } from "../engine/Flow";
import type { Network } from "../engine/Network";
import { meanAndError, studentQuantile } from "../statistics/confidence";
import { layoutOf, StepFigure } from "./figures";
import type { RunRecord } from "./replications";
import type { PlaceRef } from "./Results";
import { solveTraffic } from "./traffic";

/** Whether the stream keeps up with what comes in, and what does not. */
export interface Stability {
  readonly unstable: boolean;
  readonly cannotKeepUp: readonly PlaceRef[];
}

/** Growth in the second half of the run, as a share of what arrives, that is more than slow settling. */
const CLEAR_GROWTH = 0.02;

/**
 * A stream cannot keep up when it grows without end: more is present at the end of the runs than half-way,
 * beyond chance (99.9 %), and either the arithmetic says that a server is offered all it can do or more, or
 * limits, batches and the like may cut its capacity and the growth is large.
 */
export function findStability(flow: Flow, network: Network, records: readonly RunRecord[]): Stability {
  const growth = records.map((record) => record.growth.presentAtEnd - record.growth.presentHalfWay);
  const arrived = meanAndError(records.map((record) => record.growth.arrived)).mean;
  const halfWay = meanAndError(records.map((record) => record.growth.presentHalfWay)).mean;
  const atEnd = meanAndError(records.map((record) => record.growth.presentAtEnd)).mean;
  if (!grows(growth) || atEnd < halfWay * 1.1 + 1) return { unstable: false, cannotKeepUp: [] };
  const { load } = solveTraffic(flow, network);
  const overloaded = [...load.keys()].filter((server) => load[server] >= 1 - 1e-9);
  const isClear = meanAndError(growth).mean > CLEAR_GROWTH * (arrived / 2) && atEnd > halfWay * 1.3 + 3;
  if (overloaded.length === 0 && !(isClear && mayLoseCapacity(flow)))
    return { unstable: false, cannotKeepUp: [] };
  return { unstable: true, cannotKeepUp: placesThatGrow(network, records, overloaded) };
}

/** Whether values are above 0 beyond chance; a single one must say it by itself. */
function grows(values: readonly number[]): boolean {
  const { count, mean, error } = meanAndError(values);
  if (count === 1) return mean > 5;
  return mean > 0 && mean > studentQuantile(0.999, count - 1) * error;
}

/** Whether the arithmetic of loads leaves out something that can cut the capacity. */
function mayLoseCapacity(flow: Flow): boolean {
  return (
    flow.ropes.length > 0 ||
    flow.arrivals.some((arrival) => arrival.every === null) ||
    flow.steps.some(
      (step) => step.wipLimit !== null || step.batch !== null || step.switchCost > 0 || step.joins,
    )
  );
}

function placesThatGrow(
  network: Network,
  records: readonly RunRecord[],
  overloaded: readonly number[],
): PlaceRef[] {
  const count = network.stepIds.length;
  const toRef = (server: number): PlaceRef =>
    server < count
      ? { kind: "step", id: network.stepIds[server] }
      : { kind: "pool", id: network.poolIds[server - count] };
  const growing = Array.from({ length: network.servers }, (_, server) => server).filter((server) =>
    grows(
      records.map((record) => {
        let sum = 0;
        for (const step of network.serverSteps[server]) sum += record.growth.queued[step];
        return sum;
      }),
    ),
  );
  const both = overloaded.filter((server) => growing.includes(server));
  if (both.length > 0) return both.map(toRef);
  if (growing.length > 0) return growing.map(toRef);
  if (overloaded.length > 0) return overloaded.map(toRef);
  return [busiest(network, records)];
}

/** Only the backlog grows: the place that is busiest holds it up; if none is busy, what lets work in. */
function busiest(network: Network, records: readonly RunRecord[]): PlaceRef {
  const layout = layoutOf(network, 0);
  let best = -1;
  let bestBusy = 0;
  for (let step = 0; step < network.stepIds.length; step++) {
    const at = layout.steps + step * StepFigure.size;
    const busy = meanAndError(
      records.map(
        (record) => record.figures[at + StepFigure.utilisation] + record.figures[at + StepFigure.unavailable],
      ),
    ).mean;
    if (busy <= bestBusy) continue;
    bestBusy = busy;
    best = step;
  }
  if (bestBusy > 0.8 || network.ropeIds.length === 0) {
    const server = network.stepServer[Math.max(0, best)];
    return server < network.stepIds.length
      ? { kind: "step", id: network.stepIds[server] }
      : { kind: "pool", id: network.poolIds[server - network.stepIds.length] };
  }
  return { kind: "rope", id: network.ropeIds[0] };
}
