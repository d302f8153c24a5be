import { logGamma, studentQuantile } from "../../simulations/statistics/confidence";

/** Standard normal quantile. */
export const normalQuantile = (p: number): number => studentQuantile(p, 1e9);

/** P(Gamma of this shape ≤ x), by its series (Abramowitz & Stegun 6.5.29). */
export function gammaCdf(shape: number, x: number): number {
  if (x <= 0) return 0;
  let term = Math.exp(shape * Math.log(x) - x - logGamma(shape + 1));
  let sum = term;
  for (let n = 1; n < 2000 && term > 1e-17 * sum; n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return Math.min(1, sum);
}

/** P(standard normal ≤ z). */
export const normalCdf = (z: number): number => 0.5 * (1 + Math.sign(z) * gammaCdf(0.5, (z * z) / 2));

/** Largest distance between the values' distribution and the cdf, times √n (Kolmogorov & Smirnov). */
export function kolmogorov(values: ArrayLike<number>, cdf: (x: number) => number): number {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  let distance = 0;
  for (let i = 0; i < n; i++) {
    const p = cdf(sorted[i]);
    distance = Math.max(distance, p - i / n, (i + 1) / n - p);
  }
  return distance * Math.sqrt(n);
}

/** What the Kolmogorov distance times √n exceeds with probability `alpha` only: 2·exp(−2k²) = alpha. */
export const kolmogorovBound = (alpha: number): number => Math.sqrt(-Math.log(alpha / 2) / 2);

/** How far the counts are from even, as a standard normal (Wilson & Hilferty 1931 on the chi-square). */
export function unevenness(counts: ArrayLike<number>): number {
  const cells = counts.length;
  const n = Array.from(counts).reduce((sum, count) => sum + count, 0);
  const square = Array.from(counts).reduce((sum, count) => sum + (count - n / cells) ** 2 / (n / cells), 0);
  const freedom = cells - 1;
  return (Math.cbrt(square / freedom) - (1 - 2 / (9 * freedom))) / Math.sqrt(2 / (9 * freedom));
}

/** Correlation times √n: a standard normal when the two have nothing to do with each other. */
export function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const n = a.length;
  let [sumA, sumB] = [0, 0];
  for (let i = 0; i < n; i++) {
    sumA += a[i];
    sumB += b[i];
  }
  let [aa, bb, ab] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const x = a[i] - sumA / n;
    const y = b[i] - sumB / n;
    aa += x * x;
    bb += y * y;
    ab += x * y;
  }
  return (ab / Math.sqrt(aa * bb)) * Math.sqrt(n);
}
