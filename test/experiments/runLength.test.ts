import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  compareFlows,
  conductStudy,
  inlineRunner,
  type Experiment,
  type Flow,
} from "../../simulations/index";
import { constant, line, lognormal, poisson, step } from "../../simulations/verification/flowParts";
import { memoryShare } from "../../simulations/statistics/correlation";
import { toFlow } from "../../src/runs/toFlow";
import type { StreamMap } from "../../src/model/StreamMap";
import { queue } from "./coverage";

const auto: Experiment = { horizon: 1000, warmUp: "auto", replications: 30, seed: 1 };

async function assumptionsOf(flow: Flow, experiment: Experiment) {
  const options = { runner: inlineRunner, trace: false, assumptions: [], constraint: false };
  return (await conductStudy(flow, experiment, options)).results.assumptions;
}
const codesOf = async (flow: Flow, experiment: Experiment): Promise<string[]> =>
  (await assumptionsOf(flow, experiment)).map(({ code }) => code);

function sample(name: string) {
  return toFlow(JSON.parse(readFileSync(`assets/samples/${name}.millrace`, "utf8")) as StreamMap);
}

describe("how long a series remembers", () => {
  /** x ← φx + noise, whose correlation time ½ + Σφᵏ is (1 + φ)/(1 − φ)/2. */
  const wanderers = (phi: number, length: number, runs = 30): Float64Array[] => {
    let seed = 3;
    const next = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647 - 0.5;
    return Array.from({ length: runs }, () => {
      let x = 0;
      return Float64Array.from({ length }, () => (x = phi * x + next()));
    });
  };

  test.each([0, 0.5, 0.8, 0.9])("that wanders with φ = %d", (phi) => {
    const exact = (1 + phi) / (1 - phi) / 2;
    const found = memoryShare(wanderers(phi, 400))! * 400;
    expect(found / exact).toBeGreaterThan(0.8);
    expect(found / exact).toBeLessThan(1.2);
  });

  test("whatever all runs have in common, and however fine it is", () => {
    const plain = wanderers(0.9, 400);
    const risen = plain.map((run) => run.map((value, at) => value + 20 * Math.exp(-at / 50)));
    expect(memoryShare(risen)).toBeCloseTo(memoryShare(plain)!, 9);
    const fine = wanderers(0.99, 8000);
    expect((memoryShare(fine)! * 8000) / (1.99 / 0.01 / 2)).toBeGreaterThan(0.8);
  });

  test("nothing where all runs are alike, and unknown where there is one, or hardly a value", () => {
    expect(memoryShare([new Float64Array(100).fill(3), new Float64Array(100).fill(3)])).toBe(0);
    expect(memoryShare([Float64Array.from({ length: 100 }, Math.sin)])).toBeNull();
    expect(memoryShare(wanderers(0.5, 10))).toBeNull();
  });
});

describe("runs that are too short", () => {
  test("are said to be, and long ones are not", async () => {
    expect(await codesOf(queue("a", 0.95), auto)).toEqual(["assumption.runTooShort"]);
    expect(await codesOf(queue("a", 0.9), { ...auto, horizon: 300 })).toEqual(["assumption.runTooShort"]);
    expect(await codesOf(queue("a", 0.5), auto)).toEqual([]);
    expect(await codesOf(queue("a", 0.8), { ...auto, horizon: 5000 })).toEqual([]);
    // With more runs the interval is narrower, and what the start-up leaves behind is not.
    expect(await codesOf(queue("a", 0.8), { ...auto, horizon: 1500 })).toEqual([]);
    expect(await codesOf(queue("a", 0.8), { ...auto, horizon: 1500, replications: 150 })).toEqual([
      "assumption.runTooShort",
    ]);
  });

  test("are said to show too low a P95 where they hold few items, with how much of all lies below it", async () => {
    // Nobody waits, and a run holds about twenty items.
    const work = step("a", lognormal(1, 1), { workers: 50 });
    const flow = line([work], [poisson("a", 1)]);
    const short = { ...auto, horizon: 20, warmUp: 0, replications: 60 };
    const [found] = await assumptionsOf(flow, short);
    expect(found).toMatchObject({ code: "assumption.shortTail" });
    const percent = Number(found!.params["percent"]);
    expect(percent).toBeGreaterThan(91);
    expect(percent).toBeLessThan(94.9);
    expect(await codesOf(flow, { ...short, horizon: 2000 })).toEqual([]);
    const still = line([step("a", constant(1), { workers: 50 })], [poisson("a", 1)]);
    expect(await codesOf(still, short)).toEqual([]);
  });

  test("are told apart where the warm-up is given too", async () => {
    const given = { ...auto, warmUp: 100 };
    expect(await codesOf(queue("a", 0.95), given)).toEqual(["assumption.runTooShort"]);
    expect(await codesOf(queue("a", 0.5), given)).toEqual([]);
  });

  test("of the samples: idea to production, with a length that is enough", async () => {
    const { flow, experiment } = sample("idea-to-production");
    const [found] = await assumptionsOf(flow, experiment);
    expect(found).toEqual({ code: "assumption.runTooShort", params: { times: 5, hours: 5 * 2080 } });
    expect(await codesOf(flow, { ...experiment, horizon: Number(found!.params["hours"]) })).toEqual([]);
    for (const name of ["dice-game", "penny-fab-one", "line-1-2-1-1"])
      expect(await codesOf(sample(name).flow, sample(name).experiment)).toEqual([]);
    // Two hundred items a run are enough for its mean, not for its P95.
    const board = sample("change-board");
    expect(await codesOf(board.flow, board.experiment)).toEqual(["assumption.shortTail"]);
  });

  test("are said to be in a comparison too, by the one that needs most", async () => {
    const options = { runner: inlineRunner, margin: 0.02 };
    const slow = [{ id: "slow", flow: queue("a", 0.95) }];
    const quick = [{ id: "quick", flow: queue("a", 0.6) }];
    // Whether the warm-up is found or given.
    for (const experiment of [auto, { ...auto, warmUp: 100 }]) {
      const found = await compareFlows(queue("a", 0.5), slow, experiment, options);
      expect(found.assumptions.map(({ code }) => code)).toEqual(["assumption.runTooShort"]);
      expect((await compareFlows(queue("a", 0.5), quick, experiment, options)).assumptions).toEqual([]);
    }
  });

  test("what cannot keep up never settles, and no length of the runs is asked for that would change it", async () => {
    for (const rate of [1.05, 1.3, 2]) {
      expect(await codesOf(queue("a", rate), auto)).toEqual([]);
      const both = await compareFlows(queue("a", rate), [{ id: "s", flow: queue("b", rate) }], auto, {
        runner: inlineRunner,
        margin: 0.02,
      });
      expect(both.assumptions).toEqual([]);
    }
  });
});
