import type { Flow } from "../engine/Flow";
import { toNetwork } from "../engine/Network";
import { runChange } from "./runChange";
import { runOnce, toSetting, type RunOrder, type RunRecord } from "./replications";

/** Replications of one flow, to be run wherever there is a free processor. Plain data. */
export interface RunBatch {
  readonly flow: Flow;
  readonly order: RunOrder;
  /** Numbers of the replications; the luck hangs on them. */
  readonly replications: readonly number[];
}

/**
 * Runs batches, here or on other threads. Answers each batch with its records in the order asked for, so that
 * the results are the same on any number of threads. Rejects with RunFailure when a run fails.
 */
export interface Runner {
  run(batches: readonly RunBatch[], onRecord: () => void): Promise<readonly (readonly RunRecord[])[]>;
}

/** Runs everything here, one after the other. */
export const inlineRunner: Runner = {
  async run(batches, onRecord) {
    return batches.map((batch) => runBatch(batch, onRecord));
  },
};

/** Runs one batch here and now. */
export function runBatch(batch: RunBatch, onRecord: () => void): readonly RunRecord[] {
  const setting = toSetting(batch.flow);
  const { order } = batch;
  const { change } = order;
  const changed = change === undefined ? null : toNetwork(change.flow);
  return batch.replications.map((replication) => {
    const record =
      change === undefined || changed === null
        ? runOnce(setting, order, replication)
        : runChange(setting, changed, order, change, replication);
    onRecord();
    return record;
  });
}
