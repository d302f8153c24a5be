import { unknownEstimate } from "../statistics/confidence";
import type { Estimate } from "./Results";
import type { Verdict } from "./verdict";

/** One figure of a scenario against the baseline's. */
export interface FigureComparison {
  readonly baseline: Estimate;
  readonly scenario: Estimate;
  /** Scenario − baseline, paired; the interval is widened for the number of scenarios. */
  readonly difference: Estimate;
  readonly verdict: Verdict;
  /** From so many pairs: fewer than there are replications where one of the two delivered nothing in some. */
  readonly pairs: number;
  /** How many replications in all would decide it; null where none would, or nobody knows. */
  readonly replicationsNeeded: number | null;
  /** The differences by replication. NaN: one of the pair has no observations. */
  readonly differences: Float64Array;
}

/** How two are held against each other. */
export interface PairQuestion {
  /** A difference of no more than this share is none. */
  readonly margin: number;
  /** So many are made at once. */
  readonly comparisons: number;
  /** Nothing of the difference between the two is left to chance. */
  readonly exact: boolean;
}

/** Between two of which one cannot be put in a number. */
export const noDifference = {
  difference: unknownEstimate,
  differences: new Float64Array(0),
  pairs: 0,
  replicationsNeeded: null,
} as const satisfies Partial<FigureComparison>;
