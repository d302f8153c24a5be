import { describe, expect, test } from "vitest";
import { menuOf, performCommand } from "../../src/commands/commands";
import { addQuickSteps, stepToFollow } from "../../src/commands/quickEntryActions";
import type { QuickStep } from "../../src/model/quickFields";
import { flowOrder, outgoingLinks } from "../../src/model/structure";
import type { StreamMap } from "../../src/model/StreamMap";
import type { Stores } from "../../src/stores/stores";
import { testStores, threeSteps } from "../fixtures/testStores";

const two: readonly QuickStep[] = [
  { name: "Review", processTime: "1h", leadTime: "2d", percentCompleteAccurate: 80, workers: 2 },
  { name: "Review" },
];
const empty: StreamMap = { format: "millrace", version: 1, steps: {} };
const mapOf = (stores: Stores): StreamMap => stores.document.getState().map;
const names = (stores: Stores) => flowOrder(mapOf(stores)).map((id) => mapOf(stores).steps[id]?.name);
const xs = (stores: Stores) => flowOrder(mapOf(stores)).map((id) => mapOf(stores).steps[id]?.at?.[0]);

describe("steps from text", () => {
  test("go after the selected step, make room, and are one edit with its name", () => {
    const stores = testStores();
    stores.view.getState().select(["analyse"]);
    addQuickSteps(stores, two);
    expect(names(stores)).toEqual(["Analyse", "Review", "Review", "Build", "Test"]);
    expect(xs(stores)).toEqual([0, 300, 600, 900, 1200]);
    expect(mapOf(stores).steps["review"]).toEqual({ ...two[0], at: [300, 0] });
    expect(stores.view.getState().selection.steps).toEqual(["review", "review-2"]);
    expect(stores.document.getState().undoLabel).toBe("Add 2 steps");
    const after = mapOf(stores);
    stores.document.getState().undo();
    expect(mapOf(stores)).toBe(threeSteps);
    expect(stores.document.getState().undoLabel).toBeNull();
    stores.document.getState().redo();
    expect(mapOf(stores)).toBe(after);
  });
  test("are all seen: more than stand in a window, with the whole map", () => {
    const stores = testStores();
    addQuickSteps(stores, two);
    expect(stores.view.getState().camera.move).toBe("show");
    addQuickSteps(stores, [...two, ...two]);
    expect(stores.view.getState().camera.move).toBe("fit");
  });
  test("go to the end when nothing is selected, and nothing has to move", () => {
    const stores = testStores();
    addQuickSteps(stores, two);
    expect(names(stores)).toEqual(["Analyse", "Build", "Test", "Review", "Review"]);
    expect(xs(stores)).toEqual([0, 300, 600, 900, 1200]);
    expect(outgoingLinks(mapOf(stores), "review-2")).toEqual([]);
  });
  test("start an empty map at the left", () => {
    const stores = testStores(empty);
    expect(stepToFollow(stores)).toBeNull();
    addQuickSteps(stores, two);
    expect(Object.values(mapOf(stores).steps).map(({ at }) => at)).toEqual([
      [0, 0],
      [300, 0],
    ]);
    expect(Object.values(mapOf(stores).links ?? {})).toEqual([{ from: "review", to: "review-2" }]);
  });
  test("500 at once are no trouble", () => {
    const stores = testStores();
    addQuickSteps(
      stores,
      Array.from({ length: 500 }, () => ({ name: "Same" })),
    );
    expect(flowOrder(mapOf(stores))).toHaveLength(503);
  });
  test("none are no edit", () => {
    const stores = testStores();
    addQuickSteps(stores, []);
    expect(mapOf(stores)).toBe(threeSteps);
  });
  test("the command opens the dialog, and is in the menu with its keys", () => {
    const stores = testStores();
    stores.view.getState().keepQuickEntry("half a line");
    performCommand(stores, "quickEntry");
    expect(stores.view.getState()).toMatchObject({
      dialog: { kind: "quickEntry" },
      quickEntry: "half a line",
    });
    const items = menuOf(stores).flatMap((group) => group.items);
    expect(items).toContainEqual(expect.objectContaining({ commandId: "quickEntry", shortcut: "mod+E" }));
  });
});
