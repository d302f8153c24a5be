import { afterEach, describe, expect, test, vi } from "vitest";
import { pasteText, removeCut, selectedAsText } from "../../src/commands/clipboardActions";
import { menuOf, performCommand } from "../../src/commands/commands";
import type { StreamMap } from "../../src/model/StreamMap";
import type { Stores } from "../../src/stores/stores";
import { testStores, threeSteps } from "../fixtures/testStores";

const mapOf = (stores: Stores): StreamMap => stores.document.getState().map;
const linksOf = (stores: Stores) => Object.values(mapOf(stores).links ?? {});
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

/** The machine's clipboard, as the command can use it. */
function clipboard(change: Partial<Clipboard> = {}): { text: string } {
  const held = { text: "" };
  const writeText = async (text: string): Promise<void> => void (held.text = text);
  vi.stubGlobal("navigator", { clipboard: { writeText, readText: async () => held.text, ...change } });
  return held;
}
afterEach(() => vi.unstubAllGlobals());

/** One edit: undone whole, redone the same. */
function isOneEdit(stores: Stores, label: string, before: StreamMap): void {
  const after = mapOf(stores);
  expect(stores.document.getState().undoLabel).toBe(label);
  stores.document.getState().undo();
  expect(mapOf(stores)).toBe(before);
  stores.document.getState().redo();
  expect(mapOf(stores)).toBe(after);
}

describe("copied steps", () => {
  test("are pasted below with the link between them, and selected", () => {
    const stores = testStores();
    stores.view.getState().select(["analyse", "build"]);
    pasteText(stores, selectedAsText(stores) ?? "");
    expect(mapOf(stores).steps["build-2"]).toEqual({ ...threeSteps.steps["build"], at: [300, 260] });
    expect(linksOf(stores)).toContainEqual({ from: "analyse-2", to: "build-2" });
    expect(linksOf(stores)).toHaveLength(3);
    expect(stores.view.getState().selection.steps).toEqual(["analyse-2", "build-2"]);
    isOneEdit(stores, "Paste 2 steps", threeSteps);
  });
  test("are pasted again into the next free row", () => {
    const stores = testStores();
    stores.view.getState().select(["test"]);
    const text = selectedAsText(stores) ?? "";
    pasteText(stores, text);
    pasteText(stores, text);
    expect(mapOf(stores).steps["test-3"]?.at).toEqual([600, 520]);
  });
  test("come into another document where it is free, at the left when that is empty", () => {
    const here = testStores();
    here.view.getState().select(["build", "test"]);
    const text = selectedAsText(here) ?? "";
    const empty = testStores({ format: "millrace", version: 1, steps: {} });
    pasteText(empty, text);
    expect(Object.values(mapOf(empty).steps).map(({ at }) => at)).toEqual([
      [0, 0],
      [300, 0],
    ]);
    const far = testStores({ format: "millrace", version: 1, steps: { x: { at: [9000, 500] } } });
    pasteText(far, text);
    expect(mapOf(far).steps["build"]?.at).toEqual([9000, 760]);
  });
  test("are duplicated by one command", () => {
    const stores = testStores();
    stores.view.getState().select(["test"]);
    performCommand(stores, "duplicate");
    expect(mapOf(stores).steps["test-2"]).toMatchObject({ name: "Test", wipLimit: 8, at: [600, 260] });
    isOneEdit(stores, "Duplicate step", threeSteps);
    stores.document.getState().undo();
    expect(stores.view.getState().selection.steps).toEqual([]);
  });
  test("are cut, and pasted back", () => {
    const stores = testStores();
    stores.view.getState().select(["build"]);
    const text = selectedAsText(stores) ?? "";
    removeCut(stores);
    expect(linksOf(stores)).toEqual([{ from: "analyse", to: "test" }]);
    isOneEdit(stores, "Cut step", threeSteps);
    pasteText(stores, text);
    expect(mapOf(stores).steps["build"]).toEqual(threeSteps.steps["build"]);
  });
});

describe("what is about a step that is cut", () => {
  const map: StreamMap = {
    ...threeSteps,
    improvements: {
      mine: { name: "Automate it", on: "/steps/build" },
      tried: { name: "Two people", on: "/steps/build", scenario: "two" },
      there: { name: "See it", on: "/steps/test" },
    },
    information: { tells: { from: "/steps/build", to: "/customer" } },
    scenarios: { two: { changes: [] } },
  };
  test("travels with it and is not there twice; what stays lets go of it", () => {
    const stores = testStores(map);
    stores.view.getState().select(["build"]);
    const text = selectedAsText(stores) ?? "";
    removeCut(stores);
    expect(mapOf(stores).improvements).toMatchObject({
      tried: { name: "Two people", at: threeSteps.steps["build"]?.at, scenario: "two" },
      there: { on: "/steps/test" },
    });
    expect(Object.keys(mapOf(stores).improvements ?? {})).toEqual(["tried", "there"]);
    expect(mapOf(stores).improvements?.["tried"]).not.toHaveProperty("on");
    expect(mapOf(stores).information ?? {}).toEqual({});
    expect(stores.view.getState().selection.steps).toEqual(["analyse"]);
    isOneEdit(stores, "Cut step", map);
    pasteText(stores, text);
    const names = Object.values(mapOf(stores).improvements ?? {}).map(({ name }) => name);
    expect(names.filter((name) => name === "Automate it")).toHaveLength(1);
  });
});

describe("by command", () => {
  test("copy, cut and paste go through the machine's clipboard", async () => {
    const held = clipboard();
    const stores = testStores();
    stores.view.getState().select(["build"]);
    performCommand(stores, "copy");
    await settle();
    expect(held.text).toContain('"millrace-steps"');
    expect(mapOf(stores)).toBe(threeSteps);
    performCommand(stores, "cut");
    await settle();
    expect(mapOf(stores).steps["build"]).toBeUndefined();
    performCommand(stores, "paste");
    await settle();
    expect(mapOf(stores).steps["build"]?.name).toBe("Build");
  });
  test("a machine that allows neither says so, and nothing is taken away", async () => {
    const refuse = () => Promise.reject(new Error("denied"));
    clipboard({ writeText: refuse, readText: refuse });
    const stores = testStores();
    stores.view.getState().select(["build"]);
    performCommand(stores, "cut");
    await settle();
    expect(mapOf(stores)).toBe(threeSteps);
    expect(stores.view.getState().notice?.text).toMatch(/Ctrl\+C/);
    performCommand(stores, "paste");
    await settle();
    expect(stores.view.getState().notice?.text).toMatch(/Ctrl\+V/);
  });
  test("they are in the Edit menu with their keys", () => {
    const items = menuOf(testStores())[1]?.items.flatMap((item) => (item.separator ? [] : [item])) ?? [];
    expect(items.map(({ commandId, shortcut }) => [commandId, shortcut])).toEqual(
      expect.arrayContaining([
        ["cut", "mod+X"],
        ["copy", "mod+C"],
        ["paste", "mod+V"],
        ["duplicate", "mod+D"],
      ]),
    );
  });
});

describe("what else the clipboard may hold", () => {
  test("text opens the dialog with the text in it", () => {
    const stores = testStores();
    pasteText(stores, "Step\tLT\nTest\t4");
    expect(stores.view.getState()).toMatchObject({
      dialog: { kind: "quickEntry" },
      quickEntry: "Step\tLT\nTest\t4",
    });
  });
  test.each([
    ["steps of a newer version", '{"format":"millrace-steps","version":99,"steps":{}}', /cannot be used.*99/],
    ["a whole map", '{ "format": "millrace", "version": 1, "steps": {} }', /whole map/],
    ["nothing", " ", /no text/],
  ])("%s gets one sentence, and changes nothing", (_what, text, said) => {
    const stores = testStores();
    pasteText(stores, text);
    expect(stores.view.getState().notice?.text).toMatch(said);
    expect(stores.view.getState().dialog).toBeNull();
    expect(mapOf(stores)).toBe(threeSteps);
  });
});
