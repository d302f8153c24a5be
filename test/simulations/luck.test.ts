import { describe, expect, it } from "vitest";
import type { Distribution } from "../../simulations/index";
import { hashText, Luck, mix32, Purpose, writeStreamKey } from "../../simulations/engine/luck";
import { spreadOf, meanOf, Variates } from "../../simulations/engine/variates";
import { meanAndError } from "../../simulations/statistics/confidence";
import {
  correlation,
  gammaCdf,
  kolmogorov,
  kolmogorovBound,
  normalCdf,
  normalQuantile,
  unevenness,
} from "./chance";

/** All of this file hold together with 99.9 %. */
const TESTS = 600;
const ALPHA = 0.001 / TESTS;
const Z = normalQuantile(1 - ALPHA / 2);

const purposes = Object.values(Purpose);
const luck = new Luck();

function keyOf(purpose: number, id: string, seed = 1, replication = 1): Int32Array {
  const key = new Int32Array(2);
  writeStreamKey(key, 0, seed, replication, purpose, id);
  return key;
}

/** The luck of an arrival's items number 0, 1, 2 …, as the engine numbers them. */
const itemLuck = (count: number): number => mix32((count + hashText("ideas", 6)) | 0);

function draws(
  count: number,
  draw: (luck: Luck) => number,
  key = keyOf(1, "a"),
  item = itemLuck,
  visit = 1,
): Float64Array {
  return Float64Array.from({ length: count }, (_, index) => {
    luck.at(key, 0, item(index), visit);
    return draw(luck);
  });
}
const uniforms = (key: Int32Array, item = itemLuck, visit = 1): Float64Array =>
  draws(20_000, (from) => from.uniform(), key, item, visit);

describe("streams of luck", () => {
  it("no two purposes, steps, seeds or replications share a key", () => {
    const letters = [..."abcdefghijklmnopqrstuvwxyz"];
    const ids = [
      "",
      ...letters,
      ...letters.flatMap((a) => letters.map((b) => a + b)),
      "10",
      "step 1",
      "Ä",
      "\u0000",
    ];
    const seen = new Set<string>();
    let made = 0;
    const add = (key: Int32Array): void => {
      made++;
      seen.add(key.join());
    };
    for (const id of ids) for (const purpose of purposes) add(keyOf(purpose, id));
    for (let seed = 2; seed < 200; seed++)
      for (let replication = 1; replication < 20; replication++) add(keyOf(1, "a", seed, replication));
    for (const seed of [2 ** 32, 2 ** 32 + 1, 2 ** 52]) add(keyOf(1, "a", seed));
    expect(seen.size).toBe(made);
  });

  it("the same key, item and visit give the same luck; nothing else is remembered", () => {
    const key = keyOf(1, "a");
    luck.at(key, 0, 5, 1);
    const first = luck.normal();
    luck.at(key, 0, 6, 1);
    luck.gamma(0.3);
    luck.at(key, 0, 5, 1);
    expect(luck.normal()).toBe(first);
  });

  it("draws are even on [0, 1), and so are pairs of what follows each other", () => {
    const key = keyOf(1, "a");
    const u = uniforms(key);
    expect(u.every((value) => value >= 0 && value < 1)).toBe(true);
    const cell = (value: number): number => Math.floor(value * 16);
    const pairs = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
      const counts = new Float64Array(256);
      for (let i = 0; i < Math.min(a.length, b.length); i++) counts[16 * cell(a[i]) + cell(b[i])]++;
      return unevenness(counts);
    };
    const second = draws(20_000, (from) => (from.uniform(), from.uniform()), key);
    const found = [
      pairs(u, u.subarray(1)),
      pairs(u, u.subarray(2)),
      pairs(u, second),
      pairs(u, uniforms(key, itemLuck, 2)),
      pairs(u, uniforms(keyOf(1, "b"))),
      pairs(u, uniforms(keyOf(2, "a"))),
      pairs(u, uniforms(keyOf(1, "a", 2))),
      pairs(u, uniforms(keyOf(1, "a", 1, 2))),
      // Arrivals and outages count 0, 1, 2 … as they are.
      pairs(
        uniforms(key, (n) => n),
        uniforms(key, (n) => n + 1),
      ),
    ];
    for (const z of found) expect(Math.abs(z)).toBeLessThan(Z);
  });

  it("no two streams of steps with short names, and no two visits, are correlated", () => {
    const columns = ["a", "b", "c", "1"].flatMap((id) =>
      purposes.slice(0, 6).map((purpose) => uniforms(keyOf(purpose, id))),
    );
    for (let visit = 2; visit < 6; visit++) columns.push(uniforms(keyOf(1, "a"), itemLuck, visit));
    let worst = 0;
    let pairs = 0;
    for (let i = 0; i < columns.length; i++) {
      for (let j = 0; j < i; j++) {
        pairs++;
        worst = Math.max(worst, Math.abs(correlation(columns[i], columns[j])));
      }
    }
    expect(pairs).toBeLessThan(500);
    expect(worst).toBeLessThan(Z);
  });

  it("draws have no memory: no correlation between items near each other, nor along arrivals, nor between replications", () => {
    const key = keyOf(1, "a");
    const found: number[] = [];
    for (const numbered of [itemLuck, (n: number) => n, (n: number) => n * 65_536]) {
      const u = uniforms(key, numbered);
      const square = u.map((value) => (value - 0.5) ** 2);
      for (const lag of [1, 2, 3, 5, 8, 16, 64, 256, 1024]) {
        found.push(correlation(u.subarray(lag), u), correlation(square.subarray(lag), square));
      }
    }
    const first = uniforms(key);
    for (let replication = 2; replication < 30; replication++) {
      found.push(correlation(first, uniforms(keyOf(1, "a", 1, replication))));
    }
    expect(found.length).toBeLessThan(100);
    for (const z of found) expect(Math.abs(z)).toBeLessThan(Z);
  });

  it("every bit of seed, replication, item and visit moves every bit of a draw half of the time", () => {
    const samples = 2000;
    const draw = (seed: number, replication: number, item: number, visit: number): number => {
      luck.at(keyOf(1, "a", seed, replication), 0, item, visit);
      return luck.uniform() * 2 ** 53;
    };
    const bitsOf = (value: number): [number, number] => [Math.floor(value / 2 ** 32), value >>> 0];
    // Of 64 + 24 + 32 + 16 bits turned, each of 53 bits drawn, all hold together.
    const bound = normalQuantile(1 - ALPHA / 2 / (136 * 53)) * Math.sqrt(samples / 4);
    const turned = (flip: (at: number) => [number, number]): void => {
      const counts = new Float64Array(53);
      for (let at = 0; at < samples; at++) {
        const [a, b] = flip(at);
        const [highA, lowA] = bitsOf(a);
        const [highB, lowB] = bitsOf(b);
        for (let bit = 0; bit < 32; bit++) counts[bit] += ((lowA ^ lowB) >>> bit) & 1;
        for (let bit = 0; bit < 21; bit++) counts[32 + bit] += ((highA ^ highB) >>> bit) & 1;
      }
      for (const count of counts) expect(Math.abs(count - samples / 2)).toBeLessThan(bound);
    };
    for (let bit = 0; bit < 52; bit++)
      turned((at) => [
        draw(at, 1, itemLuck(at), 1),
        draw(at + ((at / 2 ** bit) & 1 ? -1 : 1) * 2 ** bit, 1, itemLuck(at), 1),
      ]);
    for (let bit = 0; bit < 24; bit++)
      turned((at) => [draw(1, at, itemLuck(at), 1), draw(1, at ^ (1 << bit), itemLuck(at), 1)]);
    for (let bit = 0; bit < 32; bit++) turned((at) => [draw(1, 1, at, 1), draw(1, 1, at ^ (1 << bit), 1)]);
    for (let bit = 0; bit < 16; bit++)
      turned((at) => [draw(1, 1, itemLuck(at), at), draw(1, 1, itemLuck(at), at ^ (1 << bit))]);
  });
});

describe("distributions", () => {
  const choice = (cv: number): number => 1 / (cv * cv);
  const lognormalCdf = (mean: number, cv: number) => {
    const variance = Math.log1p(cv * cv);
    return (x: number): number => normalCdf((Math.log(x / mean) + variance / 2) / Math.sqrt(variance));
  };
  const spread = Math.log(3) / 1.2815515655446004;
  const cases: readonly [string, Distribution, (x: number) => number, variance: number][] = [
    ["exponential", { distribution: "exponential", mean: 2 }, (x) => 1 - Math.exp(-x / 2), 4],
    [
      "gamma, cv 0.5",
      { distribution: "gamma", mean: 2, cv: 0.5 },
      (x) => gammaCdf(choice(0.5), (x / 2) * choice(0.5)),
      1,
    ],
    ["gamma, cv 1", { distribution: "gamma", mean: 2, cv: 1 }, (x) => 1 - Math.exp(-x / 2), 4],
    ["gamma, cv 2", { distribution: "gamma", mean: 2, cv: 2 }, (x) => gammaCdf(0.25, (x / 2) * 0.25), 16],
    ["lognormal, cv 0.75", { distribution: "lognormal", mean: 2, cv: 0.75 }, lognormalCdf(2, 0.75), 2.25],
    ["uniform", { distribution: "uniform", min: 1, max: 3 }, (x) => (x - 1) / 2, 1 / 3],
    [
      "triangular",
      { distribution: "triangular", min: 0, mode: 1, max: 4 },
      (x) => (x < 1 ? (x * x) / 4 : 1 - (4 - x) ** 2 / 12),
      // (a² + b² + c² − ab − ac − bc)/18
      (0 + 1 + 16 - 4) / 18,
    ],
    // Beta(2, 4) on [0, 2]: P(at least 2 of 5 below) and variance αβ/(α + β)²/(α + β + 1)·2².
    [
      "pert",
      { distribution: "pert", min: 0, mode: 0.5, max: 2 },
      (x) => 1 - (1 - x / 2) ** 4 * (1 + 2 * x),
      (8 / 36 / 7) * 4,
    ],
    [
      "percentiles",
      { distribution: "percentiles", p50: 2, p90: 6 },
      (x) => normalCdf(Math.log(x / 2) / spread),
      4 * Math.exp(spread ** 2) * (Math.exp(spread ** 2) - 1),
    ],
  ];

  it.each(cases)("%s: the whole distribution, its mean and its far tail", (name, time, cdf, variance) => {
    const variates = new Variates();
    const index = variates.add(time);
    const values = draws(100_000, (from) => variates.draw(index, from), keyOf(1, name));
    expect(values.every((value) => value >= 0 && Number.isFinite(value))).toBe(true);
    expect(kolmogorov(values, cdf)).toBeLessThan(kolmogorovBound(ALPHA));
    // The mean, known to within the exact standard deviation (heavier tails need more than the normal bound).
    const { mean } = meanAndError(values);
    const error = Math.sqrt(variance / values.length);
    expect(Math.abs(mean - meanOf(time)) / error).toBeLessThan(Z);
    expect(spreadOf(time)).toBeCloseTo(Math.sqrt(variance) / meanOf(time), 12);
    // One in a thousand and one in ten thousand: Poisson counts.
    for (const tail of [1e-3, 1e-4]) {
      const above = values.filter((value) => 1 - cdf(value) < tail).length;
      const expected = tail * values.length;
      expect(Math.abs(above - expected)).toBeLessThan(Z * Math.sqrt(expected) + 2);
    }
  });

  it("constants, and what has no spread, are exact", () => {
    const variates = new Variates();
    const exact: readonly Distribution[] = [
      { distribution: "constant", value: 1.7 },
      { distribution: "gamma", mean: 1.7, cv: 0 },
      { distribution: "lognormal", mean: 1.7, cv: 0 },
      { distribution: "uniform", min: 1.7, max: 1.7 },
      { distribution: "triangular", min: 1.7, mode: 1.7, max: 1.7 },
      { distribution: "pert", min: 1.7, mode: 1.7, max: 1.7 },
      { distribution: "empirical", values: [1.7] },
    ];
    for (const time of exact) {
      luck.at(keyOf(1, "a"), 0, 1, 1);
      expect(variates.draw(variates.add(time), luck)).toBe(1.7);
      expect(meanOf(time)).toBeCloseTo(1.7, 14);
      expect(spreadOf(time)).toBeCloseTo(0, 7);
    }
  });

  it("of given values each comes as often as the others", () => {
    const variates = new Variates();
    const index = variates.add({ distribution: "empirical", values: [1, 2, 3, 4, 5, 6, 7] });
    const counts = new Float64Array(7);
    for (const value of draws(70_000, (from) => variates.draw(index, from))) counts[value - 1]++;
    expect(Math.abs(unevenness(counts))).toBeLessThan(Z);
  });
});
