import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Flow } from "../../../simulations/index";
import type { FlowStep } from "../../../simulations/engine/Flow";
import { runOnce, toSetting, type Setting } from "../../../simulations/experiments/replications";
import {
  constant,
  exponential,
  line,
  always,
  poisson,
  step,
} from "../../../simulations/verification/flowParts";
import { replicate } from "../../../simulations/engine/replicate";
import { toFlow } from "../../../src/runs/toFlow";
import { randomMaps } from "./randomMaps";

const order = { seed: 3, horizon: 400, warmUp: 50, keepSeries: true, keepLeadTimes: true, trace: false };
const runs = process.env["MILLRACE_LONG"] ? 600 : 60;

/** The same flow without a single plain step: everything goes the long way. */
function theLongWay(setting: Setting): Setting {
  const isPlain = new Uint8Array(setting.network.stepIds.length);
  return { ...setting, network: { ...setting.network, isPlain } };
}

/** All that a run says is the same to the bit, the short way, the long way, and watched (which is the long way too). */
function compare(flow: Flow): void {
  const setting = toSetting(flow);
  const short = runOnce(setting, order, 1);
  expect(short).toEqual(runOnce(theLongWay(setting), order, 1));
  expect(short).toEqual({ ...runOnce(setting, { ...order, trace: true }, 1), trace: null });
}

/** What makes a step anything but plain: those before it go on to it the short way. */
const oddities: readonly Partial<FlowStep>[] = [
  {},
  {},
  { wait: constant(2), switchCost: 0.5 },
  { wait: exponential(3) },
  { switchCost: 0.3, availability: 0.8 },
  { cadence: 3, switchCost: 0.2 },
  { batch: { mode: "transfer", size: 2, setup: null, atMost: 5 }, switchCost: 0.4 },
];

const back = (to: string, by: string) => ({ completeAccurate: 0.8, rework: { to, foundBy: by, effort: 1 } });

describe("the short way is the long way", () => {
  it("on random maps", () => {
    fc.assert(
      fc.property(randomMaps(), (map) => compare(toFlow(map).flow)),
      { numRuns: runs, seed: 5, endOnFailure: true },
    );
  }, 1_200_000);

  it("on lines with limits, rework found here and there, and always work", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.integer({ min: 1, max: 3 }),
            fc.integer({ min: 1, max: 4 }),
            fc.nat(3),
            fc.boolean(),
            fc.constantFrom(...oddities),
          ),
          {
            minLength: 2,
            maxLength: 7,
          },
        ),
        fc.boolean(),
        (shapes, isAlways) => {
          const steps = shapes.map(([workers, limit, quality, isConstant, oddity], index) =>
            step(`s${index}`, isConstant ? constant(1) : exponential(1), {
              workers,
              ...oddity,
              wipLimit: limit === 4 && index > 0 ? null : limit + 1,
              ...(quality === 1 && index > 0 ? back(`s${index - 1}`, `s${index}`) : {}),
              ...(quality === 2
                ? back(`s${index}`, index + 1 < shapes.length ? `s${index + 1}` : "customer")
                : {}),
            }),
          );
          compare(line(steps, [isAlways ? always("s0") : poisson("s0", 0.5)]));
        },
      ),
      { numRuns: 3 * runs, seed: 6, endOnFailure: true },
    );
  }, 1_200_000);

  it("also when more comes than there is room for on the floor", () => {
    compare(line([step("a", exponential(1))], [poisson("a", 500)]));
  }, 60_000);

  it("and a run that is over can be read when another has taken its place", () => {
    const { network } = toSetting(line([step("a", exponential(1))], [poisson("a", 0.8)]));
    const plan = { ...order, halfWay: order.horizon / 2 };
    const { state } = replicate(network, plan, 1);
    const before = [state.ledger.events, state.ledger.leadTimes.mean(), state.ledger.meanInside(400)];
    replicate(network, plan, 2);
    expect([state.ledger.events, state.ledger.leadTimes.mean(), state.ledger.meanInside(400)]).toEqual(
      before,
    );
    expect(state.memory.isOnFloor).toBe(false);
  });
});
