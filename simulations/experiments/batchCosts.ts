import { estimate, unknownEstimate } from "../statistics/confidence";
import { chooseBest, type BestChoice } from "./chooseBest";
import { exactlyIn } from "./readSweep";
import type { Estimate } from "./Results";
import type { Sweep } from "./sweepFlows";

/** What it costs to send a batch on, and to have one item in the stream for an hour. */
export interface BatchCosts {
  readonly perSending: number;
  readonly perItemHour: number;
}

/** What the stream costs an hour at one size of batch. Nothing known: it cannot keep up there. */
export interface CostPoint {
  /** All that is in the stream, the backlog included, waiting to be worth something. */
  readonly holding: Estimate;
  readonly sending: Estimate;
  readonly total: Estimate;
}

/** The U of batch sizes: small ones cost in sendings, large ones in waiting, and between them lies the least. */
export interface CostCurve {
  readonly points: readonly CostPoint[];
  /** The size that costs least, and those that the runs cannot tell from it. */
  readonly least: BestChoice;
}

/**
 * Holding cost of the items in the system + transaction cost of the batches: Harris's economic order quantity of 1913, here of what
 * the runs measured instead of a formula (Reinertsen, The Principles of Product Development Flow, B11). Items in the system are
 * throughput × lead time (Little's law). The sweep must have watched the step that sends.
 */
export function costBatches({ points }: Sweep, { perSending, perItemHour }: BatchCosts): CostCurve {
  const rows = points.map(({ unstable, failure, values, step }) => {
    if (unstable || failure !== null || step === null) return null;
    const holding = values.throughputPerHour.map(
      (perHour, at) => perHour * values.leadTimeMeanHours[at] * perItemHour,
    );
    const sending = step.sentPerHour.map((perHour) => perHour * perSending);
    return { holding, sending, total: holding.map((cost, at) => cost + sending[at]) };
  });
  return {
    points: rows.map((row) => ({
      holding: row === null ? unknownEstimate : estimate(row.holding),
      sending: row === null ? unknownEstimate : estimate(row.sending),
      total: row === null ? unknownEstimate : estimate(row.total),
    })),
    least: chooseBest(
      rows.map((row) => row?.total ?? new Float64Array(0)),
      -1,
      exactlyIn(points),
    ),
  };
}
