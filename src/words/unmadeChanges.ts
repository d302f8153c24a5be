import { experimentChanges } from "../model/experimentChanges";
import { scenarioChain } from "../model/scenarios";
import type { Change, StreamMap } from "../model/StreamMap";
import { changesInWords } from "./scenarioTitle";
import { words } from "./words";

/** What of a scenario is not in its figures when it is compared, in words: each change that is not made, and why. */
export function unmadeChanges(document: StreamMap, id: string): readonly string[] {
  const { ids, broken } = scenarioChain(document, id);
  const ofRuns = changesOfRuns(document, id);
  const said = ids
    .flatMap((one) => changesInWords(document, one))
    .flatMap(({ change, text, unmade }) => {
      if (unmade !== null) return [words.report.unmade(text, words.whatIf.skipped[unmade])];
      return ofRuns.has(change) ? [words.report.unmade(text, words.report.sameExperiment)] : [];
    });
  return said.length === 0 && broken !== null ? [words.whatIf.skipped[broken.code]] : said;
}

/** The changes that a scenario itself makes when it is compared; what it was only meant to make is marked as that. */
export function comparedChanges(document: StreamMap, id: string): readonly string[] {
  const ofRuns = changesOfRuns(document, id);
  return changesInWords(document, id).map(({ change, text, unmade }) =>
    unmade !== null || ofRuns.has(change) ? words.changes.notMade(text) : text,
  );
}

const changesOfRuns = (document: StreamMap, id: string): ReadonlySet<Change> =>
  new Set(experimentChanges(document, id).map(({ change }) => change));
