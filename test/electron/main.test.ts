import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fileArgument } from "../../electron/main/fileArgument";
import { createHandover } from "../../electron/main/handover";
import { toAccelerator, toMenuTemplate } from "../../electron/main/menuTemplate";
import { speak } from "../../electron/main/words";
import { webFile } from "../../electron/main/webFiles";
import { placeFor } from "../../electron/main/windowPlace";

describe("the file on the command line", () => {
  const cwd = path.resolve("/home/ada");
  const app = path.resolve("/opt/millrace");
  test.each([
    ["in development", ["electron", "--no-sandbox", app, "shop.millrace"], "shop.millrace"],
    ["when packaged", ["millrace", "shop.millrace"], "shop.millrace"],
    [
      "behind a tool's switches",
      ["electron", "-r", "/tmp/loader.js", "--inspect=0", app, "--x", "shop.millrace"],
      "shop.millrace",
    ],
  ])("%s", (_where, argv, file) => {
    expect(fileArgument(argv, app, cwd)).toBe(path.resolve(cwd, file));
  });

  test("is not there", () => {
    expect(fileArgument(["electron", app], app, cwd)).toBeNull();
    expect(fileArgument(["millrace"], app, cwd)).toBeNull();
    expect(fileArgument(["electron", "-r", "/tmp/loader.js"], app, cwd)).toBeNull();
  });
});

describe("files handed over", () => {
  const read = (name: string) => Promise.resolve({ file: { key: name, name, folder: null }, text: name });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

  test("wait until the screen is ready, and come in order", async () => {
    const got: unknown[] = [];
    const handover = createHandover(read, (file) => got.push("text" in file && file.text));
    handover.hand("a");
    handover.hand("b");
    await settled();
    expect(got).toEqual([]);
    handover.ready();
    handover.hand("c");
    await settled();
    expect(got).toEqual(["a", "b", "c"]);
  });

  test("are known as on their way until the screen has them", async () => {
    let goOn = (): void => undefined;
    const slow = (name: string) =>
      new Promise<Awaited<ReturnType<typeof read>>>((resolve) => {
        goOn = () => void read(name).then(resolve);
      });
    const handover = createHandover(slow, () => undefined);
    handover.hand("a");
    expect(handover.files()).toEqual(["a"]);
    const taken = handover.take();
    expect(handover.files()).toEqual(["a"]);
    goOn();
    await taken;
    expect(handover.files()).toEqual([]);
  });

  test("wait again while the screen reloads", async () => {
    const got: unknown[] = [];
    const handover = createHandover(read, (file) => got.push("text" in file && file.text));
    handover.ready();
    handover.gone();
    handover.hand("a");
    await settled();
    expect(got).toEqual([]);
    handover.ready();
    await settled();
    expect(got).toEqual(["a"]);
  });
});

describe("app://millrace/", () => {
  let folder: string;
  beforeEach(() => {
    const parent = mkdtempSync(path.join(tmpdir(), "millrace-web-"));
    writeFileSync(path.join(parent, "secret.txt"), "secret");
    folder = path.join(parent, "web");
    mkdirSync(path.join(folder, "assets"), { recursive: true });
    writeFileSync(path.join(folder, "index.html"), "<!doctype html>");
    writeFileSync(path.join(folder, "assets/app.js"), "export {}");
  });
  afterEach(() => rmSync(path.dirname(folder), { recursive: true }));

  test("serves the window with its type and the policy", async () => {
    const page = await webFile(folder, "app://millrace/");
    expect(page.status).toBe(200);
    expect(page.headers["Content-Type"]).toBe("text/html; charset=utf-8");
    expect(page.headers["Content-Security-Policy"]).toContain("default-src 'none'; script-src 'self';");
    expect(page.headers["Content-Security-Policy"]).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|\*/);
    expect((await webFile(folder, "app://millrace/assets/app.js?x#y")).headers["Content-Type"]).toContain(
      "javascript",
    );
  });

  test.each([
    "app://millrace/none.js",
    "app://millrace/assets",
    "app://millrace/../secret.txt",
    "app://millrace/%2e%2e/secret.txt",
    "app://millrace/..%2fsecret.txt",
    "app://millrace/..%5csecret.txt",
    "app://millrace/assets/..%2f..%2fsecret.txt",
    "app://millrace/%00",
    "app://millrace/%E0%A4%A",
    "app://elsewhere/index.html",
    "file:///etc/passwd",
    "nonsense",
  ])("does not find %s", async (url) => {
    expect(await webFile(folder, url)).toMatchObject({ status: 404, body: null });
  });
});

describe("the window's place", () => {
  const display = { x: 0, y: 0, width: 1920, height: 1080 };
  const place = { x: 100, y: 50, width: 1200, height: 800, maximized: true };

  test("is where it was", () => {
    expect(placeFor(place, [display])).toEqual(place);
  });

  test("is a new one when the display it was on has gone", () => {
    expect(placeFor({ ...place, x: 5000 }, [display])).toEqual({ width: 1440, height: 900, maximized: true });
  });

  test.each([
    null,
    7,
    {},
    { ...place, width: 3 },
    { ...place, x: 0.5 },
    { ...place, x: "0" },
    { ...place, maximized: 1 },
  ])("is a new one when %j was stored", (stored) => {
    expect(placeFor(stored, [{ ...display, width: 1000, height: 700 }])).toEqual({
      width: 1000,
      height: 700,
      maximized: false,
    });
  });
});

describe("the native menu", () => {
  test.each([
    ["mod+shift+S", "CmdOrCtrl+Shift+S"],
    ["mod+z", "CmdOrCtrl+Z"],
    ["Delete", "Delete"],
    ["F2", "F2"],
    ["alt+ArrowUp", "Alt+Up"],
    ["mod++", "CmdOrCtrl+Plus"],
    ["mod+plus", "CmdOrCtrl+Plus"],
    ["mod+,", "CmdOrCtrl+,"],
    ["mod+0", "CmdOrCtrl+0"],
    ["nonsense key!", undefined],
    ["", undefined],
    [null, undefined],
  ])("%s is %s", (shortcut, accelerator) => {
    expect(toAccelerator(shortcut)).toBe(accelerator);
  });

  test("names the command that was chosen, and leaves the keys to the screen", () => {
    const chosen: string[] = [];
    const items = [
      { commandId: "undo", label: "Undo “A & B”", shortcut: "mod+Z", enabled: true },
      { separator: true } as const,
    ];
    const [menu] = toMenuTemplate([{ label: "Edit", items }], (id) => chosen.push(id), "linux");
    const [undo, line] = menu.submenu as Electron.MenuItemConstructorOptions[];
    expect(undo).toMatchObject({ label: "Undo “A && B”", enabled: true, registerAccelerator: false });
    expect(line).toEqual({ type: "separator" });
    (undo.click as () => void)();
    expect(chosen).toEqual(["undo"]);
  });

  test("on a Mac has the app's and the window's menu, and copy and paste for text", () => {
    const items = [{ commandId: "undo", label: "Undo", shortcut: "mod+Z", enabled: true }];
    const menus = toMenuTemplate([{ label: "Edit", items }], () => undefined, "darwin");
    expect(menus.map((menu) => menu.role ?? menu.label)).toEqual(["appMenu", "Edit", "windowMenu"]);
    expect(JSON.stringify(menus[0])).toContain('"quit"');
    expect((menus[1].submenu as { role?: string }[]).map((item) => item.role)).toContain("paste");
  });

  test("elsewhere has a way out and a window menu, in the language of the screen", () => {
    const items = [{ commandId: "new", label: "Neue Karte", shortcut: null, enabled: true }];
    speak("de-AT");
    const menus = toMenuTemplate([{ label: "Datei", items }], () => undefined, "linux");
    speak("en");
    expect(menus.map(({ label }) => label)).toEqual(["Datei", "Fenster"]);
    const labels = menus.map(({ submenu }) =>
      (submenu as { role?: string; label?: string }[]).flatMap(({ role, label }) => (role ? [label] : [])),
    );
    expect(labels).toEqual([["Beenden"], ["Minimieren", "Fenster schließen"]]);
  });

  test("copy and paste are the window's own, for text and map alike, and stand there once", () => {
    const items = [
      { commandId: "undo", label: "Undo", shortcut: "mod+Z", enabled: true },
      { commandId: "copy", label: "Copy", shortcut: "mod+C", enabled: false },
    ];
    const menus = toMenuTemplate([{ label: "Edit", items }], () => undefined, "darwin");
    const copies = (menus[1].submenu as Electron.MenuItemConstructorOptions[]).filter(
      ({ role }) => role === "copy",
    );
    expect(copies).toEqual([
      { role: "copy", label: "Copy", accelerator: "CmdOrCtrl+C", registerAccelerator: true },
    ]);
  });
});
