import { outgoingLinks, incomingLinks } from "../model/structure";
import type { Stores } from "../stores/stores";
import { words } from "../words/words";
import type { Command } from "./commands";
import {
  addBurst,
  addInformation,
  addMeasure,
  addNote,
  addParty,
  addPool,
  addQueue,
  addRework,
  addRope,
  addSystem,
  informationEndsOf,
  insertStep,
  linksAtHand,
  setFlow,
  stepAtHand,
  toggleMark,
} from "./insertThings";
import { toggleLanes } from "./laneActions";
import { selectNextThing } from "./thingOrder";

const text = words.symbols;

const insert = (
  id: string,
  label: string,
  shortcut: string | null,
  perform: Command["perform"],
  enabled: Command["enabled"] = () => true,
  needs?: string,
): Command => ({
  id,
  group: "insert",
  label: () => label,
  shortcut,
  enabled,
  perform,
  ...(needs === undefined ? {} : { needs }),
});

const hasStep = (stores: Stores): boolean => stepAtHand(stores) !== null;
const hasLinks = (stores: Stores): boolean => linksAtHand(stores).length > 0;
const hasSteps = (stores: Stores): boolean => Object.keys(stores.document.getState().map.steps).length > 0;
const has = (stores: Stores, side: typeof outgoingLinks, count: number): boolean => {
  const step = stepAtHand(stores);
  return step !== null && side(stores.document.getState().map, step).length >= count;
};

/** Everything that can be put on the map, the everyday set first. */
export const insertCommands: readonly Command[] = [
  insert("insertStep", text.insertStep, null, insertStep),
  insert("addQueue", text.addQueue, "Q", addQueue, hasStep, text.needs.step),
  insert("addRework", text.addRework, "R", addRework, hasStep, text.needs.step),
  insert("addBurst", text.addBurst, "B", addBurst),
  insert("addNote", text.addNote, "N", (stores) => addNote(stores, "note")),
  insert("editCustomer", text.editCustomer, null, (stores) => addParty(stores, "customer"), hasSteps),
  insert("addGoSee", text.addGoSee, "G", (stores) => addNote(stores, "goSee")),
  insert("addSupplier", text.addSupplier, null, (stores) => addParty(stores, "supplier")),
  insert("addSystem", text.addSystem, null, addSystem),
  insert(
    "addInformation",
    text.addInformation,
    null,
    addInformation,
    (stores) => informationEndsOf(stores.document.getState().map).length > 1,
  ),
  insert("addRope", text.addRope, null, addRope, hasSteps),
  insert("addPool", text.addPool, null, addPool, hasStep, text.needs.step),
  insert("addMeasure", text.addMeasure, null, addMeasure, hasSteps),
  insert("setPush", text.setPush, null, (stores) => setFlow(stores, "push"), hasLinks, text.needs.links),
  insert("setPull", text.setPull, null, (stores) => setFlow(stores, "pull"), hasLinks, text.needs.links),
  insert("setFifo", text.setFifo, null, (stores) => setFlow(stores, "fifo"), hasLinks, text.needs.links),
  insert(
    "toggleSplit",
    text.toggleSplit,
    null,
    (stores) => toggleMark(stores, "split"),
    (stores) => has(stores, outgoingLinks, 2),
    text.needs.waysOn,
  ),
  insert(
    "toggleJoin",
    text.toggleJoin,
    null,
    (stores) => toggleMark(stores, "join"),
    (stores) => has(stores, incomingLinks, 2),
    text.needs.waysIn,
  ),
  insert("toggleLanes", text.toggleLanes, null, toggleLanes, hasSteps),
  insert("nextSymbol", text.nextSymbol, "mod+shift+Y", (stores) => selectNextThing(stores, 1)),
  insert("previousSymbol", text.previousSymbol, "mod+alt+Y", (stores) => selectNextThing(stores, -1)),
];
