import { describe, expect, test } from "vitest";
import {
  addScenario,
  builtOn,
  deleteScenario,
  duplicateScenario,
  moveScenario,
  newScenarioId,
  removeChange,
  scenarioOrder,
  scenarioTexts,
  setScenarioText,
} from "../../src/model/scenarioEdits";
import { recordInScenario } from "../../src/model/changes";
import { addStep, setStepField } from "../../src/model/edits";
import { removeSteps } from "../../src/model/removeSteps";
import { applyScenario } from "../../src/model/scenarios";
import type { StreamMap } from "../../src/model/StreamMap";
import { threeSteps } from "../fixtures/testStores";

const seen = (document: StreamMap, id: string): StreamMap => applyScenario(document, id).map;

/** "less" limits Test to 4; "more", built on it, gives it a second person. */
function twoScenarios(): StreamMap {
  let document = addScenario(threeSteps, "less");
  document = recordInScenario(document, "less", setStepField(seen(document, "less"), "test", "wipLimit", 4));
  document = addScenario(document, "more", { basedOn: "less" });
  return recordInScenario(document, "more", setStepField(seen(document, "more"), "test", "workers", 2));
}

describe("scenarios in the document", () => {
  test("a new one changes nothing yet and comes last; an id that is taken changes nothing", () => {
    const document = twoScenarios();
    expect(scenarioOrder(document)).toEqual(["less", "more"]);
    expect(seen(addScenario(document, "a"), "a").steps).toEqual(document.steps);
    expect(scenarioOrder(addScenario(document, "a"))).toEqual(["less", "more", "a"]);
    expect(addScenario(document, "less")).toBe(document);
    expect(newScenarioId(addScenario(document, "what-if"))).toBe("what-if-2");
  });

  test("those of a file that says nothing of their order come behind what they build on, and by id", () => {
    const scenarios = {
      b: { changes: [] },
      "10": { basedOn: "b", changes: [] },
      c: { changes: [] },
      a: { changes: [], order: 0 },
    };
    expect(scenarioOrder({ ...threeSteps, scenarios })).toEqual(["a", "b", "c", "10"]);
  });

  test("name, hypothesis and what was learned are written and taken away; what is not ours is not read", () => {
    const document = setScenarioText(twoScenarios(), "less", "learned", "It worked");
    expect(scenarioTexts(document.scenarios!["less"]!)).toEqual({ learned: "It worked" });
    const without = setScenarioText(document, "less", "learned", undefined);
    expect(Object.hasOwn(without.scenarios!["less"]!, "learned")).toBe(false);
    expect(scenarioTexts({ changes: [], status: "perhaps", learned: { by: "us" } })).toEqual({});
  });

  test("a copy stands right behind, without what was learned", () => {
    const document = duplicateScenario(
      setScenarioText(twoScenarios(), "less", "learned", "It worked"),
      "less",
      "twin",
      "Twin",
    );
    expect(scenarioOrder(document)).toEqual(["less", "twin", "more"]);
    expect(document.scenarios?.["twin"]).toMatchObject({
      name: "Twin",
      changes: document.scenarios?.["less"]?.changes,
    });
    expect(scenarioTexts(document.scenarios!["twin"]!)).toEqual({ name: "Twin" });
  });

  test("what builds on a deleted one shows the same as before", () => {
    const before = twoScenarios();
    expect(builtOn(before, "less")).toEqual(["more"]);
    const after = deleteScenario(before, "less");
    expect(seen(after, "more").steps).toEqual(seen(before, "more").steps);
    expect(after.scenarios?.["more"]?.basedOn).toBeUndefined();
    expect(Object.hasOwn(deleteScenario(after, "more"), "scenarios")).toBe(false);
  });

  test("a deleted one in the middle leaves the chain whole", () => {
    let before = addScenario(twoScenarios(), "most", { basedOn: "more" });
    before = recordInScenario(before, "most", setStepField(seen(before, "most"), "build", "workers", 5));
    const after = deleteScenario(before, "more");
    expect(after.scenarios?.["most"]?.basedOn).toBe("less");
    expect(seen(after, "most").steps).toEqual(seen(before, "most").steps);
  });

  test("an improvement that a deleted scenario tried keeps all but that", () => {
    const improvements = { i: { name: "Limit", scenario: "less" }, j: { name: "Other", scenario: "more" } };
    expect(deleteScenario({ ...twoScenarios(), improvements }, "less").improvements).toEqual({
      i: { name: "Limit" },
      j: { name: "Other", scenario: "more" },
    });
  });

  test("they change places", () => {
    expect(scenarioOrder(moveScenario(twoScenarios(), "more", -1))).toEqual(["more", "less"]);
    const document = twoScenarios();
    expect(moveScenario(document, "more", 1)).toBe(document);
  });
});

describe("taking a change of a scenario back", () => {
  test("leaves the others", () => {
    let document = recordInScenario(
      twoScenarios(),
      "less",
      setStepField(seen(twoScenarios(), "less"), "build", "workers", 9),
    );
    document = removeChange(document, "less", 0);
    expect(seen(document, "less").steps["test"]?.wipLimit).toBe(8);
    expect(seen(document, "less").steps["build"]?.workers).toBe(9);
    expect(removeChange(document, "less", 7)).toBe(document);
  });

  test("a step that is not added after all takes its links along, and the old link is as it was", () => {
    let document = addScenario(threeSteps, "s");
    document = recordInScenario(
      document,
      "s",
      addStep(seen(document, "s"), { id: "review", at: [0, 0], after: "build" }),
    );
    const at = document.scenarios!["s"]!.changes.findIndex(({ path }) => path === "/steps/review");
    document = removeChange(document, "s", at);
    expect(seen(document, "s").links).toEqual(threeSteps.links);
    expect(document.scenarios?.["s"]?.changes).toEqual([]);
  });

  test("a step that stays after all has its links again", () => {
    let document = addScenario(threeSteps, "s");
    document = recordInScenario(document, "s", removeSteps(seen(document, "s"), ["test"]));
    const at = document.scenarios!["s"]!.changes.findIndex(({ path }) => path === "/steps/test");
    document = removeChange(document, "s", at);
    expect(seen(document, "s").links).toEqual(threeSteps.links);
  });
});
