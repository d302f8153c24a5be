import type { Estimate } from "../../simulations/index";
import type { Cost } from "../model/costs";
import type { StreamMap } from "../model/StreamMap";
import {
  changingSteps,
  costOfJourney,
  type ChangingStep,
  type Effect,
  type Journey,
} from "../runs/focus/Journey";
import { mapAfter } from "../runs/focus/mapAfter";
import { changeSentence } from "../words/changeSentence";
import { words } from "../words/words";
import { costPerItemText, costText } from "./costText";
import { footprintsOf } from "./footprints";
import { journeyStops } from "./journeyStops";
import { showNumber } from "./showNumber";

/** A step of the journey that changed something: what was done, what it cost, what it brought. */
export interface StoryStep {
  readonly round: number;
  readonly step: ChangingStep;
  /** "Round 1: Exploit". */
  readonly name: string;
  readonly done: readonly string[];
  readonly effect: Effect;
  readonly cost: Cost;
  /** What it cost, and each item more with it; null where nobody said a price. */
  readonly price: string | null;
}

/** Each step of the journey that changed something, in its order. */
export function storySteps(map: StreamMap, { rounds }: Journey): StoryStep[] {
  let now = map;
  return rounds.flatMap((round, at) =>
    changingSteps.flatMap((step): StoryStep[] => {
      const { changes, effect, cost } = round[step];
      if (changes.length === 0) return [];
      const done = changes.map((change) => {
        const said = changeSentence(now, change);
        now = mapAfter(now, [change]);
        return said;
      });
      const prices = [costText(map, cost), costPerItemText(map, cost, effect.throughputPerHour)];
      const price = prices.filter((part) => part !== null).join("; ");
      const name = words.focus.scenarioName(at + 1, words.focus.steps[step]);
      return [{ round: at + 1, step, name, done, effect, cost, price: price === "" ? null : price }];
    }),
  );
}

/** What the journey came to, in sentences for who was not there. Only what the intervals leave no doubt of is called more or less. */
export function storySentences(map: StreamMap, journey: Journey): string[] {
  const text = words.walk;
  const [first, ...others] = journey.rounds;
  if (first === undefined) return [];
  const stops = journeyStops([first, ...others]);
  const [start, end] = [stops[0]!.standing, stops.at(-1)!.standing];
  const whole = mapAfter(map, journey.changes);
  const places = footprintsOf(whole, journey.rounds).map(({ place }) => place);
  const went = places.filter((place, at) => place !== places[at - 1]);
  const spent = costText(map, costOfJourney(journey));
  return [
    ...(went.length > 1 ? [text.footprints.said(went)] : []),
    ...(stops.length === 1
      ? []
      : [
          rateSentence(start.throughputPerHour, end.throughputPerHour),
          ...timeSentence(start.flowTimeMeanHours, end.flowTimeMeanHours),
        ]),
    ...(journey.people > 0 ? [words.focus.peopleTaken(journey.people)] : []),
    ...(spent === null ? [] : [text.money.spent(spent)]),
    words.focus.ended[journey.ended]!,
  ];
}

const apart = (a: Estimate, b: Estimate): -1 | 0 | 1 => {
  if (a.low === null || a.high === null || b.low === null || b.high === null) return 0;
  return b.low > a.high ? 1 : b.high < a.low ? -1 : 0;
};

const percentBetween = (from: Estimate, to: Estimate): string =>
  showNumber(Math.abs((to.mean! - from.mean!) / from.mean!) * 100, 0);

function rateSentence(from: Estimate, to: Estimate): string {
  const text = words.walk.story;
  const sign = apart(from, to);
  if (sign === 0 || !from.mean) return text.sameRate;
  return (sign > 0 ? text.gained : text.lost)(percentBetween(from, to));
}

function timeSentence(from: Estimate, to: Estimate): string[] {
  const text = words.walk.story;
  if (to.mean === null) return [];
  if (from.mean === null) return [text.unknownTime];
  const sign = apart(from, to);
  if (sign === 0) return [];
  return [(sign < 0 ? text.sooner : text.later)(percentBetween(from, to))];
}
