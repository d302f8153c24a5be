import { misfit, type Calibration } from "./calibrate";
import { FAR } from "./remarksOn";

/**
 * Why a calibration proposes nothing: map and simulation agree; no lead time is mapped; the simulation has none, because
 * the stream cannot keep up; or they differ in a way that nothing proposed here could mend.
 */
export type NothingProposed = "agrees" | "notMapped" | "growing" | "differs";

/** Why there is nothing to change; null where something is proposed. */
export function nothingProposed({ changes, after }: Calibration): NothingProposed | null {
  if (changes.length > 0) return null;
  const steps = Object.values(after.steps);
  if (steps.every(({ mappedHours }) => mappedHours === null)) return "notMapped";
  if (steps.every(({ simulated }) => simulated.mean === null)) return "growing";
  return [...steps, after.stream].some((fit) => Math.abs(misfit(fit) ?? 0) > FAR) ? "differs" : "agrees";
}
