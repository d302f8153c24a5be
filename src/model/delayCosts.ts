import { setMapField } from "./edits";
import type { StreamMap } from "./StreamMap";

/** What waiting and sending cost, in whatever currency the map's people count; nothing is ever taken for given. */
export interface Costs {
  /** One item in the stream, for one working day. */
  readonly delayPerItemDay?: number;
  /** Each sending of a step, however much is in it. */
  readonly perSending: Readonly<Record<string, number>>;
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isCost = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value) && value >= 0;

/** The costs of a map, as far as the file has them in our shape. */
export function costsOf(map: StreamMap): Costs {
  const { costs } = map;
  if (!isFields(costs)) return { perSending: {} };
  const { delayPerItemDay, perSending } = costs;
  return {
    ...(isCost(delayPerItemDay) ? { delayPerItemDay } : {}),
    perSending: Object.fromEntries(
      Object.entries(isFields(perSending) ? perSending : {}).filter(
        (entry): entry is [string, number] => isCost(entry[1]),
      ),
    ),
  };
}

/** Whether something of another shape stands where costs would: then they cannot be set. */
export function hasForeignCosts({ costs }: StreamMap): boolean {
  if (costs === undefined) return false;
  return !isFields(costs) || !(costs["perSending"] === undefined || isFields(costs["perSending"]));
}

/** The map with the cost of delay set, or taken away with `undefined`. */
export function setDelayCost(map: StreamMap, cost: number | undefined): StreamMap {
  return withCosts(map, "delayPerItemDay", cost);
}

/** The map with what each sending of a step costs, or without. */
export function setSendingCost(map: StreamMap, step: string, cost: number | undefined): StreamMap {
  if (hasForeignCosts(map)) return map;
  const before = isFields(map["costs"]) ? map["costs"]["perSending"] : undefined;
  const others = Object.entries(isFields(before) ? before : {}).filter(([id]) => id !== step);
  const entries = cost === undefined ? others : [...others, [step, cost]];
  return withCosts(map, "perSending", entries.length > 0 ? Object.fromEntries(entries) : undefined);
}

function withCosts(map: StreamMap, field: string, value: unknown): StreamMap {
  if (hasForeignCosts(map)) return map;
  const before = isFields(map["costs"]) ? map["costs"] : {};
  const others = Object.entries(before).filter(([key]) => key !== field);
  const entries = value === undefined ? others : [...others, [field, value]];
  return setMapField(map, "costs", entries.length > 0 ? Object.fromEntries(entries) : undefined);
}
