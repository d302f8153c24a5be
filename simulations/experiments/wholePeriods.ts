import type { Flow } from "../engine/Flow";

/**
 * A warm-up that leaves whole periods to be counted: work that comes or is released every so often does so in clumps, and a span
 * that begins between two of them holds one too many or too few. The first period is never counted, for its train leaves before
 * the empty stream has filled it, which lead times do not show. Later than told by less than a period (hours), the longest
 * of the flows; as told where there is none, or where not even one would be left.
 */
export function wholePeriods(flows: readonly Flow[], horizon: number, warmUp: number): number {
  const period = Math.max(0, ...flows.map(longestPeriod));
  const from = period <= horizon / 2 ? Math.max(warmUp, period) : warmUp;
  const periods = Math.floor((horizon - from) / period + 1e-9);
  return period > 0 && periods >= 1 ? beforeEnd(horizon, periods * period) : warmUp;
}

/**
 * The hour about half-way that is as far into a period of the flow as the end is: what a train has not yet taken along, or has just
 * come, is then no growth. Half-way where nothing has a period, or a run does not last for one.
 */
export function halfWayOf(flow: Flow, horizon: number): number {
  const period = longestPeriod(flow);
  if (period === 0 || period >= horizon) return horizon / 2;
  return beforeEnd(horizon, Math.max(1, Math.round(horizon / 2 / period)) * period);
}

/** Of all cadences and arrivals without chance. */
function longestPeriod({ steps, arrivals }: Flow): number {
  const cadences = steps.map(({ cadence }) => cadence ?? 0);
  const regular = arrivals.map(({ every }) => (every?.distribution === "constant" ? every.value : 0));
  return Math.max(0, ...cadences, ...regular);
}

function beforeEnd(horizon: number, hours: number): number {
  return Number((horizon - hours).toPrecision(12));
}
