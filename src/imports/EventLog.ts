/** What a column of an event log may hold. */
export type LogField = "item" | "step" | "from" | "start" | "end" | "at" | "person" | "team";

/** One stay of an item at a step, in minutes of the wall clock. */
export interface Visit {
  readonly item: string;
  readonly step: string;
  readonly start: number;
  /** Null: it is still there. */
  readonly end: number | null;
  readonly person: string;
  readonly team: string;
}

/** Why a row could not be used. */
export type UnusedReason = "noItem" | "noStep" | "badTime" | "endsBeforeStart";

/** A row that could not be used: where it stands and what was found there. */
export interface UnusedRow {
  readonly line: number;
  readonly reason: UnusedReason;
  readonly found: string;
}

/** What was read of a log, and what was not. */
export interface ReadLog {
  /** `spans`: each row says start and end of the work. `changes`: each row says when an item came to a step. */
  readonly kind: "spans" | "changes";
  readonly visits: readonly Visit[];
  readonly rows: number;
  /** How many rows could not be used, and the first of them of each kind. */
  readonly unused: Readonly<Partial<Record<UnusedReason, number>>>;
  readonly examples: readonly UnusedRow[];
  /** The heads of the columns and how they were understood. */
  readonly columns: readonly { readonly head: string; readonly field: LogField | null }[];
  /** Days and months could stand in either order. */
  readonly datesUnsure: boolean;
}

/** Why a text is no event log. */
export type LogFault =
  | { readonly fault: "empty" }
  | { readonly fault: "columns"; readonly missing: readonly LogField[]; readonly heads: readonly string[] }
  | { readonly fault: "noVisits"; readonly rows: number };
