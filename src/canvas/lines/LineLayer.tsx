import type { EdgeMarker, EdgeProps, Position } from "@xyflow/react";
import { memo, useMemo, type ComponentType, type MouseEvent } from "react";
import { createPortal } from "react-dom";
import { LinkEdge, ReworkEdge } from "../edges";
import { domIdOfThing } from "../symbols/domIdOfThing";
import { InformationEdge } from "../symbols/InformationEdge";
import { LeaderEdge } from "../symbols/LeaderEdge";
import { thingOfNode, type MapEdge, type MapNode } from "../elements/mapParts";
import type { Box } from "../../report/map/mapGeometry";
import type { Place } from "../../model/placeSteps";
import { useGesture } from "./Gesture";
import { lineEnd } from "./linePath";

/** What draws each kind of line. */
const lineTypes: Readonly<Record<string, unknown>> = {
  link: LinkEdge,
  rework: ReworkEdge,
  information: InformationEdge,
  leader: LeaderEdge,
};

interface LineLayerProps {
  readonly edges: readonly MapEdge[];
  readonly nodes: readonly MapNode[];
  /** Lines outside of it are not drawn; null: all are. */
  readonly within: Box | null;
  /** The element under the symbols that lines are drawn into. */
  readonly layer: Element;
  readonly onPick: (edge: string, event: MouseEvent) => void;
  readonly onHover: (edge: string | null) => void;
}

/**
 * All lines of the map, in one picture under the symbols. React Flow draws each in a picture of its
 * own that listens to every movement of the view; here a line is drawn anew only when it or one of its ends has changed.
 */
export function LineLayer({ edges, nodes, within, layer, onPick, onHover }: LineLayerProps) {
  const byId = useMemo(() => new Map(nodes.map((node) => [node.id, node])), [nodes]);
  const lines = edges.flatMap((edge) => {
    const [from, to] = [byId.get(edge.source), byId.get(edge.target)];
    if (!from || !to) return [];
    const [source, target] = [lineEnd(from, edge.sourceHandle), lineEnd(to, edge.targetHandle)];
    if (within && !passes(within, source.x, source.y, target.x, target.y)) return [];
    return [
      <Line
        key={edge.id}
        edge={edge}
        sourceX={source.x}
        sourceY={source.y}
        sourcePosition={source.position}
        targetX={target.x}
        targetY={target.y}
        targetPosition={target.position}
      />,
    ];
  });
  const edgeOf = ({ target }: MouseEvent): string | null =>
    target instanceof Element ? (target.closest("[data-line]")?.getAttribute("data-line") ?? null) : null;
  return createPortal(
    <svg
      className="map-lines"
      width="1"
      height="1"
      onClick={(event) => {
        const edge = edgeOf(event);
        if (edge !== null) onPick(edge, event);
      }}
      onMouseOver={(event) => onHover(edgeOf(event))}
      onMouseLeave={() => onHover(null)}
    >
      <Markers edges={edges} />
      {lines}
    </svg>,
    layer,
  );
}

/** How far a way back may rise above its ends. */
const RISE = 400;

function passes({ left, top, right, bottom }: Box, x1: number, y1: number, x2: number, y2: number): boolean {
  return (
    Math.max(x1, x2) >= left &&
    Math.min(x1, x2) <= right &&
    Math.max(y1, y2) >= top &&
    Math.min(y1, y2) <= bottom + RISE
  );
}

interface LineProps {
  readonly edge: MapEdge;
  readonly sourceX: number;
  readonly sourceY: number;
  readonly sourcePosition: Position;
  readonly targetX: number;
  readonly targetY: number;
  readonly targetPosition: Position;
}

const still: Place = [0, 0];

const Line = memo(function Line({ edge, ...ends }: LineProps) {
  const [fromX, fromY] = useGesture(({ shifts }) => shifts.get(edge.source)) ?? still;
  const [toX, toY] = useGesture(({ shifts }) => shifts.get(edge.target)) ?? still;
  const Drawn = lineTypes[edge.type ?? ""] as ComponentType<EdgeProps>;
  const { id, source, target, data = {}, selected = false, markerEnd } = edge;
  return (
    <g
      className={`react-flow__edge react-flow__edge-${edge.type ?? ""}${selected ? " selected" : ""}`}
      data-line={id}
      // A line that is a thing of its own can be the selected one that the map points to.
      id={thingOfNode(id) === null ? undefined : domIdOfThing(id)}
      {...(edge.ariaLabel ? { role: "img", "aria-label": edge.ariaLabel } : { "aria-hidden": true })}
    >
      <Drawn
        id={id}
        source={source}
        target={target}
        data={data}
        selected={selected}
        {...ends}
        sourceX={ends.sourceX + fromX}
        sourceY={ends.sourceY + fromY}
        targetX={ends.targetX + toX}
        targetY={ends.targetY + toY}
        {...(typeof markerEnd === "object" ? { markerEnd: `url('#${markerId(markerEnd)}')` } : {})}
      />
    </g>
  );
});

const markerId = ({ color, width }: EdgeMarker): string =>
  `arrow-${width}-${(color ?? "").replaceAll(/[^\w-]/g, "")}`;

/** The arrow heads that lines end in: one for each colour and size. */
const Markers = memo(function Markers({ edges }: { readonly edges: readonly MapEdge[] }) {
  const markers = new Map<string, EdgeMarker>();
  for (const { markerEnd } of edges) {
    if (typeof markerEnd === "object") markers.set(markerId(markerEnd), markerEnd);
  }
  return (
    <defs>
      {[...markers].map(([id, { width = 14, height = 14, color }]) => (
        <marker
          key={id}
          id={id}
          viewBox="-10 -10 20 20"
          markerWidth={width}
          markerHeight={height}
          orient="auto-start-reverse"
          refX="0"
          refY="0"
        >
          <polyline
            points="-5,-4 0,0 -5,4 -5,-4"
            style={{ stroke: color ?? "none", fill: color ?? "none" }}
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </marker>
      ))}
    </defs>
  );
});
