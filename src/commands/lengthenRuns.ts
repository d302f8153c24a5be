import { calendarOf, formatHours } from "../model/durations";
import type { Stores } from "../stores/stores";
import { words } from "../words/words";

/** Makes each run last so long, in the current state and with that in all scenarios, and simulates what is shown. */
export function lengthenRuns({ document, run }: Stores, hours: number): void {
  document.getState().applyToDocument(words.edits.change(words.inspector.horizon), (base) => ({
    ...base,
    experiment: { ...base.experiment, horizon: formatHours(hours, calendarOf(base)) },
  }));
  void run.getState().simulate();
}
