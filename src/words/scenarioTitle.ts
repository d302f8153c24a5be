import { own } from "../model/own";
import { parentOf } from "../model/changes";
import { applyChange } from "../model/scenarios";
import { scenarioTexts } from "../model/scenarioEdits";
import type { Change, Scenario, StreamMap } from "../model/StreamMap";
import { changeSentence } from "./changeSentence";
import { words } from "./words";

/** What a scenario is called: its name, else what it changes, in words. */
export function scenarioTitle(document: StreamMap, id: string): string {
  const scenario = own(document.scenarios, id);
  if (scenario === undefined) return id;
  const name = scenarioTexts(scenario).name?.trim();
  if (name !== undefined && name !== "") return name;
  const [first, ...more] = changesInWords(document, id);
  if (first === undefined) return words.whatIf.untitled;
  return more.length === 0 ? first.text : words.whatIf.titleAndMore(first.text, more.length);
}

/** A change of a scenario, as a sentence and as it stands in the file. */
export interface WordedChange {
  readonly change: Change;
  /** Where it stands in the scenario's own list. */
  readonly index: number;
  readonly text: string;
}

/** All changes of a scenario of its own in words, each said against the map that it meets. */
export function changesInWords(document: StreamMap, id: string): readonly WordedChange[] {
  const scenario = own(document.scenarios, id);
  return scenario === undefined ? [] : inWords(parentOf(document, scenario), scenario);
}

function inWords(parent: StreamMap, { changes }: Scenario): WordedChange[] {
  let map = parent;
  return changes.map((change, index) => {
    const text = changeSentence(map, change);
    const made = applyChange(map, change);
    if ("map" in made) map = made.map;
    return { change, index, text };
  });
}
