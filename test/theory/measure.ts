import { afterAll, expect } from "vitest";
import type { Flow } from "../../simulations/index";
import { layoutOf, StepFigure, StreamFigure, TypeFigure } from "../../simulations/experiments/figures";
import { runOnce, toSetting, type RunRecord } from "../../simulations/experiments/replications";
import { meanAndError, studentQuantile } from "../../simulations/statistics/confidence";

/** How to look at a flow. */
export interface Plan {
  readonly horizon: number;
  readonly warmUp?: number;
  readonly replications?: number;
  readonly seed?: number;
}

/** The figures of some replications of one flow, by their names in the results; one number per replication. */
export interface Measured {
  readonly records: readonly RunRecord[];
  stream(figure: Exclude<keyof typeof StreamFigure, "size">): number[];
  type(id: string, figure: Exclude<keyof typeof TypeFigure, "size">): number[];
  step(id: string, figure: Exclude<keyof typeof StepFigure, "size">): number[];
  pool(id: string): number[];
  measure(id: string): number[];
}

/** `npm run test:long` looks four times as long, so that it sees biases half as large. */
const LONGER = process.env["MILLRACE_LONG"] ? 4 : 1;

/** Runs a flow, with a fixed seed unless told. */
export function measure(flow: Flow, plan: Plan): Measured {
  const setting = toSetting(flow);
  const { network } = setting;
  const layout = layoutOf(network, setting.goals.length);
  const { warmUp = plan.horizon / 10, replications = 10, seed = 20 } = plan;
  const horizon = plan.horizon * LONGER;
  const order = { seed, horizon, warmUp, keepSeries: false, keepLeadTimes: false, trace: false };
  const records = Array.from({ length: replications }, (_, index) => runOnce(setting, order, index + 1));
  const column = (index: number): number[] => records.map((record) => record.figures[index]);
  const find = (ids: readonly string[], id: string): number => {
    expect(ids).toContain(id);
    return ids.indexOf(id);
  };
  return {
    records,
    stream: (figure) => column(StreamFigure[figure]),
    type: (id, figure) =>
      column(layout.types + find(network.typeIds, id) * TypeFigure.size + TypeFigure[figure]),
    step: (id, figure) =>
      column(layout.steps + find(network.stepIds, id) * StepFigure.size + StepFigure[figure]),
    pool: (id) => column(layout.pools + find(network.poolIds, id)),
    measure: (id) => column(layout.measures + find(network.measureIds, id) * 4),
  };
}

/**
 * Compares measured with exact, `comparisons` times in one file: with a probability of 99.9 % all of them hold
 * together when the simulation is right (t intervals over replications, Bonferroni). The number is checked at
 * the end of the file, so that no comparison is added without widening the others.
 */
export function compareJointly(comparisons: number): (values: readonly number[], exact: number) => void {
  let made = 0;
  afterAll(() => expect(made, "comparisons made in this file").toBe(comparisons));
  return (values, exact) => {
    made++;
    const { count, mean, error } = meanAndError(values);
    expect(count, "replications with a figure").toBe(values.length);
    const half = studentQuantile(1 - 0.001 / (2 * comparisons), count - 1) * error;
    const said = `measured ${mean} ± ${half}, exact ${exact}`;
    // Where chance has no say the figure is exact.
    const isWithin = error === 0 ? mean === exact : Math.abs(mean - exact) <= half;
    if (!isWithin) expect.fail(said);
  };
}

/** Without chance every replication is the same, and exactly what theory says. */
export function expectExactly(values: readonly number[], exact: number): void {
  for (const value of values) expect(value).toBe(exact);
}
