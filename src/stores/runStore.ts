import { createStore, type StoreApi } from "zustand/vanilla";
import type { Study } from "../../simulations/index";
import type { Problem } from "../model/Problem";
import { fingerprintOf } from "../model/fingerprint";
import type { StreamMap } from "../model/StreamMap";
import { reasonsNotToRun } from "./checkMap";
import { KeptStudies } from "./KeptStudies";
import { problemsOf } from "./problemsOf";
import { RunCancelled, type RunHandle, type RunProgress } from "../runs/RunHandle";

/** What is on the screen: a map, and the scenario that makes it; null: the current state. */
export interface Shown {
  readonly map: StreamMap;
  readonly scenario: string | null;
}

/** The simulation of what is on the screen: whether it runs, how far it is, what it found. */
export interface RunState {
  readonly status: "idle" | "running" | "done" | "failed" | "cancelled";
  readonly progress: RunProgress | null;
  /** The last finished study of what is shown, the current state or a scenario. It stays while another one runs. */
  readonly study: Study | null;
  /** The map that `study` is of. */
  readonly ofMap: StreamMap | null;
  /** The figures are of the map as it was before something that matters to them was changed. */
  readonly stale: boolean;
  /** The map that is being run, while it is. */
  readonly runningMap: StreamMap | null;
  /** What is being run is what is shown, not another scenario. */
  readonly runningHere: boolean;
  /** It was changed since. */
  readonly runningStale: boolean;
  /** Why the last run did not come about. */
  readonly error: readonly Problem[] | null;
  simulate(): Promise<void>;
  cancel(): void;
  /** Another map, or another scenario, is on the screen: its own figures are shown, or none. */
  follow(): void;
  /** Another document: what was found belongs to the old one. */
  forget(): void;
}

export type RunStore = StoreApi<RunState>;

/** What there is to show of the run: first figures while it is under way, else the last finished study. */
export function shownStudy(state: RunState): Study | null {
  return firstFigures(state) ?? state.study;
}

/** The map that the shown study is of. */
export function shownMap(state: RunState): StreamMap | null {
  return isProvisional(state) ? state.runningMap : state.ofMap;
}

/** True while what is shown are first figures: more runs, and the constraint, are still to come. */
export function isProvisional(state: RunState): boolean {
  return firstFigures(state) !== null;
}

/** Whether the shown figures are of the map as it was. */
export function isStale(state: RunState): boolean {
  return isProvisional(state) ? state.runningStale : state.stale;
}

/** Whether the shown first figures are of the same map as the finished study, which is only made again. */
export function isAgain({ runningMap, ofMap }: RunState): boolean {
  return runningMap !== null && ofMap !== null && fingerprintOf(runningMap) === fingerprintOf(ofMap);
}

function firstFigures({ progress, runningHere }: RunState): Study | null {
  return runningHere ? (progress?.partial ?? null) : null;
}

/** Starts a study of a map. Throws (or rejects with) an object with `problems` when the map cannot be run. */
export type StartStudy = (map: StreamMap, onProgress: (progress: RunProgress) => void) => RunHandle;

const nothing = {
  progress: null,
  study: null,
  ofMap: null,
  stale: false,
  runningMap: null,
  runningHere: false,
  runningStale: false,
  error: null,
} as const;

/** The store of runs. `shown` tells what is on the screen. Studies are kept for the session, each for what it is of. */
export function createRunStore(shown: () => Shown, start: StartStudy): RunStore {
  return createStore<RunState>((set, get) => {
    let current: RunHandle | null = null;
    let running: Shown | null = null;
    let followed: string | null = shown().scenario;
    /** The map that did not come to a run, by its fingerprint. */
    let failed: string | null = null;
    /** It was not even begun: something is missing on it. */
    let wasRefused = false;
    const kept = new KeptStudies();

    const follow = (): void => {
      const { map, scenario } = shown();
      const found = kept.find(map, scenario);
      const moved = scenario !== followed;
      followed = scenario;
      const over = { status: found === null ? ("idle" as const) : ("done" as const), error: null };
      set((now) => ({
        study: found?.study ?? null,
        ofMap: found?.map ?? null,
        stale: found?.stale ?? false,
        runningHere: running?.scenario === scenario,
        runningStale: running !== null && fingerprintOf(running.map) !== fingerprintOf(map),
        ...(moved && now.status !== "running" ? over : {}),
      }));
      if (get().status !== "failed" || fingerprintOf(map) === failed) return;
      // What was missing may be there by now; other faults are those of the map as it was.
      failed = fingerprintOf(map);
      const reasons = wasRefused ? reasonsNotToRun(map) : [];
      set(reasons.length > 0 ? { error: reasons } : over);
    };
    const end = (how: Partial<RunState>): void => {
      const here = get().runningHere;
      running = null;
      set({ ...how, progress: null, runningMap: null, runningHere: false, runningStale: false });
      // Whoever looks at another scenario by now is not told how this one ended.
      if (!here) set({ status: get().study === null ? "idle" : "done", error: null });
    };

    return {
      ...nothing,
      status: "idle",
      simulate: async () => {
        if (get().status === "running") return;
        const { map, scenario } = shown();
        const reasons = reasonsNotToRun(map);
        failed = fingerprintOf(map);
        wasRefused = reasons.length > 0;
        if (wasRefused) {
          set({ status: "failed", error: reasons, progress: null });
          return;
        }
        running = { map, scenario };
        set({
          status: "running",
          progress: null,
          error: null,
          runningMap: map,
          runningHere: true,
          runningStale: false,
        });
        let handle: RunHandle | null = null;
        try {
          handle = start(map, (progress) => {
            if (current === handle) set({ progress });
          });
          current = handle;
          const study = await handle.study;
          if (current !== handle) return;
          kept.keep(map, study, scenario);
          const found = kept.find(shown().map, shown().scenario);
          end({
            status: "done",
            study: found?.study ?? null,
            ofMap: found?.map ?? null,
            stale: found?.stale ?? false,
          });
        } catch (reason) {
          if (current !== handle) return;
          if (reason instanceof RunCancelled) end({ status: "cancelled" });
          else end({ status: "failed", error: problemsOf(reason) });
        } finally {
          if (current === handle) current = null;
        }
      },
      cancel: () => current?.cancel(),
      follow,
      forget: () => {
        const handle = current;
        current = null;
        running = null;
        handle?.cancel();
        kept.forget();
        followed = null;
        set({ ...nothing, status: "idle" });
      },
    };
  });
}
