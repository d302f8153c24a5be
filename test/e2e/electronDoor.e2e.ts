import { spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, inject } from "vitest";
import type { Bridge } from "../../electron/contract";
import { electronFlags } from "../../scripts/lib/electronRuntime.mjs";
import { root } from "../../scripts/lib/setup.mjs";
import { electronEnv } from "./hosts";
import { journey } from "./harness";
import type { App } from "./harness";

// What the door between the screen and the machine lets through, tried from the screen's side as an intruder would.

type WithBridge = { readonly millrace: Bridge };
const onlyElectron = { hosts: ["electron"] } as const;

/** A page of ours without the screen, so that only the journey answers main. */
async function leaveScreen({ electron, page }: App): Promise<void> {
  await electron?.evaluate(async ({ BrowserWindow }) => {
    const leave = () => BrowserWindow.getAllWindows()[0]?.loadURL("app://millrace/none");
    // The screen's own load may still be under way and end this one.
    await leave()?.catch(leave);
  });
  await page.waitForURL("app://millrace/none");
}

const withoutScreen = { ...onlyElectron, allow: /404|ERR_/ } as const;

function saveTo(page: Page, file: string) {
  return page.evaluate(
    (key) =>
      (window as unknown as WithBridge).millrace.ask(
        "file:save",
        { key, name: "x", folder: null },
        "taken over",
      ),
    file,
  );
}

journey(
  "the screen has no Node, and reaches no file that nobody chose",
  async ({ page, folder }) => {
    const globals = await page.evaluate(() =>
      ["require", "process", "module", "Buffer"].filter((name) => name in window),
    );
    expect(globals).toEqual([]);
    const file = path.join(folder, "victim.millrace");
    writeFileSync(file, "mine");
    const ref = { key: file, name: "victim.millrace", folder };
    expect(await saveTo(page, file)).toMatchObject({ failed: "refused" });
    const read = (key: typeof ref) => (window as unknown as WithBridge).millrace.ask("file:reopen", key);
    expect(await page.evaluate(read, ref)).toMatchObject({ failed: "refused" });
    // A draft cannot smuggle a path in: its file is dropped unless it was chosen.
    const draft = { id: "d", name: "d", file: ref, text: "{}", savedAt: 1 };
    await page.evaluate((kept) => (window as unknown as WithBridge).millrace.ask("draft:keep", kept), draft);
    const drafts = await page.evaluate(() => (window as unknown as WithBridge).millrace.ask("draft:list"));
    expect(drafts.find(({ id }) => id === "d")?.file).toBeNull();
    expect(await saveTo(page, file)).toMatchObject({ failed: "refused" });
  },
  onlyElectron,
);

journey(
  "a malformed message is refused",
  async ({ page }) => {
    const ask = (name: string, ...args: unknown[]) =>
      page.evaluate(
        ([request, rest]) =>
          (window as unknown as { millrace: { ask(n: string, ...a: unknown[]): Promise<unknown> } }).millrace
            .ask(request, ...rest)
            .then(() => "answered", String),
        [name, args] as const,
      );
    expect(await ask("file:save", "/etc/passwd", "x")).toContain("not of the form");
    expect(await ask("file:open", {})).toContain("not of the form");
    const unknown = page.evaluate(() => {
      const bridge = (window as unknown as { millrace: { ask(n: string): unknown } }).millrace;
      return bridge.ask("shell:run");
    });
    await expect(unknown).rejects.toThrow("no such request");
  },
  onlyElectron,
);

journey(
  "the window goes nowhere else, and opens no other",
  async ({ page, electron }) => {
    await page.evaluate(() => {
      window.open("https://example.com/");
      location.href = "https://example.com/";
    });
    await page.waitForTimeout(500);
    expect(page.url()).toBe("app://millrace/");
    expect(electron?.windows()).toHaveLength(1);
    const evaluated = page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.intruder = true";
      document.body.append(script);
      return "intruder" in window;
    });
    expect(await evaluated).toBe(false);
    const fetched = await page.evaluate(() =>
      fetch("https://example.com/").then(
        () => "reached",
        () => "refused",
      ),
    );
    expect(fetched).toBe("refused");
    const permission = await page.evaluate(() => Notification.requestPermission());
    expect(permission).toBe("denied");
    const preferences = await electron?.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      const { sandbox, contextIsolation, nodeIntegration, webviewTag } = contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webviewTag };
    });
    expect(preferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    });
  },
  { ...onlyElectron, allow: /Content Security Policy|Failed to load|Refused|violates|ERR_|Not allowed/i },
);

journey(
  "a second start hands its file to the first window and ends",
  async (app) => {
    await leaveScreen(app);
    const file = path.join(app.folder, "second.millrace");
    writeFileSync(file, "{}");
    await app.page.evaluate(() => {
      const heard = window as unknown as WithBridge & { heard: unknown[] };
      heard.heard = [];
      heard.millrace.listen("handedOver", (opened) => void heard.heard.push(opened));
      heard.millrace.tell("window:ready");
    });
    expect(await secondStart(app, file)).toBe(0);
    const heard = () => app.page.evaluate(() => (window as unknown as { heard: { text?: string }[] }).heard);
    await expect.poll(heard).toMatchObject([{ file: { key: file, name: "second.millrace" }, text: "{}" }]);
    // A file that was handed over by a person may be written.
    expect(await saveTo(app.page, file)).toMatchObject({ key: file });
    expect(await app.written(file)).toBe("taken over");
  },
  withoutScreen,
);

async function secondStart(app: App, file: string): Promise<number | null> {
  const found = inject("electron");
  if ("missing" in found || !app.electron) throw new Error("there is no Electron");
  const userData = await app.electron.evaluate(({ app: electronApp }) => electronApp.getPath("userData"));
  const env = { ...electronEnv(found), MILLRACE_USER_DATA: userData };
  const second = spawn(found.program, [...electronFlags(), root, file], { env, stdio: "ignore" });
  return new Promise((resolve) => second.on("exit", (code) => resolve(code)));
}

journey(
  "closing with unsaved work asks the screen, which decides",
  async (app) => {
    await leaveScreen(app);
    const { page, electron } = app;
    await page.evaluate(() => {
      const screen = window as unknown as WithBridge & { asked: number };
      screen.asked = 0;
      screen.millrace.listen("closeRequest", () => {
        screen.asked += 1;
        screen.millrace.tell("window:heard");
      });
      screen.millrace.tell("window:document", { name: "Shop", edited: true, file: null });
    });
    const windows = () => electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    const title = () =>
      electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
    await expect.poll(title).toBe("• Shop — Millrace");
    await electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await expect.poll(() => page.evaluate(() => (window as unknown as { asked: number }).asked)).toBe(1);
    expect(await windows()).toBe(1);
    const closed = page.waitForEvent("close");
    // A moment later, so that the page can still answer the journey.
    await page.evaluate(() => {
      setTimeout(() => (window as unknown as WithBridge).millrace.tell("window:close"), 100);
    });
    await closed;
  },
  withoutScreen,
);

journey(
  "a window that hangs can still be closed",
  async (app) => {
    await leaveScreen(app);
    const { page, electron } = app;
    await page.evaluate(() =>
      (window as unknown as WithBridge).millrace.tell("window:document", {
        name: "Shop",
        edited: true,
        file: null,
      }),
    );
    await electron?.evaluate(({ BrowserWindow, dialog }) => {
      dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
      const window = BrowserWindow.getAllWindows()[0];
      window?.webContents.executeJavaScript("for (;;);").catch(() => undefined);
      setTimeout(() => window?.close(), 500);
    });
    const closed = page.waitForEvent("close", { timeout: 15_000 });
    await closed;
    expect(page.isClosed()).toBe(true);
  },
  withoutScreen,
);

journey(
  "a window that crashes can be loaded again",
  async ({ electron }) => {
    await electron?.evaluate(({ BrowserWindow, dialog }) => {
      dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
      const window = BrowserWindow.getAllWindows()[0];
      window?.setTitle("crashed");
      window?.webContents.forcefullyCrashRenderer();
    });
    // The screen names its document as soon as it is there again.
    const title = () =>
      electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
    await expect.poll(title, { timeout: 15_000 }).toContain("Millrace");
  },
  // Electron itself stumbles over the empty page that a new renderer begins with; the screen comes after it.
  { ...onlyElectron, allow: /sandboxed_renderer|startupData/ },
);

journey(
  "recent files and drafts are there after a crash",
  async (app) => {
    const file = path.join(app.folder, "shop.millrace");
    await app.willSave(file);
    const saved = await app.page.evaluate(() => {
      const { millrace } = window as unknown as WithBridge;
      return millrace.ask("file:saveAs", "shop.millrace", "{}");
    });
    expect(saved).toMatchObject({ key: file });
    expect(existsSync(file)).toBe(true);
    await app.page.evaluate(
      (ref) =>
        (window as unknown as WithBridge).millrace.ask("draft:keep", {
          id: "1",
          name: "shop",
          file: ref,
          text: "draft",
          savedAt: 1,
        }),
      { key: file, name: "shop.millrace", folder: app.folder },
    );
    await app.restart({ crash: true });
    const recent = await app.page.evaluate(() =>
      (window as unknown as WithBridge).millrace.ask("recent:list"),
    );
    expect(recent.map(({ key }) => key)).toContain(file);
    const drafts = await app.page.evaluate(() =>
      (window as unknown as WithBridge).millrace.ask("draft:list"),
    );
    expect(drafts).toContainEqual({
      id: "1",
      name: "shop",
      file: { key: file, name: "shop.millrace", folder: app.folder },
      text: "draft",
      savedAt: 1,
    });
    expect(await saveTo(app.page, file)).toMatchObject({ key: file });
  },
  onlyElectron,
);
