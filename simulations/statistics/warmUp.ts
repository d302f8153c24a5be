/** Where the start-up transient of a series of batch means ends. */
export interface Truncation {
  /** Number of batches to drop. */
  readonly cut: number;
  /** False when the best cut lies at the edge of what may be cut: the run is too short to tell. */
  readonly settled: boolean;
}

/**
 * MSER: drop the first d batches that minimise Σ(Z − Z̄)² / (n − d)², the squared standard error of what is
 * left; cuts beyond half are not believed (White, "An effective truncation heuristic", Simulation 69(6), 1997;
 * with batches of five: Spratt 1998, Hoad, Robinson & Davies 2010).
 */
export function findTruncation(batchMeans: ArrayLike<number>): Truncation {
  const count = batchMeans.length;
  if (count < 4) return { cut: 0, settled: count > 0 };
  const most = Math.floor(count / 2);
  // From the end backwards, so that sums of what is left grow by one batch at a time.
  let left = 0;
  let mean = 0;
  let squares = 0;
  let best = Infinity;
  let cut = 0;
  for (let d = count - 1; d >= 0; d--) {
    left++;
    const distance = batchMeans[d] - mean;
    mean += distance / left;
    squares += distance * (batchMeans[d] - mean);
    if (d > most) continue;
    const score = squares / (left * left);
    if (score <= best) {
      best = score;
      cut = d;
    }
  }
  return { cut, settled: cut < most };
}
