import type { Comparison } from "../../simulations/index";
import type { StreamMap } from "../model/StreamMap";
import { toFlow, type ToFlow } from "./toFlow";

/** How the runs of a comparison were made: with this luck, so many of them, over these hours. */
export type ComparedRuns = Pick<
  Comparison,
  "seed" | "replications" | "horizonHours" | "warmUpHours" | "assumptions"
>;

/**
 * One of the maps that were compared, in numbers, to be studied over just the runs and hours of the comparison: what the study
 * finds of it is what the comparison says of it, bit for bit.
 */
export function toFlowBeside(map: StreamMap, compared: ComparedRuns): ToFlow {
  const { seed, replications, horizonHours, warmUpHours } = compared;
  const made = toFlow(map, { seed, replications, horizonHours, warmUpHours });
  return { ...made, assumptions: [...made.assumptions, ...compared.assumptions] };
}

/** Whether figures were found over the runs and hours of a comparison. */
export function isBeside(found: Omit<ComparedRuns, "assumptions">, compared: ComparedRuns): boolean {
  return (
    found.seed === compared.seed &&
    found.replications === compared.replications &&
    found.horizonHours === compared.horizonHours &&
    found.warmUpHours === compared.warmUpHours
  );
}
