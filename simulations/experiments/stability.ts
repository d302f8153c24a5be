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
/** The same where there is one run only, which does not show how far chance takes it. */
const CLEAR_ALONE = 0.1;

/**
 * A stream cannot keep up when it grows without end. Where the arithmetic of loads is exact and offers a server more than
 * it can do, or with any chance in it just what it can, that says it. Where the arithmetic is a bound, the runs must also show
 * more present at the end than half-way, beyond chance. Where limits, batches and the like may cut the capacity the runs alone must
 * show it, and clearly.
 */
export function findStability(flow: Flow, network: Network, records: readonly RunRecord[]): Stability {
  const growth = records.map((record) => record.growth.presentAtEnd - record.growth.presentHalfWay);
  const { load, isExact } = solveTraffic(flow, network);
  const overloaded = [...load.keys()].filter((server) => load[server] >= 1 - 1e-9);
  const isBeyond = overloaded.some((server) => load[server] > 1 + 1e-6);
  // Just at its limit a stream holds only where nothing is left to chance, and all runs are alike.
  const hasChance = growth.some((each) => each !== growth[0]);
  const isCertain = isExact && (isBeyond || (overloaded.length > 0 && hasChance));
  const isSeen = overloaded.length > 0 && grows(growth, 0.99);
  if (isCertain || isSeen || (mayLoseCapacity(flow) && growsClearly(growth, records))) {
    return { unstable: true, cannotKeepUp: placesThatGrow(network, records, overloaded) };
  }
  return { unstable: false, cannotKeepUp: [] };
}

function growsClearly(growth: readonly number[], records: readonly RunRecord[]): boolean {
  const arrived = meanAndError(records.map((record) => record.growth.arrived)).mean;
  const halfWay = meanAndError(records.map((record) => record.growth.presentHalfWay)).mean;
  const { mean } = meanAndError(growth);
  return (
    grows(growth, 0.999) &&
    mean > (growth.length === 1 ? CLEAR_ALONE : CLEAR_GROWTH) * arrived &&
    halfWay + mean > halfWay * 1.3 + 3
  );
}

/** Whether values are above 0 beyond chance; a single one must say it by itself. */
function grows(values: readonly number[], confidence: number): boolean {
  const { count, mean, error } = meanAndError(values);
  if (count === 1) return mean > 5;
  return mean > 0 && mean > studentQuantile(confidence, count - 1) * error;
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
  const growing = Array.from({ length: network.servers }, (_, server) => server).filter((server) =>
    grows(
      records.map((record) => {
        let sum = 0;
        for (const step of network.serverSteps[server]) sum += record.growth.queued[step];
        return sum;
      }),
      0.999,
    ),
  );
  const both = overloaded.filter((server) => growing.includes(server));
  if (both.length > 0) return both.map((server) => toRef(network, server));
  if (growing.length > 0) return growing.map((server) => toRef(network, server));
  if (overloaded.length > 0) return overloaded.map((server) => toRef(network, server));
  return [whatHoldsUp(network, records)];
}

/**
 * Only the backlog grows: somebody who is always busy holds it up; else a step that is full and not held up by the
 * next; else what lets work in.
 */
function whatHoldsUp(network: Network, records: readonly RunRecord[]): PlaceRef {
  const layout = layoutOf(network, 0);
  const figure = (step: number, column: number): number =>
    meanAndError(records.map((record) => record.figures[layout.steps + step * StepFigure.size + column]))
      .mean;
  const steps = [...network.stepIds.keys()];
  const most = (of: (step: number) => number): number =>
    steps.reduce((best, step) => (of(step) > of(best) ? step : best), 0);
  const busy = (step: number): number =>
    figure(step, StepFigure.utilisation) + figure(step, StepFigure.unavailable);
  const full = (step: number): number =>
    figure(step, StepFigure.wip) / network.limit[step] - figure(step, StepFigure.blocked);
  const busiest = most(busy);
  const fullest = most(full);
  if (busy(busiest) > 0.8) return toRef(network, network.stepServer[busiest]);
  if (full(fullest) > 0.5) return { kind: "step", id: network.stepIds[fullest] };
  if (network.ropeIds.length > 0) return { kind: "rope", id: network.ropeIds[0] };
  return toRef(network, network.stepServer[busiest]);
}

function toRef(network: Network, server: number): PlaceRef {
  const count = network.stepIds.length;
  return server < count
    ? { kind: "step", id: network.stepIds[server] }
    : { kind: "pool", id: network.poolIds[server - count] };
}
