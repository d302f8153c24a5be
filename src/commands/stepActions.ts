import { addArrival, addStep, moveSteps, newStepId, setRework } from "../model/edits";
import { connect, removeLinks } from "../model/linkEdits";
import { settleLanes } from "../model/lanes";
import { labelOf } from "../model/names";
import { own } from "../model/own";
import { removeSteps } from "../model/removeSteps";
import {
  flowOrder,
  incomingLinks,
  nextSteps,
  outgoingLinks,
  reachedFrom,
  startSteps,
} from "../model/structure";
import type { StreamMap } from "../model/StreamMap";
import { loosen, removeThings } from "../model/things";
import type { Stores } from "../stores/stores";
import { stepNearThing } from "./thingOrder";
import { words } from "../words/words";
import {
  freePlace,
  placeSteps,
  ROW_PITCH,
  STEP_HEIGHT,
  STEP_PITCH,
  STEP_WIDTH,
  type Place,
} from "../model/placeSteps";

const labels = words.edits;

/** The one selected step; null when none or several are. */
export function onlySelectedStep(stores: Stores): string | null {
  const { steps } = stores.view.getState().selection;
  return steps.length === 1 ? (steps[0] ?? null) : null;
}

function inTheWay(places: ReadonlyMap<string, Place>, [x, y]: Place): boolean {
  return [...places.values()].some(
    ([px, py]) => Math.abs(px - x) < STEP_WIDTH + 20 && Math.abs(py - y) < STEP_HEIGHT + 20,
  );
}

/** The map with everything from `x` on moved one step to the right. */
function makeRoom(map: StreamMap, places: ReadonlyMap<string, Place>, x: number): StreamMap {
  const moved = [...places].filter(([, at]) => at[0] > x - STEP_WIDTH / 2);
  return moveSteps(
    map,
    Object.fromEntries(moved.map(([id, at]) => [id, [at[0] + STEP_PITCH, at[1]] as const])),
  );
}

function showNewStep(stores: Stores, id: string): void {
  const view = stores.view.getState();
  view.select([id]);
  view.moveCamera("show", [id]);
  view.focusField("name");
}

/** Adds a step right after another one and goes to its name. */
export function addStepAfter(stores: Stores, after: string): void {
  const { map, apply } = stores.document.getState();
  const places = placeSteps(map);
  const from = places.get(after);
  if (!from) return;
  const at: Place = [from[0] + STEP_PITCH, from[1]];
  const id = newStepId(map, undefined);
  apply(labels.addStep, (now) =>
    addStep(inTheWay(places, at) ? makeRoom(now, places, at[0]) : now, { id, at, after }),
  );
  showNewStep(stores, id);
}

/** Adds a step right before another one, as mapping backwards from delivery does. */
export function addStepBefore(stores: Stores, before: string): void {
  const { map, apply } = stores.document.getState();
  const places = placeSteps(map);
  const from = places.get(before);
  if (!from) return;
  const left: Place = [from[0] - STEP_PITCH, from[1]];
  const room = incomingLinks(map, before).length === 0 && !inTheWay(places, left);
  const id = newStepId(map, undefined);
  apply(labels.addStep, (now) =>
    room
      ? addStep(now, { id, at: left, before })
      : addStep(makeRoom(now, places, from[0]), { id, at: from, before }),
  );
  showNewStep(stores, id);
}

/** Adds a step that stands alone at this place of the map. */
export function addStepAt(stores: Stores, at: Place): void {
  const { map, apply } = stores.document.getState();
  const id = newStepId(map, undefined);
  apply(labels.addStep, (now) =>
    addStep(now, { id, at: [Math.round(at[0] / 10) * 10, Math.round(at[1] / 10) * 10] }),
  );
  showNewStep(stores, id);
}

/** Adds a step at this place, linked from another one: what a line drawn into the void means. */
export function addStepFrom(stores: Stores, from: string, at: Place): void {
  const { map, apply } = stores.document.getState();
  const id = newStepId(map, undefined);
  apply(labels.addStep, (now) =>
    connect(addStep(now, { id, at: [Math.round(at[0] / 10) * 10, Math.round(at[1] / 10) * 10] }), from, id),
  );
  showNewStep(stores, id);
}

/**
 * Adds a step where one would expect it: after the selected one, else at the end of the stream; mapping
 * backwards before the selected one, else at the beginning.
 */
export function addNextStep(stores: Stores): void {
  const selected = onlySelectedStep(stores);
  const { map } = stores.document.getState();
  const first = selected ?? startSteps(map)[0];
  if (stores.view.getState().backwards && first !== undefined) {
    addStepBefore(stores, first);
    return;
  }
  const last = selected ?? flowOrder(map).findLast((id) => outgoingLinks(map, id).length === 0);
  if (last === undefined) addStepAt(stores, freePlace(placeSteps(map), [0, 0]));
  else addStepAfter(stores, last);
}

/** Lets work arrive at a step that nothing arrives at yet, and goes to how often it does. */
export function letWorkArrive(stores: Stores, step: string): void {
  const view = stores.view.getState();
  view.select([step]);
  const { map, apply, seal } = stores.document.getState();
  if (!Object.values(map.arrivals ?? {}).some(({ to }) => to === step)) {
    apply(words.inspector.arrivals, (now) => addArrival(now, { to: step }));
    seal();
  }
  view.moveCamera("show", [step]);
  view.focusField("arrivalEvery");
}

/** Who found the flaws of a step so far, where rework drawn from another step says otherwise: a step has one finder. */
export function finderReplaced(map: StreamMap, from: string, to: string): string | null {
  const finder = own(map.steps, to)?.rework?.foundBy;
  return finder === undefined || finder === from ? null : finder;
}

/**
 * Connects two steps. Forward it is a link; back to a step that work has already passed it is
 * rework: what the earlier step did wrong is found here and goes back. Whom that replaces is said.
 */
export function connectSteps(stores: Stores, from: string, to: string): void {
  const { map, apply } = stores.document.getState();
  if (from === to) return;
  if (!reachedFrom(map, [to]).has(from)) return apply(labels.connect, (now) => connect(now, from, to));
  const before = finderReplaced(map, from, to);
  const label =
    before === null
      ? labels.rework
      : words.hand.finderReplaced(labelOf(map, to), labelOf(map, from), labelOf(map, before));
  apply(label, (now) => setRework(now, to, { foundBy: from }));
  if (before !== null) stores.view.getState().tell(label);
}

/** Connects the selected steps, from left to right. */
export function connectSelected(stores: Stores): void {
  const { map, apply } = stores.document.getState();
  const places = placeSteps(map);
  const steps = [...stores.view.getState().selection.steps].sort(
    (a, b) => (places.get(a)?.[0] ?? 0) - (places.get(b)?.[0] ?? 0),
  );
  apply(labels.connect, (now) =>
    steps.slice(1).reduce((sofar, id, index) => connect(sofar, steps[index] ?? id, id), now),
  );
}

/** Takes away what is selected, and selects what stood before it, else what came next: the keys go on from there. */
export function deleteSelected(stores: Stores): void {
  const { map, apply } = stores.document.getState();
  const { steps, links, things } = stores.view.getState().selection;
  if (steps.length + links.length + things.length === 0) return;
  if (steps.length + links.length === 0) return deleteThings(stores, things);
  const label =
    links.length === 0
      ? labels.deleteSteps(steps.length)
      : steps.length === 0
        ? labels.deleteLinks(links.length)
        : labels.deleteSelection;
  apply(label, (now) => {
    const left = removeThings(now, things);
    return loosen(left, removeSteps(removeLinks(left, links), steps));
  });
  stores.view.getState().select(besideGone(map, steps, links));
}

/** Where the keys go on when one step or link is taken out of this map: at the step before it, else at the next one. */
export function besideGone(map: StreamMap, steps: readonly string[], links: readonly string[]): string[] {
  if (steps.length + links.length !== 1) return [];
  return [
    ...links.flatMap((id) => own(map.links, id)?.from ?? []),
    ...steps.flatMap((id) => incomingLinks(map, id).map(({ link }) => link.from)),
    ...steps.flatMap((id) => nextSteps(map, id)),
  ]
    .filter((id) => !steps.includes(id))
    .slice(0, 1);
}

/** Takes symbols away, and selects the step that one stood at. */
function deleteThings(stores: Stores, things: readonly string[]): void {
  const { map, apply } = stores.document.getState();
  const beside = things.length === 1 ? stepNearThing(map, things[0]!) : null;
  apply(words.symbols.removeSymbols(things.length), (now) => removeThings(now, things));
  // The customer stays, and stays selected.
  if (stores.document.getState().map !== map) stores.view.getState().select(beside === null ? [] : [beside]);
}

/** Draws the map anew: the main row straight, branches under it; with lanes, every step in its own. */
export async function tidyMap(stores: Stores): Promise<void> {
  const { tidyPlaces } = await import("./tidyPlaces");
  stores.document
    .getState()
    .apply(labels.tidy, (now) => settleLanes(moveSteps(now, tidyPlaces(now, STEP_PITCH, ROW_PITCH))));
  stores.view.getState().moveCamera("fit");
}
