import { orderStatistic } from "./orderStatistic";

const EXACT = 8192;
/** A bucket is a number's exponent and the leading 9 bits of its fraction: neighbours in one lie within 0.2 %. */
const FRACTION_BITS = 9;
const PER_OCTAVE = 1 << FRACTION_BITS;
/** What is less than 2^-40 hours, some nanoseconds, counts as zero: the buckets need not reach so far. */
const LOWEST = (1023 - 40) * PER_OCTAVE;

const single = new Float64Array(1);
const singleWords = new Uint32Array(single.buffer);
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

/**
 * Mean and quantiles of any number of observations in bounded memory. Exact (R's type 7) up to 8192
 * observations; beyond that each is taken for the first one within 0.2 % of it, so a quantile is off by less than
 * that, and equal observations stay equal. (Relative-error buckets: Masson, Rim & Lee,
 * "DDSketch", VLDB 2019; the bucket is read off the number's own exponent and leading bits.)
 */
export class Quantiles {
  count = 0;
  sum = 0;
  /** All observations, as long as they are few, in any order. */
  private few: Float64Array = new Float64Array(256);
  /** How many fell in each bucket, and the first of them; empty as long as they are few. */
  private buckets = new Int32Array(0);
  private firsts = new Float64Array(0);
  /** The bucket where they begin. Zeros are counted apart: they lie so far below all else. */
  private firstBucket = 0;
  private zeros = 0;

  /** Forgets all. */
  clear(): void {
    this.count = 0;
    this.sum = 0;
    this.buckets = new Int32Array(0);
    this.firsts = new Float64Array(0);
    this.zeros = 0;
  }

  /** Takes in one observation, not negative. */
  add(value: number): void {
    single[0] = value;
    this.addAll(single, singleWords, 0, 1);
  }

  /** Takes in the observations that stand in `values` from one place to before another; `words` are their halves. */
  addAll(values: Float64Array, words: Uint32Array, from: number, end: number): void {
    const count = this.count + end - from;
    if (count <= EXACT) {
      if (count > this.few.length) this.makeRoom(count);
      const { few, count: before } = this;
      let { sum } = this;
      for (let i = from; i < end; i++) {
        sum += values[i];
        few[before + i - from] = values[i];
      }
      this.sum = sum;
    } else {
      if (this.count <= EXACT) {
        const { sum } = this;
        this.putInBuckets(this.few, new Uint32Array(this.few.buffer), 0, this.count);
        this.sum = sum;
      }
      this.putInBuckets(values, words, from, end);
    }
    this.count = count;
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
    const { few, count, zeros, buckets, firsts } = this;
    const pairs: number[] = [];
    if (count <= EXACT) for (const value of few.slice(0, count).sort()) pairs.push(value, 1);
    else {
      if (zeros > 0) pairs.push(0, zeros);
      for (let at = 0; at < buckets.length; at++) if (buckets[at] > 0) pairs.push(firsts[at], buckets[at]);
    }
    return Float64Array.from(pairs);
  }

  private orderStatistic(index: number): number {
    if (this.count <= EXACT) return orderStatistic(this.few, this.count, index);
    const { zeros, buckets, firsts } = this;
    let left = index - zeros;
    for (let at = 0; left >= 0; at++) {
      left -= buckets[at];
      if (left < 0) return firsts[at];
    }
    return 0;
  }

  private makeRoom(count: number): void {
    let length = this.few.length;
    while (length < count) length *= 2;
    const wider = new Float64Array(length);
    wider.set(this.few.subarray(0, this.count));
    this.few = wider;
  }

  private putInBuckets(values: Float64Array, words: Uint32Array, from: number, end: number): void {
    for (let i = from; (i = this.putPairs(values, words, i | 0, end | 0)) < end; i++)
      this.putOne(values[i], words[2 * i + HIGH] >>> (20 - FRACTION_BITS));
  }

  /** One observation, whether there is a bucket for it yet or not. */
  private putOne(value: number, bucket: number): void {
    this.sum += value;
    if (bucket < LOWEST) {
      this.zeros++;
      return;
    }
    if (bucket < this.firstBucket || bucket >= this.firstBucket + this.buckets.length)
      this.makeBucket(bucket);
    const at = bucket - this.firstBucket;
    if (this.buckets[at]++ === 0) this.firsts[at] = value;
  }

  /** Two by two, as long as there is a bucket for both; returns where it stopped. One short loop: most of what statistics cost. */
  private putPairs(values: Float64Array, words: Uint32Array, from: number, end: number): number {
    const { buckets, firsts } = this;
    const firstBucket = this.firstBucket | 0;
    const most = buckets.length | 0;
    let { sum } = this;
    let i = from;
    for (; i < end - 1; i += 2) {
      const at = ((words[(2 * i + HIGH) | 0] >>> (20 - FRACTION_BITS)) - firstBucket) >>> 0;
      const next = ((words[(2 * i + HIGH + 2) | 0] >>> (20 - FRACTION_BITS)) - firstBucket) >>> 0;
      if (at >= most || next >= most) break;
      sum = sum + values[i] + values[(i + 1) | 0];
      if (buckets[at]++ === 0) firsts[at] = values[i];
      if (buckets[next]++ === 0) firsts[next] = values[(i + 1) | 0];
    }
    this.sum = sum;
    return i;
  }

  /** Widens the buckets, octave by octave, until they contain one. */
  private makeBucket(bucket: number): void {
    const { buckets, firsts, firstBucket } = this;
    const octave = bucket - (bucket % PER_OCTAVE);
    const first = buckets.length === 0 ? octave : Math.min(octave, firstBucket);
    const end = Math.max(octave + PER_OCTAVE, firstBucket + buckets.length);
    this.buckets = new Int32Array(end - first);
    this.firsts = new Float64Array(end - first);
    this.buckets.set(buckets, buckets.length === 0 ? 0 : firstBucket - first);
    this.firsts.set(firsts, buckets.length === 0 ? 0 : firstBucket - first);
    this.firstBucket = first;
  }
}
