import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  accountForTime,
  inlineRunner,
  RunFailure,
  timeUses,
  type Flow,
  type TimeUse,
} from "../../simulations/index";
import type { PeopleOf } from "../../simulations/experiments/ConstraintAccount";
import { layoutOf, StepFigure } from "../../simulations/experiments/figures";
import { runOnce, toSetting } from "../../simulations/experiments/replications";
import {
  always,
  constant,
  exponential,
  flowOf,
  gamma,
  line,
  link,
  poisson,
  step,
} from "../../simulations/verification/flowParts";
import { toFlow } from "../../src/runs/toFlow";
import { randomMaps } from "../simulations/laws/randomMaps";

const every = (hours: number, to = "a") => ({ ...poisson(to, 1), every: constant(hours) });
const long = { horizon: 40_400, warmUp: 400 };

/** What the hours of people go to in one run: shares that are not zero. */
function spent(flow: Flow, place: PeopleOf, span = long): Partial<Record<TimeUse, number>> {
  const setting = toSetting(flow);
  const plain = { seed: 1, keepSeries: false, keepLeadTimes: false, trace: false };
  const { hours } = runOnce(setting, { ...plain, ...span, keepHoursOf: place }, 1);
  const whole = hours!.reduce((sum, own) => sum + own, 0);
  const parts = timeUses.map((use, at): [TimeUse, number] => [use, hours![at] / whole]);
  return Object.fromEntries(
    parts.filter(([, share]) => share > 1e-9).map(([use, share]) => [use, Number(share.toFixed(9))]),
  );
}

const a: PeopleOf = { kind: "step", id: "a" };

describe("what the time of the constraint goes to, by hand", () => {
  it("work, other work and nothing to do", () => {
    // Every 10 h one that takes 2 h, at half of the time: 4 h, of which 2 go to other work.
    const flow = line([step("a", constant(2), { availability: 0.5 })], [every(10)]);
    expect(spent(flow, a)).toEqual({ good: 0.2, away: 0.2, starved: 0.6 });
  });

  it("switching", () => {
    // Two every 10 h: the first is done with one more in the step (2 · 1.5), the second alone.
    const flow = line([step("a", constant(2), { switchCost: 0.5 })], [{ ...every(10), size: 2 }]);
    expect(spent(flow, a)).toEqual({ good: 0.4, switching: 0.1, starved: 0.5 });
  });

  it("set-ups, and waiting for a full batch", () => {
    // One every 3 h, four make a job of 2 + 4 h: six of each twelve hours, the other six it waits with items there.
    const batch = { mode: "process" as const, size: 4, setup: constant(2), atMost: null };
    const flow = line([step("a", constant(1), { batch })], [every(3)]);
    const found = spent(flow, a);
    expect(found).toEqual({ good: 0.333333333, setUp: 0.166666667, batch: 0.5 });
  });

  it("a set-up whose length varies takes its part on average", () => {
    const batch = { mode: "process" as const, size: 4, setup: gamma(2, 0.5), atMost: null };
    const { good, setUp } = spent(line([step("a", gamma(1, 0.5), { batch })], [every(3)]), a);
    expect(good! + setUp!).toBeCloseTo(0.5, 2);
    expect(setUp! / good!).toBeCloseTo(0.5, 7);
  });

  it("blocked: what is finished has no room and holds the place", () => {
    const flow = line(
      [step("a", constant(1), { wipLimit: 1 }), step("b", constant(4), { wipLimit: 1 })],
      [always("a")],
    );
    expect(spent(flow, a)).toEqual({ good: 0.25, blocked: 0.75 });
    expect(spent(flow, { kind: "step", id: "b" })).toEqual({ good: 1 });
  });

  it("work that comes back, and rework at half the effort", () => {
    // Half of what a makes is found wrong by b; a mends it in half the time, and again half of that is wrong.
    const rework = { to: null, foundBy: "b", effort: 0.5 };
    const flow = line(
      [step("a", constant(1), { completeAccurate: 0.5, rework }), step("b", constant(1))],
      [every(10)],
    );
    const { good, comesBack, rework: mended } = spent(flow, a, { horizon: 200_400, warmUp: 400 });
    expect(good! + comesBack!).toBeCloseTo(0.1, 4);
    expect(comesBack).toBeCloseTo(0.05, 2);
    expect(mended).toBeCloseTo(0.05, 2);
  });

  it("what carried a defect that is found behind it is in vain too", () => {
    const rework = { to: null, foundBy: "c", effort: 1 };
    const flow = line(
      [
        step("a", constant(1), { completeAccurate: 0.5, rework }),
        step("b", constant(1)),
        step("c", constant(1)),
      ],
      [every(10)],
    );
    const b = spent(flow, { kind: "step", id: "b" }, { horizon: 200_400, warmUp: 400 });
    expect(b.good! + b.comesBack!).toBeCloseTo(0.1, 4);
    expect(b.comesBack).toBeCloseTo(0.05, 2);
    expect(b.rework).toBeCloseTo(0.1, 2);
    expect(spent(flow, { kind: "step", id: "c" })).toEqual({ good: 0.1, starved: 0.9 });
  });

  it("outages are those that the ledger counts, at work and free", () => {
    const outages = { every: exponential(8), lasts: exponential(2) };
    const flow = line([step("a", constant(1), { outages })], [every(4)]);
    const found = spent(flow, a);
    expect(found.outage).toBeCloseTo(0.2, 2);
    expect(found.good).toBeCloseTo(0.25, 4);
    expect(found.starved).toBeCloseTo(0.55, 2);
  });

  it("the people of a pool, at all their steps", () => {
    const flow = flowOf({
      steps: [step("a", constant(1), { pool: "p" }), step("b", constant(2), { pool: "p" })],
      links: [link("a", "b")],
      pools: [{ id: "p", size: 2, availability: 1, outages: null }],
      arrivals: [every(10)],
    });
    expect(spent(flow, { kind: "pool", id: "p" })).toEqual({ good: 0.15, starved: 0.85 });
  });

  it("over several runs shares have intervals and add up to one", async () => {
    const flow = line([step("a", exponential(2), { availability: 0.8 })], [poisson("a", 0.3)]);
    const account = await accountForTime(
      flow,
      a,
      { seed: 1, replications: 4, horizon: 900, warmUp: 100 },
      inlineRunner,
    );
    expect(account).toMatchObject({ kind: "step", id: "a", replications: 4 });
    expect(account.workerHours).toBeCloseTo(800, 9);
    expect(Object.values(account.shares).reduce((sum, { mean }) => sum + mean!, 0)).toBeCloseTo(1, 12);
    expect(account.shares.good.low!).toBeLessThan(account.shares.good.mean!);
  });
});

describe("laws of the account of time", () => {
  it("adds up to people × hours, and agrees with the ledger, whatever the map", () => {
    fc.assert(
      fc.property(randomMaps(), fc.nat(1e6), (map, pick) => {
        const setting = toSetting(toFlow(map).flow);
        const { network } = setting;
        const servers = [...network.serverSize.keys()].filter((server) => network.serverSize[server] > 0);
        const server = servers[pick % servers.length];
        const steps = network.stepIds.length;
        const place: PeopleOf =
          server < steps
            ? { kind: "step", id: network.stepIds[server] }
            : { kind: "pool", id: network.poolIds[server - steps] };
        const order = {
          seed: 1,
          horizon: 150,
          warmUp: 30,
          keepSeries: false,
          keepLeadTimes: false,
          trace: false,
        };
        let record;
        try {
          record = runOnce(setting, { ...order, keepHoursOf: place }, 1);
        } catch (failure) {
          // Work that locks itself in has no account.
          if (!(failure instanceof RunFailure)) throw failure;
          return;
        }
        const hours = Object.fromEntries(timeUses.map((use, at) => [use, record.hours![at]])) as Record<
          TimeUse,
          number
        >;
        const whole = network.serverSize[server] * 120;
        expect(record.hours!.reduce((sum, own) => sum + own, 0)).toBeCloseTo(whole, 6);
        const figure = (at: number, which: number): number =>
          record.figures[layoutOf(network, setting.goals.length).steps + at * StepFigure.size + which];
        const own = [...network.serverSteps[server]];
        const busy = own.reduce((sum, at) => sum + figure(at, StepFigure.utilisation), 0) * whole;
        const worked =
          hours.good + hours.comesBack + hours.rework + hours.setUp + hours.switching + hours.away;
        expect(worked).toBeCloseTo(busy, 6);
        if (own.length > 0)
          expect(hours.outage).toBeCloseTo(figure(own[0], StepFigure.unavailable) * whole, 6);
      }),
      { numRuns: 60 },
    );
  });
});
