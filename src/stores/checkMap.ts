import { mapAdvice } from "../document/mapAdvice";
import { simulationGaps } from "../document/simulationGaps";
import { validateMap } from "../document/validateMap";
import { forgottenLinks } from "../model/forgottenLinks";
import { pointerTo } from "../model/pointer";
import type { Problem } from "../model/Problem";
import type { StreamMap } from "../model/StreamMap";

const known = new WeakMap<StreamMap, readonly Problem[]>();

/** What a finding is to the one who draws: to be mended, to be looked at, or a figure still to be asked for. */
export type FindingKind = "mend" | "look" | "ask";

/** Which of the three a finding is. */
export function kindOfFinding({ code, severity }: Pick<Problem, "code" | "severity">): FindingKind {
  if (severity === "error") return "mend";
  return code === "ask.figures" || code === "gap.processTime" || code === "gap.noArrivals" ? "ask" : "look";
}

/** What is wrong, doubtful or still to be asked in a map, worst first. Asked twice of the same map, it answers from memory. */
export function checkMap(map: StreamMap): readonly Problem[] {
  const before = known.get(map);
  if (before) return before;
  const found = Object.keys(map.steps).length === 0 ? [] : findingsOf(map);
  known.set(map, found);
  return found;
}

function findingsOf(map: StreamMap): readonly Problem[] {
  const all = [...validateMap(map), ...gapsOf(map), ...mapAdvice(map)];
  // A link that was forgotten leaves a step that nothing leads to: one of the two is said, that with more in it.
  const forgotten = new Set(forgottenLinks(map).map(([, to]) => pointerTo("steps", to)));
  const told = all.filter(({ code, path }) => code !== "flow.unreached" || !forgotten.has(path));
  return (["mend", "look", "ask"] as const).flatMap((kind) =>
    told.filter((one) => kindOfFinding(one) === kind),
  );
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
