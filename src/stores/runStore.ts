import { createStore, type StoreApi } from "zustand/vanilla";
import type { Study } from "../../simulations/index";
import type { Problem } from "../model/Problem";
import type { StreamMap } from "../model/StreamMap";
import { reasonsNotToRun } from "./checkMap";
import { RunCancelled, type RunHandle, type RunProgress } from "../runs/RunHandle";

/** The simulation of the map on the screen: whether it runs, how far it is, what it found. */
export interface RunState {
  readonly status: "idle" | "running" | "done" | "failed" | "cancelled";
  readonly progress: RunProgress | null;
  /** The last finished study. It stays while another one runs. */
  readonly study: Study | null;
  /** The map that `study` is of: the figures are stale when this is no longer the map on the screen. */
  readonly ofMap: StreamMap | null;
  /** The map that is being run, while it is. */
  readonly runningMap: StreamMap | null;
  /** Why the last run did not come about. */
  readonly error: readonly Problem[] | null;
  simulate(): Promise<void>;
  cancel(): void;
  /** Another document: what was found belongs to the old one. */
  forget(): void;
}

export type RunStore = StoreApi<RunState>;

/** What there is to show of the run: first figures while it is under way, else the last finished study. */
export function shownStudy({ progress, study }: RunState): Study | null {
  return progress?.partial ?? study;
}

/** The map that the shown study is of. */
export function shownMap({ progress, runningMap, ofMap }: RunState): StreamMap | null {
  return progress?.partial ? runningMap : ofMap;
}

/** True while what is shown are first figures: more runs, and the constraint, are still to come. */
export function isProvisional({ progress }: RunState): boolean {
  return progress?.partial != null;
}

/** Starts a study of a map. Throws (or rejects with) an object with `problems` when the map cannot be run. */
export type StartStudy = (map: StreamMap, onProgress: (progress: RunProgress) => void) => RunHandle;

function problemsOf(reason: unknown): readonly Problem[] {
  if (
    typeof reason === "object" &&
    reason !== null &&
    "problems" in reason &&
    Array.isArray(reason.problems)
  ) {
    return reason.problems as readonly Problem[];
  }
  const detail = reason instanceof Error ? reason.message : String(reason);
  return [{ severity: "error", path: "", code: "runFailed", params: { detail } }];
}

/** The store of runs. `mapNow` tells which map is on the screen when Simulate is pressed. */
export function createRunStore(mapNow: () => StreamMap, start: StartStudy): RunStore {
  return createStore<RunState>((set, get) => {
    let current: RunHandle | null = null;
    return {
      status: "idle",
      progress: null,
      study: null,
      ofMap: null,
      runningMap: null,
      error: null,
      simulate: async () => {
        if (get().status === "running") return;
        const map = mapNow();
        const reasons = reasonsNotToRun(map);
        if (reasons.length > 0) {
          set({ status: "failed", error: reasons, progress: null });
          return;
        }
        set({ status: "running", progress: null, error: null, runningMap: map });
        let handle: RunHandle | null = null;
        try {
          handle = start(map, (progress) => {
            if (current === handle) set({ progress });
          });
          current = handle;
          const study = await handle.study;
          if (current !== handle) return;
          set({ status: "done", study, ofMap: map, progress: null, runningMap: null });
        } catch (reason) {
          if (current !== handle) return;
          if (reason instanceof RunCancelled) set({ status: "cancelled", progress: null, runningMap: null });
          else set({ status: "failed", error: problemsOf(reason), progress: null, runningMap: null });
        } finally {
          if (current === handle) current = null;
        }
      },
      cancel: () => current?.cancel(),
      forget: () => {
        const running = current;
        current = null;
        running?.cancel();
        set({ status: "idle", progress: null, study: null, ofMap: null, runningMap: null, error: null });
      },
    };
  });
}
