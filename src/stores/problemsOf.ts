import type { Problem } from "../model/Problem";

/** Why something did not come about: the problems that it was refused with, or what went wrong as one problem. */
export function problemsOf(reason: unknown): readonly Problem[] {
  if (
    typeof reason === "object" &&
    reason !== null &&
    "problems" in reason &&
    Array.isArray(reason.problems)
  ) {
    return reason.problems as readonly Problem[];
  }
  const detail = reason instanceof Error ? reason.message : String(reason);
  return [{ severity: "error", path: "", code: "runFailed", params: { detail } }];
}
