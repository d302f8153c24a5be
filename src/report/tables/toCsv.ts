import { plainText } from "../type/plainText";
import type { CellValue, DataTable } from "./resultTables";

/** A table as CSV (RFC 4180). No cell can become a formula of the program that opens it. */
export function toCsv({ head, rows }: DataTable): string {
  return [head, ...rows].map((row) => `${row.map(cellText).join(",")}\r\n`).join("");
}

function cellText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  const text = unarmed(plainText(value));
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Spreadsheets take a text that begins so for a formula; an apostrophe before it makes it text for all of them. */
function unarmed(text: string): string {
  return /^\s*[=+\-@|]/.test(text) && !/^\s*[+-]?\d/.test(text) ? `'${text}` : text;
}
