import { MarkerType } from "@xyflow/react";
import { flowOf, partyOf } from "../../model/drawing";
import { own } from "../../model/own";
import { endSteps, incomingLinks, shareOf } from "../../model/structure";
import type { Link, StreamMap } from "../../model/StreamMap";
import { placeSteps } from "../../model/placeSteps";
import { detours } from "../../report/map/brackets";
import { words } from "../../words/words";
import { endName } from "./endName";
import type { KeepLine } from "./KeptLines";
import { CUSTOMER_NODE, stepNodeId, type LinkEdgeType } from "./mapParts";

/** Every link, every delivery to the customer, every arrival at a step. */
export function keepLinks(keep: KeepLine, map: StreamMap, selected: ReadonlySet<string>): void {
  const around = detours(map, placeSteps(map));
  const keepNamed = (id: string, line: Omit<LinkLine, "from" | "to" | "level">): void => {
    const { source, target, targetHandle, share, flow, derived, selected: isSelected } = line;
    const [from, to] = [endName(map, source), endName(map, target)];
    const level = around.get(id)?.level;
    keep(id, [source, target, from, to, targetHandle, share, flow, derived, isSelected, level], (name) =>
      linkEdge(name, { ...line, from, to, level }),
    );
  };
  for (const [id, link] of Object.entries(map.links ?? {})) {
    if (!own(map.steps, link.from) || !own(map.steps, link.to)) continue;
    const whole = shareOf(map, link);
    const share = whole === 1 ? null : whole;
    keepNamed(`link:${id}`, {
      source: stepNodeId(link.from),
      target: stepNodeId(link.to),
      targetHandle: "in",
      share,
      flow: link.flow === undefined ? undefined : flowOf(link),
      derived: false,
      selected: selected.has(id),
    });
  }
  const derive = (id: string, source: string, target: string, targetHandle = "in"): void =>
    keepNamed(id, {
      source,
      target,
      targetHandle,
      share: null,
      flow: undefined,
      derived: true,
      selected: false,
    });
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

interface LinkLine {
  readonly source: string;
  readonly target: string;
  readonly targetHandle: string;
  /** What its ends are called. */
  readonly from: string;
  readonly to: string;
  readonly share: number | null;
  readonly flow: Link["flow"];
  /** Height of the level part, when it leads around boxes. */
  readonly level: number | undefined;
  /** It follows from the map, and is no link of it. */
  readonly derived: boolean;
  readonly selected: boolean;
}

function linkEdge(id: string, line: LinkLine): LinkEdgeType {
  const { source, target, targetHandle, from, to, share, flow, derived, selected, level } = line;
  return {
    id,
    type: "link",
    source,
    target,
    sourceHandle: "out",
    targetHandle,
    data: { share, derived, flow, level },
    selected,
    selectable: !derived,
    deletable: !derived,
    markerEnd: derived ? markers.derived : selected ? markers.selected : markers.plain,
    ariaLabel: words.canvas.linkLabel(from, to),
  };
}
