import { describe, expect, test } from "vitest";
import { performCommand } from "../../src/commands/commands";
import {
  newMap,
  openFile,
  openRecent,
  saveMap,
  saveMapAs,
  settleUnsaved,
  showOpened,
} from "../../src/commands/fileActions";
import { restoreDraft } from "../../src/commands/recoverDrafts";
import { writeDocument } from "../../src/document/writeDocument";
import type { UnsavedAnswer } from "../../src/stores/viewStore";
import { failureSentence } from "../../src/words/failureSentence";
import { words } from "../../src/words/words";
import { fileNamed } from "../fixtures/fakeDesktop";
import { testStores, threeSteps } from "../fixtures/testStores";

const text = writeDocument(threeSteps);

function edited() {
  const stores = testStores();
  performCommand(stores, "addStep");
  return stores;
}

/** Answers the question in front of the map as soon as it is asked. */
function willAnswer(stores: ReturnType<typeof testStores>, answer: UnsavedAnswer): void {
  const stop = stores.view.subscribe(({ dialog }) => {
    if (dialog?.kind !== "unsaved") return;
    stop();
    dialog.answer(answer);
  });
}

describe("opening", () => {
  test("a file comes onto the screen, named after it", async () => {
    const stores = testStores();
    stores.desktop.willOpen = { file: fileNamed("shop.millrace"), text };
    await openFile(stores);
    expect(stores.document.getState()).toMatchObject({
      name: "shop",
      edited: false,
      file: fileNamed("shop.millrace"),
    });
  });

  test("a file with errors is not half-read: the map stays, the sentences are shown", async () => {
    const stores = testStores();
    stores.desktop.willOpen = {
      file: fileNamed("bad.millrace"),
      text: '{"format": "millrace", "version": 1, "steps": {"a": {"workers": "two"}}}',
    };
    await openFile(stores);
    const { dialog } = stores.view.getState();
    expect(stores.document.getState().map).toBe(threeSteps);
    expect(dialog).toMatchObject({ kind: "cannotOpen", name: "bad.millrace" });
    expect(dialog?.kind === "cannotOpen" && dialog.problems.map(({ path }) => path)).toEqual([
      "/steps/a/workers",
    ]);
  });

  test("what was mended on the way is said, and the file is left as it was", async () => {
    const stores = testStores();
    stores.desktop.willOpen = {
      file: fileNamed("old.millrace"),
      text: '{"format": "millrace", "version": 1, "steps": {"a": {"workers": "2"}}}',
    };
    await openFile(stores);
    const { dialog } = stores.view.getState();
    expect(stores.document.getState().map.steps["a"]?.workers).toBe(2);
    expect(dialog).toMatchObject({ kind: "mended", name: "old.millrace" });
    expect(dialog?.kind === "mended" && dialog.problems.map(({ path }) => path)).toEqual([
      "/steps/a/workers",
    ]);
  });

  test("a figure that makes no sense is pointed at", async () => {
    const stores = testStores();
    const wrong = '{"format": "millrace", "version": 1, "steps": {"a": {"leadTime": "soon"}}}';
    stores.desktop.willOpen = { file: fileNamed("wrong.millrace"), text: wrong };
    await openFile(stores);
    expect(stores.view.getState()).toMatchObject({ pane: "check", paneOpen: true, dialog: null });
  });

  test("a recent file that is gone says so and leaves the list", async () => {
    const stores = testStores();
    stores.desktop.recent = [fileNamed("gone.millrace")];
    await stores.library.getState().refreshRecent();
    await openRecent(stores, fileNamed("gone.millrace"));
    expect(stores.view.getState().dialog).toMatchObject({
      kind: "fileFailure",
      doing: "open",
      failure: { failed: "missing" },
    });
    expect(stores.library.getState().recent).toEqual([]);
  });

  test("another document brings no results, selection or half-typed figures along", async () => {
    const stores = testStores();
    await stores.run.getState().simulate();
    stores.view.getState().select(["test"]);
    stores.view.getState().keepUnfinished("steps/test/leadTime", "3 dayz");
    showOpened(stores, { file: fileNamed("shop.millrace"), text });
    expect(stores.run.getState().study).toBeNull();
    expect(stores.view.getState()).toMatchObject({ selection: { steps: [] }, unfinished: {} });
  });
});

describe("saving", () => {
  test("goes to the file it came from, and is read back the same", async () => {
    const stores = testStores();
    showOpened(stores, { file: fileNamed("shop.millrace"), text });
    performCommand(stores, "addStep");
    expect(await saveMap(stores)).toBe(true);
    expect(stores.document.getState().edited).toBe(false);
    expect(stores.desktop.files.get("/maps/shop.millrace")).toBe(
      writeDocument(stores.document.getState().map),
    );
  });

  test("a map without a file asks where to; thinking better of it changes nothing", async () => {
    const stores = edited();
    expect(await saveMap(stores)).toBe(false);
    expect(stores.document.getState().edited).toBe(true);
    stores.desktop.willSaveTo = "new.millrace";
    expect(await saveMapAs(stores)).toBe(true);
    expect(stores.document.getState()).toMatchObject({ name: "new", edited: false });
  });

  test("what was typed and is not understood is in no file, and that is said", async () => {
    const stores = testStores();
    showOpened(stores, { file: fileNamed("shop.millrace"), text });
    stores.view.getState().keepUnfinished("steps/a/leadTime", "five");
    expect(await saveMap(stores)).toBe(true);
    expect(stores.view.getState().notice).toMatchObject({
      tone: "bad",
      text: words.screen.savedWithout("shop.millrace", "five"),
    });
  });

  test("what cannot be saved is said in the words of saving", () => {
    expect(failureSentence({ failed: "missing" }, "save")).toMatch(/^The folder is not there any more/);
    expect(failureSentence({ failed: "missing" }, "open")).toMatch(/^The file is not there any more/);
    expect(failureSentence({ failed: "full" }, "save")).toBe(words.dialogs.failures.full);
  });

  test("a full disk is told, and the work stays unsaved", async () => {
    const stores = testStores();
    showOpened(stores, { file: fileNamed("shop.millrace"), text });
    performCommand(stores, "addStep");
    stores.desktop.saveFails = { failed: "full", name: "shop.millrace", folder: null, detail: "ENOSPC" };
    expect(await saveMap(stores)).toBe(false);
    expect(stores.view.getState().dialog).toMatchObject({ kind: "fileFailure", doing: "save" });
    expect(stores.document.getState().edited).toBe(true);
  });
});

describe("unsaved work", () => {
  test("nothing is asked when nothing is unsaved", async () => {
    expect(await settleUnsaved(testStores())).toBe(true);
  });

  test("Cancel stays, and the map is untouched", async () => {
    const stores = edited();
    const { map } = stores.document.getState();
    willAnswer(stores, "cancel");
    await newMap(stores);
    expect(stores.document.getState().map).toBe(map);
    expect(stores.view.getState().dialog).toBeNull();
  });

  test("Don't save goes on without saving", async () => {
    const stores = edited();
    willAnswer(stores, "discard");
    await newMap(stores);
    expect(stores.document.getState().map.steps).toEqual({});
    expect(stores.desktop.files.size).toBe(0);
  });

  test("Save saves first; when that does not come about, the person stays", async () => {
    const stores = edited();
    willAnswer(stores, "save");
    await newMap(stores);
    expect(Object.keys(stores.document.getState().map.steps)).toHaveLength(4);
    stores.desktop.willSaveTo = "kept.millrace";
    willAnswer(stores, "save");
    await newMap(stores);
    expect(stores.desktop.files.has("/maps/kept.millrace")).toBe(true);
    expect(stores.document.getState().map.steps).toEqual({});
  });

  test("a draft comes back unsaved, and is kept until it is saved", async () => {
    const stores = testStores();
    const draft = { id: "old", name: "Crashed", file: fileNamed("shop.millrace"), text, savedAt: 1 };
    stores.desktop.keptDrafts.set("old", draft);
    await restoreDraft(stores, draft);
    expect(stores.document.getState()).toMatchObject({ edited: true, file: fileNamed("shop.millrace") });
    expect([...stores.desktop.keptDrafts.keys()]).toEqual([stores.document.getState().draftId]);
  });
});
