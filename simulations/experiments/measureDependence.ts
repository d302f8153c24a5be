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

/**
 * What is asked: the mean lead time, or by how much a scenario changes it. Of a stream that cannot keep up as it is said there is none,
 * and the question is what decides whether it keeps up.
 */
export type Asked = "leadTime" | "difference" | "keepsUp";

/** How much an answer hangs on one figure: hours of lead time, or deliveries per hour where the question is whether it keeps up. */
export interface Dependence {
  readonly doubt: Doubt;
  readonly asked: Asked;
  /** The answer when the figure is at its least, and at its most. Nothing known: the stream cannot keep up then. */
  readonly atLeast: Estimate;
  readonly atMost: Estimate;
  /** At the most − at the least, paired. */
  readonly swing: Estimate;
  /** Whether the stream keeps up at the least, and at the most. */
  readonly keepsUp: readonly [atLeast: boolean, atMost: boolean];
  /** Whether this figure alone decides if the stream keeps up: the answer hangs on it altogether. */
  readonly decides: boolean;
}

/**
 * Which figure an answer hangs on most: each is put to its least and to its most, one at a time, with the same luck. The answer is
 * the mean lead time, or, where there is a scenario, by how much that changes it; where the current state cannot keep up, the lead
 * time with the scenario; where that cannot either, what is delivered. What decides whether the stream keeps up comes
 * first, then the widest swing: that is what is worth measuring.
 */
export async function measureDependence(
  baseline: Flow,
  scenario: Flow | null,
  doubts: readonly Doubt[],
  experiment: Experiment,
  options: TogetherOptions,
): Promise<readonly Dependence[]> {
  if (doubts.length === 0) return [];
  const flows = scenario === null ? [baseline] : [baseline, scenario];
  const ends = doubts.flatMap((doubt) => [
    { doubt, value: doubt.least },
    { doubt, value: doubt.most },
  ]);
  const all = ends.flatMap(({ doubt, value }) => flows.map((flow) => withFigure(flow, doubt, value)));
  const { sides } = await runTogether([...flows, ...all], experiment, options);
  const { asked, from } = question(sides.slice(0, flows.length));
  const answers = [...ends.keys()].map((at) => {
    const own = sides.slice((at + 1) * flows.length + from, (at + 2) * flows.length);
    return { keepsUp: own.every(doesKeepUp), values: answerOf(own, asked) };
  });
  return doubts
    .map((doubt, at): Dependence => {
      const [least, most] = [answers[2 * at], answers[2 * at + 1]];
      const [low, high] = [least.values, most.values];
      const keepsUp = [least.keepsUp, most.keepsUp] as const;
      return {
        doubt,
        asked,
        atLeast: low === null ? unknownEstimate : estimate(low),
        atMost: high === null ? unknownEstimate : estimate(high),
        swing:
          low === null || high === null
            ? unknownEstimate
            : estimate(high.map((value, pair) => value - low[pair])),
        keepsUp,
        decides: asked === "keepsUp" ? keepsUp.includes(true) : keepsUp.includes(false),
      };
    })
    .sort((a, b) => Number(b.decides) - Number(a.decides) || widthOf(b) - widthOf(a));
}

const widthOf = ({ swing }: Dependence): number => Math.abs(swing.mean ?? 0);

const doesKeepUp = ({ stability, failure }: Side): boolean => !stability.unstable && failure === null;

/** What can be asked of the flows as they are said to be, and from which of them on they have a part in the answer. */
function question(asSaid: readonly Side[]): { readonly asked: Asked; readonly from: number } {
  const last = asSaid.length - 1;
  if (!doesKeepUp(asSaid[last])) return { asked: "keepsUp", from: last };
  if (last > 0 && doesKeepUp(asSaid[0])) return { asked: "difference", from: 0 };
  return { asked: "leadTime", from: last };
}

function withFigure(flow: Flow, { step: id, field }: Doubt, value: number): Flow {
  const change = (step: FlowStep): FlowStep =>
    field === "processTime"
      ? { ...step, processTime: scaleTime(step.processTime, value) }
      : { ...step, [field]: value };
  return { ...flow, steps: flow.steps.map((step) => (step.id === id ? change(step) : step)) };
}

/** By replication; null where one of them cannot keep up or fails. */
function answerOf(sides: readonly Side[], asked: Asked): Float64Array | null {
  if (asked === "keepsUp") {
    const [{ records, failure }] = sides;
    return failure === null ? columnOf(records, StreamFigure.throughput) : null;
  }
  if (!sides.every(doesKeepUp)) return null;
  const [first, second = null] = sides.map(({ records }) => columnOf(records, StreamFigure.lead));
  const answer = second === null ? first : second.map((hours, pair) => hours - first[pair]);
  return meanAndError(answer).count === 0 ? null : answer;
}
