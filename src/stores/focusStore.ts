import { createStore, type StoreApi } from "zustand/vanilla";
import { applyScenario } from "../model/scenarios";
import { own } from "../model/own";
import { fingerprintOf } from "../model/fingerprint";
import type { Problem } from "../model/Problem";
import type { StreamMap } from "../model/StreamMap";
import { problemsOf } from "./problemsOf";
import { guideActions, type GuideActions } from "./guideActions";
import { reasonsNotToRun } from "./checkMap";
import { walkAtHand, type Guide } from "../runs/focus/Guide";
import type { Journey } from "../runs/focus/Journey";
import { onBench, type OnBench, type startFocus } from "../runs/focus/startFocus";
import type { FocusBounds } from "../runs/focus/Walk";
import type { FocusPhase } from "../runs/focus/walkFocus";
import type { WorkHandle } from "../runs/onWorkers";
import { RunCancelled } from "../runs/RunHandle";
import type { Shown } from "./runStore";

/** The walk through the five focusing steps: whether it is shown, how far it is, what it found. */
export interface FocusState extends GuideActions {
  readonly shown: boolean;
  /** What of it is looked at: the step at hand, a round by its number, or the journey. */
  readonly tab: string;
  readonly bounds: FocusBounds;
  readonly status: "idle" | "walking" | "done" | "failed" | "cancelled";
  readonly phase: { readonly round: number; readonly phase: FocusPhase } | null;
  /** What was found, as far as it is known: rounds appear as they are over. */
  readonly journey: Journey | null;
  /** The map that was walked on. */
  readonly ofMap: StreamMap | null;
  /** The scenario that was on the screen when the walk began; null: the current state. */
  readonly ofScenario: string | null;
  /** The scenarios that the journey was kept as, by round and step. */
  readonly kept: readonly string[];
  readonly error: readonly Problem[] | null;
  /** The walk that a person leads; null: nobody does. */
  readonly guide: Guide | null;
  show(shown: boolean): void;
  showTab(tab: string): void;
  setBounds(bounds: Partial<FocusBounds>): void;
  walk(): Promise<void>;
  cancel(): void;
  markKept(scenarios: readonly string[]): void;
  /** The map has been changed: what was missing for a walk may be there by now. */
  checkAgain(): void;
  /** Another document: the journey was through the old one. */
  forget(): void;
}

export type FocusStore = StoreApi<FocusState>;
export type StartFocus = typeof startFocus;

const nothing = {
  status: "idle",
  phase: null,
  journey: null,
  ofMap: null,
  ofScenario: null,
  kept: [],
  error: null,
  guide: null,
} as const;

/** The store of the five steps. `shownNow` tells what is on the screen when the walk begins. */
export function createFocusStore(
  shownNow: () => Shown,
  start: StartFocus,
  bench: OnBench = onBench,
): FocusStore {
  return createStore<FocusState>((set, get) => {
    let current: WorkHandle<Journey> | null = null;
    const { stop, ...guide } = guideActions(get, set, shownNow, bench);
    return {
      ...nothing,
      ...guide,
      shown: false,
      tab: "1",
      bounds: { rounds: 3, people: 3, money: null, smallestBatch: 1 },
      show: (shown) => set({ shown }),
      showTab: (tab) => set({ tab }),
      setBounds: (bounds) => set({ bounds: { ...get().bounds, ...bounds } }),
      walk: async () => {
        if (get().status === "walking") return;
        stop();
        const { map, scenario } = shownNow();
        const reasons = reasonsNotToRun(map);
        if (reasons.length > 0) {
          set({ ...nothing, status: "failed", error: reasons });
          return;
        }
        set({ ...nothing, tab: "1", status: "walking", ofMap: map, ofScenario: scenario });
        let handle: WorkHandle<Journey> | null = null;
        try {
          handle = start(map, {
            ...get().bounds,
            canRun: (changed) => reasonsNotToRun(changed).length === 0,
            onProgress: (round, phase, journey) => {
              if (current === handle) set({ phase: { round, phase }, journey });
            },
          });
          current = handle;
          const journey = await handle.result;
          if (current === handle) set({ status: "done", journey, phase: null });
        } catch (reason) {
          if (current !== handle) return;
          if (reason instanceof RunCancelled) set({ status: "cancelled", phase: null });
          else set({ status: "failed", error: problemsOf(reason), phase: null });
        } finally {
          if (current === handle) current = null;
        }
      },
      cancel: () => current?.cancel(),
      markKept: (kept) => set({ kept }),
      checkAgain: () => {
        const { status, ofMap } = get();
        // One that was begun and failed has a map; what it says is of that one.
        if (status !== "failed" || ofMap !== null) return;
        const reasons = reasonsNotToRun(shownNow().map);
        set(reasons.length > 0 ? { error: reasons } : nothing);
      },
      forget: () => {
        const walking = current;
        current = null;
        walking?.cancel();
        stop();
        set({ ...nothing });
      },
    };
  });
}

/** Whether the journey is of a map that has been changed since in what matters. */
export function isJourneyStale({ ofMap, ofScenario, guide, kept }: FocusState, base: StreamMap): boolean {
  if (ofMap === null) return false;
  const walk = guide === null ? null : walkAtHand(guide);
  const last = kept.at(-1);
  // A step that was taken may have been edited as the scenario that it is.
  if (walk !== null && last !== undefined && own(base.scenarios, last) !== undefined)
    if (fingerprintOf(walk.map) !== fingerprintOf(applyScenario(base, last).map)) return true;
  if (ofScenario !== null && own(base.scenarios, ofScenario) === undefined) return true;
  const now = ofScenario === null ? base : applyScenario(base, ofScenario).map;
  return fingerprintOf(ofMap) !== fingerprintOf(now);
}
