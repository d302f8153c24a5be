/** Points of a series that are looked at: finer ones are put together, as nothing shorter matters. */
const MOST_POINTS = 400;
/** Where correlation has faded so far, what follows is noise. */
const FADED = 0.05;

/**
 * For how long a series remembers: its integrated autocorrelation time ½ + ρ₁ + ρ₂ + …, as a share of its length, up to where ρ has
 * faded (Law & Kelton §4.4, Geyer, "Practical Markov chain Monte Carlo", Statistical Science 7(4), 1992). What all runs have in
 * common at one place, the start-up above all, is taken out first, so that runs which are shorter than their memory do not hide it. The mean
 * of so long a series is worth that of 1/(2 · share) independent values. Null with one run, or with too few values to tell.
 */
export function memoryShare(runs: readonly ArrayLike<number>[]): number | null {
  const length = Math.min(...runs.map((run) => run.length));
  if (runs.length < 2 || length < 20) return null;
  const width = Math.ceil(length / MOST_POINTS);
  const count = Math.floor(length / width);
  const rows = runs.map((run) => coarsened(run, width, count));
  for (let at = 0; at < count; at++) {
    const common = rows.reduce((sum, row) => sum + row[at], 0) / rows.length;
    for (const row of rows) row[at] -= common;
  }
  const spread = covariance(rows, 0);
  const largest = Math.max(...runs.map((run) => Math.abs(run[length - 1])));
  if (!(spread > (1e-9 * largest) ** 2)) return 0;
  let sum = 0.5;
  for (let lag = 1; lag < count / 2; lag++) {
    const correlation = covariance(rows, lag) / spread;
    if (correlation <= FADED) break;
    sum += correlation;
  }
  return sum / count;
}

function coarsened(values: ArrayLike<number>, width: number, count: number): Float64Array {
  const means = new Float64Array(count);
  for (let at = 0; at < count * width; at++) means[Math.floor(at / width)] += values[at] / width;
  return means;
}

function covariance(rows: readonly Float64Array[], lag: number): number {
  let sum = 0;
  for (const row of rows) for (let at = lag; at < row.length; at++) sum += row[at] * row[at - lag];
  return sum / (rows.length * (rows[0].length - lag));
}
