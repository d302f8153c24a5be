import { estimate } from "../statistics/confidence";
import { DeployCount } from "./DeployWatch";
import type { RunRecord } from "./replications";
import type { Deployments, Estimate } from "./Results";

/** How often runs deployed and how much of it failed; null where nobody counted. */
export function toDeployments(records: readonly RunRecord[]): Deployments | null {
  if (records.some(({ deployed }) => deployed === null)) return null;
  const counted = (place: number): number[] => records.map(({ deployed }) => deployed?.[place] ?? NaN);
  const ratio = (of: number, to: number): Estimate => {
    const all = counted(to);
    return estimate(counted(of).map((count, at) => count / all[at]));
  };
  return {
    perHour: ratio(DeployCount.deployments, DeployCount.hours),
    failuresPerChange: ratio(DeployCount.failures, DeployCount.changes),
  };
}
