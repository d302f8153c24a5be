import {
  Background,
  BackgroundVariant,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStore,
  type Connection,
  type EdgeChange,
  type FinalConnectionState,
  type NodeChange,
} from "@xyflow/react";
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { Place } from "../model/placeSteps";
import { moveDragged } from "../commands/moveDragged";
import { addStepAt, addStepFrom, connectSteps } from "../commands/stepActions";
import { useDocument, useRun, useStores, useView, useWorkshop } from "../hooks/useStores";
import { isProvisional, isStale } from "../stores/runStore";
import { focusMap, MAP_ID } from "../ui/focusMap";
import { words } from "../words/words";
import { Announcer } from "./Announcer";
import { EdgeLabelsContext, LinkEdge, ReworkEdge } from "./edges";
import { LadderNode } from "./LadderNode";
import { linkOfEdge, stepOfNode, thingOfNode, type MapEdge, type MapNode } from "./elements/mapParts";
import { MapElements } from "./mapElements";
import { ArrivalNode, NoArrivalNode } from "./otherNodes";
import { domIdOfStep, StepNode } from "./StepNode";
import { domIdOfThing } from "./symbols/domIdOfThing";
import { thingNodeTypes } from "./symbols/thingNodeTypes";
import { ViewMiddle } from "./symbols/ViewMiddle";
import { useCamera } from "./useCamera";
import { useCanvasKeys } from "./useCanvasKeys";
import "@xyflow/react/dist/base.css";
import "./canvas.css";
import "./step.css";
import "./found.css";
import "./ladder.css";
import "./symbols/symbols.css";
// Last: what is seen from afar overrules the rest.
import "./far.css";

const nodeTypes = {
  step: StepNode,
  ...thingNodeTypes,
  arrival: ArrivalNode,
  noArrival: NoArrivalNode,
  ladder: LadderNode,
};
const edgeTypes = { link: LinkEdge, rework: ReworkEdge };
const text = words.canvas;
/** Below this zoom the boxes show less, larger. */
const FAR = 0.62;
/** Read from the back of the room, that comes sooner. */
const FAR_IN_WORKSHOP = 1.2;
/** Below this zoom words around the boxes cannot be read and are left out. */
const DISTANT = 0.3;
const nothing: ReadonlyMap<string, Place> = new Map();

/** The map: draw, look, select, connect, drag. Children are drawn into the same space (playback). */
export function MapCanvas({ children }: { readonly children?: ReactNode }) {
  return (
    <ReactFlowProvider>
      <Canvas>{children}</Canvas>
    </ReactFlowProvider>
  );
}

function Canvas({ children }: { readonly children: ReactNode }) {
  const stores = useStores();
  const map = useDocument((state) => state.map);
  const selection = useView((state) => state.selection);
  const connecting = useView((state) => state.connectingFrom !== null);
  const stale = useRun(isStale);
  const provisional = useRun(isProvisional);
  const flow = useReactFlow<MapNode, MapEdge>();
  const readFar = useWorkshop((state) => (state.on ? FAR_IN_WORKSHOP : FAR));
  const far = useStore((state) => state.transform[2] < readFar);
  const distant = useStore((state) => state.transform[2] < DISTANT);
  const elements = useRef<MapElements>(null);
  elements.current ??= new MapElements();
  const section = useRef<HTMLElement>(null);
  const [labels, setLabels] = useState<Element | null>(null);
  useEffect(() => setLabels(section.current?.querySelector(".react-flow__edgelabel-renderer") ?? null), []);
  const [dragged, setDragged] = useState(nothing);
  const onKeyDown = useCanvasKeys();
  const { onMovedByHand } = useCamera();

  const selectedSteps = useMemo(() => new Set(selection.steps), [selection]);
  const selectedLinks = useMemo(() => new Set(selection.links), [selection]);
  const made = elements.current;
  const selectedThings = useMemo(() => new Set(selection.things), [selection]);
  const nodes = useMemo(
    () => made.toNodes(map, selectedSteps, dragged, selectedThings),
    [made, map, selectedSteps, dragged, selectedThings],
  );
  const edges = useMemo(() => made.toEdges(map, selectedLinks), [made, map, selectedLinks]);

  // Another document: the keys are the map's, unless a question stands in front of it.
  const shownDocument = useDocument((state) => state.draftId);
  useEffect(() => {
    if (document.activeElement !== document.body && stores.view.getState().dialog === null) focusMap();
  }, [shownDocument, stores]);

  // A step let go of stands where it was dragged once the map says so.
  useEffect(() => setDragged(nothing), [map]);

  const onNodesChange = (changes: NodeChange<MapNode>[]): void => {
    let places: Map<string, Place> | null = null;
    let steps: Set<string> | null = null;
    let things: Set<string> | null = null;
    for (const change of changes) {
      if (change.type === "position" && change.position && change.dragging) {
        const step = stepOfNode(change.id) ?? thingOfNode(change.id);
        if (step !== null) (places ??= new Map(dragged)).set(step, [change.position.x, change.position.y]);
      } else if (change.type === "select") {
        const step = stepOfNode(change.id);
        const thing = thingOfNode(change.id);
        if (thing !== null) {
          things ??= new Set(stores.view.getState().selection.things);
          if (change.selected) things.add(thing);
          else things.delete(thing);
        }
        if (step === null) continue;
        steps ??= new Set(stores.view.getState().selection.steps);
        if (change.selected) steps.add(step);
        else steps.delete(step);
      }
    }
    if (places) setDragged(places);
    const { selection: now, select } = stores.view.getState();
    if (steps || things) select([...(steps ?? now.steps)], now.links, [...(things ?? now.things)]);
  };

  const onEdgesChange = (changes: EdgeChange<MapEdge>[]): void => {
    const links = new Set(stores.view.getState().selection.links);
    for (const change of changes) {
      const link = change.type === "select" ? linkOfEdge(change.id) : null;
      if (change.type !== "select" || link === null) continue;
      if (change.selected) links.add(link);
      else links.delete(link);
    }
    const { selection: now, select } = stores.view.getState();
    select(now.steps, [...links], now.things);
  };

  const drop = (_event: unknown, _node: MapNode | null, dropped: readonly MapNode[]): void => {
    const placesOf = (nameOf: (nodeId: string) => string | null): Readonly<Record<string, Place>> =>
      Object.fromEntries(
        dropped.flatMap((node): [string, Place][] => {
          const name = nameOf(node.id);
          return name === null ? [] : [[name, [Math.round(node.position.x), Math.round(node.position.y)]]];
        }),
      );
    const before = stores.document.getState().map;
    moveDragged(stores, placesOf(stepOfNode), placesOf(thingOfNode));
    if (stores.document.getState().map === before) setDragged(nothing);
  };

  const onConnect = ({ source, target }: Connection): void => {
    const [from, to] = [stepOfNode(source), stepOfNode(target)];
    if (from !== null && to !== null) connectSteps(stores, from, to);
  };

  const onConnectEnd = (event: MouseEvent | TouchEvent, state: FinalConnectionState): void => {
    const from = state.fromNode && state.fromHandle?.type === "source" ? stepOfNode(state.fromNode.id) : null;
    if (from === null || state.isValid) return;
    const point = "changedTouches" in event ? event.changedTouches[0] : event;
    if (!point) return;
    const over = document.elementFromPoint(point.clientX, point.clientY)?.closest(".step")?.id;
    const target = Object.keys(map.steps).find((id) => domIdOfStep(id) === over);
    if (target !== undefined) {
      connectSteps(stores, from, target);
      return;
    }
    const { x, y } = flow.screenToFlowPosition({ x: point.clientX, y: point.clientY });
    const start = state.from;
    if (start && Math.hypot(x - start.x, y - start.y) > 60) addStepFrom(stores, from, [x, y - 75]);
  };

  const single = selection.steps.length === 1 ? selection.steps[0] : undefined;
  const onlyThing =
    selection.steps.length === 0 && selection.things.length === 1 ? selection.things[0] : undefined;
  const empty = Object.keys(map.steps).length === 0;
  return (
    <section
      ref={section}
      className="map"
      data-far={far || undefined}
      data-distant={distant || undefined}
      data-stale={stale || undefined}
      data-provisional={provisional || undefined}
      data-connecting={connecting || undefined}
      onDoubleClick={(event) => {
        if (!(event.target instanceof Element) || !event.target.classList.contains("react-flow__pane"))
          return;
        const { x, y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
        addStepAt(stores, [x - 100, y - 75]);
      }}
    >
      <p id="map-instructions" className="visually-hidden">
        {text.instructions}
      </p>
      <EdgeLabelsContext value={labels}>
        <ReactFlow<MapNode, MapEdge>
          id={MAP_ID}
          // The canvas is one stop of the Tab key; inside it the arrow keys walk along the flow.
          tabIndex={0}
          aria-label={text.map}
          aria-describedby="map-instructions"
          aria-activedescendant={
            single !== undefined
              ? domIdOfStep(single)
              : onlyThing === undefined
                ? undefined
                : domIdOfThing(onlyThing)
          }
          onKeyDown={onKeyDown}
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onNodesChange={onNodesChange}
          onEdgesChange={onEdgesChange}
          onNodeDragStop={drop}
          onSelectionDragStop={(event, dropped) => drop(event, null, dropped)}
          onConnect={onConnect}
          onConnectEnd={onConnectEnd}
          isValidConnection={({ source, target }) => source !== target && stepOfNode(target) !== null}
          onMoveStart={(event) => {
            section.current?.toggleAttribute("data-moving", true);
            if (event) onMovedByHand();
          }}
          onMoveEnd={() => section.current?.toggleAttribute("data-moving", false)}
          onPaneClick={() => {
            stores.view.getState().select([]);
            focusMap();
          }}
          onNodeClick={(_event, node) => {
            focusMap();
            const view = stores.view.getState();
            if (node.type === "arrival") view.select([node.data.arrival.to]);
            if (thingOfNode(node.id) !== null) view.showPane("step");
            if (node.type !== "step" && node.type !== "arrival") return;
            const hidden = !view.paneOpen;
            view.showPane("step");
            if (hidden && node.type === "step") view.moveCamera("show", [node.data.id]);
          }}
          onNodeDoubleClick={(_event, node) => {
            if (node.type === "step") stores.view.getState().focusField("name");
            else if (thingOfNode(node.id) !== null) stores.view.getState().focusField("first");
          }}
          connectionRadius={60}
          snapToGrid
          snapGrid={[10, 10]}
          minZoom={0.05}
          maxZoom={2.5}
          zoomOnDoubleClick={false}
          disableKeyboardA11y
          nodesFocusable={false}
          edgesFocusable={false}
          deleteKeyCode={null}
          multiSelectionKeyCode={["Meta", "Control", "Shift"]}
          elevateNodesOnSelect={false}
          onlyRenderVisibleElements={nodes.length > 60}
          proOptions={{ hideAttribution: true }}
        >
          <Background variant={BackgroundVariant.Dots} gap={30} size={1.6} color="var(--paper-dots)" />
          <ViewMiddle />
          {children}
        </ReactFlow>
      </EdgeLabelsContext>
      {empty && (
        <div className="empty-map">
          <strong>{text.emptyTitle}</strong>
          <span>{text.emptyHint}</span>
          <span>{text.emptyKeys}</span>
        </div>
      )}
      <Announcer />
    </section>
  );
}
