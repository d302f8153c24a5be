import { beforeEach, describe, expect, test } from "vitest";
import { samples } from "../../src/app/samples";
import { menuOf, performCommand } from "../../src/commands/commands";
import {
  closeLesson,
  leaveLesson,
  openLesson,
  openNextLesson,
  turnLessonDial,
} from "../../src/commands/lessonActions";
import { settleUnsaved } from "../../src/commands/fileActions";
import { setMapField } from "../../src/model/edits";
import { lessonIds } from "../../src/runs/lessons/Lesson";
import { lessonOf } from "../../src/runs/lessons/lessons";
import { createStores, type Stores } from "../../src/stores/stores";
import { fakeDesktop, fileNamed } from "../fixtures/fakeDesktop";
import { doneAtOnce, threeSteps } from "../fixtures/testStores";

let stores: Stores;
beforeEach(() => {
  stores = createStores(fakeDesktop(), doneAtOnce, samples);
  stores.document.getState().load(threeSteps, null, { name: "Three steps" });
});

const shown = () => stores.document.getState();
const asked = (): boolean => stores.view.getState().dialog?.kind === "unsaved";
const dialAt = (id: "inLine"): number | null =>
  lessonOf("penny")
    .dials.find((dial) => dial.id === id)!
    .at(shown().map);

describe("a lesson", () => {
  test.each(lessonIds)(
    "%s opens a map of its own without a file, and the way back leads to what was there",
    async (id) => {
      await openLesson(stores, id);
      expect(shown().file).toBeNull();
      expect(shown().edited).toBe(false);
      expect(shown().map.steps).not.toEqual(threeSteps.steps);
      expect(stores.lesson.getState().id).toBe(id);
      await leaveLesson(stores);
      expect(shown()).toMatchObject({ base: threeSteps, name: "Three steps", edited: false });
      expect(stores.lesson.getState().id).toBeNull();
    },
  );

  test("unsaved work is asked about first; who stays loses nothing and sees no lesson", async () => {
    performCommand(stores, "addStep");
    const work = shown().base;
    const opening = openLesson(stores, "dice");
    const { dialog } = stores.view.getState();
    if (dialog?.kind !== "unsaved") throw new Error("nobody asked");
    dialog.answer("cancel");
    await opening;
    expect(shown().base).toBe(work);
    expect(stores.lesson.getState().id).toBeNull();
  });

  test("unsaved work that was given up is still there on the way back, as unsaved", async () => {
    performCommand(stores, "addStep");
    const work = shown().base;
    const opening = openLesson(stores, "dice");
    const { dialog } = stores.view.getState();
    if (dialog?.kind === "unsaved") dialog.answer("discard");
    await opening;
    await leaveLesson(stores);
    expect(shown()).toMatchObject({ base: work, edited: true });
  });

  test("a file is read anew on the way back", async () => {
    const desktop = fakeDesktop();
    stores = createStores(desktop, doneAtOnce, samples);
    const file = fileNamed("shop.millrace");
    stores.document.getState().load(threeSteps, file);
    desktop.files.set(file.key, JSON.stringify({ ...threeSteps, title: "As somebody else saved it" }));
    await openLesson(stores, "dice");
    await leaveLesson(stores);
    expect(shown()).toMatchObject({ file, base: { title: "As somebody else saved it" } });
  });

  test("who drew on a lesson's map is asked once on the way back to a file", async () => {
    const desktop = fakeDesktop();
    stores = createStores(desktop, doneAtOnce, samples);
    const file = fileNamed("shop.millrace");
    stores.document.getState().load(threeSteps, file);
    desktop.files.set(file.key, JSON.stringify(threeSteps));
    await openLesson(stores, "dice");
    performCommand(stores, "addStep");
    let questions = 0;
    stores.view.subscribe(({ dialog }) => {
      if (dialog?.kind !== "unsaved") return;
      questions += 1;
      dialog.answer("discard");
    });
    await leaveLesson(stores);
    expect(questions).toBe(1);
    expect(shown().file).toEqual(file);
  });

  test("turning a dial is one undo, named; who only turned dials is not asked, who drew is", async () => {
    await openLesson(stores, "penny");
    turnLessonDial(stores, "inLine", 10);
    turnLessonDial(stores, "inLine", 2);
    expect(dialAt("inLine")).toBe(2);
    expect(shown().undoLabel).toBe("Lesson: In the line at once");
    shown().undo();
    expect(dialAt("inLine")).toBe(4);
    turnLessonDial(stores, "spread", 1);
    expect(shown().edited).toBe(true);
    expect(await settleUnsaved(stores)).toBe(true);
    expect(asked()).toBe(false);

    shown().apply("Change the demand", (map) => setMapField(map, "demand", "9/w"));
    void settleUnsaved(stores);
    expect(asked()).toBe(true);
  });

  test.each(lessonIds)(
    "every dial of %s, turned and turned back, leaves nothing to be asked about",
    async (id) => {
      await openLesson(stores, id);
      for (const dial of lessonOf(id).dials) {
        const start = dial.at(shown().base)!;
        turnLessonDial(stores, dial.id, dial.values.at(-1)!);
        expect(await settleUnsaved(stores)).toBe(true);
        turnLessonDial(stores, dial.id, dial.values[0]!);
        expect(await settleUnsaved(stores)).toBe(true);
        turnLessonDial(stores, dial.id, start);
        expect(await settleUnsaved(stores)).toBe(true);
      }
      expect(asked()).toBe(false);
    },
  );

  test("from lesson to lesson the way back stays the first; a page put away leaves the map", async () => {
    await openLesson(stores, "dice");
    await openNextLesson(stores, 1);
    expect(stores.lesson.getState()).toMatchObject({ id: "penny", before: { name: "Three steps" } });
    closeLesson(stores);
    expect(stores.lesson.getState().id).toBeNull();
    expect(shown().name).toBe("The Penny Fab");
  });

  test("another document ends the lesson", async () => {
    await openLesson(stores, "dice");
    performCommand(stores, "new");
    await Promise.resolve();
    expect(stores.lesson.getState().id).toBeNull();
  });

  test("their place and each of them are in the Help menu, and so in the palette", () => {
    const help = menuOf(stores).find(({ label }) => label === "Help")!;
    const ids = help.items.flatMap((item) => ("commandId" in item ? [item.commandId] : []));
    expect(ids).toEqual(expect.arrayContaining(["lessons", ...lessonIds.map((id) => `lesson:${id}`)]));
    performCommand(stores, "lessons");
    expect(stores.view.getState().sheet).toBe("lessons");
  });
});
