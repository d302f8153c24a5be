/** Every record begins at a multiple of this. */
const ROW = 16;

/**
 * Where all that changes in a run stands: whole numbers and hours, in records. The whole numbers of a record lie
 * from `ints[at]` on, its hours from `hours[at >> 1]` on; columns are named in I, T, S, H, R, A.
 *
 * Two arrays and not many, nor objects: each time V8 comes back to another array it looks up its kind, length and
 * place again, which takes longer than what is done with it. A record is never moved and lives as long as the run.
 */
export class Memory {
  ints = new Int32Array(8192);
  hours = new Float64Array(4096);
  /** The hours again, each as its two halves. */
  words = new Uint32Array(this.hours.buffer);
  /** The run's own record stands at 0. */
  private end = 2 * ROW;

  /** Sets aside a record for so many whole numbers and half as many hours, all of them 0. */
  allot(ints: number): number {
    const at = this.end;
    this.end += Math.ceil(ints / ROW) * ROW;
    if (this.end > this.ints.length) this.grow();
    return at;
  }

  private grow(): void {
    let length = this.ints.length;
    while (length < this.end) length *= 2;
    const ints = new Int32Array(length);
    const hours = new Float64Array(length / 2);
    ints.set(this.ints);
    hours.set(this.hours);
    this.ints = ints;
    this.hours = hours;
    this.words = new Uint32Array(hours.buffer);
  }
}
