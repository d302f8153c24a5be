import { RunFailure, runBatch, type RunBatch, type RunRecord } from "../../simulations/index";

/** What a worker is told: a part of a batch. */
export interface Task {
  readonly id: number;
  readonly batch: RunBatch;
}

/** What a worker says: one replication is done, the task is done, or it failed. */
export type Answer =
  | { readonly id: number; readonly kind: "progress" }
  | { readonly id: number; readonly kind: "done"; readonly records: readonly RunRecord[] }
  | {
      readonly id: number;
      readonly kind: "failed";
      readonly code: RunFailure["code"] | null;
      readonly params: RunFailure["params"];
      readonly detail: string;
    };

/** Does a task and says how it goes; the same in a Web Worker and in a worker thread. */
export function doTask(task: Task, answer: (message: Answer) => void): void {
  const { id } = task;
  try {
    const records = runBatch(task.batch, () => answer({ id, kind: "progress" }));
    answer({ id, kind: "done", records });
  } catch (failure) {
    const known = failure instanceof RunFailure;
    answer({
      id,
      kind: "failed",
      code: known ? failure.code : null,
      params: known ? failure.params : {},
      detail: failure instanceof Error ? (failure.stack ?? failure.message) : String(failure),
    });
  }
}
