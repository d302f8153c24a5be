import type { Problem } from "../../model/Problem";
import type { ProblemCode, ProblemParams } from "../../model/problems";

/** Where a rule puts what it finds. */
export type Report = <Code extends ProblemCode>(
  severity: Problem["severity"],
  keys: readonly (string | number)[],
  code: Code,
  params: ProblemParams[Code],
) => void;
