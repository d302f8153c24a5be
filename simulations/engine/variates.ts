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
  private count = 0;
  private kinds = new Uint8Array(8);
  /** Four parameters of each. */
  private parameters = new Float64Array(32);
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
        this.values[this.count] = Float64Array.from(time.values);
        return this.push(Kind.empirical, time.values.length);
    }
  }

  /** Draws once, in hours, what belongs to these counters of a stream. */
  drawAt(index: number, luck: Luck, keys: Int32Array, stream: number, item: number, visit: number): number {
    if (this.kinds[index] === Kind.exponential) {
      return this.parameters[4 * index] * luck.exponentialAt(keys, stream, item, visit);
    }
    luck.at(keys, stream, item, visit);
    return this.draw(index, luck);
  }

  /** Draws once, in hours. `luck` already points at what the draw is for. */
  draw(index: number, luck: Luck): number {
    const { parameters } = this;
    const at = 4 * index;
    const a = parameters[at];
    switch (this.kinds[index]) {
      case Kind.constant:
        return a;
      case Kind.exponential:
        return a * luck.exponential();
      case Kind.gamma:
        return parameters[at + 1] * luck.gamma(a);
      case Kind.lognormal:
        return a * Math.exp(parameters[at + 1] * luck.normal());
      case Kind.triangular: {
        const mode = parameters[at + 1];
        const max = parameters[at + 2];
        const u = luck.uniform();
        const split = (mode - a) / (max - a);
        return u < split
          ? a + Math.sqrt(u * (max - a) * (mode - a))
          : max - Math.sqrt((1 - u) * (max - a) * (max - mode));
      }
      case Kind.beta: {
        const x = luck.gamma(parameters[at + 2]);
        const y = luck.gamma(parameters[at + 3]);
        return a + (parameters[at + 1] * x) / (x + y);
      }
      case Kind.uniform:
        return a + parameters[at + 1] * luck.uniform();
      default:
        return this.values[index][Math.floor(luck.uniform() * a)];
    }
  }

  private push(kind: number, ...parameters: readonly number[]): number {
    if (this.count === this.kinds.length) {
      const kinds = new Uint8Array(2 * this.count);
      kinds.set(this.kinds);
      this.kinds = kinds;
      const wider = new Float64Array(8 * this.count);
      wider.set(this.parameters);
      this.parameters = wider;
    }
    this.kinds[this.count] = kind;
    this.parameters.set(parameters, 4 * this.count);
    return this.count++;
  }
}
