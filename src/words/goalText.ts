import { own } from "../model/own";
import type { Goal, StreamMap } from "../model/StreamMap";
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

/** What a goal asks for: "at most 2w". */
export function goalAim(goal: Goal): string {
  const text = words.results.tables;
  const value = (amount: string | number): string =>
    goal.per === undefined ? String(amount) : text.per(String(amount), perName(goal.per));
  if (goal.atMost !== undefined) return text.atMost(value(goal.atMost));
  return goal.atLeast === undefined ? "" : text.atLeast(value(goal.atLeast));
}

/** A unit of time as it is said in a rate. */
export function perName(per: string): string {
  return own<string>(words.results.tables.perUnits, per) ?? per;
}
