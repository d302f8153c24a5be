import { expect, test } from "vitest";
import { recordInScenario } from "../../src/model/changes";
import { setStepField } from "../../src/model/edits";
import { addScenario, setScenarioText } from "../../src/model/scenarioEdits";
import { applyScenario } from "../../src/model/scenarios";
import { changedPlaces } from "../../src/words/changedPlaces";
import { scenarioTitle } from "../../src/words/scenarioTitle";
import { threeSteps } from "../fixtures/testStores";

const edited = () => {
  const document = addScenario(threeSteps, "s");
  return recordInScenario(document, "s", setStepField(document, "test", "wipLimit", 4));
};

test("a scenario without a name is called by what it changes", () => {
  expect(scenarioTitle(addScenario(threeSteps, "s"), "s")).toBe("New scenario");
  expect(scenarioTitle(edited(), "s")).toBe("Test: WIP limit 8 → 4");
  const two = recordInScenario(
    edited(),
    "s",
    setStepField(applyScenario(edited(), "s").map, "build", "workers", 4),
  );
  expect(scenarioTitle(two, "s")).toBe("Test: WIP limit 8 → 4 and 1 more");
  expect(scenarioTitle(setScenarioText(two, "s", "name", "Less at once"), "s")).toBe("Less at once");
});

test("the places where a scenario differs, in words; the current state has none", () => {
  const document = edited();
  const { map } = applyScenario(document, "s");
  expect(changedPlaces(document, map).get("/steps/test")).toEqual(["WIP limit 8 → 4"]);
  expect(changedPlaces(document, map).has("/steps/build")).toBe(false);
  expect(changedPlaces(document, document).size).toBe(0);
});

test("a change of shared people is at every step that they serve", () => {
  const pooled = {
    ...threeSteps,
    pools: { brent: { name: "Brent", size: 1 } },
    steps: { ...threeSteps.steps, test: { ...threeSteps.steps["test"], pool: "brent" } },
  };
  const document = addScenario(pooled, "s");
  const edit = recordInScenario(document, "s", { ...document, pools: { brent: { name: "Brent", size: 2 } } });
  expect(changedPlaces(edit, applyScenario(edit, "s").map).get("/steps/test")).toEqual(["Brent: size 1 → 2"]);
});
