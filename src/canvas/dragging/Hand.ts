import type { ReactFlowInstance } from "@xyflow/react";
import { placeSteps, type Place } from "../../model/placeSteps";
import type { StreamMap } from "../../model/StreamMap";
import type { Selection } from "../../stores/viewStore";
import { stepNodeId, type MapEdge, type MapNode } from "../elements/mapParts";

/** A symbol that React Flow says was moved by hand: its node, the step or thing that it is, and where the hand has it. */
export interface Move {
  readonly node: string;
  readonly name: string;
  readonly to: Place;
}

/** What a drag has taken hold of: looked up when it begins, not with every move. */
export interface Hand {
  readonly map: StreamMap;
  readonly selection: Selection;
  /** The step, or the symbol, that the others keep their distance to, and where it stands. */
  readonly leader: string;
  readonly isStep: boolean;
  readonly from: Place;
  /** The steps that stay, which the leader may come in line with; none for a symbol. */
  readonly others: readonly Place[];
  /** Where each that goes along stands, those out of sight too. */
  readonly places: ReadonlyMap<string, Place>;
  /** The nodes of all that. */
  readonly nodes: ReadonlySet<string>;
  /** Those of them that React Flow moves. */
  readonly held: ReadonlySet<string>;
}

/** What these first moves of a drag have taken hold of. */
export function takeUp(
  map: StreamMap,
  selection: Selection,
  moves: readonly Move[],
  flow: ReactFlowInstance<MapNode, MapEdge>,
): Hand {
  const steps = placeSteps(map);
  const leader = (moves.find(({ name }) => steps.has(name)) ?? moves[0]!).name;
  const places = new Map<string, Place>();
  const nodes = new Set<string>();
  for (const { node, name, to } of moves) {
    const { x, y } = flow.getNode(node)?.position ?? { x: to[0], y: to[1] };
    places.set(name, steps.get(name) ?? [x, y]);
    nodes.add(node);
  }
  const held = new Set(nodes);
  // What is selected and out of sight comes along.
  for (const step of selection.steps.includes(leader) ? selection.steps : []) {
    const from = steps.get(step);
    if (!from || places.has(step)) continue;
    places.set(step, from);
    nodes.add(stepNodeId(step));
  }
  // Where work comes from goes with its step.
  for (const { id, type, data } of flow.getNodes()) {
    if (type !== "arrival" && type !== "noArrival") continue;
    if (nodes.has(stepNodeId(type === "arrival" ? data.arrival.to : data.step))) nodes.add(id);
  }
  const isStep = steps.has(leader);
  const others = isStep ? [...steps].flatMap(([id, at]) => (places.has(id) ? [] : [at])) : [];
  const from = places.get(leader)!;
  return { map, selection, leader, isStep, from, others, places, nodes, held };
}
