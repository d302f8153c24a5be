import { describe, expect, test } from "vitest";
import { inlineRunner, JOINT_CONFIDENCE, verificationCases, verify } from "../../simulations/index";

const cases = verificationCases();
const named = (start: string) => cases.filter(({ name }) => name.startsWith(start));

describe("the exact numbers", () => {
  // The field's own numbers, as textbooks print them; the code computes them by formula.
  test.each([
    ["M/M/1, ρ 0.5: mean wait", 1],
    ["M/M/1, ρ 0.8: mean wait", 4],
    ["M/M/1, ρ 0.9: mean wait", 9],
    ["M/M/2, λ 1.8: mean wait", 4.26316],
    ["M/M/3, λ 2.7: mean wait", 2.72354],
    ["M/M/5, λ 4.5: mean wait", 1.52499],
    ["M/G/1, ρ 0.8, constant: mean wait", 2],
    ["M/G/1, ρ 0.8, exponential: mean wait", 4],
    ["M/M/1 with self-rework, 0.8 right, λ 0.5: mean time in system", 3.33333],
    ["Saturated line of 2 steps without buffers, exponential: throughput", 0.66667],
    ["Saturated line of 3 steps without buffers, exponential: throughput", 0.5641],
    ["Penny Fab One, 4 steps of 2 h, constant, 1 in the line: cycle time", 8],
    ["Penny Fab One, 4 steps of 2 h, constant, 2 in the line: cycle time", 8],
    ["Penny Fab One, 4 steps of 2 h, constant, 3 in the line: cycle time", 8],
    ["Penny Fab One, 4 steps of 2 h, constant, 4 in the line: cycle time", 8],
    ["Penny Fab One, 4 steps of 2 h, constant, 5 in the line: cycle time", 10],
    ["Penny Fab One, 4 steps of 2 h, constant, 10 in the line: cycle time", 20],
    ["Penny Fab One, exponential, 1 in the line: throughput", 0.125],
    ["Penny Fab One, exponential, 2 in the line: throughput", 0.2],
    ["Penny Fab One, exponential, 4 in the line: throughput", 0.28571],
    ["Penny Fab One, exponential, 10 in the line: throughput", 0.38462],
    ["Line of 1, 2, 1, 1 h, constant, 1 in the line: cycle time", 5],
    ["Line of 1, 2, 1, 1 h, constant, 2 in the line: cycle time", 5],
    ["Line of 1, 2, 1, 1 h, constant, 3 in the line: cycle time", 6],
    ["Line of 1, 2, 1, 1 h, constant, 10 in the line: cycle time", 20],
    ["Line of 1, 2, 1, 1 h, constant, 1 in the line: throughput", 0.2],
    ["Line of 1, 2, 1, 1 h, constant, 2 in the line: throughput", 0.4],
    ["Line of 1, 2, 1, 1 h, constant, 3 in the line: throughput", 0.5],
    ["Line of 1, 2, 1, 1 h, constant, 10 in the line: throughput", 0.5],
    ["Line of 1, 1.5, 1, 1 h, constant, 10 in the line: cycle time", 15],
    ["Line of 1, 1.5, 1, 1 h, constant, 10 in the line: throughput", 0.66667],
    ["Batch arrivals of 1, exponential, ρ 0.8: mean time in system", 5],
    ["Batch arrivals of 5, exponential, ρ 0.8: mean time in system", 15],
    ["20 items through 4 steps of 1 h in batches of 20: all done at", 80],
    ["20 items through 4 steps of 1 h in batches of 5: all done at", 35],
    ["20 items through 4 steps of 1 h in batches of 1: all done at", 23],
    ["20 items through 4 steps of 1 h in batches of 20: first out at", 80],
    ["20 items through 4 steps of 1 h in batches of 5: first out at", 20],
    ["20 items through 4 steps of 1 h in batches of 1: first out at", 4],
  ])("%s: %d", (name, printed) => {
    const [found] = cases.filter((one) => one.name === name);
    expect(found.exact).toBeCloseTo(printed, 5);
    expect(found.source).not.toBe("");
  });

  test("each has a name of its own", () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });
});

describe("verifying", () => {
  test("models without chance are met exactly, those with chance within their intervals", async () => {
    const some = [
      ...named("Line of"),
      ...named("20 items"),
      ...named("Penny Fab One, 4"),
      ...named("A release"),
    ];
    const told: number[] = [];
    const all = await verify(inlineRunner, 1, (_, done) => told.push(done), some);
    expect(all.map(({ name }) => name)).toEqual(some.map(({ name }) => name));
    expect(all.filter(({ holds }) => !holds)).toEqual([]);
    expect(told).toEqual(some.map((_, index) => index + 1));
    for (const { name, measured } of all) {
      if (name.startsWith("A release")) expect(measured.high! - measured.low!).toBeGreaterThan(0);
      else expect(measured).toEqual({ mean: measured.mean, low: measured.mean, high: measured.mean });
    }
  });

  test("a simulation that is off is caught", async () => {
    const off = [...named("Penny Fab One, 4").slice(0, 1), ...named("A release")].map((one) => ({
      ...one,
      exact: one.exact * 1.05,
    }));
    expect((await verify(inlineRunner, 1, () => undefined, off)).map(({ holds }) => holds)).toEqual([
      false,
      false,
    ]);
  });

  test("the interval is one in which all cases lie together", async () => {
    const [one] = named("A release");
    const alone = (await verify(inlineRunner, 1, () => undefined, [one]))[0].measured;
    const among = (await verify(inlineRunner, 1, () => undefined, [one, ...named("20 items")]))[0].measured;
    expect(JOINT_CONFIDENCE).toBe(0.999);
    expect(among.mean).toBe(alone.mean);
    expect(among.high! - among.low!).toBeGreaterThan(alone.high! - alone.low!);
  });
});
