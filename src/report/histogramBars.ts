import type { Histogram } from "../../simulations/index";

/** One bar of a histogram: from and to in hours, and its share of all observations. */
export interface HistogramBar {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** A histogram to be drawn: a few dozen bars, and the far tail apart from them. */
export interface HistogramBars {
  readonly bars: readonly HistogramBar[];
  /** What took longer than the last bar reaches: from where on, in hours, and its share. Null when there is none. */
  readonly beyond: { readonly from: number; readonly share: number } | null;
  readonly total: number;
}

/** Turns counts into at most `most` bars from the first to the last that holds anything; the last bin, open to the right, stands apart. */
export function toHistogramBars({ from, binWidth, counts }: Histogram, most: number): HistogramBars {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return { bars: [], beyond: null, total };
  const closed = counts.length > 1 ? counts.slice(0, -1) : counts;
  const first = Math.max(
    0,
    closed.findIndex((count) => count > 0),
  );
  const end =
    Math.max(
      first,
      closed.findLastIndex((count) => count > 0),
    ) + 1;
  const merge = Math.max(1, Math.ceil((end - first) / most));
  const bars: HistogramBar[] = [];
  for (let bin = first; bin < end; bin += merge) {
    const held = closed.slice(bin, bin + merge).reduce((sum, count) => sum + count, 0);
    bars.push({ from: from + bin * binWidth, to: from + (bin + merge) * binWidth, share: held / total });
  }
  const tail = counts.length > 1 ? (counts.at(-1) ?? 0) : 0;
  return {
    bars,
    beyond: tail > 0 ? { from: from + closed.length * binWidth, share: tail / total } : null,
    total,
  };
}
