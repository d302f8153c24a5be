import { estimate } from "../statistics/confidence";
import { memoryShare } from "../statistics/correlation";
import { columnOf, StreamFigure } from "./figures";
import type { RunRecord } from "./replications";
import type { Reason } from "./Results";

/** The counted part of a run is to last so many memories of the stream at least. */
const LEAST_MEMORIES = 10;
/** With more runs than three times that, as many more: the interval narrows, what the start-up leaves behind does not. */
const RUNS_PER_MEMORY = 3;
/** Runs of a few memories show too little of it; from so many on what they show is right. */
const WELL_SEEN = 30;
/** The most that a length is asked for beyond what the memory seen would need, and the least, so that the next study is not just too short. */
const MOST_BEYOND = 4;
const LEAST_BEYOND = 1.25;

/**
 * Says when runs are too short for the interval of their lead time to be believed. What is left of an empty start when the warm-up is
 * over fades as memory / length, the interval as √(memory / (length · runs)), so that length in memories, held
 * against the number of runs, says which is larger. That lead times differ between the halves of a run, or that more is in the stream at
 * its end, shows the same far less often: both drown in the swings of a stream that is slow to forget. `records` hold the
 * series of whole runs. Null: long enough, or not to be told. See decision 27, with the study.
 */
export function findTooShort(
  records: readonly RunRecord[],
  { horizon, warmUp, replications }: { horizon: number; warmUp: number; replications: number },
): Reason | null {
  const share = memoryShare(records.map(({ series }) => series));
  if (share === null) return null;
  const memory = share * horizon;
  const memories = (horizon - warmUp) / memory;
  const needed = Math.max(LEAST_MEMORIES, replications / RUNS_PER_MEMORY);
  if (memories >= needed) return null;
  const beyond = Math.min(MOST_BEYOND, Math.max(LEAST_BEYOND, WELL_SEEN / memories));
  const wanted = warmUp + beyond * needed * memory;
  const times = Math.max(2, Math.ceil(wanted / horizon));
  return { code: TOO_SHORT, params: { times, hours: times * horizon } };
}

/** What a study says whose runs are too short; its `times` is how many times as long would do, its `hours` a horizon. */
export const TOO_SHORT = "assumption.runTooShort";

/** A bias of this share of the half-width leaves an interval that holds what is so in fewer than 85 % of studies. */
const CLEAR_BIAS = 0.5;
/** What more of the items than this took no longer than is 95 % of them, to all that anybody reads. */
const LEAST_SHORT = 0.949;

/**
 * Says when runs are too short for their own P95 of lead time. A percentile of few values lies too low on the average, and more runs do
 * not mend that; over all runs together it is nearly right (batching against sectioning: Asmussen & Glynn, Stochastic
 * Simulation, §III.5; Nakayama, ACM TOMACS 24(4), 2014), so that how far the two are apart is how far the mean is off. `records` hold
 * the lead times. Null: too little to matter, or not to be told. See decision 27.
 */
export function findShortTail(records: readonly RunRecord[]): Reason | null {
  const { mean, high } = estimate(columnOf(records, StreamFigure.lead + 3));
  if (mean === null || high === null || high === mean) return null;
  const noticed = mean + CLEAR_BIAS * (high - mean);
  let [count, within, withinNoticed] = [0, 0, 0];
  for (const { leadTimes } of records) {
    for (let at = 0; at < leadTimes.length; at += 2) {
      const [hours, items] = [leadTimes[at], leadTimes[at + 1]];
      count += items;
      if (hours <= mean) within += items;
      if (hours <= noticed) withinNoticed += items;
    }
  }
  if (withinNoticed >= 0.95 * count || within >= LEAST_SHORT * count) return null;
  return { code: "assumption.shortTail", params: { percent: (within / count) * 100 } };
}
