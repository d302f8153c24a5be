import { MarkerType } from "@xyflow/react";
import { placeSteps } from "../../model/placeSteps";
import type { StreamMap } from "../../model/StreamMap";
import { waysBack } from "../../report/map/waysBack";
import { CUSTOMER_NODE, stepNodeId, type MapEdge } from "./mapParts";

const markerEnd = { type: MarkerType.ArrowClosed, width: 12, height: 12, color: "var(--rework)" } as const;

/** Every way back over the row, each on a lane of its own. */
export function keepRework(keep: (edge: MapEdge) => void, map: StreamMap): void {
  for (const { id, back, finder, lane } of waysBack(map, placeSteps(map))) {
    keep({
      id,
      type: "rework",
      source: finder === null ? CUSTOMER_NODE : stepNodeId(finder),
      target: stepNodeId(back.to),
      sourceHandle: "back-out",
      targetHandle: "back-in",
      data: { chance: back.chance, written: back.written, lane, step: back.step },
      selectable: false,
      deletable: false,
      markerEnd,
    });
  }
}
