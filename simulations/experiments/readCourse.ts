import { meanAndError, estimate } from "../statistics/confidence";
import type { Estimate } from "./Results";
import { estimatePairs } from "./pairs";
import { judge, ROUNDING } from "./verdict";

/** A time in which something is detectably better, or worse, than it would have been. Stretches count from 0. */
export interface Spell {
  readonly kind: "better" | "worse";
  readonly from: number;
  /** The last stretch of it; null when it goes on for as long as was looked. */
  readonly to: number | null;
}

/** The share of the stretches, at the end, that says whether a spell goes on. */
const TAIL = 0.25;

/**
 * How a difference goes, stretch by stretch: `differences[stretch]` by replication; `good` is 1 where more is better, −1
 * where less is. A stretch is better or worse by the verdict on its interval, widened for the number of stretches (Bonferroni): what lies
 * within ± `allowed` is no difference. Stretches of one kind with nothing detectable between them are one spell. The last goes on
 * when the mean of the last quarter is that way too. `exact`: nothing is left to chance.
 */
export function readCourse(
  differences: readonly Float64Array[],
  good: 1 | -1,
  allowed: number,
  exact = false,
): readonly Spell[] {
  const kindOf = (interval: Estimate): Spell["kind"] | null => {
    const verdict = judge(interval, allowed, good);
    return verdict === "better" || verdict === "worse" ? verdict : null;
  };
  const spells: Spell[] = [];
  differences.forEach((values, stretch) => {
    const kind = kindOf(estimatePairs(values, differences.length, exact, allowed * ROUNDING));
    if (kind === null) return;
    const last = spells.at(-1);
    if (last?.kind === kind) spells[spells.length - 1] = { ...last, to: stretch };
    else spells.push({ kind, from: stretch, to: stretch });
  });
  const last = spells.at(-1);
  if (last !== undefined && kindOf(estimate(tailOf(differences))) === last.kind)
    spells[spells.length - 1] = { ...last, to: null };
  return spells;
}

/** By replication: the mean over the last stretches. */
function tailOf(differences: readonly Float64Array[]): Float64Array {
  const tail = differences.slice(-Math.max(1, Math.round(differences.length * TAIL)));
  return Float64Array.from(
    tail[0] ?? [],
    (_, replication) => meanAndError(tail.map((values) => values[replication])).mean,
  );
}

/**
 * The first stretch from which on `values[stretch]` (by replication) can no longer be told from a level: by more than
 * `allowed`, with intervals widened for the number of stretches. `level` gives it by replication. With `above` only
 * what lies above it counts. A stretch alone among others that cannot be told from it is chance: lead times have long tails,
 * and few runs find an interval that misses more often than they should. Null when the end can still be told from it.
 */
export function settledFrom(
  values: readonly Float64Array[],
  level: Float64Array,
  allowed: number,
  above = false,
): number | null {
  const isApart = values.map((own) => {
    const { low, high } = estimate(
      own.map((value, replication) => value - level[replication]),
      values.length,
    );
    if (low === null || high === null) return false;
    return low > allowed || (!above && high < -allowed);
  });
  const apart = isApart.findLastIndex(
    (is, stretch) => is && (stretch === 0 || isApart[stretch - 1] || isApart[stretch + 1]),
  );
  return apart === values.length - 1 ? null : apart + 1;
}

/** So much of the way may be left where a figure is said to have arrived. */
const LEFT = 0.1;

/**
 * The first stretch, from one on, in which no more than a tenth of the way from `start` to a level is left on the mean: that nothing
 * can be told any more is not enough where few runs can tell little.
 */
export function arrivedFrom(
  values: readonly Float64Array[],
  level: Float64Array,
  start: number,
  from: number,
): number | null {
  const end = meanAndError(level).mean;
  const found = values.findIndex((own, stretch) => {
    const left = meanAndError(own).mean - end;
    return stretch >= from && Math.sign(start - end) * left <= LEFT * Math.abs(start - end);
  });
  return found < 0 ? null : found;
}
