import { applyChange } from "../../model/scenarios";
import type { Change, StreamMap } from "../../model/StreamMap";

/** A map once changes have been made to it, one after the other; one that cannot be made is passed over. */
export function mapAfter(map: StreamMap, changes: readonly Change[]): StreamMap {
  return changes.reduce((now, change) => {
    const result = applyChange(now, change);
    return "map" in result ? result.map : now;
  }, map);
}
