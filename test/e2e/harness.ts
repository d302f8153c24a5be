import type { ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { _electron, chromium } from "playwright-core";
import type { Browser, BrowserContext, ElectronApplication, Page } from "playwright-core";
import { afterAll, expect, inject, test } from "vitest";
import { contentSecurityPolicy } from "../../scripts/lib/contentSecurityPolicy.mjs";
import { electronFlags } from "../../scripts/lib/electronRuntime.mjs";
import { serve } from "../../scripts/lib/serve.mjs";
import { root } from "../../scripts/lib/setup.mjs";
import { electronEnv } from "./hosts";

/** The app in front of a person, in one of its two hosts, on a machine of its own. */
export interface App {
  readonly host: "browser" | "electron";
  /** The window as it is now; another one after `restart`. */
  readonly page: Page;
  /** A folder for the journey's own files. */
  readonly folder: string;
  /** The next open dialog is answered with this file. Call it before the command. */
  willOpen(file: string): Promise<void>;
  /** The next save dialog is answered with this path; a browser's download lands there. Call it before the command. */
  willSave(file: string): Promise<void>;
  /** Waits until a file is there with something in it, and reads it. */
  written(file: string): Promise<string>;
  /** Ends the app and starts it again on the same machine. `crash`: without a chance to ask or to save. */
  restart(how?: { readonly crash?: boolean; readonly file?: string }): Promise<void>;
  /** A picture in test-results/, to be looked at. */
  screenshot(name: string): Promise<void>;
  /** Electron's main process, for what only it can show; null in the browser. */
  readonly electron: ElectronApplication | null;
}

/** How a journey starts, and where it can be walked. */
export interface JourneyOptions {
  /** Handed to the app at its start, as on the command line. */
  readonly file?: string;
  readonly hosts?: readonly App["host"][];
  /** A screen that is touched; in the browser only. */
  readonly touch?: boolean;
  /** The system's languages; in the browser only. */
  readonly locale?: string;
  /** Leaves the browser's File System Access in place; else files go by input and download, which can be driven. */
  readonly keepFilePickers?: boolean;
  /** Another folder to serve in the browser than the app's own build. */
  readonly web?: () => Promise<string>;
  /** Console errors that belong to the journey. */
  readonly allow?: RegExp;
  readonly timeout?: number;
}

/**
 * One journey, walked in the browser build and in the real Electron window. It fails on any console error, page
 * error or violation of the content security policy, and leaves a picture in test-results/ when it fails.
 */
export function journey(name: string, walk: (app: App) => Promise<void>, options: JourneyOptions = {}): void {
  for (const host of options.hosts ?? (["browser", "electron"] as const)) {
    const found = inject(host);
    const title = `${name} (${host === "browser" ? "in the browser" : "in Electron"})`;
    if ("missing" in found) {
      test.skip(`${title}: ${found.missing}`, () => undefined);
    } else {
      test(title, { timeout: options.timeout ?? 90_000 }, () => walkOnce(host, name, walk, options));
    }
  }
}

async function walkOnce(
  host: App["host"],
  name: string,
  walk: (app: App) => Promise<void>,
  options: JourneyOptions,
): Promise<void> {
  const machine = host === "browser" ? new BrowserMachine(options) : new ElectronMachine(options);
  try {
    await machine.start(options.file);
    await walk(asApp(machine));
    const unexpected = machine.problems.filter((problem) => !options.allow?.test(problem));
    expect(unexpected, "errors in the window's console").toEqual([]);
  } catch (error) {
    await machine.screenshot(`failed ${name}`).catch(() => undefined);
    throw error;
  } finally {
    await machine.end();
  }
}

/** The machine as a journey sees it; its functions can be taken out one by one. */
function asApp(machine: App): App {
  return {
    host: machine.host,
    folder: machine.folder,
    get page() {
      return machine.page;
    },
    get electron() {
      return machine.electron;
    },
    willOpen: (file) => machine.willOpen(file),
    willSave: (file) => machine.willSave(file),
    written: (file) => machine.written(file),
    restart: (how) => machine.restart(how),
    screenshot: (name) => machine.screenshot(name),
  };
}

abstract class Machine {
  abstract readonly host: App["host"];
  readonly folder = mkdtempSync(path.join(tmpdir(), "millrace-journey-"));
  readonly problems: string[] = [];
  protected current: Page | null = null;

  get page(): Page {
    if (!this.current) throw new Error("the app is not running");
    return this.current;
  }

  async written(file: string): Promise<string> {
    await expect
      .poll(() => existsSync(file) && readFileSync(file, "utf8").length > 0, { timeout: 10_000 })
      .toBe(true);
    return readFileSync(file, "utf8");
  }

  async screenshot(name: string): Promise<void> {
    const folder = path.join(root, "test-results");
    mkdirSync(folder, { recursive: true });
    const file = `${name.replaceAll(/[^\p{L}\p{N}]+/gu, "-")}-${this.host}.png`;
    await this.page.screenshot({ path: path.join(folder, file), timeout: 10_000 });
  }

  /** Hears everything that a person with the developer tools open would see in red. */
  protected hear(page: Page): void {
    page.on("console", (message) => {
      if (message.type() === "error") this.problems.push(message.text());
    });
    page.on("pageerror", (error) => this.problems.push(error.stack ?? String(error)));
  }

  protected watch(page: Page): void {
    this.hear(page);
    this.current = page;
  }
}

/** An app that is asked to end and has not by then is waiting for an answer. */
const endsWithin = 15_000;

/** Helpers of a killed Electron may still be writing; what is left in the system's temporary folder does no harm. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  } catch (error) {
    console.warn(String(error));
  }
}

let browser: Promise<Browser> | null = null;

afterAll(async () => {
  await (await browser)?.close();
  browser = null;
});

function launchBrowser(): Promise<Browser> {
  const found = inject("browser");
  if ("missing" in found) throw new Error(found.missing);
  browser ??= chromium.launch({
    executablePath: found.program,
    env: { ...process.env, ...found.env } as Record<string, string>,
    args: ["--disable-dev-shm-usage", "--font-render-hinting=none", ...electronFlags()],
  });
  return browser;
}

class BrowserMachine extends Machine implements App {
  readonly host = "browser";
  readonly electron = null;
  private context: BrowserContext | null = null;
  private port = 0;
  private fileToOpen: string | null = null;
  private stopServing: () => Promise<void> = async () => undefined;

  constructor(private readonly options: JourneyOptions) {
    super();
  }

  async start(file?: string): Promise<void> {
    // The same port again after a restart: it is the same site, with the same storage.
    const server = await serve({
      folder: this.options.web ? await this.options.web() : path.join(root, "dist/web"),
      policy: contentSecurityPolicy(),
      port: this.port,
      exact: true,
      handedOver: file ?? null,
    });
    this.stopServing = server.close;
    this.port = server.port;
    this.context ??= await this.newContext();
    const page = await this.context.newPage();
    this.watch(page);
    // From the start: the browser is told only by and by that file dialogs are answered here.
    page.on("filechooser", (chooser) => {
      const file = this.fileToOpen;
      this.fileToOpen = null;
      if (file !== null) void chooser.setFiles(file);
    });
    await page.goto(server.url);
  }

  private async newContext(): Promise<BrowserContext> {
    const context = await (
      await launchBrowser()
    ).newContext({
      viewport: { width: 1440, height: 900 },
      acceptDownloads: true,
      hasTouch: this.options.touch ?? false,
      ...(this.options.locale === undefined ? {} : { locale: this.options.locale }),
    });
    if (!this.options.keepFilePickers) {
      await context.addInitScript("delete window.showOpenFilePicker; delete window.showSaveFilePicker;");
    }
    return context;
  }

  async willOpen(file: string): Promise<void> {
    this.fileToOpen = file;
  }

  async willSave(file: string): Promise<void> {
    this.page.once("download", (download) => void download.saveAs(file));
  }

  async restart({ file }: { crash?: boolean; file?: string } = {}): Promise<void> {
    await this.page.close({ runBeforeUnload: false });
    await this.stopServing();
    await this.start(file);
  }

  async end(): Promise<void> {
    await this.context?.close();
    await this.stopServing();
    remove(this.folder);
  }
}

class ElectronMachine extends Machine implements App {
  readonly host = "electron";
  private running: ElectronApplication | null = null;
  private child: ChildProcess | null = null;
  private readonly userData = mkdtempSync(path.join(tmpdir(), "millrace-user-"));

  constructor(private readonly options: JourneyOptions) {
    super();
  }

  get electron(): ElectronApplication {
    if (!this.running) throw new Error("Electron is not running");
    return this.running;
  }

  async start(file = this.options.file): Promise<void> {
    const found = inject("electron");
    if ("missing" in found) throw new Error(found.missing);
    this.running = await _electron.launch({
      executablePath: found.program,
      args: [...electronFlags(), root, ...(file ? [file] : [])],
      env: { ...electronEnv(found), MILLRACE_USER_DATA: this.userData },
      timeout: 60_000,
    });
    // Asked for now: Playwright forgets it when the app ends by itself.
    this.child = this.running.process();
    const first = await this.running.firstWindow();
    this.watch(first);
    this.running.on("window", (page) => {
      if (page !== first) this.hear(page);
    });
    await this.page.waitForLoadState();
  }

  async willOpen(file: string): Promise<void> {
    await this.electron.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, file);
  }

  async willSave(file: string): Promise<void> {
    await this.electron.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    }, file);
  }

  async restart({ crash = false, file }: { crash?: boolean; file?: string } = {}): Promise<void> {
    // As a person would: not before the title says that all is saved.
    if (!crash) await expect.poll(() => this.windowTitle(), { timeout: 10_000 }).not.toMatch(/^•/);
    await this.stop(crash);
    await this.start(file);
  }

  async end(): Promise<void> {
    await this.stop(true);
    remove(this.userData);
    remove(this.folder);
  }

  private windowTitle(): Promise<string> {
    return this.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? "");
  }

  private async stop(crash: boolean): Promise<void> {
    const app = this.running;
    this.running = null;
    this.current = null;
    const child = this.child;
    if (!app || !child) return;
    const gone = new Promise<void>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) resolve();
      else child.once("exit", () => resolve());
    });
    if (crash) child.kill("SIGKILL");
    else void app.evaluate(({ app: electronApp }) => electronApp.quit()).catch(() => undefined);
    const late = setTimeout(() => child.kill("SIGKILL"), endsWithin);
    await gone;
    clearTimeout(late);
    if (!crash && child.signalCode === "SIGKILL")
      throw new Error("the app did not end; does it ask about unsaved work?");
  }
}
