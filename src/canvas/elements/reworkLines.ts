import { MarkerType } from "@xyflow/react";
import { placeSteps, STEP_WIDTH } from "../../model/placeSteps";
import { reworkEdges } from "../../model/structure";
import type { StreamMap } from "../../model/StreamMap";
import { CUSTOMER_WIDTH, customerPlace } from "../mapGeometry";
import { reworkLanes, type WayBack } from "../../report/map/reworkLanes";
import { CUSTOMER_NODE, stepNodeId, stepOfNode, type MapEdge } from "./mapParts";

const markerEnd = { type: MarkerType.ArrowClosed, width: 12, height: 12, color: "var(--rework)" } as const;

/** Every way back over the row, each on a lane of its own. */
export function keepRework(keep: (edge: MapEdge) => void, map: StreamMap): void {
  const places = placeSteps(map);
  const [customerX, customerY] = customerPlace(map, places) ?? [0, 0];
  const found = reworkEdges(map).flatMap((back) => {
    const finders = back.foundBy.length > 0 ? back.foundBy.map(stepNodeId) : [CUSTOMER_NODE];
    return finders.map((finder) => ({ back, finder, id: `rework:${JSON.stringify([back.step, finder])}` }));
  });
  const middle = (node: string, share: number): number => {
    const step = stepOfNode(node);
    const place = step === null ? undefined : places.get(step);
    return place ? place[0] + STEP_WIDTH * share : customerX + CUSTOMER_WIDTH / 2;
  };
  const top = (node: string): number => {
    const step = stepOfNode(node);
    return (step === null ? customerY : places.get(step)?.[1]) ?? 0;
  };
  const lanes = reworkLanes(
    found.map(({ id, finder, back }): WayBack => ({
      id,
      from: middle(finder, 0.7),
      to: middle(stepNodeId(back.to), 0.3),
      row: Math.min(top(finder), top(stepNodeId(back.to))),
    })),
  );
  for (const { id, back, finder } of found) {
    keep({
      id,
      type: "rework",
      source: finder,
      target: stepNodeId(back.to),
      sourceHandle: "back-out",
      targetHandle: "back-in",
      data: { chance: back.chance, written: back.written, lane: lanes.get(id) ?? 0, step: back.step },
      selectable: false,
      deletable: false,
      markerEnd,
    });
  }
}
