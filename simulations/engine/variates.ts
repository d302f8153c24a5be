import type { Distribution } from "./Flow";
import * as H from "./H";
import * as Kind from "./Kind";
import type { Luck } from "./luck";
import type { Memory } from "./Memory";
import * as S from "./S";

/** Standard normal quantile of 0.9. */
const Z90 = 1.2815515655446004;

/** Mean, in hours. Formulas: Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions. */
export function meanOf(time: Distribution): number {
  switch (time.distribution) {
    case "constant":
      return time.value;
    case "exponential":
    case "gamma":
    case "lognormal":
      return time.mean;
    case "triangular":
      return (time.min + time.mode + time.max) / 3;
    case "pert":
      return (time.min + 4 * time.mode + time.max) / 6;
    case "uniform":
      return (time.min + time.max) / 2;
    case "percentiles": {
      if (time.p50 <= 0) return 0;
      const sigma = Math.log(time.p90 / time.p50) / Z90;
      return time.p50 * Math.exp((sigma * sigma) / 2);
    }
    case "empirical": {
      let sum = 0;
      for (const value of time.values) sum += value;
      return sum / time.values.length;
    }
  }
}

/** Standard deviation / mean; 0 where it takes no time. The same source. */
export function spreadOf(time: Distribution): number {
  const mean = meanOf(time);
  const overMean = (variance: number): number => (mean > 0 ? Math.sqrt(variance) / mean : 0);
  switch (time.distribution) {
    case "constant":
      return 0;
    case "exponential":
      return 1;
    case "gamma":
    case "lognormal":
      return time.cv;
    case "triangular": {
      const { min, mode, max } = time;
      return overMean((min * (min - mode) + mode * (mode - max) + max * (max - min)) / 18);
    }
    case "pert":
      return overMean(((mean - time.min) * (time.max - mean)) / 7);
    case "uniform":
      return overMean((time.max - time.min) ** 2 / 12);
    case "percentiles": {
      if (time.p50 <= 0) return 0;
      const sigma = Math.log(time.p90 / time.p50) / Z90;
      return Math.sqrt(Math.expm1(sigma * sigma));
    }
    case "empirical":
      return overMean(time.values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / time.values.length);
  }
}

const noValues = new Float64Array(0);

/** One distribution, ready to draw from. What the parameters mean depends on its kind. */
export class Variate {
  constructor(
    private readonly kind: number,
    private readonly a: number,
    private readonly b: number,
    private readonly c: number,
    private readonly d: number,
    private readonly values: Float64Array,
  ) {}

  /** Writes the kind and its first parameters into a station's record. */
  write(memory: Memory, row: number): void {
    memory.ints[row + S.kind] = this.kind;
    memory.hours[(row >> 1) + H.a] = this.a;
    memory.hours[(row >> 1) + H.b] = this.b;
  }

  /** Draws once, in hours, what belongs to these counters of a stream. */
  drawAt(luck: Luck, keyA: number, keyB: number, item: number, visit: number): number {
    luck.aim(keyA, keyB, item, visit);
    return this.draw(luck);
  }

  /** Draws once, in hours. `luck` already points at what the draw is for. */
  draw(luck: Luck): number {
    const { a, b } = this;
    switch (this.kind) {
      case Kind.constant:
        return a;
      case Kind.exponential:
        return a * luck.exponential();
      case Kind.gamma:
        return b * luck.gamma(a);
      case Kind.lognormal:
        return a * Math.exp(b * luck.normal());
      case Kind.triangular: {
        const mode = b;
        const max = this.c;
        const u = luck.uniform();
        const split = (mode - a) / (max - a);
        return u < split
          ? a + Math.sqrt(u * (max - a) * (mode - a))
          : max - Math.sqrt((1 - u) * (max - a) * (max - mode));
      }
      case Kind.beta: {
        const x = luck.gamma(this.c);
        const y = luck.gamma(this.d);
        return a + (b * x) / (x + y);
      }
      case Kind.uniform:
        return a + b * luck.uniform();
      default:
        return this.values[Math.floor(luck.uniform() * a)];
    }
  }
}

/** The distributions of a network; each has an index. */
export class Variates {
  private readonly all: Variate[] = [];

  at(index: number): Variate {
    return this.all[index];
  }

  /** Draws once from one of them, in hours. `luck` already points at what the draw is for. */
  draw(index: number, luck: Luck): number {
    return this.all[index].draw(luck);
  }

  /** Adds a distribution and returns its index. */
  add(time: Distribution): number {
    switch (time.distribution) {
      case "constant":
        return this.push(Kind.constant, time.value);
      case "exponential":
        return this.push(Kind.exponential, time.mean);
      case "gamma": {
        if (time.cv === 0) return this.push(Kind.constant, time.mean);
        const spread = time.cv * time.cv;
        return this.push(Kind.gamma, 1 / spread, time.mean * spread);
      }
      case "lognormal": {
        if (time.cv === 0 || time.mean === 0) return this.push(Kind.constant, time.mean);
        const variance = Math.log1p(time.cv * time.cv);
        return this.push(Kind.lognormal, time.mean * Math.exp(-variance / 2), Math.sqrt(variance));
      }
      case "percentiles": {
        if (time.p50 <= 0 || time.p90 === time.p50) return this.push(Kind.constant, time.p50);
        return this.push(Kind.lognormal, time.p50, Math.log(time.p90 / time.p50) / Z90);
      }
      case "triangular":
        if (time.max === time.min) return this.push(Kind.constant, time.min);
        return this.push(Kind.triangular, time.min, time.mode, time.max);
      case "pert": {
        const range = time.max - time.min;
        if (range === 0) return this.push(Kind.constant, time.min);
        const alpha = 1 + (4 * (time.mode - time.min)) / range;
        const beta = 1 + (4 * (time.max - time.mode)) / range;
        return this.push(Kind.beta, time.min, range, alpha, beta);
      }
      case "uniform":
        return this.push(Kind.uniform, time.min, time.max - time.min);
      case "empirical":
        return this.push(Kind.empirical, time.values.length, 0, 0, 0, Float64Array.from(time.values));
    }
  }

  private push(kind: number, a: number, b = 0, c = 0, d = 0, values = noValues): number {
    this.all.push(new Variate(kind, a, b, c, d, values));
    return this.all.length - 1;
  }
}
