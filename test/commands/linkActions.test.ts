import { describe, expect, test } from "vitest";
import { addStepOnLink, meaningOf, putStepOnLink, reconnectLink } from "../../src/commands/linkActions";
import { addNextStep } from "../../src/commands/stepActions";
import { overlap } from "../../src/commands/placeRow";
import { placeSteps } from "../../src/model/placeSteps";
import { flowOrder } from "../../src/model/structure";
import type { StreamMap } from "../../src/model/StreamMap";
import type { Stores } from "../../src/stores/stores";
import { testStores } from "../fixtures/testStores";

const shop: StreamMap = {
  format: "millrace",
  version: 1,
  steps: {
    build: { name: "Build", at: [0, 0] },
    deploy: { name: "Deploy", at: [300, 0] },
    use: { name: "Use", at: [600, 0] },
    test: { name: "Test", at: [0, 300] },
  },
  links: { bd: { from: "build", to: "deploy" }, du: { from: "deploy", to: "use" } },
};

const now = ({ document }: Stores) => document.getState();

function expectNoneOverlaps({ document }: Stores): void {
  const places = [...placeSteps(document.getState().map).values()];
  for (const [index, place] of places.entries())
    for (const other of places.slice(index + 1)) expect(overlap(place, other)).toBe(false);
}

describe("a step put into a link", () => {
  test("one that stands alone comes between; what is in the way moves on; one undo, by name", () => {
    const stores = testStores(shop);
    putStepOnLink(stores, "test", "bd", [140, 20]);
    expect(now(stores).undoLabel).toBe("Put Test between Build and Deploy");
    expect(flowOrder(now(stores).map)).toEqual(["build", "test", "deploy", "use"]);
    expect(now(stores).map.steps["test"]?.at).toEqual([300, 0]);
    expectNoneOverlaps(stores);
    now(stores).undo();
    expect(now(stores).map).toBe(shop);
  });

  test("one from elsewhere in the row leaves its old neighbours joined", () => {
    const stores = testStores(shop);
    putStepOnLink(stores, "build", "du", [450, 0]);
    expect(flowOrder(now(stores).map).filter((id) => id !== "test")).toEqual(["deploy", "build", "use"]);
    expectNoneOverlaps(stores);
  });

  test("not into its own link", () => {
    const stores = testStores(shop);
    putStepOnLink(stores, "deploy", "bd", [100, 0]);
    expect(now(stores).map).toBe(shop);
  });

  test("a new one, and its name is asked for", () => {
    const stores = testStores(shop);
    addStepOnLink(stores, "du");
    const [added] = stores.view.getState().selection.steps;
    expect(flowOrder(now(stores).map).filter((id) => id !== "test")).toEqual([
      "build",
      "deploy",
      added,
      "use",
    ]);
    expect(stores.view.getState().fieldWish?.field).toBe("name");
    expectNoneOverlaps(stores);
  });
});

test("a line drawn back is rework, a line drawn again is nothing", () => {
  expect(meaningOf(shop, "deploy", "build")).toBe("rework");
  expect(meaningOf(shop, "use", "build")).toBe("rework");
  expect(meaningOf(shop, "build", "deploy")).toBe("nothing");
  expect(meaningOf(shop, "build", "test")).toBe("link");
  expect(meaningOf(shop, "build", "build")).toBe("nothing");
});

test("a link led elsewhere is one undo, by name", () => {
  const stores = testStores(shop);
  reconnectLink(stores, "bd", "to", "test");
  expect(now(stores).undoLabel).toBe("Lead the link from Build to Test");
  expect(now(stores).map.links?.["bd"]).toEqual({ from: "build", to: "test" });
});

test("mapping backwards, the next step is the one before", () => {
  const stores = testStores(shop);
  stores.view.getState().setBackwards(true);
  stores.view.getState().select(["deploy"]);
  addNextStep(stores);
  const [added] = stores.view.getState().selection.steps;
  expect(flowOrder(now(stores).map).filter((id) => id !== "test")).toEqual(["build", added, "deploy", "use"]);
  expectNoneOverlaps(stores);
  expect(now(stores).undoLabel).toBe("Add step");
  stores.view.getState().setBackwards(false);
  addNextStep(stores);
  const [next] = stores.view.getState().selection.steps;
  expect(flowOrder(now(stores).map).indexOf(next!)).toBe(flowOrder(now(stores).map).indexOf(added!) + 1);
});
