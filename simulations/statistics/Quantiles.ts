const EXACT = 8192;
/** Buckets per octave, by the leading 9 bits of the fraction: neighbours in one bucket lie within 0.2 %. */
const FRACTION_BITS = 9;
const PER_OCTAVE = 1 << FRACTION_BITS;
/** Octaves from 2^-64 to 2^63; what lies outside goes to the first or the last. */
const OCTAVES = 128;
const FIRST_EXPONENT = 1023 - 64;

function emptyOctaves(): (Float64Array | null)[] {
  return Array.from({ length: OCTAVES }, () => null);
}

const bits = new Float64Array(1);
const words = new Uint32Array(bits.buffer);
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
  private isSorted = false;
  /** By exponent: how many fell in each bucket and their sum, side by side. Empty while all fit in the buffer. */
  private octaves: (Float64Array | null)[] = [];
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
    this.isSorted = false;
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
    for (const octave of this.octaves) {
      if (octave === null) continue;
      for (let i = 0; i < PER_OCTAVE; i++) {
        const count = octave[2 * i];
        if (count > 0 && visit(octave[2 * i + 1] / count, count)) return;
      }
    }
  }

  private sort(): void {
    if (this.isSorted) return;
    this.buffer.subarray(0, this.fill).sort();
    this.isSorted = true;
  }

  private makeRoom(): void {
    if (this.fill < EXACT) {
      const wider = new Float64Array(this.buffer.length * 2);
      wider.set(this.buffer);
      this.buffer = wider;
      return;
    }
    if (this.octaves.length === 0) this.octaves = emptyOctaves();
    this.empty();
  }

  /** Puts the buffer into buckets, all at once: one by one each would wait for memory far away. */
  private empty(): void {
    const { buffer, fill } = this;
    this.bucketedSum = this.sum;
    for (let i = 0; i < fill; i++) this.addToBucket(buffer[i]);
    this.bucketed += fill;
    this.fill = 0;
  }

  private addToBucket(value: number): void {
    bits[0] = value;
    const high = words[HIGH];
    const index = Math.max(0, Math.min(OCTAVES - 1, (high >>> 20) - FIRST_EXPONENT));
    let octave = this.octaves[index];
    if (octave === null) {
      octave = new Float64Array(2 * PER_OCTAVE);
      this.octaves[index] = octave;
    }
    const bucket = ((high >>> (20 - FRACTION_BITS)) & (PER_OCTAVE - 1)) << 1;
    octave[bucket]++;
    octave[bucket + 1] += value;
  }
}
