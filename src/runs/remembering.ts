import type { RunBatch, Runner, RunRecord } from "../../simulations/index";
import { keepNewest } from "./keepNewest";

/** Runs that were made lately, by what was run and how. */
export type RunMemory = Map<string, Map<number, RunRecord>>;

/** So many flows, each with its order: the current state and what a dial has just been at. */
const MOST_KEPT = 8;

/**
 * A runner that makes no run twice: what it remembers it answers at once. The same flow, order and replication give the same
 * record bit for bit, so nobody can tell.
 */
export function remembering(runner: Runner, memory: RunMemory): Runner {
  return {
    run: async (batches, onRecord) => {
      const known = batches.map((batch) => recall(memory, batch));
      const missing = batches.map((batch, at) => ({
        ...batch,
        replications: batch.replications.filter((replication) => !known[at]!.has(replication)),
      }));
      const toRun = missing.filter(({ replications }) => replications.length > 0);
      for (const [at, { replications }] of batches.entries())
        for (let told = missing[at]!.replications.length; told < replications.length; told++) onRecord();
      const made = toRun.length === 0 ? [] : await runner.run(toRun, onRecord);
      toRun.forEach((batch, at) => {
        const own = known[missing.indexOf(batch)]!;
        for (const record of made[at]!) own.set(record.replication, record);
      });
      return batches.map(({ replications }, at) =>
        replications.map((replication) => known[at]!.get(replication)!),
      );
    },
  };
}

/** What is remembered of a batch, as the newest of all. */
function recall(memory: RunMemory, { flow, order }: RunBatch): Map<number, RunRecord> {
  const key = JSON.stringify([flow, order]);
  const known = memory.get(key) ?? new Map<number, RunRecord>();
  keepNewest(memory, key, known, MOST_KEPT);
  return known;
}
