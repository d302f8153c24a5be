import { addScenario, newScenarioId, setScenarioText } from "../model/scenarioEdits";
import { anyName } from "../model/names";
import { changingSteps, type FocusStep } from "../runs/focus/Journey";
import type { Stores } from "../stores/stores";
import { words } from "../words/words";

const text = words.focus;

/** Opens the five steps, under the map. */
export function showFocus(stores: Stores): void {
  stores.focus.getState().show(true);
}

/** Whether there is a journey with anything in it that is not kept yet. */
export function canKeepJourney(stores: Stores): boolean {
  const { journey, kept, status } = stores.focus.getState();
  return status !== "walking" && kept.length === 0 && (journey?.changes.length ?? 0) > 0;
}

/** Keeps the journey in the document: each step that changed something is a scenario on the one before. One undo. */
export function keepJourney(stores: Stores): void {
  const { journey, ofScenario } = stores.focus.getState();
  if (journey === null || !canKeepJourney(stores)) return;
  const ids: string[] = [];
  stores.document.getState().applyToDocument(text.keepEdit, (document) => {
    let next = document;
    ids.length = 0;
    journey.rounds.forEach((round, at) => {
      for (const name of changingSteps) {
        const step = round[name];
        if (step.changes.length === 0) continue;
        const title = text.scenarioName(at + 1, text.steps[name]);
        const id = newScenarioId(next, title);
        next = addScenario(next, id, { basedOn: ids.at(-1) ?? ofScenario, changes: step.changes });
        next = setScenarioText(next, id, "name", title);
        next = setScenarioText(next, id, "hypothesis", hypothesisOf(stores, step));
        ids.push(id);
      }
    });
    return next;
  });
  stores.focus.getState().markKept(ids);
  stores.view.getState().tell(text.kept(ids.length), "good");
}

/** What was thought of each idea that was kept, in a sentence. */
function hypothesisOf(stores: Stores, { proposals }: FocusStep): string {
  const { map } = stores.document.getState();
  return proposals
    .filter(({ taken }) => taken)
    .map(({ code, params }) => text.moves[code]?.(params, (id) => anyName(map, id)) ?? "")
    .join(". ");
}
