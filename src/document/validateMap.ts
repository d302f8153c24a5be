import { pointerTo } from "../model/pointer";
import type { Problem } from "../model/Problem";
import { problem } from "../model/problems";
import type { StreamMap } from "../model/StreamMap";
import { checkShape } from "./checkShape";
import { checkFigures } from "./rules/figures";
import { checkFlow } from "./rules/flow";
import { checkLocks } from "./rules/locks";
import { checkPlans } from "./rules/plans";
import { checkReferences } from "./rules/references";
import { checkRelease } from "./rules/release";
import type { Report } from "./rules/Report";
import { checkSplits } from "./rules/splits";

/**
 * All that is wrong or doubtful with a map that is of the right shape, errors first. A map with an
 * error can be drawn and saved; it cannot be simulated.
 */
export function validateMap(map: StreamMap): readonly Problem[] {
  const problems: Problem[] = [];
  const report: Report = (severity, keys, code, params) => {
    problems.push(problem(severity, pointerTo(...keys), code, params));
  };
  for (const check of [
    checkFigures,
    checkReferences,
    checkFlow,
    checkSplits,
    checkRelease,
    checkLocks,
    checkPlans,
  ])
    check(map, report);
  return [
    ...problems.filter(({ severity }) => severity === "error"),
    ...problems.filter(({ severity }) => severity === "warning"),
  ];
}

/**
 * The same for a map that something else than a file made, a scenario's changes for instance: its
 * shape is looked at first, because a change may put anything anywhere.
 */
export function validateAny(document: unknown): readonly Problem[] {
  const shape = checkShape(document);
  return shape.length > 0 ? shape : validateMap(document as StreamMap);
}
