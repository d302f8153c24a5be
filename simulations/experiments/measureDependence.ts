import type { Experiment, Flow, FlowStep } from "../engine/Flow";
import { estimate, meanAndError, unknownEstimate } from "../statistics/confidence";
import { scaleTime } from "./changes";
import { columnOf, StreamFigure } from "./figures";
import type { Estimate } from "./Results";
import { runTogether, type Side, type TogetherOptions } from "./runTogether";

/** A figure of a step that is not known well, and how far it may be off. */
export interface Doubt {
  readonly step: string;
  readonly field: "processTime" | "completeAccurate" | "availability";
  /** Its least and its most: for `processTime` as shares of what it is, else as shares from 0 to 1. */
  readonly least: number;
  readonly most: number;
}

/** How much an answer hangs on one figure. Hours. */
export interface Dependence {
  readonly doubt: Doubt;
  /** The answer when the figure is at its least, and at its most. Nothing known: the stream cannot keep up then. */
  readonly atLeast: Estimate;
  readonly atMost: Estimate;
  /** At the most − at the least, paired. */
  readonly swing: Estimate;
  /** Whether the stream could not keep up at one end: the answer hangs on it altogether. */
  readonly drowns: boolean;
}

/**
 * Which figure an answer hangs on most: each is put to its least and to its most, one at a time, with the same luck. The answer is
 * the mean lead time, or, where there is a scenario, by how much that changes it. What can make the stream drown
 * comes first, then the widest swing: that is what is worth measuring.
 */
export async function measureDependence(
  baseline: Flow,
  scenario: Flow | null,
  doubts: readonly Doubt[],
  experiment: Experiment,
  options: TogetherOptions,
): Promise<readonly Dependence[]> {
  const asked = scenario === null ? [baseline] : [baseline, scenario];
  const ends = doubts.flatMap((doubt) => [
    { doubt, value: doubt.least },
    { doubt, value: doubt.most },
  ]);
  const flows = ends.flatMap(({ doubt, value }) => asked.map((flow) => withFigure(flow, doubt, value)));
  if (flows.length === 0) return [];
  const { sides } = await runTogether(flows, experiment, options);
  const answers = ends.map((_, at) => answerOf(sides.slice(at * asked.length, (at + 1) * asked.length)));
  return doubts
    .map((doubt, at): Dependence => {
      const [least, most] = [answers[2 * at], answers[2 * at + 1]];
      const known = least !== null && most !== null;
      return {
        doubt,
        atLeast: least === null ? unknownEstimate : estimate(least),
        atMost: most === null ? unknownEstimate : estimate(most),
        swing: known ? estimate(most.map((hours, pair) => hours - least[pair])) : unknownEstimate,
        drowns: !known,
      };
    })
    .sort((a, b) => Number(b.drowns) - Number(a.drowns) || widthOf(b) - widthOf(a));
}

const widthOf = ({ swing }: Dependence): number => Math.abs(swing.mean ?? 0);

function withFigure(flow: Flow, { step: id, field }: Doubt, value: number): Flow {
  const change = (step: FlowStep): FlowStep =>
    field === "processTime"
      ? { ...step, processTime: scaleTime(step.processTime, value) }
      : { ...step, [field]: value };
  return { ...flow, steps: flow.steps.map((step) => (step.id === id ? change(step) : step)) };
}

/** By replication; null where one of them cannot keep up or fails. */
function answerOf(sides: readonly Side[]): Float64Array | null {
  if (sides.some(({ stability, failure }) => stability.unstable || failure !== null)) return null;
  const [baseline, scenario = null] = sides.map(({ records }) => columnOf(records, StreamFigure.lead));
  const answer = scenario === null ? baseline : scenario.map((hours, pair) => hours - baseline[pair]);
  return meanAndError(answer).count === 0 ? null : answer;
}
