/** A box plot: the middle half, the median, and the whiskers to the last value within one and a half boxes (Tukey). */
export interface Box {
  readonly low: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly high: number;
  /** What lies beyond the whiskers. */
  readonly far: readonly number[];
}

/** The box of some values, quantiles by linear interpolation (R's type 7); null without any. Values that are not numbers are left out. */
export function boxOf(values: ArrayLike<number>): Box | null {
  const sorted = Array.from(values)
    .filter((value) => Number.isFinite(value))
    .sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const quantile = (share: number): number => {
    const at = share * (sorted.length - 1);
    const below = sorted[Math.floor(at)] ?? 0;
    return below + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? below) - below);
  };
  const [q1, median, q3] = [quantile(0.25), quantile(0.5), quantile(0.75)];
  const reach = 1.5 * (q3 - q1);
  const near = sorted.filter((value) => value >= q1 - reach && value <= q3 + reach);
  return {
    low: near[0] ?? q1,
    q1,
    median,
    q3,
    high: near.at(-1) ?? q3,
    far: sorted.filter((value) => value < q1 - reach || value > q3 + reach),
  };
}
