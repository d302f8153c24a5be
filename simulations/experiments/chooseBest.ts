import { meanAndError, studentCdf } from "../statistics/confidence";
import { ROUNDING } from "./verdict";

/** Which of several is best, as far as the runs can tell. Numbers are places in the list that was given. */
export interface BestChoice {
  /** The one with the best mean; null when none can be judged. */
  readonly best: number | null;
  /** How sure it is that no other is better: 0 to 1. Null with one replication, or with nothing to choose between. */
  readonly confidence: number | null;
  /** Those that may be the best at 95 %: all others are left behind. The best first. */
  readonly candidates: readonly number[];
}

/**
 * Chooses the best of k from their values by replication, paired by common random numbers. One is left behind when some other
 * beats it in a one-sided paired t test at level α/(k − 1); with a probability of at least 1 − α the true best stays,
 * whatever the correlation (Bonferroni), and although data chose what is tested: subset selection after Gupta 1965 in the form of
 * Nelson, Swann, Goldsman & Song, "Simple procedures for selecting the best simulated system", Operations Research 49(6), 2001.
 * `confidence` is the largest 1 − α at which the best alone is left: 1 − (k − 1) · the largest of its p values.
 * Values that are not numbers are replications without observations; a list without any is not judged. `good` is 1 where
 * more is better, −1 where less is.
 */
export function chooseBest(values: readonly ArrayLike<number>[], good: 1 | -1, alpha = 0.05): BestChoice {
  const judged = [...values.keys()].filter((at) => meanAndError(values[at]).count > 0);
  if (judged.length === 0) return { best: null, confidence: null, candidates: [] };
  const merit = (at: number): number => good * meanAndError(values[at]).mean;
  const ranked = [...judged].sort((a, b) => merit(b) - merit(a) || a - b);
  const best = ranked[0];
  const others = judged.length - 1;
  if (others === 0) return { best, confidence: null, candidates: [best] };
  const chances = ranked.slice(1).map((other) => chanceOfReverse(values[best], values[other], good));
  if (chances.some((chance) => Number.isNaN(chance))) return { best, confidence: null, candidates: ranked };
  const candidates = ranked.filter((at) =>
    ranked.every(
      (other) => other === at || chanceOfReverse(values[other], values[at], good) >= alpha / others,
    ),
  );
  return { best, confidence: Math.max(0, 1 - others * Math.max(...chances)), candidates };
}

/** One-sided p of the paired t test that `first` is no better than `second`; NaN when fewer than two pairs are there. */
function chanceOfReverse(first: ArrayLike<number>, second: ArrayLike<number>, good: 1 | -1): number {
  const gain = Float64Array.from({ length: Math.min(first.length, second.length) }, (_, at) =>
    good === 1 ? first[at] - second[at] : second[at] - first[at],
  );
  const { count, mean, error } = meanAndError(gain);
  if (count < 2) return NaN;
  if (Math.abs(mean) <= ROUNDING * Math.abs(meanAndError(first).mean)) return 0.5;
  if (error === 0) return mean > 0 ? 0 : 1;
  return 1 - studentCdf(mean / error, count - 1);
}
