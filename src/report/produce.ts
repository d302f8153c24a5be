import { drawMap } from "./map/drawMap";
import { textsOf, type Drawing } from "./page/Drawing";
import type { Page } from "./page/Page";
import { paperSizes } from "./page/paperSizes";
import { Pen } from "./page/Pen";
import { textsWithWeights, toSvg } from "./page/toSvg";
import { toPdf, type PageProgress } from "./pdf/toPdf";
import { mapSheet } from "./sheets/mapSheet";
import { tiles } from "./sheets/tiles";
import { factsOf, textsOfReport, toPages } from "./sheets/toPages";
import {
  basisTable,
  replicationsTable,
  resultsTable,
  stepsTable,
  type DataTable,
} from "./tables/resultTables";
import { journeyTable } from "./tables/journeyTable";
import { toCsv } from "./tables/toCsv";
import { toHtml } from "./html/toHtml";
import { toMarkdown } from "./tables/toMarkdown";
import { toMermaid } from "./tables/toMermaid";
import { toXlsx } from "./tables/toXlsx";
import type { FontFile, FontShelf } from "./type/FontShelf";
import { loadTypesetter, type Typesetter } from "./type/Typesetter";
import type { ExportOrder } from "./ExportOrder";

/** A picture as SVG, and how large it is; without any font inside. */
export interface SvgPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** The file that was asked for; a PNG as the picture that is still to be turned into pixels. Null: there is nothing to put into it. */
export async function produce(
  order: ExportOrder,
  shelf: () => Promise<FontShelf>,
  onProgress?: PageProgress,
): Promise<Uint8Array | SvgPicture | null> {
  const { report, kind } = order;
  const { picture, study, comparison } = report;
  const { map } = picture;
  switch (kind) {
    case "csv": {
      const table = tableOf(order);
      return table === null ? null : bytesOf(`\ufeff${toCsv(table)}`);
    }
    case "xlsx":
      return toXlsx([
        stepsTable(map, study?.results ?? null),
        ...(study === null ? [] : [resultsTable(map, study.results)]),
        ...(comparison === null ? [] : [replicationsTable(report, comparison)]),
        ...(report.journey === null ? [] : [journeyTable(report.journey)]),
        basisTable(report),
      ]);
    case "md":
      return bytesOf(toMarkdown(report));
    case "mmd":
      return bytesOf(toMermaid(map));
    default: {
      const type = await loadTypesetter(await shelf(), textsOfReport(report));
      if (kind === "svg") return bytesOf(toSvg(drawMap(new Pen(type), picture), type, { text: "fonts" }));
      if (kind === "png") return toPicture(drawMap(new Pen(type), picture), type, "outlines");
      if (kind === "html") return bytesOf(toHtml(report, type));
      const pages = pagesOf(order, type);
      return toPdf(pages, factsOf(report, order.made), type, onProgress);
    }
  }
}

/** The pages of a report, or the one sheet of a poster. */
function pagesOf({ report, poster, tile, orientation }: ExportOrder, type: Typesetter): Page[] {
  if (!poster) return toPages(report, type);
  const pen = new Pen(type);
  const sheet = mapSheet(pen, report.picture, paperSizes[report.paper], orientation);
  return tile === null ? [sheet] : tiles(pen, sheet, paperSizes[tile]);
}

/** What will be on the paper, page by page, as pictures without fonts. */
export interface PaperPreview {
  readonly pages: readonly SvgPicture[];
  /** Scripts whose letters will be empty boxes. */
  readonly undrawn: readonly string[];
}

/** Draws what will be on the paper. */
export async function preview(order: ExportOrder, shelf: () => Promise<FontShelf>): Promise<PaperPreview> {
  const type = await loadTypesetter(await shelf(), textsOfReport(order.report));
  const isPaged = order.kind === "pdf" || order.kind === "html";
  const pages = isPaged ? pagesOf(order, type) : [drawMap(new Pen(type), order.report.picture)];
  const keepsText = order.kind === "html" || order.kind === "svg";
  return {
    pages: pages.map((page) => toPicture(page, type, "outlines")),
    undrawn: keepsText
      ? []
      : type.undrawn(pages.flatMap(({ marks }) => textsOf(marks).map(({ text }) => text))),
  };
}

/** What goes to a printer: each page as vectors and words, and the fonts that it needs. */
export interface PrintedPages {
  readonly pages: readonly SvgPicture[];
  readonly fonts: readonly FontFile[];
}

/** Draws what the host's own print engine puts on paper. */
export async function printed(order: ExportOrder, shelf: () => Promise<FontShelf>): Promise<PrintedPages> {
  const type = await loadTypesetter(await shelf(), textsOfReport(order.report));
  const pages = pagesOf(order, type);
  return {
    pages: pages.map((page) => toPicture(page, type, "words")),
    fonts: type.facesOf(textsWithWeights(pages)).map(({ file }) => file),
  };
}

function toPicture(drawing: Drawing, type: Typesetter, text: "outlines" | "words"): SvgPicture {
  return { svg: toSvg(drawing, type, { text }), width: drawing.width, height: drawing.height };
}

function tableOf({ table, report }: ExportOrder): DataTable | null {
  const { picture, study, comparison } = report;
  if (table === "steps") return stepsTable(picture.map, study?.results ?? null);
  if (table === "results") return study === null ? null : resultsTable(picture.map, study.results);
  return comparison === null ? null : replicationsTable(report, comparison);
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
