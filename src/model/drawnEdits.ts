import { drawn, setDrawn, type DrawnCollections } from "./drawing";
import { withField } from "./edits";
import { own } from "./own";
import type { StreamMap } from "./StreamMap";

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
