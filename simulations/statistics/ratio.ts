import { meanAndError } from "./confidence";

/**
 * The ratio of two sums over all replications, by replication: made linear, so that their mean is the ratio, and their spread its
 * own. The mean of each replication's ratio would be off where runs are short, because in one that has much of the one there is
 * little of the other (ratio estimator: Law & Kelton §9.5.3; Cochran, Sampling Techniques, §6.3). NaN where a replication has
 * nothing to say, and everywhere when there is nothing to divide by.
 */
export function ratioOfSums(sums: Float64Array, counts: Float64Array): Float64Array {
  const { mean: sum } = meanAndError(sums);
  const { mean: count } = meanAndError(counts);
  const ratio = sum / count;
  return sums.map((own, replication) => ratio + (own - ratio * counts[replication]) / count);
}
