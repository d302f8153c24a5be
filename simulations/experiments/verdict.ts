import { meanAndError, studentQuantile } from "../statistics/confidence";
import type { Estimate } from "./Results";
import type { Side } from "./runTogether";

/** What a difference comes to. `none`: no larger than the margin; `inconclusive`: more runs are needed to tell. */
export type Verdict = "none" | "better" | "worse" | "inconclusive";

/** A difference below this share of what is compared is the rounding of sums. */
export const ROUNDING = 1e-9;
/** More runs than anybody would make. */
const MOST_NEEDED = 1e9;

/**
 * The verdict on a difference (MODEL.md §6): `none` when its whole interval lies within ± `allowed`, else `better` or
 * `worse` when the interval leaves out 0, else `inconclusive`. `good` is 1 where more is better, −1 where less is.
 */
export function judge(difference: Estimate, allowed: number, good: 1 | -1): Verdict {
  const { low, high } = difference;
  if (low === null || high === null) return "inconclusive";
  if (low >= -allowed && high <= allowed) return "none";
  if (low > 0) return good === 1 ? "better" : "worse";
  if (high < 0) return good === 1 ? "worse" : "better";
  return "inconclusive";
}

/**
 * Where one cannot keep up there is no difference to be put in a number, and no number of runs would give one. But a stream
 * that keeps up is better than one whose lead time grows as long as one looks. Of two that cannot, nothing is said.
 */
export function judgeUnstable(baseline: Side, scenario: Side): Verdict {
  if (baseline.failure !== null || scenario.failure !== null) return "inconclusive";
  if (baseline.stability.unstable === scenario.stability.unstable) return "inconclusive";
  return scenario.stability.unstable ? "worse" : "better";
}

/** What a difference may come to and still be none: a share of the baseline's mean, and never less than rounding does. */
export function allowance(baseline: number, margin: number): number {
  return Math.abs(baseline) * Math.max(margin, ROUNDING);
}

/**
 * How many pairs in all the interval would need to decide: the least n with t(1 − α/2k, n − 1) · s/√n below the larger
 * of |d| (it would leave out 0) and `allowed` − |d| (it would lie within the margin), s being the standard deviation of
 * the differences seen so far and d their mean (Law & Kelton §9.4.1 and §10.2, with the half-width wanted put in). When
 * the difference is decided already, the number of pairs there are. Null where no number would do, or where one pair says nothing of
 * the spread. A guess: s and d will move, and just at that number the interval ends where it matters.
 */
export function replicationsToDecide(
  differences: ArrayLike<number>,
  allowed: number,
  comparisons: number,
  confidence = 0.95,
): number | null {
  const { count, mean, error } = meanAndError(differences);
  if (count < 2) return null;
  const distance = Math.abs(mean);
  const deviation = error * Math.sqrt(count);
  const p = 1 - (1 - confidence) / (2 * comparisons);
  const isEnough = (pairs: number): boolean => {
    const half = deviation === 0 ? 0 : (studentQuantile(p, pairs - 1) * deviation) / Math.sqrt(pairs);
    return half < distance || half <= allowed - distance;
  };
  return leastPairs(count, isEnough);
}

/** The least number of pairs, and no fewer than there are, that is enough; null where no number that one would make is. */
export function leastPairs(count: number, isEnough: (pairs: number) => boolean): number | null {
  if (isEnough(count)) return count;
  let tooFew = count;
  let enough = count * 2;
  while (!isEnough(enough)) {
    if (enough > MOST_NEEDED) return null;
    tooFew = enough;
    enough *= 2;
  }
  while (enough - tooFew > 1) {
    const middle = Math.floor((enough + tooFew) / 2);
    if (isEnough(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}
