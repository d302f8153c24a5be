import { MarkerType } from "@xyflow/react";
import { words } from "../../words/words";
import { placeSteps } from "../../model/placeSteps";
import type { StreamMap } from "../../model/StreamMap";
import { customerPlace } from "../../report/map/endPlaces";
import { CUSTOMER_HEIGHT } from "../../report/map/mapGeometry";
import { waysBack } from "../../report/map/waysBack";
import { endName } from "./endName";
import type { KeepLine } from "./KeptLines";
import { CUSTOMER_NODE, stepNodeId } from "./mapParts";

const markerEnd = { type: MarkerType.ArrowClosed, width: 12, height: 12, color: "var(--rework)" } as const;

/** Every way back over the row, each on a lane of its own. */
export function keepRework(keep: KeepLine, map: StreamMap): void {
  const places = placeSteps(map);
  const customerTop = customerPlace(map, places)?.[1] ?? 0;
  for (const { id, back, finder, lane, level, row, isSaid, asides } of waysBack(map, places)) {
    const fromAbove = finder === null && customerTop + CUSTOMER_HEIGHT < level - 20;
    const source = finder === null ? CUSTOMER_NODE : stepNodeId(finder);
    const target = stepNodeId(back.to);
    const [from, to] = [endName(map, source), endName(map, target)];
    const { chance, written, step } = back;
    const { out, into } = asides;
    const tops = [finder, back.to].map((end) => places.get(end ?? "")?.[1] ?? row);
    const height = fromAbove || Math.min(...tops) !== row ? level : undefined;
    const of = [source, target, from, to, chance, written, step, lane, height, isSaid, out, into];
    keep(id, of, (name) => ({
      id: name,
      type: "rework",
      source,
      target,
      sourceHandle: fromAbove ? "back-down" : "back-out",
      targetHandle: "back-in",
      data: { chance, written, lane, step, level: height, isSaid, out, into },
      selectable: false,
      deletable: false,
      markerEnd,
      ariaLabel: words.canvas.reworkLabel(from, to),
    }));
  }
}
