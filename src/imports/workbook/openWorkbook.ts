import { builtInKind, writtenKind, type NumberKind } from "./numberFormats";
import { Archive } from "./readZip";
import { attribute, scanXml, type XmlReader } from "./scanXml";
import { sheetText } from "./sheetText";
import { orFault, UnreadableWorkbook, type WorkbookFault } from "./WorkbookFault";

/** A workbook that was opened: its sheets, each to be read as a table. */
export interface Workbook {
  readonly sheets: readonly string[];
  /** A sheet as tab-separated lines, as if copied out of the spreadsheet; its line n is row n. */
  text(sheet: number): Promise<string | { readonly fault: WorkbookFault }>;
}

const nothing = (): void => undefined;
const quiet: XmlReader = { open: nothing, close: nothing, text: nothing };

/** Whether these bytes are a workbook, of a kind that can be read or not. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 3, 4]) || isOldFile(bytes);
}

const startsWith = (bytes: Uint8Array, signs: readonly number[]): boolean =>
  signs.every((sign, at) => bytes[at] === sign);
/** The format of old workbooks, and the coat of those with a password. */
const isOldFile = (bytes: Uint8Array): boolean => startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);

/** Opens an XLSX workbook. Formulas are taken at the value that was kept with them; macros and links are not looked at. */
export async function openWorkbook(
  bytes: Uint8Array,
  decimalMark: string,
): Promise<Workbook | { readonly fault: WorkbookFault }> {
  return orFault(async () => {
    if (isOldFile(bytes)) throw new UnreadableWorkbook("locked");
    const archive = new Archive(bytes);
    const part = async (name: string): Promise<string | null> => archive.text(name);
    const book = await part("xl/workbook.xml");
    if (book === null) throw new UnreadableWorkbook("notWorkbook");
    const targets = readTargets((await part("xl/_rels/workbook.xml.rels")) ?? "");
    const { sheets, from1904 } = readBook(book, targets.sheets);
    if (sheets.length === 0) throw new UnreadableWorkbook("noSheet");
    const read = async (file: string): Promise<string> => {
      const [shared, styles, xml] = [
        (await part(targets.sharedStrings)) ?? "",
        (await part(targets.styles)) ?? "",
        await part(file),
      ];
      if (xml === null) throw new UnreadableWorkbook("damaged");
      const strings = readStrings(shared);
      return sheetText(xml, { strings, kinds: readStyles(styles), from1904, decimalMark });
    };
    return {
      sheets: sheets.map(({ name }) => name),
      text: async (sheet) =>
        orFault(async () => {
          const found = sheets[sheet];
          if (found === undefined) throw new UnreadableWorkbook("noSheet");
          return read(found.file);
        }),
    };
  });
}

interface Targets {
  readonly sheets: ReadonlyMap<string, string>;
  sharedStrings: string;
  styles: string;
}

/** Where the parts of the workbook lie. A part outside of the file is none of ours. */
function readTargets(xml: string): Targets {
  const sheets = new Map<string, string>();
  const targets: Targets = { sheets, sharedStrings: "xl/sharedStrings.xml", styles: "xl/styles.xml" };
  scanXml(xml, {
    ...quiet,
    open: (name, attributes) => {
      const target = attribute(attributes, "Target");
      if (name !== "Relationship" || target === null) return;
      if (attribute(attributes, "TargetMode") === "External") return;
      const file = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
      const type = attribute(attributes, "Type") ?? "";
      if (type.endsWith("/sharedStrings")) targets.sharedStrings = file;
      else if (type.endsWith("/styles")) targets.styles = file;
      else if (type.endsWith("/worksheet")) sheets.set(attribute(attributes, "Id") ?? "", file);
    },
  });
  return targets;
}

interface SheetPart {
  readonly name: string;
  readonly file: string;
  readonly hidden: boolean;
}

function readBook(
  xml: string,
  files: ReadonlyMap<string, string>,
): { readonly sheets: readonly SheetPart[]; readonly from1904: boolean } {
  const all: SheetPart[] = [];
  let from1904 = false;
  scanXml(xml, {
    ...quiet,
    open: (name, attributes) => {
      if (name === "workbookPr") from1904 = /^(?:1|true)$/.test(attribute(attributes, "date1904") ?? "");
      const file = name === "sheet" ? files.get(attribute(attributes, "id") ?? "") : undefined;
      if (file !== undefined)
        all.push({
          name: attribute(attributes, "name") ?? "",
          file,
          hidden: /hidden/i.test(attribute(attributes, "state") ?? ""),
        });
    },
  });
  const seen = all.filter(({ hidden }) => !hidden);
  return { sheets: seen.length > 0 ? seen : all, from1904 };
}

/** The texts that cells share. How a character is pronounced belongs to none of them. */
function readStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let [current, isText, isSound] = ["", false, false];
  scanXml(xml, {
    open: (name) => {
      if (name === "si") current = "";
      if (name === "t") isText = true;
      if (name === "rPh") isSound = true;
    },
    close: (name) => {
      if (name === "si") strings.push(current);
      if (name === "t") isText = false;
      if (name === "rPh") isSound = false;
    },
    text: (text) => {
      if (isText && !isSound) current += text;
    },
  });
  return strings;
}

/** What each style of a cell makes of a number. */
function readStyles(xml: string): readonly NumberKind[] {
  const written = new Map<number, NumberKind>();
  const kinds: NumberKind[] = [];
  let inCells = false;
  scanXml(xml, {
    ...quiet,
    open: (name, attributes) => {
      const id = Number(attribute(attributes, "numFmtId") ?? NaN);
      if (name === "numFmt") written.set(id, writtenKind(attribute(attributes, "formatCode") ?? ""));
      if (name === "cellXfs") inCells = true;
      if (name === "xf" && inCells) kinds.push(written.get(id) ?? builtInKind(id));
    },
    close: (name) => {
      if (name === "cellXfs") inCells = false;
    },
  });
  return kinds;
}
