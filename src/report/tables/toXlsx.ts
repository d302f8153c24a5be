import writeExcelFile, { type SheetData } from "write-excel-file/universal";
import { plainText } from "../type/plainText";
import type { CellValue, DataTable } from "./resultTables";

/** The longest text that a cell of a spreadsheet can hold. */
const LONGEST = 32_000;

/** Tables as a spreadsheet, a sheet for each. Texts are typed as texts, so that none becomes a formula. */
export async function toXlsx(tables: readonly DataTable[]): Promise<Uint8Array> {
  const sheets = tables.map(({ name, head, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: head.map((title, column) => ({
      width: widthOf(
        title,
        rows.map((row) => row[column] ?? null),
      ),
    })),
    data: [
      head.map((title) => ({ value: title, type: String, fontWeight: "bold" as const })),
      ...rows.map((row) => row.map(cellOf)),
    ] satisfies SheetData,
  }));
  const blob = await writeExcelFile(sheets).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function cellOf(value: CellValue): SheetData[number][number] {
  if (value === null) return null;
  if (typeof value === "number") return Number.isFinite(value) ? { value, type: Number } : null;
  const text = plainText(value).slice(0, LONGEST);
  return text === "" ? null : { value: text, type: String };
}

function widthOf(title: string, values: readonly CellValue[]): number {
  const longest = Math.max(title.length, ...values.slice(0, 200).map((value) => String(value ?? "").length));
  return Math.min(48, Math.max(9, longest + 2));
}
