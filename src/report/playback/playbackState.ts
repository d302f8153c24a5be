import { TraceKind } from "../../../simulations/index";

/** Who is where at one step: item numbers, the one that came first in front. */
export interface StepOccupancy {
  /** Arrived, and waiting outside for room. */
  readonly backlog: Set<number>;
  /** In the step, waiting for a worker. */
  readonly waiting: Set<number>;
  /** In the hands of a worker. */
  readonly working: Set<number>;
  /** Worked on, and waiting to leave: for a batch, a cadence, or room in the next step. */
  readonly finished: Set<number>;
}

/** The stream at one moment of the recorded run. */
export interface PlaybackState {
  /** In the order of the trace's `stepIds`. */
  readonly steps: readonly StepOccupancy[];
  /** Has left one step and not yet entered another: a copy that waits for its siblings at a join. */
  readonly between: Map<number, number>;
  arrived: number;
  backlog: number;
  /** Entered and not delivered: the stream's WIP. */
  inside: number;
  delivered: number;
}

/** What one record means for its item as a whole, found once when the trace is indexed. */
export const ItemChange = {
  appears: 1,
  leavesBacklog: 2,
  comesInside: 4,
  delivered: 8,
  /** The move is back, for rework. */
  rework: 16,
} as const;

/** An empty stream, as every run starts. */
export function emptyState(stepCount: number): PlaybackState {
  return {
    steps: Array.from({ length: stepCount }, () => ({
      backlog: new Set<number>(),
      waiting: new Set<number>(),
      working: new Set<number>(),
      finished: new Set<number>(),
    })),
    between: new Map(),
    arrived: 0,
    backlog: 0,
    inside: 0,
    delivered: 0,
  };
}

/** Lets one thing happen. `change` holds the `ItemChange` bits of the record. */
export function applyRecord(
  state: PlaybackState,
  kind: number,
  item: number,
  step: number,
  change: number,
): void {
  const at = state.steps[step];
  if (at) moveItem(state, at, kind, item, step);
  if (change === 0) return;
  if (change & ItemChange.appears) {
    state.arrived += 1;
    state.backlog += 1;
  }
  if (change & ItemChange.leavesBacklog) state.backlog -= 1;
  if (change & ItemChange.comesInside) state.inside += 1;
  if (change & ItemChange.delivered) {
    state.inside -= 1;
    state.delivered += 1;
  }
}

function moveItem(state: PlaybackState, at: StepOccupancy, kind: number, item: number, step: number): void {
  switch (kind) {
    case TraceKind.arrive:
      at.backlog.add(item);
      break;
    case TraceKind.enter:
      at.backlog.delete(item);
      state.between.delete(item);
      at.waiting.add(item);
      break;
    case TraceKind.takeUp:
      at.waiting.delete(item);
      at.working.add(item);
      break;
    case TraceKind.finish:
      if (!at.working.delete(item)) at.waiting.delete(item);
      at.finished.add(item);
      break;
    case TraceKind.leave:
    case TraceKind.sendBack:
      removeFrom(at, item);
      state.between.set(item, step);
      break;
    case TraceKind.deliver:
      removeFrom(at, item);
      state.between.delete(item);
      break;
  }
}

function removeFrom(at: StepOccupancy, item: number): void {
  if (!at.finished.delete(item) && !at.waiting.delete(item)) at.working.delete(item);
}

/** A state as plain numbers, small enough to keep many of. */
export function packState(state: PlaybackState): Int32Array {
  const size = 4 + state.steps.reduce((sum, at) => sum + 4 + itemsAt(at), 0) + 1 + 2 * state.between.size;
  const packed = new Int32Array(size);
  let place = 0;
  const put = (value: number): void => {
    packed[place] = value;
    place += 1;
  };
  [state.arrived, state.backlog, state.inside, state.delivered].forEach(put);
  for (const at of state.steps) {
    for (const list of [at.backlog, at.waiting, at.working, at.finished]) {
      put(list.size);
      list.forEach(put);
    }
  }
  put(state.between.size);
  state.between.forEach((step, item) => {
    put(item);
    put(step);
  });
  return packed;
}

/** Puts a packed state back. */
export function unpackState(packed: Int32Array, stepCount: number): PlaybackState {
  const state = emptyState(stepCount);
  let place = 0;
  const take = (): number => {
    place += 1;
    return packed[place - 1] ?? 0;
  };
  state.arrived = take();
  state.backlog = take();
  state.inside = take();
  state.delivered = take();
  for (const at of state.steps) {
    for (const list of [at.backlog, at.waiting, at.working, at.finished]) {
      for (let left = take(); left > 0; left -= 1) list.add(take());
    }
  }
  for (let left = take(); left > 0; left -= 1) {
    const item = take();
    state.between.set(item, take());
  }
  return state;
}

/** How many places a state takes when packed, roughly: what a keyframe costs. */
export function stateSize(state: PlaybackState): number {
  let size = state.between.size;
  for (const at of state.steps) size += itemsAt(at);
  return size;
}

function itemsAt(at: StepOccupancy): number {
  return at.backlog.size + at.waiting.size + at.working.size + at.finished.size;
}
