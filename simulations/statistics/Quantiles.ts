const EXACT = 8192;
/** A bucket is a number's exponent and the leading 9 bits of its fraction: neighbours in one lie within 0.2 %. */
const FRACTION_BITS = 9;
const PER_OCTAVE = 1 << FRACTION_BITS;
/** What is less than 2^-40 hours, some nanoseconds, counts as zero: the buckets need not reach so far. */
const LOWEST = (1023 - 40) * PER_OCTAVE;

const bits = new Float64Array(1);
const words = new Int32Array(bits.buffer);
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

/**
 * Mean and quantiles of any number of observations in bounded memory. Exact (R's type 7) up to 8192
 * observations; beyond that each is kept as the mean of its neighbours within 0.2 %, so a quantile is off
 * by less than that, and equal observations stay equal. (Relative-error buckets: Masson, Rim & Lee,
 * "DDSketch", VLDB 2019; the bucket is read off the number's own exponent and leading bits.)
 */
export class Quantiles {
  /** The latest observations, up to EXACT, not yet in buckets. */
  private buffer: Float64Array = new Float64Array(16);
  private fill = 0;
  /** How many of them were in order when last looked at. */
  private sorted = 0;
  /** How many fell in each bucket and their sum, side by side; empty while all fit in the buffer. */
  private buckets: Float64Array = new Float64Array(0);
  /** The bucket where they begin. Zeros are counted apart: they lie so far below all else. */
  private firstBucket = 0;
  private zeros = 0;
  private bucketed = 0;
  private bucketedSum = 0;

  get count(): number {
    return this.bucketed + this.fill;
  }

  get sum(): number {
    let sum = this.bucketedSum;
    for (let i = 0; i < this.fill; i++) sum += this.buffer[i];
    return sum;
  }

  /** Takes in one observation, not negative. */
  add(value: number): void {
    if (this.fill === this.buffer.length) this.makeRoom();
    this.buffer[this.fill++] = value;
  }

  /** NaN without observations. */
  mean(): number {
    return this.count === 0 ? NaN : this.sum / this.count;
  }

  /** R's type 7: linear between the order statistics around (n − 1)·p. NaN without observations. */
  quantile(p: number): number {
    if (this.count === 0) return NaN;
    const rank = (this.count - 1) * p;
    const below = Math.floor(rank);
    const low = this.orderStatistic(below);
    if (rank === below) return low;
    return low + (rank - below) * (this.orderStatistic(below + 1) - low);
  }

  /** The observations as alternating value and count, ascending. */
  toPairs(): Float64Array {
    const pairs: number[] = [];
    if (this.bucketed > 0) this.eachBucket((value, count) => pairs.push(value, count) < 0);
    else {
      this.sort();
      for (let i = 0; i < this.fill; i++) pairs.push(this.buffer[i], 1);
    }
    return Float64Array.from(pairs);
  }

  private orderStatistic(index: number): number {
    if (this.bucketed === 0) {
      this.sort();
      return this.buffer[index];
    }
    let left = index;
    let found = NaN;
    this.eachBucket((value, count) => {
      found = value;
      left -= count;
      return left < 0;
    });
    return found;
  }

  /** Visits buckets in ascending order until told to stop. */
  private eachBucket(visit: (value: number, count: number) => boolean): void {
    this.empty();
    if (this.zeros > 0 && visit(0, this.zeros)) return;
    const { buckets } = this;
    for (let at = 0; at < buckets.length; at += 2) {
      const count = buckets[at];
      if (count > 0 && visit(buckets[at + 1] / count, count)) return;
    }
  }

  private sort(): void {
    if (this.sorted === this.fill) return;
    this.buffer.subarray(0, this.fill).sort();
    this.sorted = this.fill;
  }

  private makeRoom(): void {
    if (this.fill === EXACT) {
      this.empty();
      return;
    }
    const wider = new Float64Array(this.buffer.length * 2);
    wider.set(this.buffer);
    this.buffer = wider;
  }

  /** Puts the buffer into buckets, all at once: one by one each would wait for memory far away. */
  private empty(): void {
    const { buffer, fill } = this;
    this.bucketedSum = this.sum;
    this.bucketed += fill;
    this.fill = 0;
    let { buckets, firstBucket } = this;
    for (let i = 0; i < fill; i++) {
      const value = buffer[i];
      bits[0] = value;
      const bucket = words[HIGH] >>> (20 - FRACTION_BITS);
      let at = (bucket - firstBucket) << 1;
      if (at < 0 || at >= buckets.length) {
        if (bucket < LOWEST) {
          this.zeros++;
          continue;
        }
        this.makeBucket(bucket);
        ({ buckets, firstBucket } = this);
        at = (bucket - firstBucket) << 1;
      }
      buckets[at]++;
      buckets[at + 1] += value;
    }
  }

  /** Widens the buckets, octave by octave, until they contain one. */
  private makeBucket(bucket: number): void {
    const before = this.buckets;
    const octave = bucket - (bucket % PER_OCTAVE);
    const first = before.length === 0 ? octave : Math.min(octave, this.firstBucket);
    const end = Math.max(octave + PER_OCTAVE, this.firstBucket + before.length / 2);
    this.buckets = new Float64Array(2 * (end - first));
    if (before.length > 0) this.buckets.set(before, 2 * (this.firstBucket - first));
    this.firstBucket = first;
  }
}
