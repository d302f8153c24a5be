import { MarkerType, Position, type Edge, type Node, type NodeHandle } from "@xyflow/react";
import { STEP_HEIGHT, STEP_WIDTH, placeSteps, type Place } from "../commands/placeSteps";
import { labelOf } from "../model/names";
import { own } from "../model/own";
import { endSteps, incomingLinks, reworkEdges, shareOf, startSteps } from "../model/structure";
import type { Arrival, Step, StreamMap } from "../model/StreamMap";
import { words } from "../words/words";
import { reworkLanes, type WayBack } from "./reworkLanes";
import { countLadderLines } from "./ladderLines";
import {
  ARRIVAL_HEIGHT,
  ARRIVAL_WIDTH,
  CUSTOMER_HEIGHT,
  CUSTOMER_WIDTH,
  READOUT_HEIGHT,
  TOTALS_COUNT,
  arrivalPlace,
  boxAround,
  customerPlace,
  ladderPlace,
  type LadderPlace,
} from "./mapGeometry";

const text = words.canvas;

export type StepNodeType = Node<{ readonly id: string; readonly step: Step }, "step">;
export type CustomerNodeType = Node<Record<string, never>, "customer">;
export type ArrivalNodeType = Node<{ readonly arrival: Arrival }, "arrival">;
export type NoArrivalNodeType = Node<{ readonly step: string }, "noArrival">;
export type LadderNodeType = Node<{ readonly place: LadderPlace }, "ladder">;
export type MapNode = StepNodeType | CustomerNodeType | ArrivalNodeType | NoArrivalNodeType | LadderNodeType;

export type LinkEdgeType = Edge<{ readonly share: number | null; readonly derived: boolean }, "link">;
export type ReworkEdgeType = Edge<
  { readonly chance: number | null; readonly written: boolean; readonly lane: number; readonly step: string },
  "rework"
>;
export type MapEdge = LinkEdgeType | ReworkEdgeType;

export const stepNodeId = (id: string): string => `step:${id}`;
export const CUSTOMER_NODE = "customer";
export const LADDER_NODE = "ladder";

/** The step that a node on the canvas stands for; null for other symbols. */
export function stepOfNode(nodeId: string): string | null {
  return nodeId.startsWith("step:") ? nodeId.slice(5) : null;
}

/** The link that an edge on the canvas stands for; null for other lines. */
export function linkOfEdge(edgeId: string): string | null {
  return edgeId.startsWith("link:") ? edgeId.slice(5) : null;
}

const handle = (
  id: string,
  type: "source" | "target",
  position: Position,
  x: number,
  y: number,
): NodeHandle => ({
  id,
  type,
  position,
  x: x - 5,
  y: y - 5,
  width: 10,
  height: 10,
});

/** The element around a symbol means nothing by itself: the symbol says what it is. */
const plainElement = { "aria-roledescription": undefined } as const;

const stepHandles: NodeHandle[] = [
  handle("in", "target", Position.Left, 0, STEP_HEIGHT / 2),
  handle("out", "source", Position.Right, STEP_WIDTH, STEP_HEIGHT / 2),
  handle("back-in", "target", Position.Top, STEP_WIDTH * 0.3, 0),
  handle("back-out", "source", Position.Top, STEP_WIDTH * 0.7, 0),
];
const customerHandles: NodeHandle[] = [
  handle("in", "target", Position.Left, 0, CUSTOMER_HEIGHT / 2),
  handle("back-out", "source", Position.Top, CUSTOMER_WIDTH / 2, 0),
];
const arrivalHandles: NodeHandle[] = [
  handle("out", "source", Position.Right, ARRIVAL_WIDTH, ARRIVAL_HEIGHT / 2),
];

interface KeptNode {
  readonly of: unknown;
  readonly x: number;
  readonly y: number;
  readonly selected: boolean;
  readonly node: MapNode;
}

/**
 * Turns a map into what React Flow draws. Promise: the object of a node is the same one as long as
 * its thing, place and selection are unchanged, so that nothing is measured or drawn anew without need.
 */
export class MapElements {
  private nodes = new Map<string, KeptNode>();
  private edges = new Map<string, MapEdge>();
  private nodeList: MapNode[] = [];
  private edgeList: MapEdge[] = [];

  toNodes(map: StreamMap, selected: ReadonlySet<string>, dragged: ReadonlyMap<string, Place>): MapNode[] {
    const kept = this.nodes;
    const next = new Map<string, KeptNode>();
    const places = dragged.size > 0 ? new Map([...placeSteps(map), ...dragged]) : placeSteps(map);
    const keep = (id: string, of: unknown, [x, y]: Place, isSelected: boolean, make: () => MapNode): void => {
      const old = kept.get(id);
      const same = old && old.of === of && old.x === x && old.y === y && old.selected === isSelected;
      next.set(id, same ? old : { of, x, y, selected: isSelected, node: make() });
    };
    for (const [id, at] of places) {
      const step = own(map.steps, id);
      if (!step) continue;
      keep(stepNodeId(id), step, at, selected.has(id), () => ({
        id: stepNodeId(id),
        type: "step",
        position: { x: at[0], y: at[1] },
        data: { id, step },
        width: STEP_WIDTH,
        height: STEP_HEIGHT,
        measured: { width: STEP_WIDTH, height: STEP_HEIGHT },
        domAttributes: plainElement,
        handles: stepHandles,
        selected: selected.has(id),
        zIndex: selected.has(id) ? 10 : 1,
      }));
    }
    const customerAt = customerPlace(map, places);
    if (customerAt) {
      keep(CUSTOMER_NODE, "customer", customerAt, false, () => ({
        id: CUSTOMER_NODE,
        type: "customer",
        position: { x: customerAt[0], y: customerAt[1] },
        data: {},
        width: CUSTOMER_WIDTH,
        height: CUSTOMER_HEIGHT,
        measured: { width: CUSTOMER_WIDTH, height: CUSTOMER_HEIGHT },
        domAttributes: plainElement,
        handles: customerHandles,
        draggable: false,
        selectable: false,
        connectable: false,
      }));
    }
    const arrivals = arrivalPlaces(map, places);
    for (const { id, arrival, at } of arrivals) {
      keep(`arrival:${id}`, arrival, at, false, () => ({
        id: `arrival:${id}`,
        type: "arrival",
        position: { x: at[0], y: at[1] },
        data: { arrival },
        width: ARRIVAL_WIDTH,
        height: ARRIVAL_HEIGHT,
        measured: { width: ARRIVAL_WIDTH, height: ARRIVAL_HEIGHT },
        domAttributes: plainElement,
        handles: arrivalHandles,
        draggable: false,
        selectable: false,
        connectable: false,
      }));
    }
    const [start] = startSteps(map);
    const startAt = start === undefined ? undefined : places.get(start);
    if (start !== undefined && startAt && Object.keys(map.arrivals ?? {}).length === 0) {
      keep(
        "noArrival",
        start,
        arrivalPlace(startAt, 0, 1, incomingLinks(map, start).length === 0),
        false,
        () => {
          const [x, y] = arrivalPlace(startAt, 0, 1, incomingLinks(map, start).length === 0);
          return {
            id: "noArrival",
            type: "noArrival",
            position: { x, y },
            data: { step: start },
            width: ARRIVAL_WIDTH,
            height: ARRIVAL_HEIGHT,
            measured: { width: ARRIVAL_WIDTH, height: ARRIVAL_HEIGHT },
            domAttributes: plainElement,
            draggable: false,
            selectable: false,
            connectable: false,
          };
        },
      );
    }
    const steps = boxAround(places);
    if (steps) {
      const lowest = Math.max(
        steps.bottom,
        ...arrivals.map(({ at }) => at[1] + ARRIVAL_HEIGHT - READOUT_HEIGHT),
      );
      const place = ladderPlace(steps, lowest, countLadderLines(places), TOTALS_COUNT);
      keep(
        LADDER_NODE,
        `${place.left} ${place.right} ${place.bottom}`,
        [place.left, place.top],
        false,
        () => {
          const width = place.right - place.left;
          const height = place.bottom - place.top;
          return {
            id: LADDER_NODE,
            type: "ladder",
            position: { x: place.left, y: place.top },
            data: { place },
            width,
            height,
            measured: { width, height },
            domAttributes: plainElement,
            draggable: false,
            selectable: false,
            connectable: false,
            focusable: false,
            zIndex: 0,
          };
        },
      );
    }
    this.nodes = next;
    this.nodeList = keepIfSame(
      this.nodeList,
      [...next.values()].map(({ node }) => node),
    );
    return this.nodeList;
  }

  toEdges(map: StreamMap, selected: ReadonlySet<string>): MapEdge[] {
    const kept = this.edges;
    const next = new Map<string, MapEdge>();
    const nameOf = (node: string): string => {
      const step = stepOfNode(node);
      return step !== null ? labelOf(map, step) : node === CUSTOMER_NODE ? text.customer : text.arrivals;
    };
    const keep = (edge: MapEdge): void => {
      const say = edge.type === "rework" ? text.reworkLabel : text.linkLabel;
      const ariaLabel = say(nameOf(edge.source), nameOf(edge.target));
      const old = kept.get(edge.id);
      next.set(edge.id, old && isSameEdge(old, edge, ariaLabel) ? old : { ...edge, ariaLabel });
    };
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
        ),
      );
    }
    for (const id of endSteps(map))
      keep(linkEdge(`deliver:${id}`, stepNodeId(id), CUSTOMER_NODE, false, null, true));
    for (const [id, arrival] of Object.entries(map.arrivals ?? {})) {
      if (own(map.steps, arrival.to))
        keep(linkEdge(`arrive:${id}`, `arrival:${id}`, stepNodeId(arrival.to), false, null, true));
    }
    for (const edge of reworkLines(map)) keep(edge);
    this.edges = next;
    this.edgeList = keepIfSame(this.edgeList, [...next.values()]);
    return this.edgeList;
  }
}

/** The old list when nothing in it is new: a list that is told anew is gone through by every symbol. */
function keepIfSame<T>(old: T[], list: T[]): T[] {
  return old.length === list.length && old.every((one, index) => one === list[index]) ? old : list;
}

function isSameEdge(old: MapEdge, edge: MapEdge, ariaLabel: string): boolean {
  const before: Readonly<Record<string, unknown>> = old.data ?? {};
  return (
    old.source === edge.source &&
    old.target === edge.target &&
    old.selected === edge.selected &&
    old.ariaLabel === ariaLabel &&
    Object.entries(edge.data ?? {}).every(([name, value]) => before[name] === value)
  );
}

function linkEdge(
  id: string,
  source: string,
  target: string,
  selected: boolean,
  share: number | null,
  derived: boolean,
): LinkEdgeType {
  return {
    id,
    type: "link",
    source,
    target,
    sourceHandle: "out",
    targetHandle: "in",
    data: { share, derived },
    selected,
    selectable: !derived,
    deletable: !derived,
    markerEnd: {
      type: MarkerType.ArrowClosed,
      width: 14,
      height: 14,
      color: derived ? "var(--line-strong)" : selected ? "var(--work)" : "var(--ink-2)",
    },
  };
}

function reworkLines(map: StreamMap): ReworkEdgeType[] {
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
  return found.map(({ id, back, finder }) => ({
    id,
    type: "rework",
    source: finder,
    target: stepNodeId(back.to),
    sourceHandle: "back-out",
    targetHandle: "back-in",
    data: { chance: back.chance, written: back.written, lane: lanes.get(id) ?? 0, step: back.step },
    selectable: false,
    deletable: false,
    markerEnd: { type: MarkerType.ArrowClosed, width: 12, height: 12, color: "var(--rework)" },
  }));
}

/** Where each source of work is drawn. */
export function arrivalPlaces(
  map: StreamMap,
  places: ReadonlyMap<string, Place>,
): readonly { readonly id: string; readonly arrival: Arrival; readonly at: Place }[] {
  const byStep = new Map<string, [string, Arrival][]>();
  for (const [id, arrival] of Object.entries(map.arrivals ?? {})) {
    if (!places.has(arrival.to)) continue;
    const list = byStep.get(arrival.to) ?? [];
    list.push([id, arrival]);
    byStep.set(arrival.to, list);
  }
  return [...byStep].flatMap(([step, list]) => {
    const isStart = incomingLinks(map, step).length === 0;
    const place = places.get(step) ?? [0, 0];
    return list.map(([id, arrival], index) => ({
      id,
      arrival,
      at: arrivalPlace(place, index, list.length, isStart),
    }));
  });
}
