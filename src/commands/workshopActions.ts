import { flowOrder } from "../model/structure";
import type { Stores } from "../stores/stores";

/** Large type and nothing else on the screen; a second time, everything is back as it was. */
export function toggleWorkshop({ workshop, view }: Stores): void {
  const { on, paneBefore, setOn } = workshop.getState();
  const { paneOpen, togglePane } = view.getState();
  setOn(!on, on ? paneBefore : paneOpen);
  // What is beside the map makes way; it comes as a large panel when something is chosen.
  if (paneOpen !== (on && paneBefore)) togglePane();
  view.getState().moveCamera("fit");
}

/** The steps that a presentation stops at, along the flow. Before them and after them it shows the whole map. */
export function presentedSteps({ document }: Stores): readonly string[] {
  return flowOrder(document.getState().map);
}

/** Begins the presentation with the whole map. */
export function present(stores: Stores): void {
  goToStop(stores, 0);
}

/** Ends it: the whole map is there, and the last step shown is the one at hand. */
export function endPresentation(stores: Stores): void {
  stores.workshop.getState().goTo(null);
  stores.view.getState().moveCamera("fit");
}

/** On to the next stop, or back; never past the ends. */
export function walkPresentation(stores: Stores, by: 1 | -1): void {
  const { stop } = stores.workshop.getState();
  if (stop !== null) goToStop(stores, stop + by);
}

/** Shows one stop: 0 and the last are the whole map, the others a step each. */
export function goToStop(stores: Stores, stop: number): void {
  const steps = presentedSteps(stores);
  const at = Math.min(Math.max(stop, 0), steps.length + 1);
  stores.workshop.getState().goTo(at);
  const step = steps[at - 1];
  stores.view.getState().select(step === undefined ? [] : [step]);
  if (step === undefined) stores.view.getState().moveCamera("fit");
  else stores.view.getState().moveCamera("near", [step]);
}

/** The whole screen for the map, or back to a window. */
export async function toggleFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen();
}
