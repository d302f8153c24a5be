import { MarkerType } from "@xyflow/react";
import { flowOf, partyOf } from "../../model/drawing";
import { own } from "../../model/own";
import { endSteps, incomingLinks, shareOf } from "../../model/structure";
import type { Link, StreamMap } from "../../model/StreamMap";
import { CUSTOMER_NODE, stepNodeId, type LinkEdgeType, type MapEdge } from "./mapParts";

/** Every link, every delivery to the customer, every arrival at a step. */
export function keepLinks(
  keep: (edge: MapEdge) => void,
  map: StreamMap,
  selected: ReadonlySet<string>,
): void {
  for (const [id, link] of Object.entries(map.links ?? {})) {
    if (!own(map.steps, link.from) || !own(map.steps, link.to)) continue;
    const share = shareOf(map, link);
    keep(
      linkEdge(
        `link:${id}`,
        stepNodeId(link.from),
        stepNodeId(link.to),
        selected.has(id),
        share === 1 ? null : share,
        false,
        link.flow === undefined ? undefined : flowOf(link),
      ),
    );
  }
  for (const id of endSteps(map))
    keep(linkEdge(`deliver:${id}`, stepNodeId(id), CUSTOMER_NODE, false, null, true));
  const isSupplied = partyOf(map, "supplier") !== undefined;
  for (const [id, arrival] of Object.entries(map.arrivals ?? {})) {
    if (isSupplied && own(map.steps, arrival.to) && incomingLinks(map, arrival.to).length === 0)
      keep({
        ...linkEdge(`supply:${id}`, "/supplier", `arrival:${id}`, false, null, true),
        targetHandle: "supplied",
      });
    if (own(map.steps, arrival.to))
      keep(linkEdge(`arrive:${id}`, `arrival:${id}`, stepNodeId(arrival.to), false, null, true));
  }
}

const markers = {
  derived: { type: MarkerType.ArrowClosed, width: 14, height: 14, color: "var(--line-strong)" },
  selected: { type: MarkerType.ArrowClosed, width: 14, height: 14, color: "var(--work)" },
  plain: { type: MarkerType.ArrowClosed, width: 14, height: 14, color: "var(--ink-2)" },
} as const;

function linkEdge(
  id: string,
  source: string,
  target: string,
  selected: boolean,
  share: number | null,
  derived: boolean,
  flow?: Link["flow"],
): LinkEdgeType {
  return {
    id,
    type: "link",
    source,
    target,
    sourceHandle: "out",
    targetHandle: "in",
    data: { share, derived, flow },
    selected,
    selectable: !derived,
    deletable: !derived,
    markerEnd: derived ? markers.derived : selected ? markers.selected : markers.plain,
  };
}
