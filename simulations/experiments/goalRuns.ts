import type { Goal } from "../engine/Flow";
import { columnOf, layoutOf } from "./figures";
import type { RunRecord, Setting } from "./replications";

/** Whether a figure is what a goal asks for. */
export function meets(goal: Goal, value: number): boolean {
  return (goal.atMost === null || value <= goal.atMost) && (goal.atLeast === null || value >= goal.atLeast);
}

/** Whether its figure means anything for a stream that cannot keep up: only a rate does. */
export function isSteady(goal: Goal): boolean {
  return goal.measure === "throughput";
}

/** The figure of one goal by replication; NaN: nothing was observed. */
export function goalValues(
  { network, goals }: Setting,
  records: readonly RunRecord[],
  index: number,
): Float64Array {
  return columnOf(records, layoutOf(network, goals.length).goals + index);
}
