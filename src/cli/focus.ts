import { timeUses, type Constraint, type Estimate, type TimeAccount } from "../../simulations/index";
import { setCost } from "../model/costs";
import { calendarOf } from "../model/durations";
import { alongTheFlow, anyName } from "../model/names";
import type { SkippedChange } from "../model/scenarios";
import type { StreamMap } from "../model/StreamMap";
import { showDifference, showEstimate } from "../report/showEstimate";
import { timeUnitFor } from "../report/timeUnit";
import {
  changingSteps,
  costOfJourney,
  type Effect,
  type FocusRound,
  type FocusStep,
  type Journey,
} from "../runs/focus/Journey";
import { costPerItem } from "../runs/focus/gainPerCost";
import { mapAfter } from "../runs/focus/mapAfter";
import { walkFocus, type FocusPhase } from "../runs/focus/walkFocus";
import { changeSentence } from "../words/changeSentence";
import { constraintSentence } from "../words/constraintSentence";
import { movedSentence } from "../words/constraintPlace";
import { moveSentence } from "../words/moveSentence";
import { words } from "../words/words";
import { wholeNumber, type FileArguments, type OptionTable } from "./commandArguments";
import { costPerItemText, costText } from "../report/costText";
import { shown } from "../report/comparisonText";
import { constraintJson } from "./constraintJson";
import { onRunner } from "./onRunner";
import { oneLine, skippedLines } from "./problemLine";
import { refused, type StudyReport } from "./StudyReport";
import {
  overridesOf,
  precisionOf,
  readVariant,
  skippedJson,
  studyValues,
  toRunnable,
  whyNotRun,
} from "./studyArguments";

/** What `millrace focus` understands. */
export const focusOptions: OptionTable = {
  values: [
    ...studyValues,
    "--rounds",
    "--max-workers",
    "--smallest-batch",
    "--max-money",
    "--person-per-week",
    "--automation",
    "--over-weeks",
  ],
  flags: ["--json"],
};

/** So many rounds when nobody says. */
const ROUNDS = 3;

/** `millrace focus FILE`: the five focusing steps, each with its changes and their paired effect (MODEL.md §6). */
export async function focus(
  given: FileArguments,
  text: string,
  onProgress: (round: number, phase: FocusPhase) => void,
): Promise<StudyReport> {
  const rounds = wholeNumber(given, "--rounds", 1) ?? ROUNDS;
  const people = wholeNumber(given, "--max-workers", 0) ?? rounds;
  const precision = precisionOf(given);
  const read = readVariant(given, text);
  if ("errors" in read) return refused(read.errors);
  const { skippedChanges } = read;
  const map = withPrices(read.map, given);
  toRunnable(map, given);
  return onRunner(given, map, async (runner) => {
    const journey = await walkFocus(map, {
      ...overridesOf(given, map),
      ...(precision === undefined ? {} : { precision }),
      runner,
      rounds,
      people,
      money: wholeNumber(given, "--max-money", 0) ?? null,
      smallestBatch: wholeNumber(given, "--smallest-batch", 1) ?? 1,
      canRun: (changed) => whyNotRun(changed, false, given).length === 0,
      onProgress,
    });
    return {
      json: toJson(given, map, journey, skippedChanges),
      table: table(map, journey, skippedLines(read.document, skippedChanges)),
    };
  });
}

/** The map with the prices that were typed in place of its own. */
function withPrices(map: StreamMap, given: FileArguments): StreamMap {
  const typed = [
    ["personPerWeek", "--person-per-week", 0],
    ["automation", "--automation", 0],
    ["weeks", "--over-weeks", 1],
  ] as const;
  return typed.reduce((now, [name, option, least]) => {
    const price = wholeNumber(given, option, least);
    return price === undefined ? now : setCost(now, name, price);
  }, map);
}

function toJson(
  given: FileArguments,
  map: StreamMap,
  journey: Journey,
  skipped: readonly SkippedChange[],
): unknown {
  const step = ({ changes, effect, cost, proposals, nothing }: FocusStep): object => ({
    changes,
    effect,
    cost,
    reason: nothing === null ? null : words.focus.nothing[nothing],
    proposals: proposals.map((proposal) => ({
      what: moveSentence(map, proposal.moves),
      taken: proposal.taken,
      changes: proposal.changes,
      cost: proposal.cost,
      costPerItem: costPerItem(map, proposal.cost, proposal.figures.throughputPerHour.difference),
      effect: Object.fromEntries(effectFigures.map((name) => [name, proposal.figures[name].difference])),
    })),
  });
  return {
    file: given.file,
    scenario: given.options.get("--scenario") ?? null,
    skippedChanges: skipped.map(skippedJson),
    rounds: journey.rounds.map((round) => ({
      identify: { constraint: constraintJson(map, round.identify.constraint) },
      exploit: { ...step(round.exploit), account: round.exploit.account.map(accountJson) },
      subordinate: step(round.subordinate),
      elevate: step(round.elevate),
      repeat: {
        ...step(round.repeat),
        constraint: constraintJson(map, round.repeat.constraint),
        moved: round.repeat.moved,
      },
    })),
    changes: journey.changes,
    people: journey.people,
    cost: costOfJourney(journey),
    ended: words.focus.ended[journey.ended],
  };
}

function accountJson({ kind, id, workerHours, shares }: TimeAccount): object {
  return { kind, id, workerHours, shares };
}

const effectFigures = ["throughputPerHour", "flowTimeMeanHours", "leadTimeMeanHours"] as const;

function table(map: StreamMap, journey: Journey, skipped: readonly string[]): string {
  const text = words.focus;
  const lines: string[] = [];
  let now = map;
  journey.rounds.forEach((round, at) => {
    lines.push(
      text.round(at + 1),
      `  ${text.steps.identify}: ${constraintText(now, round.identify.constraint)}`,
    );
    for (const name of changingSteps) {
      const step = round[name];
      if (step.nothing === "nothing.ended") continue;
      lines.push(`  ${text.steps[name]}${step.nothing === null ? "" : `: ${text.nothing[step.nothing]}`}`);
      if (name === "exploit") lines.push(...round.exploit.account.flatMap((one) => accountLines(now, one)));
      for (const change of step.changes) {
        lines.push(oneLine(`    ${changeSentence(now, change)}`));
        now = mapAfter(now, [change]);
      }
      if (step.nothing !== null) continue;
      lines.push(`    ${effectText(map, step.effect, round)}`);
      lines.push(...costLines(map, step));
    }
    const { constraint, moved } = round.repeat;
    lines.push(oneLine(`  ${movedSentence(now, round.identify.constraint, constraint, moved)}`), "");
  });
  lines.push(text.ended[journey.ended]!);
  if (journey.people > 0) lines.push(text.morePeople(journey.people));
  const spent = costText(map, costOfJourney(journey));
  if (spent !== null) lines.push(words.walk.money.spent(spent));
  lines.push(...skipped);
  lines.push(
    text.intervals,
    words.figures.basis(calendarOf(map).hoursPerDay, calendarOf(map).daysPerWeek),
    "",
  );
  return lines.join("\n");
}

/** What a step costs, where anybody said. */
function costLines(map: StreamMap, { cost, effect }: FocusStep): string[] {
  const said = costText(map, cost);
  if (said === null) return [];
  const each = costPerItemText(map, cost, effect.throughputPerHour);
  return [oneLine(`    ${words.walk.money.costs(said)}${each === null ? "" : `, ${each}`}`)];
}

/** What the people's time goes to, use by use; what does not happen here is left out. */
function accountLines(map: StreamMap, { id, shares }: TimeAccount): string[] {
  const text = words.focus.account;
  return [
    oneLine(`    ${text.title(anyName(map, id))}`),
    ...timeUses
      .filter((use) => shares[use].mean !== 0)
      .map((use) => `      ${text.part(text.uses[use], shown(showEstimate(shares[use], 0.01)))}`),
  ];
}

function constraintText(map: StreamMap, { kind, ids }: Constraint): string {
  return oneLine(
    constraintSentence(
      kind,
      alongTheFlow(map, ids).map((id) => anyName(map, id)),
    ),
  );
}

function effectText(map: StreamMap, effect: Effect, { identify }: FocusRound): string {
  const text = words.focus;
  const calendar = calendarOf(map);
  const week = calendar.hoursPerDay * calendar.daysPerWeek;
  const { flowTimeHours } = identify.results.stream;
  const time = (difference: Estimate): string => {
    const unit = timeUnitFor(flowTimeHours.mean.mean ?? difference.mean, calendar);
    return `${shown(showDifference(difference, unit.hours))} ${unit.symbol}`;
  };
  return [
    text.throughput(text.perWeek(shown(showDifference(effect.throughputPerHour, 1 / week)))),
    ...(effect.flowTimeMeanHours.mean === null ? [] : [text.flowTime(time(effect.flowTimeMeanHours))]),
    ...(effect.leadTimeMeanHours.mean === null ? [] : [text.leadTime(time(effect.leadTimeMeanHours))]),
  ].join(", ");
}
