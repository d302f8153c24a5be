import { isWorkbook, openWorkbook } from "./workbook/openWorkbook";
import type { WorkbookFault } from "./workbook/WorkbookFault";

/** A file that holds a table, as text; of a workbook one of its sheets. */
export interface TableFile {
  readonly text: string;
  /** The sheets to choose from; none where the file is text. */
  readonly sheets: readonly string[];
  readonly sheet: number;
}

/** Reads a file that people keep tables in: CSV, text of tabs, or an XLSX workbook, whose numbers get this decimal mark. */
export async function readTableFile(
  bytes: Uint8Array,
  sheet = 0,
  decimalMark = ".",
): Promise<TableFile | { readonly fault: WorkbookFault }> {
  if (!isWorkbook(bytes)) return { text: decodeText(bytes), sheets: [], sheet: 0 };
  const book = await openWorkbook(bytes, decimalMark);
  if ("fault" in book) return book;
  const chosen = Math.min(sheet, book.sheets.length - 1);
  const text = await book.text(chosen);
  return typeof text === "string" ? { text, sheets: book.sheets, sheet: chosen } : text;
}

/** Bytes as the text that they most likely are: by their mark, else UTF-8, else what spreadsheets call ANSI. */
function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
