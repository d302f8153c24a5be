import type { Flow } from "../engine/Flow";
import { meanOf, spreadOf } from "../engine/variates";

/**
 * A warm-up that leaves whole periods to be counted: work that comes or is released every so often does so in clumps, and a span
 * that begins between two of them holds one too many or too few. The first period is never counted, for its train leaves before
 * the empty stream has filled it, which lead times do not show. Later than told by less than a period (hours) of the
 * flows; as told where there is none, or where not even one would be left.
 */
export function wholePeriods(flows: readonly Flow[], horizon: number, warmUp: number): number {
  const period = periodOf(rhythmsOf(flows), horizon);
  const from = period <= horizon / 2 ? Math.max(warmUp, period) : warmUp;
  const periods = Math.floor((horizon - from) / period + 1e-9);
  return period > 0 && periods >= 1 ? beforeEnd(horizon, periods * period) : warmUp;
}

/**
 * The hour about half-way that is as far into a period of the flow as the end is: what has just come is then no growth. A period
 * that does not fit into half of a run has no say.
 */
export function halfWayOf(flow: Flow, horizon: number): number {
  const rhythms = rhythmsOf([flow]).filter((hours) => hours <= horizon / 2);
  const period = periodOf(rhythms, horizon);
  if (period === 0) return horizon / 2;
  return beforeEnd(horizon, Math.max(1, Math.round(horizon / 2 / period)) * period);
}

/** A common period is no longer than this share of a run: there is to be something left to count. */
const LONGEST = 0.25;
/** A rhythm shorter than this share of a run makes clumps that nobody sees in it. */
const SHORTEST = 0.005;

/** Who comes this regularly, as a cv, is still in step after a run. */
const REGULAR = 0.1;

/** The hours of all cadences, and between arrivals that come regularly. */
function rhythmsOf(flows: readonly Flow[]): number[] {
  const all = flows.flatMap(({ steps, arrivals }) => [
    ...steps.map(({ cadence }) => cadence ?? 0),
    ...arrivals.map(({ every }) => (every !== null && spreadOf(every) <= REGULAR ? meanOf(every) : 0)),
  ]);
  return [...new Set(all)].filter((hours) => hours > 0);
}

/**
 * The longest of some rhythms, and as many times it as the others go into, too, where a run has room for that: a lot every three
 * weeks and a train every two come round every six. 0 where there is none.
 */
function periodOf(rhythms: readonly number[], horizon: number): number {
  const [longest = 0, ...others] = rhythms.toSorted((a, b) => b - a);
  return others
    .filter((hours) => hours >= SHORTEST * horizon)
    .reduce((period, hours) => commonPeriod(period, hours, LONGEST * horizon) ?? period, longest);
}

/** The least number of times `period` that `other` goes into; null where that is more than `most`. */
function commonPeriod(period: number, other: number, most: number): number | null {
  for (let times = 1; times === 1 || times * period <= most; times++) {
    const parts = (times * period) / other;
    if (Math.abs(parts - Math.round(parts)) < 1e-9 * parts) return times * period;
  }
  return null;
}

function beforeEnd(horizon: number, hours: number): number {
  return Number((horizon - hours).toPrecision(12));
}
