import { simulationGaps } from "../document/simulationGaps";
import { validateMap } from "../document/validateMap";
import type { Problem } from "../model/Problem";
import type { StreamMap } from "../model/StreamMap";

const known = new WeakMap<StreamMap, readonly Problem[]>();

/** What is wrong or doubtful in a map, worst first. Asked twice of the same map, it answers from memory. */
export function checkMap(map: StreamMap): readonly Problem[] {
  const before = known.get(map);
  if (before) return before;
  const found = Object.keys(map.steps).length === 0 ? [] : [...validateMap(map)];
  const sorted = found.sort((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"));
  known.set(map, sorted);
  return sorted;
}

/** Why a map cannot be simulated; empty when it can. */
export function reasonsNotToRun(map: StreamMap): readonly Problem[] {
  const errors = validateMap(map).filter(({ severity }) => severity === "error");
  return errors.length > 0 ? errors : simulationGaps(map);
}
