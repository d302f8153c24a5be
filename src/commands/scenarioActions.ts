import {
  addScenario,
  builtOn,
  deleteScenario,
  duplicateScenario,
  moveScenario,
  newScenarioId,
  removeChange,
  scenarioOrder,
  scenarioTexts,
} from "../model/scenarioEdits";
import { recordInScenario } from "../model/changes";
import { own } from "../model/own";
import { turnDial, type StepSetting } from "../model/stepSettings";
import type { Change } from "../model/StreamMap";
import type { Stores } from "../stores/stores";
import { changesInWords, scenarioTitle } from "../words/scenarioTitle";
import { words } from "../words/words";

const text = words.whatIf;

/** The scenario that was shown last in a window, to go back to from the current state. */
const lastShown = new WeakMap<Stores["document"], string>();

/** The scenario that is shown; null: the current state. */
export function shownScenario(stores: Stores): string | null {
  return stores.document.getState().scenario;
}

/** Starts a scenario and shows it: of the current state, or on top of another one. Returns its id. */
export function startScenario(
  stores: Stores,
  {
    basedOn = null,
    changes = [],
  }: { readonly basedOn?: string | null; readonly changes?: readonly Change[] } = {},
): string {
  const { base, applyToDocument } = stores.document.getState();
  const id = newScenarioId(base);
  applyToDocument(text.edits.newScenario, (document) => addScenario(document, id, { basedOn, changes }), {
    show: id,
  });
  stores.view.getState().showPane("whatIf");
  return id;
}

/** Shows a scenario, or the current state. */
export function showScenario(stores: Stores, id: string | null): void {
  const before = shownScenario(stores);
  if (before !== null) lastShown.set(stores.document, before);
  stores.document.getState().showScenario(id);
}

/** From a scenario to the current state, and from there back to the scenario: before and after at one key. */
export function toggleCurrentState(stores: Stores): void {
  const { base } = stores.document.getState();
  if (shownScenario(stores) !== null) {
    showScenario(stores, null);
    return;
  }
  const last = lastShown.get(stores.document);
  showScenario(
    stores,
    last !== undefined && own(base.scenarios, last) ? last : (scenarioOrder(base)[0] ?? null),
  );
}

/** Goes round: the current state, then the scenarios in their order. */
export function walkScenarios(stores: Stores, by: 1 | -1): void {
  const round = [null, ...scenarioOrder(stores.document.getState().base)];
  const at = round.indexOf(shownScenario(stores));
  showScenario(stores, round[(at + by + round.length) % round.length] ?? null);
}

/** The scenario once more, shown, to be changed on. */
export function duplicateShown(stores: Stores): void {
  const { base, scenario, applyToDocument } = stores.document.getState();
  if (scenario === null) return;
  const title = scenarioTitle(base, scenario);
  const named = scenarioTexts(own(base.scenarios, scenario) ?? { changes: [] }).name !== undefined;
  const copy = newScenarioId(base, named ? title : "");
  applyToDocument(
    text.edits.duplicate,
    (document) => duplicateScenario(document, scenario, copy, named ? text.copyOf(title) : undefined),
    { show: copy },
  );
}

/** Takes a scenario away; what built on it looks as before. The one that it built on is shown, if it was shown itself. */
export function deleteOne(stores: Stores, id: string): void {
  const { base, scenario, applyToDocument } = stores.document.getState();
  const gone = own(base.scenarios, id);
  if (gone === undefined) return;
  const title = scenarioTitle(base, id);
  const children = builtOn(base, id).length;
  const parent = typeof gone.basedOn === "string" ? gone.basedOn : null;
  applyToDocument(text.edits.delete, (document) => deleteScenario(document, id), {
    show: scenario === id ? parent : scenario,
  });
  stores.view.getState().tell(children === 0 ? text.deleted(title) : text.deletedUnder(title, children));
}

/** Takes one change of a scenario back: one undo. */
export function takeBackChange(stores: Stores, id: string, index: number): void {
  const { base, applyToDocument } = stores.document.getState();
  const change = changesInWords(base, id)[index];
  if (change === undefined) return;
  applyToDocument(text.edits.takeBack(change.text), (document) => removeChange(document, id, index));
}

/** Moves the shown scenario in the list. */
export function moveShown(stores: Stores, by: -1 | 1): void {
  const { scenario, applyToDocument } = stores.document.getState();
  if (scenario !== null) applyToDocument(text.edits.move, (document) => moveScenario(document, scenario, by));
}

/** Whether there are scenarios at all. */
export function hasScenarios(stores: Stores): boolean {
  return scenarioOrder(stores.document.getState().base).length > 0;
}

/** Turns a dial of a step: in the shown scenario, else in a new one that starts with it. All turns in a row are one undo. */
export function turnStepDial(
  stores: Stores,
  step: string,
  setting: StepSetting,
  value: number | string | null,
): void {
  const { base, scenario, apply, applyToDocument } = stores.document.getState();
  const mergeKey = `dial/${step}/${setting}`;
  const label = words.edits.change(text.dials[setting]);
  if (scenario !== null) {
    apply(label, (map) => turnDial(map, step, setting, value), { mergeKey });
    return;
  }
  const id = newScenarioId(base);
  applyToDocument(
    text.edits.newScenario,
    (document) => {
      const started = addScenario(document, id);
      return recordInScenario(started, id, turnDial(started, step, setting, value));
    },
    { mergeKey, show: id },
  );
}
