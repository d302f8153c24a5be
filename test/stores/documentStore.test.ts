import { describe, expect, test } from "vitest";
import { setStepField } from "../../src/model/edits";
import { createDocumentStore } from "../../src/stores/documentStore";
import { fileNamed } from "../fixtures/fakeDesktop";
import { threeSteps } from "../fixtures/testStores";

function opened() {
  const store = createDocumentStore();
  store.getState().load(threeSteps, fileNamed("three.millrace"));
  return store;
}

describe("the document", () => {
  test("is called what its file is called, and is not edited when opened", () => {
    const { name, edited, undoLabel } = opened().getState();
    expect({ name, edited, undoLabel }).toEqual({ name: "three", edited: false, undoLabel: null });
  });

  test("an edit marks it edited and names the undo; undo back to the file unmarks it", () => {
    const store = opened();
    store.getState().apply("Change name", (map) => setStepField(map, "test", "name", "Try"));
    expect(store.getState()).toMatchObject({ edited: true, undoLabel: "Change name", redoLabel: null });
    store.getState().undo();
    expect(store.getState()).toMatchObject({ edited: false, undoLabel: null, redoLabel: "Change name" });
    store.getState().redo();
    expect(store.getState().map.steps["test"]?.name).toBe("Try");
  });

  test("typing in one field is one undo until the field is left", () => {
    const store = opened();
    const type = (name: string) =>
      store
        .getState()
        .apply("Change name", (map) => setStepField(map, "test", "name", name), { mergeKey: "name" });
    type("T");
    type("Tr");
    store.getState().seal();
    type("Try");
    store.getState().undo();
    expect(store.getState().map.steps["test"]?.name).toBe("Tr");
    store.getState().undo();
    expect(store.getState().map).toBe(threeSteps);
  });

  test("saving marks it saved; work done while it was written stays unsaved", () => {
    const store = opened();
    store.getState().apply("Change name", (map) => setStepField(map, "test", "name", "Try"));
    const written = store.getState().map;
    store.getState().apply("Change name", (map) => setStepField(map, "test", "name", "Try out"));
    store.getState().markSaved(fileNamed("other.millrace"), written);
    expect(store.getState()).toMatchObject({ name: "other", edited: true });
    store.getState().undo();
    expect(store.getState().edited).toBe(false);
  });

  test("a recovered draft is unsaved from the start, and every document has a draft of its own", () => {
    const store = opened();
    const before = store.getState().draftId;
    store.getState().load(threeSteps, null, { name: "Recovered", unsaved: true });
    expect(store.getState()).toMatchObject({ name: "Recovered", edited: true });
    expect(store.getState().draftId).not.toBe(before);
  });
});
