import { estimate } from "../statistics/confidence";
import { StreamFigure } from "./figures";
import type { RunRecord } from "./replications";
import type { Reason } from "./Results";

/** The ceiling of the search for a wanted precision. */
export const MOST_REPLICATIONS = 1000;

/** What a study says when the ceiling came before the precision. */
export function precisionNotReached(precision: number): Reason {
  return {
    code: "assumption.precisionNotReached",
    params: { percent: precision * 100, most: MOST_REPLICATIONS },
  };
}

/**
 * The replications to run next until throughput and mean lead time of all these flows, each run as often as the
 * others, are known to ± `precision` of themselves (the sequential procedure of Law & Kelton §9.4.1): none when they
 * are; null when MOST_REPLICATIONS were not enough.
 */
export function replicationsToAdd(
  sides: readonly (readonly RunRecord[])[],
  precision: number,
): readonly number[] | null {
  const made = Math.max(0, ...sides.map((records) => records.length));
  let needed = Math.max(2, made);
  for (const records of sides) {
    for (const index of [StreamFigure.throughput, StreamFigure.lead]) {
      const { mean, low } = estimate(records.map((record) => record.figures[index]));
      if (mean === null || mean === 0) continue;
      if (low === null) needed = Math.max(needed, 10);
      else needed = Math.max(needed, Math.ceil(made * ((mean - low) / (precision * mean)) ** 2));
    }
  }
  if (needed <= made) return [];
  if (made >= MOST_REPLICATIONS) return null;
  // The guess from few runs is rough: at most four times as many at once.
  const target = Math.min(needed, made * 4, MOST_REPLICATIONS);
  return Array.from({ length: Math.max(1, target - made) }, (_, index) => made + index + 1);
}
