import type { Experiment, Flow } from "../engine/Flow";
import { estimate } from "../statistics/confidence";
import { timeUses, type PeopleOf, type TimeUse } from "./ConstraintAccount";
import type { Estimate } from "./Results";
import type { Runner } from "./Runner";

/** What the whole time of the people of a place goes to: shares of (warm-up, horizon] that add up to 1. */
export interface TimeAccount extends PeopleOf {
  readonly replications: number;
  /** Worker-hours of one run that are accounted for. */
  readonly workerHours: number;
  readonly shares: Readonly<Record<TimeUse, Estimate>>;
}

/** Runs a flow once more and accounts for all hours of the people of one place. Throws RunFailure when a run cannot go on. */
export async function accountForTime(
  flow: Flow,
  place: PeopleOf,
  experiment: Experiment & { readonly warmUp: number },
  runner: Runner,
): Promise<TimeAccount> {
  const { seed, horizon, warmUp } = experiment;
  const order = { seed, horizon, warmUp, keepSeries: false, keepLeadTimes: false, trace: false };
  const replications = Array.from({ length: experiment.replications }, (_, index) => index + 1);
  const [records] = await runner.run(
    [{ flow, order: { ...order, keepHoursOf: place }, replications }],
    () => undefined,
  );
  const hours = records.map((record) => record.hours ?? new Float64Array(timeUses.length).fill(NaN));
  const wholes = hours.map((own) => own.reduce((sum, part) => sum + part, 0));
  const share = (use: number): Estimate => estimate(hours.map((own, at) => own[use] / wholes[at]));
  return {
    ...place,
    replications: records.length,
    workerHours: wholes.reduce((sum, whole) => sum + whole, 0) / wholes.length,
    shares: Object.fromEntries(timeUses.map((use, at) => [use, share(at)])) as TimeAccount["shares"],
  };
}
