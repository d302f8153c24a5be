import { own } from "../model/own";
import type { Goal, StreamMap } from "../model/StreamMap";
import { localDecimals } from "./localDecimals";
import { words } from "./words";

/** What a goal is about: "Lead time P85". */
export function goalMeasure(goal: Goal, map: StreamMap): string {
  const text = words.results.tables;
  const known: Readonly<Record<string, string>> = {
    leadTime: text.leadTime,
    flowTime: text.flowTime,
    throughput: text.throughput,
    wip: text.wip,
  };
  const measure = own(known, goal.measure) ?? own(map.measures, goal.measure)?.name ?? goal.measure;
  return goal.percentile === undefined ? measure : text.percentile(measure, goal.percentile);
}

/** What a goal is called: its name, else what it asks for: "Lead time P85 at most 2w". */
export function goalName(goal: Goal, map: StreamMap): string {
  return goal.name?.trim() || `${goalMeasure(goal, map)} ${goalAim(goal)}`.trim();
}

/** What a goal asks for: "at most 2w". */
export function goalAim(goal: Goal): string {
  const text = words.results.tables;
  const value = (amount: string | number): string =>
    goal.per === undefined
      ? localDecimals(String(amount))
      : text.per(localDecimals(String(amount)), perName(goal.per));
  if (goal.atMost !== undefined) return text.atMost(value(goal.atMost));
  return goal.atLeast === undefined ? "" : text.atLeast(value(goal.atLeast));
}

/** A unit of time as it is said in a rate. */
export function perName(per: string): string {
  return own<string>(words.results.tables.perUnits, per) ?? per;
}
