import type { Place } from "../../model/placeSteps";
import { laneBands } from "../../model/lanes";
import type { StreamMap } from "../../model/StreamMap";
import { ARRIVAL_WIDTH, boxAround, CUSTOMER_WIDTH } from "../../report/map/mapGeometry";
import type { KeepNode } from "./KeptNodes";
import { sized, stillNode } from "./mapParts";

/** Room for the owner's name at the left of a lane. */
export const LANE_HEAD = 210;
const GAP = 74;

/** The backdrops of swim-lanes, from before the sources of work to behind the customer. */
export function keepLanes(keep: KeepNode, map: StreamMap, places: ReadonlyMap<string, Place>): void {
  const box = boxAround(places);
  if (box === null) return;
  const left = box.left - GAP - ARRIVAL_WIDTH - LANE_HEAD;
  const width = box.right + GAP + CUSTOMER_WIDTH + 40 - left;
  for (const [index, { owner, top, bottom }] of laneBands(map).entries()) {
    const of = `${width} ${bottom - top} ${index}`;
    keep(`lane:${owner}`, of, [left, top], false, (id, [x, y]) => ({
      id,
      type: "lane",
      position: { x, y },
      data: { owner, index },
      ...sized(width, bottom - top),
      ...stillNode,
      focusable: false,
      zIndex: -2,
    }));
  }
}
