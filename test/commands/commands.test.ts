import { describe, expect, test } from "vitest";
import { commandsOf, fixedCommands, menuOf, performCommand } from "../../src/commands/commands";
import { matchesShortcut } from "../../src/app/useShortcuts";
import { shortcutText } from "../../src/app/shortcutText";
import { words } from "../../src/words/words";
import { testStores, threeSteps } from "../fixtures/testStores";

const enabled = (stores: ReturnType<typeof testStores>, id: string): boolean =>
  fixedCommands.find((command) => command.id === id)?.enabled(stores) ?? false;

describe("commands", () => {
  test("every one has an id and a shortcut of its own", () => {
    const ids = fixedCommands.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const keys = fixedCommands.flatMap(({ shortcut, also }) =>
      [shortcut, also].flatMap((each) => each?.toLowerCase() ?? []),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("what else a command is called belongs to one that there is", () => {
    const ids = fixedCommands.map(({ id }) => id);
    expect(Object.keys(words.commands.alsoCalled).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("undo and redo say what they would do, and are there only when there is something", () => {
    const stores = testStores();
    expect([enabled(stores, "undo"), enabled(stores, "redo")]).toEqual([false, false]);
    performCommand(stores, "addStep");
    const undo = commandsOf(stores).find(({ id }) => id === "undo");
    expect(undo?.label(stores)).toBe("Undo: Add step");
    performCommand(stores, "undo");
    expect(stores.document.getState().map).toBe(threeSteps);
    performCommand(stores, "redo");
    expect(Object.keys(stores.document.getState().map.steps)).toHaveLength(4);
  });

  test("simulate runs the map; an empty map has nothing to run", async () => {
    const stores = testStores();
    performCommand(stores, "simulate");
    expect(stores.run.getState().status).toBe("running");
    expect(enabled(stores, "cancelRun")).toBe(true);
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(stores.run.getState().status).toBe("done");
    expect(enabled(testStores({ format: "millrace", version: 1, steps: {} }), "simulate")).toBe(false);
  });

  test("select all, panes, theme, ladder and zoom change the view and nothing else", () => {
    const stores = testStores();
    for (const id of ["selectAll", "showCheck", "themeDark", "ladderRother", "zoomIn", "togglePane"])
      performCommand(stores, id);
    expect(stores.view.getState()).toMatchObject({
      selection: { steps: ["analyse", "build", "test"] },
      pane: "check",
      paneOpen: false,
      theme: "dark",
      dialect: "rother",
      camera: { move: "in" },
    });
    expect(stores.document.getState().edited).toBe(false);
  });

  test("the native menu has the same commands, without the keys that belong to the map", () => {
    const stores = testStores();
    const items = menuOf(stores).flatMap(({ items: inGroup }) => inGroup);
    expect(items.filter((item) => "commandId" in item)).toHaveLength(commandsOf(stores).length);
    expect(items.find((item) => "commandId" in item && item.commandId === "delete")).toMatchObject({
      shortcut: null,
      enabled: false,
    });
    expect(items.find((item) => "commandId" in item && item.commandId === "save")).toMatchObject({
      shortcut: "mod+S",
    });
  });
});

describe("shortcuts", () => {
  const press = (key: string, more: Partial<KeyboardEvent> = {}): KeyboardEvent =>
    ({
      key,
      code: "",
      ctrlKey: false,
      metaKey: false,
      shiftKey: false,
      altKey: false,
      ...more,
    }) as KeyboardEvent;

  test("mod is Ctrl, and ⌘ on a Mac", () => {
    expect(matchesShortcut(press("s", { ctrlKey: true }), "mod+S", false)).toBe(true);
    expect(matchesShortcut(press("s", { ctrlKey: true }), "mod+S", true)).toBe(false);
    expect(matchesShortcut(press("s", { metaKey: true }), "mod+S", true)).toBe(true);
  });

  test("on a German keyboard Y and Z are what they say, wherever they lie", () => {
    const [y, z] = [press("y", { ctrlKey: true, code: "KeyZ" }), press("z", { ctrlKey: true, code: "KeyY" })];
    expect([matchesShortcut(y, "mod+Y", false), matchesShortcut(y, "mod+Z", false)]).toEqual([true, false]);
    expect([matchesShortcut(z, "mod+Z", false), matchesShortcut(z, "mod+Y", false)]).toEqual([true, false]);
  });

  test("one key more is another shortcut", () => {
    expect(matchesShortcut(press("S", { ctrlKey: true, shiftKey: true }), "mod+S", false)).toBe(false);
    expect(matchesShortcut(press("S", { ctrlKey: true, shiftKey: true }), "mod+shift+S", false)).toBe(true);
  });

  test("keyboards of other scripts work by the place of the key", () => {
    expect(matchesShortcut(press("ы", { ctrlKey: true, code: "KeyS" }), "mod+S", false)).toBe(true);
  });

  test("are written as they are printed on the keys", () => {
    expect(shortcutText("mod+shift+S", false)).toBe("Ctrl+Shift+S");
    expect(shortcutText("mod+shift+S", true)).toBe("⌘⇧S");
  });
});
