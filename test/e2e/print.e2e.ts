import { expect } from "vitest";
import { readPdf, type ReadPdf } from "../report/readPdf";
import { journey, type App } from "./harness";

/** What the print engine of the window puts on paper. */
async function onPaper({ page, electron }: App): Promise<ReadPdf> {
  const pdf =
    electron === null
      ? await page.pdf({ preferCSSPageSize: true, printBackground: true })
      : Buffer.from(
          await electron.evaluate(async ({ BrowserWindow }) => {
            const [window] = BrowserWindow.getAllWindows();
            const printed = await window!.webContents.printToPDF({
              preferCSSPageSize: true,
              printBackground: true,
            });
            return printed.toString("base64");
          }),
          "base64",
        );
  return readPdf(new Uint8Array(pdf));
}

journey(
  "Pages are printed by the window's own engine: each on a sheet of its size, in words and lines",
  async (app) => {
    const { page } = app;
    await page.locator(".step").first().waitFor();
    // The system's dialog cannot be answered here: it stands open until the paper is looked at.
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute("data-printing", "");
    });
    await page.keyboard.press("ControlOrMeta+P");
    const dialog = page.getByRole("dialog", { name: "Print" });
    const pages = await dialog
      .getByRole("img", { name: /^Page 1 of / })
      .getAttribute("alt", { timeout: 30_000 });
    await dialog.getByRole("button", { name: "Print…" }).click();
    await page.locator("body[data-printing]").waitFor({ timeout: 30_000 });
    const paper = await onPaper(app);
    expect(`Page 1 of ${paper.pages.length}`).toBe(pages);
    const sizes = paper.pages.map(({ width, height }) => [Math.round(width), Math.round(height)]);
    // The map lies across.
    expect(sizes.slice(0, 2)).toEqual([
      [595, 842],
      [842, 595],
    ]);
    expect(paper.pages[0]?.text).toContain("Web shop, idea to production");
    expect(paper.pages[1]?.text).toContain("Security review");
    expect(paper.pages.every(({ images }) => images === 0)).toBe(true);
    expect(paper.fonts.join(" ")).toContain("Inter");

    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await page.locator(".print-sheets").waitFor({ state: "detached" });
    await dialog.waitFor();
  },
);
