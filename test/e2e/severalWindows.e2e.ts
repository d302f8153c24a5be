import { copyFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { root } from "../../scripts/lib/setup.mjs";
import { journey } from "./harness";
import type { App } from "./harness";

const sample = path.join(root, "assets/samples/line-1-2-1-1.millrace");
const inElectron = { hosts: ["electron"] } as const;

/** A copy of the sample in the journey's folder. */
function copyAs(app: App, name: string): string {
  const file = path.join(app.folder, name);
  copyFileSync(sample, file);
  return file;
}

async function open(app: App, page: Page, file: string): Promise<void> {
  await app.willOpen(file);
  await page.keyboard.press("ControlOrMeta+o");
}

const title = (page: Page) => page.locator(".document-title");

async function rename(page: Page, step: string, name: string): Promise<void> {
  await page.locator(`#step-${step}`).click();
  const field = page.getByLabel("Name", { exact: true });
  await field.fill(name);
  await field.press("Enter");
  await page.getByText("Edited").waitFor();
}

function windowTitles({ electron }: App): Promise<string[]> {
  if (!electron) throw new Error("there is no Electron");
  return electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map((window) => window.getTitle())
      .toSorted(),
  );
}

async function newWindow(app: App): Promise<Page> {
  const opened = app.electron?.waitForEvent("window");
  await app.page.keyboard.press("ControlOrMeta+Shift+N");
  const page = await opened;
  if (!page) throw new Error("there is no Electron");
  await page.locator(".app").waitFor();
  return page;
}

journey(
  "each window has a document of its own; a file stands in one; the end asks each that has unsaved work",
  async (app) => {
    const { page, electron } = app;
    const [shop, office] = [copyAs(app, "shop.millrace"), copyAs(app, "office.millrace")];
    await page.locator(".step").first().waitFor();
    await open(app, page, shop);
    await page.getByRole("heading", { name: /^shop/ }).waitFor();
    const second = await newWindow(app);
    await second.getByRole("heading", { name: "New value stream" }).waitFor();
    await open(app, second, office);
    await second.getByRole("heading", { name: "office" }).waitFor();
    await rename(second, "build", "Answer");
    await expect.poll(() => windowTitles(app)).toEqual(["shop — Millrace", "• office — Millrace"]);

    // The file that the second window shows: it comes to the front, and nothing changes here.
    await open(app, page, office);
    await expect
      .poll(() =>
        electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle() ?? ""),
      )
      .toContain("office");
    expect(await title(page).textContent()).toBe("shop");
    // Recent files are the same in both.
    await page.getByRole("button", { name: "File" }).click();
    await page.getByRole("menuitem", { name: /office\.millrace/ }).waitFor();
    await page.keyboard.press("Escape");

    // Closing the window with unsaved work asks in that window only.
    const close = (name: string) =>
      electron?.evaluate(({ BrowserWindow }, wanted) => {
        BrowserWindow.getAllWindows()
          .find((window) => window.getTitle().includes(wanted))
          ?.close();
      }, name);
    await close("office");
    await second.getByRole("dialog").getByText("Save changes to office?").waitFor();
    expect(await page.getByRole("dialog").count()).toBe(0);
    await second.getByRole("button", { name: "Cancel" }).click();

    // Quitting asks as well; Cancel keeps both windows.
    await electron?.evaluate(({ app: electronApp }) => electronApp.quit());
    await second.getByRole("dialog").getByText("Save changes to office?").waitFor();
    await second.getByRole("button", { name: "Cancel" }).click();
    await expect.poll(() => windowTitles(app)).toHaveLength(2);
    await electron?.evaluate(({ app: electronApp }) => electronApp.quit());
    const ended = electron?.waitForEvent("close");
    await second.getByRole("dialog").getByRole("button", { name: "Save", exact: true }).click();
    await ended;
    expect(readFileSync(office, "utf8")).toContain("Answer");
  },
  inElectron,
);

journey(
  "after a crash the work of all windows comes back, each in its own",
  async (app) => {
    await app.page.locator(".step").first().waitFor();
    await open(app, app.page, copyAs(app, "shop.millrace"));
    await app.page.getByRole("heading", { name: /^shop/ }).waitFor();
    await rename(app.page, "build", "Pack");
    const second = await newWindow(app);
    await open(app, second, copyAs(app, "office.millrace"));
    await second.getByRole("heading", { name: "office" }).waitFor();
    await rename(second, "build", "Answer");
    // A draft is written a second after the last key.
    await second.waitForTimeout(1500);
    await app.restart({ crash: true });
    const offer = app.page.getByRole("dialog");
    await offer.getByText("Unsaved work from an earlier session").waitFor();
    await app.screenshot("recovery of several");
    const opened = app.electron?.waitForEvent("window");
    await offer.getByRole("button", { name: "Restore all" }).click();
    const other = await opened;
    await expect.poll(() => windowTitles(app)).toEqual(["• office — Millrace", "• shop — Millrace"]);
    const names = await Promise.all([
      app.page.locator("#step-build").textContent(),
      other?.locator("#step-build").textContent(),
    ]);
    expect(names.join(" ")).toMatch(/Answer.*Pack|Pack.*Answer/);
    expect(await other?.getByRole("dialog").count()).toBe(0);
  },
  inElectron,
);

journey(
  "a second start opens its file beside what is open; a dropped file is opened after asking",
  async (app) => {
    const { page } = app;
    const [shop, office] = [copyAs(app, "shop.millrace"), copyAs(app, "office.millrace")];
    await page.locator(".step").first().waitFor();
    await open(app, page, shop);
    // The window says what it holds, and so is not free for another file.
    await expect.poll(() => windowTitles(app)).toEqual([expect.stringMatching(/^shop —/)]);
    const opened = app.electron?.waitForEvent("window");
    await app.electron?.evaluate(({ app: electronApp }, file) => {
      electronApp.emit("open-file", { preventDefault: () => undefined }, file);
    }, office);
    const second = await opened;
    await second?.getByRole("heading", { name: "office" }).waitFor();

    await rename(page, "build", "Pack");
    const third = copyAs(app, "third.millrace");
    const devtools = await page.context().newCDPSession(page);
    const drag = (type: "dragEnter" | "dragOver" | "drop") =>
      devtools.send("Input.dispatchDragEvent", {
        type,
        x: 400,
        y: 300,
        data: { items: [], files: [third], dragOperationsMask: 1 },
      });
    await drag("dragEnter");
    await drag("dragOver");
    await page.getByText("Drop a map, or a table as CSV or XLSX, to open it").waitFor();
    await app.screenshot("dropping a file");
    await drag("drop");
    await page.getByRole("dialog").getByText("Save changes to shop?").waitFor();
    await page.getByRole("button", { name: "Don't save" }).click();
    await page.getByRole("heading", { name: "third" }).waitFor();
    // It is a real file: saving goes there.
    await rename(page, "build", "Weigh");
    await page.keyboard.press("ControlOrMeta+s");
    await expect.poll(() => readFileSync(third, "utf8")).toContain("Weigh");
    // What was given up in a hurry comes back.
    await page.keyboard.press("ControlOrMeta+k");
    await page.getByPlaceholder(/Search for a command/).fill("discarded");
    await page.getByText("Bring back discarded work").waitFor();
    await page.keyboard.press("Enter");
    const aside = page.getByRole("dialog");
    await aside.getByRole("heading", { name: "Discarded work" }).waitFor();
    await app.screenshot("discarded work");
    await aside.getByRole("button", { name: "Restore" }).click();
    await page.getByRole("heading", { name: /^shop/ }).waitFor();
    await page.locator("#step-build").getByText("Pack").waitFor();
  },
  inElectron,
);

journey(
  "a file stands in one window by whatever path it is named, however fast it is opened twice; saving over it asks",
  async (app) => {
    const { page, electron } = app;
    const [shop, office] = [copyAs(app, "shop.millrace"), copyAs(app, "office.millrace")];
    const link = path.join(app.folder, "link to office.millrace");
    symlinkSync(office, link);
    await page.locator(".step").first().waitFor();
    await open(app, page, shop);
    await expect.poll(() => windowTitles(app)).toEqual([expect.stringMatching(/^shop —/)]);
    // Twice double-clicked, once the link: one window.
    const opened = electron?.waitForEvent("window");
    await electron?.evaluate(
      ({ app: electronApp }, files) => {
        for (const file of files) electronApp.emit("open-file", { preventDefault: () => undefined }, file);
      },
      [office, link, office],
    );
    const second = await opened;
    if (!second) throw new Error("there is no Electron");
    await second.getByRole("heading", { name: "office" }).waitFor();
    await rename(second, "build", "Answer");
    await open(app, page, link);
    await expect
      .poll(() =>
        electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle() ?? ""),
      )
      .toContain("office");
    expect(await windowTitles(app)).toEqual(["shop — Millrace", "• office — Millrace"]);

    // Save as over the file of the other window: asked, another name is asked for, and nothing is lost in either.
    const other = path.join(app.folder, "other.millrace");
    await electron?.evaluate(
      ({ dialog }, [first, then]) => {
        const places = [first, then];
        const asked: string[] = [];
        Object.assign(globalThis, { asked });
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: places.shift() ?? "" });
        dialog.showMessageBox = (...args: unknown[]) => {
          asked.push((args.at(-1) as { message: string }).message);
          return Promise.resolve({ response: 0, checkboxChecked: false });
        };
      },
      [link, other],
    );
    await page.keyboard.press("ControlOrMeta+Shift+s");
    await page.getByRole("heading", { name: "other" }).waitFor();
    expect(await electron?.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)).toEqual([
      "link to office.millrace is open in another window.",
    ]);
    expect(readFileSync(office, "utf8")).toBe(readFileSync(sample, "utf8"));
    expect(await windowTitles(app)).toEqual(["other — Millrace", "• office — Millrace"]);

    // The other answer shows that window, and writes nothing.
    await app.willSave(office);
    await electron?.evaluate(({ dialog }) => {
      dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
    });
    await page.keyboard.press("ControlOrMeta+Shift+s");
    await expect
      .poll(() =>
        electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle() ?? ""),
      )
      .toContain("office");
    expect(readFileSync(office, "utf8")).toBe(readFileSync(sample, "utf8"));
    await second.locator("#step-build").getByText("Answer").waitFor();
    expect(await second.getByRole("dialog").count()).toBe(0);
  },
  inElectron,
);

journey(
  "a file that another program changes is followed, or asked about; one that goes away is said and kept",
  async (app) => {
    const { page } = app;
    const shop = copyAs(app, "shop.millrace");
    const change = (name: string) =>
      writeFileSync(shop, readFileSync(sample, "utf8").replace('"Build"', JSON.stringify(name)));
    await page.locator(".step").first().waitFor();
    await open(app, page, shop);
    await page.getByRole("heading", { name: /^shop/ }).waitFor();
    change("Weld");
    await page.locator("#step-build").getByText("Weld").waitFor();
    await page.getByText("was changed by another program").waitFor();
    await app.screenshot("file followed");

    await rename(page, "build", "Mine");
    // While somebody types it waits, and takes no key.
    const field = page.getByLabel("Name", { exact: true });
    await field.click();
    await page.keyboard.press("End");
    await page.keyboard.type(" or ");
    change("Rivet");
    await page.getByText("Saving will ask which version to keep").waitFor();
    await page.keyboard.type("yours ");
    await app.screenshot("changed while typing");
    expect(await field.inputValue()).toBe("Mine or yours ");
    const dialog = page.getByRole("dialog");
    await page.getByRole("button", { name: "Choose now…" }).click();
    await dialog.getByText("shop.millrace was changed by another program").waitFor();
    await app.screenshot("changed on disk");
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    await page.locator("#step-build").getByText("Mine or yours").waitFor();
    await page.waitForFunction(() => document.activeElement?.id === "map");

    // Saving asks again, and Escape writes nothing.
    await page.keyboard.press("ControlOrMeta+s");
    await dialog.getByText("Nothing has been saved yet").waitFor();
    await app.screenshot("changed before a save");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(readFileSync(shop, "utf8")).toContain("Rivet");
    await page.keyboard.press("ControlOrMeta+s");
    await dialog.getByRole("button", { name: "Take the file's version" }).click();
    await page.locator("#step-build").getByText("Rivet").waitFor();
    await page.keyboard.press("ControlOrMeta+z");
    await page.locator("#step-build").getByText("Mine").waitFor();
    await page.keyboard.press("ControlOrMeta+s");
    await expect.poll(() => readFileSync(shop, "utf8")).toContain("Mine");

    rmSync(shop);
    await page.getByText("is not in its folder any more").waitFor();
    await page.getByText("Edited").waitFor();
    await app.screenshot("file gone");
    await page.keyboard.press("ControlOrMeta+s");
    await expect.poll(() => readFileSync(shop, "utf8")).toContain("Mine");

    // The whole folder vanishes: one sentence, and another place is offered.
    const kept = path.join(app.folder, "kept.millrace");
    const place = path.join(app.folder, "place");
    mkdirSync(place);
    const away = path.join(place, "away.millrace");
    copyFileSync(sample, away);
    await open(app, page, away);
    await page.getByRole("heading", { name: "away" }).waitFor();
    await rename(page, "build", "Kept");
    rmSync(place, { recursive: true });
    await page.keyboard.press("ControlOrMeta+s");
    await dialog.getByText(/away\.millrace could not be saved/).waitFor();
    await app.screenshot("folder gone");
    await app.willSave(kept);
    await dialog.getByRole("button", { name: "Save as…" }).click();
    expect(await app.written(kept)).toContain("Kept");
  },
  inElectron,
);

journey(
  "two tabs keep their own drafts: what one works on is not offered to the other, and comes back after it has gone",
  async (app) => {
    const { page } = app;
    const name = async (tab: Page, text: string): Promise<void> => {
      await tab.locator(".step").first().click();
      const field = tab.getByLabel("Name", { exact: true });
      await field.fill(text);
      await field.press("Enter");
      // A draft is written a second after the last key.
      await tab.waitForTimeout(1500);
    };
    await page.locator(".step").first().waitFor();
    await name(page, "In the first tab");
    const opened = page.context().waitForEvent("page");
    await page.keyboard.press("ControlOrMeta+k");
    await page.getByPlaceholder(/Search for a command/).fill("New window");
    await page.getByText("New window").waitFor();
    await page.keyboard.press("Enter");
    const second = await opened;
    await second.getByRole("heading", { name: "New value stream" }).waitFor();
    expect(await second.getByRole("dialog").count()).toBe(0);
    await second.getByText("An empty map").waitFor();
    await second.keyboard.press("Enter");
    await name(second, "In the second tab");
    await second.close({ runBeforeUnload: false });
    await app.restart({ crash: true });
    const offer = app.page.getByRole("dialog");
    await offer.getByText("Unsaved work from an earlier session").waitFor();
    expect(await offer.getByRole("listitem").count()).toBe(2);
    // Each says what it restores, and when one has gone the keys are at the next.
    const focused = () => app.page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    await expect.poll(focused).toBe("Restore: New value stream");
    await app.page.keyboard.press("Enter");
    await app.page.locator(".step").first().getByText("In the second tab").waitFor();
    await expect.poll(focused).toMatch(/^Restore in a new window: /);
    const other = app.page.context().waitForEvent("page");
    await offer.getByRole("button", { name: "Restore in a new window" }).click();
    const tab = await other;
    await tab.locator(".step").first().getByText("In the first tab").waitFor();
    expect(await app.page.getByRole("dialog").count()).toBe(0);
    await expect.poll(() => app.page.evaluate(() => document.activeElement?.id)).toBe("map");
  },
  { hosts: ["browser"] },
);
