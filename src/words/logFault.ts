import { words } from "./words";

/** Why a text is no event log, as the reader of logs says it. */
export interface SaidFault {
  readonly fault: "empty" | "columns" | "noVisits";
  readonly missing?: readonly (keyof typeof words.importing.fields)[];
  readonly heads?: readonly string[];
  readonly rows?: number;
}

/** Why a text is no event log, in one sentence. */
export function logFaultSentence({ fault, missing = [], heads = [], rows = 0 }: SaidFault): string {
  const { faults, fields } = words.importing;
  if (fault === "empty") return faults.empty;
  if (fault === "noVisits") return faults.noVisits(rows);
  const names = words.results.constraint.and(missing.map((field) => fields[field]));
  return faults.columns(names, heads.join(", ").slice(0, 300));
}
