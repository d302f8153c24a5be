import { numberText, type NumberKind, type NumberWriting } from "./numberFormats";
import { attribute, scanXml } from "./scanXml";
import { UnreadableWorkbook } from "./WorkbookFault";

/** What the cells of a sheet refer to. */
export interface SheetContext extends NumberWriting {
  readonly strings: readonly string[];
  readonly kinds: readonly NumberKind[];
}

/** No table of work is wider; what stands further right is not looked at. */
const MOST_COLUMNS = 200;
const MOST_ROWS = 1_048_576;
/** A short text that a million cells share must not grow without end. */
const MOST_TEXT = 200_000_000;

/** A sheet as tab-separated lines, line n being row n. */
export function sheetText(xml: string, { strings, kinds, ...writing }: SheetContext): string {
  const lines: string[] = [];
  let cells: string[] = [];
  let size = 0;
  let [row, column] = [0, -1];
  let [type, style] = ["n", -1];
  let value = "";
  let [isValue, isSound] = [false, false];
  const textOf = (): string => {
    if (value === "") return "";
    if (type === "s") return strings[Number(value)] ?? "";
    if (type === "b") return value === "1" ? "TRUE" : "FALSE";
    if (type === "d") return value.replace("T", " ");
    if (type !== "n") return value;
    return numberText(Number(value), kinds[style] ?? "plain", writing);
  };
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === "row") {
        const number = Number(attribute(attributes, "r") ?? row + 1);
        row = Number.isInteger(number) && number > row ? number : row + 1;
        if (row > MOST_ROWS) throw new UnreadableWorkbook("tooLarge");
        [cells, column] = [[], -1];
      } else if (name === "c") {
        column = columnOf(attribute(attributes, "r") ?? "") ?? column + 1;
        type = attribute(attributes, "t") ?? "n";
        style = Number(attribute(attributes, "s") ?? 0);
        value = "";
      } else if (name === "v" || name === "t") isValue = true;
      else if (name === "rPh") isSound = true;
    },
    close: (name) => {
      if (name === "v" || name === "t") isValue = false;
      else if (name === "rPh") isSound = false;
      else if (name === "c" && column < MOST_COLUMNS) {
        const text = textOf();
        if (text === "") return;
        while (cells.length < column) cells.push("");
        cells[column] = quoted(text.replaceAll(/_x([\da-f]{4})_/gi, fromCode));
        size += text.length;
      } else if (name === "row") {
        if (cells.length === 0) return;
        while (lines.length < row - 1) lines.push("");
        lines[row - 1] = cells.join("\t");
        size += cells.length;
      }
      if (size > MOST_TEXT) throw new UnreadableWorkbook("tooLarge");
    },
    text: (text) => {
      if (isValue && !isSound) value += text;
    },
  });
  return lines.join("\n");
}

/** Spreadsheets write control characters so. */
const fromCode = (_: string, code: string): string => String.fromCharCode(Number.parseInt(code, 16));

/** A cell of several lines becomes one: line n stays row n. */
function quoted(text: string): string {
  const line = text.replaceAll(/\s*[\n\r]\s*/g, " ");
  return /\t|^"/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}

/** The column of a cell's name such as "AB12", from 0; null where it has none. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}(?=\d)/i.exec(reference)?.[0].toUpperCase();
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
