import { simulationGaps } from "../document/simulationGaps";
import { validateMap } from "../document/validateMap";
import type { Problem } from "../model/Problem";
import type { StreamMap } from "../model/StreamMap";

const known = new WeakMap<StreamMap, readonly Problem[]>();

/** What is wrong, doubtful or missing in a map, worst first. Asked twice of the same map, it answers from memory. */
export function checkMap(map: StreamMap): readonly Problem[] {
  const before = known.get(map);
  if (before) return before;
  const found = Object.keys(map.steps).length === 0 ? [] : [...validateMap(map), ...gapsOf(map)];
  known.set(map, found);
  return found;
}

/** What is missing for a simulation is no fault of a map that is only drawn. */
function gapsOf(map: StreamMap): readonly Problem[] {
  return simulationGaps(map).map((gap) => ({ ...gap, severity: "warning" }));
}

/** Why a map cannot be simulated; empty when it can. */
export function reasonsNotToRun(map: StreamMap): readonly Problem[] {
  const errors = validateMap(map).filter(({ severity }) => severity === "error");
  return errors.length > 0 ? errors : simulationGaps(map);
}
