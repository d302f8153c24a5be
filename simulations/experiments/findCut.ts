import { findTruncation } from "../statistics/warmUp";
import type { RunRecord } from "./replications";
import type { WarmUpPicture } from "./Results";

/** The cut of the batch means averaged over the replications, as hours: when, on average, the last cut batch was out. */
export function findCut(
  records: readonly RunRecord[],
  horizon: number,
): { warmUp: number; settled: boolean; picture: WarmUpPicture } {
  const batches = Math.min(...records.map((record) => record.series.length));
  const means = new Float64Array(batches);
  const times = new Float64Array(batches);
  for (const record of records) {
    for (let batch = 0; batch < batches; batch++) {
      means[batch] += record.series[batch] / records.length;
      times[batch] += record.seriesTimes[batch] / records.length;
    }
  }
  const { cut, settled } = findTruncation(means);
  // A mean of times that are all alike may miss them by a rounding, and the delivery at the cut with it.
  const warmUp = cut === 0 ? 0 : Number(Math.min(times[cut - 1], horizon / 2).toPrecision(12));
  return { warmUp, settled, picture: { batchMeans: thinned(means), cut: thinnedCut(batches, cut) } };
}

/** When a stream has filled up from its empty start, and how long work takes from then on. Hours. */
export interface SettledStart {
  readonly warmUp: number;
  readonly leadTime: number;
}

/** The start of a stream by itself, whatever it is compared with; of these runs the series of all their lead times. */
export function settledStart(records: readonly RunRecord[], horizon: number): SettledStart {
  const { warmUp } = findCut(records, horizon);
  const after = records.flatMap(({ series, seriesTimes }) =>
    [...series].filter((_, batch) => seriesTimes[batch] > warmUp),
  );
  return { warmUp, leadTime: after.reduce((sum, mean) => sum + mean, 0) / Math.max(1, after.length) };
}

/** A picture needs no more than a thousand points. */
const MOST_POINTS = 1000;

function thinned(means: Float64Array): number[] {
  const width = Math.ceil(means.length / MOST_POINTS);
  const points: number[] = [];
  for (let start = 0; start < means.length; start += width) {
    const part = means.subarray(start, start + width);
    points.push(part.reduce((sum, value) => sum + value, 0) / part.length);
  }
  return points;
}

function thinnedCut(batches: number, cut: number): number {
  return Math.round(cut / Math.max(1, Math.ceil(batches / MOST_POINTS)));
}
