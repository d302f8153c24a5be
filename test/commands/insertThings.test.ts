import { describe, expect, test } from "vitest";
import { performCommand } from "../../src/commands/commands";
import { insertCommands } from "../../src/commands/insertCommands";
import { connectSteps } from "../../src/commands/stepActions";
import { thingOrder } from "../../src/commands/thingOrder";
import { validateMap } from "../../src/document/validateMap";
import { setPool, setStepField } from "../../src/model/edits";
import { outgoingLinks } from "../../src/model/structure";
import { testStores, threeSteps } from "../fixtures/testStores";

type Stores = ReturnType<typeof testStores>;

const mapIn = (stores: Stores) => stores.document.getState().map;
const selected = (stores: Stores) => stores.view.getState().selection.things;

/** What the check says has no effect. */
const ignored = (stores: Stores) =>
  validateMap(mapIn(stores)).filter(({ code }) => code === "share.ignored" || code === "pool.ignored");

/** Does it, takes it back, does it again; the map is as before and as after. */
function undoable(stores: Stores, id: string): void {
  const before = mapIn(stores);
  performCommand(stores, id);
  const after = mapIn(stores);
  expect(after, id).not.toBe(before);
  stores.document.getState().undo();
  expect(mapIn(stores), id).toBe(before);
  stores.document.getState().redo();
  expect(mapIn(stores), id).toEqual(after);
}

describe("putting symbols on the map", () => {
  test.each([
    ["addQueue", "/steps/test/inventory"],
    ["addBurst", "/improvements/improvement"],
    ["addNote", "/notes/note"],
    ["addGoSee", "/notes/note"],
    ["addSupplier", "/supplier"],
    ["addSystem", "/systems/system"],
    ["addInformation", "/information/information"],
    ["addRope", "/ropes/test-test"],
    ["addMeasure", "/measures/test-test"],
  ])("%s is one undo, and what was added has the focus in its first field", (id, path) => {
    const stores = testStores();
    stores.view.getState().select(["test"]);
    performCommand(stores, id);
    expect(selected(stores)).toEqual([path]);
    expect(stores.view.getState().fieldWish?.field).toBe("first");
    stores.document.getState().undo();
    expect(mapIn(stores)).toBe(threeSteps);
    expect(selected(stores)).toEqual([]);
    stores.view.getState().select(["test"]);
    undoable(stores, id);
  });

  test("a burst is about what is selected, and the next one about the same", () => {
    const stores = testStores();
    stores.view.getState().select(["build"]);
    performCommand(stores, "addBurst");
    performCommand(stores, "addBurst");
    const all = Object.values(mapIn(stores).improvements ?? {});
    expect(all).toEqual([{ on: "/steps/build" }, { on: "/steps/build" }]);
    stores.view.getState().select([], ["a"]);
    performCommand(stores, "addBurst");
    expect(Object.values(mapIn(stores).improvements ?? {}).at(-1)).toEqual({ on: "/links/a" });
    stores.view.getState().select([]);
    stores.view.getState().setMiddle([500, 300]);
    performCommand(stores, "addBurst");
    expect(Object.values(mapIn(stores).improvements ?? {}).at(-1)).toEqual({ at: [410, 260] });
  });

  test("a rope goes around the selected steps, else from one to the next, else around all", () => {
    const stores = testStores();
    const rope = () => Object.values(mapIn(stores).ropes ?? {}).at(-1);
    stores.view.getState().select(["test", "build"]);
    performCommand(stores, "addRope");
    expect(rope()).toMatchObject({ from: "build", to: "test", limit: 8 });
    stores.view.getState().select(["analyse"]);
    performCommand(stores, "addRope");
    expect(rope()).toMatchObject({ from: "analyse", to: "build" });
    stores.view.getState().select([]);
    performCommand(stores, "addRope");
    expect(rope()).toMatchObject({ from: "analyse", to: "test" });
  });

  test("people become shared, by the owner's name and as many as they were", () => {
    const stores = testStores();
    stores.view.getState().select(["build"]);
    undoable(stores, "addPool");
    expect(mapIn(stores).pools).toEqual({ dev: { name: "Dev", size: 3 } });
    expect(mapIn(stores).steps["build"]).toMatchObject({ pool: "dev" });
    expect(mapIn(stores).steps["build"]).not.toHaveProperty("workers");
  });

  test("their time for this work goes along, so that nothing is left that has no effect", () => {
    const stores = testStores({
      ...threeSteps,
      steps: { ...threeSteps.steps, build: { ...threeSteps.steps["build"]!, availability: 60 } },
    });
    stores.view.getState().select(["build"]);
    undoable(stores, "addPool");
    expect(mapIn(stores).pools).toEqual({ dev: { name: "Dev", size: 3, availability: 60 } });
    expect(ignored(stores)).toEqual([]);
  });

  test("a pool that is chosen later leaves nothing of the step's own either", () => {
    const before = { ...threeSteps, pools: { team: { size: 2 } } };
    const map = setPool(setStepField(before, "build", "availability", 60), "build", "team");
    expect(validateMap(map).filter(({ code }) => code === "pool.ignored")).toEqual([]);
    expect(setPool(map, "build", undefined).steps["build"]).not.toHaveProperty("pool");
  });

  test("a split needs no shares; one way each again, all ways are as likely", () => {
    const stores = testStores();
    connectSteps(stores, "analyse", "test");
    stores.view.getState().select(["analyse"]);
    undoable(stores, "toggleSplit");
    // Undo, and who hears it, says which of both was done.
    expect(stores.document.getState().undoLabel).toBe("Split: a copy down every link");
    expect(mapIn(stores).steps["analyse"]?.split).toBe("all");
    expect(ignored(stores)).toEqual([]);
    undoable(stores, "toggleSplit");
    expect(stores.document.getState().undoLabel).toBe("No split: one of the links each time");
    expect(outgoingLinks(mapIn(stores), "analyse").map(({ link }) => link.share)).toEqual([50, 50]);
  });

  test("links are pushed, pulled or in order; of a step those that lead to it", () => {
    const stores = testStores();
    stores.view.getState().select(["test"]);
    undoable(stores, "setFifo");
    expect(mapIn(stores).links?.["b"]?.flow).toBe("fifo");
    expect(mapIn(stores).links?.["a"]?.flow).toBeUndefined();
  });

  test("rework is written down, and its share asked for where it is not known", () => {
    const stores = testStores();
    stores.view.getState().select(["build"]);
    performCommand(stores, "addRework");
    expect(mapIn(stores).steps["build"]?.rework).toEqual({ to: "build" });
    expect(stores.view.getState().fieldWish?.field).toBe("percentCompleteAccurate");
  });

  test("what needs a step is not there without one", () => {
    const stores = testStores();
    const enabled = (id: string): boolean =>
      insertCommands.find((command) => command.id === id)?.enabled(stores) ?? false;
    expect(["addQueue", "addRework", "addPool", "setPull"].map(enabled)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(["addBurst", "addNote", "addSupplier", "addRope"].map(enabled)).toEqual([true, true, true, true]);
  });
});

describe("going from symbol to symbol by keys", () => {
  test("along the flow, and round", () => {
    const stores = testStores();
    stores.view.getState().select(["test"]);
    performCommand(stores, "addQueue");
    stores.view.getState().select(["analyse"]);
    performCommand(stores, "addBurst");
    expect(thingOrder(mapIn(stores))).toEqual([
      "/improvements/improvement",
      "/steps/test/inventory",
      "/customer",
    ]);
    stores.view.getState().select(["test"]);
    performCommand(stores, "nextSymbol");
    expect(selected(stores)).toEqual(["/steps/test/inventory"]);
    performCommand(stores, "nextSymbol");
    performCommand(stores, "nextSymbol");
    expect(selected(stores)).toEqual(["/improvements/improvement"]);
    performCommand(stores, "previousSymbol");
    expect(selected(stores)).toEqual(["/customer"]);
  });

  test("Alt and the arrow keys move it from where it stands, in one undo", () => {
    const stores = testStores();
    stores.view.getState().select(["test"]);
    performCommand(stores, "addBurst");
    const before = mapIn(stores);
    performCommand(stores, "nudgeLeft");
    performCommand(stores, "nudgeLeft");
    const at = mapIn(stores).improvements?.["improvement"]?.at;
    expect(at?.[0]).toBeLessThan(600);
    performCommand(stores, "nudgeRight");
    expect(mapIn(stores).improvements?.["improvement"]?.at).toEqual([at![0] + 10, at![1]]);
    stores.document.getState().undo();
    expect(mapIn(stores)).toBe(before);
    expect(stores.document.getState().redoLabel).toBe("Move symbol");
  });

  test("Delete takes the symbol away and goes back to its step", () => {
    const stores = testStores();
    stores.view.getState().select(["test"]);
    performCommand(stores, "addBurst");
    undoable(stores, "delete");
    expect(mapIn(stores).improvements).toEqual({});
  });
});
