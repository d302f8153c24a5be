import { expect, test } from "vitest";
import { lengthenRuns } from "../../src/commands/lengthenRuns";
import { applyScenario } from "../../src/model/scenarios";
import { testStores, threeSteps } from "../fixtures/testStores";

const long = { ...threeSteps, experiment: { horizon: "520w" } };
const short = {
  changes: [{ op: "replace" as const, path: "/experiment/horizon", value: "6w" }],
};

test("the current state's runs last longer, one undo", () => {
  const stores = testStores(threeSteps);
  lengthenRuns(stores, 4160);
  expect(stores.document.getState().map.experiment?.horizon).toBe("104w");
  stores.document.getState().undo();
  expect(stores.document.getState().map).toBe(threeSteps);
});

test("a scenario with a horizon of its own is lengthened itself; the current state keeps its", () => {
  const stores = testStores({ ...long, scenarios: { look: short } });
  stores.document.getState().showScenario("look");
  lengthenRuns(stores, 2880);
  const { base, map } = stores.document.getState();
  expect(base.experiment?.horizon).toBe("520w");
  expect(map.experiment?.horizon).toBe("72w");
  expect(applyScenario(base, "look").map.experiment?.horizon).toBe("72w");
});
