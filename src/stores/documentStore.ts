import { createStore, type StoreApi } from "zustand/vanilla";
import type { FileRef } from "../desktop/Desktop";
import type { StreamMap } from "../model/StreamMap";
import { giveUpEdit, recordEdit, redoEdit, sealEdit, startHistory, undoEdit, type History } from "./history";

/** How an edit is recorded: edits in a row with the same merge key are one undo. */
export interface EditOptions {
  readonly mergeKey?: string;
}

/** The document on the screen: the map, its file, and what can be undone. */
export interface DocumentState {
  readonly map: StreamMap;
  readonly file: FileRef | null;
  /** What a person calls it: the file's name, else the map's title. */
  readonly name: string;
  readonly edited: boolean;
  /** The edit that Undo would take back, in words; null: none. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  /** Which document this is, for its draft; a new one with every load. */
  readonly draftId: string;
  apply(label: string, edit: (map: StreamMap) => StreamMap, options?: EditOptions): void;
  /** Typing in a field is over: the next edit stands alone. */
  seal(): void;
  /** What was typed in the field was not meant: as if it had never been. */
  giveUp(): void;
  undo(): void;
  redo(): void;
  /** Shows another document. `unsaved` marks it edited, as a recovered draft is. */
  load(
    map: StreamMap,
    file: FileRef | null,
    options?: { readonly name?: string; readonly unsaved?: boolean },
  ): void;
  /** The map as it was written is now in `file`. */
  markSaved(file: FileRef, written: StreamMap): void;
}

export type DocumentStore = StoreApi<DocumentState>;

const EMPTY: StreamMap = { format: "millrace", version: 1, steps: {} };

let documents = 0;

function newDraftId(): string {
  documents += 1;
  // Two windows that open at the same moment must not keep their drafts under one name.
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}-${documents}`;
}

/** File name without folder and extension. */
export function documentName(file: FileRef | null, fallback: string): string {
  return file ? file.name.replace(/\.millrace$/i, "") : fallback;
}

/** The store of the one document that a window shows. */
export function createDocumentStore(): DocumentStore {
  return createStore<DocumentState>((set, get) => {
    let history: History = startHistory(EMPTY);
    let saved: StreamMap | null = EMPTY;
    const show = (next: History): void => {
      if (next === history) return;
      history = next;
      set({
        map: next.present,
        edited: next.present !== saved,
        undoLabel: next.past.at(-1)?.label ?? null,
        redoLabel: next.future[0]?.label ?? null,
      });
    };
    return {
      map: EMPTY,
      file: null,
      name: "",
      edited: false,
      undoLabel: null,
      redoLabel: null,
      draftId: newDraftId(),
      apply: (label, edit, options) => {
        show(recordEdit(history, label, edit(history.present), options?.mergeKey ?? null));
      },
      seal: () => {
        history = sealEdit(history);
      },
      giveUp: () => show(giveUpEdit(history)),
      undo: () => show(undoEdit(history)),
      redo: () => show(redoEdit(history)),
      load: (map, file, options) => {
        history = startHistory(map);
        saved = options?.unsaved ? null : map;
        set({
          map,
          file,
          name: options?.name ?? documentName(file, map.title ?? ""),
          edited: options?.unsaved ?? false,
          undoLabel: null,
          redoLabel: null,
          draftId: newDraftId(),
        });
      },
      markSaved: (file, written) => {
        saved = written;
        set({ file, name: documentName(file, get().name), edited: history.present !== written });
      },
    };
  });
}
