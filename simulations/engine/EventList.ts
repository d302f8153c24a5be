/**
 * What is due, soonest first; of two things due at the same time the one scheduled first.
 *
 * A sorted array whose front moves: at the few dozen entries of a value stream it beats a heap, because a
 * new entry mostly belongs near the end and is put there by shifting a few neighbours.
 */
export class EventList {
  private times = new Float64Array(64);
  private payloads = new Int32Array(64);
  private first = 0;
  private end = 0;

  get size(): number {
    return this.end - this.first;
  }

  clear(): void {
    this.first = 0;
    this.end = 0;
  }

  /** When the next entry is due; Infinity when there is none. */
  nextTime(): number {
    return this.first < this.end ? this.times[this.first] : Infinity;
  }

  /** Whether anything is due at `time` or before. */
  isDue(time: number): boolean {
    return this.first < this.end && this.times[this.first] <= time;
  }

  /** Takes the next entry off and returns what it is about. Only when there is one. */
  take(): number {
    return this.payloads[this.first++];
  }

  add(time: number, payload: number): void {
    if (this.end === this.times.length) this.makeRoom();
    const times = this.times;
    const payloads = this.payloads;
    let i = this.end++;
    const first = this.first;
    const near = i - 24 > first ? i - 24 : first;
    while (i > near && times[i - 1] > time) {
      times[i] = times[i - 1];
      payloads[i] = payloads[i - 1];
      i--;
    }
    if (i === near && i > first) i = this.makeGap(i, time);
    times[i] = time;
    payloads[i] = payload;
  }

  /** Far from the end: finds the place by halving and moves the rest, up to `end`, in one go. */
  private makeGap(end: number, time: number): number {
    const { times } = this;
    let low = this.first;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (times[middle] > time) high = middle;
      else low = middle + 1;
    }
    times.copyWithin(low + 1, low, end);
    this.payloads.copyWithin(low + 1, low, end);
    return low;
  }

  /** Takes an entry out before it is due and returns when it would have been; NaN when it is not there. */
  remove(payload: number): number {
    for (let i = this.first; i < this.end; i++) {
      if (this.payloads[i] !== payload) continue;
      const time = this.times[i];
      this.times.copyWithin(i, i + 1, this.end);
      this.payloads.copyWithin(i, i + 1, this.end);
      this.end--;
      return time;
    }
    return NaN;
  }

  private makeRoom(): void {
    const size = this.end - this.first;
    if (this.first > this.times.length >>> 1) {
      this.times.copyWithin(0, this.first, this.end);
      this.payloads.copyWithin(0, this.first, this.end);
    } else {
      const times = new Float64Array(this.times.length * 2);
      const payloads = new Int32Array(this.times.length * 2);
      times.set(this.times.subarray(this.first, this.end));
      payloads.set(this.payloads.subarray(this.first, this.end));
      this.times = times;
      this.payloads = payloads;
    }
    this.first = 0;
    this.end = size;
  }
}
