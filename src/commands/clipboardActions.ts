import { isClip, readClip, writeClip } from "../document/stepClipText";
import { drawn } from "../model/drawing";
import { own } from "../model/own";
import { pointerTo } from "../model/pointer";
import { removeSteps } from "../model/removeSteps";
import { putClip, takeClip, type StepClip } from "../model/stepClip";
import type { DrawnThing, StreamMap } from "../model/StreamMap";
import { loosen, removeThings } from "../model/things";
import type { Stores } from "../stores/stores";
import { sentence } from "../words/sentence";
import { words } from "../words/words";
import { overlap } from "./placeRow";
import { placeSteps, ROW_PITCH, STEP_PITCH, type Place } from "../model/placeSteps";
import { openQuickEntry } from "./quickEntryActions";
import { besideGone } from "./stepActions";

const text = words.clipboard;

/** Whether there are steps to copy. */
export function hasSelectedSteps(stores: Stores): boolean {
  return selectedSteps(stores).length > 0;
}

function selectedSteps(stores: Stores): readonly string[] {
  const { steps } = stores.document.getState().map;
  return stores.view.getState().selection.steps.filter((id) => own(steps, id) !== undefined);
}

function clipOf(stores: Stores): StepClip {
  const { map } = stores.document.getState();
  return takeClip(map, selectedSteps(stores), placeSteps(map));
}

/** The selected steps as the clipboard holds them; null when none are selected. */
export function selectedAsText(stores: Stores): string | null {
  return hasSelectedSteps(stores) ? writeClip(clipOf(stores)) : null;
}

/** Takes the selected steps away once they are safely in the clipboard. */
export function removeCut(stores: Stores): void {
  const steps = selectedSteps(stores);
  const { map, apply } = stores.document.getState();
  apply(text.cutEdit(steps.length), (now) => {
    const left = removeThings(now, burstsTaken(now, steps));
    return loosen(left, removeSteps(left, steps));
  });
  stores.view.getState().select(besideGone(map, steps, []));
}

/** The bursts that travel with the steps as they are: they come back when those are pasted, and must not be there twice. */
function burstsTaken(map: StreamMap, steps: readonly string[]): readonly DrawnThing[] {
  return Object.keys(takeClip(map, steps, new Map()).improvements ?? {})
    .filter((id) => own(drawn(map, "improvements"), id)?.scenario === undefined)
    .map((id) => pointerTo("improvements", id));
}

/** Puts the selected steps into the clipboard; false, and said, when the machine does not allow it. */
export async function copySelected(stores: Stores): Promise<boolean> {
  const copied = selectedAsText(stores);
  if (copied === null) return false;
  try {
    await navigator.clipboard.writeText(copied);
    return true;
  } catch {
    stores.view.getState().tell(text.copyFailed, "bad");
    return false;
  }
}

/** Moves the selected steps into the clipboard. Nothing is taken away that is not in it. */
export async function cutSelected(stores: Stores): Promise<void> {
  const { map } = stores.document.getState();
  if ((await copySelected(stores)) && stores.document.getState().map === map) removeCut(stores);
}

/** Pastes where the machine lets the screen read the clipboard; else says which keys do it. */
export async function pasteFromClipboard(stores: Stores): Promise<void> {
  try {
    pasteText(stores, await navigator.clipboard.readText());
  } catch {
    stores.view.getState().tell(text.useKeys);
  }
}

/** Puts what the clipboard held onto the map: copied steps as they are, other text by way of the dialog that shows what it means. */
export function pasteText(stores: Stores, pasted: string): void {
  const { tell } = stores.view.getState();
  if (pasted.trim() === "") tell(text.nothing);
  else if (isClip(pasted)) {
    const clip = readClip(pasted);
    if ("problems" in clip) {
      const [first] = clip.problems;
      tell(text.refused(first ? sentence(first) : ""), "bad");
    } else addClip(stores, clip, text.pasteEdit);
  } else if (/^\s*\{\s*"format"\s*:\s*"millrace"/.test(pasted)) tell(text.wholeMap, "bad");
  else openQuickEntry(stores, pasted);
}

/** The selected steps once more, beside them. */
export function duplicateSelected(stores: Stores): void {
  addClip(stores, clipOf(stores), text.duplicateEdit);
}

function addClip(stores: Stores, clip: StepClip, label: (count: number) => string): void {
  const { map, apply } = stores.document.getState();
  // A clip from elsewhere may not say where its steps are drawn.
  const places = placeSteps({ format: "millrace", version: 1, steps: clip.steps, links: clip.links });
  const drawn = takeClip({ ...map, ...clip }, Object.keys(clip.steps), places);
  const pasted = putClip(map, drawn, freeOffset(map, [...places.values()]));
  if (pasted.ids.length === 0) return;
  apply(label(pasted.ids.length), () => pasted.map);
  const view = stores.view.getState();
  view.select(pasted.ids);
  view.moveCamera("show", pasted.ids);
}

const edges = (places: readonly Place[]) => ({
  left: Math.min(...places.map(([x]) => x)),
  right: Math.max(...places.map(([x]) => x)),
  top: Math.min(...places.map(([, y]) => y)),
  bottom: Math.max(...places.map(([, y]) => y)),
});

/** How far steps are moved so that they stand where nothing else is: where they were, else in the next free row below. */
function freeOffset(map: StreamMap, clip: readonly Place[]): Place {
  const taken = [...placeSteps(map).values()];
  if (clip.length === 0) return [0, 0];
  const wish = edges(clip);
  if (taken.length === 0) return [-wish.left, -wish.top];
  const all = edges(taken);
  const isFar =
    wish.left > all.right + 2 * STEP_PITCH ||
    wish.right < all.left - 2 * STEP_PITCH ||
    wish.top > all.bottom + 2 * ROW_PITCH ||
    wish.bottom < all.top - 2 * ROW_PITCH;
  if (isFar) return [all.left - wish.left, all.bottom + ROW_PITCH - wish.top];
  let down = 0;
  while (clip.some(([x, y]) => taken.some((place) => overlap([x, y + down], place)))) down += ROW_PITCH;
  return [0, down];
}
