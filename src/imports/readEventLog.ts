import { cutTable, type CellRow, type Separator } from "../model/quickTable";
import type { LogFault, LogField, ReadLog, UnusedReason, UnusedRow, Visit } from "./EventLog";
import { grouped } from "./grouped";
import { dateOrderOf, readInstant } from "./readInstant";

/** What heads of columns are called in the logs of trackers, mining tools and spreadsheets. */
const heads: Readonly<Record<LogField, readonly string[]>> = {
  item: [
    "item",
    "itemid",
    "id",
    "key",
    "issue",
    "issuekey",
    "issueid",
    "case",
    "caseid",
    "case:concept:name",
    "ticket",
    "ticketid",
    "workitem",
    "workitemid",
    "card",
    "cardid",
    "story",
    "request",
    "vorgang",
    "element",
  ],
  step: [
    "step",
    "status",
    "state",
    "activity",
    "concept:name",
    "stage",
    "column",
    "list",
    "to",
    "tostatus",
    "newstatus",
    "newvalue",
    "tostring",
    "tostate",
    "task",
    "phase",
    "schritt",
    "nach",
  ],
  from: ["from", "fromstatus", "oldstatus", "oldvalue", "fromstring", "fromstate", "von"],
  start: [
    "start",
    "started",
    "startedat",
    "starttime",
    "startdate",
    "starttimestamp",
    "begin",
    "beginn",
    "entered",
    "enteredat",
  ],
  end: [
    "end",
    "ended",
    "endedat",
    "endtime",
    "enddate",
    "finish",
    "finished",
    "finishedat",
    "complete",
    "completed",
    "completedat",
    "completetimestamp",
    "left",
    "leftat",
    "ende",
  ],
  at: [
    "at",
    "time",
    "timestamp",
    "time:timestamp",
    "date",
    "datetime",
    "changed",
    "changedat",
    "changedate",
    "created",
    "createdat",
    "when",
    "zeit",
    "datum",
  ],
  person: ["person", "who", "resource", "org:resource", "assignee", "user", "worker", "author", "by"],
  team: ["team", "owner", "role", "group", "department", "abteilung"],
};
const fieldOf = new Map(
  (Object.keys(heads) as LogField[]).flatMap((field) => heads[field].map((head) => [head, field] as const)),
);
const EXAMPLES = 5;
const EVERY = 5000;

export type RowProgress = (done: number, total: number) => void;

/** Reads an event log: rows of item, step, start and end, or of changes of status as trackers export them. */
export function readEventLog(text: string, onProgress: RowProgress = () => undefined): ReadLog | LogFault {
  const { rows } = cut(text, Number.MAX_SAFE_INTEGER);
  const [head, ...body] = rows;
  if (head === undefined) return { fault: "empty" };
  const { columns, place, isSpans, at, missing } = readHeads(head);
  if (missing.length > 0) return { fault: "columns", missing, heads: columns.map((column) => column.head) };

  const unused: Partial<Record<UnusedReason, number>> = {};
  const examples: UnusedRow[] = [];
  const leaveOut = (row: CellRow, reason: UnusedReason, found: string): void => {
    unused[reason] = (unused[reason] ?? 0) + 1;
    if (unused[reason]! <= EXAMPLES) examples.push({ line: row.line, reason, found: found.slice(0, 80) });
  };
  const cellOf = (row: CellRow, index: number): string => (index < 0 ? "" : (row.cells[index]?.text ?? ""));
  const times = isSpans ? [place("start"), place("end")] : [place(at)];
  const dates = dateOrderOf(sampled(body, times, cellOf));
  const known = new Map<string, number | null>();
  const instant = (written: string): number | null => {
    let found = known.get(written);
    if (found === undefined) {
      found = readInstant(written, dates.order);
      known.set(written, found);
    }
    return found;
  };

  const [itemAt, stepAt, personAt, teamAt] = [place("item"), place("step"), place("person"), place("team")];
  const visits: Visit[] = [];
  for (const [index, row] of body.entries()) {
    if (index % EVERY === 0) onProgress(index, body.length);
    const item = cellOf(row, itemAt);
    const step = cellOf(row, stepAt);
    if (item === "") {
      leaveOut(row, "noItem", "");
      continue;
    }
    if (step === "") {
      leaveOut(row, "noStep", item);
      continue;
    }
    const start = instant(cellOf(row, times[0]!));
    const endText = isSpans ? cellOf(row, times[1]!) : "";
    const end = endText === "" ? null : instant(endText);
    if (start === null || (endText !== "" && end === null)) {
      leaveOut(row, "badTime", start === null ? cellOf(row, times[0]!) : endText);
      continue;
    }
    if (end !== null && end < start) {
      leaveOut(row, "endsBeforeStart", `${cellOf(row, times[0]!)} – ${endText}`);
      continue;
    }
    visits.push({ item, step, start, end, person: cellOf(row, personAt), team: cellOf(row, teamAt) });
  }
  onProgress(body.length, body.length);
  if (visits.length === 0) return { fault: "noVisits", rows: body.length };
  return {
    kind: isSpans ? "spans" : "changes",
    visits: isSpans ? visits : closeChanges(visits),
    rows: body.length,
    unused,
    examples,
    columns,
    datesUnsure: !dates.sure,
  };
}

/** Whether a text has the columns of an event log. */
export function isEventLog(text: string): boolean {
  const [head] = cut(text, 1).rows;
  return head !== undefined && readHeads(head).missing.length === 0;
}

function cut(text: string, most: number): { readonly rows: readonly CellRow[] } {
  const plain = text.replace(/^\ufeff/, "").replaceAll(/\r\n?/g, "\n");
  return cutTable(plain, separatorOf(plain), most);
}

/** How the columns are understood, and which of those that a log cannot do without are not there. */
function readHeads(head: CellRow) {
  const columns = head.cells.map(({ text: name }) => ({
    head: name,
    field: fieldOf.get(name.toLowerCase().replaceAll(/[\s_-]+/g, "")) ?? null,
  }));
  const place = (field: LogField): number => columns.findIndex((column) => column.field === field);
  const isSpans = place("start") >= 0 && place("end") >= 0;
  const at: LogField = place("at") >= 0 ? "at" : "start";
  const needed: LogField[] = isSpans ? ["item", "step"] : ["item", "step", at];
  const missing = needed
    .filter((field) => place(field) < 0)
    .map((field): LogField => (field === "start" ? "at" : field));
  return { columns, place, isSpans, at, missing };
}

/** A change of status ends the stay at the one before. */
function closeChanges(changes: readonly Visit[]): Visit[] {
  const byItem = grouped(changes, ({ item }) => item);
  return [...byItem.values()].flatMap((list) => {
    const sorted = list.toSorted((a, b) => a.start - b.start);
    return sorted.map((visit, index) => ({ ...visit, end: sorted[index + 1]?.start ?? null }));
  });
}

function separatorOf(text: string): Separator {
  const first = text.slice(0, text.indexOf("\n") < 0 ? undefined : text.indexOf("\n"));
  const count = (separator: string): number => first.split(separator).length;
  return (["\t", ";", ","] as const).toSorted((a, b) => count(b) - count(a))[0] ?? ",";
}

function* sampled(
  rows: readonly CellRow[],
  places: readonly number[],
  cellOf: (row: CellRow, index: number) => string,
): Generator<string> {
  for (const row of rows) for (const place of places) yield cellOf(row, place);
}
