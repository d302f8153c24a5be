import { setCost } from "../model/costs";
import { calendarOf } from "../model/durations";
import { pointerTo } from "../model/pointer";
import { scaledTime } from "../model/scaledTime";
import { own } from "../model/own";
import type { Change, Costs, StreamMap } from "../model/StreamMap";
import { addScenario, deleteScenario, newScenarioId, setScenarioText } from "../model/scenarioEdits";
import { changingSteps, type FocusStep } from "../runs/focus/Journey";
import type { Stores } from "../stores/stores";
import { moveSentence } from "../words/moveSentence";
import { words } from "../words/words";

const text = words.focus;

/** Opens the five steps, under the map. */
export function showFocus(stores: Stores): void {
  stores.focus.getState().show(true);
}

/** Whether there is a journey with anything in it that is not kept yet. */
export function canKeepJourney(stores: Stores): boolean {
  const { journey, kept, status } = stores.focus.getState();
  return status !== "walking" && kept.length === 0 && (journey?.changes.length ?? 0) > 0;
}

/** Keeps the journey in the document: each step that changed something is a scenario on the one before. One undo. */
export function keepJourney(stores: Stores): void {
  const { journey, ofScenario } = stores.focus.getState();
  if (journey === null || !canKeepJourney(stores)) return;
  const ids: string[] = [];
  stores.document.getState().applyToDocument(text.keepEdit, (document) => {
    let next = document;
    ids.length = 0;
    journey.rounds.forEach((round, at) => {
      for (const name of changingSteps) {
        const step = round[name];
        if (step.changes.length === 0) continue;
        const title = text.scenarioName(at + 1, text.steps[name]);
        const id = newScenarioId(next, title);
        next = asScenario(stores, next, id, ids.at(-1) ?? ofScenario, title, step);
        ids.push(id);
      }
    });
    return next;
  });
  stores.focus.getState().markKept(ids);
  stores.view.getState().tell(text.kept(ids.length), "good");
}

/** Does what is picked in the step at hand: it becomes a scenario on the one before, and is shown. One undo. */
export async function takePicked(stores: Stores): Promise<void> {
  const { focus, document } = stores;
  const taken = await focus.getState().take();
  if (taken === null) return;
  const { walk, offer } = taken;
  const step = walk.done[offer.step];
  if (step === undefined || step.changes.length === 0) {
    await focus.getState().goOn({ ...taken, scenario: null });
    return;
  }
  const name = words.focus.steps[offer.step];
  const { kept, ofScenario } = focus.getState();
  const title = text.scenarioName(walk.rounds.length + 1, name);
  const id = newScenarioId(document.getState().base, title);
  document
    .getState()
    .applyToDocument(
      words.walk.takeEdit(title),
      (now) => asScenario(stores, now, id, kept.at(-1) ?? ofScenario, title, step),
      { show: id },
    );
  await focus.getState().goOn({ ...taken, scenario: id });
}

/** Leaves the step at hand as it is, and goes on. */
export async function passStep(stores: Stores): Promise<void> {
  const { guide, pick } = stores.focus.getState();
  for (const [at, { taken }] of (guide?.offer?.proposals ?? []).entries()) if (taken) void pick(at, false);
  await takePicked(stores);
}

/** Whether there is a step to go back to. */
export function canGoBack(stores: Stores): boolean {
  return (stores.focus.getState().guide?.stages.length ?? 0) > 1;
}

/** Goes back one step: its scenario goes with it. One undo. */
export function goBackOneStep(stores: Stores): void {
  const { focus, document } = stores;
  const { guide, ofScenario, kept } = focus.getState();
  const scenario = guide?.stages.at(-1)?.scenario ?? null;
  if (!canGoBack(stores)) return;
  if (scenario === null) {
    focus.getState().stepBack();
    return;
  }
  document.getState().applyToDocument(words.walk.backEdit, (now) => deleteScenario(now, scenario), {
    show: kept.at(-2) ?? ofScenario,
  });
}

/** By how much more work comes when demand itself holds the stream back. */
const GROWN = 4 / 3;

/** Where demand holds the stream back: a scenario in which a third more comes, and the walk on it. One undo. */
export async function walkWithMoreDemand(stores: Stores): Promise<void> {
  const { document, focus } = stores;
  const { base, scenario, map, applyToDocument } = document.getState();
  const calendar = calendarOf(map);
  const changes = Object.entries(map.arrivals ?? {}).flatMap(([id, { every }]): Change[] =>
    every === undefined
      ? []
      : [
          {
            op: "replace",
            path: pointerTo("arrivals", id, "every"),
            value: scaledTime(every, 1 / GROWN, calendar),
          },
        ],
  );
  const title = words.walk.moreDemand;
  const id = newScenarioId(base, title);
  applyToDocument(
    title,
    (now) => setScenarioText(addScenario(now, id, { basedOn: scenario, changes }), id, "name", title),
    { show: id },
  );
  await focus.getState().lead();
}

/** Sets what things cost, in the document. One undo. */
export function setCosts<Name extends keyof Costs & string>(
  stores: Stores,
  name: Name,
  value: Costs[Name] | undefined,
): void {
  stores.document
    .getState()
    .applyToDocument(words.walk.costEdit, (now) => setCost(now, name, value), { mergeKey: `costs/${name}` });
}

function asScenario(
  stores: Stores,
  document: StreamMap,
  id: string,
  basedOn: string | null,
  title: string,
  step: FocusStep,
): StreamMap {
  const { once, perWeek } = step.cost;
  const costs = {
    ...(once === null ? {} : { once }),
    ...(perWeek === null ? {} : { perWeek }),
  };
  const added = addScenario(document, id, { basedOn, changes: step.changes });
  const named = setScenarioText(added, id, "name", title);
  const said = setScenarioText(named, id, "hypothesis", hypothesisOf(stores, step));
  const scenario = own(said.scenarios, id);
  if (scenario === undefined || Object.keys(costs).length === 0) return said;
  return { ...said, scenarios: { ...said.scenarios, [id]: { ...scenario, cost: costs } } };
}

/** What was thought of each idea that was kept, in a sentence. */
function hypothesisOf(stores: Stores, { proposals }: FocusStep): string {
  const { map } = stores.document.getState();
  return proposals
    .filter(({ taken }) => taken)
    .map(({ moves }) => moveSentence(map, moves))
    .join(". ");
}
