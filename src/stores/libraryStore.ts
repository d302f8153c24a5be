import { createStore, type StoreApi } from "zustand/vanilla";
import type { Desktop, FileRef } from "../desktop/Desktop";

/** A map that ships with the app. */
export interface Sample {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** The files that can be opened without looking for them. */
export interface LibraryState {
  readonly samples: readonly Sample[];
  /** Newest first. */
  readonly recent: readonly FileRef[];
  refreshRecent(): Promise<void>;
}

export type LibraryStore = StoreApi<LibraryState>;

/** The store of samples and recent files. */
export function createLibraryStore(desktop: Desktop, samples: readonly Sample[]): LibraryStore {
  return createStore<LibraryState>((set) => ({
    samples,
    recent: [],
    refreshRecent: async () => {
      set({ recent: await desktop.recentFiles() });
    },
  }));
}
