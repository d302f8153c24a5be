import type { Estimate, Study } from "../../../simulations/index";
import { commitToProduction, deliveryPlaces, restoringType } from "../../model/delivery";
import { labelOf } from "../../model/names";
import { own } from "../../model/own";
import type { StreamMap } from "../../model/StreamMap";

/** Why a figure of delivery cannot be said: what the map lacks, or that the runs are still to come. */
export type DoraGap =
  | "noDeploy"
  | "noMeasure"
  | "noFailures"
  | "mixedFailures"
  | "noRestoring"
  | "notRun"
  | "nothingSeen";

export type DoraFigureId = "deploymentFrequency" | "changeLeadTime" | "changeFailureRate" | "timeToRestore";

/** One of the four figures of delivery: what was simulated, or what is missing for it. */
export interface DoraFigure {
  readonly id: DoraFigureId;
  /** Per hour, hours, a share, hours. */
  readonly estimate: Estimate | null;
  readonly gap: DoraGap | null;
  /** What of the map it was read off: the id of a step, a measure or a type. */
  readonly of: string | null;
}

/**
 * Deployment frequency, change lead time, change failure rate and time to restore (Forsgren, Humble & Kim, Accelerate, 2018,
 * ch. 2), where the map has them. Lead time and time to restore are medians, as the four keys are reported.
 */
export function doraFigures(
  map: StreamMap,
  study: Pick<Study, "results" | "deployments"> | null,
): readonly DoraFigure[] {
  const results = study?.results;
  const deployments = study?.deployments;
  const places = deliveryPlaces(map);
  const measure = commitToProduction(map);
  const restoring = restoringType(map);
  const figure = (
    id: DoraFigureId,
    of: string | null,
    lacks: DoraGap | null,
    estimate: Estimate | null | undefined,
  ): DoraFigure => {
    if (lacks !== null) return { id, of, estimate: null, gap: lacks };
    if (estimate === null || estimate === undefined) return { id, of, estimate: null, gap: "notRun" };
    return estimate.mean === null
      ? { id, of, estimate: null, gap: "nothingSeen" }
      : { id, of, estimate, gap: null };
  };
  const noDeploy = places === null ? "noDeploy" : null;
  const canFail = places !== null && (places.isLookedAt || places.failureTypes.length > 0);
  return [
    figure("deploymentFrequency", places?.deploy ?? null, noDeploy, deployments?.perHour),
    figure(
      "changeLeadTime",
      measure,
      noDeploy ?? (measure === null ? "noMeasure" : null),
      measure === null ? null : own(results?.measures, measure)?.p50,
    ),
    figure(
      "changeFailureRate",
      places?.deploy ?? null,
      noDeploy ?? (places?.isMixed === true ? "mixedFailures" : canFail ? null : "noFailures"),
      deployments?.failuresPerChange,
    ),
    figure(
      "timeToRestore",
      restoring,
      restoring === null ? "noRestoring" : null,
      restoring === null ? null : own(results?.types, restoring)?.leadTimeHours.p50,
    ),
  ];
}

/** What the step, measure or type is called that a figure was read off. */
export function doraName(map: StreamMap, { id, of }: Pick<DoraFigure, "id" | "of">): string {
  if (of === null) return "";
  if (id === "changeLeadTime") return own(map.measures, of)?.name?.trim() || of;
  if (id === "timeToRestore") return own(map.types, of)?.name?.trim() || of;
  return labelOf(map, of);
}
