import PDFDocument from "pdfkit";
import type { DocumentFacts, Page } from "../page/Page";
import type { Typesetter } from "../type/Typesetter";
import { PdfPainter } from "./PdfPainter";

/** Says how many pages are done. */
export type PageProgress = (done: number, total: number) => void;

/**
 * Pages as a PDF: vectors and text throughout, each font with the used glyphs only, tagged for screen
 * readers, with contents and page names. The same pages and facts give the same bytes.
 */
export async function toPdf(
  pages: readonly Page[],
  facts: DocumentFacts,
  type: Typesetter,
  onProgress: PageProgress = () => undefined,
): Promise<Uint8Array> {
  const document = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: "1.7",
    // No font of its own: all are given.
    font: "",
    tagged: true,
    lang: facts.language,
    displayTitle: true,
    compress: true,
    info: {
      Title: facts.title,
      Author: facts.author,
      Subject: facts.subject,
      Creator: facts.creator,
      Producer: facts.creator,
      CreationDate: facts.made,
      ModDate: facts.made,
    },
  });
  const chunks: Uint8Array[] = [];
  const whole = new Promise<Uint8Array>((resolve, reject) => {
    document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    document.on("end", () => resolve(joined(chunks)));
    document.on("error", reject);
  });
  const painter = new PdfPainter(document, type);
  let section: { addItem: (title: string) => unknown } | null = null;
  for (const [index, page] of pages.entries()) {
    document.addPage({ size: [page.width, page.height], margin: 0 });
    for (const { title, level } of page.bookmarks) {
      const parent: { addItem: (title: string) => unknown } =
        level === 2 && section !== null ? section : document.outline;
      const item = parent.addItem(title);
      if (level === 1) section = item as { addItem: (title: string) => unknown };
    }
    painter.page(page);
    onProgress(index + 1, pages.length);
    // Others get their turn between two pages.
    await Promise.resolve();
  }
  painter.end();
  document.end();
  return whole;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
