import { always, exponential, line, poisson, step } from "../simulations/verification/flowParts";
import type { Flow } from "../simulations/index";
import { limitedLine8, line6, mm1, type HandWritten } from "./handWritten";

/** A model of the yardstick: the flow for our engine, the same as a loop for it alone, and how long to run. */
export interface BenchModel {
  readonly name: string;
  readonly flow: Flow;
  readonly loop: HandWritten;
  /** Hours: some million events. */
  readonly horizon: number;
}

const people = [1, 2, 1, 3, 1, 2, 1, 1];

/** M1: M/M/1. M2: six steps in line. M3: eight limited steps with rework of the step before, always work. */
export const models: readonly BenchModel[] = [
  {
    name: "M1  M/M/1 (0.8, 1)",
    flow: line([step("a", exponential(1))], [poisson("a", 0.8)]),
    loop: mm1,
    horizon: 1_000_000,
  },
  {
    name: "M2  six steps in line",
    flow: line(
      [0, 1, 2, 3, 4, 5].map((i) => step(`s${i}`, exponential(1))),
      [poisson("s0", 0.8)],
    ),
    loop: line6,
    horizon: 300_000,
  },
  {
    name: "M3  eight limited steps, rework",
    flow: line(
      people.map((workers, i) =>
        step(`s${i}`, exponential(1), {
          workers,
          wipLimit: 5,
          ...(i === 0
            ? {}
            : { completeAccurate: 0.9, rework: { to: `s${i - 1}`, foundBy: `s${i}`, effort: 1 } }),
        }),
      ),
      [always("s0")],
    ),
    loop: limitedLine8,
    horizon: 200_000,
  },
];
