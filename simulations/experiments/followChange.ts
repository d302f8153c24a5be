import type { Experiment, Flow } from "../engine/Flow";
import { estimate, meanAndError } from "../statistics/confidence";
import { ratioOfSums } from "../statistics/ratio";
import { toComparison, type Comparison } from "./compareFlows";
import { columnOf, StreamFigure } from "./figures";
import { settledStart } from "./findCut";
import { minus } from "./pairs";
import { arrivedFrom, readCourse, settledFrom, type Spell } from "./readCourse";
import type { RunRecord } from "./replications";
import type { Estimate } from "./Results";
import { PRESENT_AT_CHANGE, placeOfStretch, StretchFigure, type ChangeOrder } from "./runChange";
import { endOfLot, runTogether, type Side, type Together, type TogetherOptions } from "./runTogether";
import { allowance } from "./verdict";

/** What is followed after a change. */
export const followedFigures = {
  leadTimeMeanHours: { place: StretchFigure.leadSum, steady: StreamFigure.lead, good: -1 },
  leadTimeP50Hours: { place: StretchFigure.leadP50, steady: StreamFigure.lead + 1, good: -1 },
  wip: { place: StretchFigure.wip, steady: StreamFigure.wip, good: -1 },
  throughputPerHour: { place: StretchFigure.throughput, steady: StreamFigure.throughput, good: 1 },
} as const;

export type FollowedFigure = keyof typeof followedFigures;

/** One figure in one stretch of time after a change. */
export interface StretchEstimates {
  readonly without: Estimate;
  readonly changed: Estimate;
  /** With − without the change, paired: both come from the very same state and see the same luck. */
  readonly difference: Estimate;
}

/** One figure after a change, stretch by stretch, and what that comes to. */
export interface FollowedCourse {
  readonly stretches: readonly StretchEstimates[];
  readonly spells: readonly Spell[];
  /** The first stretch from which on it is in its new steady state, as far as can be told; null when it has not settled. */
  readonly settledFrom: number | null;
}

/** What is in the stream when the change is made beyond what will be there in the end. */
export interface Backlog {
  readonly items: Estimate;
  /** The first stretch with a tenth of it at most, and no more that can be told; null when there is none. */
  readonly drainedFrom: number | null;
}

/** How long a look is taken, and in what steps. */
export interface Stretches {
  /** Hours. */
  readonly every: number;
  readonly times: number;
}

/** A change and what comes after it, stretch by stretch, without it and with it. */
export interface Transient extends Stretches {
  readonly replications: number;
  /** How long the run had gone on as it was. */
  readonly changedAtHours: number;
  readonly figures: Readonly<Record<FollowedFigure, FollowedCourse>>;
  /** Null where there is none, or where the changed stream cannot keep up. */
  readonly backlog: Backlog | null;
  /** Where it all leads in the end: the steady states, compared. */
  readonly steady: Comparison;
}

export interface FollowOptions extends Pick<TogetherOptions, "runner" | "refine"> {
  /** A difference within ± this share of what would be without the change, or from the steady state of that, is none. */
  readonly margin: number;
  /** How long to look on, once the steady states are known. */
  readonly choose: (steady: Comparison) => Stretches;
  readonly onProgress?: (done: number, total: number, sofar: Transient | null) => void;
}

/**
 * Follows a change from the moment it is made: the stream runs as it is until it is warmed up, then goes on without the
 * change and with it, from the very same state and with the same luck. Throws RunFailure when a run cannot go on.
 */
export async function followChange(
  before: Flow,
  after: Flow,
  experiment: Experiment,
  options: FollowOptions,
): Promise<Transient> {
  const { runner, margin, choose, onProgress, refine = false } = options;
  const { replications, seed } = experiment;
  let done = 0;
  let total = 0;
  const together = await runTogether([before, after], experiment, {
    runner,
    onProgress: (some, all) => {
      done = some;
      total = all + replications;
      onProgress?.(done, total, null);
    },
  });
  for (const { failure } of together.sides) if (failure !== null) throw failure;
  const steady = toComparison(together, ["changed"], margin);
  const { every, times } = choose(steady);
  const changedAt = whenToChange(experiment, together, every);
  const changedFlow = knowingTypesOf(after, before);
  const change: ChangeOrder = { flow: changedFlow, every, times };
  const order = {
    seed,
    horizon: changedAt + every * times,
    warmUp: changedAt,
    keepSeries: false,
    keepLeadTimes: false,
    trace: false,
    change,
  };
  const records: RunRecord[] = [];
  const toTransient = (): Transient => read(records, change, changedAt, together, steady);
  while (records.length < replications) {
    const made = records.length;
    const upTo = refine ? endOfLot(made, replications) : replications;
    const numbers = Array.from({ length: upTo - made }, (_, at) => made + at + 1);
    const [more] = await runner.run([{ flow: before, order, replications: numbers }], () =>
      onProgress?.(++done, Math.max(total, done), null),
    );
    records.push(...more);
    if (upTo < replications) onProgress?.(done, Math.max(total, done), toTransient());
  }
  return toTransient();
}

/** How far into the run a change is made of a stream that never settles, as a share of the horizon. */
const OF_UNSTABLE = 0.25;

/**
 * When the change is made: after the warm-up that was asked for; else twice after the one of the stream as it is, and after two of
 * its lead times, for not only the mean of what follows is to be steady then, but what is in the stream. What it is changed to has
 * no part in it, so that several changes of one stream are made at one moment, of the very same state. One that cannot keep up
 * has nothing steady to be waited for. Always at a whole stretch, so that each has as many trains in it.
 */
function whenToChange({ warmUp, horizon }: Experiment, { sides: [before] }: Together, every: number): number {
  const least = warmUp !== "auto" ? warmUp : (twiceSettled(before, horizon) ?? OF_UNSTABLE * horizon);
  return Math.ceil((least / every) * (1 - 1e-12)) * every;
}

/** Twice what a stream needs to settle; null of one that never does. */
function twiceSettled({ pilots, stability }: Side, horizon: number): number | null {
  if (stability.unstable || pilots.length === 0) return null;
  const { warmUp, leadTime } = settledStart(pilots, horizon);
  return 2 * Math.max(warmUp, leadTime);
}

function steadyOf({ records }: Side, figure: number): Float64Array {
  return columnOf(records, figure);
}

/** Work of a type that the changed stream makes no more may still be in it. */
function knowingTypesOf(after: Flow, before: Flow): Flow {
  const gone = before.types.filter(({ id }) => !after.types.some((type) => type.id === id));
  return gone.length === 0 ? after : { ...after, types: [...after.types, ...gone] };
}

function read(
  records: readonly RunRecord[],
  change: ChangeOrder,
  changedAtHours: number,
  together: Together,
  steady: Comparison,
): Transient {
  const { every, times } = change;
  const [before, changed] = together.sides;
  const column = (side: 0 | 1, figure: number): Float64Array[] =>
    Array.from({ length: times }, (_, stretch) => {
      const at = placeOfStretch(change, side, stretch) + figure;
      return columnOf(records, at);
    });
  const valuesOf = (name: FollowedFigure, side: 0 | 1): Float64Array[] => {
    const values = column(side, followedFigures[name].place);
    if (name !== "leadTimeMeanHours") return values;
    const rates = column(side, StretchFigure.throughput);
    return values.map((sums, stretch) =>
      ratioOfSums(
        sums,
        rates[stretch].map((rate) => rate * every),
      ),
    );
  };
  const exact = records.every(({ figures }) =>
    figures.every((figure, at) => Object.is(figure, records[0].figures[at])),
  );
  const follow = (name: FollowedFigure): FollowedCourse => {
    const { steady: end, good } = followedFigures[name];
    const without = valuesOf(name, 0);
    const values = valuesOf(name, 1);
    const differences = minusEach(values, without);
    const usual = meanAndError(without.map((one) => meanAndError(one).mean)).mean;
    const spells = readCourse(differences, good, allowance(usual, steady.margin), exact);
    const last = spells.at(-1);
    const steadyOnes = [steadyOf(before, end), steadyOf(changed, end)] as const;
    // A median of few is another thing than a median of many.
    const from =
      name === "leadTimeP50Hours"
        ? null
        : settling([without, values], steadyOnes, together, steady.margin, false);
    return {
      stretches: differences.map((difference, stretch) => ({
        without: estimate(without[stretch]),
        changed: estimate(values[stretch]),
        difference: estimate(difference),
      })),
      spells,
      // What cannot be told from the old state yet has not come to the new one.
      settledFrom: from === null || last?.to !== null ? from : Math.max(from, last.from),
    };
  };
  const names = Object.keys(followedFigures) as FollowedFigure[];
  return {
    every,
    times,
    replications: records.length,
    changedAtHours,
    figures: Object.fromEntries(names.map((name) => [name, follow(name)])) as Transient["figures"],
    backlog: backlogOf(
      records,
      [column(0, StretchFigure.present), column(1, StretchFigure.present)],
      together,
      steady.margin,
    ),
    steady,
  };
}

function minusEach(values: readonly Float64Array[], others: readonly Float64Array[]): Float64Array[] {
  return values.map((own, stretch) => minus(own, others[stretch]));
}

type Sides<T> = readonly [without: T, changed: T];

/**
 * From which stretch on a figure is in its new steady state. Where the stream keeps up without the change too, its paired
 * difference is held against the steady one: both ways share their luck, and so much less is left to chance.
 */
function settling(
  [without, values]: Sides<readonly Float64Array[]>,
  [steadyWithout, steadyChanged]: Sides<Float64Array>,
  { sides: [before, changed] }: Together,
  margin: number,
  above: boolean,
): number | null {
  if (changed.stability.unstable) return null;
  const isPaired = !before.stability.unstable;
  const course = isPaired ? minusEach(values, without) : values;
  const level = isPaired ? minus(steadyChanged, steadyWithout) : steadyChanged;
  const allowed = allowance(estimate(steadyChanged).mean ?? 0, margin);
  const from = settledFrom(course, level, allowed, above);
  const start = isPaired ? 0 : meanAndError(course[0]).mean;
  return from === null ? null : arrivedFrom(course, level, start, from);
}

/**
 * What there is to drain: where the stream keeps up without the change, as many more as it holds in its steady state; else
 * what has grown until the change. By Little's law a steady stream holds, its backlog included, throughput times lead time.
 */
function backlogOf(
  records: readonly RunRecord[],
  present: Sides<readonly Float64Array[]>,
  together: Together,
  margin: number,
): Backlog | null {
  const [before, changed] = together.sides;
  if (changed.stability.unstable) return null;
  const held = (side: Side): Float64Array => {
    const lead = steadyOf(side, StreamFigure.lead);
    return steadyOf(side, StreamFigure.throughput).map((rate, at) => rate * lead[at]);
  };
  const levels = [held(before), held(changed)] as const;
  const items = estimate(
    before.stability.unstable
      ? records.map(({ figures }, at) => figures[PRESENT_AT_CHANGE] - levels[1][at])
      : minus(levels[0], levels[1]),
  );
  if (items.mean === null || items.low === null || items.mean < 1 || items.low <= 0) return null;
  return { items, drainedFrom: settling(present, levels, together, margin, true) };
}
