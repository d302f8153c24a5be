import { useReactFlow, type NodeChange, type ReactFlowInstance } from "@xyflow/react";
import { useEffect, useMemo, type PointerEvent, type RefObject } from "react";
import { putStepOnLink } from "../../commands/linkActions";
import { moveDragged } from "../../commands/moveDragged";
import { useDocument, useStores } from "../../hooks/useStores";
import { placeSteps, type Place } from "../../model/placeSteps";
import type { Stores } from "../../stores/stores";
import { stepOfNode, thingOfNode, type MapEdge, type MapNode } from "../elements/mapParts";
import { endGesture, type GestureStore } from "../lines/Gesture";
import { keyInHand } from "../lines/keyInHand";
import { snapToOthers, type Guide } from "./guides";
import { takeUp, type Hand, type Move } from "./Hand";
import { linkUnder } from "./linkUnder";
import { shiftNodes } from "./shiftNodes";

const none: readonly Guide[] = [];
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
  useEffect(
    () =>
      gesture.subscribe(({ held }, before) => {
        if (held !== before.held) stores.view.getState().setInHand(held.size > 0);
      }),
    [gesture, stores],
  );
  return drag;
}

/** What a drag does, apart from React: from the first move to the drop, or until it is put back. */
export function stepDrag(
  stores: Stores,
  flow: ReactFlowInstance<MapNode, MapEdge>,
  gesture: GestureStore,
): StepDrag {
  let hand: Hand | null = null;
  let isFree = false;
  /** It was put back: until the button is up, the hand holds nothing. */
  let isGivenUp = false;

  function letGo(): void {
    window.removeEventListener("keydown", onKey, true);
    hand = null;
    endGesture(gesture);
  }

  function onKey(key: KeyboardEvent): void {
    keyInHand(key, () => {
      isGivenUp = true;
      letGo();
    });
  }

  function move(moves: readonly Move[]): void {
    if (isGivenUp) return;
    const { map } = stores.document.getState();
    const { selection } = stores.view.getState();
    if (hand === null) window.addEventListener("keydown", onKey, true);
    if (hand?.map !== map || hand.selection !== selection || hand.held.size !== moves.length)
      hand = takeUp(map, selection, moves, flow);
    const { leader, isStep, from, others, places, nodes, held } = hand;
    const raw = moves.find(({ name }) => name === leader)!.to;
    const { at, guides } = isFree
      ? { at: [Math.round(raw[0]), Math.round(raw[1])] as Place, guides: [] }
      : snapToOthers(raw, others, REACH / flow.getZoom());
    const dropLink = isStep && places.size === 1 && !isFree ? linkUnder(map, leader, raw) : null;
    const by: Place = [at[0] - from[0], at[1] - from[1]];
    const before = gesture.getState();
    gesture.setState({
      guides: dropLink === null && guides.length > 0 ? guides : none,
      dropLink,
      dropStep: dropLink === null ? null : leader,
      shifted: nodes,
      // The same place as before is nothing to draw.
      by: before.by[0] === by[0] && before.by[1] === by[1] ? before.by : by,
      held,
    });
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
      const moves = changes.flatMap((change): Move[] => {
        if (change.type !== "position" || !change.position || !change.dragging) return [];
        const name = stepOfNode(change.id) ?? thingOfNode(change.id);
        const { x, y } = change.position;
        return name === null ? [] : [{ node: change.id, name, to: [x, y] }];
      });
      if (moves.length > 0) move(moves);
      selectChanged(changes);
    },
    onDrop: ({ type }) => {
      const taken = type === "touchcancel" ? null : hand;
      const { dropLink, dropStep, by } = gesture.getState();
      isGivenUp = false;
      letGo();
      if (taken === null) return;
      const places = [...taken.places].map(([name, [x, y]]): [string, Place] => [
        name,
        [x + by[0], y + by[1]],
      ]);
      if (dropLink !== null && dropStep !== null)
        return putStepOnLink(stores, dropStep, dropLink, places[0]![1]);
      const still = placeSteps(stores.document.getState().map);
      const part = (steps: boolean): Readonly<Record<string, Place>> =>
        Object.fromEntries(places.filter(([name]) => still.has(name) === steps));
      moveDragged(stores, part(true), part(false));
    },
    onPointerMove: ({ altKey, pointerId, currentTarget }) => {
      isFree = altKey;
      // Else the browser would look with every move for what lies under the pointer.
      if (hand !== null && !currentTarget.hasPointerCapture(pointerId))
        currentTarget.setPointerCapture(pointerId);
    },
    letGo: () => {
      if (hand !== null) letGo();
    },
  };
}
