import type { Experiment, Flow } from "../engine/Flow";
import type { Estimate, Results } from "../experiments/Results";

/** What a number counts. */
export type VerificationUnit = "hours" | "perHour" | "items" | "share";

/** A model whose figure is known exactly: the simulation is right when it finds it. */
export interface VerificationCase {
  /** The model and the figure, in the words of the textbook. */
  readonly name: string;
  /** Where the exact number comes from. */
  readonly source: string;
  readonly exact: number;
  readonly unit: VerificationUnit;
  /** Cases that read different figures of one run share the very same flow and experiment. */
  readonly flow: Flow;
  readonly experiment: Omit<Experiment, "seed">;
  readonly read: (results: Results) => Estimate;
}

/** What came of a case. `measured` is the mean with the interval in which all cases lie together in 99.9 % of all seeds. */
export interface Verified {
  readonly name: string;
  readonly source: string;
  readonly unit: VerificationUnit;
  readonly exact: number;
  readonly measured: Estimate;
  readonly holds: boolean;
}
