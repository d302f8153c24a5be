import type { Explanation, Sensitivities } from "../../simulations/index";
import type { StreamMap } from "../model/StreamMap";
import type { startExplanation } from "../runs/startExplanation";
import type { startSensitivity } from "../runs/startSensitivity";
import { reasonsNotToRun } from "./checkMap";
import { createWorkStore, type WorkStore } from "./workStore";

/** A scenario whose difference to the baseline is to be explained, as the comparison ran both. */
export interface WhyOf {
  readonly scenario: string;
  readonly baseline: StreamMap;
  readonly map: StreamMap;
  readonly replications: number;
  readonly warmUpHours: number;
}

export type WhyStore = WorkStore<WhyOf, Explanation | null>;
export type SensitivityStore = WorkStore<StreamMap, Sensitivities>;

/** Why lead time is other in a scenario: broken down by step and cause. */
export function createWhyStore(start: typeof startExplanation): WhyStore {
  return createWorkStore<WhyOf, Explanation | null>(
    ({ baseline, map, replications, warmUpHours }, tell) =>
      start(baseline, map, { replications, warmUpHours }, (done, total) => tell(done, total, null)),
    ({ baseline, map }) => [...reasonsNotToRun(baseline), ...reasonsNotToRun(map)],
  );
}

/** What small improvements, one at a time, would change. */
export function createSensitivityStore(start: typeof startSensitivity): SensitivityStore {
  return createWorkStore((map, tell) => start(map, {}, tell), reasonsNotToRun);
}
