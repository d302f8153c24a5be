import { setCost } from "./costs";
import type { Costs, StreamMap } from "./StreamMap";

/** What waiting and sending cost, as far as anybody said. */
export interface DelayCosts {
  readonly delayPerItemDay?: number;
  readonly perSending: Readonly<Record<string, number>>;
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isCost = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value) && value >= 0;

/** The cost of delay and of sendings that a document names; what is not of our shape is not ours. */
export function delayCostsOf(map: StreamMap): DelayCosts {
  const costs: unknown = map.costs;
  const { delayPerItemDay, perSending } = isFields(costs) ? costs : ({} as Fields);
  return {
    ...(isCost(delayPerItemDay) ? { delayPerItemDay } : {}),
    perSending: Object.fromEntries(
      Object.entries(isFields(perSending) ? perSending : {}).filter((entry): entry is [string, number] =>
        isCost(entry[1]),
      ),
    ),
  };
}

/** Whether something of another shape stands where these costs would: then they are not set. */
export function hasForeignCosts(map: StreamMap): boolean {
  const costs: unknown = map.costs;
  if (costs === undefined) return false;
  if (!isFields(costs)) return true;
  const { perSending } = costs;
  return perSending !== undefined && !isFields(perSending);
}

/** The map with the cost of delay set, or taken away with `undefined`. */
export function setDelayCost(map: StreamMap, cost: number | undefined): StreamMap {
  return hasForeignCosts(map) ? map : setCost(map, "delayPerItemDay", cost);
}

/** The map with what each sending of a step costs, or without; what others wrote beside it stays. */
export function setSendingCost(map: StreamMap, step: string, cost: number | undefined): StreamMap {
  if (hasForeignCosts(map)) return map;
  const before: Costs["perSending"] = map.costs?.perSending ?? {};
  const others = Object.entries(before).filter(([id]) => id !== step);
  const entries = cost === undefined ? others : [...others, [step, cost] as const];
  return setCost(map, "perSending", entries.length > 0 ? Object.fromEntries(entries) : undefined);
}
