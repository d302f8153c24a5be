import { MarkerType } from "@xyflow/react";
import { sayThing } from "../../commands/thingNames";
import { drawn } from "../../model/drawing";
import { byId } from "../../model/own";
import { placeSteps } from "../../model/placeSteps";
import { pointerTo } from "../../model/pointer";
import type { StreamMap } from "../../model/StreamMap";
import { informationEnds } from "../../report/map/thingPlaces";
import type { KeepLine } from "./KeptLines";
import { nodeOfThing, sizesBetween } from "./mapParts";

const markerEnd = { type: MarkerType.ArrowClosed, width: 11, height: 11, color: "var(--ink-2)" } as const;
const selectedEnd = { ...markerEnd, color: "var(--work)" } as const;

/** Every flow of information, between the middles of its two ends. */
export function keepInformation(keep: KeepLine, map: StreamMap, selected: ReadonlySet<string>): void {
  const places = placeSteps(map);
  for (const [id, flow] of Object.entries(drawn(map, "information")).sort(([a], [b]) => byId(a, b))) {
    const ends = informationEnds(map, places, flow);
    const [source, target] = [nodeOfThing(map, flow.from), nodeOfThing(map, flow.to)];
    if (ends === null || source === null || target === null) continue;
    const path = pointerTo("information", id);
    const isSelected = selected.has(path);
    const sizes = sizesBetween(ends.from, ends.to);
    const said = sayThing(map, path);
    keep(
      path,
      [source, target, said, flow.name, flow.medium, isSelected, ...Object.values(sizes)],
      (name) => ({
        id: name,
        type: "information",
        source,
        target,
        sourceHandle: "none",
        targetHandle: "none",
        data: { name: flow.name ?? "", medium: flow.medium ?? "manual", ...sizes },
        selected: isSelected,
        markerEnd: isSelected ? selectedEnd : markerEnd,
        ariaLabel: said,
      }),
    );
  }
}
