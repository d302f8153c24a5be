import { createStore, type StoreApi } from "zustand/vanilla";
import { fingerprintOf } from "../model/fingerprint";
import type { Problem } from "../model/Problem";
import type { StreamMap } from "../model/StreamMap";
import type { Calibration } from "../runs/calibration/calibrate";
import type { Way } from "../runs/calibration/remedies";
import type { startCalibration } from "../runs/startCalibration";
import { reasonsNotToRun } from "./checkMap";
import { oneAtATime } from "./oneAtATime";

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
    const work = oneAtATime<Calibration>();
    const calibrate = async (): Promise<void> => {
      work.forget();
      const map = mapNow();
      const reasons = reasonsNotToRun(map);
      if (reasons.length > 0) {
        set({ status: "failed", error: reasons, progress: null, calibration: null, ofMap: null });
        return;
      }
      set({ status: "running", error: null, progress: null });
      const ending = await work.run((isCurrent) =>
        start(map, {
          by: get().ways,
          onProgress: (done, total) => {
            if (isCurrent()) set({ progress: { done, total } });
          },
        }),
      );
      if (ending === null) return;
      if (ending.status === "done")
        set({ status: "done", progress: null, calibration: ending.found, ofMap: map });
      else set(ending);
    };
    return {
      ...nothing,
      calibrate,
      setWay: (step, way) => {
        set({ ways: { ...get().ways, [step]: way } });
        void calibrate();
      },
      cancel: work.cancel,
      forget: () => {
        work.forget();
        set(nothing);
      },
    };
  });
}
