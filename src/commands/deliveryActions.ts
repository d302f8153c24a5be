import { suggestedMeasure } from "../model/delivery";
import { addEntry } from "../model/edits";
import { own } from "../model/own";
import type { StreamMap } from "../model/StreamMap";
import type { Stores } from "../stores/stores";
import { words } from "../words/words";

/** The map with a measure from commit to production, where its names or systems suggest one. */
export function withCommitToProduction(map: StreamMap): StreamMap {
  const ends = suggestedMeasure(map);
  if (ends === null) return map;
  let id = "commitToProduction";
  for (let count = 2; own(map.measures, id) !== undefined; count += 1) id = `commitToProduction${count}`;
  return addEntry(map, "measures", id, { name: words.devops.measure.name, ...ends });
}

/** Whether names or systems of the map suggest where a commit goes into production, and nothing measures it yet. */
export function canTimeCommit(stores: Stores): boolean {
  return suggestedMeasure(stores.document.getState().map) !== null;
}

/** Times a change from commit to production from the next run on. */
export function timeCommit(stores: Stores): void {
  const { seal, apply } = stores.document.getState();
  seal();
  apply(words.devops.measure.edit, withCommitToProduction);
}
