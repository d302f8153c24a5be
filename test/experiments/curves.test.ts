import { describe, expect, it, test } from "vitest";
import {
  approximateWait,
  bestCase,
  conductStudy,
  famousWait,
  inlineRunner,
  lineConstants,
  measureSensitivity,
  practicalWorstCase,
  shortestLeadTime,
  longerLeadTime,
  smallestThatKeeps,
  spreadOf,
  sweepFlows,
  waitByChance,
  worstCase,
  type Distribution,
  type Flow,
  type LineConstants,
} from "../../simulations/index";
import { constant, conwip, exponential, line, poisson, step } from "../../simulations/verification/flowParts";
import { closedLine, waitWithSpread } from "../../simulations/verification/theory";
import { Luck } from "../../simulations/engine/luck";
import { Variates } from "../../simulations/engine/variates";

const experiment = { horizon: 3300, warmUp: 300, replications: 4, seed: 1 };
const runner = inlineRunner;

async function constantsOf(flow: Flow): Promise<LineConstants> {
  const study = { runner, trace: false, assumptions: [], constraint: false };
  const { results } = await conductStudy(flow, experiment, study);
  return lineConstants(flow, results)!;
}

const oneTwoOneOne = (items: number, time: (hours: number) => Distribution = constant): Flow =>
  conwip([step("a", time(1)), step("b", time(2)), step("c", time(1)), step("d", time(1))], items);

describe("what bounds a line", () => {
  it("is read off its runs: 1, 2, 1, 1 h", async () => {
    const { bottleneckPerHour, rawTimeHours, criticalWip } = await constantsOf(oneTwoOneOne(10));
    expect([bottleneckPerHour, rawTimeHours, criticalWip]).toEqual([
      expect.closeTo(0.5, 9),
      expect.closeTo(5, 2),
      expect.closeTo(2.5, 2),
    ]);
  });

  it("counts rework, availability and people who are shared", async () => {
    const rework = { to: null, foundBy: "a", effort: 1 };
    const half = step("a", constant(1), { completeAccurate: 0.5, rework, availability: 0.5, workers: 6 });
    const found = await constantsOf(line([half], [poisson("a", 0.5)]));
    expect(found.rawTimeHours).toBeCloseTo(4, 0);
    expect(found.bottleneckPerHour).toBeCloseTo(1.5, 0);
    const pool = { id: "team", size: 2, availability: 1, outages: null };
    const both = line(
      [step("a", constant(1), { pool: "team" }), step("b", constant(3), { pool: "team" })],
      [poisson("a", 0.3)],
      { pools: [pool] },
    );
    expect((await constantsOf(both)).bottleneckPerHour).toBeCloseTo(0.5, 1);
  });

  it("Penny Fab One: best, worst and practical worst case of the book", () => {
    const penny: LineConstants = { bottleneckPerHour: 0.5, rawTimeHours: 8, criticalWip: 4 };
    expect([1, 2, 3, 4, 5, 10].map((wip) => bestCase(penny, wip).flowTimeHours)).toEqual([
      8, 8, 8, 8, 10, 20,
    ]);
    expect(worstCase(penny, 4)).toEqual({ throughputPerHour: 1 / 8, flowTimeHours: 32 });
    // The practical worst case is the balanced line of exponential times: FIELD, and mean value analysis.
    for (const wip of [1, 2, 4, 10])
      expect(practicalWorstCase(penny, wip).throughputPerHour).toBeCloseTo(
        closedLine([2, 2, 2, 2], wip).throughput,
        12,
      );
  });
});

describe("how long work waits for a team", () => {
  // FIELD.md: M/M/1 at 90 %, M/M/2, M/M/3 and M/M/5 at the same.
  test.each([
    [1, 9],
    [2, 4.26316],
    [3, 2.72354],
    [5, 1.52499],
  ])("of %d people, 90 %% busy", (people, wait) => {
    expect(waitByChance({ people, workHours: 1 }, 0.9)).toBeCloseTo(wait, 5);
    // The approximation is within 5 % there.
    const about = approximateWait({ people, workHours: 1, workCv: 1, arrivalCv: 1 }, 0.9);
    expect(Math.abs(about / wait - 1)).toBeLessThan(0.05);
  });

  it("is right for one person, whatever the spread of the work", () => {
    for (const workCv of [0, 0.75, 1, 2]) {
      const team = { people: 1, workHours: 1, workCv, arrivalCv: 1 };
      expect(approximateWait(team, 0.8)).toBeCloseTo(waitWithSpread(0.8, workCv), 12);
    }
    expect(famousWait(2, 0.9)).toBeCloseTo(waitByChance({ people: 1, workHours: 2 }, 0.9), 9);
  });

  test.each<Distribution>([
    { distribution: "constant", value: 2 },
    { distribution: "exponential", mean: 2 },
    { distribution: "gamma", mean: 2, cv: 0.5 },
    { distribution: "lognormal", mean: 2, cv: 0.75 },
    { distribution: "triangular", min: 1, mode: 2, max: 6 },
    { distribution: "pert", min: 1, mode: 2, max: 6 },
    { distribution: "uniform", min: 1, max: 3 },
    { distribution: "percentiles", p50: 2, p90: 4 },
    { distribution: "empirical", values: [1, 2, 4, 9] },
  ])("the spread of $distribution is that of its draws", (time) => {
    const variates = new Variates();
    const drawn = variates.at(variates.add(time));
    const luck = new Luck();
    let [sum, squares] = [0, 0];
    const draws = 200_000;
    for (let at = 0; at < draws; at++) {
      const value = drawn.drawAt(luck, 1, 2, at, 0);
      sum += value;
      squares += value * value;
    }
    const mean = sum / draws;
    const cv = Math.sqrt(Math.max(0, squares / draws - mean * mean)) / mean;
    expect(spreadOf(time)).toBeCloseTo(cv, 1.5);
  });
});

describe("reading a sweep", () => {
  it("finds the smallest number in the line that keeps 98 % of its throughput", async () => {
    const items = [1, 2, 3, 4, 10];
    const sweep = await sweepFlows(
      items.map((count) => oneTwoOneOne(count)),
      experiment,
      { runner },
    );
    expect(smallestThatKeeps(sweep)).toMatchObject({ point: 2, isSure: true });
    const chancy = await sweepFlows(
      items.map((count) => oneTwoOneOne(count, exponential)),
      experiment,
      { runner },
    );
    const { point, kept } = smallestThatKeeps(chancy, 0.8);
    // Mean value analysis: 4 in the line keep some 80 % of what 10 do.
    const exact = items.map((count) => closedLine([1, 2, 1, 1], count).throughput);
    expect(kept.mean).toBeCloseTo(exact[point!] / exact[4], 1);
    expect(smallestThatKeeps({ ...sweep, points: [] })).toMatchObject({ point: null });
  });

  it("takes no limit with which the stream drowns, though it lets nearly all through, and says where lead time is longer", async () => {
    // Half an hour of work and half an hour of waiting: one at a time does 0.925 of what comes, two keep up.
    const limited = (wipLimit: number | null) =>
      line(
        [step("a", exponential(0.5), { wipLimit, wait: constant(0.5) })],
        [{ id: "in", to: "a", type: "work", every: constant(0.925), size: 1 }],
      );
    const flows = [limited(1), limited(2), limited(null)];
    const sweep = await sweepFlows(flows, { ...experiment, replications: 10 }, { runner });
    expect(sweep.points.map(({ unstable }) => unstable)).toEqual([true, false, false]);
    expect(smallestThatKeeps(sweep, 0.9).point).toBe(1);
    expect(longerLeadTime(sweep, 1, 2)).toBe(true);
    expect(longerLeadTime(sweep, 2, 1)).toBe(false);
    expect(longerLeadTime(sweep, 0, 2)).toBe(false);
  });

  it("finds the bottom of the U of batch sizes", async () => {
    // A job of b lasts 3 + b h, one comes every 2 h: b = 1 and 3 cannot keep up, and large ones wait for their batch.
    const sizes = [1, 4, 6, 20, 40];
    const flows = sizes.map((size) =>
      line(
        [step("a", constant(1), { batch: { mode: "process", size, setup: constant(3), atMost: null } })],
        [poisson("a", 0.5)],
      ),
    );
    const sweep = await sweepFlows(flows, { ...experiment, horizon: 20_000, warmUp: 1000 }, { runner });
    expect(sweep.points.map(({ unstable }) => unstable)).toEqual([true, false, false, false, false]);
    const { best, candidates } = shortestLeadTime(sweep);
    expect(best).not.toBe(0);
    expect([1, 2, 3]).toContain(best);
    expect(candidates).not.toContain(4);
  });
});

describe("sensitivity", () => {
  it("the slow step changes the stream, and most improvements change nothing", async () => {
    const flow = line(
      [
        step("a", exponential(0.5), { completeAccurate: 0.9, rework: { to: null, foundBy: "a", effort: 1 } }),
        step("b", exponential(1.7)),
        step("c", exponential(0.2)),
      ],
      [poisson("a", 0.5)],
    );
    const options = { runner, margin: 0.02 };
    const { sensitivities, comparison } = await measureSensitivity(
      flow,
      { ...experiment, replications: 8 },
      options,
    );
    expect(comparison.confidence).toBeCloseTo(1 - 0.05 / 7, 12);
    expect(sensitivities.map(({ improvement, place }) => `${improvement} ${place.id}`)).toEqual(
      expect.arrayContaining(["capacity a", "processTime b", "quality a", "capacity c"]),
    );
    expect(sensitivities).toHaveLength(7);
    const [first, second] = sensitivities;
    expect([first.place.id, second.place.id, first.figures.leadTimeMeanHours.verdict]).toEqual([
      "b",
      "b",
      "better",
    ]);
    const verdicts = sensitivities.map(({ figures }) => figures.leadTimeMeanHours.verdict);
    expect(verdicts.filter((verdict) => verdict === "none").length).toBeGreaterThanOrEqual(4);
    // 10 % less work is more than 10 % more capacity: 0.9 against 1/1.1.
    expect(first.improvement).toBe("processTime");
  });

  it("of a stream that cannot keep up is that of throughput", async () => {
    const flow = line([step("a", exponential(1)), step("b", exponential(3))], [poisson("a", 0.5)]);
    const { sensitivities } = await measureSensitivity(flow, experiment, { runner, margin: 0.02 });
    expect(sensitivities[0]).toMatchObject({ improvement: "processTime", place: { kind: "step", id: "b" } });
    expect(sensitivities[0].figures.throughputPerHour.verdict).toBe("better");
  });
});
