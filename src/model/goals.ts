import { calendarOf, formatHours, parseRate } from "./durations";
import { addEntry } from "./edits";
import { newId } from "./ids";
import { mapMetrics } from "./metrics";
import { own, withEntry, withoutEntries } from "./own";
import type { Goal, StreamMap } from "./StreamMap";

/** What a target is written as: a time, a rate, or a number of items. */
export type GoalKind = "time" | "rate" | "count";

/** What the target of a goal for this measure is. */
export function goalKind(measure: string): GoalKind {
  return measure === "throughput" ? "rate" : measure === "wip" ? "count" : "time";
}

/** A goal for a measure to begin with: what the map says today, so that nothing is promised by it. */
export function firstGoal(map: StreamMap, measure: string): Goal {
  const kind = goalKind(measure);
  if (kind === "rate") return { measure, ...rateTarget(map, map.demand ?? "1/w", "atLeast") };
  if (kind === "count") return { measure, atMost: 10 };
  const calendar = calendarOf(map);
  const hours = own(map.measures, measure) === undefined ? mapMetrics(map).stream.leadTimeHours : null;
  return { measure, percentile: 85, atMost: hours === null ? "2w" : formatHours(hours, calendar) };
}

/** The id that `addGoal` gives. */
export function newGoalId(map: StreamMap): string {
  return newId(map.goals, "", "goal");
}

/** The map with one more goal. */
export function addGoal(map: StreamMap): StreamMap {
  return addEntry(map, "goals", newGoalId(map), firstGoal(map, "leadTime"));
}

/** The map without this goal. */
export function removeGoal(map: StreamMap, id: string): StreamMap {
  return map.goals === undefined ? map : { ...map, goals: withoutEntries(map.goals, new Set([id])) };
}

/** The goal is for another measure now; a target that says nothing about that one is begun anew. */
export function setGoalMeasure(map: StreamMap, id: string, measure: string): StreamMap {
  const goal = own(map.goals, id);
  if (goal === undefined || goal.measure === measure) return map;
  if (goalKind(goal.measure) === goalKind(measure))
    return { ...map, goals: withEntry(map.goals, id, { ...goal, measure }) };
  const { percentile: _, atMost: _most, atLeast: _least, per: _per, ...rest } = goal;
  return { ...map, goals: withEntry(map.goals, id, { ...rest, ...firstGoal(map, measure) }) };
}

/** A rate as a person types it, as the fields of a goal: "9/w" is 9 per week. */
export function rateTarget(map: StreamMap, rate: string, bound: "atMost" | "atLeast"): Partial<Goal> {
  const [, amount, per] = /^\s*(\d+(?:\.\d+)?)\s*\/\s*([hdw])\s*$/.exec(rate) ?? [];
  if (amount !== undefined && per !== undefined) return { [bound]: Number(amount), per };
  const perHour = parseRate(rate, calendarOf(map)) ?? 0;
  return { [bound]: perHour, per: "h" };
}
