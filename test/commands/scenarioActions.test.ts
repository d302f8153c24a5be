import { describe, expect, test } from "vitest";
import {
  deleteOne,
  duplicateShown,
  moveShown,
  showScenario,
  startScenario,
  takeBackChange,
  toggleCurrentState,
  turnStepDial,
  walkScenarios,
} from "../../src/commands/scenarioActions";
import { performCommand } from "../../src/commands/commands";
import { setStepField } from "../../src/model/edits";
import { scenarioOrder } from "../../src/model/scenarioEdits";
import { testStores, threeSteps } from "../fixtures/testStores";

const opened = () => {
  const stores = testStores();
  const seen = () => stores.document.getState();
  const limit = (wipLimit: number): void =>
    seen().apply("Limit", (map) => setStepField(map, "test", "wipLimit", wipLimit));
  return { stores, seen, limit };
};

describe("scenarios by command", () => {
  test("a new one is shown, and its undo shows the current state again", () => {
    const { stores, seen } = opened();
    performCommand(stores, "newScenario");
    expect(seen().scenario).toBe("what-if");
    expect(stores.view.getState().pane).toBe("whatIf");
    seen().undo();
    expect(seen()).toMatchObject({ scenario: null, edited: false });
    seen().redo();
    expect(seen().scenario).toBe("what-if");
  });

  test("one on top of the shown one sees its changes", () => {
    const { stores, seen, limit } = opened();
    startScenario(stores);
    limit(4);
    performCommand(stores, "newOnShown");
    expect(seen().map.steps["test"]?.wipLimit).toBe(4);
    expect(seen().base.scenarios?.[seen().scenario ?? ""]?.basedOn).toBe("what-if");
  });

  test("one key goes to the current state and back, others go round", () => {
    const { stores, seen } = opened();
    const first = startScenario(stores);
    const second = startScenario(stores);
    toggleCurrentState(stores);
    expect(seen().scenario).toBeNull();
    toggleCurrentState(stores);
    expect(seen().scenario).toBe(second);
    walkScenarios(stores, 1);
    expect(seen().scenario).toBeNull();
    walkScenarios(stores, 1);
    expect(seen().scenario).toBe(first);
    walkScenarios(stores, -1);
    expect(seen().scenario).toBeNull();
  });

  test("a copy is shown and named after the first", () => {
    const { stores, seen, limit } = opened();
    const first = startScenario(stores);
    limit(4);
    duplicateShown(stores);
    expect(seen().scenario).not.toBe(first);
    expect(seen().map.steps["test"]?.wipLimit).toBe(4);
    moveShown(stores, -1);
    expect(scenarioOrder(seen().base)).toEqual([seen().scenario, first]);
  });

  test("deleting the shown one shows what it built on, and says what became of those on top", () => {
    const { stores, seen, limit } = opened();
    const first = startScenario(stores);
    limit(4);
    const second = startScenario(stores, { basedOn: first });
    deleteOne(stores, second);
    expect(seen().scenario).toBe(first);
    seen().undo();
    expect(seen().scenario).toBe(second);
    deleteOne(stores, first);
    expect(seen().scenario).toBe(second);
    expect(seen().map.steps["test"]?.wipLimit).toBe(4);
    expect(stores.view.getState().notice?.text).toMatch(/has taken over its changes/);
  });

  test("a change taken back is one undo, named after it", () => {
    const { stores, seen, limit } = opened();
    const id = startScenario(stores);
    limit(4);
    takeBackChange(stores, id, 0);
    expect(seen().undoLabel).toBe("Take back: Test: WIP limit 8 → 4");
    expect(seen().map.steps).toEqual(threeSteps.steps);
    seen().undo();
    expect(seen().map.steps["test"]?.wipLimit).toBe(4);
  });

  test("a dial that is turned in the current state starts a scenario: one undo for the whole turn", () => {
    const { stores, seen } = opened();
    turnStepDial(stores, "test", "wipLimit", 7);
    turnStepDial(stores, "test", "wipLimit", 6);
    expect(seen().base.steps["test"]?.wipLimit).toBe(8);
    expect(seen().map.steps["test"]?.wipLimit).toBe(6);
    seen().undo();
    expect(seen()).toMatchObject({ scenario: null, edited: false });
    turnStepDial(stores, "test", "wipLimit", 5);
    seen().seal();
    turnStepDial(stores, "test", "wipLimit", 4);
    seen().undo();
    expect(seen().map.steps["test"]?.wipLimit).toBe(5);
  });

  test("looking at another one is no edit", () => {
    const { stores, seen } = opened();
    const id = startScenario(stores);
    seen().undo();
    seen().redo();
    const { undoLabel } = seen();
    showScenario(stores, null);
    showScenario(stores, id);
    expect(seen().undoLabel).toBe(undoLabel);
  });
});
