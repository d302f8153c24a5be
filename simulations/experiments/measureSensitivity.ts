import type { Experiment, Flow } from "../engine/Flow";
import { byId } from "../engine/Network";
import { scaleTime, withCapacity } from "./changes";
import { compareFlows, type ComparedFigure, type CompareOptions, type Comparison } from "./compareFlows";
import type { FigureComparison } from "./FigureComparison";
import { CAPACITY_GAIN, type Place } from "./findConstraint";

/** So much less time for a piece of work: −10 %. */
export const LESS_WORK = 0.1;
/** So many more of a hundred right first time: +5 points. */
export const MORE_RIGHT = 0.05;

/** What is improved at a place: its people do 10 % more, the work takes 10 % less, or 5 more of 100 are right at once. */
export type SmallImprovement = "capacity" | "processTime" | "quality";

/** What one small improvement at one place does to the stream. */
export interface Sensitivity {
  readonly improvement: SmallImprovement;
  readonly place: Place;
  readonly figures: Readonly<Record<ComparedFigure, FigureComparison>>;
}

/** All of them, the one that changes lead time most first; where there is no lead time, throughput. */
export interface Sensitivities {
  readonly comparison: Comparison;
  readonly sensitivities: readonly Sensitivity[];
}

interface Trial {
  readonly improvement: SmallImprovement;
  readonly place: Place;
  readonly flow: Flow;
}

/**
 * Improves one thing at a time and holds each against the flow as it is, with the same luck and intervals widened for their number
 * (a tornado: one-at-a-time sensitivity). Most of them change nothing, which is what there is to see.
 */
export async function measureSensitivity(
  flow: Flow,
  experiment: Experiment,
  options: Omit<CompareOptions, "onProgress"> & {
    readonly onProgress?: (done: number, total: number, sofar: Sensitivities | null) => void;
  },
): Promise<Sensitivities> {
  const trials = trialsOf(flow);
  const { onProgress, ...rest } = options;
  const candidates = trials.map((trial, at) => ({ id: String(at), flow: trial.flow }));
  const comparison = await compareFlows(flow, candidates, experiment, {
    ...rest,
    onProgress: (done, total, sofar) =>
      onProgress?.(done, total, sofar === null ? null : sorted(trials, sofar)),
  });
  return sorted(trials, comparison);
}

function trialsOf(flow: Flow): readonly Trial[] {
  const places: readonly Place[] = [
    ...byId(flow.steps)
      .filter(({ pool }) => pool === null)
      .map(({ id }): Place => ({ kind: "step", id })),
    ...byId(flow.pools).map(({ id }): Place => ({ kind: "pool", id })),
  ];
  const withStep = (id: string, change: (step: Flow["steps"][number]) => Flow["steps"][number]): Flow => ({
    ...flow,
    steps: flow.steps.map((step) => (step.id === id ? change(step) : step)),
  });
  return [
    ...places.map((place): Trial => ({
      improvement: "capacity",
      place,
      flow: withCapacity(flow, [place], CAPACITY_GAIN),
    })),
    ...byId(flow.steps).map(({ id }): Trial => {
      const less = withStep(id, (step) => ({
        ...step,
        processTime: scaleTime(step.processTime, 1 - LESS_WORK),
      }));
      return { improvement: "processTime", place: { kind: "step", id }, flow: less };
    }),
    ...byId(flow.steps)
      .filter(({ completeAccurate }) => completeAccurate < 1)
      .map(({ id }): Trial => {
        const better = withStep(id, (step) => ({
          ...step,
          completeAccurate: Math.min(1, step.completeAccurate + MORE_RIGHT),
        }));
        return { improvement: "quality", place: { kind: "step", id }, flow: better };
      }),
  ];
}

function sorted(trials: readonly Trial[], comparison: Comparison): Sensitivities {
  const sensitivities = comparison.scenarios.map(({ figures }, at): Sensitivity => {
    const { improvement, place } = trials[at];
    return { improvement, place, figures };
  });
  const figure: ComparedFigure =
    comparison.baseline.results?.unstable === true ? "throughputPerHour" : "leadTimeMeanHours";
  const size = ({ figures }: Sensitivity): number => Math.abs(figures[figure].difference.mean ?? 0);
  return { comparison, sensitivities: sensitivities.sort((a, b) => size(b) - size(a)) };
}
