import { ladder, type LadderEntry } from "../../model/metrics";
import { incomingLinks } from "../../model/structure";
import type { StreamMap } from "../../model/StreamMap";

/** One step on the axis of time: where it begins and how long it takes there. */
export interface TimedStep extends LadderEntry {
  readonly startHours: number;
  /** As it counts in the total: weighted by how often work passes. */
  readonly lengthHours: number | null;
}

/** All steps one after the other on one axis of time, as they add up to the total. */
export function timedSteps(map: StreamMap): readonly TimedStep[] {
  const ends = new Map<string, number>();
  let now = 0;
  return ladder(map).map((entry): TimedStep => {
    const { leadTimeHours, weight, stepId } = entry;
    const aside = weight !== null && weight < 1e-9;
    const lengthHours =
      leadTimeHours === null || weight === null ? null : aside ? leadTimeHours : leadTimeHours * weight;
    // A parallel branch beside the longest begins where its split ends, and adds nothing to the total.
    const before = incomingLinks(map, stepId).flatMap(({ link }) => ends.get(link.from) ?? []);
    const startHours = aside ? Math.max(0, ...before) : now;
    const end = startHours + (lengthHours ?? 0);
    ends.set(stepId, end);
    if (!aside) now = end;
    return { ...entry, startHours, lengthHours };
  });
}
