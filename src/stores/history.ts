import type { StreamMap } from "../model/StreamMap";

/**
 * What can be taken back and done again. Whole maps are kept: an edit shares every part that it
 * leaves alone, so that a snapshot costs no more than the edit itself.
 */
export interface History {
  /** Oldest first; each holds the map as it was before the edit. */
  readonly past: readonly Snapshot[];
  readonly present: StreamMap;
  /** Next first; each holds the map as it was after the edit. */
  readonly future: readonly Snapshot[];
  /** The field that is being typed in; edits with this key join the last one. */
  readonly merging: string | null;
}

/** What an edit was seen in: undo and redo go back to where it was made. */
export interface ShownScenarios {
  readonly before: string | null;
  readonly after: string | null;
}

/** One edit in the words of the person who made it, with the map on its far side. */
export interface Snapshot {
  readonly label: string;
  readonly map: StreamMap;
  /** The scenario that was shown when it was made, and right after; null: the current state. */
  readonly shown: ShownScenarios;
}

/** The edits before and after the present. */
export type PastAndFuture = Pick<History, "past" | "future">;

const KEPT = 500;

/** A document just opened: nothing to take back. */
export function startHistory(map: StreamMap): History {
  return { past: [], present: map, future: [], merging: null };
}

/** Records one edit. An edit with the merge key of the one before becomes part of it. */
export function recordEdit(
  history: History,
  label: string,
  next: StreamMap,
  mergeKey: string | null = null,
  shown: ShownScenarios = { before: null, after: null },
): History {
  if (next === history.present) return history;
  if (mergeKey !== null && mergeKey === history.merging && history.past.length > 0) {
    return { ...history, present: next, future: [] };
  }
  const past = [...history.past.slice(-(KEPT - 1)), { label, map: history.present, shown }];
  return { past, present: next, future: [], merging: mergeKey };
}

/** Ends the typing in one field: the next edit stands alone. */
export function sealEdit(history: History): History {
  return history.merging === null ? history : { ...history, merging: null };
}

/** Takes back what was typed in the field that is being typed in, as if it had never been: no redo. */
export function giveUpEdit(history: History): History {
  const last = history.past.at(-1);
  if (history.merging === null || !last) return history;
  return { past: history.past.slice(0, -1), present: last.map, future: [], merging: null };
}

/** Takes the last edit back. */
export function undoEdit(history: History): History {
  const last = history.past.at(-1);
  if (!last) return history;
  return {
    past: history.past.slice(0, -1),
    present: last.map,
    future: [{ ...last, map: history.present }, ...history.future],
    merging: null,
  };
}

/** Does the last edit taken back again. */
export function redoEdit(history: History): History {
  const next = history.future[0];
  if (!next) return history;
  return {
    past: [...history.past, { ...next, map: history.present }],
    present: next.map,
    future: history.future.slice(1),
    merging: null,
  };
}
