import type { Runner } from "../../simulations/index";
import { borrowWorkers } from "./startRun";

/** Work under way on the window's workers. `result` rejects with RunCancelled after `cancel()`. */
export interface WorkHandle<Result> {
  readonly result: Promise<Result>;
  cancel(): void;
}

/** Does work on the window's workers, and lends them out again when it is done. */
export function onWorkers<Result>(work: (runner: Runner) => Promise<Result>): WorkHandle<Result> {
  const { runner, giveBack } = borrowWorkers();
  let finished = false;
  const result = work(runner).finally(() => {
    finished = true;
    giveBack();
  });
  return {
    result,
    cancel: () => {
      if (!finished) runner.stop();
    },
  };
}
