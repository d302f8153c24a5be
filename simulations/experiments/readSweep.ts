import { estimate } from "../statistics/confidence";
import { chooseBest, type BestChoice, type BestMargin } from "./chooseBest";
import { isExact } from "./pairs";
import type { Estimate } from "./Results";
import type { Sweep } from "./sweepFlows";

/** The smallest of several limits that costs next to no throughput. */
export interface SmallestEnough {
  /** Which point of the sweep; null when none keeps enough. */
  readonly point: number | null;
  /** Share of the most that any point lets through, paired. */
  readonly kept: Estimate;
  /** Whether the whole interval lies above the share that was asked for. */
  readonly isSure: boolean;
}

/**
 * The first point of a sweep, in its order, whose mean throughput is at least `share` of that of the best point. Its share is
 * taken replication by replication. Where some keep up, it is one of those: what drowns may deliver nearly as much for as long
 * as one looks.
 */
export function smallestThatKeeps({ points }: Sweep, share = 0.98): SmallestEnough {
  const unknown: Estimate = { mean: null, low: null, high: null };
  const values = points.map((point) => point.values.throughputPerHour);
  const { best } = chooseBest(values, 1);
  if (best === null) return { point: null, kept: unknown, isSure: false };
  const mustKeepUp = points.some(doesKeepUp);
  for (const [at, own] of values.entries()) {
    if (mustKeepUp && !doesKeepUp(points[at])) continue;
    const kept = estimate(own.map((value, pair) => value / values[best][pair]));
    if (kept.mean === null || kept.mean < share) continue;
    return { point: at, kept, isSure: (kept.low ?? 0) >= share };
  }
  return { point: null, kept: unknown, isSure: false };
}

const doesKeepUp = ({ unstable, failure }: Sweep["points"][number]): boolean => !unstable && failure === null;

/**
 * Whether lead time is longer at one point of a sweep than at another, beyond chance and by what somebody would feel (`margin` of
 * the other). Not where it has none.
 */
export function longerLeadTime({ points }: Sweep, at: number, than: number, margin = 0.02): boolean {
  const [one, other] = [points[at], points[than]];
  if (one === undefined || other === undefined || !doesKeepUp(one) || !doesKeepUp(other)) return false;
  const [own, others] = [one, other].map(({ values }) => values.leadTimeMeanHours);
  const { low, high } = estimate(own.map((hours, pair) => hours - others[pair]));
  const { mean } = other.figures.leadTimeMeanHours;
  return low !== null && high !== null && mean !== null && low > 0 && high > margin * mean;
}

/** No margin, and which points of a sweep differ by nothing that is left to chance. */
export const exactlyIn = (points: Sweep["points"]): BestMargin => ({
  margin: 0,
  reference: null,
  isExact: (one, other) => isExact(points[one].values, points[other].values),
});

/** The bottom of a U: the point with the shortest mean lead time, and those that the runs cannot tell from it. */
export function shortestLeadTime({ points }: Sweep): BestChoice {
  const values = points.map(({ unstable, values: { leadTimeMeanHours } }) =>
    unstable ? new Float64Array(0) : leadTimeMeanHours,
  );
  return chooseBest(values, -1, exactlyIn(points));
}
