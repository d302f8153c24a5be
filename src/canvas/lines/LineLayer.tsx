import type { EdgeMarker, EdgeProps, Position } from "@xyflow/react";
import { memo, useLayoutEffect, useMemo, useRef, useState, type ComponentType, type MouseEvent } from "react";
import { createPortal } from "react-dom";
import { LinkEdge, ReworkEdge } from "../edges";
import { InHandContext } from "../EdgeLabel";
import { domIdOfThing } from "../symbols/domIdOfThing";
import { InformationEdge } from "../symbols/InformationEdge";
import { LeaderEdge } from "../symbols/LeaderEdge";
import { thingOfNode, type MapEdge, type MapNode } from "../elements/mapParts";
import type { Box } from "../../report/map/mapGeometry";
import type { Place } from "../../model/placeSteps";
import { carryLines } from "../settling/carryLines";
import { useGesture } from "./Gesture";
import { LineGroups } from "./LineGroups";
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
  /** Symbols that have only moved, and are moved on the screen for now. */
  readonly moved: ReadonlyMap<string, MapNode>;
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
export function LineLayer({ edges, nodes, moved, within, layer, onPick, onHover }: LineLayerProps) {
  const byId = useMemo(() => new Map(nodes.map((node) => [node.id, node])), [nodes]);
  const picture = useRef<SVGSVGElement>(null);
  const shifts = useMemo(() => shiftsOf(edges, byId, moved), [edges, byId, moved]);
  useLayoutEffect(
    () =>
      shifts.size === 0
        ? undefined
        : carryLines(picture.current?.querySelectorAll(".line-group") ?? [], layer.children, shifts),
    [shifts, layer],
  );
  const [groups] = useState(() => new LineGroups());
  const inHand = useGesture(({ shifted }) => shifted);
  const groupsOfLines = new Map<number, LineProps[]>();
  const linesInHand: LineProps[] = [];
  for (const edge of edges) {
    const nodeOf = (id: string): MapNode | undefined =>
      (shifts.has(edge.id) ? undefined : moved.get(id)) ?? byId.get(id);
    const [from, to] = [nodeOf(edge.source), nodeOf(edge.target)];
    if (!from || !to) continue;
    const [source, target] = [lineEnd(from, edge.sourceHandle), lineEnd(to, edge.targetHandle)];
    const line: LineProps = {
      edge,
      sourceX: source.x,
      sourceY: source.y,
      sourcePosition: source.position,
      targetX: target.x,
      targetY: target.y,
      targetPosition: target.position,
    };
    if (inHand.has(edge.source) || inHand.has(edge.target)) {
      linesInHand.push(line);
      continue;
    }
    if (within && !passes(within, source.x, source.y, target.x, target.y, levelOf(edge))) continue;
    const group = groups.of(edge.id, source.x);
    const others = groupsOfLines.get(group) ?? [];
    groupsOfLines.set(group, others);
    others.push(line);
  }
  const edgeOf = ({ target }: MouseEvent): string | null =>
    target instanceof Element ? (target.closest("[data-line]")?.getAttribute("data-line") ?? null) : null;
  return createPortal(
    <>
      <svg
        ref={picture}
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
        {[...groupsOfLines]
          .sort(([a], [b]) => a - b)
          .map(([group, lines]) => (
            <LineGroup key={group} lines={lines} />
          ))}
      </svg>
      <LinesInHand lines={linesInHand} />
    </>,
    layer,
  );
}

/**
 * The lines that follow a symbol in the hand, in a picture of their own: with every move the browser looks through the
 * picture that changes, and the others are many. It is there when it is empty, too, and so lies under the words on lines.
 */
function LinesInHand({ lines }: { readonly lines: readonly LineProps[] }) {
  const shifted = useGesture((state) => state.shifted);
  const by = useGesture((state) => state.by);
  const shiftOf = (node: string): Place => (shifted.has(node) ? by : still);
  return (
    <InHandContext value={true}>
      <svg className="map-lines" width="1" height="1">
        {lines.map(({ edge, ...ends }) => {
          const [fromX, fromY] = shiftOf(edge.source);
          const [toX, toY] = shiftOf(edge.target);
          return (
            <Line
              key={edge.id}
              edge={edge}
              {...ends}
              sourceX={ends.sourceX + fromX}
              sourceY={ends.sourceY + fromY}
              targetX={ends.targetX + toX}
              targetY={ends.targetY + toY}
            />
          );
        })}
      </svg>
    </InHandContext>
  );
}

/** The lines both of whose ends have moved by the same way to the side, and that way. */
function shiftsOf(
  edges: readonly MapEdge[],
  nodes: ReadonlyMap<string, MapNode>,
  moved: ReadonlyMap<string, MapNode>,
): ReadonlyMap<string, Place> {
  const shifts = new Map<string, Place>();
  if (moved.size === 0) return shifts;
  const wayOf = (id: string): Place => {
    const [now, before] = [moved.get(id)?.position, nodes.get(id)?.position];
    return now && before ? [now.x - before.x, now.y - before.y] : still;
  };
  for (const { id, source, target } of edges) {
    const [[x, y], [otherX, otherY]] = [wayOf(source), wayOf(target)];
    if (x !== 0 && x === otherX && y === 0 && otherY === 0) shifts.set(id, [x, y]);
  }
  return shifts;
}

/** How far a way back may rise above its ends. */
const RISE = 400;

/** How low a way around boxes runs. */
const levelOf = ({ type, data }: MapEdge): number =>
  type === "link" ? (data?.level ?? -Infinity) : -Infinity;

function passes(
  { left, top, right, bottom }: Box,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  level: number,
): boolean {
  return (
    Math.max(x1, x2) >= left &&
    Math.min(x1, x2) <= right &&
    Math.max(y1, y2, level) >= top &&
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

/** Lines that are drawn together. Of a large map most groups are as they were: React looks at none of their lines then. */
const LineGroup = memo(
  function LineGroup({ lines }: { readonly lines: readonly LineProps[] }) {
    return (
      <g className="line-group">
        {lines.map((line) => (
          <Line key={line.edge.id} {...line} />
        ))}
      </g>
    );
  },
  ({ lines: before }, { lines }) =>
    before.length === lines.length && before.every((line, at) => isSameLine(line, lines[at]!)),
);

function isSameLine(a: LineProps, b: LineProps): boolean {
  return (
    a.edge === b.edge &&
    a.sourceX === b.sourceX &&
    a.sourceY === b.sourceY &&
    a.sourcePosition === b.sourcePosition &&
    a.targetX === b.targetX &&
    a.targetY === b.targetY &&
    a.targetPosition === b.targetPosition
  );
}

const Line = memo(function Line({ edge, ...ends }: LineProps) {
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
        {...(typeof markerEnd === "object" ? { markerEnd: `url('#${markerId(markerEnd)}')` } : {})}
      />
    </g>
  );
});

const markerIds = new WeakMap<EdgeMarker, string>();

function markerId(marker: EdgeMarker): string {
  const known = markerIds.get(marker);
  if (known !== undefined) return known;
  const id = `arrow-${marker.width}-${(marker.color ?? "").replaceAll(/[^\w-]/g, "")}`;
  markerIds.set(marker, id);
  return id;
}

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
