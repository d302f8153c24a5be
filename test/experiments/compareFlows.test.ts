import { describe, expect, it } from "vitest";
import {
  compareFlows,
  conductStudy,
  inlineRunner,
  RunFailure,
  sweepFlows,
  type Comparison,
  type CompareOptions,
  type Distribution,
  type Experiment,
  type Flow,
  type Runner,
} from "../../simulations/index";
import {
  constant,
  conwip,
  exponential,
  gamma,
  line,
  poisson,
  step,
} from "../../simulations/verification/flowParts";

const options: CompareOptions = { runner: inlineRunner, margin: 0.02 };
const experiment: Experiment = { horizon: 2000, warmUp: 200, replications: 10, seed: 1 };

const oneTwoOneOne = (time: (hours: number) => Distribution, items: number, build = 2): Flow =>
  conwip([step("a", time(1)), step("b", time(build)), step("c", time(1)), step("d", time(1))], items);
const mm1 = (rate: number, workers = 1): Flow =>
  line([step("a", exponential(1), { workers })], [poisson("a", rate)]);

async function compare(baseline: Flow, scenario: Flow, more: Partial<Experiment> = {}) {
  const comparison = await compareFlows(
    baseline,
    [{ id: "s", flow: scenario }],
    { ...experiment, ...more },
    options,
  );
  return { comparison, ...comparison.scenarios[0].figures };
}

describe("the line of 1, 2, 1, 1 h, ten items inside", () => {
  it("three inside: the same throughput, 14 h less", async () => {
    const found = await compare(oneTwoOneOne(constant, 10), oneTwoOneOne(constant, 3), { horizon: 2200 });
    expect(found.throughputPerHour).toMatchObject({
      difference: { mean: 0, low: 0, high: 0 },
      verdict: "none",
    });
    expect(found.leadTimeMeanHours).toMatchObject({
      baseline: { mean: 20 },
      scenario: { mean: 6 },
      difference: { mean: -14, low: -14, high: -14 },
      verdict: "better",
      replicationsNeeded: 10,
    });
    expect(found.wip.difference.mean).toBeCloseTo(-7, 9);
    expect(found.comparison.best.leadTimeMeanHours).toEqual({
      best: 1,
      confidence: 1,
      candidates: [1],
      finding: "one",
      overloaded: [],
    });
  });

  it("the slow step bought down to 1.5 h: a third more, 5 h less", async () => {
    const found = await compare(oneTwoOneOne(constant, 10), oneTwoOneOne(constant, 10, 1.5), {
      warmUp: 200,
      horizon: 1700,
    });
    expect(found.throughputPerHour.difference.mean).toBeCloseTo(1 / 6, 3);
    expect(found.throughputPerHour.verdict).toBe("better");
    expect(found.leadTimeMeanHours.difference.mean).toBeCloseTo(-5, 9);
  });

  it("by chance too, and the other way round it is worse", async () => {
    const found = await compare(oneTwoOneOne(exponential, 3), oneTwoOneOne(exponential, 10));
    expect(found.leadTimeMeanHours.verdict).toBe("worse");
    expect(found.throughputPerHour.verdict).toBe("better");
  });
});

describe("a comparison", () => {
  it("of the same with the same differs by exactly 0, whatever chance does", async () => {
    const flow = oneTwoOneOne(exponential, 6);
    const { comparison, ...figures } = await compare(flow, structuredClone(flow), { warmUp: "auto" });
    for (const figure of Object.values(figures)) {
      expect(figure.difference).toEqual({ mean: 0, low: 0, high: 0 });
      expect(figure.verdict).toBe("none");
      expect(figure.scenario).toEqual(figure.baseline);
    }
    expect(comparison.best.leadTimeMeanHours).toMatchObject({ candidates: [0, 1], finding: "same" });
  });

  it("tells the known difference of two servers: M/M/1 against M/M/2 at the same demand", async () => {
    const found = await compare(mm1(0.8), mm1(0.8, 2), { horizon: 8000, warmUp: 500, replications: 20 });
    // 1/(1 − 0.8) and 1/(1 − 0.4²)
    const exact = 1 / (1 - 0.16) - 5;
    const { low, high } = found.leadTimeMeanHours.difference;
    expect(low).toBeLessThan(exact);
    expect(high).toBeGreaterThan(exact);
    expect(found.leadTimeMeanHours.verdict).toBe("better");
  });

  it("is paired: the same luck makes the interval far narrower than two samples would", async () => {
    const found = await compare(mm1(0.8), mm1(0.78), { horizon: 4000, replications: 20 });
    const { baseline, scenario, difference } = found.leadTimeMeanHours;
    const half = (one: typeof baseline): number => (one.high! - one.low!) / 2;
    expect(half(difference)).toBeLessThan(0.5 * Math.hypot(half(baseline), half(scenario)));
  });

  it("widens its intervals for the number of scenarios", async () => {
    const scenarios = [0.7, 0.72, 0.74, 0.76].map((rate, at) => ({ id: `s${at}`, flow: mm1(rate) }));
    const many = await compareFlows(mm1(0.8), scenarios, experiment, options);
    const alone = await compareFlows(mm1(0.8), scenarios.slice(0, 1), experiment, options);
    expect([alone.confidence, many.confidence]).toEqual([0.95, 0.9875]);
    const width = (one: Comparison): number => {
      const { low, high } = one.scenarios[0].figures.leadTimeMeanHours.difference;
      return high! - low!;
    };
    // t(0.99375, 9) / t(0.975, 9)
    expect(width(many) / width(alone)).toBeCloseTo(3.1109 / 2.2622, 3);
    expect(many.scenarios[0].figures.leadTimeMeanHours.differences).toEqual(
      alone.scenarios[0].figures.leadTimeMeanHours.differences,
    );
    expect(many.best.leadTimeMeanHours.best).toBe(1);
  });

  it("drops the same hours of all: the latest warm-up that any of them has by itself", async () => {
    const auto = { ...experiment, warmUp: "auto" as const };
    const warmUpOf = async (flow: Flow): Promise<number> => {
      const study = { runner: inlineRunner, trace: false, assumptions: [], constraint: false };
      return (await conductStudy(flow, auto, study)).results.warmUpHours;
    };
    const flows = [mm1(0.5), mm1(0.9), mm1(0.95)];
    for (const [baseline, ...rest] of [flows, [...flows, mm1(1.4)]]) {
      const each = await Promise.all([baseline, ...rest].map(warmUpOf));
      const candidates = rest.map((flow, at) => ({ id: `${at}`, flow }));
      const comparison = await compareFlows(baseline, candidates, auto, options);
      expect(comparison.warmUpHours).toBe(Math.max(...each));
      for (const side of [comparison.baseline, ...comparison.scenarios])
        expect(side.results?.warmUpHours).toBe(comparison.warmUpHours);
    }
  });

  it("of one that cannot keep up leaves out what it leaves out by itself, so that a goal's verdict stays", async () => {
    const auto = { ...experiment, horizon: 800, warmUp: "auto" as const };
    // Its work takes 160 h to come out at all; with less to do that is no start-up of lead times.
    const slow = { ...step("b", exponential(0.5)), workers: 4, wait: constant(160) };
    const drowns = {
      ...line([step("a", exponential(1)), slow], [poisson("a", 1.4)]),
      goals: [{ id: "g", measure: "throughput", percentile: null, atMost: null, atLeast: 0.9 }],
    };
    const keepsUp = line([step("a", exponential(1), { workers: 3 }), slow], [poisson("a", 1.4)]);
    const study = { runner: inlineRunner, trace: false, assumptions: [], constraint: false };
    const { results } = await conductStudy(drowns, auto, study);
    const { baseline } = await compareFlows(drowns, [{ id: "s", flow: keepsUp }], auto, options);
    expect(results).toMatchObject({ unstable: true, goals: { g: { met: true } } });
    expect(baseline.results?.goals["g"].met).toBe(true);
    expect(baseline.results?.stream.throughputPerHour).toEqual(results.stream.throughputPerHour);
  });

  it("says what a stream that cannot keep up is against one that can, without a number", async () => {
    const found = await compare(mm1(0.8), mm1(1.3));
    expect(found.leadTimeMeanHours).toMatchObject({
      baseline: { mean: expect.any(Number) },
      scenario: { mean: null },
      difference: { mean: null, low: null, high: null },
      verdict: "worse",
      replicationsNeeded: null,
    });
    expect(found.throughputPerHour.difference.mean).toBeGreaterThan(0);
    expect((await compare(mm1(1.3), mm1(0.8))).wip.verdict).toBe("better");
    expect((await compare(mm1(1.3), mm1(1.4))).flowTimeMeanHours.verdict).toBe("inconclusive");
    expect(found.comparison.best.leadTimeMeanHours.best).toBe(0);
    // More is delivered where too much comes, and that is no reason to call it best.
    expect(found.comparison.best.throughputPerHour).toMatchObject({ best: 0, overloaded: [1] });
    const slower = await compare(mm1(1.3), mm1(0.5));
    expect(slower.comparison.best.throughputPerHour).toMatchObject({ best: 1, overloaded: [0] });
    const neither = await compare(mm1(1.3), line([step("a", exponential(0.9))], [poisson("a", 1.3)]));
    expect(neither.comparison.best.throughputPerHour).toMatchObject({
      best: 1,
      finding: "one",
      overloaded: [],
    });
    expect(neither.comparison.best.leadTimeMeanHours.best).toBeNull();
  });

  it("with one run says what it is and no more", async () => {
    const found = await compare(mm1(0.8), mm1(0.5), { replications: 1 });
    expect(found.leadTimeMeanHours).toMatchObject({
      difference: { mean: expect.any(Number), low: null, high: null },
      verdict: "inconclusive",
      replicationsNeeded: null,
    });
  });

  it("needs about as many runs as it says", async () => {
    // Two spreads of work: a difference of a few percent, and little luck in common.
    const steadier = line([step("a", gamma(1, 0.9))], [poisson("a", 0.6)]);
    const few = await compare(mm1(0.6), steadier, { replications: 4, horizon: 800 });
    const { verdict, replicationsNeeded } = few.leadTimeMeanHours;
    expect(verdict).toBe("inconclusive");
    expect(replicationsNeeded).toBeGreaterThan(4);
    const replications = replicationsNeeded! * 3;
    const enough = await compare(mm1(0.6), steadier, { replications, horizon: 800 });
    expect(enough.leadTimeMeanHours.verdict).not.toBe("inconclusive");
  });

  it("runs on until all that keep up are known to the wanted precision, each as often as the others", async () => {
    const scenarios = [
      { id: "calm", flow: mm1(0.3) },
      { id: "drowning", flow: mm1(1.3) },
    ];
    const found = await compareFlows(mm1(0.7), scenarios, experiment, { ...options, precision: 0.04 });
    expect(found.replications).toBeGreaterThan(10);
    for (const side of [found.baseline, ...found.scenarios]) {
      expect(side.results?.replications).toBe(found.replications);
      if (side.results?.unstable === true) continue;
      const { mean, high } = side.results!.stream.leadTimeHours.mean;
      expect((high! - mean!) / mean!).toBeLessThanOrEqual(0.04);
    }
  });

  it("tells first figures early and finer ones after, and the same comes out in the end", async () => {
    const told: Comparison[] = [];
    const counts: [number, number][] = [];
    const auto = { ...experiment, warmUp: "auto" as const, replications: 40 };
    const scenarios = [{ id: "s", flow: mm1(0.5) }];
    const watched = await compareFlows(mm1(0.8), scenarios, auto, {
      ...options,
      refine: true,
      onProgress: (done, total, sofar) => {
        counts.push([done, total]);
        if (sofar !== null) told.push(sofar);
      },
    });
    expect(watched).toStrictEqual(await compareFlows(mm1(0.8), scenarios, auto, options));
    expect(told.map(({ replications }) => replications)).toEqual([4, 8, 16]);
    expect(counts.every(([done, total], at) => done <= total && done >= (counts[at - 1]?.[0] ?? 0))).toBe(
      true,
    );
    expect(counts.at(-1)?.[0]).toBe(counts.at(-1)?.[1]);
  });

  it("goes on without a scenario whose run fails, and says why", async () => {
    const failing = mm1(0.6);
    const runner: Runner = {
      run: async (batches, onRecord) => {
        if (batches[0].flow === failing)
          throw new RunFailure("run.lockedIn", { hour: 3, step: "a", inside: 2 });
        return inlineRunner.run(batches, onRecord);
      },
    };
    const scenarios = [
      { id: "bad", flow: failing },
      { id: "good", flow: mm1(0.5) },
    ];
    const { scenarios: found } = await compareFlows(mm1(0.8), scenarios, experiment, { ...options, runner });
    expect(found[0]).toMatchObject({ failure: { code: "run.lockedIn" }, results: null });
    expect(found[0].figures.throughputPerHour).toMatchObject({
      scenario: { mean: null },
      verdict: "inconclusive",
    });
    expect(found[1].figures.leadTimeMeanHours.verdict).toBe("better");
  });
});

describe("a sweep", () => {
  it("gives theory's figures at each number of items in the line", async () => {
    const flows = [1, 2, 3, 10].map((items) => oneTwoOneOne(constant, items));
    const { points } = await sweepFlows(flows, { ...experiment, horizon: 2200 }, { runner: inlineRunner });
    expect(points.map(({ figures }) => figures.flowTimeMeanHours.mean)).toEqual([5, 5, 6, 20]);
    expect(points.map(({ figures }) => figures.throughputPerHour.mean)).toEqual([0.2, 0.4, 0.5, 0.5]);
  });

  it("sees the same luck at each point, and leaves out what grows without end", async () => {
    const flows = [0.5, 0.5, 1.5].map((rate) => mm1(rate));
    const { points } = await sweepFlows(flows, { ...experiment, warmUp: "auto" }, { runner: inlineRunner });
    expect(points[0]).toStrictEqual(points[1]);
    expect(points[2]).toMatchObject({
      unstable: true,
      cannotKeepUp: [{ kind: "step", id: "a" }],
      figures: { leadTimeMeanHours: { mean: null }, throughputPerHour: { mean: expect.any(Number) } },
    });
  });
});
