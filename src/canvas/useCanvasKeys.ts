import type { KeyboardEvent } from "react";
import { nudgeSelected } from "../commands/arrangeSteps";
import { addNextStep, connectSteps, deleteSelected, onlySelectedStep } from "../commands/stepActions";
import { useStores } from "../hooks/useStores";
import { performCommand } from "../commands/commands";
import { linkAfter, linkBeside, onlySelectedLink } from "../commands/handCommands";
import { addStepOnLink } from "../commands/linkActions";
import { own } from "../model/own";
import { insertCommands } from "../commands/insertCommands";
import { stepAtHand } from "../commands/insertThings";
import { stepNearThing } from "../commands/thingOrder";
import type { Stores } from "../stores/stores";
import type { Selection } from "../stores/viewStore";
import { walk, type Direction } from "./walk";

const directions: Readonly<Record<string, Direction>> = {
  ArrowRight: "forward",
  ArrowLeft: "back",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** With Alt the arrow keys move what is selected. */
const nudges: Readonly<Record<string, [-1 | 0 | 1, -1 | 0 | 1]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What keys do while the canvas has the focus. */
export function useCanvasKeys(): (event: KeyboardEvent) => void {
  const stores = useStores();
  return (event) => {
    const nudge = nudges[event.key];
    if (event.target === event.currentTarget && nudge && event.altKey && !event.metaKey && !event.ctrlKey) {
      nudgeSelected(stores, ...nudge);
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.target !== event.currentTarget || event.altKey || event.metaKey || event.ctrlKey) return;
    if (pressed(stores, event.key, event.shiftKey)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
}

function hasSelection({ steps, links, things }: Selection): boolean {
  return steps.length + links.length + things.length > 0;
}

/** Does what a key stands for; false when it stands for nothing here. */
function pressed(stores: Stores, key: string, shift: boolean): boolean {
  const view = stores.view.getState();
  const selected = onlySelectedStep(stores);
  const onThing = selected === null && view.selection.things.length === 1;
  const direction = directions[key];
  const link = onlySelectedLink(stores);
  if (direction && link !== null) {
    leaveLink(stores, link, direction);
    return true;
  }
  if (shift && selected !== null && (direction === "forward" || direction === "back")) {
    const beside = linkBeside(stores, selected, direction === "forward" ? "out" : "in");
    if (beside !== null) view.select([], [beside]);
    return true;
  }
  if (direction) {
    const next =
      (onThing ? stepNearThing(stores.document.getState().map, view.selection.things[0]!) : null) ??
      walk(stores.document.getState().map, stepAtHand(stores), direction);
    if (next !== null) {
      view.select([next]);
      view.moveCamera("show", [next]);
    }
    return true;
  }
  switch (key) {
    case "Enter":
      if (view.connectingFrom !== null) {
        if (selected !== null) connectSteps(stores, view.connectingFrom, selected);
        view.connectFrom(null);
      } else if (onThing) view.focusField("first");
      else if (link !== null) addStepOnLink(stores, link);
      else addNextStep(stores);
      return true;
    case "Delete":
    case "Backspace":
      deleteSelected(stores);
      return true;
    case "Escape":
      if (view.connectingFrom !== null) view.connectFrom(null);
      else if (hasSelection(view.selection)) view.select([]);
      else return false;
      return true;
    case "Tab":
      if (shift || (selected === null && !onThing)) return false;
      view.focusField(onThing ? "first" : "name");
      return true;
    default: {
      // A letter adds what it stands for.
      const insert = shift
        ? undefined
        : insertCommands.find(({ shortcut }) => shortcut === key.toUpperCase());
      if (insert === undefined) return false;
      performCommand(stores, insert.id);
      return true;
    }
  }
}

/** From a link the arrow keys go on to the step that it leads to or comes from, or to the next link there. */
function leaveLink(stores: Stores, link: string, direction: Direction): void {
  const view = stores.view.getState();
  const ends = own(stores.document.getState().map.links, link);
  if (!ends) return;
  if (direction === "up" || direction === "down") {
    const next = linkAfter(stores, link, direction === "down" ? 1 : -1);
    if (next !== null) view.select([], [next]);
    return;
  }
  const step = direction === "forward" ? ends.to : ends.from;
  view.select([step]);
  view.moveCamera("show", [step]);
}
