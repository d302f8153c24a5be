import path from "node:path";
import { exportKinds, exportTables, type ExportKind } from "../report/ExportOrder";
import { pictureLadders, type PictureLadder } from "../report/map/MapPicture";
import { readPaperSize, paperSizes, type PaperSize } from "../report/page/paperSizes";
import { reportSections, type ReportSection } from "../report/sheets/Report";
import { languages } from "../words/language";
import { words } from "../words/words";
import { UsageError, type FileArguments } from "./commandArguments";

/** What was asked of an export. */
export interface ExportRequest {
  readonly to: string;
  readonly kind: ExportKind;
  readonly paper: PaperSize;
  readonly orientation: "landscape" | "portrait" | "auto";
  readonly ladder: PictureLadder;
  /** Pixels of a PNG for each unit of the picture. */
  readonly scale: number;
  readonly sections: ReadonlySet<ReportSection>;
  readonly table: (typeof exportTables)[number];
  /** The map alone, on one sheet. */
  readonly poster: boolean;
  /** The paper that a poster is cut into. */
  readonly tile: PaperSize | null;
  readonly run: boolean;
  /** Hold the scenarios against the map too, where what is made tells of them. */
  readonly compare: boolean;
  readonly logo: string | null;
}

/** Reads what was typed; throws UsageError with the one sentence that says what is wrong. */
export function readExportRequest(given: FileArguments): ExportRequest {
  const text = words.commandLine.export;
  const to = given.options.get("--to");
  if (to === undefined) throw new UsageError(text.noTarget(exportKinds));
  const ending = path.extname(to).slice(1).toLowerCase();
  const kind = exportKinds.find((known) => known === ending);
  if (kind === undefined) throw new UsageError(text.badTarget(to, exportKinds));
  if (path.resolve(to) === path.resolve(given.file)) throw new UsageError(text.isTheFile(to));
  const tile = given.options.get("--tile");
  oneOf(given, "--language", Object.keys(languages), "en");
  return {
    to,
    kind,
    paper: paperOf("--page", given.options.get("--page") ?? "A4"),
    tile: tile === undefined ? null : paperOf("--tile", tile),
    orientation: oneOf(given, "--orientation", ["auto", "landscape", "portrait"], "auto"),
    ladder: oneOf(given, "--ladder", pictureLadders, "martin"),
    scale: scaleOf(given),
    sections: sectionsOf(given),
    table: oneOf(given, "--table", exportTables, "steps"),
    poster: given.flags.has("--poster") || tile !== undefined,
    run: !given.flags.has("--no-run"),
    compare: !given.flags.has("--no-compare"),
    logo: given.options.get("--logo") ?? null,
  };
}

function paperOf(option: string, found: string): PaperSize {
  const paper = readPaperSize(found);
  if (paper === null)
    throw new UsageError(words.commandLine.export.badChoice(option, found, Object.keys(paperSizes)));
  return paper;
}

function oneOf<Known extends string>(
  given: FileArguments,
  option: string,
  known: readonly Known[],
  otherwise: Known,
): Known {
  const found = given.options.get(option) ?? otherwise;
  const one = known.find((name) => name === found);
  if (one === undefined) throw new UsageError(words.commandLine.export.badChoice(option, found, known));
  return one;
}

function scaleOf(given: FileArguments): number {
  const found = given.options.get("--scale") ?? "2";
  const scale = Number(found);
  if (!/^\d+(?:\.\d+)?$/.test(found) || !(scale >= 0.1 && scale <= 10))
    throw new UsageError(words.commandLine.export.badScale(found));
  return scale;
}

/** The journey through the five steps takes many studies: it goes into a report from the window, where it was walked. */
const typedSections = reportSections.filter((name) => name !== "journey");

function sectionsOf(given: FileArguments): ReadonlySet<ReportSection> {
  const found = given.options.get("--sections");
  if (found === undefined) return new Set(reportSections);
  const sections = found.split(",").map((name) => name.trim());
  for (const name of sections)
    if (!typedSections.some((known) => known === name))
      throw new UsageError(words.commandLine.export.badChoice("--sections", name, typedSections));
  return new Set(sections as ReportSection[]);
}
