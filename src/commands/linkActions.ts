import { addStep, moveSteps, newStepId, setStepField } from "../model/edits";
import { reconnect, unhook } from "../model/rewire";
import { labelOf } from "../model/names";
import { own } from "../model/own";
import { outgoingLinks, reachedFrom } from "../model/structure";
import type { StreamMap } from "../model/StreamMap";
import type { Stores } from "../stores/stores";
import { words } from "../words/words";
import { connect } from "../model/linkEdits";
import { freePlace, placeSteps, STEP_PITCH, type Place } from "../model/placeSteps";
import { overlap } from "./placeRow";

const text = words.hand;

/** What a line from one step to another would be: rework when it leads back, nothing when it is there already. */
export type LineMeaning = "link" | "rework" | "newStep" | "nothing";

/** What a new line between these steps means. */
export function meaningOf(map: StreamMap, from: string, to: string): "link" | "rework" | "nothing" {
  if (from === to) return "nothing";
  if (reachedFrom(map, [to]).has(from)) return "rework";
  return outgoingLinks(map, from).some(({ link }) => link.to === to) ? "nothing" : "link";
}

/** Whether this end of a link can be moved to a step: work that comes back is rework, not a link. */
export function canReconnect(map: StreamMap, link: string, end: "from" | "to", step: string): boolean {
  return reconnect(map, link, end, step) !== map;
}

/** Moves one end of a link to another step. */
export function reconnectLink(stores: Stores, link: string, end: "from" | "to", step: string): void {
  const { map, apply } = stores.document.getState();
  const now = own(reconnect(map, link, end, step).links, link);
  if (now)
    apply(text.reconnect(labelOf(map, now.from), labelOf(map, now.to)), (before) =>
      reconnect(before, link, end, step),
    );
}

/** Puts a new step into the middle of a link, and goes to its name. */
export function addStepOnLink(stores: Stores, linkId: string): void {
  const { map, apply } = stores.document.getState();
  const link = own(map.links, linkId);
  if (!link) return;
  const id = newStepId(map, undefined);
  const { map: roomy, at } = roomOnLink(map, link.from, link.to, null, null);
  apply(words.edits.addStep, () => addStep(roomy, { id, at, onLink: linkId }));
  const view = stores.view.getState();
  view.select([id]);
  view.moveCamera("show", [id]);
  view.focusField("name");
}

/**
 * Puts a step that is on the map already into the middle of a link. Its neighbours of before are
 * joined as if it had been taken away; all that points to it stays.
 */
export function putStepOnLink(stores: Stores, step: string, linkId: string, dropped: Place): void {
  const { map, apply } = stores.document.getState();
  const link = own(map.links, linkId);
  if (!link || link.from === step || link.to === step || !own(map.steps, step)) return;
  const label = text.putBetween(labelOf(map, step), labelOf(map, link.from), labelOf(map, link.to));
  apply(label, (now) => {
    const loose = unhook(now, step);
    const into = own(loose.links, linkId);
    if (!into) return now;
    const { map: roomy, at } = roomOnLink(loose, into.from, into.to, step, dropped);
    const bent = { ...roomy, links: { ...roomy.links, [linkId]: { ...into, to: step } } };
    const whole = setStepField(setStepField(bent, step, "split", undefined), step, "join", undefined);
    return moveSteps(connect(whole, step, into.to), { [step]: at });
  });
  stores.view.getState().select([step]);
}

/** A place between two steps, and the map with what stands in the way moved on to the right. */
function roomOnLink(
  map: StreamMap,
  from: string,
  to: string,
  moving: string | null,
  dropped: Place | null,
): { readonly map: StreamMap; readonly at: Place } {
  const places = new Map(placeSteps(map));
  if (moving !== null) places.delete(moving);
  const [source, target] = [places.get(from), places.get(to)];
  if (!source || !target) return { map, at: dropped ?? freePlace(places, [0, 0]) };
  const isFree = (at: Place): boolean => [...places.values()].every((other) => !overlap(other, at));
  const level = source[1] === target[1];
  if (dropped !== null) {
    const at: Place = [
      Math.round(dropped[0] / 10) * 10,
      level ? source[1] : Math.round(dropped[1] / 10) * 10,
    ];
    if (isFree(at) && at[0] > source[0] && at[0] < target[0]) return { map, at };
  }
  const half = Math.round((source[0] + target[0]) / 20) * 10;
  const wished: Place =
    target[0] - source[0] >= 2 * STEP_PITCH ? [half, source[1]] : [source[0] + STEP_PITCH, source[1]];
  if (isFree(wished)) return { map, at: wished };
  const at: Place = [source[0] + STEP_PITCH, source[1]];
  if (target[0] <= source[0]) return { map, at: freePlace(places, at) };
  const moved = [...places].filter(([, [x]]) => x > at[0] - STEP_PITCH / 2);
  const pushed = moveSteps(
    map,
    Object.fromEntries(moved.map(([id, [x, y]]) => [id, [x + STEP_PITCH, y] as const])),
  );
  return { map: pushed, at };
}
