import { describe, expect, it, test } from "vitest";
import {
  bestCase,
  costBatches,
  inlineRunner,
  measureWipCurve,
  practicalWorstCase,
  sweepFlows,
  wholeStream,
  type Flow,
} from "../../simulations/index";
import {
  always,
  constant,
  exponential,
  gamma,
  line,
  link,
  poisson,
  step,
} from "../../simulations/verification/flowParts";
import { closedLine, waitWithSpread } from "../../simulations/verification/theory";

const runner = inlineRunner;
const experiment = { horizon: 5500, warmUp: 500, replications: 4, seed: 1 };
const team = (id: string) => ({ step: id, team: [id] });

describe("a stream with more and more inside", () => {
  it("of constant times is the best case: 1, 2, 1, 1 h, critical at 2.5", async () => {
    const flow = line(
      [step("a", constant(1)), step("b", constant(2)), step("c", constant(1)), step("d", constant(1))],
      [poisson("a", 0.4)],
    );
    const ends = wholeStream(flow);
    if (ends.why !== null) throw new Error(ends.why);
    const { constants, levels, sweep, enough, present } = await measureWipCurve(flow, ends, experiment, {
      runner,
    });
    expect(constants?.rawTimeHours).toBeCloseTo(5, 9);
    expect(constants?.bottleneckPerHour).toBeCloseTo(0.5, 3);
    expect(levels.slice(0, 4)).toEqual([1, 2, 3, 4]);
    for (const [at, wip] of levels.entries()) {
      const best = bestCase(constants!, wip).throughputPerHour;
      expect(sweep.points[at].figures.throughputPerHour.mean).toBeCloseTo(best, 2);
      expect(sweep.points[at].figures.wip.mean).toBeCloseTo(wip, 9);
    }
    expect(levels[enough.point!]).toBe(3);
    expect(levels).toEqual([...levels].sort((one, other) => one - other));
    expect(present.stream.throughputPerHour.mean).toBeCloseTo(0.4, 1);
  });

  it("of a balanced line by chance is the practical worst case, as mean value analysis has it", async () => {
    const times = [1, 1, 1];
    const flow = line(
      times.map((mean, at) => step("abc"[at], exponential(mean))),
      [poisson("a", 0.5)],
    );
    const long = { ...experiment, horizon: 20_500 };
    const { constants, levels, sweep, enough } = await measureWipCurve(flow, { from: "a", to: "c" }, long, {
      runner,
    });
    expect(constants?.criticalWip).toBeCloseTo(3, 1);
    // w/(w + 2) of 1/h: 98 % of what the most inside do; its neighbour below, run as well, keeps less.
    const share = (wip: number): number => (wip / (wip + 2)) * ((levels.at(-1)! + 2) / levels.at(-1)!);
    const few = levels[enough.point!];
    expect(levels).toContain(few - 1);
    expect([share(few) > 0.96, share(few - 2) < 0.985]).toEqual([true, true]);
    const balanced = { bottleneckPerHour: 1, rawTimeHours: 3, criticalWip: 3 };
    for (const [at, wip] of levels.entries()) {
      const { mean } = sweep.points[at].figures.throughputPerHour;
      const exact = closedLine(times, wip).throughput;
      expect(practicalWorstCase(balanced, wip).throughputPerHour).toBeCloseTo(exact, 9);
      expect(Math.abs(mean! / exact - 1)).toBeLessThan(0.02);
    }
  });

  it("counts a wait into what an item alone needs, and starts with a whole batch", async () => {
    const wait = line([step("a", constant(1), { wait: constant(9) })], [poisson("a", 0.5)]);
    const options = { runner };
    const found = await measureWipCurve(wait, { from: "a", to: "a" }, experiment, options);
    expect(found.constants).toMatchObject({
      rawTimeHours: expect.closeTo(10, 9) as number,
      criticalWip: expect.closeTo(10, 1) as number,
    });
    const batch = { mode: "transfer", size: 4, setup: null, atMost: null } as const;
    const batched = line([step("a", constant(1), { batch })], [poisson("a", 0.5)]);
    const { levels } = await measureWipCurve(batched, { from: "a", to: "a" }, experiment, options);
    expect(levels[0]).toBe(4);
  });

  test.each<[string, Flow]>([
    [
      "severalEnds",
      {
        ...line([step("a", constant(1)), step("b", constant(1)), step("c", constant(1))], [always("a")]),
        links: [link("a", "b", 0.5), link("a", "c", 0.5)],
      },
    ],
    [
      "severalStarts",
      line([step("a", constant(1)), step("b", constant(1))], [poisson("a", 1), poisson("b", 1)]),
    ],
    ["noWay", line([step("a", constant(1))], [])],
  ])("cannot be held by one rope: %s", (why, flow) => {
    expect(wholeStream(flow)).toEqual({ why });
  });
});

describe("what a step sends on", () => {
  const atRate = (rate: number, more: Parameters<typeof step>[2]): Flow =>
    line([step("a", constant(1e-6), { workers: 50, ...more })], [poisson("a", rate)]);

  it("as trains: those that somebody is on", async () => {
    const flow = atRate(1, { cadence: 1 });
    const sweep = await sweepFlows([flow, atRate(1, {})], experiment, { runner, watch: team("a") });
    const perHour = sweep.points.map(({ step: point }) => meanOf(point!.sentPerHour));
    // Poisson: nobody comes within an hour with chance 1/e.
    expect(perHour[0]).toBeCloseTo(1 - Math.exp(-1), 1.5);
    expect(perHour[1]).toBeCloseTo(1, 1);
    expect(sweep.points[0].step?.arrivalCv).toBeCloseTo(1, 1);
  });

  it("as seen by its people: how evenly it comes, how evenly long it takes", async () => {
    // Burke 1956: what leaves an M/M/1 queue comes by chance too; a pool sees both its steps.
    const own = line([step("a", exponential(1)), step("b", gamma(1.2, 0.5))], [poisson("a", 0.5)]);
    const long = { ...experiment, horizon: 20_500 };
    const alone = await sweepFlows([own], long, { runner, watch: team("b") });
    const { workCv, arrivalCv, workHours, queueTimeHours } = alone.points[0].step!;
    expect([workCv, arrivalCv, workHours]).toEqual([
      expect.closeTo(0.5, 1),
      expect.closeTo(1, 1),
      expect.closeTo(1.2, 1),
    ]);
    // Pollaczek and Khinchine: busy 0.6.
    expect(queueTimeHours.mean! / (waitWithSpread(0.6, 0.5) * 1.2)).toBeCloseTo(1, 1);
    const pool = { id: "p", size: 2, availability: 1, outages: null };
    const shared = line(
      [step("a", constant(1), { pool: "p" }), step("b", constant(2), { pool: "p" })],
      [poisson("a", 0.4)],
      { pools: [pool] },
    );
    const both = await sweepFlows([shared], experiment, { runner, watch: { step: "b", team: ["a", "b"] } });
    // 1 and 2 h, half of each: mean 1.5, standard deviation 0.5; busy 0.4 · 3/2.
    expect(both.points[0].step).toMatchObject({
      workCv: expect.closeTo(1 / 3, 2) as number,
      workHours: expect.closeTo(1.5, 1) as number,
      utilisation: { mean: expect.closeTo(0.6, 1) as number },
    });
  });

  it("as jobs of its people", async () => {
    const batch = { mode: "process", size: 5, setup: constant(0.5), atMost: null } as const;
    const flow = line([step("a", constant(0.1), { batch })], [poisson("a", 1)]);
    const { points } = await sweepFlows([flow], experiment, { runner, watch: team("a") });
    expect(meanOf(points[0].step!.sentPerHour)).toBeCloseTo(0.2, 1.7);
    expect(points[0].step?.workHours).toBeCloseTo(0.2, 2);
    expect(points[0].step?.utilisation.mean).toBeCloseTo(0.2, 1.5);
  });

  it("costs least at Harris's economic order quantity: √(2 · A · λ / h)", async () => {
    const sizes = [1, 2, 3, 4, 5, 6, 8, 16];
    const flows = sizes.map((size) =>
      atRate(1, { batch: size === 1 ? null : { mode: "transfer", size, setup: null, atMost: null } }),
    );
    const sweep = await sweepFlows(flows, experiment, { runner, watch: team("a") });
    const { points, least } = costBatches(sweep, { perSending: 8, perItemHour: 1 });
    // √(2 · 8 · 1 / 1) = 4, for whole batches: the holding of b is (b − 1)/2.
    expect(sizes[least.best!]).toBe(4);
    for (const [at, size] of sizes.entries()) {
      expect(points[at].holding.mean).toBeCloseTo((size - 1) / 2, 0.7);
      expect(points[at].sending.mean! / (8 / size)).toBeCloseTo(1, 1.3);
    }
    expect(least.candidates).not.toContain(0);
    expect(least.candidates).not.toContain(7);
  });

  it("costs nobody knows what where it cannot keep up", async () => {
    const flow = line([step("a", constant(3))], [poisson("a", 1)]);
    const sweep = await sweepFlows([flow], experiment, { runner, watch: team("a") });
    const { points, least } = costBatches(sweep, { perSending: 1, perItemHour: 1 });
    expect(points[0].total.mean).toBeNull();
    expect(least.best).toBeNull();
  });
});

const meanOf = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
