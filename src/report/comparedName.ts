import type { StreamMap } from "../model/StreamMap";
import { scenarioTitle } from "../words/scenarioTitle";
import { words } from "../words/words";

/** What one of those compared is called in a report: the map as it is (null, or no id at all) or a scenario. */
export function comparedName(base: StreamMap, id: string | null | undefined): string {
  return id === null || id === undefined || id === "" ? words.report.asItIs : scenarioTitle(base, id);
}
