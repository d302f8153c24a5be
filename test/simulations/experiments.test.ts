import { describe, expect, it } from "vitest";
import { conductStudy, inlineRunner, type Flow, type Results } from "../../simulations/index";
import {
  always,
  constant,
  conwip,
  exponential,
  flowOf,
  line,
  link,
  poisson,
  rope,
  step,
} from "../../simulations/verification/flowParts";

async function study(
  flow: Flow,
  more: Partial<{
    horizon: number;
    warmUp: number;
    replications: number;
    seed: number;
    constraint: boolean;
  }> = {},
): Promise<Results> {
  const { constraint = true, ...experiment } = {
    horizon: 2000,
    warmUp: 200,
    replications: 8,
    seed: 1,
    ...more,
  };
  const options = { runner: inlineRunner, trace: false, assumptions: [], constraint };
  return (await conductStudy(flow, experiment, options)).results;
}

describe("the constraint, by measured effect", () => {
  it.each([
    ["constant", constant],
    ["exponential", exponential],
  ])("the 2 h step of the line 1, 2, 1, 1 h with ten items inside, %s times", async (_, time) => {
    const flow = conwip([step("a", time(1)), step("b", time(2)), step("c", time(1)), step("d", time(1))], 10);
    const { constraint } = await study(flow);
    expect(constraint).toMatchObject({ kind: "step", ids: ["b"] });
    expect(constraint.confidence).toBeGreaterThan(0.99);
    expect(constraint.effects).toHaveLength(4);
    // Ten percent more of the constraint is ten percent more throughput, or nearly.
    const gain = constraint.effects.find(({ id }) => id === "b")?.throughputPerHour.mean ?? 0;
    expect(gain).toBeGreaterThan(0.04);
    expect(gain).toBeLessThan(0.0501);
  });

  it("two equally slow steps are tied: each hides the other", async () => {
    const flow = conwip([step("a", constant(1)), step("b", constant(2)), step("c", constant(2))], 10);
    expect((await study(flow)).constraint).toMatchObject({ kind: "tied", ids: ["b", "c"] });
  });

  it("two equally slow exponential steps are tied too", async () => {
    const flow = conwip([step("a", exponential(1)), step("b", exponential(2)), step("c", exponential(2))], 6);
    expect((await study(flow)).constraint).toMatchObject({ kind: "tied", ids: ["b", "c"] });
  });

  it("an open stream that keeps up is held back by demand; the lever is where the queue is", async () => {
    const flow = line(
      [step("a", exponential(1)), step("b", exponential(1.6)), step("c", exponential(0.5))],
      [poisson("a", 0.5)],
    );
    const { constraint, unstable } = await study(flow);
    expect(unstable).toBe(false);
    expect(constraint).toMatchObject({ kind: "market", ids: [], leadTimeLever: { kind: "step", id: "b" } });
  });

  it("one item at a time: the rule is the constraint", async () => {
    const flow = conwip([step("a", exponential(1)), step("b", exponential(1)), step("c", exponential(1))], 1);
    expect((await study(flow)).constraint).toMatchObject({ kind: "policy", ids: ["a..c"] });
  });

  it("a pool that two steps wait for", async () => {
    const flow = flowOf({
      pools: [{ id: "brent", size: 1, availability: 1, outages: null }],
      steps: [
        step("a", exponential(1), { pool: "brent" }),
        step("b", exponential(0.5)),
        step("c", exponential(1), { pool: "brent" }),
      ],
      links: [link("a", "b"), link("b", "c")],
      arrivals: [always("a")],
      ropes: [rope("a", "c", 10)],
    });
    expect((await study(flow)).constraint).toMatchObject({ kind: "pool", ids: ["brent"] });
  });

  it("cannot be said from one run", async () => {
    const flow = conwip([step("a", exponential(1))], 2);
    const { constraint, stream } = await study(flow, { replications: 1 });
    expect(constraint).toMatchObject({ kind: "unknown", confidence: null });
    expect(stream.throughputPerHour.low).toBeNull();
  });
});

describe("whether the stream keeps up", () => {
  const mm1 = (rate: number): Flow => line([step("a", exponential(1))], [poisson("a", rate)]);
  const quick = { constraint: false };

  it("ρ = 0.95 does, whatever the seed", async () => {
    for (let seed = 1; seed <= 25; seed++) {
      for (const horizon of [200, 2000]) {
        const results = await study(mm1(0.95), { seed, horizon, warmUp: horizon / 10, ...quick });
        expect(results.unstable, `seed ${seed}, horizon ${horizon}`).toBe(false);
      }
    }
  });

  it("ρ = 1.05 does not, and the step is named", async () => {
    for (let seed = 1; seed <= 10; seed++) {
      const results = await study(mm1(1.05), { seed, horizon: 4000, replications: 20, ...quick });
      expect(results, `seed ${seed}`).toMatchObject({
        unstable: true,
        cannotKeepUp: [{ kind: "step", id: "a" }],
      });
    }
  });

  it("of a line the step that is too slow is named, not those before and behind", async () => {
    const flow = line(
      [step("a", exponential(0.5)), step("b", exponential(1.2)), step("c", exponential(1.1))],
      [poisson("a", 1)],
    );
    expect(await study(flow, quick)).toMatchObject({
      unstable: true,
      cannotKeepUp: [{ kind: "step", id: "b" }],
    });
  });

  it("rework, outages and availability count", async () => {
    const rework = { to: null, foundBy: "a", effort: 1 };
    const outages = { every: exponential(8), lasts: exponential(2) };
    for (const more of [{ completeAccurate: 0.7, rework }, { availability: 0.75 }, { outages }]) {
      const flow = line([step("a", exponential(0.85), more)], [poisson("a", 1)]);
      expect(await study(flow, { horizon: 4000, replications: 20, ...quick })).toMatchObject({
        unstable: true,
        cannotKeepUp: [{ kind: "step", id: "a" }],
      });
    }
  });

  it("a pool is named as such", async () => {
    const flow = flowOf({
      pools: [{ id: "brent", size: 1, availability: 1, outages: null }],
      steps: [step("a", exponential(1), { pool: "brent" }), step("b", exponential(1), { pool: "brent" })],
      links: [link("a", "b")],
      arrivals: [poisson("a", 0.6)],
    });
    expect(await study(flow, quick)).toMatchObject({
      unstable: true,
      cannotKeepUp: [{ kind: "pool", id: "brent" }],
    });
  });

  it("limits may cut the capacity below what every step alone could do", async () => {
    // Without buffers two steps of 1 h do 2/3 per hour (Hunt 1956); 0.8 come.
    const flow = line(
      [step("a", exponential(1), { wipLimit: 1 }), step("b", exponential(1), { wipLimit: 1 })],
      [poisson("a", 0.8)],
    );
    const results = await study(flow, quick);
    expect(results.unstable).toBe(true);
    expect(results.cannotKeepUp).toHaveLength(1);
    expect(results.stream.throughputPerHour.mean).toBeCloseTo(2 / 3, 1);
  });

  it("so may a rope", async () => {
    const flow = line([step("a", exponential(1)), step("b", exponential(1))], [poisson("a", 0.7)], {
      ropes: [rope("a", "b", 1)],
    });
    expect(await study(flow, quick)).toMatchObject({
      unstable: true,
      cannotKeepUp: [{ kind: "rope", id: "a..b" }],
    });
  });

  it("limits that leave enough do not", async () => {
    const flow = line(
      [step("a", exponential(1), { wipLimit: 3 }), step("b", exponential(1), { wipLimit: 3 })],
      [poisson("a", 0.6)],
    );
    for (let seed = 1; seed <= 10; seed++)
      expect(await study(flow, { seed, ...quick })).toMatchObject({ unstable: false });
  });

  it("work without end before a slow step without a limit piles up there", async () => {
    const flow = line([step("a", exponential(1), { wipLimit: 2 }), step("b", exponential(2))], [always("a")]);
    expect(await study(flow, quick)).toMatchObject({
      unstable: true,
      cannotKeepUp: [{ kind: "step", id: "b" }],
    });
  });
});

describe("figures of a stream that cannot keep up", () => {
  it("have no number that depends on the length of the run; throughput and utilisation stay", async () => {
    const flow: Flow = {
      ...line([step("a", exponential(1.2))], [poisson("a", 1)]),
      measures: [{ id: "m", from: "a", to: "a" }],
      goals: [
        { id: "fast", measure: "leadTime", percentile: 0.85, atMost: 1e9, atLeast: null },
        { id: "steady", measure: "throughput", percentile: null, atMost: null, atLeast: 0.5 },
        { id: "few", measure: "wip", percentile: null, atMost: 1e9, atLeast: null },
        { id: "after", measure: "m", percentile: null, atMost: 1e9, atLeast: null },
      ],
    };
    const { stream, steps, types, measures, goals, constraint } = await study(flow);
    const nothing = { mean: null, low: null, high: null };
    const times = { mean: nothing, p50: nothing, p85: nothing, p95: nothing };
    expect(stream).toMatchObject({ leadTimeHours: times, flowTimeHours: times, wip: nothing });
    expect(stream.throughputPerHour.mean).toBeCloseTo(1 / 1.2, 1);
    expect(types["work"]).toMatchObject({ leadTimeHours: times, flowTimeHours: times });
    expect(steps["a"]).toMatchObject({
      wip: nothing,
      queue: nothing,
      queueTimeHours: { mean: nothing },
      leadTimeHours: times,
    });
    expect(steps["a"].utilisation.mean).toBeGreaterThan(0.98);
    expect(measures["m"]).toEqual(times);
    expect(goals["fast"]).toMatchObject({ met: false, value: nothing, probability: 0 });
    // It may lie behind the step that cannot keep up: nothing is known of it.
    for (const id of ["few", "after"])
      expect(goals[id]).toMatchObject({ met: null, value: nothing, probability: null });
    expect(goals["steady"]).toMatchObject({ met: true, probability: 1 });
    // More of the step that cannot keep up is more throughput; lead times of such runs say nothing.
    expect(constraint).toMatchObject({ kind: "step", ids: ["a"], leadTimeLever: null });
    expect(constraint.effects.every(({ leadTimeMeanHours }) => leadTimeMeanHours.mean === null)).toBe(true);
  });
});

describe("goals of a stream that keeps up", () => {
  it("value in hours or per hour, the share of replications that meet it, and whether the mean does", async () => {
    const flow: Flow = {
      ...line([step("a", constant(2))], [{ ...poisson("a", 1), every: constant(4) }]),
      goals: [
        { id: "met", measure: "leadTime", percentile: 0.5, atMost: 2, atLeast: null },
        { id: "missed", measure: "leadTime", percentile: null, atMost: 1.99, atLeast: null },
        { id: "rate", measure: "throughput", percentile: null, atMost: null, atLeast: 0.25 },
        { id: "wip", measure: "wip", percentile: null, atMost: 0.5, atLeast: null },
      ],
    };
    // One item every 4 h, 2 h each: exactly 0.25 per hour and half an item on average.
    const exactly = (mean: number): object => ({ mean, low: mean, high: mean });
    const { goals } = await study(flow, { horizon: 2000, warmUp: 200 });
    expect(goals["met"]).toMatchObject({ met: true, value: exactly(2), probability: 1 });
    expect(goals["missed"]).toMatchObject({ met: false, value: exactly(2), probability: 0 });
    expect(goals["rate"]).toMatchObject({ met: true, value: exactly(0.25), probability: 1 });
    expect(goals["wip"]).toMatchObject({ met: true, value: exactly(0.5), probability: 1 });
  });
});

describe("common random numbers pay", () => {
  it("the paired interval of a change is a fraction of the unpaired one", async () => {
    const flow = (time: number): Flow =>
      line([step("a", exponential(1)), step("b", exponential(time))], [poisson("a", 0.7)]);
    const plan = { constraint: false, replications: 20 };
    const width = (results: Results): number =>
      (results.stream.leadTimeHours.mean.high as number) - (results.stream.leadTimeHours.mean.low as number);
    const [before, after] = [await study(flow(1), plan), await study(flow(0.9), plan)];
    const { constraint } = await study(flow(1), { replications: 20 });
    const { low, high } = constraint.effects.find(({ id }) => id === "b")?.leadTimeMeanHours ?? {
      low: null,
      high: null,
    };
    // Independent runs: the squares of the widths add up.
    const unpaired = Math.hypot(width(before), width(after));
    expect((high as number) - (low as number)).toBeLessThan(0.6 * unpaired);
  });
});
