import type { Runner } from "../../simulations/index";
import { borrowWorkers } from "./workers";

/** Work under way on the window's workers. `result` rejects with RunCancelled after `cancel()`. */
export interface WorkHandle<Result> {
  readonly result: Promise<Result>;
  /** Stops the workers at once, however long their parts are. */
  cancel(): void;
}

/** Work that may soon be overtaken by other work of its kind. `result` rejects with RunCancelled after `abandon()` too. */
export interface PassingWork<Result> extends WorkHandle<Result> {
  /** Lets go of the work and keeps the workers for the next, which begins as soon as they have done their parts. */
  abandon(): void;
}

/** Does work on the window's workers, and lends them out again when it is done. */
export function onWorkers<Result>(work: (runner: Runner) => Promise<Result>): PassingWork<Result> {
  const { runner, giveBack } = borrowWorkers();
  let finished = false;
  const finish = (): void => {
    if (finished) return;
    finished = true;
    giveBack();
  };
  const result = work(runner).finally(finish);
  return {
    result,
    cancel: () => {
      if (!finished) runner.stop();
    },
    abandon: () => {
      if (finished) return;
      runner.drop();
      finish();
    },
  };
}
