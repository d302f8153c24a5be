import type { Distribution, Flow, FlowStep } from "../simulations/index";
import { limitedLine8, line6, mm1, type HandWritten } from "./handWritten";

/** A model of the yardstick: the flow for our engine, the same as a loop for it alone, and how long to run. */
export interface BenchModel {
  readonly name: string;
  readonly flow: Flow;
  readonly loop: HandWritten;
  /** Hours: some million events. */
  readonly horizon: number;
}

const mean1: Distribution = { distribution: "exponential", mean: 1 };

function step(id: string, changes: Partial<FlowStep> = {}): FlowStep {
  return {
    id,
    processTime: mean1,
    completeAccurate: 1,
    workers: 1,
    pool: null,
    availability: 1,
    wipLimit: null,
    wait: null,
    batch: null,
    cadence: null,
    rework: { to: null, foundBy: null, effort: 1 },
    outages: null,
    switchCost: 0,
    spawns: [],
    splits: false,
    joins: false,
    ...changes,
  };
}

function line(steps: readonly FlowStep[], every: Distribution | null): Flow {
  return {
    types: [{ id: "default", priority: 0 }],
    pools: [],
    arrivals: [{ id: "in", to: steps[0]?.id ?? "", type: "default", every, size: 1 }],
    steps,
    links: steps
      .slice(1)
      .map((next, index) => ({ id: `l${index}`, from: steps[index]?.id ?? "", to: next.id, share: 1 })),
    ropes: [],
    measures: [],
    goals: [],
  };
}

const demand: Distribution = { distribution: "exponential", mean: 1 / 0.8 };
const people = [1, 2, 1, 3, 1, 2, 1, 1];

/** M1: M/M/1. M2: six steps in line. M3: eight limited steps with rework of the step before, always work. */
export const models: readonly BenchModel[] = [
  { name: "M1  M/M/1 (0.8, 1)", flow: line([step("a")], demand), loop: mm1, horizon: 1_000_000 },
  {
    name: "M2  six steps in line",
    flow: line(
      [0, 1, 2, 3, 4, 5].map((i) => step(`s${i}`)),
      demand,
    ),
    loop: line6,
    horizon: 300_000,
  },
  {
    name: "M3  eight limited steps, rework",
    flow: line(
      people.map((workers, i) =>
        step(`s${i}`, {
          workers,
          wipLimit: 5,
          ...(i === 0
            ? {}
            : { completeAccurate: 0.9, rework: { to: `s${i - 1}`, foundBy: `s${i}`, effort: 1 } }),
        }),
      ),
      null,
    ),
    loop: limitedLine8,
    horizon: 200_000,
  },
];
