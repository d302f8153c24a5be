import { MarkerType } from "@xyflow/react";
import { placeSteps } from "../../model/placeSteps";
import type { StreamMap } from "../../model/StreamMap";
import { customerPlace } from "../../report/map/endPlaces";
import { CUSTOMER_HEIGHT } from "../../report/map/mapGeometry";
import { waysBack } from "../../report/map/waysBack";
import { CUSTOMER_NODE, stepNodeId, type MapEdge } from "./mapParts";

const markerEnd = { type: MarkerType.ArrowClosed, width: 12, height: 12, color: "var(--rework)" } as const;

/** Every way back over the row, each on a lane of its own. */
export function keepRework(keep: (edge: MapEdge) => void, map: StreamMap): void {
  const places = placeSteps(map);
  const customerTop = customerPlace(map, places)?.[1] ?? 0;
  for (const { id, back, finder, lane, level } of waysBack(map, places)) {
    const fromAbove = finder === null && customerTop + CUSTOMER_HEIGHT < level - 20;
    keep({
      id,
      type: "rework",
      source: finder === null ? CUSTOMER_NODE : stepNodeId(finder),
      target: stepNodeId(back.to),
      sourceHandle: fromAbove ? "back-down" : "back-out",
      targetHandle: "back-in",
      data: {
        chance: back.chance,
        written: back.written,
        lane,
        step: back.step,
        level: fromAbove ? level : undefined,
      },
      selectable: false,
      deletable: false,
      markerEnd,
    });
  }
}
