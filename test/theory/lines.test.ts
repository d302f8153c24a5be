import { describe, expect, it } from "vitest";
import type { FlowStep, Trace } from "../../simulations/index";
import { TraceKind } from "../../simulations/index";
import { runOnce, toSetting } from "../../simulations/experiments/replications";
import {
  always,
  constant,
  conwip,
  exponential,
  line,
  poisson,
  step,
} from "../../simulations/verification/flowParts";
import { closedLine } from "../../simulations/verification/theory";
import { compareJointly, expectExactly, measure } from "./measure";

const agrees = compareJointly(16);

const times = (count: number, time: FlowStep["processTime"]): FlowStep["processTime"][] =>
  Array.from({ length: count }, () => time);
const steps = (each: readonly FlowStep["processTime"][], more: Partial<FlowStep> = {}): FlowStep[] =>
  each.map((time, index) => step(`s${index + 1}`, time, more));

describe("saturated lines without buffers, exponential (Hunt 1956)", () => {
  it.each([
    [2, 2 / 3],
    [3, 22 / 39],
  ])("%d steps: throughput %d", (count, exact) => {
    const flow = line(steps(times(count, exponential(1)), { wipLimit: 1 }), [always("s1")]);
    agrees(measure(flow, { horizon: 40_000, warmUp: 500 }).stream("throughput"), exact);
  });
});

describe("Penny Fab One: four steps of 2 h, CONWIP (Hopp & Spearman, Factory Physics, ch. 7)", () => {
  it.each([
    [1, 8],
    [2, 8],
    [3, 8],
    [4, 8],
    [5, 10],
    [10, 20],
  ])("constant times, w = %d: cycle time %d h, throughput w / cycle time", (items, hours) => {
    const found = measure(conwip(steps(times(4, constant(2))), items), {
      horizon: 8800,
      warmUp: 800,
      replications: 2,
    });
    expectExactly(found.stream("flow"), hours);
    expectExactly(found.stream("lead"), hours);
    expectExactly(found.stream("throughput"), items / hours);
    expectExactly(found.stream("wip"), items);
  });

  it.each([
    [1, 0.125],
    [2, 0.2],
    [4, 2 / 7],
    [10, 5 / 13],
  ])("exponential times, w = %d: throughput w/(w + 3)/2 = %d", (items, exact) => {
    expect(items / (items + 3) / 2).toBeCloseTo(exact, 12);
    const found = measure(conwip(steps(times(4, exponential(2))), items), { horizon: 60_000, warmUp: 1000 });
    agrees(found.stream("throughput"), exact);
    // Little: cycle time = w / throughput.
    agrees(found.stream("flow"), items / exact);
  });
});

describe("the line of 1, 2, 1, 1 h, constant, CONWIP", () => {
  it.each([
    [1, 2, 5, 0.2],
    [2, 2, 5, 0.4],
    [3, 2, 6, 0.5],
    [10, 2, 20, 0.5],
    [10, 1.5, 15, 2 / 3],
  ])("w = %d, second step %d h: cycle time %d h, throughput %d", (items, second, hours, throughput) => {
    const flow = conwip(steps([1, second, 1, 1].map(constant)), items);
    const found = measure(flow, { horizon: 6600, warmUp: 600, replications: 2 });
    expectExactly(found.stream("flow"), hours);
    expectExactly(found.stream("throughput"), throughput);
  });
});

describe("closed lines, exponential (exact mean value analysis, Reiser & Lavenberg 1980)", () => {
  it.each([[3], [8]])("means 1, 2, 0.5 with %d items", (items) => {
    const means = [1, 2, 0.5];
    const exact = closedLine(means, items);
    const found = measure(conwip(steps(means.map(exponential)), items), { horizon: 50_000, warmUp: 1000 });
    agrees(found.stream("throughput"), exact.throughput);
    agrees(found.step("s1", "wip"), exact.inStep[0]);
    agrees(found.step("s3", "wip"), exact.inStep[2]);
  });
});

describe("20 items through 4 steps of 1 h, moved in batches", () => {
  it.each([
    [20, 80, 80],
    [5, 35, 20],
    [1, 23, 4],
  ])("batches of %d: all done at %d, the first out at %d", (size, last, first) => {
    const batch = { mode: "transfer", size, setup: null, atMost: null } as const;
    const arrival = { ...poisson("s1", 1), every: constant(1000), size: 20 };
    const flow = line(steps(times(4, constant(1)), { batch }), [arrival]);
    const order = { seed: 1, horizon: 1500, warmUp: 0, keepSeries: false, keepLeadTimes: false, trace: true };
    const { times: at, kinds } = runOnce(toSetting(flow), order, 1).trace as Trace;
    const delivered = at.filter((_, index) => kinds[index] === TraceKind.deliver).map((time) => time - 1000);
    expect(delivered).toHaveLength(20);
    expect(delivered[0]).toBe(first);
    expect(delivered[19]).toBe(last);
  });
});

describe("rates count in (warm-up, horizon]", () => {
  it.each([0.05, 0.1, 0.3, 0.7, 1.1, 1 / 3])(
    "every %d h one, also where sums of times are rounded",
    (hours) => {
      const flow = line([step("a", constant(0))], [{ ...poisson("a", 1), every: constant(hours) }]);
      const { records } = measure(flow, { horizon: 1000 * hours, warmUp: 100 * hours, replications: 1 });
      // LONGER runs, too, end at a whole multiple.
      const whole = records[0].figures[0] * hours;
      expect(Math.abs(whole - 1)).toBeLessThan(1e-12);
    },
  );
});
