import { describe, expect, test } from "vitest";
import { setStepField } from "../../src/model/edits";
import type { StreamMap } from "../../src/model/StreamMap";
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

describe("a scenario of the document", () => {
  const withScenario = () => {
    const store = opened();
    store
      .getState()
      .applyToDocument(
        "New scenario",
        (base) => ({ ...base, scenarios: { less: { name: "Less", changes: [] } } }),
        { show: "less" },
      );
    return store;
  };
  const limit = (wipLimit: number) => (map: StreamMap) => setStepField(map, "test", "wipLimit", wipLimit);

  test("takes the edits made while it is shown; the current state stays", () => {
    const store = withScenario();
    store.getState().apply("Change WIP limit", limit(3));
    const { map, base, scenario } = store.getState();
    expect(scenario).toBe("less");
    expect(map.steps["test"]?.wipLimit).toBe(3);
    expect(base.steps["test"]?.wipLimit).toBe(8);
    expect(base.scenarios?.["less"]?.changes).toEqual([
      { op: "replace", path: "/steps/test/wipLimit", value: 3 },
    ]);
    store.getState().showScenario(null);
    expect(store.getState().map).toBe(base);
  });

  test("is shown again when an edit of it is undone or done again from elsewhere", () => {
    const store = withScenario();
    store.getState().apply("Change WIP limit", limit(3));
    store.getState().showScenario(null);
    store.getState().undo();
    expect(store.getState()).toMatchObject({ scenario: "less", redoLabel: "Change WIP limit" });
    expect(store.getState().map.steps["test"]?.wipLimit).toBe(8);
    store.getState().undo();
    expect(store.getState()).toMatchObject({ scenario: null, edited: false });
    store.getState().redo();
    store.getState().redo();
    expect(store.getState().scenario).toBe("less");
    expect(store.getState().map.steps["test"]?.wipLimit).toBe(3);
  });

  test("that is not there is not shown, and looking at one is no edit", () => {
    const store = withScenario();
    store.getState().showScenario("nowhere");
    expect(store.getState().scenario).toBeNull();
    store.getState().showScenario("less");
    expect(store.getState().undoLabel).toBe("New scenario");
  });

  test("says which of its changes cannot be made", () => {
    const store = opened();
    const changes = [{ op: "remove" as const, path: "/steps/gone" }];
    store
      .getState()
      .applyToDocument("New", (base) => ({ ...base, scenarios: { a: { changes } } }), { show: "a" });
    expect(store.getState().skippedChanges.map(({ code }) => code)).toEqual(["change.missing"]);
  });
});

test("a screen that is loaded anew takes back and does again what was done before", () => {
  const before = createDocumentStore();
  before.getState().load(threeSteps, fileNamed("/maps/shop.millrace"));
  before.getState().apply("One", (map) => setStepField(map, "test", "name", "First"));
  before.getState().apply("Two", (map) => setStepField(map, "test", "name", "Second"));
  before.getState().undo();
  const kept = JSON.parse(JSON.stringify(before.getState().pastAndFuture())) as ReturnType<
    ReturnType<typeof before.getState>["pastAndFuture"]
  >;
  const after = createDocumentStore();
  after.getState().load(before.getState().base, null, { unsaved: true });
  after.getState().recall(kept);
  expect(after.getState()).toMatchObject({ undoLabel: "One", redoLabel: "Two", edited: true });
  after.getState().redo();
  expect(after.getState().map.steps["test"]?.name).toBe("Second");
  after.getState().undo();
  after.getState().undo();
  expect(after.getState().map).toEqual(threeSteps);
});
