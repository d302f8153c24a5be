import { describe, expect, it } from "vitest";
import { Memory } from "../../simulations/engine/Memory";
import { toNetwork } from "../../simulations/engine/Network";
import { replicate } from "../../simulations/engine/replicate";
import { RunFailure, type Flow } from "../../simulations/index";
import { always, constant, flowOf, line, link, rope, step } from "../../simulations/verification/flowParts";
import { traceOf } from "./recorded";

function failureOf(flow: Flow): unknown {
  try {
    traceOf(flow, 100);
  } catch (failure) {
    return failure;
  }
  return null;
}

describe("work that locks itself in", () => {
  // A rope of four around batches of three and four: three go on and wait for a fourth, which waits for two more.
  const transfer = (size: number) => ({ mode: "transfer", size, setup: null, atMost: null }) as const;
  const a = step("a", constant(1), { batch: transfer(3) });
  const b = step("b", constant(1), { batch: transfer(4) });
  const more = { ropes: [rope("a", "b", 4)] };

  it("ends the run with the place and the number inside", () => {
    const failure = failureOf(line([a, b], [always("a")], more));
    expect(failure).toBeInstanceOf(RunFailure);
    expect(failure).toMatchObject({ code: "run.lockedIn", params: { inside: 4 } });
  });

  it("also where outages come and go for ever", () => {
    const outages = { every: constant(7), lasts: constant(2) };
    const failure = failureOf(line([a, { ...b, outages }], [always("a")], more));
    expect(failure).toMatchObject({ code: "run.lockedIn" });
  });

  it("also where more work comes and comes, and none gets in", () => {
    expect(failureOf(line([a, b], [always("a", { every: constant(2) })], more))).toMatchObject({
      code: "run.lockedIn",
    });
  });

  it("what waits for somebody who is out is not locked in", () => {
    const outages = { every: constant(30), lasts: constant(1000) };
    const one = { ropes: [rope("a", "b", 1)] };
    const idleWhenOut = step("b", constant(1), { outages });
    expect(failureOf(line([step("a", constant(40)), idleWhenOut], [always("a")], one))).toBeNull();
  });

  it("a batch that goes off in time does not", () => {
    const inTime = { ...b, batch: { ...transfer(4), atMost: 5 } };
    expect(failureOf(line([a, inTime], [always("a")], more))).toBeNull();
  });

  it("work in the hands of somebody who is out is not locked in", () => {
    const outages = { every: constant(3), lasts: constant(1000) };
    expect(failureOf(line([step("a", constant(5), { wipLimit: 1, outages })], [always("a")]))).toBeNull();
  });

  it("who has a place in one of two ropes that begin at a step waits for the other alone, and not for its own", () => {
    const around = flowOf({
      steps: [step("a", constant(1)), step("b", constant(1)), step("c", constant(0))],
      arrivals: [always("a")],
      links: [link("a", "b"), link("b", "a", 0.5), link("b", "c", 0.5)],
      ropes: [rope("a", "b", 1), { ...rope("a", "a", 1), id: "own" }],
    });
    expect(failureOf(around)).toBeNull();
  });
});

describe("work that takes no time", () => {
  const chain = (chance: number) => ({ spawns: [{ id: "x", type: "work", to: "a", chance, after: null }] });

  it("and makes more of its kind without end stands still at once, though ever more is in the stream", () => {
    const flow = line(
      [step("a", constant(0), chain(1)), step("b", constant(1))],
      [always("a", { every: constant(2) })],
    );
    expect(failureOf(flow)).toMatchObject({ code: "run.standsStill", params: { hour: 2 } });
  });

  it("does not where much comes at one time", () => {
    const lot = line(
      [step("a", constant(0), { workers: 9 })],
      [always("a", { every: constant(60), size: 250_000 })],
    );
    const plan = { seed: 1, horizon: 100, warmUp: 0, keepSeries: false, halfWay: 50 };
    expect(replicate(toNetwork(lot), plan, 0).end.present).toBe(0);
  });
});

it("a run that needs more room than its records can be known by ends with a reason", () => {
  const memory = new Memory();
  expect(() => memory.allot(2 ** 28 + 1)).toThrow(RunFailure);
});
