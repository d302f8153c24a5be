import { createStore, type StoreApi } from "zustand/vanilla";
import type { FileRef } from "../desktop/Desktop";
import { recordInScenario } from "../model/changes";
import { own } from "../model/own";
import { applyScenario, type SkippedChange } from "../model/scenarios";
import type { StreamMap } from "../model/StreamMap";
import {
  giveUpEdit,
  recordEdit,
  redoEdit,
  sealEdit,
  startHistory,
  undoEdit,
  type History,
  type PastAndFuture,
} from "./history";

/** How an edit is recorded: edits in a row with the same merge key are one undo. */
export interface EditOptions {
  readonly mergeKey?: string;
}

/** The document on the screen: the map, its file, and what can be undone. */
export interface DocumentState {
  /** What is on the screen: the current state, or what the shown scenario makes of it. */
  readonly map: StreamMap;
  /** The document as it is saved: the current state with all its scenarios. */
  readonly base: StreamMap;
  /** The scenario that is shown; null: the current state. */
  readonly scenario: string | null;
  /** Changes of the shown scenario that cannot be made. */
  readonly skippedChanges: readonly SkippedChange[];
  readonly file: FileRef | null;
  /** What a person calls it: the file's name, else the map's title. */
  readonly name: string;
  readonly edited: boolean;
  /** The edit that Undo would take back, in words; null: none. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  /** Which document this is, for its draft; a new one with every load. */
  readonly draftId: string;
  /** An edit of what is on the screen: while a scenario is shown, it is recorded as a change of that scenario. */
  apply(label: string, edit: (map: StreamMap) => StreamMap, options?: EditOptions): void;
  /** An edit of the document itself, such as a new scenario, and what is to be shown after it. */
  applyToDocument(
    label: string,
    edit: (base: StreamMap) => StreamMap,
    options?: EditOptions & { readonly show?: string | null },
  ): void;
  /** Shows a scenario, or the current state. Nothing is edited by that. */
  showScenario(id: string | null): void;
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
  /** What can be taken back and done again, for a screen that is loaded anew. */
  pastAndFuture(): PastAndFuture;
  /** The document just shown is one that was worked on: its edits can be taken back as before. */
  recall(edits: PastAndFuture): void;
  /** The map as it was written is now in `file`. */
  markSaved(file: FileRef, written: StreamMap): void;
  /** Its file is gone: what is on the screen is saved nowhere. */
  markLost(): void;
}

export type DocumentStore = StoreApi<DocumentState>;

const NONE: readonly SkippedChange[] = [];
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
    const show = (next: History, wanted: string | null): void => {
      if (next === history && wanted === get().scenario) return;
      history = next;
      const base = next.present;
      const scenario = wanted !== null && own(base.scenarios, wanted) ? wanted : null;
      const { map, skippedChanges } =
        scenario === null ? { map: base, skippedChanges: NONE } : applyScenario(base, scenario);
      set({
        map,
        base,
        scenario,
        skippedChanges,
        edited: base !== saved,
        undoLabel: next.past.at(-1)?.label ?? null,
        redoLabel: next.future[0]?.label ?? null,
      });
    };
    return {
      map: EMPTY,
      base: EMPTY,
      scenario: null,
      skippedChanges: NONE,
      file: null,
      name: "",
      edited: false,
      undoLabel: null,
      redoLabel: null,
      draftId: newDraftId(),
      apply: (label, edit, options) => {
        const { map, scenario } = get();
        const edited = edit(map);
        if (edited === map) return;
        const base = scenario === null ? edited : recordInScenario(history.present, scenario, edited);
        const shown = { before: scenario, after: scenario };
        show(recordEdit(history, label, base, options?.mergeKey ?? null, shown), scenario);
      },
      applyToDocument: (label, edit, options) => {
        const { scenario } = get();
        const shown = { before: scenario, after: options?.show === undefined ? scenario : options.show };
        show(
          recordEdit(history, label, edit(history.present), options?.mergeKey ?? null, shown),
          shown.after,
        );
      },
      showScenario: (id) => {
        history = sealEdit(history);
        show(history, id);
      },
      seal: () => {
        history = sealEdit(history);
      },
      giveUp: () => show(giveUpEdit(history), get().scenario),
      undo: () => show(undoEdit(history), history.past.at(-1)?.shown.before ?? null),
      redo: () => show(redoEdit(history), history.future[0]?.shown.after ?? null),
      load: (map, file, options) => {
        history = startHistory(map);
        saved = options?.unsaved ? null : map;
        set({
          map,
          base: map,
          scenario: null,
          skippedChanges: NONE,
          file,
          name: options?.name ?? documentName(file, map.title ?? ""),
          edited: options?.unsaved ?? false,
          undoLabel: null,
          redoLabel: null,
          draftId: newDraftId(),
        });
      },
      pastAndFuture: () => ({ past: history.past, future: history.future }),
      recall: (edits) => {
        history = { ...startHistory(history.present), ...edits };
        set({
          undoLabel: edits.past.at(-1)?.label ?? null,
          redoLabel: edits.future[0]?.label ?? null,
        });
      },
      markLost: () => {
        saved = null;
        set({ edited: true });
      },
      markSaved: (file, written) => {
        saved = written;
        set({ file, name: documentName(file, get().name), edited: history.present !== written });
      },
    };
  });
}
