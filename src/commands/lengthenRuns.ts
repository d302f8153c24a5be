import { calendarOf, formatHours } from "../model/durations";
import { own, withEntry } from "../model/own";
import type { StreamMap } from "../model/StreamMap";
import type { Stores } from "../stores/stores";
import { words } from "../words/words";

const HORIZON = "/experiment/horizon";

/**
 * Makes each run last so long and simulates what is shown: in the current state and with that in all scenarios, or in the shown
 * scenario alone where that has a horizon of its own.
 */
export function lengthenRuns({ document, run }: Stores, hours: number): void {
  const { map, base, scenario, applyToDocument } = document.getState();
  const horizon = formatHours(hours, calendarOf(map));
  const ofScenario = map.experiment?.horizon === base.experiment?.horizon ? null : scenario;
  applyToDocument(words.edits.change(words.inspector.horizon), (before) =>
    ofScenario === null
      ? { ...before, experiment: { ...before.experiment, horizon } }
      : withHorizon(before, ofScenario, horizon),
  );
  void run.getState().simulate();
}

function withHorizon(base: StreamMap, id: string, horizon: string): StreamMap {
  const scenario = own(base.scenarios, id);
  if (!scenario) return base;
  const others = (scenario.changes ?? []).filter(({ path }) => path !== HORIZON);
  const changes = [...others, { op: "add" as const, path: HORIZON, value: horizon }];
  return { ...base, scenarios: withEntry(base.scenarios, id, { ...scenario, changes }) };
}
