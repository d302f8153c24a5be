import { drawn } from "../model/drawing";
import { addImprovement, newImprovementId, removeImprovement } from "../model/improvements";
import { own } from "../model/own";
import { readImprovement } from "../model/plan";
import { pointerTo } from "../model/pointer";
import type { DrawnThing } from "../model/StreamMap";
import { hasThing, readThing, stepsOfThing } from "../model/things";
import type { Stores } from "../stores/stores";
import { words } from "../words/words";

const text = words.plan;

/** What the next improvement is about: the one step, link or thing that is selected; null: the map as a whole. */
export function planTarget(stores: Stores): DrawnThing | null {
  const { map } = stores.document.getState();
  const { steps, links, things } = stores.view.getState().selection;
  const all = [
    ...steps.map((id) => pointerTo("steps", id)),
    ...links.map((id) => pointerTo("links", id)),
    ...things,
  ];
  const [only] = all;
  if (all.length !== 1 || only === undefined) return null;
  const thing = readThing(only);
  if (thing?.kind !== "improvements") return hasThing(map, only) ? only : null;
  // Several ideas at one place: the next is about what the selected one is about.
  return own(drawn(map, "improvements"), thing.id)?.on ?? null;
}

/** Adds an improvement as it was typed, about what is selected; false when nothing was typed. */
export function addToPlan(stores: Stores, typed: string): boolean {
  if (typed.trim() === "") return false;
  const { map, apply } = stores.document.getState();
  const fields = readImprovement(typed);
  const on = planTarget(stores);
  const id = newImprovementId(map, fields.name);
  apply(text.edit.add, (now) => addImprovement(now, { id, ...fields, ...(on === null ? {} : { on }) }));
  return true;
}

/** Opens the plan where the next improvement is typed; about the selected step, where one is. */
export function startImprovement(stores: Stores): void {
  const view = stores.view.getState();
  view.focusField("planAdd");
  view.showPane("plan");
}

/** Takes an improvement out of the plan and off the map. */
export function removeFromPlan(stores: Stores, id: string): void {
  stores.document.getState().apply(text.edit.remove, (map) => removeImprovement(map, id));
}

/** Brings what an improvement is about into view. */
export function showInMap(stores: Stores, id: string): void {
  const steps = stepsOfThing(stores.document.getState().map, pointerTo("improvements", id));
  const view = stores.view.getState();
  if (steps.length > 0) view.moveCamera("show", steps);
  else view.moveCamera("fit");
}
