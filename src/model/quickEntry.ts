import { pointMarks, type Marks } from "./decimals";
import { readMark } from "./figureSources";
import type { NotUnderstood, QuickField, QuickRow } from "./quickFields";
import { readPercentage, readTime, readWhole, type TimeUnit } from "./quickFigures";
import { readQuickLine } from "./quickLine";
import {
  cutTable,
  headRow,
  isMissing,
  isTrackerHead,
  knownHeads,
  leftOut,
  marksOfTable,
  mostTitles,
  noSteps,
  readColumns,
  readTableRows,
  unusedFigures,
  type QuickColumn,
  type Separator,
} from "./quickTable";

/** So many steps are made of one text at most; a map of more is drawn by nobody. */
export const mostQuickSteps = 500;

/** What the person has chosen about how a text is to be read. */
export interface QuickOptions {
  /** What times without a unit are in; hours unless said. */
  readonly unit?: TimeUnit;
  /** How its numbers are written; with a decimal point unless said. */
  readonly marks?: Marks;
  /** What columns of a table hold, by their place, where the person knows better. */
  readonly columns?: Readonly<Record<number, QuickField | "none">>;
}

/** What a text says: steps in a row, how a table's columns were understood, and how many lines were too many. */
export interface QuickReading {
  readonly rows: readonly QuickRow[];
  /** Null: the text is lines, not a table. */
  readonly columns: readonly QuickColumn[] | null;
  /** Rows of a table that are no steps: a title above its head, units below it, totals and averages at its end. */
  readonly noSteps: readonly (NotUnderstood & { readonly line: number })[];
  /** So many columns hold figures and are not used. */
  readonly unusedFigures: number;
  /** The table is a tracker's export: its rows are pieces of work, not steps. */
  readonly isLog: boolean;
  /** Lines behind the first `mostQuickSteps`, which are left out. */
  readonly leftOut: number;
}

/**
 * Reads what was typed or pasted: lines such as "Test: PT 4h, LT 3d, CA 80%, 3 people", or a table from
 * a spreadsheet. Any text gives an answer, in time proportional to its length; nothing in it is executed.
 */
export function readQuickEntry(
  typed: string,
  { unit = "h", marks = pointMarks, columns = {} }: QuickOptions = {},
): QuickReading {
  // Line ends of other machines count as one letter here, as they do in a text field.
  const text = typed.replaceAll(/\r\n?/g, "\n");
  const separator = separatorOf(text, marks);
  if (separator !== null) {
    const table = cutTable(text, separator, mostQuickSteps + 2 + mostTitles);
    const head = headRow(table);
    const others = noSteps(table, head);
    const steps = table.rows.filter((row, index) => index !== head && !others.has(row));
    const understood = readColumns(table, head, steps, columns);
    return {
      rows: readTableRows(steps.slice(0, mostQuickSteps), understood, {
        unit,
        marks: marksOfTable(steps, understood, marks),
      }),
      columns: understood,
      unusedFigures: unusedFigures(steps, understood),
      isLog: table.rows[head] !== undefined && isTrackerHead(table.rows[head]),
      noSteps: [...others].map(([row, why]) => leftOut(row, why)).toSorted((a, b) => a.line - b.line),
      leftOut: table.more + Math.max(0, steps.length - mostQuickSteps),
    };
  }
  const rows: QuickRow[] = [];
  let more = 0;
  let from = 0;
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() !== "") {
      if (rows.length < mostQuickSteps) rows.push(readQuickLine(line, from, index + 1, { unit, marks }));
      else more += 1;
    }
    from += line.length + 1;
  }
  return { rows, columns: null, noSteps: [], unusedFigures: 0, isLog: false, leftOut: more };
}

/** What separates the cells when the text is a table; null when it is lines. */
function separatorOf(text: string, marks: Marks): Separator | null {
  if (text.includes("\t")) return "\t";
  for (const separator of [";", ","] as const) {
    if (!text.includes(separator)) continue;
    const { rows } = cutTable(text, separator, 50);
    const first = rows[0]?.cells ?? [];
    const heads = rows
      .slice(0, mostTitles + 1)
      .findIndex((row) => knownHeads(row) >= 2 || isTrackerHead(row));
    if (heads >= 0 && rows.length >= heads + 2) return separator;
    // Without a head: a name, then figures, the same number of them in every row.
    const regular = rows.every(
      ({ cells }) =>
        cells.length === first.length &&
        !/:\s/.test(cells[0]!.text) &&
        cells.slice(1).every((cell, index) => isFigure(cell.text, index >= 3, marks)),
    );
    if (first.length >= 3 && regular) return separator;
  }
  return null;
}

function isFigure(cell: string, mayCount: boolean, marks: Marks): boolean {
  const text = readMark(cell).figure;
  return (
    isMissing(text) ||
    /^[\d.,]+$/.test(text) ||
    "value" in readTime(text, { unit: "h", marks }) ||
    "value" in readPercentage(text, marks) ||
    (mayCount && "value" in readWhole(text, marks))
  );
}
