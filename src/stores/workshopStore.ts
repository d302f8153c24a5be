import { createStore, type StoreApi } from "zustand/vanilla";

/** A clock that a facilitator set: counting down from a length, or a stopwatch. */
export interface Timer {
  /** Null: a stopwatch. */
  readonly lengthMs: number | null;
  /** When it was started last; null while it is paused. */
  readonly startedAt: number | null;
  /** What had passed before that. */
  readonly passedMs: number;
}

/** How much time a timer has seen pass. */
export function passedMs({ startedAt, passedMs: before }: Timer, now: number): number {
  return before + (startedAt === null ? 0 : now - startedAt);
}

/** What a countdown has left, less than nothing when it is over; null for a stopwatch. */
export function leftMs(timer: Timer, now: number): number | null {
  return timer.lengthMs === null ? null : timer.lengthMs - passedMs(timer, now);
}

/** Whether it runs, for the last minute, is over, or stands still. */
export function phaseOf(timer: Timer, now: number): "running" | "lastMinute" | "over" | "paused" {
  const left = leftMs(timer, now);
  if (left !== null && left <= 0) return "over";
  if (timer.startedAt === null) return "paused";
  return left !== null && left <= 60_000 ? "lastMinute" : "running";
}

/** What lasts as long as a workshop: its mode, its timer, and where the presentation stands. */
export interface WorkshopState {
  readonly on: boolean;
  /** Whether the pane was beside the map when the mode began. */
  readonly paneBefore: boolean;
  readonly timer: Timer | null;
  /** The field for a new timer is open. */
  readonly settingTimer: boolean;
  /** The stop of the presentation; null: there is none. */
  readonly stop: number | null;
  /** The screen is dark for a moment of talk. */
  readonly isDark: boolean;
  setOn(on: boolean, paneBefore: boolean): void;
  /** A countdown, or a stopwatch with null. */
  startTimer(lengthMs: number | null): void;
  pauseTimer(): void;
  removeTimer(): void;
  setTimer(open: boolean): void;
  goTo(stop: number | null): void;
  darken(isDark: boolean): void;
}

export type WorkshopStore = StoreApi<WorkshopState>;

/** The store of the workshop; `now` is the clock on the wall. */
export function createWorkshopStore(now: () => number = Date.now): WorkshopStore {
  return createStore<WorkshopState>((set, get) => ({
    on: false,
    paneBefore: true,
    timer: null,
    settingTimer: false,
    stop: null,
    isDark: false,
    setOn: (on, paneBefore) => set({ on, paneBefore }),
    startTimer: (lengthMs) =>
      set({ timer: { lengthMs, startedAt: now(), passedMs: 0 }, settingTimer: false }),
    pauseTimer: () => {
      const { timer } = get();
      if (!timer) return;
      const paused = { ...timer, startedAt: null, passedMs: passedMs(timer, now()) };
      set({ timer: timer.startedAt === null ? { ...timer, startedAt: now() } : paused });
    },
    removeTimer: () => set({ timer: null, settingTimer: false }),
    setTimer: (settingTimer) => set({ settingTimer }),
    goTo: (stop) => set({ stop, isDark: false }),
    darken: (isDark) => set({ isDark }),
  }));
}
