import { Menu } from "@mantine/core";
import { useEffect, useState } from "react";
import { domIdOfStep } from "../../canvas/StepNode";
import { performCommand } from "../../commands/commands";
import { addStepAfter, addStepBefore } from "../../commands/stepActions";
import { useStores } from "../../hooks/useStores";
import type { Stores } from "../../stores/stores";
import { focusMap } from "../../ui/focusMap";
import { words } from "../../words/words";
import { fixedCommand } from "../CommandButton";

const text = words.workshop;
const holdMs = 550;
const wobble = 12;

interface Place {
  readonly x: number;
  readonly y: number;
  /** The step under the hand; null: the ground. */
  readonly step: string | null;
}

/** What can be done where the hand rests: a long press of finger or pen, or the right button of a mouse. */
export function MapMenu() {
  const stores = useStores();
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => watchPresses(stores, setPlace), [stores]);
  const item = (id: string) => (
    <Menu.Item
      key={id}
      disabled={!fixedCommand(id).enabled(stores)}
      onClick={() => performCommand(stores, id)}
    >
      {fixedCommand(id).label(stores)}
    </Menu.Item>
  );
  const step = place?.step ?? null;
  return (
    <Menu
      opened={place !== null}
      onClose={() => setPlace(null)}
      position="right-start"
      offset={4}
      aria-label={text.menu}
    >
      <Menu.Target>
        <span className="map-menu-place" style={{ left: place?.x ?? 0, top: place?.y ?? 0 }} aria-hidden />
      </Menu.Target>
      <Menu.Dropdown>
        {step === null ? (
          <>
            <Menu.Item onClick={() => place && addStepUnder(place)}>{text.addHere}</Menu.Item>
            {["quickEntry", "paste"].map(item)}
            <Menu.Divider />
            {["zoomToFit", "tidy", "simulate"].map(item)}
          </>
        ) : (
          <>
            <Menu.Item onClick={() => stores.view.getState().focusField("name")}>{text.figures}</Menu.Item>
            <Menu.Divider />
            <Menu.Item onClick={() => addStepAfter(stores, step)}>{text.addAfter}</Menu.Item>
            <Menu.Item onClick={() => addStepBefore(stores, step)}>{text.addBefore}</Menu.Item>
            {["connect", "duplicate", "delete"].map(item)}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** As two clicks there would. */
function addStepUnder({ x, y }: Place): void {
  const ground = document.querySelector(".map .react-flow__pane");
  ground?.dispatchEvent(new MouseEvent("dblclick", { clientX: x, clientY: y, bubbles: true }));
}

/** Hears long presses and right clicks on the map; returns a function that stops. */
function watchPresses(stores: Stores, show: (place: Place) => void): () => void {
  let held: ReturnType<typeof setTimeout> | null = null;
  let start: { x: number; y: number } | null = null;
  let opened = false;
  const fingers = new Set<number>();
  const letGo = (): void => {
    if (held !== null) clearTimeout(held);
    held = null;
  };
  const open = (target: EventTarget | null, x: number, y: number): boolean => {
    if (!(target instanceof Element) || target.closest(".map") === null) return false;
    const over = target.closest(".step")?.id;
    const { steps } = stores.document.getState().map;
    const step = Object.keys(steps).find((id) => domIdOfStep(id) === over) ?? null;
    if (step === null && !target.classList.contains("react-flow__pane")) return false;
    if (step !== null) stores.view.getState().select([step]);
    focusMap();
    show({ x, y, step });
    return true;
  };
  const onContextMenu = (event: MouseEvent): void => {
    if (open(event.target, event.clientX, event.clientY)) event.preventDefault();
  };
  const onDown = ({ pointerType, pointerId, clientX, clientY, target }: PointerEvent): void => {
    letGo();
    if (pointerType === "mouse") return;
    fingers.add(pointerId);
    // Two fingers zoom.
    if (fingers.size > 1) return;
    start = { x: clientX, y: clientY };
    held = setTimeout(() => {
      opened = open(target, clientX, clientY);
    }, holdMs);
  };
  const onMove = ({ clientX, clientY }: PointerEvent): void => {
    if (start !== null && Math.hypot(clientX - start.x, clientY - start.y) > wobble) letGo();
  };
  // The finger that goes up does not press what has come up under it.
  const onTouchEnd = (event: TouchEvent): void => {
    if (opened && event.cancelable) event.preventDefault();
    opened = false;
  };
  const onUp = ({ pointerId }: PointerEvent): void => {
    fingers.delete(pointerId);
    letGo();
  };
  const capture = { capture: true };
  document.addEventListener("contextmenu", onContextMenu);
  document.addEventListener("pointerdown", onDown, capture);
  document.addEventListener("pointermove", onMove, capture);
  document.addEventListener("pointerup", onUp, capture);
  document.addEventListener("touchend", onTouchEnd, { capture: true, passive: false });
  document.addEventListener("pointercancel", onUp, capture);
  return () => {
    letGo();
    document.removeEventListener("contextmenu", onContextMenu);
    document.removeEventListener("pointerdown", onDown, capture);
    document.removeEventListener("pointermove", onMove, capture);
    document.removeEventListener("pointerup", onUp, capture);
    document.removeEventListener("touchend", onTouchEnd, capture);
    document.removeEventListener("pointercancel", onUp, capture);
  };
}
