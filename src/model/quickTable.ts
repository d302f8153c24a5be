import { readMark } from "./figureSources";
import { readHead, RowReader, type QuickField, type QuickRow } from "./quickFields";
import { readAmount, type TimeUnit } from "./quickFigures";

/** How a column of a table was understood. */
export interface QuickColumn {
  /** Its head, as written; empty when the table has none. */
  readonly head: string;
  /** Null: not used. */
  readonly field: QuickField | null;
  /** The unit that its head names. */
  readonly unit: TimeUnit | null;
  /** Its numbers are fractions, 0.8 for 80 %. */
  readonly fractions: boolean;
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

/** Whether the first row of a table is its head: words of ours, or no figure where the next row has some. */
export function hasHead(table: CellTable): boolean {
  const cells = table.rows[0]?.cells ?? [];
  const known = cells.filter(({ text }) => readHead(text) !== null).length;
  if (known >= 2) return true;
  if (cells.some(({ text }) => /^[\d.,]/.test(text))) return false;
  const next = table.rows[1]?.cells ?? [];
  const strange = cells.length > 1 && cells.slice(1).every(({ text }) => text !== "" && !isMissing(text));
  return known === 1 || (strange && next.slice(1).some(({ text }) => /^[\d.,]/.test(text)));
}

/** Understands the columns of a table; `chosen` overrules, by the place of the column. */
export function readColumns(
  table: CellTable,
  head: boolean,
  chosen: Readonly<Record<number, QuickField | "none">>,
): readonly QuickColumn[] {
  const width = table.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const heads = head ? (table.rows[0]?.cells ?? []) : [];
  const used = new Set<QuickField>(
    Object.values(chosen).filter((field): field is QuickField => field !== "none"),
  );
  // Heads that say nothing to us at all leave the usual order.
  const usual = heads.every(({ text }) => readHead(text) === null);
  const found = Array.from({ length: Math.min(width, 100) }, (_, index) => {
    const text = heads[index]?.text ?? "";
    const read = usual ? withHead(withoutHead[index]) : readHead(text);
    const own = chosen[index];
    const wish = own === undefined ? (read?.field ?? null) : own === "none" ? null : own;
    const field = wish !== null && own === undefined && used.has(wish) ? null : wish;
    if (field !== null) used.add(field);
    return { head: text, field, unit: read?.unit ?? null, index };
  });
  // A table of figures names its rows in the first column whose head says nothing to us.
  const namesAt = used.has("name")
    ? -1
    : found.findIndex(({ field, index }) => field === null && chosen[index] === undefined);
  const rows = table.rows.slice(head ? 1 : 0);
  return found.map(({ index, ...column }) => {
    const field = index === namesAt ? "name" : column.field;
    return { ...column, field, fractions: isShare(field) && areFractions(rows, index) };
  });
}

const withHead = (field: QuickField | undefined) => (field === undefined ? null : { field, unit: null });
const isShare = (field: QuickField | null): boolean =>
  field === "percentCompleteAccurate" || field === "availability";

/** Spreadsheets keep 80 % as 0.8: a column of numbers up to 1, not all of them 0 or 1. */
function areFractions(rows: readonly CellRow[], column: number): boolean {
  let between = false;
  for (const { cells } of rows) {
    const text = cells[column]?.text ?? "";
    if (text === "") continue;
    const amount = readAmount(readMark(text).figure);
    if ("fault" in amount) {
      if (text.includes("%")) return false;
    } else if (amount.value > 1) return false;
    else if (amount.value > 0 && amount.value < 1) between = true;
  }
  return between;
}

/** Reads the rows of a table. */
export function readTableRows(
  table: CellTable,
  head: boolean,
  columns: readonly QuickColumn[],
  unit: TimeUnit,
): readonly QuickRow[] {
  return table.rows.slice(head ? 1 : 0).map(({ line, cells }) => {
    const row = new RowReader(line, unit);
    for (const [index, column] of columns.entries()) {
      const cell = cells[index];
      if (cell === undefined || column.field === null || isMissing(cell.text, column.field)) continue;
      row.take(
        column.field,
        valueOf(cell.text, column),
        cell.from,
        cell.text,
        column.unit ?? unit,
        column.unit !== null,
      );
    }
    return row.row();
  });
}

/** Whether a cell says that there is no figure. A name or an owner may well be "NA". */
export function isMissing(text: string, field?: QuickField): boolean {
  return field === "name" || field === "owner"
    ? /^[-–—]?$/.test(text)
    : /^(?:|-|–|—|\?|n\/?a|#n\/a)$/i.test(text);
}

function valueOf(text: string, column: QuickColumn): string {
  if (!column.fractions) return text;
  const { figure } = readMark(text);
  const amount = readAmount(figure);
  return "value" in amount ? text.replace(figure, String(Math.round(amount.value * 1e8) / 1e6)) : text;
}
