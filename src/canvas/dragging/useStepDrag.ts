import { useReactFlow, type NodeChange, type ReactFlowInstance } from "@xyflow/react";
import { useEffect, useMemo, type PointerEvent, type RefObject } from "react";
import { putStepOnLink } from "../../commands/linkActions";
import { moveDragged } from "../../commands/moveDragged";
import { useDocument, useStores } from "../../hooks/useStores";
import { placeSteps, type Place } from "../../model/placeSteps";
import type { Stores } from "../../stores/stores";
import {
  nodeOfThing,
  stepNodeId,
  stepOfNode,
  thingOfNode,
  type MapEdge,
  type MapNode,
} from "../elements/mapParts";
import { endGesture, type GestureStore } from "../lines/Gesture";
import { snapToOthers } from "./guides";
import { linkUnder } from "./linkUnder";
import { shiftNodes } from "./shiftNodes";

const nothing: ReadonlyMap<string, Place> = new Map();
/** Pixels within which a dragged step takes hold of a guide. */
const REACH = 7;

export interface StepDrag {
  readonly onNodesChange: (changes: NodeChange<MapNode>[]) => void;
  /** Let go by hand; where the system took the touch away, everything is put back. */
  readonly onDrop: (event: { readonly type: string }) => void;
  /** Hears whether Alt is held: then nothing pulls. */
  readonly onPointerMove: (event: PointerEvent) => void;
  /** The map is another one: what was dragged on the old one is let go of. */
  readonly letGo: () => void;
}

/**
 * Steps and symbols dragged by hand: in line with others or on the grid; a step let go on a link goes into it. One
 * edit, on release; until then they and their lines are only shifted.
 */
export function useStepDrag(gesture: GestureStore, section: RefObject<HTMLElement | null>): StepDrag {
  const stores = useStores();
  const flow = useReactFlow<MapNode, MapEdge>();
  const map = useDocument((state) => state.map);
  const drag = useMemo(() => stepDrag(stores, flow, gesture), [stores, flow, gesture]);
  useEffect(() => drag.letGo(), [map, drag]);
  useEffect(() => shiftNodes(gesture, () => section.current), [gesture, section]);
  return drag;
}

function stepDrag(
  stores: Stores,
  flow: ReactFlowInstance<MapNode, MapEdge>,
  gesture: GestureStore,
): StepDrag {
  let latest = nothing;
  let isFree = false;

  function move(moves: readonly (readonly [string, Place])[]): void {
    const now = stores.document.getState().map;
    const still = placeSteps(now);
    const [name, raw] = moves.find(([each]) => still.has(each)) ?? moves[0]!;
    const going = new Set([...moves.map(([each]) => each), ...selectedWith(name)]);
    const others = [...still].flatMap(([id, at]) => (going.has(id) ? [] : [at]));
    const { at, guides } = isFree
      ? { at: [Math.round(raw[0]), Math.round(raw[1])] as Place, guides: [] }
      : snapToOthers(raw, still.has(name) ? others : [], REACH / flow.getZoom());
    const by = [at[0] - raw[0], at[1] - raw[1]] as const;
    const places = new Map(moves.map(([each, [x, y]]): [string, Place] => [each, [x + by[0], y + by[1]]]));
    // What is selected and out of sight comes along.
    const base = still.get(name);
    for (const each of going) {
      const from = still.get(each);
      if (base && from && !places.has(each))
        places.set(each, [from[0] + at[0] - base[0], from[1] + at[1] - base[1]]);
    }
    latest = places;
    const dropLink = going.size === 1 && still.has(name) && !isFree ? linkUnder(now, name, raw) : null;
    const { held, shifted } = gesture.getState();
    const nodeOf = (each: string): string =>
      still.has(each) ? stepNodeId(each) : (nodeOfThing(now, each) ?? each);
    const shifts = new Map<string, Place>();
    for (const [each, [x, y]] of places) {
      const { x: nodeX, y: nodeY } = flow.getNode(nodeOf(each))?.position ?? { x, y };
      const [fromX, fromY] = still.get(each) ?? [nodeX, nodeY];
      shifts.set(nodeOf(each), [x - fromX, y - fromY]);
    }
    // Where work comes from goes with its step.
    for (const { id, type, data } of flow.getNodes()) {
      if (type !== "arrival" && type !== "noArrival") continue;
      const shift = shifts.get(stepNodeId(type === "arrival" ? data.arrival.to : data.step));
      if (shift) shifts.set(id, shift);
    }
    gesture.setState({
      guides: dropLink === null ? guides : [],
      dropLink,
      dropStep: dropLink === null ? null : name,
      shifts,
      shifted:
        shifted.size === shifts.size && [...shifts.keys()].every((node) => shifted.has(node))
          ? shifted
          : new Set(shifts.keys()),
      held: held.size === moves.length ? held : new Set(moves.map(([each]) => nodeOf(each))),
    });
  }

  function selectedWith(name: string): readonly string[] {
    const { steps } = stores.view.getState().selection;
    return steps.includes(name) ? steps : [];
  }

  function selectChanged(changes: readonly NodeChange<MapNode>[]): void {
    const { selection, select } = stores.view.getState();
    const [steps, things] = [new Set(selection.steps), new Set(selection.things)];
    let any = false;
    for (const change of changes) {
      if (change.type !== "select") continue;
      const [step, thing] = [stepOfNode(change.id), thingOfNode(change.id)];
      const [set, name] = step !== null ? [steps, step] : [things, thing];
      if (name === null) continue;
      any = true;
      if (change.selected) set.add(name);
      else set.delete(name);
    }
    if (any) select([...steps], selection.links, [...things]);
  }

  return {
    onNodesChange: (changes) => {
      const moves = changes.flatMap((change): [string, Place][] => {
        if (change.type !== "position" || !change.position || !change.dragging) return [];
        const name = stepOfNode(change.id) ?? thingOfNode(change.id);
        return name === null ? [] : [[name, [change.position.x, change.position.y]]];
      });
      if (moves.length > 0) move(moves);
      selectChanged(changes);
    },
    onDrop: ({ type }) => {
      const places = type === "touchcancel" ? nothing : latest;
      const { dropLink, dropStep } = gesture.getState();
      latest = nothing;
      endGesture(gesture);
      if (places.size === 0) return;
      const at = dropStep === null ? undefined : places.get(dropStep);
      if (dropLink !== null && dropStep !== null && at) return putStepOnLink(stores, dropStep, dropLink, at);
      const still = placeSteps(stores.document.getState().map);
      const part = (steps: boolean): Readonly<Record<string, Place>> =>
        Object.fromEntries([...places].filter(([name]) => still.has(name) === steps));
      moveDragged(stores, part(true), part(false));
    },
    onPointerMove: ({ altKey }) => {
      isFree = altKey;
    },
    letGo: () => {
      if (latest.size === 0) return;
      latest = nothing;
      endGesture(gesture);
    },
  };
}
