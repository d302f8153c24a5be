import type { Estimate } from "../experiments/Results";

/** ln Γ(x) for x > 0 (Lanczos, g = 7, n = 9; error below 1e-13). */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const c = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ];
  let sum = c[0];
  for (let i = 1; i < 9; i++) sum += c[i] / (x - 1 + i);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Regularised incomplete beta function I_x(a, b) (continued fraction, Numerical Recipes §6.4). */
function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, 1 - x);
  const front =
    Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1), tiny);
  let fraction = d;
  for (let m = 1; m < 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / notZero(1 + even * d, tiny);
    c = notZero(1 + even / c, tiny);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / notZero(1 + odd * d, tiny);
    c = notZero(1 + odd / c, tiny);
    const change = d * c;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-15) break;
  }
  return front * fraction;
}

function notZero(x: number, tiny: number): number {
  return Math.abs(x) < tiny ? tiny : x;
}

/** P(T ≤ t) of Student's t distribution. */
export function studentCdf(t: number, degreesOfFreedom: number): number {
  if (t === Infinity) return 1;
  if (t === -Infinity) return 0;
  const tail = 0.5 * incompleteBeta(degreesOfFreedom / 2, 0.5, degreesOfFreedom / (degreesOfFreedom + t * t));
  return t > 0 ? 1 - tail : tail;
}

// A study asks for the same one for each of its hundreds of figures.
const quantiles = new Map<number, Map<number, number>>();

/** The t below which a share `p` of Student's t distribution lies. */
export function studentQuantile(p: number, degreesOfFreedom: number): number {
  if (p === 0.5) return 0;
  if (p < 0.5) return -studentQuantile(1 - p, degreesOfFreedom);
  let known = quantiles.get(degreesOfFreedom);
  if (!known) quantiles.set(degreesOfFreedom, (known = new Map<number, number>()));
  const found = known.get(p) ?? searchQuantile(p, degreesOfFreedom);
  known.set(p, found);
  return found;
}

function searchQuantile(p: number, degreesOfFreedom: number): number {
  let low = 0;
  let high = 2;
  while (studentCdf(high, degreesOfFreedom) < p) high *= 2;
  for (let i = 0; i < 100 && high - low > 1e-13 * high; i++) {
    const middle = (low + high) / 2;
    if (studentCdf(middle, degreesOfFreedom) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** An estimate of which nothing is known. */
export const unknownEstimate: Estimate = { mean: null, low: null, high: null };

/** Mean and standard error of the values that are numbers. */
export function meanAndError(values: ArrayLike<number>): {
  readonly count: number;
  readonly mean: number;
  readonly error: number;
} {
  let count = 0;
  let mean = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (Number.isNaN(value)) continue;
    count++;
    const distance = value - mean;
    mean += distance / count;
    squares += distance * (value - mean);
  }
  if (count === 0) return { count, mean: NaN, error: NaN };
  return { count, mean, error: count > 1 ? Math.sqrt(squares / (count - 1) / count) : NaN };
}

/**
 * The mean over replications with its t interval (Law & Kelton §9.4.1). `comparisons` widens the interval for
 * that many made at once (Bonferroni). Values that are not numbers are replications without observations.
 */
export function estimate(values: ArrayLike<number>, comparisons = 1, confidence = 0.95): Estimate {
  const { count, mean, error } = meanAndError(values);
  if (count === 0) return unknownEstimate;
  if (count === 1) return { mean, low: null, high: null };
  const half = error === 0 ? 0 : studentQuantile(1 - (1 - confidence) / (2 * comparisons), count - 1) * error;
  return { mean, low: mean - half, high: mean + half };
}
