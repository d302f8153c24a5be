import type { Experiment, Flow } from "../engine/Flow";
import { RunFailure } from "../engine/RunFailure";
import { reachable } from "../engine/ways";
import { conductStudy } from "./conductStudy";
import { lineConstants, type LineConstants } from "./lineLaws";
import { smallestThatKeeps, type SmallestEnough } from "./readSweep";
import type { Results } from "./Results";
import { sweepFlows, type Sweep } from "./sweepFlows";
import type { TogetherOptions } from "./runTogether";

/** A stream with more and more inside, what bounds it, and where it stands. */
export interface WipCurve {
  /** Null: nothing was ever delivered. */
  readonly constants: LineConstants | null;
  /** How many are inside at each point of the sweep. */
  readonly levels: readonly number[];
  readonly sweep: Sweep;
  /** The stream as it is. */
  readonly present: Results;
  /** The fewest inside that keep 98 % of the throughput. */
  readonly enough: SmallestEnough;
}

/** Where a rope can hold all of a stream, or why none can. */
export type WholeStream =
  | { readonly from: string; readonly to: string; readonly why: null }
  | { readonly why: "severalStarts" | "severalEnds" | "noWay" };

/** A rope around all of a stream needs one place where work comes in, of one type, and one where it is delivered. */
export function wholeStream({ arrivals, steps, links }: Flow): WholeStream {
  const [first] = arrivals;
  if (first === undefined) return { why: "noWay" };
  if (arrivals.some(({ to, type }) => to !== first.to || type !== first.type))
    return { why: "severalStarts" };
  const index = new Map(steps.map(({ id }, at) => [id, at]));
  const next = steps.map(({ id }) =>
    links.filter(({ from }) => from === id).map(({ to }) => index.get(to) ?? 0),
  );
  const start = index.get(first.to);
  if (start === undefined) return { why: "noWay" };
  const seen = reachable(steps.length, (step) => Int32Array.from(next[step]), start);
  const ends = steps.filter((_, at) => seen[at] === 1 && next[at].length === 0);
  const [end] = ends;
  if (end === undefined) return { why: "noWay" };
  return ends.length > 1 ? { why: "severalEnds" } : { from: first.to, to: end.id, why: null };
}

/** The stream with always so many inside and work that never runs out (CONWIP: Spearman, Woodruff & Hopp 1990). */
export function withConstantWip(
  flow: Flow,
  { from, to }: { readonly from: string; readonly to: string },
  wip: number,
): Flow {
  const [first] = flow.arrivals;
  const others = flow.ropes.filter((rope) => rope.from !== from || rope.to !== to);
  return {
    ...flow,
    arrivals: first === undefined ? [] : [{ ...first, every: null, size: 1 }],
    ropes: [...others, { id: `${from} … ${to}`, from, to, limit: wip }],
  };
}

/** So many levels show the shape of a curve. */
const MOST_LEVELS = 13;
/** So many more are run where the curve bends off. */
const MOST_BETWEEN = 4;
/** More inside than this is no limit any more. */
const MOST_WIP = 400;

/**
 * The stream at one, two, three … inside, held against what bounds it (Hopp & Spearman, Factory Physics ch. 7). What an item
 * needs when nobody is in its way is measured: an item alone in the stream, its waits and dates included. The flow must have a `wholeStream`.
 */
export async function measureWipCurve(
  flow: Flow,
  ends: { readonly from: string; readonly to: string },
  experiment: Experiment,
  { runner, onProgress }: Pick<TogetherOptions, "runner" | "onProgress">,
): Promise<WipCurve> {
  const least = Math.max(1, ...flow.steps.map(({ batch }) => (batch?.atMost === null ? batch.size : 1)));
  const passes = experiment.warmUp === "auto" ? 2 : 1;
  const perFlow = experiment.replications * passes;
  let before = 0;
  const tell =
    (flowsToCome: number) =>
    (done: number, total: number): void =>
      onProgress?.(before + done, before + total + flowsToCome * perFlow, null);
  const study = async (of: Flow, flowsToCome: number): Promise<Results> => {
    const { results } = await conductStudy(of, experiment, {
      runner,
      trace: false,
      constraint: false,
      assumptions: [],
      onProgress: tell(flowsToCome),
    });
    before += perFlow;
    return results;
  };
  const present = await study(flow, MOST_LEVELS + 1);
  const alone = await study(withConstantWip(flow, ends, least), MOST_LEVELS).catch((reason: unknown) => {
    // So few may lock in where more do not: then nothing is known of an item alone.
    if (reason instanceof RunFailure) return null;
    throw reason;
  });
  const constants = constantsOf(flow, present, least > 1 ? null : alone);
  const runAt = async (
    levels: readonly number[],
    warmUp: number | "auto",
    flowsToCome: number,
  ): Promise<Sweep> => {
    const flows = levels.map((wip) => withConstantWip(flow, ends, wip));
    const sweep = await sweepFlows(
      flows,
      { ...experiment, warmUp },
      { runner, onProgress: tell(flowsToCome) },
    );
    before += levels.length * (warmUp === "auto" ? perFlow : experiment.replications);
    return sweep;
  };
  const coarse = levelsFor(constants, present, least);
  const first = await runAt(coarse, experiment.warmUp, 0);
  const between = levelsBefore(coarse, smallestThatKeeps(first).point);
  const second = between.length === 0 ? null : await runAt(between, first.warmUpHours, 0);
  const all = [
    ...coarse.map((level, at) => ({ level, point: first.points[at] })),
    ...between.flatMap((level, at) => (second === null ? [] : [{ level, point: second.points[at] }])),
  ].sort((one, other) => one.level - other.level);
  const sweep = { ...first, points: all.map(({ point }) => point) };
  return {
    constants,
    levels: all.map(({ level }) => level),
    sweep,
    present,
    enough: smallestThatKeeps(sweep),
  };
}

/** The levels that were passed over just before the one that was found, where the fewest that are enough must lie. */
function levelsBefore(levels: readonly number[], found: number | null): readonly number[] {
  if (found === null || found === 0) return [];
  const [from, to] = [levels[found - 1], levels[found]];
  const passedOver = Array.from({ length: to - from - 1 }, (_, at) => from + 1 + at);
  const every = Math.ceil(passedOver.length / MOST_BETWEEN);
  return passedOver.filter((_, at) => at % every === 0);
}

/** What the slowest people can do, as they work today; what an item needs, as it does alone, or else as its people's hours say. */
function constantsOf(flow: Flow, present: Results, alone: Results | null): LineConstants | null {
  const read = lineConstants(flow, present);
  const hours = alone?.stream.flowTimeHours.mean.mean ?? null;
  if (read === null || hours === null) return read;
  return { ...read, rawTimeHours: hours, criticalWip: read.bottleneckPerHour * hours };
}

/** From the least to well beyond what is critical and what is there now; close at first, where the curve bends. */
function levelsFor(constants: LineConstants | null, present: Results, least: number): readonly number[] {
  const critical = constants?.criticalWip ?? 10;
  const now = present.stream.wip.mean ?? 0;
  const most = Math.min(MOST_WIP, Math.ceil(Math.max(least + 5, 3 * critical, 1.25 * now)));
  const steps = Math.min(MOST_LEVELS, most - least + 1) - 1;
  const levels = Array.from({ length: steps + 1 }, (_, at) =>
    Math.round(least + (most - least) * (at / steps) ** (most - least > steps ? 1.6 : 1)),
  );
  return [...new Set(levels)];
}
