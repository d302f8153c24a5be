import { moveDragged } from "../../src/commands/moveDragged";
import { describe, expect, test } from "vitest";
import { performCommand } from "../../src/commands/commands";
import {
  addStepAfter,
  addStepAt,
  addStepBefore,
  addStepFrom,
  connectSteps,
  deleteSelected,
  tidyMap,
} from "../../src/commands/stepActions";
import { flowOrder, reworkEdges } from "../../src/model/structure";
import type { StreamMap } from "../../src/model/StreamMap";
import type { Stores } from "../../src/stores/stores";
import { testStores, threeSteps } from "../fixtures/testStores";

const mapOf = (stores: Stores): StreamMap => stores.document.getState().map;
const names = (stores: Stores): string[] =>
  flowOrder(mapOf(stores)).map((id) => mapOf(stores).steps[id]?.name ?? "new");

/** Every edit: it does what it says, one undo takes it back whole, and redo does it again. */
function edits(
  name: string,
  act: (stores: Stores) => void | Promise<void>,
  see: (stores: Stores) => void,
  start: StreamMap = threeSteps,
) {
  test(name, async () => {
    const stores = testStores(start);
    await act(stores);
    see(stores);
    const after = mapOf(stores);
    expect(after).not.toBe(start);
    stores.document.getState().undo();
    expect(mapOf(stores)).toBe(start);
    expect(stores.document.getState().undoLabel).toBeNull();
    stores.document.getState().redo();
    expect(mapOf(stores)).toBe(after);
    see(stores);
  });
}

describe("adding steps", () => {
  edits(
    "after a step: it takes over the way on, and what lies to the right makes room",
    (stores) => addStepAfter(stores, "analyse"),
    (stores) => {
      expect(names(stores)).toEqual(["Analyse", "new", "Build", "Test"]);
      expect(mapOf(stores).steps["build"]?.at).toEqual([600, 0]);
    },
  );
  edits(
    "before a step: it takes over the way in",
    (stores) => addStepBefore(stores, "build"),
    (stores) => expect(names(stores)).toEqual(["Analyse", "new", "Build", "Test"]),
  );
  edits(
    "before the first step: work arrives at the new one, and nothing has to move",
    (stores) => addStepBefore(stores, "analyse"),
    (stores) => {
      expect(names(stores)).toEqual(["new", "Analyse", "Build", "Test"]);
      expect(mapOf(stores).steps["analyse"]?.at).toEqual([0, 0]);
      expect(mapOf(stores).arrivals?.["ideas"]?.to).not.toBe("analyse");
    },
  );
  edits(
    "in a free place: it stands alone",
    (stores) => addStepAt(stores, [104, 396]),
    (stores) => expect(Object.values(mapOf(stores).steps).at(-1)?.at).toEqual([100, 400]),
  );
  edits(
    "by drawing a line into the void: it is linked",
    (stores) => addStepFrom(stores, "test", [900, 300]),
    (stores) => expect(names(stores)).toEqual(["Analyse", "Build", "Test", "new"]),
  );
  edits(
    "with nothing selected: at the end of the stream",
    (stores) => performCommand(stores, "addStep"),
    (stores) => expect(names(stores)).toEqual(["Analyse", "Build", "Test", "new"]),
  );
  test("the new step is selected and its name takes the focus", () => {
    const stores = testStores();
    addStepAfter(stores, "test");
    const { selection, fieldWish } = stores.view.getState();
    expect(mapOf(stores).steps[selection.steps[0] ?? ""]).toBeDefined();
    expect(fieldWish?.field).toBe("name");
  });
});

describe("connecting", () => {
  edits(
    "forward: a second way on, shares adding up to 100",
    (stores) => connectSteps(stores, "analyse", "test"),
    (stores) => {
      const out = Object.values(mapOf(stores).links ?? {}).filter(({ from }) => from === "analyse");
      expect(out.map(({ share }) => share)).toEqual([50, 50]);
    },
  );
  edits(
    "back to a step that work has passed: rework, found where the line began",
    (stores) => connectSteps(stores, "test", "analyse"),
    (stores) => {
      expect(reworkEdges(mapOf(stores)).find(({ step }) => step === "analyse")).toMatchObject({
        foundBy: ["test"],
        to: "analyse",
      });
      expect(Object.keys(mapOf(stores).links ?? {})).toHaveLength(2);
    },
  );
  test("back where another step was said to find it: what that replaces is said, and the undo named so", () => {
    const stores = testStores();
    connectSteps(stores, "build", "analyse");
    expect(stores.view.getState().notice).toBeNull();
    connectSteps(stores, "test", "analyse");
    expect(mapOf(stores).steps["analyse"]?.rework?.foundBy).toBe("test");
    const said = "Rework of Analyse: found by Test, no longer by Build";
    expect(stores.view.getState().notice?.text).toBe(said);
    expect(stores.document.getState().undoLabel).toBe(said);
    stores.document.getState().undo();
    expect(mapOf(stores).steps["analyse"]?.rework?.foundBy).toBe("build");
  });
  test("a step to itself is nothing", () => {
    const stores = testStores();
    connectSteps(stores, "test", "test");
    expect(mapOf(stores)).toBe(threeSteps);
  });
  test("by keyboard: the command waits for the other end", () => {
    const stores = testStores();
    stores.view.getState().select(["analyse"]);
    performCommand(stores, "connect");
    expect(stores.view.getState().connectingFrom).toBe("analyse");
  });
  edits(
    "several selected steps from left to right",
    (stores) => {
      stores.view.getState().select(["b", "a"]);
      performCommand(stores, "connect");
    },
    (stores) => expect(Object.values(mapOf(stores).links ?? {})).toEqual([{ from: "a", to: "b" }]),
    { format: "millrace", version: 1, steps: { b: { at: [300, 0] }, a: { at: [0, 0] } } },
  );
});

describe("deleting, moving, tidying", () => {
  edits(
    "a step in the middle: the line closes up, and the step before is selected",
    (stores) => {
      stores.view.getState().select(["build"]);
      deleteSelected(stores);
    },
    (stores) => expect(names(stores)).toEqual(["Analyse", "Test"]),
  );
  edits(
    "a link alone",
    (stores) => {
      stores.view.getState().select([], ["b"]);
      performCommand(stores, "delete");
    },
    (stores) => expect(Object.keys(mapOf(stores).links ?? {})).toEqual(["a"]),
  );
  test("the keys go on from beside what was deleted: a link's first step, and the next of the first step", () => {
    const stores = testStores();
    const selected = () => stores.view.getState().selection;
    stores.view.getState().select([], ["b"]);
    deleteSelected(stores);
    expect(selected()).toMatchObject({ steps: ["build"], links: [] });
    stores.view.getState().select(["analyse"]);
    deleteSelected(stores);
    expect(selected()).toMatchObject({ steps: ["build"], links: [] });
  });
  test("with nothing selected, Delete is not there", () => {
    const stores = testStores();
    performCommand(stores, "delete");
    expect(mapOf(stores)).toBe(threeSteps);
  });
  edits(
    "a drag is one edit",
    (stores) => moveDragged(stores, { build: [310, 40], test: [620, 40] }, {}),
    (stores) => expect(mapOf(stores).steps["test"]?.at).toEqual([620, 40]),
  );
  edits(
    "tidying puts the main row straight and branches under it",
    tidyMap,
    (stores) => {
      const { steps } = mapOf(stores);
      expect([steps["a"], steps["b"], steps["d"]].map((step) => step?.at?.[1])).toEqual([0, 0, 0]);
      expect(steps["c"]?.at?.[1]).toBeGreaterThan(150);
      expect(steps["a"]?.at?.[0]).toBeLessThan(steps["b"]?.at?.[0] ?? 0);
      expect(steps["b"]?.at?.[0]).toBeLessThan(steps["d"]?.at?.[0] ?? 0);
    },
    {
      format: "millrace",
      version: 1,
      steps: { a: { at: [7, 91] }, b: { at: [3, 5] }, c: { at: [0, 0] }, d: { at: [50, 3] } },
      links: {
        ab: { from: "a", to: "b", share: 80 },
        ac: { from: "a", to: "c", share: 20 },
        bd: { from: "b", to: "d" },
        cd: { from: "c", to: "d" },
      },
    },
  );
});
