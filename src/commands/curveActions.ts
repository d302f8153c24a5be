import { recordInScenario } from "../model/changes";
import { addScenario, newScenarioId } from "../model/scenarioEdits";
import { applyScenario } from "../model/scenarios";
import type { StreamMap } from "../model/StreamMap";
import type { Stores } from "../stores/stores";
import { words } from "../words/words";
import type { Command } from "./commands";

/** Starts a scenario, on top of what is shown, that makes one change, and shows it on the map: one undo. */
export function tryAsScenario(stores: Stores, edit: (map: StreamMap) => StreamMap): void {
  const { base, scenario, applyToDocument } = stores.document.getState();
  const id = newScenarioId(base);
  applyToDocument(
    words.whatIf.edits.newScenario,
    (document) => {
      const started = addScenario(document, id, { basedOn: scenario });
      return recordInScenario(started, id, edit(applyScenario(started, id).map));
    },
    { show: id },
  );
  const view = stores.view.getState();
  view.showSheet(null);
  view.showPane("whatIf");
}

const hasSteps: Command["enabled"] = (stores) => Object.keys(stores.document.getState().map.steps).length > 0;

/** The sheet of curves, and what to measure next. */
export const curveCommands: readonly Command[] = [
  {
    id: "curves",
    group: "run",
    label: () => words.curves.command,
    shortcut: null,
    enabled: hasSteps,
    perform: (stores) => stores.view.getState().showSheet("curves"),
  },
  {
    id: "measureNext",
    group: "run",
    label: () => words.curves.next.command,
    shortcut: null,
    enabled: hasSteps,
    perform: (stores) => stores.view.getState().showSheet("measureNext"),
  },
];
