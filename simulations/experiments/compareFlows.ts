import type { Experiment, Flow } from "../engine/Flow";
import type { RunFailure } from "../engine/RunFailure";
import { estimate, meanAndError, unknownEstimate } from "../statistics/confidence";
import { chooseBest, type BestChoice } from "./chooseBest";
import { compareGoals } from "./compareGoals";
import { notLookedFor } from "./conductStudy";
import { columnOf, flowEfficiencies, StreamFigure } from "./figures";
import { noDifference, type FigureComparison, type PairQuestion } from "./FigureComparison";
import { estimatePairs, isExact, minus, pairsToBelieve, replicationsFor } from "./pairs";
import type { RunRecord } from "./replications";
import type { Estimate, Histogram, Reason, Results } from "./Results";
import { runTogether, type Side, type Together, type TogetherOptions } from "./runTogether";
import { summarise, toHistogram } from "./summarise";
import { allowance, judge, judgeUnstable, replicationsToDecide } from "./verdict";

interface FigureMeaning {
  readonly index: number;
  /** 1 where more is better, −1 where less is. */
  readonly good: 1 | -1;
  /** Whether it means anything for a stream that cannot keep up. */
  readonly always: boolean;
}

/** What is compared. */
export const comparedFigures = {
  throughputPerHour: { index: StreamFigure.throughput, good: 1, always: true },
  leadTimeMeanHours: { index: StreamFigure.lead, good: -1, always: false },
  leadTimeP50Hours: { index: StreamFigure.lead + 1, good: -1, always: false },
  leadTimeP85Hours: { index: StreamFigure.lead + 2, good: -1, always: false },
  leadTimeP95Hours: { index: StreamFigure.lead + 3, good: -1, always: false },
  flowTimeMeanHours: { index: StreamFigure.flow, good: -1, always: false },
  flowTimeP85Hours: { index: StreamFigure.flow + 2, good: -1, always: false },
  wip: { index: StreamFigure.wip, good: -1, always: false },
  flowEfficiency: { index: StreamFigure.flowEfficiency, good: 1, always: false },
} as const satisfies Readonly<Record<string, FigureMeaning>>;

export type ComparedFigure = keyof typeof comparedFigures;

/** One of those compared, with all its figures. */
export interface ComparedSide {
  readonly id: string | null;
  /** Null when its runs failed. */
  readonly results: Results | null;
  readonly failure: RunFailure | null;
  /** By replication. */
  readonly values: Readonly<Record<ComparedFigure, Float64Array>>;
  readonly leadTimeHistogram: Histogram;
}

export interface ScenarioComparison extends ComparedSide {
  readonly id: string;
  readonly figures: Readonly<Record<ComparedFigure, FigureComparison>>;
  /** Of each goal that both have and mean the same by: the chance, 0 to 1, that a run meets it. */
  readonly goals: Readonly<Record<string, FigureComparison>>;
}

/** Scenarios against a baseline. */
export interface Comparison {
  readonly seed: number;
  readonly replications: number;
  readonly horizonHours: number;
  /** The same for all, so that pairs cover the same hours. */
  readonly warmUpHours: number;
  readonly assumptions: readonly Reason[];
  readonly margin: number;
  /** Of each difference's interval, so that all together hold with 95 %. */
  readonly confidence: number;
  readonly baseline: ComparedSide;
  readonly scenarios: readonly ScenarioComparison[];
  /** Of each figure the best of all, the baseline (0) included; scenarios are 1, 2 … in their order. */
  readonly best: Readonly<Record<ComparedFigure, BestCompared>>;
}

/** The best of those that keep up; of all, where none does and the figure means anything then. */
export interface BestCompared extends BestChoice {
  /** Those that are better still, beyond chance and margin, but cannot keep up: their lead time grows without end. */
  readonly overloaded: readonly number[];
}

export interface CompareOptions extends Omit<TogetherOptions, "onProgress"> {
  /** A difference within ± this share of the baseline's mean is none. */
  readonly margin: number;
  readonly onProgress?: (done: number, total: number, sofar: Comparison | null) => void;
}

/** A flow to be compared, under the name of its scenario. */
export interface Candidate {
  readonly id: string;
  readonly flow: Flow;
}

/** Compares scenarios with a baseline by paired differences over replications that see the same luck (MODEL.md §6). */
export async function compareFlows(
  baseline: Flow,
  scenarios: readonly Candidate[],
  experiment: Experiment,
  options: CompareOptions,
): Promise<Comparison> {
  const { margin, onProgress, ...how } = options;
  const ids = scenarios.map(({ id }) => id);
  const together = await runTogether([baseline, ...scenarios.map(({ flow }) => flow)], experiment, {
    ...how,
    onProgress: (done, total, sofar) =>
      onProgress?.(done, total, sofar === null ? null : toComparison(sofar, ids, margin)),
  });
  return toComparison(together, ids, margin);
}

const figureNames = Object.keys(comparedFigures) as ComparedFigure[];

function perFigure<T>(make: (figure: ComparedFigure) => T): Record<ComparedFigure, T> {
  return Object.fromEntries(figureNames.map((name) => [name, make(name)])) as Record<ComparedFigure, T>;
}

/** All that is compared, by replication. */
export function comparedValues(
  records: readonly RunRecord[],
): Readonly<Record<ComparedFigure, Float64Array>> {
  return perFigure((name) =>
    name === "flowEfficiency" ? flowEfficiencies(records) : columnOf(records, comparedFigures[name].index),
  );
}

/** What flows that were run together, the baseline first, say of each other. */
export function toComparison(together: Together, ids: readonly string[], margin: number): Comparison {
  const [first, ...others] = together.sides;
  const baseline = toSide(together, first, null);
  const comparisons = Math.max(1, ids.length);
  const scenarios = others.map((side, at): ScenarioComparison => {
    const own = toSide(together, side, ids[at]);
    const question = { margin, comparisons, exact: isExact(own.values, baseline.values) };
    const figures = perFigure((name) => compareFigure(name, [first, baseline], [side, own], question));
    const goals = compareGoals([first, baseline], [side, own], question);
    return { ...own, id: ids[at], figures, goals };
  });
  return {
    seed: together.seed,
    replications: together.replications,
    horizonHours: together.horizon,
    warmUpHours: together.warmUp,
    assumptions: together.assumptions,
    margin,
    confidence: 1 - 0.05 / comparisons,
    baseline,
    scenarios,
    best: perFigure((name) => bestCompared(name, together.sides, [baseline, ...scenarios], margin)),
  };
}

function bestCompared(
  name: ComparedFigure,
  sides: readonly Side[],
  compared: readonly ComparedSide[],
  margin: number,
): BestCompared {
  const { good, always } = comparedFigures[name];
  const values = compared.map((side) => side.values[name]);
  const drowns = sides.map(({ stability }) => stability.unstable);
  const noneKeepsUp = sides.every(({ failure }, at) => failure !== null || drowns[at]);
  const means = (at: number): boolean => !drowns[at] || (always && noneKeepsUp);
  const judged = values.map((own, at) => (means(at) ? own : new Float64Array(0)));
  const reference = estimate(judged[0]).mean;
  const exactly = (one: number, other: number): boolean =>
    isExact(compared[one].values, compared[other].values);
  const choice = chooseBest(judged, good, { margin, reference, isExact: exactly });
  const { best } = choice;
  if (best === null || !always || noneKeepsUp) return { ...choice, overloaded: [] };
  const allowed = allowance(reference ?? estimate(values[best]).mean ?? 0, margin);
  const isBetter = (at: number): boolean => {
    const gain = minus(values[at], values[best]);
    const rounding = allowance(reference ?? 0, 0);
    const found = estimatePairs(gain, compared.length - 1, exactly(at, best), rounding);
    return judge(found, allowed, good) === "better";
  };
  return { ...choice, overloaded: [...drowns.keys()].filter((at) => drowns[at] && isBetter(at)) };
}

function toSide(together: Together, side: Side, id: string | null): ComparedSide {
  const { setting, records, stability, failure } = side;
  const values = comparedValues(records);
  const noHistogram: Histogram = { from: 0, binWidth: 0, counts: [] };
  return {
    id,
    results:
      failure !== null
        ? null
        : summarise(setting, records, {
            seed: together.seed,
            horizon: together.horizon,
            warmUp: together.warmUp,
            stability,
            constraint: notLookedFor("constraint.notLookedFor"),
            assumptions: [],
          }),
    failure,
    values,
    leadTimeHistogram: failure !== null || stability.unstable ? noHistogram : toHistogram(records),
  };
}

function compareFigure(
  name: ComparedFigure,
  [first, baseline]: readonly [Side, ComparedSide],
  [side, own]: readonly [Side, ComparedSide],
  { margin, comparisons, exact }: PairQuestion,
): FigureComparison {
  const { good, always } = comparedFigures[name];
  const meansNothing = (one: Side): boolean => one.failure !== null || (one.stability.unstable && !always);
  const estimateOf = (one: Side, values: Float64Array): Estimate =>
    meansNothing(one) ? unknownEstimate : estimate(values);
  const sides = {
    baseline: estimateOf(first, baseline.values[name]),
    scenario: estimateOf(side, own.values[name]),
  };
  if (meansNothing(first) || meansNothing(side))
    return { ...sides, ...noDifference, verdict: judgeUnstable(first, side) };
  const differences = minus(own.values[name], baseline.values[name]);
  const base = sides.baseline.mean ?? 0;
  const difference = estimatePairs(differences, comparisons, exact, allowance(base, 0));
  const allowed = allowance(base, margin);
  const pairs = meanAndError(differences).count;
  const decides = replicationsToDecide(differences, allowed, comparisons);
  const needed =
    decides !== null && difference.low === null ? Math.max(decides, pairsToBelieve(comparisons)) : decides;
  return {
    ...sides,
    difference,
    verdict: judge(difference, allowed, good),
    pairs,
    replicationsNeeded: replicationsFor(needed, pairs, differences.length),
    differences,
  };
}
