import { createStore, type StoreApi } from "zustand/vanilla";
import { fingerprintOf } from "../model/fingerprint";
import type { Problem } from "../model/Problem";
import type { StreamMap } from "../model/StreamMap";
import type { Calibration } from "../runs/calibration/calibrate";
import type { Way } from "../runs/calibration/remedies";
import type { WorkHandle } from "../runs/onWorkers";
import { RunCancelled } from "../runs/RunHandle";
import type { startCalibration } from "../runs/startCalibration";
import { reasonsNotToRun } from "./checkMap";
import { problemsOf } from "./problemsOf";

/** The map held against its simulation: whether it is being done, what was found, what explains each step. */
export interface CalibrateState {
  readonly status: "idle" | "running" | "done" | "failed" | "cancelled";
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly calibration: Calibration | null;
  /** The map that `calibration` is of. */
  readonly ofMap: StreamMap | null;
  /** What explains that a step takes longer than its queue and work, where a person chose; else a wait. */
  readonly ways: Readonly<Record<string, Way>>;
  readonly error: readonly Problem[] | null;
  calibrate(): Promise<void>;
  /** Chooses what explains a step, and calibrates anew. */
  setWay(step: string, way: Way): void;
  cancel(): void;
  /** Another document: what was found belongs to the old one. */
  forget(): void;
}

export type CalibrateStore = StoreApi<CalibrateState>;
export type StartCalibration = typeof startCalibration;

const nothing = {
  status: "idle",
  progress: null,
  calibration: null,
  ofMap: null,
  ways: {},
  error: null,
} as const;

/** Whether the map has changed in what matters, or in what was mapped, since it was calibrated. */
export function isCalibrationStale({ ofMap }: CalibrateState, map: StreamMap): boolean {
  if (ofMap === null || ofMap === map) return false;
  // The fingerprint leaves out what a simulation does not read; a calibration reads the mapped lead times too.
  const mapped = (of: StreamMap): string =>
    JSON.stringify(
      Object.entries(of.steps).map(([id, { leadTime, inventory }]) => [id, leadTime, inventory]),
    );
  return fingerprintOf(ofMap) !== fingerprintOf(map) || mapped(ofMap) !== mapped(map);
}

/** The store of the calibration. `mapNow` tells what is on the screen. */
export function createCalibrateStore(mapNow: () => StreamMap, start: StartCalibration): CalibrateStore {
  return createStore<CalibrateState>((set, get) => {
    let current: WorkHandle<Calibration> | null = null;
    const stop = (): void => {
      const running = current;
      current = null;
      running?.cancel();
    };
    const calibrate = async (): Promise<void> => {
      stop();
      const map = mapNow();
      const reasons = reasonsNotToRun(map);
      if (reasons.length > 0) {
        set({ status: "failed", error: reasons, progress: null, calibration: null, ofMap: null });
        return;
      }
      set({ status: "running", error: null, progress: null });
      let handle: WorkHandle<Calibration> | null = null;
      try {
        handle = start(map, {
          by: get().ways,
          onProgress: (done, total) => {
            if (current === handle) set({ progress: { done, total } });
          },
        });
        current = handle;
        const calibration = await handle.result;
        if (current === handle) set({ status: "done", calibration, ofMap: map, progress: null });
      } catch (reason) {
        if (current !== handle) return;
        set(
          reason instanceof RunCancelled
            ? { status: "cancelled", progress: null }
            : { status: "failed", progress: null, error: problemsOf(reason) },
        );
      } finally {
        if (current === handle) current = null;
      }
    };
    return {
      ...nothing,
      calibrate,
      setWay: (step, way) => {
        set({ ways: { ...get().ways, [step]: way } });
        void calibrate();
      },
      cancel: () => current?.cancel(),
      forget: () => {
        stop();
        set(nothing);
      },
    };
  });
}
