import type { Edge, Node, NodeHandle, Position } from "@xyflow/react";
import { own } from "../../model/own";
import { readThing } from "../../model/things";
import type { Arrival, DrawnThing, Improvement, Note, Party, Step, StreamMap } from "../../model/StreamMap";
import type { DrawnBracket } from "../../report/map/brackets";
import type { Box, LadderPlace } from "../../report/map/mapGeometry";

export type StepNodeType = Node<{ readonly id: string; readonly step: Step }, "step">;
export type CustomerNodeType = Node<{ readonly party: Party }, "customer">;
export type SupplierNodeType = Node<{ readonly party: Party }, "supplier">;
export type SystemNodeType = Node<{ readonly path: DrawnThing; readonly party: Party }, "system">;
export type NoteNodeType = Node<{ readonly path: DrawnThing; readonly note: Note }, "note">;
export type LaneNodeType = Node<{ readonly owner: string; readonly index: number }, "lane">;
export type BracketNodeType = Node<{ readonly bracket: DrawnBracket }, "bracket">;
export type BurstNodeType = Node<{ readonly path: DrawnThing; readonly improvement: Improvement }, "burst">;
export type ArrivalNodeType = Node<{ readonly arrival: Arrival }, "arrival">;
export type NoArrivalNodeType = Node<{ readonly step: string }, "noArrival">;
export type LadderNodeType = Node<{ readonly place: LadderPlace }, "ladder">;
/** A symbol on the canvas. Its `handles` are where lines meet it. */
export type MapNode =
  | StepNodeType
  | CustomerNodeType
  | SupplierNodeType
  | SystemNodeType
  | NoteNodeType
  | BurstNodeType
  | BracketNodeType
  | LaneNodeType
  | ArrivalNodeType
  | NoArrivalNodeType
  | LadderNodeType;

export type LinkEdgeType = Edge<
  {
    readonly share: number | null;
    readonly derived: boolean;
    /** How work moves along it, where the map says so. */
    readonly flow?: "push" | "pull" | "fifo" | undefined;
    /** Height of the level part, when it leads around boxes that would hide it. */
    readonly level?: number | undefined;
  },
  "link"
>;
export type InformationEdgeType = Edge<
  BetweenBoxes & { readonly name: string; readonly medium: "manual" | "electronic" },
  "information"
>;
export type ReworkEdgeType = Edge<
  {
    readonly chance: number | null;
    readonly written: boolean;
    readonly lane: number;
    readonly step: string;
    /** Height of the level part, where it does not follow from the ends. */
    readonly level?: number | undefined;
    /** Its words stand on it: of several ways of the same flaws on one. */
    readonly isSaid: boolean;
    /** How far aside it leaves and comes in, past boxes above its ends. */
    readonly out: number;
    readonly into: number;
  },
  "rework"
>;
/** Sizes of what a line runs between, whose ends are where it leaves their outlines. */
export interface BetweenBoxes extends Record<string, unknown> {
  readonly fromWidth: number;
  readonly fromHeight: number;
  readonly toWidth: number;
  readonly toHeight: number;
}
export type LeaderEdgeType = Edge<BetweenBoxes, "leader">;
/** A line on the canvas. */
export type MapEdge = LinkEdgeType | ReworkEdgeType | InformationEdgeType | LeaderEdgeType;

/** How large the two are that a line runs between. */
export function sizesBetween(from: Box, to: Box): BetweenBoxes {
  return {
    fromWidth: from.right - from.left,
    fromHeight: from.bottom - from.top,
    toWidth: to.right - to.left,
    toHeight: to.bottom - to.top,
  };
}

export const stepNodeId = (id: string): string => `step:${id}`;
export const CUSTOMER_NODE = "customer";
export const LADDER_NODE = "ladder";

/** The step that a node on the canvas stands for; null for other symbols. */
export function stepOfNode(nodeId: string): string | null {
  return nodeId.startsWith("step:") ? nodeId.slice(5) : null;
}

/** The thing of the drawing that a node or line on the canvas stands for; null for steps, links and what follows from them. */
export function thingOfNode(nodeId: string): DrawnThing | null {
  return nodeId === CUSTOMER_NODE ? "/customer" : nodeId.startsWith("/") ? nodeId : null;
}

/** The node that stands for a thing; of a link that of the step it comes from. Null where nothing is drawn for it. */
export function nodeOfThing(map: StreamMap, path: DrawnThing): string | null {
  const thing = readThing(path);
  if (thing === null) return null;
  switch (thing.kind) {
    case "steps":
    case "inventory":
      return stepNodeId(thing.id);
    case "links":
      return stepNodeId(own(map.links, thing.id)?.from ?? "");
    case "customer":
      return CUSTOMER_NODE;
    default:
      return path;
  }
}

/** The link that an edge on the canvas stands for; null for other lines. */
export function linkOfEdge(edgeId: string): string | null {
  return edgeId.startsWith("link:") ? edgeId.slice(5) : null;
}

/** A place on a symbol where lines meet it, by its middle. */
export function handleAt(
  id: string,
  type: "source" | "target",
  position: Position,
  x: number,
  y: number,
): NodeHandle {
  return { id, type, position, x: x - 5, y: y - 5, width: 10, height: 10 };
}

/** The element around a symbol means nothing by itself: the symbol says what it is. */
export const plainElement = { "aria-roledescription": undefined } as const;

/** A symbol that follows from the map and is neither dragged nor selected by itself. */
export const stillNode = { draggable: false, selectable: false, connectable: false } as const;

/** The fixed size of a symbol, as React Flow wants to be told, so that it measures nothing. */
export function sized(
  width: number,
  height: number,
): {
  readonly width: number;
  readonly height: number;
  readonly measured: { width: number; height: number };
  readonly domAttributes: typeof plainElement;
} {
  return { width, height, measured: { width, height }, domAttributes: plainElement };
}
