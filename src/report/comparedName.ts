import { own } from "../model/own";
import type { StreamMap } from "../model/StreamMap";
import { scenarioTitle } from "../words/scenarioTitle";
import { words } from "../words/words";

/** What one of those compared is called in a report: the map as it is (null, or no id at all) or a scenario. */
export function comparedName(base: StreamMap, id: string | null | undefined): string {
  return id === null || id === undefined || id === "" ? words.report.asItIs : scenarioTitle(base, id);
}

/** What a scenario builds on, by its name; null: on the map as it is. */
export function underOf(base: StreamMap, id: string | null | undefined): string | null {
  const under = id === null || id === undefined ? null : own(base.scenarios, id)?.basedOn;
  return under === null || under === undefined ? null : scenarioTitle(base, under);
}
