import { describe, expect, test } from "vitest";
import { FIRST_SAMPLE, samples } from "../../src/app/samples";
import { startSession } from "../../src/app/startSession";
import { performCommand } from "../../src/commands/commands";
import { writeDocument } from "../../src/document/writeDocument";
import { createStores } from "../../src/stores/stores";
import { words } from "../../src/words/words";
import { fakeDesktop, fileNamed } from "../fixtures/fakeDesktop";
import { doneAtOnce, threeSteps } from "../fixtures/testStores";

function openWindow() {
  const desktop = fakeDesktop();
  const stores = createStores(desktop, doneAtOnce, samples);
  return { ...stores, desktop, start: () => startSession(stores) };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("the start of a session", () => {
  test("the first time, a real value stream is on the screen", async () => {
    const { start, document } = openWindow();
    await start();
    expect(samples[0]?.id).toBe(FIRST_SAMPLE);
    expect(Object.keys(document.getState().map.steps).length).toBeGreaterThan(4);
    expect(document.getState()).toMatchObject({ file: null, edited: false, name: samples[0]?.title });
  });

  test("afterwards, the last file", async () => {
    const { start, document, desktop } = openWindow();
    desktop.files.set("/maps/shop.millrace", writeDocument(threeSteps));
    desktop.recent = [fileNamed("shop.millrace")];
    await start();
    expect(document.getState()).toMatchObject({ name: "shop", edited: false });
    expect(desktop.shown.at(-1)).toEqual({
      name: "shop",
      edited: false,
      file: fileNamed("shop.millrace"),
    });
  });

  test("when the last file is gone, a sample without a word", async () => {
    const { start, document, view, desktop } = openWindow();
    desktop.recent = [fileNamed("gone.millrace")];
    await start();
    expect(document.getState().name).toBe(samples[0]?.title);
    expect(view.getState().dialog).toBeNull();
  });

  test("when the last file is there and cannot be had, a sample and the reason", async () => {
    const { start, document, view, desktop } = openWindow();
    desktop.recent = [fileNamed("locked.millrace")];
    desktop.reopen = async ({ name }) => ({ failed: "denied", name, folder: null, detail: "EACCES" });
    await start();
    expect(document.getState().name).toBe(samples[0]?.title);
    expect(view.getState().notice?.text).toMatch(
      /^locked.millrace, the last map, could not be opened\. This machine/,
    );
  });

  test("a file that is handed over goes first", async () => {
    const { start, document, desktop } = openWindow();
    desktop.willBegin = {
      show: "file",
      file: { file: fileNamed("handed.millrace"), text: writeDocument(threeSteps) },
    };
    await start();
    expect(document.getState().name).toBe("handed");
    desktop.handOver({ file: fileNamed("later.millrace"), text: writeDocument(threeSteps) });
    await turn();
    expect(document.getState().name).toBe("later");
  });

  test("another window begins empty, or with the draft that it was opened for", async () => {
    const empty = openWindow();
    empty.desktop.recent = [fileNamed("shop.millrace")];
    empty.desktop.willBegin = { show: "empty" };
    await empty.start();
    expect(empty.document.getState()).toMatchObject({ name: words.edits.newMapTitle, edited: false });
    const restored = openWindow();
    const draft = { id: "d", name: "Lost", file: null, text: writeDocument(threeSteps), savedAt: 1 };
    restored.desktop.keptDrafts.set("d", draft);
    restored.desktop.willBegin = { show: "draft", draft };
    await restored.start();
    expect(restored.document.getState()).toMatchObject({ name: "Lost", edited: true });
    expect([...restored.desktop.keptDrafts.keys()]).toEqual([restored.document.getState().draftId]);
    expect(restored.view.getState().dialog).toBeNull();
  });

  test("what a person began to draw while the window was starting stays", async () => {
    const all = openWindow();
    const { start, document, desktop } = all;
    desktop.files.set("/maps/shop.millrace", writeDocument(threeSteps));
    desktop.recent = [fileNamed("shop.millrace")];
    const started = start();
    performCommand(all, "addStep");
    await started;
    expect(document.getState()).toMatchObject({ edited: true, file: null });
    expect(Object.keys(document.getState().map.steps)).toHaveLength(1);
  });

  test("a new map asked for while the last file is still being read stays", async () => {
    const all = openWindow();
    const { start, document, desktop } = all;
    desktop.recent = [fileNamed("shop.millrace")];
    desktop.reopen = async (file) => {
      performCommand(all, "new");
      await turn();
      return { file, text: writeDocument(threeSteps) };
    };
    await start();
    expect(document.getState()).toMatchObject({ name: words.edits.newMapTitle, file: null });
  });

  test("the offer of lost work waits until what stands in front is answered", async () => {
    const { start, view, desktop } = openWindow();
    desktop.keptDrafts.set("d", { id: "d", name: "Crashed", file: null, text: "{}", savedAt: 1 });
    desktop.willBegin = { show: "file", file: { file: fileNamed("broken.millrace"), text: "{" } };
    await start();
    expect(view.getState().dialog).toMatchObject({ kind: "cannotOpen" });
    view.getState().showDialog(null);
    expect(view.getState().dialog).toMatchObject({ kind: "recovery" });
  });

  test("work that a crash left behind is offered in front of the map", async () => {
    const { start, view, desktop } = openWindow();
    desktop.keptDrafts.set("d", {
      id: "d",
      name: "Crashed",
      file: null,
      text: writeDocument(threeSteps),
      savedAt: 1,
    });
    await start();
    expect(view.getState().dialog).toMatchObject({ kind: "recovery", drafts: [{ name: "Crashed" }] });
  });
});

describe("the end of a session", () => {
  test("closing with nothing unsaved asks nothing", async () => {
    const { start, desktop } = openWindow();
    await start();
    desktop.askToClose();
    await turn();
    expect(desktop.closed).toBe(true);
  });

  test("closing with unsaved work asks; Cancel stays, Don't save closes and sets the work aside", async () => {
    const all = openWindow();
    const { start, desktop, view } = all;
    await start();
    performCommand(all, "addStep");
    desktop.askToClose();
    await turn();
    const first = view.getState().dialog;
    if (first?.kind === "unsaved") first.answer("cancel");
    await turn();
    expect(desktop.closed).toBe(false);
    expect(desktop.stayed).toBe(true);
    desktop.askToClose();
    await turn();
    const second = view.getState().dialog;
    if (second?.kind === "unsaved") second.answer("discard");
    await turn();
    expect(desktop.closed).toBe(true);
    expect([...desktop.keptDrafts.values()]).toMatchObject([{ setAside: true }]);
  });
});
