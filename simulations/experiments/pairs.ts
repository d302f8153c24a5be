import { estimate, meanAndError } from "../statistics/confidence";
import type { Estimate } from "./Results";

/** Figures of one that is compared, each by replication. */
type Values = Readonly<Record<string, ArrayLike<number>>>;

/**
 * Whether nothing of the difference between two is left to chance: each came out alike in all its runs, or both are alike in
 * every run, in every figure.
 */
export function isExact(one: Values, other: Values): boolean {
  const names = Object.keys(one);
  const isAlike = (values: Values): boolean =>
    names.every((name) => every(values[name], (value) => Object.is(value, values[name][0])));
  return (
    (isAlike(one) && isAlike(other)) ||
    names.every((name) => every(one[name], (value, pair) => Object.is(value, other[name][pair])))
  );
}

function every(values: ArrayLike<number>, holds: (value: number, at: number) => boolean): boolean {
  return Array.from(values).every(holds);
}

/** The differences, pair by pair: the first less the second. */
export function minus(values: ArrayLike<number>, others: ArrayLike<number>): Float64Array {
  return Float64Array.from(values, (value, pair) => value - others[pair]);
}

/** So many pairs may come out alike by chance alone: fewer than that say nothing of the spread (two-sided sign test). */
export function pairsToBelieve(comparisons: number, confidence = 0.95): number {
  return Math.ceil(1 - Math.log2((1 - confidence) / comparisons));
}

/**
 * How many replications give so many pairs: one of which a side delivered nothing is no pair, and as many will be none of those to come.
 */
export function replicationsFor(wanted: number | null, pairs: number, replications: number): number | null {
  return wanted === null ? null : Math.ceil((wanted * replications) / pairs);
}

/**
 * The mean of paired differences with its interval. Two runs of a stream with chance in it that differ by one and the same
 * item do not show that all would: where few differences are alike, are not 0, and that is not `exact`, there is no interval. What is
 * below `rounding` is 0. No difference in any run is what it is: it claims no more than that.
 */
export function estimatePairs(
  differences: ArrayLike<number>,
  comparisons: number,
  exact: boolean,
  rounding: number,
): Estimate {
  const found = estimate(differences, comparisons);
  const { count, mean, error } = meanAndError(differences);
  const isDoubtful = count > 1 && !exact && error <= rounding && Math.abs(mean) > rounding;
  return isDoubtful && count < pairsToBelieve(comparisons) ? { ...found, low: null, high: null } : found;
}
