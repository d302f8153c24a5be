import type { Distribution } from "./Flow";
import type { Luck } from "./luck";

const Kind = {
  constant: 0,
  exponential: 1,
  gamma: 2,
  lognormal: 3,
  triangular: 4,
  beta: 5,
  uniform: 6,
  empirical: 7,
} as const;

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

/** The distributions of a network as flat columns; each has an index. */
export class Variates {
  private readonly kinds: number[] = [];
  private readonly a: number[] = [];
  private readonly b: number[] = [];
  private readonly c: number[] = [];
  private readonly d: number[] = [];
  private readonly values: Float64Array[] = [];

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
        this.values[this.kinds.length] = Float64Array.from(time.values);
        return this.push(Kind.empirical, time.values.length);
    }
  }

  /** Draws once, in hours. `luck` already points at what the draw is for. */
  draw(index: number, luck: Luck): number {
    const a = this.a[index];
    switch (this.kinds[index]) {
      case Kind.constant:
        return a;
      case Kind.exponential:
        return a * luck.exponential();
      case Kind.gamma:
        return this.b[index] * luck.gamma(a);
      case Kind.lognormal:
        return a * Math.exp(this.b[index] * luck.normal());
      case Kind.triangular: {
        const mode = this.b[index];
        const max = this.c[index];
        const u = luck.uniform();
        const split = (mode - a) / (max - a);
        return u < split
          ? a + Math.sqrt(u * (max - a) * (mode - a))
          : max - Math.sqrt((1 - u) * (max - a) * (max - mode));
      }
      case Kind.beta: {
        const x = luck.gamma(this.c[index]);
        const y = luck.gamma(this.d[index]);
        return a + (this.b[index] * x) / (x + y);
      }
      case Kind.uniform:
        return a + this.b[index] * luck.uniform();
      default:
        return this.values[index][Math.floor(luck.uniform() * a)];
    }
  }

  private push(kind: number, a: number, b = 0, c = 0, d = 0): number {
    this.kinds.push(kind);
    this.a.push(a);
    this.b.push(b);
    this.c.push(c);
    this.d.push(d);
    return this.kinds.length - 1;
  }
}
