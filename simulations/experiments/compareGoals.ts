import type { Goal } from "../engine/Flow";
import { estimateChanceGained } from "../statistics/chances";
import { unknownEstimate } from "../statistics/confidence";
import type { ComparedSide } from "./compareFlows";
import { noDifference, type FigureComparison, type PairQuestion } from "./FigureComparison";
import { goalValues, isSteady, meets } from "./goalRuns";
import { minus, replicationsFor } from "./pairs";
import type { Side } from "./runTogether";
import type { Estimate } from "./Results";
import { judge, judgeUnstable, leastPairs, ROUNDING } from "./verdict";

/**
 * The goals that a baseline and a scenario both have and mean the same by: the chance that a run meets them, and what it gained,
 * over runs that see the same luck.
 */
export function compareGoals(
  [first, baseline]: readonly [Side, ComparedSide],
  [side, own]: readonly [Side, ComparedSide],
  question: PairQuestion,
): Readonly<Record<string, FigureComparison>> {
  const compared = first.setting.goals.flatMap((goal, index): [string, FigureComparison][] => {
    const other = side.setting.goals.findIndex((one) => isSame(one, goal));
    if (other < 0) return [];
    const sides = { baseline: chanceOf(goal, baseline), scenario: chanceOf(goal, own) };
    return [[goal.id, { ...sides, ...compareRuns(goal, [first, index], [side, other], question) }]];
  });
  return Object.fromEntries(compared);
}

function isSame(one: Goal, other: Goal): boolean {
  return (
    one.id === other.id &&
    one.measure === other.measure &&
    one.percentile === other.percentile &&
    one.atMost === other.atMost &&
    one.atLeast === other.atLeast
  );
}

function chanceOf({ id }: Goal, { results }: ComparedSide): Estimate {
  return results?.goals[id]?.chance ?? unknownEstimate;
}

/** What its chance gained from run to run. */
function compareRuns(
  goal: Goal,
  [first, before]: readonly [Side, number],
  [side, now]: readonly [Side, number],
  { margin, comparisons, exact }: PairQuestion,
): Omit<FigureComparison, "baseline" | "scenario"> {
  const meansNothing = (one: Side): boolean =>
    one.failure !== null || (one.stability.unstable && !isSteady(goal));
  /** By replication 1 where it is met, 0 where it is not, NaN where nothing was observed. */
  const metBy = (one: Side, index: number): Float64Array =>
    goalValues(one.setting, one.records, index).map((value) =>
      Number.isNaN(value) ? NaN : Number(meets(goal, value)),
    );
  if (meansNothing(first) || meansNothing(side))
    return { ...noDifference, verdict: judgeUnstable(first, side) };
  const differences = minus(metBy(side, now), metBy(first, before));
  const [gained, lost] = [count(differences, 1), count(differences, -1)];
  const pairs = gained + lost + count(differences, 0);
  const allowed = Math.max(margin, ROUNDING);
  const found = estimateChanceGained(gained, lost, pairs, comparisons);
  const difference = exact && pairs > 0 ? { ...found, low: found.mean, high: found.mean } : found;
  const verdict = judge(difference, allowed, 1);
  // As many of each kind among more pairs.
  const isEnough = (wanted: number): boolean => {
    const more = wanted / pairs;
    return (
      judge(estimateChanceGained(gained * more, lost * more, wanted, comparisons), allowed, 1) !==
      "inconclusive"
    );
  };
  const needed = pairs === 0 ? null : verdict === "inconclusive" ? leastPairs(pairs, isEnough) : pairs;
  return {
    difference,
    verdict,
    pairs,
    replicationsNeeded: replicationsFor(needed, pairs, differences.length),
    differences,
  };
}

function count(values: Float64Array, wanted: number): number {
  return values.filter((value) => value === wanted).length;
}
