import type { Results, ScenarioComparison } from "../../../simulations/index";
import { noCost } from "../../model/costs";
import type { Effect, FocusStep, NothingDone, Standing } from "./Journey";

/** A step of the walk in which nothing was changed, with the reason. */
export function nothingDone(why: NothingDone, { unstable }: Results): FocusStep {
  const none = { mean: 0, low: 0, high: 0 };
  const time = unstable ? { mean: null, low: null, high: null } : none;
  return {
    proposals: [],
    changes: [],
    effect: { throughputPerHour: none, flowTimeMeanHours: time, leadTimeMeanHours: time },
    after: null,
    cost: noCost,
    nothing: why,
  };
}

/** What a change does to the stream, out of its comparison with what was before. */
export function effectOf({ figures }: Pick<ScenarioComparison, "figures">): Effect {
  return {
    throughputPerHour: figures.throughputPerHour.difference,
    flowTimeMeanHours: figures.flowTimeMeanHours.difference,
    leadTimeMeanHours: figures.leadTimeMeanHours.difference,
  };
}

/** What the stream does after a change. */
export function standingOf({ figures }: Pick<ScenarioComparison, "figures">): Standing {
  return {
    throughputPerHour: figures.throughputPerHour.scenario,
    flowTimeMeanHours: figures.flowTimeMeanHours.scenario,
    leadTimeMeanHours: figures.leadTimeMeanHours.scenario,
    wip: figures.wip.scenario,
  };
}
