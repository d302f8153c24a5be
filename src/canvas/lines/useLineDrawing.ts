import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useCallback, type PointerEvent as ReactPointerEvent } from "react";
import { canReconnect, meaningOf, reconnectLink, type LineMeaning } from "../../commands/linkActions";
import { addStepFrom, connectSteps } from "../../commands/stepActions";
import { useStores } from "../../hooks/useStores";
import { own } from "../../model/own";
import { placeSteps, STEP_HEIGHT, STEP_WIDTH } from "../../model/placeSteps";
import type { StreamMap } from "../../model/StreamMap";
import { endGesture, type DrawnLine, type GestureStore } from "./Gesture";
import { keyInHand } from "./keyInHand";

/** So near to a box the line takes hold of it. */
const REACH = 30;
/** A line that leads nowhere in particular makes a step only when it is longer than a slip of the hand. */
const SLIP = 60;
/** Within this many pixels of the window's edge the map comes along. */
const EDGE = 40;
const EDGE_SPEED = 12;

/** Which end of what a person takes hold of: a step's port, or an end of a selected link. */
type Grip = Pick<DrawnLine, "step" | "fixed" | "link">;

function gripOf(map: StreamMap, target: EventTarget | null): Grip | null {
  const handle = target instanceof Element ? target.closest<HTMLElement | SVGElement>("[data-port]") : null;
  const { port, portOf = "" } = handle?.dataset ?? {};
  if (port === "out" || port === "in")
    return { step: portOf, fixed: port === "out" ? "from" : "to", link: null };
  const link = own(map.links, portOf);
  if (!link) return null;
  // Who takes the end of a link holds on to its beginning.
  return port === "end"
    ? { step: link.from, fixed: "from", link: portOf }
    : { step: link.to, fixed: "to", link: portOf };
}

/** The step at a point of the map, or so near that it is meant. */
function stepAt(map: StreamMap, x: number, y: number): string | null {
  let found: string | null = null;
  let least = REACH;
  for (const [id, [left, top]] of placeSteps(map)) {
    const away = Math.max(left - x, x - left - STEP_WIDTH, top - y, y - top - STEP_HEIGHT, 0);
    if (away < least || (away === 0 && found === null)) [found, least] = [id, Math.max(away, 0)];
  }
  return found;
}

/** What letting go here would do. */
function meaningHere(map: StreamMap, { step, fixed, link }: Grip, over: string | null): LineMeaning {
  if (over === null) return link === null && fixed === "from" ? "newStep" : "nothing";
  if (link !== null)
    return canReconnect(map, link, fixed === "from" ? "to" : "from", over) ? "link" : "nothing";
  return fixed === "from" ? meaningOf(map, step, over) : meaningOf(map, over, step);
}

/**
 * Lines drawn by hand: from a step's port to another step (back to an earlier one it is rework; into the
 * void it makes a step), or an end of a selected link moved elsewhere. Mouse, pen and finger. Escape gives up.
 */
export function useLineDrawing(gesture: GestureStore): (event: ReactPointerEvent) => void {
  const stores = useStores();
  const flow = useReactFlow();
  const pane = useStoreApi();
  return useCallback(
    (event) => {
      if (event.button !== 0) return;
      const grip = gripOf(stores.document.getState().map, event.target);
      if (!grip) return;
      event.preventDefault();
      event.stopPropagation();
      const start = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      const { pointerId } = event;
      let [clientX, clientY] = [event.clientX, event.clientY];
      let frame = 0;
      const follow = (): void => {
        const { map } = stores.document.getState();
        const { x, y } = flow.screenToFlowPosition({ x: clientX, y: clientY });
        const near = stepAt(map, x, y);
        const over = near === grip.step ? null : near;
        const slip = near === grip.step || Math.hypot(x - start.x, y - start.y) < SLIP;
        const meaning = over === null && slip ? "nothing" : meaningHere(map, grip, over);
        gesture.setState({ line: { ...grip, x, y, over, meaning } });
      };
      const comeAlong = (): void => {
        const box = pane.getState().domNode?.getBoundingClientRect();
        if (box) {
          const push = (at: number, low: number, high: number): number =>
            at < low + EDGE ? EDGE_SPEED : at > high - EDGE ? -EDGE_SPEED : 0;
          const [dx, dy] = [push(clientX, box.left, box.right), push(clientY, box.top, box.bottom)];
          if (dx !== 0 || dy !== 0) {
            const { x, y, zoom } = flow.getViewport();
            void flow.setViewport({ x: x + dx, y: y + dy, zoom });
            follow();
          }
        }
        frame = requestAnimationFrame(comeAlong);
      };
      const onMove = (move: PointerEvent): void => {
        if (move.pointerId !== pointerId) return;
        [clientX, clientY] = [move.clientX, move.clientY];
        follow();
        if (frame === 0) frame = requestAnimationFrame(comeAlong);
      };
      const stop = (): void => {
        cancelAnimationFrame(frame);
        window.removeEventListener("pointermove", onMove);
        window.removeEventListener("pointerup", onUp);
        window.removeEventListener("pointercancel", stop);
        window.removeEventListener("keydown", onKey, true);
        endGesture(gesture);
      };
      const onUp = (up: PointerEvent): void => {
        if (up.pointerId !== pointerId) return;
        const { line } = gesture.getState();
        stop();
        if (line) finish(line);
      };
      const onKey = (key: KeyboardEvent): void => keyInHand(key, stop);
      const finish = ({ step, fixed, link, over, meaning, x, y }: DrawnLine): void => {
        if (meaning === "nothing") return;
        if (over === null) addStepFrom(stores, step, [x, y - STEP_HEIGHT / 2]);
        else if (link !== null) reconnectLink(stores, link, fixed === "from" ? "to" : "from", over);
        else if (fixed === "from") connectSteps(stores, step, over);
        else connectSteps(stores, over, step);
      };
      window.addEventListener("pointermove", onMove);
      window.addEventListener("pointerup", onUp);
      window.addEventListener("pointercancel", stop);
      window.addEventListener("keydown", onKey, true);
    },
    [stores, flow, pane, gesture],
  );
}
