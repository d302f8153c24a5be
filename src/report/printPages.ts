import type { PrintedPages } from "./produce";
import { unicodeRange } from "./type/FontShelf";
import "./printPages.css";

/**
 * Puts pages on paper by the print engine that this window has: Chromium's in Electron, the browser's elsewhere. Each sheet has the
 * size of its page; words stay words and lines stay lines. Returns when the person has printed, or thought better of it.
 */
export async function printPages({ pages, fonts }: PrintedPages): Promise<void> {
  const faces = fonts.map((file) => {
    const source = `url("${new URL(`fonts/${file.file}`, document.baseURI).href}")`;
    return new FontFace(file.family, source, {
      weight: String(file.weight),
      unicodeRange: unicodeRange(file),
    });
  });
  const sheets = document.createElement("div");
  sheets.className = "print-sheets";
  const sizes = document.createElement("style");
  try {
    await Promise.all(faces.map((face) => face.load()));
    for (const face of faces) document.fonts.add(face);
    sizes.textContent = pages.map(({ width, height }, at) => pageRule(at, width, height)).join("\n");
    sheets.append(sizes, ...pages.map(({ svg }, at) => sheetOf(svg, at)));
    document.body.append(sheets);
    const over = new Promise<void>((resolve) =>
      window.addEventListener("afterprint", () => resolve(), { once: true }),
    );
    window.print();
    await over;
  } finally {
    sheets.remove();
    for (const face of faces) document.fonts.delete(face);
  }
}

/** Points, as in a PDF. */
function pageRule(at: number, width: number, height: number): string {
  return `@page sheet${at} { size: ${width}pt ${height}pt; margin: 0 }`;
}

/** Read as XML: what is no drawing stays away from the window. */
function sheetOf(svg: string, at: number): HTMLElement {
  const sheet = document.createElement("div");
  sheet.style.page = `sheet${at}`;
  const drawing = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  for (const size of ["width", "height"]) drawing.setAttribute(size, `${drawing.getAttribute(size)}pt`);
  sheet.append(document.importNode(drawing, true));
  return sheet;
}
