import type { ComparedSide, Comparison, FigureComparison } from "../../simulations/index";
import { words } from "../words/words";

/** What a verdict comes to in words, on every screen and paper: beside the four, what is to be said of streams that cannot keep up. */
export type Judgement = keyof typeof words.compare.verdict;

const drowns = (side: ComparedSide): boolean => side.results?.unstable === true;

/** The judgement on one figure of a scenario, or on the chance of a goal. */
export function judgementOf(
  comparison: Pick<Comparison, "baseline">,
  scenario: ComparedSide,
  { verdict, difference, replicationsNeeded }: FigureComparison,
): Judgement {
  if (difference.mean === null) {
    const [before, now] = [drowns(comparison.baseline), drowns(scenario)];
    if (before && now) return "bothDrown";
    if (before) return "nowKeepsUp";
    return now ? "nowDrowns" : "unknown";
  }
  if (difference.mean === 0 && difference.low === 0 && difference.high === 0) return "same";
  // It is there, but it lies within the margin.
  if (verdict === "none" && ((difference.low ?? 0) > 0 || (difference.high ?? 0) < 0)) return "small";
  return verdict === "inconclusive" && replicationsNeeded === null ? "unknown" : verdict;
}

/** The same in words, with the runs that would decide it. */
export function verdictText(
  comparison: Pick<Comparison, "baseline">,
  scenario: ComparedSide,
  found: FigureComparison,
): string {
  const text = words.compare;
  const judgement = judgementOf(comparison, scenario, found);
  const { replicationsNeeded } = found;
  const verdict =
    judgement === "inconclusive" && replicationsNeeded !== null
      ? `${text.verdict.inconclusive}, ${text.needs(String(replicationsNeeded))}`
      : text.verdict[judgement];
  const fewer = fewerPairs(found);
  return fewer === null ? verdict : `${verdict}; ${fewer}`;
}

/** That a difference rests on fewer pairs of runs than there are; null where it rests on all. */
export function fewerPairs({ difference, pairs, differences }: FigureComparison): string | null {
  if (difference.mean === null || pairs === differences.length) return null;
  return words.compare.fromPairs(pairs, differences.length);
}
