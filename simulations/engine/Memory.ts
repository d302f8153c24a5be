import * as Event from "./Event";
import * as R from "./R";
import { RunFailure } from "./RunFailure";

/** Events know a record by where it begins, in so many bits. */
const MOST = 2 ** (31 - Event.bits);

/** Every record begins at a multiple of this. */
const ROW = 16;
/** Whole numbers in the least of all memories. */
const LEAST = 8192;

/**
 * The floor: room that stands ready, for one run at a time. It is touched only as far as a run needs it. That it is always
 * the same, and known by these constants, is what makes the short way fast: V8 writes place and length into its code.
 */
const ROOM = 1 << 21;
export const floorInts = new Int32Array(ROOM);
export const floorHours = new Float64Array(ROOM / 2);
const floorWords = new Uint32Array(floorHours.buffer);
let onFloor: Memory | null = null;

/**
 * Where all that changes in a run stands: whole numbers and hours, in records. The whole numbers of a record lie
 * from `ints[at]` on, its hours from `hours[at >> 1]` on; columns are named in I, T, S, H, R, A.
 *
 * Two arrays and not many, nor objects: each time V8 comes back to another array it looks up its kind, length and
 * place again, which takes longer than what is done with it. A record is never moved and lives as long as the run.
 */
export class Memory {
  /** Where what is set aside ends. The run's own record stands at 0. */
  end = R.stations;

  ints: Int32Array = new Int32Array(LEAST);
  hours: Float64Array = new Float64Array(LEAST / 2);
  /** The hours again, each as its two halves. */
  words: Uint32Array = new Uint32Array(this.hours.buffer);

  get isOnFloor(): boolean {
    return this.ints === floorInts;
  }

  /** Sets aside a record for so many whole numbers and half as many hours, all of them 0. */
  allot(ints: number): number {
    const at = this.end;
    this.end += Math.ceil(ints / ROW) * ROW;
    if (this.end > this.ints.length) this.move(at);
    return at;
  }

  /** Goes from the floor to arrays of its own. */
  leaveFloor(): void {
    if (this.isOnFloor) this.move(this.end);
  }

  /** Goes to arrays of its own with room for all up to `end`; what stood below `used` goes along. The floor is left clean. */
  private move(used: number): void {
    const { ints, hours, isOnFloor } = this;
    let length = LEAST;
    while (length < this.end) length *= 2;
    if (length > MOST) throw new RunFailure("run.overflows", {});
    const wider = orOverflow(() => new Float64Array(length / 2));
    this.moveTo(
      orOverflow(() => new Int32Array(length)),
      wider,
      new Uint32Array(wider.buffer),
      used,
    );
    if (!isOnFloor) return;
    ints.fill(0, 0, used);
    hours.fill(0, 0, used / 2);
  }

  /** Goes to other arrays, clean ones. */
  moveTo(ints: Int32Array, hours: Float64Array, words: Uint32Array, used = this.end): void {
    ints.set(this.ints.subarray(0, used));
    hours.set(this.hours.subarray(0, used / 2));
    this.ints = ints;
    this.hours = hours;
    this.words = words;
  }
}

/** The machine may have less room than a run may take. */
function orOverflow<T>(make: () => T): T {
  try {
    return make();
  } catch (failure) {
    throw failure instanceof RangeError ? new RunFailure("run.overflows", {}) : failure;
  }
}

/** A memory goes to the floor, when there is room enough. Who has been there goes, and takes along what is his. */
export function comeToFloor(memory: Memory): void {
  if (memory.isOnFloor || memory.end > ROOM) return;
  onFloor?.leaveFloor();
  memory.moveTo(floorInts, floorHours, floorWords);
  onFloor = memory;
}
