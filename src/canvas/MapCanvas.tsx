import {
  Background,
  BackgroundVariant,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStore,
  type NodeMouseHandler,
} from "@xyflow/react";
import { useStore as useGestureStore } from "zustand";
import { useCallback, useEffect, useMemo, useRef, useState, type MouseEvent, type ReactNode } from "react";
import { addStepAt } from "../commands/stepActions";
import { performCommand } from "../commands/commands";
import { useDocument, useRun, useStores, useView, useWorkshop } from "../hooks/useStores";
import { isProvisional, isStale } from "../stores/runStore";
import { focusMap, MAP_ID } from "../ui/focusMap";
import type { Box } from "../report/map/mapGeometry";
import { words } from "../words/words";
import { asOnePicture } from "./asOnePicture";
import { Announcer } from "./Announcer";
import { BackwardsSign } from "./BackwardsSign";
import { DrawnContext, type Drawn } from "./Drawn";
import { EdgeLabelsContext } from "./EdgeLabel";
import { useStepDrag } from "./dragging/useStepDrag";
import { LadderNode } from "./LadderNode";
import { linkOfEdge, thingOfNode, type MapEdge, type MapNode } from "./elements/mapParts";
import { createGestureStore, GestureContext } from "./lines/Gesture";
import { GestureHint, GestureLayer } from "./lines/GestureLayer";
import { Lines } from "./lines/Lines";
import { useLineDrawing } from "./lines/useLineDrawing";
import { MapElements } from "./mapElements";
import { ArrivalNode, NoArrivalNode } from "./otherNodes";
import { Overview } from "./overview/Overview";
import { DISTANT, DistantContext } from "./Distant";
import { StepBox } from "./StepBox";
import { domIdOfStep } from "./StepNode";
import { domIdOfThing } from "./symbols/domIdOfThing";
import { thingNodeTypes } from "./symbols/thingNodeTypes";
import { ViewMiddle } from "./symbols/ViewMiddle";
import { useSettling } from "./settling/useSettling";
import { LEAST_BY_HAND, useCamera } from "./useCamera";
import { useCanvasKeys } from "./useCanvasKeys";
import { NearbyContext, useNearby } from "./useNearby";
import "@xyflow/react/dist/base.css";
import "./canvas.css";
import "./step.css";
import "./found.css";
import "./ladder.css";
import "./symbols/symbols.css";
// Last: what is seen from afar overrules the rest.
import "./far.css";

const nodeTypes = {
  step: StepBox,
  ...thingNodeTypes,
  arrival: ArrivalNode,
  noArrival: NoArrivalNode,
  ladder: LadderNode,
};
const text = words.canvas;
/** Below this zoom the boxes show less, larger. */
const FAR = 0.62;
/** Read from the back of the room, that comes sooner. */
const FAR_IN_WORKSHOP = 1.2;
/** So many symbols are drawn wherever they are; of more, those in view and near it. */
const DRAWN_ANYWHERE = 60;
const noEdges: MapEdge[] = [];
// React Flow takes a new object for a new wish, and tells every symbol.
const multiSelectionKeys = ["Meta", "Control", "Shift"];
const proOptions = { hideAttribution: true };

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
  const playing = useView((state) => state.playback.shown);
  const traced = useRun((state) => state.study?.trace !== undefined && state.study.trace !== null);
  const flow = useReactFlow<MapNode, MapEdge>();
  const readFar = useWorkshop((state) => (state.on ? FAR_IN_WORKSHOP : FAR));
  const far = useStore((state) => state.transform[2] < readFar);
  const distant = useStore((state) => state.transform[2] < DISTANT);
  const elements = useRef<MapElements>(null);
  elements.current ??= new MapElements();
  const section = useRef<HTMLElement>(null);
  const settle = useRef(() => {});
  const [labels, setLabels] = useState<Element | null>(null);
  useEffect(() => setLabels(section.current?.querySelector(".react-flow__edgelabel-renderer") ?? null), []);
  const [gesture] = useState(createGestureStore);
  const { onNodesChange, onDrop, onPointerMove } = useStepDrag(gesture, section);
  const held = useGestureStore(gesture, (state) => state.held);
  const onPointerDown = useLineDrawing(gesture);
  const onKeyDown = useCanvasKeys();

  const selectedSteps = useMemo(() => new Set(selection.steps), [selection]);
  const selectedLinks = useMemo(() => new Set(selection.links), [selection]);
  const made = elements.current;
  const dialect = useView((state) => state.dialect);
  const selectedThings = useMemo(() => new Set(selection.things), [selection]);
  const nodes = useMemo(
    () => made.toNodes(map, selectedSteps, selectedThings, dialect),
    [made, map, selectedSteps, selectedThings, dialect],
  );
  const edges = useMemo(
    () => made.toEdges(map, selectedLinks, selectedThings),
    [made, map, selectedLinks, selectedThings],
  );

  // Another document: the keys are the map's, unless a question stands in front of it. Before anybody has touched the
  // window, it is read from its top.
  const shownDocument = useDocument((state) => state.draftId);
  useEffect(() => {
    const isTouched = navigator.userActivation?.hasBeenActive || document.activeElement !== document.body;
    if (isTouched && stores.view.getState().dialog === null) focusMap();
  }, [shownDocument, stores]);

  const drawn = useMemo((): Drawn => ({ nodes, edges }), [nodes, edges]);
  const { onMovedByHand } = useCamera(drawn);
  const nearby = useNearby(nodes.length > DRAWN_ANYWHERE);
  const settling = useSettling(nodes, section);
  const shownNodes = useMemo(
    // What is in the hand stays, wherever the view goes.
    () =>
      nearby ? settling.nodes.filter((node) => isWithin(nearby, node) || held.has(node.id)) : settling.nodes,
    [settling, nearby, held],
  );

  const handlers = useMemo(
    () => ({
      onSelectionDragStop: onDrop,
      onNodeDragStop: onDrop,
      // Not at its start, which every click is: a click on the ground would be lost.
      onMove: (event: unknown) => {
        if (!section.current?.hasAttribute("data-moving")) {
          section.current?.toggleAttribute("data-moving", true);
          settle.current = asOnePicture(section.current?.querySelector(".react-flow__viewport"));
        }
        if (event) onMovedByHand();
      },
      onMoveEnd: () => {
        section.current?.toggleAttribute("data-moving", false);
        settle.current();
      },
      onPaneClick: () => {
        stores.view.getState().select([]);
        focusMap();
      },
      onNodeClick: ((_event, node) => {
        focusMap();
        const view = stores.view.getState();
        if (node.type === "arrival") view.select([node.data.arrival.to]);
        if (thingOfNode(node.id) !== null) view.showPane("step");
        if (node.type !== "step" && node.type !== "arrival") return;
        const hidden = !view.paneOpen;
        view.showPane("step");
        if (hidden && node.type === "step") view.moveCamera("show", [node.data.id]);
      }) as NodeMouseHandler<MapNode>,
      onNodeDoubleClick: ((_event, node) => {
        if (node.type === "step") stores.view.getState().focusField("name");
        else if (thingOfNode(node.id) !== null) stores.view.getState().focusField("first");
      }) as NodeMouseHandler<MapNode>,
    }),
    [stores, onDrop, onMovedByHand],
  );
  const onPickLine = useCallback(
    (edge: string, event: MouseEvent): void => {
      const link = linkOfEdge(edge);
      const thing = thingOfNode(edge);
      const { selection: now, select, showPane } = stores.view.getState();
      if (thing !== null) {
        focusMap();
        select([], [], [thing]);
        showPane("step");
      }
      if (link === null) return;
      focusMap();
      const adds = event.shiftKey || event.ctrlKey || event.metaKey;
      if (!adds) select([], [link]);
      else if (now.links.includes(link))
        select(
          now.steps,
          now.links.filter((id) => id !== link),
          now.things,
        );
      else select(now.steps, [...now.links, link], now.things);
      showPane("step");
    },
    [stores],
  );

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
      data-held={held.size > 0 || undefined}
      data-playing={(playing && traced) || undefined}
      onPointerDownCapture={onPointerDown}
      onPointerMoveCapture={onPointerMove}
      onDoubleClick={(event) => {
        if (!(event.target instanceof Element) || !event.target.classList.contains("react-flow__pane"))
          return;
        const { x, y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
        addStepAt(stores, [x - 100, y - 75]);
      }}
    >
      <GestureContext value={gesture}>
        <p id="map-instructions" className="visually-hidden">
          {text.instructions}
        </p>
        <EdgeLabelsContext value={labels}>
          <DistantContext value={distant}>
            <NearbyContext value={nearby}>
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
                nodes={shownNodes}
                // Lines are drawn by a layer of our own.
                edges={noEdges}
                nodeTypes={nodeTypes}
                onNodesChange={onNodesChange}
                {...handlers}
                nodesConnectable={false}
                minZoom={LEAST_BY_HAND}
                maxZoom={2.5}
                zoomOnDoubleClick={false}
                disableKeyboardA11y
                nodesFocusable={false}
                deleteKeyCode={null}
                multiSelectionKeyCode={multiSelectionKeys}
                elevateNodesOnSelect={false}
                proOptions={proOptions}
              >
                <Background variant={BackgroundVariant.Dots} gap={30} size={1.6} color="var(--paper-dots)" />
                <ViewMiddle />
                {labels && (
                  <Lines
                    edges={edges}
                    nodes={settling.nodes}
                    moved={settling.moved}
                    within={nearby}
                    layer={labels}
                    selected={selection.links}
                    onPick={onPickLine}
                  />
                )}
                <GestureLayer />
                <Overview />
                <DrawnContext value={drawn}>{children}</DrawnContext>
              </ReactFlow>
            </NearbyContext>
          </DistantContext>
        </EdgeLabelsContext>
        {empty && (
          <div className="empty-map">
            <strong>{text.emptyTitle}</strong>
            <span>{text.emptyHint}</span>
            <span>{text.emptyKeys}</span>
            <span>{words.hand.emptyBackwards}</span>
            <button type="button" className="empty-lessons" onClick={() => performCommand(stores, "lessons")}>
              {words.lessons.command}
            </button>
          </div>
        )}
        <GestureHint />
        <BackwardsSign />
      </GestureContext>
      <Announcer />
    </section>
  );
}

function isWithin({ left, top, right, bottom }: Box, { position, width = 0, height = 0 }: MapNode): boolean {
  return (
    position.x <= right && position.x + width >= left && position.y <= bottom && position.y + height >= top
  );
}
