/** Half the width of an interval; what is left of a rounding is no width. */
export function halfOf(low: number, high: number): number {
  return high - low <= 1e-9 * Math.abs(high) ? 0 : (high - low) / 2;
}
