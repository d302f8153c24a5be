import { describe, expect, test } from "vitest";
import { saveMap } from "../../src/commands/fileActions";
import { chooseVersion, followFile, theirsOf } from "../../src/commands/fileChanges";
import { discardDraft, restoreDrafts } from "../../src/commands/recoverDrafts";
import { showSetAside } from "../../src/commands/setAside";
import { performCommand } from "../../src/commands/commands";
import { writeDocument } from "../../src/document/writeDocument";
import type { ChangedAnswer } from "../../src/stores/viewStore";
import { words } from "../../src/words/words";
import { fileNamed } from "../fixtures/fakeDesktop";
import { testStores, threeSteps } from "../fixtures/testStores";

const shop = { ...fileNamed("shop.millrace"), version: "1" };
const theirs = writeDocument({ ...threeSteps, title: "Theirs" });
const changed = { file: { ...shop, version: "2" }, text: theirs };

function open({ edited = false } = {}) {
  const stores = testStores();
  stores.document.getState().load(threeSteps, shop);
  if (edited) performCommand(stores, "addStep");
  const copies: true[] = [];
  const follow = (found = changed as Parameters<typeof followFile>[1]) => followFile(stores, found);
  const choose = () => chooseVersion(stores, async () => copies.push(true));
  /** The version that the banner speaks of, null without one. */
  const waiting = () =>
    theirsOf(stores.document.getState().file, stores.view.getState().theirs)?.file.version ?? null;
  const title = () => stores.document.getState().map.title;
  const aside = () => [...stores.desktop.keptDrafts.values()].filter((draft) => draft.setAside);
  return { ...stores, all: stores, copies, follow, choose, waiting, title, aside };
}

/** Answers the next question about a changed file. */
function willAnswer({ all }: ReturnType<typeof open>, answer: ChangedAnswer): void {
  const stop = all.view.subscribe(({ dialog }) => {
    if (dialog?.kind !== "changedOnDisk") return;
    stop();
    dialog.answer(answer);
  });
}

describe("a file that another program changed", () => {
  test("is followed without unsaved work, said, and can be undone", async () => {
    const window = open();
    await window.follow();
    expect(window.title()).toBe("Theirs");
    expect(window.document.getState()).toMatchObject({ edited: false, file: { version: "2" } });
    expect(window.view.getState().notice?.text).toBe(words.files.reloaded("shop.millrace"));
    window.document.getState().undo();
    expect(window.title()).toBe("Three steps");
    expect(window.document.getState().edited).toBe(true);
  });

  test("is left alone when the window knows that version: it has saved it", async () => {
    const window = open({ edited: true });
    await window.follow({ ...changed, file: shop });
    expect(window.waiting()).toBeNull();
    expect(window.title()).toBe("Three steps");
  });

  test("with unsaved work: asks only who wants to be asked; later leaves the question where it was", async () => {
    const window = open({ edited: true });
    await window.follow();
    expect(window.view.getState()).toMatchObject({ dialog: null, notice: null });
    expect(window.waiting()).toBe("2");
    willAnswer(window, "later");
    await window.choose();
    expect(window.waiting()).toBe("2");
    expect(window.title()).toBe("Three steps");
    // Changed once more, it is the newest that is offered; changed back, nothing is.
    await window.follow({ ...changed, file: { ...shop, version: "3" } });
    expect(window.waiting()).toBe("3");
    await window.follow({ ...changed, file: shop });
    expect(window.waiting()).toBeNull();
    await window.follow();
    window.document.getState().load(threeSteps, null);
    expect(window.waiting()).toBeNull();
  });

  test("behind a question or a sheet it is said as well", async () => {
    const window = open({ edited: true });
    window.view.getState().showSheet("compare");
    await window.follow();
    expect(window.view.getState().notice?.text).toBe(words.files.changedMeanwhile("shop.millrace"));
  });

  test("with unsaved work: mine stays as it is, and saving asks again", async () => {
    const window = open({ edited: true });
    willAnswer(window, "mine");
    await window.follow();
    await window.choose();
    expect(window.waiting()).toBeNull();
    expect(window.document.getState()).toMatchObject({ edited: true, file: { version: "1" } });
    expect(window.title()).toBe("Three steps");
  });

  test("with unsaved work: the file's version comes, mine is set aside and one undo away", async () => {
    const window = open({ edited: true });
    willAnswer(window, "theirs");
    await window.follow();
    await window.choose();
    expect(window.title()).toBe("Theirs");
    expect(window.document.getState().edited).toBe(false);
    expect(window.aside()).toHaveLength(1);
    expect(window.aside()[0].text).toContain("Three steps");
    window.document.getState().undo();
    expect(Object.keys(window.document.getState().map.steps)).toHaveLength(4);
  });

  test("with unsaved work: mine as a copy", async () => {
    const window = open({ edited: true });
    willAnswer(window, "copy");
    await window.follow();
    await window.choose();
    expect(window.copies).toHaveLength(1);
  });

  test.each(["", "<<<<<<< mine", '{"form'])(
    "that is broken now (%j) leaves the map as it is: it is unsaved, and kept as such",
    async (text) => {
      for (const edited of [false, true]) {
        const window = open({ edited });
        await window.follow({ ...changed, text });
        expect(window.title()).toBe("Three steps");
        expect(window.document.getState()).toMatchObject({ edited: true, file: { name: "shop.millrace" } });
        expect(window.view.getState()).toMatchObject({
          dialog: null,
          notice: { text: words.files.broken("shop.millrace"), tone: "bad" },
        });
      }
    },
  );

  test("that has gone makes the screen the only copy: it is unsaved, and kept as such", async () => {
    const window = open();
    await window.follow({ failed: "missing", name: "/maps/shop.millrace", folder: null, detail: "" });
    expect(window.document.getState()).toMatchObject({ edited: true, file: { name: "shop.millrace" } });
    expect(window.view.getState().notice?.text).toBe(words.files.gone("shop.millrace"));
  });
});

describe("saving over what somebody else wrote", () => {
  function conflicted() {
    const window = open({ edited: true });
    const { desktop } = window;
    desktop.files.set(shop.key, theirs);
    desktop.save = async (file, text) => {
      if (file.version === "1") return { failed: "changed", name: file.name, folder: null, detail: "" };
      desktop.files.set(file.key, text);
      return { ...file, version: "3" };
    };
    desktop.reopen = async () => changed;
    return window;
  }

  test("is not done unasked", async () => {
    const window = conflicted();
    willAnswer(window, "later");
    expect(await saveMap(window.all)).toBe(false);
    expect(window.desktop.files.get(shop.key)).toBe(theirs);
    expect(window.document.getState().edited).toBe(true);
  });

  test("is not done, and said, where the file holds something that is no text now", async () => {
    const window = conflicted();
    window.desktop.reopen = async ({ name }) => ({ failed: "notText", name, folder: null, detail: "" });
    expect(await saveMap(window.all)).toBe(false);
    expect(window.view.getState().dialog).toMatchObject({ kind: "fileFailure", doing: "save" });
  });

  test("is not done where theirs cannot be set aside", async () => {
    const window = conflicted();
    window.desktop.keepDraft = () => Promise.reject(new Error("ENOSPC"));
    willAnswer(window, "mine");
    expect(await saveMap(window.all)).toBe(false);
    expect(window.desktop.files.get(shop.key)).toBe(theirs);
    expect(window.document.getState().edited).toBe(true);
    expect(window.view.getState().notice?.text).toBe(words.files.notSetAside("shop.millrace"));
  });

  test("mine goes into the file, theirs is set aside", async () => {
    const window = conflicted();
    willAnswer(window, "mine");
    expect(await saveMap(window.all)).toBe(true);
    expect(window.desktop.files.get(shop.key)).toContain("Three steps");
    expect(window.document.getState()).toMatchObject({ edited: false, file: { version: "3" } });
    expect(window.aside()).toMatchObject([{ text: theirs }]);
  });

  test("theirs comes onto the screen, mine is set aside", async () => {
    const window = conflicted();
    willAnswer(window, "theirs");
    expect(await saveMap(window.all)).toBe(true);
    expect(window.title()).toBe("Theirs");
    expect(window.desktop.files.get(shop.key)).toBe(theirs);
    expect(window.aside()).toHaveLength(1);
  });

  test("theirs, which is broken, is not taken, and nothing counts as saved", async () => {
    const window = conflicted();
    window.desktop.reopen = async () => ({ ...changed, text: "" });
    willAnswer(window, "theirs");
    expect(await saveMap(window.all)).toBe(false);
    expect(window.document.getState().edited).toBe(true);
    expect(window.view.getState().dialog).toMatchObject({ kind: "cannotOpen", name: "shop.millrace" });
  });

  test("mine as a copy leaves theirs where it is", async () => {
    const window = conflicted();
    window.desktop.willSaveTo = "shop 2.millrace";
    willAnswer(window, "copy");
    expect(await saveMap(window.all)).toBe(true);
    expect(window.desktop.files.get(shop.key)).toBe(theirs);
    expect(window.document.getState()).toMatchObject({ edited: false, name: "shop 2" });
  });
});

describe("work that was set aside or left behind", () => {
  const draft = (id: string) => ({ id, name: id, file: null, text: theirs, savedAt: 1 });

  test("is offered, the screen's own draft left out", async () => {
    const window = open();
    await showSetAside(window.all);
    expect(window.view.getState().notice?.text).toBe(words.files.nothingSetAside);
    window.desktop.keptDrafts.set("a", { ...draft("a"), setAside: true });
    window.desktop.keptDrafts.set("own", draft(window.document.getState().draftId));
    await showSetAside(window.all);
    expect(window.view.getState().dialog).toMatchObject({
      kind: "recovery",
      aside: true,
      drafts: [{ id: "a" }],
    });
  });

  test("several come back: the first here, the others in windows of their own", async () => {
    const window = open();
    await restoreDrafts(window.all, [draft("a"), draft("b"), draft("c")]);
    expect(window.title()).toBe("Theirs");
    expect(window.document.getState()).toMatchObject({ name: "a", edited: true });
    expect(window.desktop.newWindows).toEqual(["b", "c"]);
  });

  test("thrown away it is set aside first", async () => {
    const window = open();
    await discardDraft(window.all, draft("a"));
    expect(window.aside()).toMatchObject([{ id: "a" }]);
  });
});
