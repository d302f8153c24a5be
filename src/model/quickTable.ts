import { marksIn, type Marks } from "./decimals";
import { readMark } from "./figureSources";
import {
  isTime,
  readHead,
  RowReader,
  type NotUnderstood,
  type QuickField,
  type QuickRow,
} from "./quickFields";
import { percentOf, readAmount, unitOf, type Notation, type TimeUnit } from "./quickFigures";

/** How a column of a table was understood. */
export interface QuickColumn {
  /** Its head, as written; empty when the table has none. */
  readonly head: string;
  /** Null: not used. */
  readonly field: QuickField | null;
  /** The unit that its head names. */
  readonly unit: TimeUnit | null;
  /** What stands for the unit of its times and is none of ours: its numbers are not taken for hours. */
  readonly strangeUnit: string | null;
  /** Its numbers are fractions, 0.8 for 80 %; `mixed`: only some of them look so, and those are asked about. */
  readonly fractions: boolean | "mixed";
}

export interface Cell {
  readonly text: string;
  readonly from: number;
}

export interface CellRow {
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** A table as rows of cells. `more`: non-empty lines that were left unread behind `most` rows. */
export interface CellTable {
  readonly rows: readonly CellRow[];
  readonly more: number;
}

export type Separator = "\t" | ";" | ",";

/** Cuts a text into cells. A cell in quotes may hold separators and line breaks; a quote that never closes is a letter. */
export function cutTable(text: string, separator: Separator, most: number): CellTable {
  const rows: CellRow[] = [];
  let cells: Cell[] = [];
  let line = 1;
  let firstLine = 1;
  let quotes = true;
  let at = 0;
  while (at <= text.length && rows.length < most) {
    let end = at;
    let cell: Cell | null = null;
    if (quotes && text[at] === '"') {
      const close = closingQuote(text, at, separator);
      if (close === null) quotes = false;
      else {
        cell = { text: text.slice(at + 1, close).replaceAll('""', '"'), from: at + 1 };
        line += cell.text.split("\n").length - 1;
        end = close + 1;
      }
    }
    if (cell === null) {
      while (end < text.length && text[end] !== separator && text[end] !== "\n") end += 1;
      cell = { text: text.slice(at, end), from: at };
    }
    cells.push(trimmed(cell));
    if (text[end] !== separator) {
      if (cells.some((each) => each.text !== "")) rows.push({ line: firstLine, cells });
      cells = [];
      line += 1;
      firstLine = line;
    }
    at = end + 1;
  }
  return { rows, more: at < text.length ? (text.slice(at).match(/\S[^\n]*/g)?.length ?? 0) : 0 };
}

function closingQuote(text: string, open: number, separator: Separator): number | null {
  let at = text.indexOf('"', open + 1);
  while (at >= 0) {
    const next = text[at + 1];
    if (next === undefined || next === separator || next === "\n") return at;
    at = text.indexOf('"', at + (next === '"' ? 2 : 1));
  }
  return null;
}

function trimmed({ text, from }: Cell): Cell {
  const kept = text.trim();
  const one = kept.replaceAll(/\s*\n\s*/g, " ");
  return { text: one, from: from + (text.length - text.trimStart().length) };
}

const withoutHead: readonly QuickField[] = [
  "name",
  "leadTime",
  "processTime",
  "percentCompleteAccurate",
  "workers",
];

/** So many rows may stand above the head: the title of the table, a date, heads of several columns together. */
export const mostTitles = 4;

/** How many cells of a row are words that heads have. */
export function knownHeads({ cells }: CellRow): number {
  return cells.filter(({ text }) => readHead(text) !== null).length;
}

const trackerWords =
  /^(?:(?:issue )?(?:key|id|type)|summary|status|assignee|reporter|resolution|created|updated|resolved|sprint|(?:vorgangs)?schlüssel|vorgangstyp|zusammenfassung|bearbeiter|autor|erstellt|aktualisiert|erledigt)$/iu;

/** Whether a row is the head of a tracker's export, whose rows are pieces of work and no steps. */
export function isTrackerHead({ cells }: CellRow): boolean {
  return cells.filter(({ text }) => trackerWords.test(text)).length >= 3;
}

/** How many columns that are not used hold figures; one that only counts the rows holds none. */
export function unusedFigures(rows: readonly CellRow[], columns: readonly QuickColumn[]): number {
  return columns.filter(
    ({ field }, index) => field === null && holdsFigures(rows, index) && !onlyCounts(rows, index),
  ).length;
}

const cellsOf = (rows: readonly CellRow[], index: number): readonly string[] =>
  rows.map((row) => row.cells[index]?.text ?? "").filter((text) => !isMissing(text));

/** Whether half of a column or more are figures. */
function holdsFigures(rows: readonly CellRow[], index: number): boolean {
  const cells = cellsOf(rows, index);
  const figures = cells.filter((text) => /^[~≈]?\s*\d[\d.,:]*\s*(?:%|\p{L}{1,12}\.?)?$/u.test(text));
  return figures.length > 0 && figures.length * 2 >= cells.length;
}

/** Whether a column only numbers the rows: 1, 2, 3 … It names no step and is no figure. */
function onlyCounts(rows: readonly CellRow[], index: number): boolean {
  const cells = cellsOf(rows, index);
  return cells.length > 1 && cells.every((text, at) => Number(text) === Number(cells[0]) + at);
}

/** Which row of a table is its head: words of ours, or no figure where the next row has some. -1: it has none. */
export function headRow(table: CellTable): number {
  const { rows } = table;
  const at = rows.slice(0, mostTitles + 1).findIndex((row) => knownHeads(row) >= 2);
  if (at >= 0 || rows[0] === undefined) return at;
  if (isTrackerHead(rows[0])) return 0;
  const { cells } = rows[0];
  if (cells.some(({ text }) => /^[\d.,]/.test(text))) return -1;
  const next = rows[unitsBelow(table, 0) === undefined ? 1 : 2]?.cells ?? [];
  const strange = cells.length > 1 && cells.slice(1).every(({ text }) => text !== "" && !isMissing(text));
  const isHead =
    knownHeads(rows[0]) === 1 || (strange && next.slice(1).some(({ text }) => /^[\d.,]/.test(text)));
  return isHead ? 0 : -1;
}

/** Why a row of a table is no step. */
export type NoStep = "title" | "units" | "total" | "average";

const endWords: readonly (readonly [NoStep, RegExp])[] = [
  [
    "total",
    /^(?:(?:grand|sub)[\s-]?)?(?:totals?|sums?|total (?:lead|process|cycle|touch)[\s-]?time)$|^(?:gesamt(?:summe|zeit)?|(?:zwischen)?summe|insgesamt|[Σ∑])$/iu,
  ],
  [
    "average",
    /^(?:(?:the )?(?:average|avg|mean|median)(?: values?| per step)?|[Ø⌀∅]|(?:im )?(?:durchschnitt|mittel|schnitt)|durchschnittswerte?|mittelwerte?|median(?:wert)?)$/iu,
  ],
];

/** Rows that are no steps, each with the reason: titles above the head, units below it, totals and averages at the end. */
export function noSteps(table: CellTable, head: number): ReadonlyMap<CellRow, NoStep> {
  const { rows, more } = table;
  const found = new Map<CellRow, NoStep>();
  for (const row of rows.slice(0, Math.max(head, 0))) found.set(row, "title");
  const units = unitsBelow(table, head);
  if (units !== undefined) found.set(units, "units");
  if (more > 0) return found;
  for (const row of rows.slice(head + 1).toReversed()) {
    const first = row.cells.find(({ text }) => text !== "")?.text ?? "";
    const said = first.replace(/\s*(?:\([^)]*\)|[:.])$/, "");
    const why = endWords.find(([, words]) => words.test(said))?.[0];
    if (why === undefined) break;
    found.set(row, why);
  }
  return found;
}

/** What a cell says in a row of units: a unit of time, another unit, or nothing that is one (null). */
function unitIn(text: string): TimeUnit | "other" | null {
  const word = text.replace(/^[[({]\s*|\s*[\])}]$/g, "").replace(/^in\s+/i, "");
  return (
    unitOf(word) ??
    (/^(?:%|#|n|no\.?|nr\.?|pcs|fte|people|persons?|personen|anzahl|stk\.?)$/i.test(word) ? "other" : null)
  );
}

/** The row below the head, where it is a second head that says units: "h", "days", "%"; a cell with words may name it. */
function unitsBelow({ rows }: CellTable, head: number): CellRow | undefined {
  const row = head < 0 ? undefined : rows[head + 1];
  const isWords = (_: Cell, index: number): boolean => {
    const field = readHead(rows[head]?.cells[index]?.text ?? "")?.field;
    return field === "name" || field === "owner" || (field === undefined && index === 0);
  };
  const named = row?.cells.filter(isWords) ?? [];
  const said = row?.cells.filter((cell, index) => !isWords(cell, index) && !isMissing(cell.text)) ?? [];
  const known = said.filter(({ text }) => unitIn(text) !== null).length;
  if (known === 0 || said.some(({ text }) => text.length > 20 || /\d/.test(text))) return undefined;
  // "Seconds" is a unit as well, if none that we know: where the row says of itself what it is.
  const saysUnits = named.every(({ text }) => /^$|^[-–—]$|^[[(]?(?:units?|einheit(?:en)?)\b/i.test(text));
  return known === said.length || saysUnits ? row : undefined;
}

/** A row that is no step, as the person is told of it. */
export function leftOut({ cells, line }: CellRow, why: NoStep): NotUnderstood & { line: number } {
  const { text, from } = cells.find((cell) => cell.text !== "")!;
  return { line, text, from, to: from + text.length, why };
}

/** Understands the columns of a table whose steps are in `rows`; `chosen` overrules, by the place of the column. */
export function readColumns(
  table: CellTable,
  head: number,
  rows: readonly CellRow[],
  chosen: Readonly<Record<number, QuickField | "none">>,
): readonly QuickColumn[] {
  const width = table.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const heads = table.rows[head]?.cells ?? [];
  const units = unitsBelow(table, head)?.cells ?? [];
  const used = new Set<QuickField>(
    Object.values(chosen).filter((field): field is QuickField => field !== "none"),
  );
  // Heads that say nothing to us at all leave the usual order.
  const usual =
    heads.every(({ text }) => readHead(text) === null) &&
    !(table.rows[head] && isTrackerHead(table.rows[head]));
  // The usual order begins behind a column that numbers the rows.
  const isNumbered = cellsOf(rows, 0).every((text) => /^\d+[.)]?$/.test(text));
  const numbered = usual && width > 1 && isNumbered && !holdsFigures(rows, 1) ? 1 : 0;
  const found = Array.from({ length: Math.min(width, 100) }, (_, index) => {
    const text = heads[index]?.text ?? "";
    const read = usual ? withHead(withoutHead[index - numbered]) : readHead(text);
    const own = chosen[index];
    const below = unitOfColumn(read, units[index]?.text ?? "");
    const meant = below === "unknown" ? null : (read?.field ?? null);
    const wish = own === undefined ? meant : own === "none" ? null : own;
    const field = wish !== null && own === undefined && used.has(wish) ? null : wish;
    if (field !== null) used.add(field);
    const isStrange = below === "unknown";
    const strangeUnit = isStrange ? (units[index]?.text ?? null) : null;
    return { head: text, field, unit: isStrange ? null : below, index, strangeUnit };
  });
  // A table of figures names its rows in the first column whose head says nothing to us, and that does not number them.
  const free = found.filter(
    ({ field, index, strangeUnit }) => field === null && strangeUnit === null && chosen[index] === undefined,
  );
  const names = free.find(({ index }) => !holdsFigures(rows, index)) ?? free[0];
  const namesAt = used.has("name") ? -1 : names?.index;
  return found.map(({ index, ...column }) => {
    const field = index === namesAt ? "name" : column.field;
    return { ...column, field, fractions: isShare(field) ? areFractions(rows, index) : false };
  });
}

/** The unit of a column's numbers, of its head or from below it. `unknown`: times in something that is no unit of ours. */
function unitOfColumn(
  read: { readonly field: QuickField; readonly unit: TimeUnit | null } | null,
  below: string,
): TimeUnit | "unknown" | null {
  if (!isTime(read?.field ?? null) || read?.unit) return read?.unit ?? null;
  const unit = unitIn(below);
  if (isMissing(below)) return null;
  return unit === null || unit === "other" ? "unknown" : unit;
}

const withHead = (field: QuickField | undefined) => (field === undefined ? null : { field, unit: null });
const isShare = (field: QuickField | null): boolean =>
  field === "percentCompleteAccurate" || field === "availability";

/**
 * Spreadsheets keep 80 % as 0.8: a column of numbers up to 1, not all of them 0 or 1. Beside others, such as 80 %, nobody
 * can know what 0.9 was meant to be.
 */
function areFractions(rows: readonly CellRow[], column: number): QuickColumn["fractions"] {
  let between = false;
  let percents = false;
  for (const { cells } of rows) {
    const { figure } = readMark(cells[column]?.text ?? "");
    if (isFraction(figure)) between = true;
    else if (/%|^(?:[2-9]|\d{2}|1[.,]0*[1-9])/.test(figure)) percents = true;
  }
  return between && (percents ? "mixed" : true);
}

/** Whether a figure is a number between 0 and 1 without a percent sign: "0.8", ",85". No mark stands for thousands in it. */
const isFraction = (figure: string): boolean => /^0?[.,]\d{0,20}[1-9]\d{0,20}$/.test(figure);

/** What the figures of a table show of how they are written. */
export function marksOfTable(rows: readonly CellRow[], columns: readonly QuickColumn[], usual: Marks): Marks {
  const figures = columns.flatMap(({ field }, index) =>
    field === null || field === "name" || field === "owner"
      ? []
      : rows.map(({ cells }) => cells[index]?.text ?? ""),
  );
  return marksIn(figures, usual);
}

/** Reads the rows of a table. */
export function readTableRows(
  rows: readonly CellRow[],
  columns: readonly QuickColumn[],
  notation: Notation,
): readonly QuickRow[] {
  return rows.map(({ line, cells }) => {
    const row = new RowReader(line, notation);
    for (const [index, { field, fractions, unit }] of columns.entries()) {
      const cell = cells[index];
      if (cell === undefined || field === null || isMissing(cell.text, field)) continue;
      const { figure } = readMark(cell.text);
      if (fractions === "mixed" && (isFraction(figure) || /^1(?:[.,]0*)?$/.test(figure)))
        row.refuse("fraction", cell.from, cell.text, field);
      else {
        const text = fractions === true ? asPercent(cell.text, notation.marks) : cell.text;
        if (isTime(field) || (isShare(field) && fractions === false))
          row.takeRange(field, text, cell.from, unit);
        else row.take(field, text, cell.from, cell.text, unit);
      }
    }
    return row.row();
  });
}

/** Whether a cell says that there is no figure. A name or an owner may well be "NA". */
export function isMissing(text: string, field?: QuickField): boolean {
  return field === "name" || field === "owner"
    ? /^[-–—]?$/.test(text)
    : /^(?:|-{1,3}|–|—|\?+|n\/?a|n\.\s?a\.|#n\/a|k\.\s?a\.|tbd|unknown|unbekannt|offen)$/i.test(text);
}

function asPercent(text: string, marks: Marks): string {
  const { figure } = readMark(text);
  const amount = readAmount(figure, marks);
  if ("fault" in amount) return text;
  const percent = String(percentOf(amount.value));
  // A percentage of three decimals is read again where points may stand for thousands.
  return text.replace(figure, marks.comma === "decimals" ? percent.replace(".", ",") : percent);
}
