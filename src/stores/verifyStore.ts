import { createStore, type StoreApi } from "zustand/vanilla";
import type { Verified } from "../../simulations/index";
import { RunCancelled } from "../runs/RunHandle";
import type { VerificationHandle } from "../runs/startVerification";

/** The simulation held against exact answers: whether that is shown, whether it runs, what it found. */
export interface VerifyState {
  readonly shown: boolean;
  readonly status: "idle" | "running" | "done" | "failed" | "cancelled";
  /** Null until the first figure is known. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** Figures so far, in the order in which they came; all in their own order when done. */
  readonly verified: readonly Verified[];
  /** Why the last one failed. */
  readonly error: string | null;
  /** Opens the dialog, and starts when nothing has been found yet. */
  show(): void;
  /** Closes it, and stops what runs. */
  hide(): void;
  start(): Promise<void>;
  cancel(): void;
}

export type VerifyStore = StoreApi<VerifyState>;

/** Starts to run the models. */
export type StartVerification = (
  seed: number,
  onVerified: (verified: Verified, done: number, total: number) => void,
) => VerificationHandle;

/** The luck of a verification on the screen; the command line can choose another. */
export const VERIFICATION_SEED = 1;

/** The store of the verification. */
export function createVerifyStore(startVerification: StartVerification): VerifyStore {
  return createStore<VerifyState>((set, get) => {
    let current: VerificationHandle | null = null;
    return {
      shown: false,
      status: "idle",
      progress: null,
      verified: [],
      error: null,
      show: () => {
        set({ shown: true });
        if (get().status !== "done") void get().start();
      },
      hide: () => {
        get().cancel();
        set({ shown: false });
      },
      start: async () => {
        if (get().status === "running") return;
        set({ status: "running", progress: null, verified: [], error: null });
        try {
          current = startVerification(VERIFICATION_SEED, (one, done, total) =>
            set({ verified: [...get().verified, one], progress: { done, total } }),
          );
          set({ status: "done", verified: await current.verified });
        } catch (reason) {
          if (reason instanceof RunCancelled) set({ status: "cancelled" });
          else set({ status: "failed", error: reason instanceof Error ? reason.message : String(reason) });
        } finally {
          current = null;
        }
      },
      cancel: () => current?.cancel(),
    };
  });
}
