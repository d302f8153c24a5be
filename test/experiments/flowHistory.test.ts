import { describe, expect, it, test } from "vitest";
import {
  conductStudy,
  historyOf,
  inlineRunner,
  recordHistories,
  type Flow,
  type FlowHistory,
} from "../../simulations/index";
import {
  constant,
  exponential,
  flowOf,
  line,
  link,
  poisson,
  step,
} from "../../simulations/verification/flowParts";

const experiment = { horizon: 1040, warmUp: 0, replications: 1, seed: 3 };

async function record(flow: Flow, order: readonly string[]): Promise<FlowHistory> {
  const [history] = await recordHistories([flow], experiment, { runner: inlineRunner, orders: [order] });
  return history;
}

/** Everybody is somewhere, once. */
function expectComplete({ hours, arrived, delivered, backlog, steps }: FlowHistory): void {
  for (let at = 0; at < hours.length; at++) {
    const inside = steps.reduce((sum, row) => sum + row.inside[at], 0);
    expect(arrived[at]).toBe(delivered[at] + backlog[at] + inside);
  }
}

describe("one run as it happened", () => {
  it("by hand: one every 4 h, 1 h and then 2 h of work", async () => {
    const flow = line(
      [step("b", constant(1)), step("a", constant(2))],
      [{ ...poisson("b", 1), every: constant(4) }],
    );
    const history = await record(flow, ["b", "a"]);
    expect(history.steps.map(({ id }) => id)).toEqual(["b", "a"]);
    // 1040 moments in 1040 h; all that happens at a moment has happened.
    expect(history.hours[10]).toBe(10);
    const at = (hour: number): readonly number[] => [
      history.arrived[hour],
      ...history.steps.map(({ inside }) => inside[hour]),
      history.delivered[hour],
    ];
    expect([0, 3, 4, 5, 6, 7, 8].map(at)).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [1, 1, 0, 0],
      [1, 0, 1, 0],
      [1, 0, 1, 0],
      [1, 0, 0, 1],
      [2, 1, 0, 1],
    ]);
    expect([...history.leadTimes].every((hours) => Math.abs(hours - 3) < 1e-9)).toBe(true);
    expect(history.deliveredAt[0]).toBe(7);
    expectComplete(history);
  });

  it("the area between arrivals and deliveries is what Little's law says", async () => {
    const flow = line(
      [step("a", exponential(1)), step("b", exponential(1.2), { wipLimit: 3 })],
      [poisson("a", 0.6)],
    );
    const history = await record(flow, ["a", "b"]);
    expectComplete(history);
    const area = history.arrived.reduce((sum, count, at) => sum + count - history.delivered[at], 0);
    const waited = history.leadTimes.reduce((sum, hours) => sum + hours, 0);
    expect(area / waited).toBeCloseTo(1, 1);
  });

  it("copies count once, at the step that comes first; rework is where it is", async () => {
    const flow = flowOf({
      steps: [
        step("a", exponential(0.5), { splits: true }),
        step("b", exponential(1)),
        step("c", exponential(2)),
        step("d", exponential(0.5), {
          joins: true,
          completeAccurate: 0.8,
          rework: { to: "a", foundBy: "d", effort: 1 },
        }),
      ],
      links: [link("a", "b"), link("a", "c"), link("b", "d"), link("c", "d")],
      arrivals: [poisson("a", 0.25)],
    });
    expectComplete(await record(flow, ["a", "b", "c", "d"]));
  });

  test("is the first run of a study, and keeps of very many deliveries some, evenly", async () => {
    const flow = line([step("a", exponential(0.02))], [poisson("a", 20)]);
    const study = await conductStudy(flow, experiment, {
      runner: inlineRunner,
      trace: true,
      assumptions: [],
      constraint: false,
    });
    const own = historyOf(study.trace!, ["a"]);
    expect(await record(flow, ["a"])).toEqual(own);
    expect(own.leadTimes.length).toBeGreaterThan(4000);
    expect(own.leadTimes.length).toBeLessThanOrEqual(8000);
    expect(own.delivered.at(-1)).toBeGreaterThan(20_000);
    // From the first to the last.
    expect(own.deliveredAt.at(-1)! / experiment.horizon).toBeGreaterThan(0.99);
    expect(own.deliveredAt[0]).toBeLessThan(1);
  });
});
