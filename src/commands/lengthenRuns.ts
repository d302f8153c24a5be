import { calendarOf, formatHours } from "../model/durations";
import { own, withEntry } from "../model/own";
import type { StreamMap } from "../model/StreamMap";
import { mapOfCompared, type Compared } from "../stores/compareStore";
import type { Stores } from "../stores/stores";
import { words } from "../words/words";

const HORIZON = "/experiment/horizon";

/** Makes each run last so long and simulates what is shown. */
export function lengthenRuns({ document, run }: Stores, hours: number): void {
  makeLonger(document, hours, document.getState().scenario);
  void run.getState().simulate();
}

/** Makes each run of a comparison last so long, which goes by the experiment of its baseline, and compares again as many. */
export function lengthenComparison({ document, compare }: Stores, hours: number): void {
  const { result } = compare.getState();
  if (result === null) return;
  makeLonger(document, hours, result.baseline);
  void compare.getState().compare(result.comparison.replications);
}

/** Makes each run last so long in which a change of the current state is followed, and follows it again. */
export function lengthenFollowing({ document, transient }: Stores, hours: number): void {
  const { of, begin } = transient.getState();
  if (of === null) return;
  makeLonger(document, hours, null);
  const { base } = document.getState();
  void begin({ ...of, base, map: mapOfCompared(base, of.scenario) });
}

/** One edit: in the current state and with that in all scenarios, or in one scenario alone where that has a horizon of its own. */
function makeLonger(document: Stores["document"], hours: number, of: Compared): void {
  const { base, applyToDocument } = document.getState();
  const map = mapOfCompared(base, of);
  const horizon = formatHours(hours, calendarOf(map));
  const scenario = map.experiment?.horizon === base.experiment?.horizon ? null : of;
  applyToDocument(words.edits.change(words.inspector.horizon), (before) =>
    scenario === null
      ? { ...before, experiment: { ...before.experiment, horizon } }
      : withHorizon(before, scenario, horizon),
  );
}

function withHorizon(base: StreamMap, id: string, horizon: string): StreamMap {
  const scenario = own(base.scenarios, id);
  if (!scenario) return base;
  const others = (scenario.changes ?? []).filter(({ path }) => path !== HORIZON);
  const changes = [...others, { op: "add" as const, path: HORIZON, value: horizon }];
  return { ...base, scenarios: withEntry(base.scenarios, id, { ...scenario, changes }) };
}
