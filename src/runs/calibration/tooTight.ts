import type { FirstVisits } from "../../../simulations/index";
import { own } from "../../model/own";
import { spanOf } from "../../model/ropes";
import type { StreamMap } from "../../model/StreamMap";
import type { Aim } from "./adjust";
import type { Remark } from "./Remark";

/** Limits that the mapped lead times do not fit into, and the steps that they therefore leave as they are. */
export interface TooTight {
  readonly remarks: readonly Extract<Remark, { code: "limitTooTight" | "ropeTooTight" }>[];
  readonly steps: ReadonlySet<string>;
}

/**
 * Where the work that comes would need more room than there is, were each visit as long as mapped (Little 1961: number = rate ×
 * time). Nothing of that where work never runs out: it comes at whatever rate the limits allow. A rope around a split is passed
 * over, for what is in it as copies counts once.
 */
export function findTooTight(
  map: StreamMap,
  aims: ReadonlyMap<string, Aim>,
  { unstable, steps: visits }: FirstVisits,
): TooTight {
  const remarks: TooTight["remarks"][number][] = [];
  const steps = new Set<string>();
  if (unstable || Object.values(map.arrivals ?? {}).some(({ always }) => always === true))
    return { remarks, steps };
  const rateOf = (id: string): number => visits.get(id)?.throughputPerHour ?? 0;
  for (const [id, { step, mappedHours: mapped }] of aims) {
    const longest = (step.wipLimit ?? Infinity) / rateOf(id);
    if (step.wipLimit === undefined || mapped <= longest) continue;
    remarks.push({ code: "limitTooTight", step: id, mapped, limit: step.wipLimit, longest });
    steps.add(id);
  }
  for (const [id, rope] of Object.entries(map.ropes ?? {})) {
    const span = [...spanOf(map, rope)];
    const needed = span.reduce((sum, each) => sum + rateOf(each) * (aims.get(each)?.mappedHours ?? 0), 0);
    if (needed <= rope.limit || span.some((each) => own(map.steps, each)?.split === "all")) continue;
    remarks.push({ code: "ropeTooTight", rope: id, needed, limit: rope.limit });
    for (const each of span) steps.add(each);
  }
  return { remarks, steps };
}
