import { Memory } from "./Memory";
import * as R from "./R";

const LEAST_ROOM = 256;

/**
 * What is due, soonest first; of two things due at the same time the one scheduled first. Times stand in the hours of the
 * memory from `firstEvent` to before `endEvent`; what each is about stands in the whole numbers of the same record: twice
 * as far on.
 *
 * A sorted array whose front moves: at the few dozen entries of a value stream it beats a heap, because a
 * new entry mostly belongs near the end and is put there by shifting a few neighbours.
 */
export class EventList {
  constructor(private readonly memory = new Memory()) {
    this.settleAt(memory.allot(2 * LEAST_ROOM) >> 1, LEAST_ROOM);
  }

  get size(): number {
    const { ints } = this.memory;
    return ints[R.endEvent] - ints[R.firstEvent];
  }

  /** When the next entry is due; Infinity when there is none. */
  nextTime(): number {
    const { ints, hours } = this.memory;
    const first = ints[R.firstEvent];
    return first < ints[R.endEvent] ? hours[first] : Infinity;
  }

  /** Whether anything is due at `time` or before. */
  isDue(time: number): boolean {
    const { ints, hours } = this.memory;
    const first = ints[R.firstEvent];
    return first < ints[R.endEvent] && hours[first] <= time;
  }

  /** Takes the next entry off and returns what it is about. Only when there is one. */
  take(): number {
    const { ints } = this.memory;
    return ints[2 * ints[R.firstEvent]++];
  }

  add(time: number, payload: number): void {
    if (this.memory.ints[R.endEvent] === this.memory.ints[R.eventsEnd]) this.makeRoom();
    const { ints, hours } = this.memory;
    let i = ints[R.endEvent]++;
    const first = ints[R.firstEvent];
    const near = i - 24 > first ? i - 24 : first;
    while (i > near && hours[i - 1] > time) {
      hours[i] = hours[i - 1];
      ints[2 * i] = ints[2 * (i - 1)];
      i--;
    }
    if (i === near && i > first) i = this.makeGap(i, time);
    hours[i] = time;
    ints[2 * i] = payload;
  }

  /** Calls back for each entry, soonest first. */
  each(see: (time: number, payload: number) => void): void {
    const { ints, hours } = this.memory;
    for (let i = ints[R.firstEvent]; i < ints[R.endEvent]; i++) see(hours[i], ints[2 * i]);
  }

  /** Takes an entry out before it is due and returns when it would have been; NaN when it is not there. */
  remove(payload: number): number {
    const { ints, hours } = this.memory;
    for (let i = ints[R.firstEvent]; i < ints[R.endEvent]; i++) {
      if (ints[2 * i] !== payload) continue;
      const time = hours[i];
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
    const begin = ints[R.eventsBegin];
    const room = ints[R.eventsEnd] - begin;
    if (first - begin > room >>> 1) {
      this.move(first, end, begin);
      ints[R.firstEvent] = begin;
      ints[R.endEvent] = begin + end - first;
      return;
    }
    const wider = this.memory.allot(4 * room) >> 1;
    const { ints: numbers, hours } = this.memory;
    hours.copyWithin(wider, first, end);
    numbers.copyWithin(2 * wider, 2 * first, 2 * end);
    this.settleAt(wider, 2 * room);
    numbers[R.endEvent] += end - first;
  }

  private settleAt(begin: number, room: number): void {
    const { ints } = this.memory;
    ints[R.eventsBegin] = begin;
    ints[R.eventsEnd] = begin + room;
    ints[R.firstEvent] = begin;
    ints[R.endEvent] = begin;
  }

  /** Far from the end: finds the place by halving and moves the rest, up to `end`, in one go. */
  private makeGap(end: number, time: number): number {
    const { ints, hours } = this.memory;
    let low = ints[R.firstEvent];
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (hours[middle] > time) high = middle;
      else low = middle + 1;
    }
    this.move(low, end, low + 1);
    return low;
  }

  private move(from: number, end: number, to: number): void {
    const { ints, hours } = this.memory;
    hours.copyWithin(to, from, end);
    ints.copyWithin(2 * to, 2 * from, 2 * end);
  }
}
