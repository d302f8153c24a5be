import { createStore, type StoreApi } from "zustand/vanilla";
import type { Problem } from "../model/Problem";
import { keepNewest } from "../runs/keepNewest";
import type { WorkHandle } from "../runs/onWorkers";
import { oneAtATime } from "./oneAtATime";

/** One piece of long work at a time: what it is of, how far it is, what it found. */
export interface WorkState<Of, Result> {
  readonly status: "idle" | "running" | "done" | "failed" | "cancelled";
  /** What is being worked on, or was. */
  readonly of: Of | null;
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** What was found, or is known so far. */
  readonly result: Result | null;
  readonly error: readonly Problem[] | null;
  /** Takes this on; what was under way is stopped. */
  begin(of: Of): Promise<void>;
  cancel(): void;
  /** Another document: what was found belongs to the old one. */
  forget(): void;
}

export type WorkStore<Of, Result> = StoreApi<WorkState<Of, Result>>;

/** Starts the work; `tell` is called after each run, with what is known so far where there is something. */
export type StartWork<Of, Result> = (
  of: Of,
  tell: (done: number, total: number, sofar: Result | null) => void,
) => WorkHandle<Result>;

const nothing = { status: "idle", of: null, progress: null, result: null, error: null } as const;

/** So many results are kept for the session; those used last. */
const MOST_KEPT = 24;

/**
 * The store of one kind of long work. `refuse` gives the reasons why something cannot be worked on. Where `keyOf` is
 * given, what was found is kept under it, and asked again it is there at once.
 */
export function createWorkStore<Of, Result>(
  start: StartWork<Of, Result>,
  refuse: (of: Of) => readonly Problem[],
  keyOf?: (of: Of) => string,
): WorkStore<Of, Result> {
  return createStore<WorkState<Of, Result>>((set) => {
    const work = oneAtATime<Result>();
    const kept = new Map<string, Result>();
    const keep = (key: string, result: Result): void => keepNewest(kept, key, result, MOST_KEPT);
    return {
      ...nothing,
      begin: async (of) => {
        work.forget();
        const reasons = refuse(of);
        if (reasons.length > 0) {
          set({ ...nothing, of, status: "failed", error: reasons });
          return;
        }
        const key = keyOf?.(of);
        const known = key === undefined ? undefined : kept.get(key);
        if (key !== undefined && known !== undefined) {
          keep(key, known);
          set({ ...nothing, of, status: "done", result: known });
          return;
        }
        set({ ...nothing, of, status: "running" });
        const ending = await work.run((isCurrent) =>
          start(of, (done, total, sofar) => {
            if (isCurrent()) set({ progress: { done, total }, ...(sofar === null ? {} : { result: sofar }) });
          }),
        );
        if (ending === null) return;
        if (ending.status !== "done") {
          set(ending);
          return;
        }
        if (key !== undefined) keep(key, ending.found);
        set({ status: "done", progress: null, result: ending.found });
      },
      cancel: work.cancel,
      forget: () => {
        work.forget();
        kept.clear();
        set(nothing);
      },
    };
  });
}
