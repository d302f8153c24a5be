import { verify, type Verified } from "../../simulations/index";
import { borrowWorkers } from "./startRun";

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
  const { runner, giveBack } = borrowWorkers();
  let finished = false;
  const verified = verify(runner, seed, onVerified).finally(() => {
    finished = true;
    giveBack();
  });
  return {
    verified,
    cancel: () => {
      if (!finished) runner.stop();
    },
  };
}
