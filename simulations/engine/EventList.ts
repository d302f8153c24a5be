import { Memory } from "./Memory";
import * as R from "./R";

const LEAST_ROOM = 256;

/**
 * What is due, soonest first; of two things due at the same time the one scheduled first.
 *
 * A sorted array whose front moves: at the few dozen entries of a value stream it beats a heap, because a
 * new entry mostly belongs near the end and is put there by shifting a few neighbours.
 */
export class EventList {
  constructor(private readonly memory = new Memory()) {
    this.settleAt(memory.allot(2 * LEAST_ROOM), LEAST_ROOM);
  }

  get size(): number {
    const { ints } = this.memory;
    return ints[R.endEvent] - ints[R.firstEvent];
  }

  /** When the next entry is due; Infinity when there is none. */
  nextTime(): number {
    const { ints, hours } = this.memory;
    const first = ints[R.firstEvent];
    return first < ints[R.endEvent] ? hours[(ints[R.events] >> 1) + first] : Infinity;
  }

  /** Whether anything is due at `time` or before. */
  isDue(time: number): boolean {
    const { ints, hours } = this.memory;
    const first = ints[R.firstEvent];
    return first < ints[R.endEvent] && hours[(ints[R.events] >> 1) + first] <= time;
  }

  /** Takes the next entry off and returns what it is about. Only when there is one. */
  take(): number {
    const { ints } = this.memory;
    return ints[ints[R.events] + ints[R.firstEvent]++];
  }

  add(time: number, payload: number): void {
    if (this.memory.ints[R.endEvent] === this.memory.ints[R.eventRoom]) this.makeRoom();
    const { ints, hours } = this.memory;
    const payloads = ints[R.events];
    const times = payloads >> 1;
    let i = ints[R.endEvent]++;
    const first = ints[R.firstEvent];
    const near = i - 24 > first ? i - 24 : first;
    while (i > near && hours[times + i - 1] > time) {
      hours[times + i] = hours[times + i - 1];
      ints[payloads + i] = ints[payloads + i - 1];
      i--;
    }
    if (i === near && i > first) i = this.makeGap(i, time);
    hours[times + i] = time;
    ints[payloads + i] = payload;
  }

  /** Calls back for each entry, soonest first. */
  each(see: (time: number, payload: number) => void): void {
    const { ints, hours } = this.memory;
    const payloads = ints[R.events];
    for (let i = ints[R.firstEvent]; i < ints[R.endEvent]; i++)
      see(hours[(payloads >> 1) + i], ints[payloads + i]);
  }

  /** Takes an entry out before it is due and returns when it would have been; NaN when it is not there. */
  remove(payload: number): number {
    const { ints, hours } = this.memory;
    const payloads = ints[R.events];
    for (let i = ints[R.firstEvent]; i < ints[R.endEvent]; i++) {
      if (ints[payloads + i] !== payload) continue;
      const time = hours[(payloads >> 1) + i];
      this.move(i + 1, ints[R.endEvent], i);
      ints[R.endEvent]--;
      return time;
    }
    return NaN;
  }

  /** Makes room for more entries behind the last. */
  makeRoom(): void {
    const { ints } = this.memory;
    const first = ints[R.firstEvent];
    const end = ints[R.endEvent];
    const room = ints[R.eventRoom];
    if (first > room >>> 1) {
      this.move(first, end, 0);
      ints[R.firstEvent] = 0;
      ints[R.endEvent] = end - first;
      return;
    }
    const before = ints[R.events];
    const wider = this.memory.allot(4 * room);
    const { ints: numbers, hours } = this.memory;
    hours.copyWithin(wider >> 1, (before >> 1) + first, (before >> 1) + end);
    numbers.copyWithin(wider, before + first, before + end);
    this.settleAt(wider, 2 * room);
    numbers[R.endEvent] = end - first;
  }

  private settleAt(at: number, room: number): void {
    const { ints } = this.memory;
    ints[R.events] = at;
    ints[R.eventRoom] = room;
    ints[R.firstEvent] = 0;
    ints[R.endEvent] = 0;
  }

  /** Far from the end: finds the place by halving and moves the rest, up to `end`, in one go. */
  private makeGap(end: number, time: number): number {
    const { ints, hours } = this.memory;
    const times = ints[R.events] >> 1;
    let low = ints[R.firstEvent];
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (hours[times + middle] > time) high = middle;
      else low = middle + 1;
    }
    this.move(low, end, low + 1);
    return low;
  }

  private move(from: number, end: number, to: number): void {
    const { ints, hours } = this.memory;
    const payloads = ints[R.events];
    const times = payloads >> 1;
    hours.copyWithin(times + to, times + from, times + end);
    ints.copyWithin(payloads + to, payloads + from, payloads + end);
  }
}
