import * as Lane from "./Lane";

/**
 * Luck that depends on what it is for and on nothing else.
 *
 * Every draw is a hash of a stream key (seed, replication, purpose, id) and two counters (item, visit), so
 * an item's process time at a step is the same whatever else happens, in whatever order: common random
 * numbers by construction (Law & Kelton, Simulation Modeling and Analysis, §11.2; counter-based generators:
 * Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC'11).
 */

/** What a stream of luck is for. Part of its key. */
export const Purpose = {
  process: 1,
  quality: 2,
  route: 3,
  wait: 4,
  setup: 5,
  arrival: 6,
  spawn: 7,
  outageEvery: 8,
  outageLasts: 9,
  outageWorker: 10,
} as const;

/**
 * Mixes 32 bits so that every input bit moves every output bit (the "lowbias32" constants of C. Wellons). A constant and
 * not a declaration: that it is still the same function V8 need not see anew at each call.
 */
export const mix32 = (x: number): number => {
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return x ^ (x >>> 16);
};

/** A 32-bit hash of a text: FNV-1a over its code units, then mixed. The salt is spread first: else ("a", 1) is ("b", 2). */
export function hashText(text: string, salt: number): number {
  let hash = mix32((0x811c9dc5 + Math.imul(salt, 0x9e3779b1)) | 0);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return mix32(hash);
}

/** Writes the two words of a stream's key at `keys[at]` and `keys[at + 1]`. */
export function writeStreamKey(
  keys: Int32Array,
  at: number,
  seed: number,
  replication: number,
  purpose: number,
  id: string,
): void {
  const high = Math.floor(seed / 0x1_0000_0000);
  let a = mix32(seed | 0) ^ hashText(id, purpose);
  let b = mix32((high + 0x632be5ab) | 0) ^ hashText(id, ~purpose);
  a = mix32((a + Math.imul(replication, 0x9e3779b1)) | 0);
  b = mix32((b + a) | 0);
  a = mix32((a + b) | 0);
  keys[at] = a;
  keys[at + 1] = b;
}

/** The short way counts on 256, too. */
const LAYERS = 256;
const TWO_POW_32 = 4294967296;

/** Tables of the ziggurat (Marsaglia & Tsang, "The ziggurat method", J. Stat. Softw. 5(8), 2000). */
interface Ziggurat {
  /** For each layer: accept at once when the 32-bit draw is below this; value per unit of the 32-bit draw. */
  readonly accept: Float64Array;
  readonly scale: Float64Array;
  /** Density at the layer's outer edge; 1 for the base, whose neighbour reaches the peak. */
  readonly density: Float64Array;
  /** Where the tail begins. */
  readonly edge: number;
}

function buildZiggurat(
  layers: number,
  edge: number,
  area: number,
  density: (x: number) => number,
  inverse: (y: number) => number,
): Ziggurat {
  const accept = new Float64Array(layers);
  const scale = new Float64Array(layers);
  const densities = new Float64Array(layers);
  let outer = edge;
  const base = area / density(edge);
  accept[0] = (edge / base) * TWO_POW_32;
  scale[0] = base / TWO_POW_32;
  densities[0] = 1;
  for (let i = layers - 1; i >= 1; i--) {
    const inner = i === 1 ? 0 : inverse(area / outer + density(outer));
    // Layer i reaches from 0 to `outer`; its sure part ends at the edge of the layer above.
    accept[i] = (inner / outer) * TWO_POW_32;
    scale[i] = outer / TWO_POW_32;
    densities[i] = density(outer);
    outer = inner;
  }
  return { accept, scale, density: densities, edge };
}

const exponentialTables = buildZiggurat(
  LAYERS,
  7.69711747013104972,
  0.0039496598225815571993,
  (x) => Math.exp(-x),
  (y) => -Math.log(y),
);

const normalTables = buildZiggurat(
  LAYERS,
  3.6541528853610088,
  0.00492867323399,
  (x) => Math.exp(-0.5 * x * x),
  (y) => Math.sqrt(-2 * Math.log(y)),
);

/** What a quick draw looks up (see Ziggurat), exponential and normal. */
export const exponentialAccept = exponentialTables.accept;
export const exponentialScale = exponentialTables.scale;
export const normalAccept = normalTables.accept;
export const normalScale = normalTables.scale;

/** A source of draws that is first pointed at a key and its counters, then drawn from. */
export class Luck {
  private readonly state = new Int32Array(2);

  /**
   * Points at (key, item, visit): what is drawn next depends on these alone. Two lanes are mixed side by side, each
   * with a word of the key, and then crossed: where two streams happen to meet in one lane, the other tells them apart.
   */
  aim(keyA: number, keyB: number, item: number, visit: number): void {
    const x = mix32((keyA + Math.imul(item, Lane.itemA) + Math.imul(visit, Lane.visitA)) | 0);
    const y = mix32((keyB + Math.imul(item, Lane.itemB) + Math.imul(visit, Lane.visitB)) | 0);
    this.state[0] = (x + y) | 0;
    this.state[1] = x ^ ((y >>> 16) | (y << 16));
  }

  /** Points at the counters of one of many streams: `stream` is twice its index. */
  at(keys: Int32Array, stream: number, item: number, visit: number): void {
    this.aim(keys[stream], keys[stream + 1], item, visit);
  }

  /** Points at the words that two lanes have come to (see aim). */
  resume(first: number, second: number): this {
    this.state[0] = first;
    this.state[1] = second;
    return this;
  }

  private advance(): void {
    const state = this.state;
    const x = mix32((state[0] + 0x9e3779b9) | 0);
    const y = mix32((state[1] + x) | 0);
    state[0] = (x + y) | 0;
    state[1] = y;
  }

  /** Uniform on [0, 1), 53 bits. */
  uniform(): number {
    const state = this.state;
    const value = ((state[0] >>> 5) * 67108864 + (state[1] >>> 6)) / 9007199254740992;
    this.advance();
    return value;
  }

  /** Exponential of mean 1. The quick way out leaves the state as it is: the last draw at its counters. */
  exponential(): number {
    const { accept, scale } = exponentialTables;
    const draw = this.state[0] >>> 0;
    const layer = this.state[1] & (LAYERS - 1);
    if (draw < accept[layer]) return draw * scale[layer];
    return this.exponentialSlow(draw, layer);
  }

  private exponentialSlow(draw: number, layer: number): number {
    const { accept, scale, density, edge } = exponentialTables;
    for (;;) {
      if (draw < accept[layer]) return draw * scale[layer];
      this.advance();
      if (layer === 0) return edge - Math.log(1 - this.uniform());
      const x = draw * scale[layer];
      if (density[layer] + this.uniform() * (density[layer - 1] - density[layer]) < Math.exp(-x)) return x;
      draw = this.state[0] >>> 0;
      layer = this.state[1] & (LAYERS - 1);
    }
  }

  /** Standard normal. */
  normal(): number {
    const { accept, scale } = normalTables;
    const draw = this.state[0] >>> 0;
    const layer = this.state[1] & (LAYERS - 1);
    const sign = this.state[1] < 0 ? -1 : 1;
    if (draw < accept[layer]) {
      this.advance();
      return sign * draw * scale[layer];
    }
    return this.normalSlow(draw, layer, sign);
  }

  private normalSlow(draw: number, layer: number, sign: number): number {
    const { accept, scale, density, edge } = normalTables;
    for (;;) {
      this.advance();
      if (draw < accept[layer]) return sign * draw * scale[layer];
      if (layer === 0) {
        for (;;) {
          const x = -Math.log(1 - this.uniform()) / edge;
          const y = -Math.log(1 - this.uniform());
          if (y + y > x * x) return sign * (edge + x);
        }
      }
      const x = draw * scale[layer];
      if (density[layer] + this.uniform() * (density[layer - 1] - density[layer]) < Math.exp(-0.5 * x * x))
        return sign * x;
      draw = this.state[0] >>> 0;
      layer = this.state[1] & (LAYERS - 1);
      sign = this.state[1] < 0 ? -1 : 1;
    }
  }

  /** Gamma of the given shape and scale 1 (Marsaglia & Tsang, ACM TOMS 26(3), 2000). */
  gamma(shape: number): number {
    if (shape < 1) {
      const boost = (1 - this.uniform()) ** (1 / shape);
      return boost * this.gamma(shape + 1);
    }
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const root = 1 + c * x;
      if (root <= 0) continue;
      const v = root * root * root;
      const u = 1 - this.uniform();
      if (u < 1 - 0.0331 * x * x * x * x || Math.log(u) < 0.5 * x * x + d * (1 - v + Math.log(v)))
        return d * v;
    }
  }
}

const resumed = new Luck();

/** The exponential of mean 1 that two words lead to, also where a quick draw does not. */
export function exponentialFrom(first: number, second: number): number {
  return resumed.resume(first, second).exponential();
}

/** The standard normal that two words lead to, also where a quick draw does not. */
export function normalFrom(first: number, second: number): number {
  return resumed.resume(first, second).normal();
}
