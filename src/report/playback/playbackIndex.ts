import { TraceKind, type Trace } from "../../../simulations/index";
import {
  applyRecord,
  emptyState,
  ItemChange,
  packState,
  stateSize,
  unpackState,
  type PlaybackState,
} from "./playbackState";

/** A recorded run made quick to look up: whole states at intervals, and where each item came from. */
export interface PlaybackIndex {
  readonly trace: Trace;
  /** When the recording ends: the horizon, or earlier when it was cut short. */
  readonly endHours: number;
  /** `ItemChange` bits of each record. */
  readonly changes: Uint8Array;
  /** Of each `enter` and `deliver`: the step that the item left before; -1: it came from outside. */
  readonly cameFrom: Int32Array;
  readonly keyframes: Keyframe[];
  /** Records indexed so far. */
  indexed: number;
  readonly builder: Builder;
}

interface Keyframe {
  /** Records that have happened. */
  readonly records: number;
  readonly packed: Int32Array;
}

/** What the indexing itself has to remember from one slice to the next. */
interface Builder {
  readonly state: PlaybackState;
  /** By item: 0 not seen, 1 in the backlog, 2 inside, 3 delivered. */
  readonly status: Uint8Array;
  /** By item: 1 + the step that it left last; negative when it was sent back. */
  readonly lastLeft: Int32Array;
}

/** A reader of the recorded run that stands at one moment. */
export interface PlaybackCursor {
  readonly index: PlaybackIndex;
  state: PlaybackState;
  /** Records that have happened. */
  records: number;
}

const RECORDS_PER_KEYFRAME = 4096;

/** Starts the index of a trace; nothing is read yet. */
export function createPlaybackIndex(trace: Trace): PlaybackIndex {
  const count = trace.times.length;
  const items = trace.items.reduce((most, item) => Math.max(most, item), 0) + 1;
  const last = count > 0 ? (trace.times[count - 1] ?? 0) : 0;
  return {
    trace,
    endHours: trace.cutShort ? last : Math.max(trace.horizonHours, last),
    changes: new Uint8Array(count),
    cameFrom: new Int32Array(count).fill(-1),
    keyframes: [],
    indexed: 0,
    builder: {
      state: emptyState(trace.stepIds.length),
      status: new Uint8Array(items),
      lastLeft: new Int32Array(items),
    },
  };
}

/**
 * Indexes on, up to `records` records of the trace, so that a long one can be read in slices. True when all is read.
 * A keyframe is made only after four times as many records as it holds items, so that keyframes never outgrow the trace.
 */
export function extendIndex(index: PlaybackIndex, records: number): boolean {
  const { trace, builder, changes } = index;
  const until = Math.min(records, trace.times.length);
  for (let record = index.indexed; record < until; record += 1) {
    const kind = trace.kinds[record] ?? 0;
    const item = trace.items[record] ?? 0;
    const step = trace.steps[record] ?? 0;
    const change = readChange(index, record, kind, item, step);
    changes[record] = change;
    applyRecord(builder.state, kind, item, step, change);
    const since = record + 1 - (index.keyframes.at(-1)?.records ?? 0);
    if (since >= RECORDS_PER_KEYFRAME && since >= 4 * stateSize(builder.state)) {
      index.keyframes.push({ records: record + 1, packed: packState(builder.state) });
    }
  }
  index.indexed = Math.max(index.indexed, until);
  return index.indexed === trace.times.length;
}

function readChange(index: PlaybackIndex, record: number, kind: number, item: number, step: number): number {
  const { status, lastLeft } = index.builder;
  const before = status[item] ?? 0;
  let change = before === 0 ? ItemChange.appears : 0;
  if (kind === TraceKind.arrive) {
    if (before === 0) status[item] = 1;
    return change;
  }
  if (before < 2) change |= ItemChange.leavesBacklog | ItemChange.comesInside;
  if (kind === TraceKind.leave) lastLeft[item] = step + 1;
  if (kind === TraceKind.sendBack) lastLeft[item] = -(step + 1);
  if (kind === TraceKind.enter) {
    const left = lastLeft[item] ?? 0;
    index.cameFrom[record] = Math.abs(left) - 1;
    if (left < 0) change |= ItemChange.rework;
  }
  if (kind === TraceKind.deliver) {
    index.cameFrom[record] = step;
    if (before < 3) change |= ItemChange.delivered;
    status[item] = 3;
  } else if (before < 2) {
    status[item] = 2;
  }
  return change;
}

/** A reader that stands before the first record. */
export function openCursor(index: PlaybackIndex): PlaybackCursor {
  return { index, state: emptyState(index.trace.stepIds.length), records: 0 };
}

/** Moves the reader to a moment, all that happens at that very moment included: O(log n), and one keyframe's records. */
export function seekTo(cursor: PlaybackCursor, hours: number): PlaybackState {
  const { index } = cursor;
  const target = recordsUntil(index.trace, hours);
  extendIndex(index, target);
  const keyframe = lastKeyframe(index, target);
  if (target < cursor.records || (keyframe && keyframe.records > cursor.records)) {
    const stepCount = index.trace.stepIds.length;
    cursor.state = keyframe ? unpackState(keyframe.packed, stepCount) : emptyState(stepCount);
    cursor.records = keyframe?.records ?? 0;
  }
  const { kinds, items, steps } = index.trace;
  for (; cursor.records < target; cursor.records += 1) {
    const at = cursor.records;
    applyRecord(cursor.state, kinds[at] ?? 0, items[at] ?? 0, steps[at] ?? 0, index.changes[at] ?? 0);
  }
  return cursor.state;
}

function lastKeyframe(index: PlaybackIndex, records: number): Keyframe | null {
  let low = 0;
  let high = index.keyframes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index.keyframes[middle]?.records ?? 0) <= records) low = middle + 1;
    else high = middle;
  }
  return index.keyframes[low - 1] ?? null;
}

/** How many records have happened by a moment, that moment included. */
export function recordsUntil(trace: Trace, hours: number): number {
  let low = 0;
  let high = trace.times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((trace.times[middle] ?? 0) <= hours) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** When the next thing happens after a moment; null when nothing more does. */
export function nextEventHours(trace: Trace, hours: number): number | null {
  return trace.times[recordsUntil(trace, hours)] ?? null;
}

/** When the last thing before a moment happened; null when nothing did. */
export function previousEventHours(trace: Trace, hours: number): number | null {
  let record = recordsUntil(trace, hours) - 1;
  while (record >= 0 && (trace.times[record] ?? 0) >= hours) record -= 1;
  return record >= 0 ? (trace.times[record] ?? null) : null;
}
