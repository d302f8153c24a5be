import { drawn, inventoryOf, partyOf, setDrawn, type DrawnCollections } from "./drawing";
import { setMapField, setStepField, withField } from "./edits";
import { own } from "./own";
import type { Step, StreamMap } from "./StreamMap";

/** Some fields of an entry of the drawing set, those that are `undefined` taken away; all others stay. */
export function changeDrawn<Name extends keyof DrawnCollections>(
  map: StreamMap,
  name: Name,
  id: string,
  fields: Partial<DrawnCollections[Name]>,
): StreamMap {
  const entry = own(drawn(map, name), id);
  if (entry === undefined) return map;
  let changed: DrawnCollections[Name] = entry;
  for (const [field, value] of Object.entries(fields)) changed = withField(changed, field, value);
  return changed === entry ? map : setDrawn(map, name, id, changed);
}

/** Supplier or customer called by a name, or by none. Something else that stands in its place is left as it is. */
export function setPartyName(
  map: StreamMap,
  which: "supplier" | "customer",
  name: string | undefined,
): StreamMap {
  const party = partyOf(map, which);
  if (party === undefined && map[which] !== undefined) return map;
  return setMapField(map, which, withField(party ?? {}, "name", name));
}

/** What was counted waiting before a step and how long it waits; a queue that says nothing any more stays drawn. */
export function setInventory(
  map: StreamMap,
  step: string,
  fields: NonNullable<Step["inventory"]>,
): StreamMap {
  const found = own(map.steps, step);
  if (found === undefined) return map;
  let inventory: NonNullable<Step["inventory"]> = inventoryOf(found);
  for (const [field, value] of Object.entries(fields)) inventory = withField(inventory, field, value);
  return setStepField(map, step, "inventory", inventory);
}
