import { meanAndError, studentCdf } from "../statistics/confidence";
import { estimatePairs } from "./pairs";
import type { Estimate } from "./Results";
import { allowance, judge } from "./verdict";

/**
 * What the runs say of the best of several. `one`: all others are left behind. `same`: those that are not are alike in every run.
 * `equal`: they are shown to lie within the margin of the best. `enough`: none is better by more than the margin, though
 * who is best cannot be told. `open`: the runs cannot tell.
 */
export type BestFinding = "one" | "same" | "equal" | "enough" | "open";

/** Which of several is best, as far as the runs can tell. Numbers are places in the list that was given. */
export interface BestChoice {
  /** The one with the best mean; null when none can be judged. */
  readonly best: number | null;
  /** How sure it is that no other is better: by anything where one is left alone, else by more than the margin. 0 to 1; null with one replication, or with nothing to choose between. */
  readonly confidence: number | null;
  /** Those that may be the best, or are as good: all others are left behind. The best first. */
  readonly candidates: readonly number[];
  readonly finding: BestFinding;
}

/** What counts as a difference between those that are chosen from. */
export interface BestMargin {
  /** A difference within ± this share is none. */
  readonly margin: number;
  /** The value that it is a share of; null: the best's mean. */
  readonly reference: number | null;
  /** Whether two that differ alike in a few runs do so in all (see estimatePairs); unless said, nothing is left to chance. */
  readonly isExact?: (one: number, other: number) => boolean;
}

/**
 * Chooses the best of k from their values by replication, paired by common random numbers, where a difference within the margin
 * (the indifference zone) is none. Every claim rests on the intervals that the verdicts rest on, each widened to 1 − α/(k − 1):
 * one is left behind when some other is better beyond chance and it is not shown to lie within the margin of the best. With a
 * probability of at least 1 − α the true best stays, and what is said to be best, or enough, is no further from it than the margin,
 * whatever the correlation (Bonferroni), and although data chose what is tested: subset selection (Gupta 1965) and good
 * selection in the form of Nelson, Swann, Goldsman & Song, "Simple procedures for selecting the best simulated system", Operations
 * Research 49(6), 2001, and Eckman & Henderson, "Guarantees on the probability of good selection", Winter Simulation
 * Conference 2018. `equal` is the two one-sided tests of Schuirmann 1987. `confidence` is 1 − (k − 1) · the largest
 * one-sided p that another is better (by the margin, unless one alone is left), and 1 − α at least where one is. Values that are not numbers are replications without observations; a list
 * without any is not judged. `good` is 1 where more is better, −1 where less is.
 */
export function chooseBest(
  values: readonly ArrayLike<number>[],
  good: 1 | -1,
  { margin, reference, isExact = () => true }: BestMargin = { margin: 0, reference: null },
): BestChoice {
  const judged = [...values.keys()].filter((at) => meanAndError(values[at]).count > 0);
  if (judged.length === 0) return { best: null, confidence: null, candidates: [], finding: "open" };
  const meanOf = (at: number): number => meanAndError(values[at]).mean;
  const ranked = [...judged].sort((a, b) => good * (meanOf(b) - meanOf(a)) || a - b);
  const [best, ...rest] = ranked;
  if (rest.length === 0) return { best, confidence: null, candidates: [best], finding: "one" };
  const gain = (one: number, other: number): Float64Array => minus(values[one], values[other], good);
  const rounding = allowance(meanOf(best), 0);
  const against = (one: number, other: number): Estimate =>
    estimatePairs(gain(one, other), rest.length, isExact(one, other), rounding);
  if (rest.some((other) => against(best, other).low === null))
    return { best, confidence: null, candidates: ranked, finding: "open" };

  const allowed = allowance(reference ?? meanOf(best), margin);
  const isEqual = (at: number): boolean => judge(against(best, at), allowed, 1) === "none";
  const isBehind = (at: number): boolean =>
    ranked.some((other) => other !== at && judge(against(other, at), rounding, 1) === "better");
  const candidates = ranked.filter((at) => at === best || isEqual(at) || !isBehind(at));
  const likely = candidates.slice(1);
  const isSame = (at: number): boolean =>
    gain(best, at).every((one) => Number.isNaN(one) || Math.abs(one) <= rounding);
  const finding = ((): BestFinding => {
    if (likely.length === 0) return "one";
    if (likely.every(isSame)) return "same";
    if (likely.every(isEqual)) return "equal";
    return likely.every((at) => (against(best, at).low ?? 0) >= -allowed) ? "enough" : "open";
  })();
  const zone = finding === "one" ? 0 : allowed;
  const worst = Math.max(...rest.map((other) => chanceOfMore(gain(best, other), zone)));
  const least = finding === "one" ? 0.95 : 0;
  return { best, confidence: Math.max(least, 1 - rest.length * worst), candidates, finding };
}

function minus(first: ArrayLike<number>, second: ArrayLike<number>, good: 1 | -1): Float64Array {
  return Float64Array.from(
    { length: Math.min(first.length, second.length) },
    (_, at) => good * (first[at] - second[at]),
  );
}

/** One-sided p of the paired t test that the other is better by more than `allowed`, these being the gains over it. */
function chanceOfMore(gains: Float64Array, allowed: number): number {
  const { count, mean, error } = meanAndError(gains);
  if (error === 0) return mean + allowed > 0 ? 0 : 1;
  return 1 - studentCdf((mean + allowed) / error, count - 1);
}
