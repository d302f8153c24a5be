import type { Histogram } from "../../simulations/index";

/** One bar of a histogram: from and to in hours, and its share of all observations. */
export interface HistogramBar {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** A histogram to be drawn: a few dozen bars, the long thin tail folded into one last bar that says so. */
export interface HistogramBars {
  readonly bars: readonly HistogramBar[];
  /** What lies beyond the last bar: its share, and where it ends. Null when all is drawn. */
  readonly beyond: HistogramBar | null;
  readonly total: number;
}

/** Turns counts in fine bins into at most `most` bars that hold 99.5 % of all, and one for what lies beyond. */
export function toHistogramBars(histogram: Histogram, most: number): HistogramBars {
  const total = histogram.counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return { bars: [], beyond: null, total };
  const first = histogram.counts.findIndex((count) => count > 0);
  let end = first;
  let held = 0;
  while (end < histogram.counts.length && held < 0.995 * total) {
    held += histogram.counts[end] ?? 0;
    end += 1;
  }
  const last = histogram.counts.findLastIndex((count) => count > 0) + 1;
  if (last - end <= Math.max(1, (last - first) * 0.15)) end = last;
  const merge = Math.max(1, Math.ceil((end - first) / most));
  const edge = (bin: number) => histogram.from + bin * histogram.binWidth;
  const bars: HistogramBar[] = [];
  for (let bin = first; bin < end; bin += merge) {
    const stop = Math.min(bin + merge, last);
    bars.push({ from: edge(bin), to: edge(bin + merge), share: countIn(histogram, bin, stop) / total });
  }
  const drawn = first + bars.length * merge;
  const tail = countIn(histogram, drawn, last);
  return { bars, beyond: tail > 0 ? { from: edge(drawn), to: edge(last), share: tail / total } : null, total };
}

function countIn(histogram: Histogram, from: number, to: number): number {
  let count = 0;
  for (let bin = from; bin < to; bin += 1) count += histogram.counts[bin] ?? 0;
  return count;
}
