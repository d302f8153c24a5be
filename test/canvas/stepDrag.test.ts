// @vitest-environment happy-dom
import type { NodeChange, ReactFlowInstance } from "@xyflow/react";
import { expect, test } from "vitest";
import { stepDrag } from "../../src/canvas/dragging/useStepDrag";
import { stepNodeId, type MapEdge, type MapNode } from "../../src/canvas/elements/mapParts";
import { createGestureStore } from "../../src/canvas/lines/Gesture";
import { testStores, threeSteps } from "../fixtures/testStores";

const flow = {
  getZoom: () => 1,
  getNode: () => undefined,
  getNodes: () => [],
} as unknown as ReactFlowInstance<MapNode, MapEdge>;
const drop = { type: "mouseup" };

function inHand() {
  const stores = testStores();
  const gesture = createGestureStore();
  const drag = stepDrag(stores, flow, gesture);
  const to = (x: number, y: number): void =>
    drag.onNodesChange([
      { id: stepNodeId("test"), type: "position", dragging: true, position: { x, y } } as NodeChange<MapNode>,
    ]);
  return { stores, gesture, drag, to };
}

const press = (key: string, how: KeyboardEventInit = {}): KeyboardEvent => {
  const event = new KeyboardEvent("keydown", { key, cancelable: true, ...how });
  window.dispatchEvent(event);
  return event;
};
const escape = (): KeyboardEvent => press("Escape");

test("Escape gives a drag up: all stands where it stood, and what the hand still does moves nothing", () => {
  const { stores, gesture, drag, to } = inHand();
  to(640, 240);
  expect(gesture.getState().held.size).toBe(1);
  expect(escape().defaultPrevented).toBe(true);
  expect(gesture.getState()).toMatchObject({ by: [0, 0], held: new Set(), shifted: new Set() });
  to(700, 300);
  expect(gesture.getState().held.size).toBe(0);
  drag.onDrop(drop);
  expect(stores.document.getState().map).toBe(threeSteps);
  expect(escape().defaultPrevented).toBe(false);
});

test("the next drag moves again", () => {
  const { stores, drag, to } = inHand();
  to(640, 240);
  escape();
  drag.onDrop(drop);
  to(640, 240);
  drag.onDrop(drop);
  expect(stores.document.getState().map.steps["test"]?.at).not.toEqual([600, 0]);
  expect(escape().defaultPrevented).toBe(false);
});

test("Undo in the middle of a drag puts back what is in the hand, and nothing else", () => {
  const { stores, gesture, drag, to } = inHand();
  to(640, 240);
  expect(press("z", { ctrlKey: true }).defaultPrevented).toBe(true);
  expect(gesture.getState().held.size).toBe(0);
  to(700, 300);
  drag.onDrop(drop);
  expect(stores.document.getState().map).toBe(threeSteps);
  expect(press("z", { ctrlKey: true }).defaultPrevented).toBe(false);
});

test("the map's own keys wait until the hand is empty; Alt, Save and words do not", () => {
  const { drag, to } = inHand();
  to(640, 240);
  for (const key of ["Delete", "Backspace", "Enter", "ArrowLeft", "b"])
    expect(press(key).defaultPrevented, key).toBe(true);
  expect(press("Alt", { altKey: true }).defaultPrevented).toBe(false);
  expect(press("s", { ctrlKey: true }).defaultPrevented).toBe(false);
  const field = document.body.appendChild(document.createElement("input"));
  const typed = new KeyboardEvent("keydown", { key: "b", cancelable: true, bubbles: true });
  field.dispatchEvent(typed);
  expect(typed.defaultPrevented).toBe(false);
  field.remove();
  drag.onDrop(drop);
  expect(press("Delete").defaultPrevented).toBe(false);
});
