import { own } from "../model/own";
import { parentOf } from "../model/changes";
import { applyChange, scenarioChain, type SkipCode } from "../model/scenarios";
import { scenarioOrder, scenarioTexts } from "../model/scenarioEdits";
import type { Change, Scenario, StreamMap } from "../model/StreamMap";
import { changeSentence, meantSentence } from "./changeSentence";
import { words } from "./words";

let last: { readonly document: StreamMap; readonly titles: ReadonlyMap<string, string> } | null = null;

/** What a scenario is called, in every place: its name, else what it changes, in words; of several called alike each later one has a number. */
export function scenarioTitle(document: StreamMap, id: string): string {
  // Asked for by every line of every list of one and the same document.
  if (last?.document !== document) last = { document, titles: titlesOf(document) };
  return last.titles.get(id) ?? id;
}

function titlesOf(document: StreamMap): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of scenarioOrder(document)) {
    const alone = titleAlone(document, id);
    let title = alone;
    for (let number = 2; taken.has(title); number++) title = words.whatIf.titleAgain(alone, number);
    taken.add(title);
    titles.set(id, title);
  }
  return titles;
}

function titleAlone(document: StreamMap, id: string): string {
  const scenario = own(document.scenarios, id);
  if (scenario === undefined) return id;
  const name = scenarioTexts(scenario).name?.trim();
  if (name !== undefined && name !== "") return name;
  const changes = changesInWords(document, id);
  const first = changes.find(({ unmade }) => unmade === null) ?? changes[0];
  if (first === undefined) return words.whatIf.untitled;
  const text = first.unmade === null ? first.text : words.changes.notMade(first.text);
  return changes.length === 1 ? text : words.whatIf.titleAndMore(text, changes.length - 1);
}

/** A change of a scenario, as a sentence and as it stands in the file. */
export interface WordedChange {
  readonly change: Change;
  /** Where it stands in the scenario's own list. */
  readonly index: number;
  /** What it does; of one that cannot be made, what it was meant to do. */
  readonly text: string;
  /** Why it cannot be made; null: it is made. */
  readonly unmade: SkipCode | null;
}

/** All changes of a scenario of its own in words, each said against the map that it meets. */
export function changesInWords(document: StreamMap, id: string): readonly WordedChange[] {
  const scenario = own(document.scenarios, id);
  if (scenario === undefined) return [];
  const { broken } = scenarioChain(document, id);
  if (broken === null) return inWords(parentOf(document, scenario), scenario);
  return scenario.changes.map((change, index) => ({
    change,
    index,
    text: meantSentence(document, change),
    unmade: broken.code,
  }));
}

function inWords(parent: StreamMap, { changes }: Scenario): WordedChange[] {
  let map = parent;
  return changes.map((change, index) => {
    const made = applyChange(map, change);
    if ("code" in made) return { change, index, text: meantSentence(map, change), unmade: made.code };
    const text = changeSentence(map, change);
    map = made.map;
    return { change, index, text, unmade: null };
  });
}
