import { drawn, partyOf, setDrawn } from "../model/drawing";
import { addEntry, setMapField, setMark, setPool, setRework, setStepField } from "../model/edits";
import { newId } from "../model/ids";
import { addImprovement, newImprovementId } from "../model/improvements";
import { setLinkFlow } from "../model/linkEdits";
import { own } from "../model/own";
import { pointerTo } from "../model/pointer";
import { spanOf } from "../model/ropes";
import { endSteps, flowOrder, incomingLinks, nextSteps, reachedFrom, startSteps } from "../model/structure";
import type { DrawnThing, Link, StreamMap } from "../model/StreamMap";
import { inventoryThing, readThing, stepsOfThing } from "../model/things";
import { freeNotePlace } from "../report/map/thingPlaces";
import type { Stores } from "../stores/stores";
import { words } from "../words/words";
import { placeSteps, type Place } from "../model/placeSteps";
import { addNextStep, onlySelectedStep } from "./stepActions";

const text = words.symbols;
/** A little of its size, so that what is added stands with its middle in the middle of the view. */
const HALF: Place = [95, 45];

/** The one step that is selected, or that the one selected symbol belongs to. */
export function stepAtHand(stores: Stores): string | null {
  const { steps, links, things } = stores.view.getState().selection;
  if (steps.length > 0) return onlySelectedStep(stores);
  if (links.length > 0 || things.length !== 1) return null;
  return stepsOfThing(stores.document.getState().map, things[0]!)[0] ?? null;
}

/** The links that are selected, else those that lead to the selected step. */
export function linksAtHand(stores: Stores): readonly string[] {
  const { links } = stores.view.getState().selection;
  const step = stepAtHand(stores);
  if (links.length > 0 || step === null) return links;
  return incomingLinks(stores.document.getState().map, step).map(({ id }) => id);
}

function middle(stores: Stores): Place {
  const [x, y] = stores.view.getState().middle;
  return [Math.round((x - HALF[0]) / 10) * 10, Math.round((y - HALF[1]) / 10) * 10];
}

/** Selects a thing and puts the focus into its first field: what is typed goes there. */
export function editThing(stores: Stores, path: DrawnThing): void {
  const view = stores.view.getState();
  view.select([], [], [path]);
  view.focusField("first");
}

function add(stores: Stores, label: string, path: DrawnThing, edit: (map: StreamMap) => StreamMap): void {
  const { apply, seal } = stores.document.getState();
  apply(label, edit);
  seal();
  editThing(stores, path);
  stores.view.getState().moveCamera("show", [path]);
}

/** Adds a step after the selected one, else in the middle of the view when there are none. */
export function insertStep(stores: Stores): void {
  addNextStep(stores);
}

/** Adds a queue before the selected step, or goes to the one that is there. */
export function addQueue(stores: Stores): void {
  const step = stepAtHand(stores);
  if (step === null) return;
  add(stores, text.addQueue, inventoryThing(step), (map) =>
    own(map.steps, step)?.inventory === undefined ? setStepField(map, step, "inventory", {}) : map,
  );
}

/** Writes down that the selected step's flaws come back, and goes to how often they do. */
export function addRework(stores: Stores): void {
  const step = stepAtHand(stores);
  if (step === null) return;
  const { map, apply, seal } = stores.document.getState();
  apply(text.addRework, (now) =>
    own(now.steps, step)?.rework === undefined ? setRework(now, step, { to: step }) : now,
  );
  seal();
  stores.view.getState().select([step]);
  const isKnown = own(map.steps, step)?.percentCompleteAccurate !== undefined;
  stores.view.getState().focusField(isKnown ? "effort" : "percentCompleteAccurate");
}

/** Adds a kaizen burst to what is selected, else to the middle of the view. */
export function addBurst(stores: Stores): void {
  const { map } = stores.document.getState();
  const { links, things } = stores.view.getState().selection;
  const step = stepAtHand(stores);
  const thing = things.find((path) => {
    const kind = readThing(path)?.kind;
    return kind === "systems" || kind === "supplier" || kind === "customer";
  });
  const on =
    step !== null ? pointerTo("steps", step) : links.length === 1 ? pointerTo("links", links[0]!) : thing;
  const id = newImprovementId(map, undefined);
  const place = on === undefined ? { at: middle(stores) } : { on };
  add(stores, text.addBurst, pointerTo("improvements", id), (now) => addImprovement(now, { id, ...place }));
}

/** Adds a note above the selected step, else in the middle of the view. */
export function addNote(stores: Stores, kind: "note" | "goSee"): void {
  const { map } = stores.document.getState();
  const step = stepAtHand(stores);
  let at: Place = (step === null ? null : freeNotePlace(map, placeSteps(map), step)) ?? middle(stores);
  const taken = Object.values(drawn(map, "notes")).flatMap((note) => (note.at ? [note.at] : []));
  while (taken.some(([x, y]) => Math.abs(x - at[0]) < 60 && Math.abs(y - at[1]) < 60))
    at = [at[0] + 30, at[1] - 70];
  const id = newId(map.notes, "", "note");
  const label = kind === "note" ? text.addNote : text.addGoSee;
  add(stores, label, pointerTo("notes", id), (now) =>
    setDrawn(now, "notes", id, kind === "note" ? { at } : { kind, at }),
  );
}

/** Draws the supplier, or gives supplier or customer a name. */
export function addParty(stores: Stores, which: "supplier" | "customer"): void {
  const label = which === "supplier" ? text.addSupplier : text.editCustomer;
  if (which === "customer") return editThing(stores, "/customer");
  add(stores, label, `/${which}`, (map) =>
    partyOf(map, which) === undefined && map[which] === undefined ? setMapField(map, which, {}) : map,
  );
}

/** Adds a system: where work is planned or information is kept. */
export function addSystem(stores: Stores): void {
  const id = newId(stores.document.getState().map.systems, "", "system");
  add(stores, text.addSystem, pointerTo("systems", id), (map) => setDrawn(map, "systems", id, {}));
}

/** What a flow of information can come from and go to. */
export function informationEndsOf(map: StreamMap): readonly DrawnThing[] {
  return [
    ...flowOrder(map).map((id) => pointerTo("steps", id)),
    ...Object.keys(drawn(map, "systems")).map((id) => pointerTo("systems", id)),
    ...(partyOf(map, "supplier") === undefined ? [] : ["/supplier"]),
    ...(Object.keys(map.steps).length > 0 ? ["/customer"] : []),
  ];
}

/** Adds a flow of information between the two things that are selected, else from the selected one to the first that fits. */
export function addInformation(stores: Stores): void {
  const { map } = stores.document.getState();
  const { steps, things } = stores.view.getState().selection;
  const ends = informationEndsOf(map);
  const chosen = [...things, ...steps.map((id) => pointerTo("steps", id))].filter((path) =>
    ends.includes(path),
  );
  const system = ends.find((path) => path.startsWith("/systems/"));
  const from = chosen[0] ?? system ?? "/customer";
  const to =
    chosen[1] ??
    [system, "/customer", ...ends].find((path) => path !== undefined && path !== from && ends.includes(path));
  if (to === undefined || !ends.includes(from)) return;
  const id = newId(map.information, "", "information");
  add(stores, text.addInformation, pointerTo("information", id), (now) =>
    setDrawn(now, "information", id, { from, to, medium: "electronic" }),
  );
}

/** From the first to the last of the selected steps along the flow; from one on to the end; else the whole stream. */
function spanAtHand(stores: Stores): { readonly from: string; readonly to: string } | null {
  const { map } = stores.document.getState();
  const { steps } = stores.view.getState().selection;
  const step = stepAtHand(stores);
  const chosen = flowOrder(map).filter((id) => steps.includes(id) || id === step);
  const from = chosen[0] ?? startSteps(map)[0];
  if (from === undefined) return null;
  const ahead = reachedFrom(map, [from]);
  const to =
    chosen.length > 1
      ? chosen.findLast((id) => ahead.has(id))
      : step === null
        ? endSteps(map).findLast((id) => ahead.has(id))
        : nextSteps(map, from)[0];
  return { from, to: to ?? from };
}

/** Adds a rope around the selected steps and goes to its limit. */
export function addRope(stores: Stores): void {
  const span = spanAtHand(stores);
  if (span === null) return;
  const { map } = stores.document.getState();
  const id = newId(map.ropes, `${span.from} ${span.to}`, "rope");
  const people = [...spanOf(map, span)].reduce((sum, step) => sum + (own(map.steps, step)?.workers ?? 1), 0);
  const limit = Math.max(2, people * 2);
  add(stores, text.addRope, pointerTo("ropes", id), (now) => addEntry(now, "ropes", id, { ...span, limit }));
}

/** Adds a measure from the first to the last of the selected steps. */
export function addMeasure(stores: Stores): void {
  const span = spanAtHand(stores);
  if (span === null) return;
  const id = newId(stores.document.getState().map.measures, `${span.from} ${span.to}`, "measure");
  add(stores, text.addMeasure, pointerTo("measures", id), (now) => addEntry(now, "measures", id, span));
}

/** Puts the selected step's people into a new pool that other steps can share, and goes to its name. */
export function addPool(stores: Stores): void {
  const step = stepAtHand(stores);
  const { map, apply, seal } = stores.document.getState();
  if (step === null || own(map.steps, step) === undefined) return;
  const { owner, workers, availability } = own(map.steps, step)!;
  const id = newId(map.pools, owner ?? "", "pool");
  apply(text.addPool, (now) => {
    const wider = addEntry(now, "pools", id, {
      ...(owner === undefined ? {} : { name: owner }),
      size: workers ?? 1,
      ...(availability === undefined ? {} : { availability }),
    });
    return setPool(wider, step, id);
  });
  seal();
  stores.view.getState().select([step]);
  stores.view.getState().focusField("poolName");
}

/** Says how work moves along the links at hand. */
export function setFlow(stores: Stores, flow: NonNullable<Link["flow"]>): void {
  const label = { push: text.setPush, pull: text.setPull, fifo: text.setFifo }[flow];
  const links = linksAtHand(stores);
  stores.document.getState().apply(label, (map) => setLinkFlow(map, links, flow));
}

/** Lets copies go down every way from the selected step, or one way each again; for a join, waits for all or not. */
export function toggleMark(stores: Stores, mark: "split" | "join"): void {
  const step = stepAtHand(stores);
  if (step === null) return;
  const { map, apply } = stores.document.getState();
  const before = own(map.steps, step)?.[mark] === "all";
  apply(text.marked[mark][before ? "gone" : "set"], (now) =>
    setMark(now, step, mark, before ? undefined : "all"),
  );
}
