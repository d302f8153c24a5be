import type { Stores } from "../stores/stores";
import { words } from "../words/words";
import type { Command } from "./commands";
import { present, toggleFullScreen, toggleWorkshop } from "./workshopActions";

const text = words.workshop;
const always = (): boolean => true;
const hasSteps = (stores: Stores): boolean => Object.keys(stores.document.getState().map.steps).length > 0;

/** What a facilitator does with the room looking at the wall. */
export const workshopCommands: readonly Command[] = [
  {
    id: "workshop",
    group: "workshop",
    label: (stores) => (stores.workshop.getState().on ? text.leave : text.enter),
    shortcut: "F9",
    enabled: always,
    perform: toggleWorkshop,
  },
  {
    id: "present",
    group: "workshop",
    label: () => text.present,
    shortcut: "F8",
    enabled: hasSteps,
    perform: present,
  },
  {
    id: "setTimer",
    group: "workshop",
    label: () => text.setTimer,
    shortcut: "mod+alt+T",
    enabled: always,
    perform: ({ workshop }) => workshop.getState().setTimer(true),
  },
  {
    id: "pauseTimer",
    group: "workshop",
    label: () => text.pauseTimer,
    shortcut: "mod+alt+P",
    enabled: ({ workshop }) => workshop.getState().timer !== null,
    perform: ({ workshop }) => workshop.getState().pauseTimer(),
  },
  {
    id: "fullScreen",
    group: "workshop",
    label: () => text.fullScreen,
    shortcut: "F11",
    enabled: always,
    perform: toggleFullScreen,
  },
];
