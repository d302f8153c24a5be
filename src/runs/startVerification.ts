import { verify, type Verified } from "../../simulations/index";
import { onWorkers } from "./onWorkers";

/** Models with exact answers under way. `verified` rejects with RunCancelled after `cancel()`. */
export interface VerificationHandle {
  readonly verified: Promise<readonly Verified[]>;
  cancel(): void;
}

/** Runs the models with exact answers in Web Workers and tells of each figure as soon as it is known. */
export function startVerification(
  seed: number,
  onVerified: (verified: Verified, done: number, total: number) => void,
): VerificationHandle {
  const { result, cancel } = onWorkers((runner) => verify(runner, seed, onVerified));
  return { verified: result, cancel };
}
