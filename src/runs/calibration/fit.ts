import { estimate, type Estimate, type FirstVisits } from "../../../simulations/index";
import { ladder, mapMetrics } from "../../model/metrics";
import { own } from "../../model/own";
import type { Step, StreamMap } from "../../model/StreamMap";

/** A lead time as it was mapped beside the one that the simulation finds, hours. */
export interface MappedAndSimulated {
  readonly mappedHours: number | null;
  readonly simulated: Estimate;
}

/** How well a map and its simulation agree: each step's first visits, and their sum along the path. */
export interface Fit {
  readonly steps: Readonly<Record<string, MappedAndSimulated>>;
  readonly stream: MappedAndSimulated;
}

const unknown: Estimate = { mean: null, low: null, high: null };

/** Holds the lead times of a map against the first visits of its simulation. What grows without end has none. */
export function toFit(map: StreamMap, visits: FirstVisits): Fit {
  const mapped = mapMetrics(map);
  const steps = Object.keys(map.steps).map((id): [string, MappedAndSimulated] => {
    const times = visits.steps.get(id)?.firstVisits;
    const simulated = visits.unstable || times === undefined ? unknown : estimate(times);
    return [id, { mappedHours: mapped.steps[id]?.leadTimeHours ?? null, simulated }];
  });
  const fits = Object.fromEntries(steps);
  return {
    steps: fits,
    stream: {
      mappedHours: mapped.stream.leadTimeHours,
      simulated: visits.unstable ? unknown : estimate(totals(map, visits, fits)),
    },
  };
}

/**
 * First visits summed along the path, by replication. The path is that of MODEL.md §3 with the simulated lead times in
 * place of the mapped ones: of parallel branches the one that takes longest in the simulation.
 */
function totals(
  map: StreamMap,
  visits: FirstVisits,
  fits: Readonly<Record<string, MappedAndSimulated>>,
): readonly number[] {
  const withSimulated = Object.entries(map.steps).map(([id, step]): [string, Step] => {
    const mean = own(fits, id)?.simulated.mean ?? 0;
    return [id, { ...step, leadTime: `${mean.toFixed(9)}h` }];
  });
  const path = ladder({ ...map, steps: Object.fromEntries(withSimulated) });
  return Array.from({ length: visits.replications }, (_, replication) => {
    let total = 0;
    for (const { stepId, weight } of path) {
      if (weight === 0) continue;
      const times = visits.steps.get(stepId)?.firstVisits;
      total += (weight ?? NaN) * (times?.[replication] ?? NaN);
    }
    return total;
  });
}
