import type { Estimate } from "../experiments/Results";
import { studentQuantile, unknownEstimate } from "./confidence";

/** With so many degrees of freedom Student's t is the normal distribution, to five digits. */
const NORMAL = 1e5;

/**
 * The chance of what came about in `hits` of `count` trials: their share, 0 to 1, with Wilson's score interval (E. B. Wilson, J. Am.
 * Stat. Assoc. 22, 1927), which has a width even where all or none hit. It may lie to one side of the share.
 */
export function estimateChance(hits: number, count: number, confidence = 0.95): Estimate {
  if (count === 0) return unknownEstimate;
  const mean = hits / count;
  const z = studentQuantile((1 + confidence) / 2, NORMAL);
  const middle = (hits + (z * z) / 2) / (count + z * z);
  const half = (z / (count + z * z)) * Math.sqrt((hits * (count - hits)) / count + (z * z) / 4);
  return { mean, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/**
 * What a chance gained over `count` pairs of trials, of which `gained` hit only the second time and `lost` only the first: the
 * difference of the shares, −1 to 1, with the interval of A. Agresti and Y. Min (Statistics in Medicine 24, 2005): half a pair is added
 * to each of the four outcomes, so that few pairs, or pairs that are all alike, do not claim too much. Widened
 * for many comparisons at once (Bonferroni), and by Student's t in the place of the normal, as all intervals of differences here are.
 */
export function estimateChanceGained(
  gained: number,
  lost: number,
  count: number,
  comparisons = 1,
  confidence = 0.95,
): Estimate {
  if (count === 0) return unknownEstimate;
  const mean = (gained - lost) / count;
  if (count === 1) return { mean, low: null, high: null };
  const pairs = count + 2;
  const middle = (gained - lost) / pairs;
  const spread = Math.sqrt((gained + lost + 1) / pairs - middle * middle);
  const t = studentQuantile(1 - (1 - confidence) / (2 * comparisons), count - 1);
  const half = (t * spread) / Math.sqrt(pairs);
  return { mean, low: Math.max(-1, middle - half), high: Math.min(1, middle + half) };
}
