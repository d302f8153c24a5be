import type { Problem } from "../model/Problem";
import type { WorkHandle } from "../runs/onWorkers";
import { RunCancelled } from "../runs/RunHandle";
import { problemsOf } from "./problemsOf";

/** How work ended: with what it found, or without. */
export type Ending<Result> =
  | { readonly status: "done"; readonly progress: null; readonly found: Result }
  | { readonly status: "cancelled"; readonly progress: null }
  | { readonly status: "failed"; readonly progress: null; readonly error: readonly Problem[] };

/** Does one piece of long work at a time: the next one stops the one before, of which nothing is heard any more. */
export interface OneAtATime<Result> {
  /** Null: it was overtaken or forgotten. `isCurrent` tells work under way whether anybody still wants to hear of it. */
  run(start: (isCurrent: () => boolean) => WorkHandle<Result>): Promise<Ending<Result> | null>;
  /** A person does not want to wait for it. */
  cancel(): void;
  /** Nobody wants to hear of it any more. */
  forget(): void;
}

/** Does one piece of long work at a time. */
export function oneAtATime<Result>(): OneAtATime<Result> {
  let turn = 0;
  let handle: WorkHandle<Result> | null = null;
  const forget = (): void => {
    turn += 1;
    const running = handle;
    handle = null;
    running?.cancel();
  };
  return {
    run: async (start) => {
      forget();
      const mine = turn;
      const isCurrent = (): boolean => turn === mine;
      try {
        handle = start(isCurrent);
        const found = await handle.result;
        return isCurrent() ? { status: "done", progress: null, found } : null;
      } catch (reason) {
        if (!isCurrent()) return null;
        if (reason instanceof RunCancelled) return { status: "cancelled", progress: null };
        return { status: "failed", progress: null, error: problemsOf(reason) };
      } finally {
        if (isCurrent()) handle = null;
      }
    },
    cancel: () => handle?.cancel(),
    forget,
  };
}
