import { estimate, unknownEstimate } from "../statistics/confidence";
import { ratioOfSums } from "../statistics/ratio";
import { DeployCount } from "./DeployWatch";
import type { RunRecord } from "./replications";
import type { Deployments } from "./Results";

/**
 * How often runs deployed and how much of it failed; null where nobody counted. What fails in a run was in part deployed before it was
 * counted: the share is that of all runs together (ratioOfSums), so that a run with a failure and no change in it has its part in it, too.
 */
export function toDeployments(records: readonly RunRecord[]): Deployments | null {
  if (records.some(({ deployed }) => deployed === null)) return null;
  const counted = (place: number): Float64Array =>
    Float64Array.from(records, ({ deployed }) => deployed?.[place] ?? NaN);
  const hours = counted(DeployCount.hours);
  const changes = counted(DeployCount.changes);
  const deploys = changes.some((count) => count > 0);
  return {
    perHour: estimate(counted(DeployCount.deployments).map((count, at) => count / hours[at])),
    failuresPerChange: deploys
      ? estimate(ratioOfSums(counted(DeployCount.failures), changes))
      : unknownEstimate,
  };
}
