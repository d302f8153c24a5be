import { experimentChanges } from "../model/experimentChanges";
import { applyScenario } from "../model/scenarios";
import type { Change, StreamMap } from "../model/StreamMap";
import { changesInWords } from "./scenarioTitle";
import { words } from "./words";

/** What of a scenario is not in its figures when it is compared, in words: each change that is not made, and why. */
export function unmadeChanges(document: StreamMap, id: string): readonly string[] {
  const said = (scenario: string, change: Change, why: string): string => {
    const found = changesInWords(document, scenario).find((one) => one.change === change);
    return found === undefined ? why : words.report.unmade(found.text, why);
  };
  const skipped = applyScenario(document, id).skippedChanges;
  const known = new Set(skipped.map(({ change }) => change));
  return [
    ...skipped.map(({ scenario, change, code }) => said(scenario, change, words.whatIf.skipped[code])),
    ...experimentChanges(document, id)
      .filter(({ change }) => !known.has(change))
      .map(({ scenario, change }) => said(scenario, change, words.report.sameExperiment)),
  ];
}
