import type { Experiment, Flow } from "../engine/Flow";
import { estimate, meanAndError } from "../statistics/confidence";
import { causes, type Cause } from "./Accounts";
import { StreamFigure } from "./figures";
import type { Estimate } from "./Results";
import { runTogether, type Side, type TogetherOptions } from "./runTogether";

/** One part of why lead time is other than it was: what items spend at one step for one cause. Hours per delivered item. */
export interface ExplainedPart {
  readonly step: string;
  readonly cause: Cause;
  readonly baselineHours: number;
  readonly scenarioHours: number;
  /** Scenario − baseline, paired. */
  readonly difference: Estimate;
}

/** Why mean lead time is other than it was. */
export interface Explanation {
  readonly replications: number;
  readonly warmUpHours: number;
  readonly baselineHours: number;
  readonly scenarioHours: number;
  readonly difference: Estimate;
  /** The largest first. Their means, added in this order, give the mean of the difference to the last bit. */
  readonly parts: readonly ExplainedPart[];
  /** Of each part its difference by replication. */
  readonly differences: readonly (readonly number[])[];
  /** Of so many comparisons that are made at once this is one. */
  readonly comparisons: number;
}

export interface ExplainOptions extends Pick<TogetherOptions, "runner" | "onProgress"> {
  /** Of so many comparisons that are made at once this is one: its intervals are as wide as theirs. */
  readonly comparisons?: number;
}

/**
 * Breaks the difference in mean lead time of two flows down by step and cause. The account of each item covers its lead time without a
 * gap, so the parts add up to the whole. Null where one cannot keep up, or nothing was delivered. With
 * `experiment.warmUp` as a comparison found it, and its number of `comparisons`, this explains just the difference of that comparison.
 * Throws RunFailure when a run cannot go on.
 */
export async function explainDifference(
  baseline: Flow,
  scenario: Flow,
  experiment: Experiment,
  { comparisons = 1, ...options }: ExplainOptions,
): Promise<Explanation | null> {
  const together = await runTogether([baseline, scenario], experiment, { ...options, keepAccounts: true });
  const [before, after] = together.sides;
  for (const { failure } of [before, after]) if (failure !== null) throw failure;
  if (before.stability.unstable || after.stability.unstable) return null;
  const leadTimes = (side: Side): number[] => side.records.map(({ figures }) => figures[StreamFigure.lead]);
  const pairs = [...before.records.keys()].filter((at) =>
    [before, after].every((side) => !Number.isNaN(leadTimes(side)[at])),
  );
  if (pairs.length === 0) return null;
  const whole = {
    baseline: pairs.map((at) => leadTimes(before)[at]),
    scenario: pairs.map((at) => leadTimes(after)[at]),
  };
  const difference = estimate(
    whole.scenario.map((hours, at) => hours - whole.baseline[at]),
    comparisons,
  );
  const steps = [...new Set([before, after].flatMap(({ setting }) => setting.network.stepIds))];
  const parts = steps.flatMap((step) =>
    causes.flatMap((cause): MeasuredPart[] => {
      const first = spentOn(before, step, cause, pairs);
      const second = spentOn(after, step, cause, pairs);
      if ([...first, ...second].every((hours) => hours === 0)) return [];
      const differences = second.map((hours, at) => hours - first[at]);
      return [
        {
          step,
          cause,
          baselineHours: meanAndError(first).mean,
          scenarioHours: meanAndError(second).mean,
          difference: estimate(differences, comparisons),
          differences,
        },
      ];
    }),
  );
  const sorted = inOrder(parts);
  return {
    replications: pairs.length,
    warmUpHours: together.warmUp,
    baselineHours: meanAndError(whole.baseline).mean,
    scenarioHours: meanAndError(whole.scenario).mean,
    difference,
    parts: addingUp(sorted, difference.mean ?? 0),
    differences: sorted.map(({ differences }) => differences),
    comparisons,
  };
}

/** Some parts of an explanation as one, with an interval of its own. */
export function partsTogether(
  { parts, differences, comparisons }: Explanation,
  some: readonly ExplainedPart[],
): Estimate {
  const own = some.map((part) => differences[parts.indexOf(part)]);
  const { mean, low, high } = estimate(
    (own[0] ?? []).map((_, pair) => sum(own.map((each) => each[pair]))),
    comparisons,
  );
  // What rounding was put into the parts is in their sum too.
  const shift = sum(some.map(({ difference }) => difference.mean ?? 0)) - (mean ?? 0);
  const moved = (bound: number | null): number | null => (bound === null ? null : bound + shift);
  return { mean: moved(mean), low: moved(low), high: moved(high) };
}

interface MeasuredPart extends ExplainedPart {
  readonly differences: readonly number[];
}

/** The largest first. */
function inOrder(parts: readonly MeasuredPart[]): readonly MeasuredPart[] {
  const size = ({ difference }: ExplainedPart): number => Math.abs(difference.mean ?? 0);
  return [...parts].sort((a, b) => size(b) - size(a));
}

/** Hours per delivered item, by replication; none at a step that a flow does not have. */
function spentOn({ setting, records }: Side, step: string, cause: Cause, pairs: readonly number[]): number[] {
  const at = setting.network.stepIds.indexOf(step);
  const index = at * causes.length + causes.indexOf(cause);
  return pairs.map((pair) => (at < 0 ? 0 : (records[pair].accounts?.[index] ?? NaN)));
}

/**
 * The parts, the largest first, with the rounding of sums put where it is least seen: into the largest; and where its own last
 * bit is too coarse for that, into the smallest that is any.
 */
function addingUp(sorted: readonly MeasuredPart[], whole: number): readonly ExplainedPart[] {
  const means = sorted.map(({ difference }) => difference.mean ?? 0);
  for (let round = 0; round < 4 && sum(means) !== whole && means.length > 0; round++)
    means[0] += whole - sum(means);
  const last = means.findLastIndex((mean) => mean !== 0);
  if (sum(means) !== whole && last >= 0) means[last] = whole - sum(means.slice(0, last));
  return sorted.map(({ differences: _differences, ...part }, at) => {
    const shift = means[at] - (part.difference.mean ?? 0);
    const { low, high } = part.difference;
    const moved = (bound: number | null): number | null => (bound === null ? null : bound + shift);
    return { ...part, difference: { mean: means[at], low: moved(low), high: moved(high) } };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
