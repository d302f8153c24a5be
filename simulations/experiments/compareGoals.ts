import type { Goal } from "../engine/Flow";
import { estimateChance, estimateChanceGained } from "../statistics/chances";
import { unknownEstimate } from "../statistics/confidence";
import { noDifference, type FigureComparison } from "./FigureComparison";
import { goalValues, isSteady, meets } from "./goalRuns";
import type { Side } from "./runTogether";
import { judge, judgeUnstable, leastPairs, ROUNDING } from "./verdict";

interface GoalQuestion {
  /** A difference of no more than this much of all runs is none. */
  readonly margin: number;
  readonly comparisons: number;
  /** Nothing of the difference between the two is left to chance. */
  readonly exact: boolean;
}

/**
 * The goals that a baseline and a scenario both have and mean the same by: the chance that a run meets them, and what it gained,
 * over runs that see the same luck.
 */
export function compareGoals(
  first: Side,
  side: Side,
  question: GoalQuestion,
): Readonly<Record<string, FigureComparison>> {
  const compared = first.setting.goals.flatMap((goal, index): [string, FigureComparison][] => {
    const other = side.setting.goals.findIndex((one) => isSame(one, goal));
    return other < 0 ? [] : [[goal.id, compareGoal(goal, [first, index], [side, other], question)]];
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

function compareGoal(
  goal: Goal,
  [first, before]: readonly [Side, number],
  [side, now]: readonly [Side, number],
  { margin, comparisons, exact }: GoalQuestion,
): FigureComparison {
  const meansNothing = (one: Side): boolean =>
    one.failure !== null || (one.stability.unstable && !isSteady(goal));
  /** By replication 1 where it is met, 0 where it is not, NaN where nothing was observed. */
  const metBy = (one: Side, index: number): Float64Array =>
    goalValues(one.setting, one.records, index).map((value) =>
      Number.isNaN(value) ? NaN : Number(meets(goal, value)),
    );
  const chanceIn = (one: Side, met: Float64Array): ReturnType<typeof estimateChance> =>
    meansNothing(one) ? unknownEstimate : estimateChance(count(met, 1), count(met, 1) + count(met, 0));
  const [base, own] = [metBy(first, before), metBy(side, now)];
  const sides = { baseline: chanceIn(first, base), scenario: chanceIn(side, own) };
  if (meansNothing(first) || meansNothing(side))
    return { ...sides, ...noDifference, verdict: judgeUnstable(first, side) };
  const differences = own.map((value, pair) => value - base[pair]);
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
    ...sides,
    difference,
    verdict,
    pairs,
    replicationsNeeded: needed === null ? null : Math.ceil((needed * differences.length) / pairs),
    differences,
  };
}

function count(values: Float64Array, wanted: number): number {
  return values.filter((value) => value === wanted).length;
}
