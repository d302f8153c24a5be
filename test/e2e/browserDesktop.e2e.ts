import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { build } from "vite";
import { expect } from "vitest";
import { root } from "../../scripts/lib/setup.mjs";
import { rendererConfig } from "../../scripts/lib/viteConfigs.mjs";
import type { Desktop, FileRef, OpenedFile } from "../../src/desktop/Desktop";
import { journey } from "./harness";

// The browser's own desktop, promise by promise, in a page that holds nothing else.

type WithDesktop = { readonly desktop: Desktop; heard?: unknown };

let built: Promise<string> | null = null;

function desktopPage(): Promise<string> {
  built ??= (async () => {
    const dist = path.join(root, "node_modules/.cache/millrace/desktop-page");
    await build({ ...rendererConfig(dist), root: path.join(root, "test/e2e/desktopPage") });
    return path.join(dist, "web");
  })();
  return built;
}

const inPage = { hosts: ["browser"], web: desktopPage } as const;

/** Answers the file pickers with files of the page's own private file system: real handles, without a dialog. */
function answerPickers(page: Page, name: string): Promise<void> {
  return page.evaluate((wanted) => {
    const pick = async () => (await navigator.storage.getDirectory()).getFileHandle(wanted, { create: true });
    Object.assign(window, { showOpenFilePicker: async () => [await pick()], showSaveFilePicker: pick });
  }, name);
}

journey(
  "a file is written through its handle, and is a recent file at the next visit",
  async (app) => {
    await answerPickers(app.page, "shop.millrace");
    const saved = await app.page.evaluate(async () => {
      const { desktop } = window as unknown as WithDesktop;
      const ref = (await desktop.saveAs("shop.millrace", "one")) as FileRef;
      return [ref, (await desktop.save(ref, "two")) as FileRef] as const;
    });
    expect(saved[1].key).toBe(saved[0].key);
    const opened = await app.page.evaluate(() => (window as unknown as WithDesktop).desktop.open());
    expect(opened).toEqual({ file: saved[1], text: "two" });
    await app.restart();
    const again = await app.page.evaluate(async () => {
      const { desktop } = window as unknown as WithDesktop;
      const recent = await desktop.recentFiles();
      const first = recent[0];
      if (!first) return { recent };
      const reopened = (await desktop.reopen(first)) as OpenedFile;
      await desktop.forgetRecent(first);
      return { recent, reopened, left: await desktop.recentFiles() };
    });
    expect(again).toMatchObject({ recent: [{ name: "shop.millrace" }], reopened: { text: "two" }, left: [] });
  },
  { ...inPage, keepFilePickers: true },
);

journey(
  "what another page wrote into the file is told, and never written over unasked",
  async (app) => {
    await answerPickers(app.page, "shared.millrace");
    const seen = await app.page.evaluate(async () => {
      const { desktop } = window as unknown as WithDesktop;
      const ref = (await desktop.saveAs("shared.millrace", "mine")) as FileRef;
      desktop.showDocument({ name: "shared", edited: true, file: ref });
      const told = new Promise<OpenedFile>((resolve) => {
        desktop.onFileChanged((found) => resolve(found as OpenedFile));
      });
      const handle = await (await navigator.storage.getDirectory()).getFileHandle("shared.millrace");
      const stream = await handle.createWritable();
      await stream.write("theirs");
      await stream.close();
      window.dispatchEvent(new Event("focus"));
      const refused = await desktop.save(ref, "mine again");
      const found = await told;
      const { version: _any, ...unchecked } = ref;
      return { refused, found, forced: await desktop.save(unchecked, "mine again") };
    });
    expect(seen).toMatchObject({
      refused: { failed: "changed" },
      found: { text: "theirs" },
      forced: { name: "shared.millrace" },
    });
  },
  { ...inPage, keepFilePickers: true },
);

journey(
  "without file handles a file comes by a file input and goes to the downloads",
  async ({ page, folder, willOpen, willSave, written }) => {
    const source = path.join(folder, "shop.millrace");
    writeFileSync(source, "Bestellung → Lieferung");
    await willOpen(source);
    const opened = await page.evaluate(() => (window as unknown as WithDesktop).desktop.open());
    expect(opened).toMatchObject({ file: { name: "shop.millrace" }, text: "Bestellung → Lieferung" });
    const target = path.join(folder, "saved.millrace");
    await willSave(target);
    await page.evaluate(
      (text) => (window as unknown as WithDesktop).desktop.saveAs("shop.millrace", text),
      "new → text",
    );
    expect(await written(target)).toBe("new → text");
  },
  inPage,
);

journey(
  "a file that is not text is refused by name",
  async ({ page, folder, willOpen }) => {
    const source = path.join(folder, "bytes.millrace");
    writeFileSync(source, Buffer.from([0x7b, 0xff, 0xfe]));
    await willOpen(source);
    const opened = await page.evaluate(() => (window as unknown as WithDesktop).desktop.open());
    expect(opened).toMatchObject({ failed: "notText", name: "bytes.millrace" });
  },
  inPage,
);

journey(
  "drafts outlive the page, one for each document",
  async (app) => {
    await app.page.evaluate(async () => {
      const { desktop } = window as unknown as WithDesktop;
      const draft = (id: string, savedAt: number) => ({
        id,
        name: id,
        file: null,
        text: `${savedAt}`,
        savedAt,
      });
      await desktop.keepDraft(draft("a", 1));
      await desktop.keepDraft(draft("b", 2));
      await desktop.keepDraft(draft("a", 3));
      await desktop.keepDraft(draft("c", 4));
      await desktop.dropDraft("c");
    });
    await app.restart({ crash: true });
    const drafts = await app.page.evaluate(() => (window as unknown as WithDesktop).desktop.drafts());
    expect(drafts.map(({ id, text }) => [id, text])).toEqual([
      ["a", "3"],
      ["b", "2"],
    ]);
  },
  inPage,
);

journey(
  "what another open page keeps is not offered as lost; once that page is gone it is",
  async ({ page }) => {
    const first = await page.context().newPage();
    await first.goto(page.url());
    await first.evaluate(() =>
      (window as unknown as WithDesktop).desktop.keepDraft({
        id: "live",
        name: "Live",
        file: null,
        text: "{}",
        savedAt: 1,
      }),
    );
    const offered = async () =>
      (await page.evaluate(() => (window as unknown as WithDesktop).desktop.drafts())).map(({ id }) => id);
    expect(await offered()).toEqual([]);
    await first.close({ runBeforeUnload: false });
    await expect.poll(offered).toEqual(["live"]);
  },
  inPage,
);

journey(
  "a file named at the start is handed over once",
  async ({ page }) => {
    const opening = () => page.evaluate(() => (window as unknown as WithDesktop).desktop.opening());
    expect(await opening()).toMatchObject({
      show: "file",
      file: { file: { name: "package.json" }, text: expect.stringContaining("millrace") },
    });
    await page.reload();
    expect(await opening()).toEqual({ show: "last" });
    await page.goto(`${page.url()}?new`);
    expect(await opening()).toEqual({ show: "empty" });
  },
  { ...inPage, file: path.join(root, "package.json") },
);

journey(
  "leaving with unsaved work asks first, and the title says so",
  async ({ page }) => {
    let asked = 0;
    page.on("dialog", (dialog) => {
      asked += 1;
      void dialog.dismiss();
    });
    // A browser asks only a page that somebody has used.
    await page.mouse.click(10, 10);
    await page.evaluate(() =>
      (window as unknown as WithDesktop).desktop.showDocument({ name: "Shop", edited: true, file: null }),
    );
    expect(await page.title()).toBe("• Shop — Millrace");
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => asked).toBe(1);
    expect(page.isClosed()).toBe(false);
    await page.evaluate(() =>
      (window as unknown as WithDesktop).desktop.showDocument({ name: "Shop", edited: false, file: null }),
    );
    const closed = page.waitForEvent("close");
    await page.close({ runBeforeUnload: true });
    await closed;
    expect(asked).toBe(1);
  },
  inPage,
);
