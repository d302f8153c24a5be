import { MarkerType } from "@xyflow/react";
import { flowOf, partyOf } from "../../model/drawing";
import { own } from "../../model/own";
import { endSteps, incomingLinks, shareOf } from "../../model/structure";
import type { Link, StreamMap } from "../../model/StreamMap";
import { CUSTOMER_NODE, stepNodeId, type LinkEdgeType, type MapEdge } from "./mapParts";

/** Takes a line by its id, what it is drawn of (its two ends first), and how it is made; made anew only when one of these is another one. */
type KeepLine = (
  id: string,
  of: readonly [source: string, target: string, ...unknown[]],
  make: () => MapEdge,
) => void;

/** Every link, every delivery to the customer, every arrival at a step. */
export function keepLinks(keep: KeepLine, map: StreamMap, selected: ReadonlySet<string>): void {
  for (const [id, link] of Object.entries(map.links ?? {})) {
    if (!own(map.steps, link.from) || !own(map.steps, link.to)) continue;
    const whole = shareOf(map, link);
    const share = whole === 1 ? null : whole;
    const [source, target] = [stepNodeId(link.from), stepNodeId(link.to)];
    const isSelected = selected.has(id);
    keep(`link:${id}`, [source, target, share, isSelected, link.flow], () =>
      linkEdge(
        `link:${id}`,
        source,
        target,
        isSelected,
        share,
        false,
        link.flow === undefined ? undefined : flowOf(link),
      ),
    );
  }
  const derive = (id: string, source: string, target: string, targetHandle = "in"): void =>
    keep(id, [source, target], () => ({
      ...linkEdge(id, source, target, false, null, true),
      targetHandle,
    }));
  for (const id of endSteps(map)) derive(`deliver:${id}`, stepNodeId(id), CUSTOMER_NODE);
  const isSupplied = partyOf(map, "supplier") !== undefined;
  for (const [id, arrival] of Object.entries(map.arrivals ?? {})) {
    if (!own(map.steps, arrival.to)) continue;
    if (isSupplied && incomingLinks(map, arrival.to).length === 0)
      derive(`supply:${id}`, "/supplier", `arrival:${id}`, "supplied");
    derive(`arrive:${id}`, `arrival:${id}`, stepNodeId(arrival.to));
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
