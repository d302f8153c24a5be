import type { Flow } from "../engine/Flow";

/**
 * A warm-up that leaves whole periods to be counted: work that is released every so often comes out in clumps, and a span
 * that begins between two of them holds one too many or too few. The first period is never counted, for its train leaves before
 * the empty stream has filled it, which lead times do not show. Later than told by less than a period (hours), the longest
 * cadence of the flows; as told where there is none, or where not even one would be left.
 */
export function wholePeriods(flows: readonly Flow[], horizon: number, warmUp: number): number {
  const period = Math.max(0, ...flows.flatMap(({ steps }) => steps.map(({ cadence }) => cadence ?? 0)));
  const from = period <= horizon / 2 ? Math.max(warmUp, period) : warmUp;
  const periods = Math.floor((horizon - from) / period + 1e-9);
  return period > 0 && periods >= 1 ? Number((horizon - periods * period).toPrecision(12)) : warmUp;
}
