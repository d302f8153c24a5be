import type { Comparison } from "../../simulations/index";
import type { StreamMap } from "../model/StreamMap";
import { toFlow, type ExperimentOverrides, type ToFlow } from "./toFlow";

/** How the runs of a comparison were made: with this luck, so many of them, over these hours. */
export type ComparedRuns = Pick<Comparison, "seed" | "replications" | "horizonHours" | "warmUpHours">;

/**
 * A map in numbers, to be studied beside a comparison. One of those compared is studied over just the runs and hours of the
 * comparison: what the study finds of it is then what the comparison says of it, bit for bit.
 */
export function toFlowBeside(map: StreamMap, runs: ExperimentOverrides): ToFlow {
  const { seed, replications, horizonHours, warmUpHours } = runs;
  return toFlow(map, { seed, replications, horizonHours, warmUpHours });
}

/** Whether figures were found over the runs and hours of a comparison. */
export function isBeside(found: ComparedRuns, compared: ComparedRuns): boolean {
  return (
    found.seed === compared.seed &&
    found.replications === compared.replications &&
    found.horizonHours === compared.horizonHours &&
    found.warmUpHours === compared.warmUpHours
  );
}
