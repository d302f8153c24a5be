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

/** What a text begins with that spreadsheets take for a formula, in the wide letters of East Asia too. */
const armed = /^\s*[=+\-@|＝＋－＠｜]/;

/** Wholly a number, or a time or share as the app writes them: the only texts that may begin with a sign. */
const figure = /^\s*[+-]?\d[\d.,]*\s?(?:%|min|h|d|w)?\s*$/;

/** An apostrophe before it makes such a text a text for all of them. */
function unarmed(text: string): string {
  return armed.test(text) && !figure.test(text) ? `'${text}` : text;
}
