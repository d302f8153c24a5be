import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  causes,
  explainDifference,
  inlineRunner,
  type Cause,
  type Experiment,
  type Explanation,
  type Flow,
} from "../../simulations/index";
import { StreamFigure } from "../../simulations/experiments/figures";
import { runOnce, toSetting } from "../../simulations/experiments/replications";
import {
  always,
  constant,
  conwip,
  exponential,
  flowOf,
  line,
  link,
  poisson,
  step,
} from "../../simulations/verification/flowParts";
import { toFlow } from "../../src/runs/toFlow";
import { randomMaps } from "../simulations/laws/randomMaps";

const experiment: Experiment = { horizon: 2200, warmUp: 200, replications: 6, seed: 3 };

async function explain(baseline: Flow, scenario: Flow, more: Partial<Experiment> = {}): Promise<Explanation> {
  const found = await explainDifference(
    baseline,
    scenario,
    { ...experiment, ...more },
    { runner: inlineRunner },
  );
  if (found === null) throw new Error("nothing explained");
  return found;
}

/** What items of a flow spend at each step, by cause, in one run without chance. */
function spent(flow: Flow, order: { horizon: number; warmUp: number }): Readonly<Record<string, number>> {
  const setting = toSetting(flow);
  const plain = { seed: 1, keepSeries: false, keepLeadTimes: false, trace: false, keepAccounts: true };
  const { accounts, figures } = runOnce(setting, { ...plain, ...order }, 1);
  const rows = setting.network.stepIds.flatMap((id, at) =>
    causes.map((cause, column): [string, number] => [
      `${id} ${cause}`,
      accounts![at * causes.length + column],
    ]),
  );
  const parts = rows.filter(([, hours]) => Math.abs(hours) > 1e-9);
  expect(parts.reduce((sum, [, hours]) => sum + hours, 0)).toBeCloseTo(figures[StreamFigure.lead], 9);
  return Object.fromEntries(parts.map(([name, hours]) => [name, Number(hours.toFixed(9))]));
}

const every = (hours: number, to = "a") => ({ ...poisson(to, 1), every: constant(hours) });

describe("what lead time is spent on, by hand", () => {
  const week = { horizon: 4400, warmUp: 400 };

  it("work, wait, batch and cadence", () => {
    // Two together every 10 h: one waits for the other's worker, both for each other, then for the train at 20 h.
    const batch = { mode: "transfer" as const, size: 2, setup: null, atMost: null };
    const flow = line(
      [step("a", constant(1), { wait: constant(3), batch, cadence: 20 })],
      [{ ...every(20), size: 2 }],
    );
    // Come at 0 (of 20), done at 1 and 2, waited until 4 and 5, released at 5, gone at 20.
    expect(spent(flow, week)).toEqual({
      "a queue": 0.5,
      "a process": 1,
      "a wait": 3,
      "a batch": 0.5,
      "a cadence": 15,
    });
  });

  it("a process batch: waiting for the last of the job, not for a worker", () => {
    const batch = { mode: "process" as const, size: 4, setup: constant(2), atMost: null };
    // Docs §4: every 3 h one; they wait 9, 6, 3 and 0 hours for the job, which lasts 2 + 4 h.
    expect(spent(line([step("a", constant(1), { batch })], [every(3)]), week)).toEqual({
      "a batch": 4.5,
      "a process": 6,
    });
  });

  it("a full next step blocks, and the backlog waits outside", () => {
    const flow = line(
      [step("a", constant(1), { wipLimit: 1 }), step("b", constant(2), { wipLimit: 1 })],
      [{ ...every(8), size: 2 }],
    );
    // The second comes in after one hour, is done after two, and has room in b after three.
    expect(spent(flow, week)).toEqual({
      "a backlog": 0.5,
      "a process": 1,
      "a blocking": 0.5,
      "b process": 2,
    });
  });

  it("of copies the branch that completes the set", () => {
    const flow = flowOf({
      steps: [
        step("a", constant(1), { splits: true }),
        step("long", constant(5)),
        step("short", constant(2)),
        step("z", constant(1), { joins: true }),
      ],
      links: [link("a", "long"), link("a", "short"), link("long", "z"), link("short", "z")],
      arrivals: [every(10)],
    });
    expect(spent(flow, week)).toEqual({ "a process": 1, "long process": 5, "z process": 1 });
  });

  it("everything between being sent back and being back is rework", () => {
    // All that is made at a is wrong at first: found by b, it goes back once, and the queue is empty.
    const half = { completeAccurate: 0.5, rework: { to: null, foundBy: "b", effort: 1 } };
    const flow = line(
      [step("a", constant(1), { workers: 50, ...half }), step("b", constant(1), { workers: 50 })],
      [every(5)],
    );
    const found = spent(flow, { horizon: 50_400, warmUp: 400 });
    expect(found["a process"]).toBe(1);
    expect(found["b process"]).toBe(1);
    // On average one more pass at a; each time until b takes it up.
    expect(found["a rework"]).toBeCloseTo(1, 1);
    expect(Object.keys(found).sort()).toEqual(["a process", "a rework", "b process"]);
  });

  it("what the customer sends back is rework until it is delivered", () => {
    const half = { completeAccurate: 0.5, rework: { to: null, foundBy: "customer", effort: 1 } };
    const flow = line(
      [step("a", constant(1), { workers: 50, ...half }), step("b", constant(2), { workers: 50 })],
      [every(5)],
    );
    const found = spent(flow, { horizon: 50_400, warmUp: 400 });
    expect([found["a process"], found["b process"]]).toEqual([1, 2]);
    expect(found["b rework"] / found["a rework"]).toBeCloseTo(2, 9);
  });
});

describe("why lead time is other than it was", () => {
  const meansOf = ({ parts }: Explanation): Readonly<Record<string, number>> =>
    Object.fromEntries(parts.map((part) => [`${part.step} ${part.cause}`, part.difference.mean!]));

  it("three instead of ten in the line of 1, 2, 1, 1 h: all 14 h from the queue before the slow step", async () => {
    const flow = (items: number): Flow =>
      conwip(
        [step("a", constant(1)), step("b", constant(2)), step("c", constant(1)), step("d", constant(1))],
        items,
      );
    const found = await explain(flow(10), flow(3));
    expect([found.baselineHours, found.scenarioHours, found.difference.mean]).toEqual([20, 6, -14]);
    expect(meansOf(found)["b queue"]).toBeCloseTo(-14, 9);
    expect(found.parts[0]).toMatchObject({ step: "b", cause: "queue" });
  });

  it("a shorter cadence takes away waiting for it, and nothing else", async () => {
    const flow = (cadence: number): Flow =>
      line(
        [step("a", exponential(1), { cadence }), step("b", constant(1), { workers: 99 })],
        [poisson("a", 0.5)],
      );
    const found = await explain(flow(40), flow(8));
    expect(meansOf(found)["a cadence"]).toBeCloseTo(-16, 0);
    expect(found.parts.slice(1).every(({ difference }) => Math.abs(difference.mean!) < 0.1)).toBe(true);
  });

  it("knows a step that only one of them has", async () => {
    const short = line([step("a", exponential(1))], [poisson("a", 0.3)]);
    const long = line(
      [step("a", exponential(1)), step("b", constant(2), { workers: 99 })],
      [poisson("a", 0.3)],
    );
    const found = await explain(short, long);
    expect(found.parts[0]).toMatchObject({ step: "b", cause: "process", baselineHours: 0 });
    expect(found.parts[0].difference.mean).toBeCloseTo(2, 6);
  });

  it("is nothing at all for the same twice", async () => {
    const flow = line([step("a", exponential(1))], [poisson("a", 0.7)]);
    const found = await explain(flow, structuredClone(flow));
    expect(found.difference.mean).toBe(0);
    for (const { difference } of found.parts) expect(difference).toEqual({ mean: 0, low: 0, high: 0 });
  });

  it("cannot be said of what grows without end", async () => {
    const flow = (rate: number): Flow => line([step("a", exponential(1))], [poisson("a", rate)]);
    const options = { runner: inlineRunner };
    expect(await explainDifference(flow(0.5), flow(1.5), experiment, options)).toBeNull();
    const idle = line([step("a", constant(1))], [{ ...always("a"), every: constant(9999) }]);
    expect(await explainDifference(idle, idle, experiment, options)).toBeNull();
  });

  it("adds up to the last bit, and its account covers lead times without a gap, on any map", async () => {
    let explained = 0;
    await fc.assert(
      fc.asyncProperty(
        randomMaps({ branches: true, people: true, ownDemand: false }),
        fc.integer({ min: 1, max: 1000 }),
        async (map, seed) => {
          const { flow } = toFlow(map);
          const faster: Flow = {
            ...flow,
            steps: flow.steps.map((one, at) => (at === 0 ? { ...one, wait: constant(1.7) } : one)),
          };
          const found = await explainDifference(
            flow,
            faster,
            { horizon: 400, warmUp: 40, replications: 3, seed },
            { runner: inlineRunner },
          ).catch(() => null);
          if (found === null) return;
          explained++;
          expect(found.parts.reduce((sum, { difference }) => sum + difference.mean!, 0)).toBe(
            found.difference.mean,
          );
          for (const side of ["baselineHours", "scenarioHours"] as const) {
            const total = found.parts.reduce((sum, part) => sum + part[side], 0);
            expect(Math.abs(total - found[side])).toBeLessThan(1e-8 * Math.max(1, found[side]));
          }
          const known: readonly Cause[] = causes;
          for (const part of found.parts) {
            expect(known).toContain(part.cause);
            expect(Math.min(part.baselineHours, part.scenarioHours)).toBeGreaterThan(-1e-9);
          }
        },
      ),
      { numRuns: 60, seed: 11, endOnFailure: true },
    );
    expect(explained).toBeGreaterThan(10);
  });

  it("watches and changes nothing", () => {
    const setting = toSetting(conwip([step("a", exponential(1)), step("b", exponential(2))], 5));
    const order = { seed: 1, horizon: 500, warmUp: 50, keepSeries: false, keepLeadTimes: true, trace: true };
    const { accounts: none, ...plain } = runOnce(setting, order, 1);
    const { accounts, ...watched } = runOnce(setting, { ...order, keepAccounts: true }, 1);
    expect(none).toBeNull();
    expect(accounts).not.toBeNull();
    expect(watched).toStrictEqual(plain);
  });
});
