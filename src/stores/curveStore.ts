import { createStore, type StoreApi } from "zustand/vanilla";
import type { Sweep } from "../../simulations/index";
import { fingerprintOf } from "../model/fingerprint";
import type { Problem } from "../model/Problem";
import { dialsOf, turnDial, type StepSetting } from "../model/stepSettings";
import type { StreamMap } from "../model/StreamMap";
import { spreadOver } from "../model/turning";
import type { startSweep } from "../runs/startComparison";
import { reasonsNotToRun } from "./checkMap";
import { oneAtATime } from "./oneAtATime";

/** A dial whose values are run one after the other. */
export interface CurvePlace {
  readonly step: string;
  readonly setting: StepSetting;
}

/** What the stream does at each value of a dial. */
export interface Curve {
  readonly place: CurvePlace;
  /** The values that could be run, in the order of the sweep's points. */
  readonly values: readonly (number | string | null)[];
  readonly sweep: Sweep;
  /** The map whose dial was turned. */
  readonly ofMap: StreamMap;
}

/** The stream at all values of one dial. */
export interface CurveState {
  /** The dial whose curve is shown or made. */
  readonly place: CurvePlace | null;
  readonly status: "idle" | "running" | "done" | "failed" | "cancelled";
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly curve: Curve | null;
  readonly error: readonly Problem[] | null;
  draw(place: CurvePlace): Promise<void>;
  cancel(): void;
  /** Puts the curve away. */
  close(): void;
}

export type CurveStore = StoreApi<CurveState>;
export type StartSweep = typeof startSweep;

/** So many values show the shape of a curve. */
const MOST_VALUES = 16;

const nothing = { place: null, status: "idle", progress: null, curve: null, error: null } as const;

/** Whether something else than the dial itself was changed since. */
export function isCurveStale({ place, ofMap }: Curve, map: StreamMap): boolean {
  const undialled = (of: StreamMap): string =>
    fingerprintOf(turnDial(of, place.step, place.setting, place.setting === "cadence" ? null : 1));
  return undialled(ofMap) !== undialled(map);
}

/** The store of curves. `shown` tells the map on the screen and the current state, which says how far a dial reaches. */
export function createCurveStore(
  shown: () => { readonly map: StreamMap; readonly base: StreamMap },
  start: StartSweep,
): CurveStore {
  return createStore<CurveState>((set) => {
    const work = oneAtATime<Sweep>();
    return {
      ...nothing,
      draw: async (place) => {
        work.forget();
        const { map, base } = shown();
        const dial = dialsOf(map, place.step, base).find(({ setting }) => setting === place.setting);
        if (dial === undefined) return;
        const reasons = reasonsNotToRun(map);
        if (reasons.length > 0) {
          set({ ...nothing, place, status: "failed", error: reasons });
          return;
        }
        const variants = spreadOver(dial.values, dial.values[dial.at] ?? null, MOST_VALUES)
          .map((value) => ({ value, map: turnDial(map, place.step, place.setting, value) }))
          .filter((one) => reasonsNotToRun(one.map).length === 0);
        set({ ...nothing, place, status: "running" });
        const ending = await work.run((isCurrent) =>
          start(
            variants.map((one) => one.map),
            {},
            (done, total) => {
              if (isCurrent()) set({ progress: { done, total } });
            },
          ),
        );
        if (ending === null) return;
        if (ending.status !== "done") {
          set(ending);
          return;
        }
        const values = variants.map(({ value }) => value);
        const curve = { place, values, sweep: ending.found, ofMap: map };
        set({ status: "done", progress: null, curve });
      },
      cancel: work.cancel,
      close: () => {
        work.forget();
        set(nothing);
      },
    };
  });
}
