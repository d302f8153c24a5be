import { useReactFlow, type NodeChange } from "@xyflow/react";
import { useCallback, useEffect, useRef, useState, type PointerEvent } from "react";
import { putStepOnLink } from "../../commands/linkActions";
import { moveDragged } from "../../commands/moveDragged";
import { useDocument, useStores } from "../../hooks/useStores";
import { placeSteps, STEP_HEIGHT, STEP_WIDTH, type Place } from "../../model/placeSteps";
import type { StreamMap } from "../../model/StreamMap";
import { stepOfNode, thingOfNode, type MapEdge, type MapNode } from "../elements/mapParts";
import { endGesture, type GestureStore } from "../lines/Gesture";
import { distanceTo, intoStep, linkCorners, outOfStep } from "../lines/linePath";
import { snapToOthers } from "./guides";

const nothing: ReadonlyMap<string, Place> = new Map();
/** Pixels within which a dragged step takes hold of a guide. */
const REACH = 7;
/** The middle of a box this near to a link lies on it. */
const ON_LINK = 28;

export interface StepDrag {
  /** Where steps and symbols are while they are dragged. */
  readonly dragged: ReadonlyMap<string, Place>;
  readonly onNodesChange: (changes: NodeChange<MapNode>[]) => void;
  readonly onDrop: () => void;
  /** Hears whether Alt is held: then nothing pulls. */
  readonly onPointerMove: (event: PointerEvent) => void;
}

/** Steps and symbols dragged by hand: in line with others or on the grid; a step let go on a link goes into it. One edit, on release. */
export function useStepDrag(gesture: GestureStore): StepDrag {
  const stores = useStores();
  const flow = useReactFlow<MapNode, MapEdge>();
  const map = useDocument((state) => state.map);
  const [dragged, setDragged] = useState(nothing);
  const latest = useRef(nothing);
  const isFree = useRef(false);

  const show = useCallback((places: ReadonlyMap<string, Place>): void => {
    latest.current = places;
    setDragged(places);
  }, []);

  // A step let go of stands where it was dragged once the map says so.
  useEffect(() => show(nothing), [map, show]);

  const onNodesChange = useCallback(
    (changes: NodeChange<MapNode>[]): void => {
      const moves = changes.flatMap((change): [string, Place][] => {
        if (change.type !== "position" || !change.position || !change.dragging) return [];
        const name = stepOfNode(change.id) ?? thingOfNode(change.id);
        return name === null ? [] : [[name, [change.position.x, change.position.y]]];
      });
      if (moves.length > 0) show(moved(moves));
      selectChanged(changes);
    },
    // eslint-disable-next-line react/exhaustive-deps
    [stores, show],
  );

  function moved(moves: readonly (readonly [string, Place])[]): ReadonlyMap<string, Place> {
    const now = stores.document.getState().map;
    const still = placeSteps(now);
    const lead = moves.find(([name]) => still.has(name)) ?? moves[0]!;
    const [name, raw] = lead;
    const going = new Set([...moves.map(([each]) => each), ...selectedWith(name)]);
    const others = [...still].flatMap(([id, at]) => (going.has(id) ? [] : [at]));
    const { at, guides } = isFree.current
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
    const dropLink =
      going.size === 1 && still.has(name) && !isFree.current ? linkUnder(now, name, raw) : null;
    gesture.setState({
      guides: dropLink === null ? guides : [],
      dropLink,
      dropStep: dropLink === null ? null : name,
    });
    return places;
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

  const onDrop = useCallback((): void => {
    const places = latest.current;
    const { dropLink, dropStep } = gesture.getState();
    endGesture(gesture);
    if (places.size === 0) return;
    const before = stores.document.getState().map;
    const at = dropStep === null ? undefined : places.get(dropStep);
    if (dropLink !== null && dropStep !== null && at) putStepOnLink(stores, dropStep, dropLink, at);
    else {
      const isStep = (name: string): boolean => placeSteps(before).has(name);
      const part = (steps: boolean): Readonly<Record<string, Place>> =>
        Object.fromEntries([...places].filter(([name]) => isStep(name) === steps));
      moveDragged(stores, part(true), part(false));
    }
    if (stores.document.getState().map === before) show(nothing);
  }, [stores, gesture, show]);

  const onPointerMove = useCallback(({ altKey }: PointerEvent): void => {
    isFree.current = altKey;
  }, []);
  return { dragged, onNodesChange, onDrop, onPointerMove };
}

/** The link that the middle of a dragged step lies on; its own links do not count. */
function linkUnder(map: StreamMap, step: string, [x, y]: Place): string | null {
  const places = placeSteps(map);
  const middle: Place = [x + STEP_WIDTH / 2, y + STEP_HEIGHT / 2];
  let found: string | null = null;
  let least = ON_LINK;
  for (const [id, { from, to }] of Object.entries(map.links ?? {})) {
    const [source, target] = [places.get(from), places.get(to)];
    if (from === step || to === step || !source || !target) continue;
    const away = distanceTo(linkCorners(outOfStep(source), intoStep(target)), middle);
    if (away < least) [found, least] = [id, away];
  }
  return found;
}
