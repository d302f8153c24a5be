/** What one thing that happened was. */
export const TraceKind = {
  /** A new item arrived and waits outside, before `step`. */
  arrive: 0,
  /** An item entered `step` and waits for a worker. */
  enter: 1,
  /** A worker took the item up at `step`. */
  takeUp: 2,
  /** The work at `step` is finished; the item still holds its place there. */
  finish: 3,
  /** The item left `step` onward. */
  leave: 4,
  /** The item left `step` to be reworked (it enters another step at the same instant). */
  sendBack: 5,
  /** The customer has it; `step` is the step it left. */
  deliver: 6,
  /** What keeps a finished item in `step` is over, one after the other; none is told where nothing keeps it. Not kept for playback. */
  waitOver: 7,
  batchOver: 8,
  cadenceOver: 9,
} as const;

export type TraceKind = (typeof TraceKind)[keyof typeof TraceKind];

/** Somebody who is told what happens in a run, in order of time, and changes nothing. */
export interface Watcher {
  record(time: number, kind: TraceKind, item: number, step: number): void;
  /** Notes what type of work an item is, before anything else of it. */
  recordType(item: number, type: number): void;
}

/**
 * A recorded run, in order of time: parallel arrays, one place per thing that happened.
 * Recording watches the run and never changes it.
 */
export interface Trace {
  readonly horizonHours: number;
  /** Hours. */
  readonly times: Float64Array;
  readonly kinds: Uint8Array;
  /** Item numbers, from 1. */
  readonly items: Int32Array;
  /** Indexes into `stepIds`. */
  readonly steps: Int32Array;
  /** Type of each item, by item number, as an index into `typeIds`. */
  readonly itemTypes: Int32Array;
  readonly stepIds: readonly string[];
  readonly typeIds: readonly string[];
  /** True when the recording stopped before the horizon because it was full. */
  readonly cutShort: boolean;
}
