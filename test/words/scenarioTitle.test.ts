import { describe, expect, test } from "vitest";
import { recordInScenario } from "../../src/model/changes";
import { setStepField } from "../../src/model/edits";
import { addScenario, setScenarioText } from "../../src/model/scenarioEdits";
import type { StreamMap } from "../../src/model/StreamMap";
import { applyScenario } from "../../src/model/scenarios";
import { changedPlaces } from "../../src/words/changedPlaces";
import { changesInWords, scenarioTitle } from "../../src/words/scenarioTitle";
import { comparedName } from "../../src/report/comparedName";
import { titleOf } from "../../src/report/map/drawMap";
import { scenarioPicture } from "../../src/report/map/scenarioPicture";
import { pictureOf } from "../report/pictures";
import { comparedChanges, unmadeChanges } from "../../src/words/unmadeChanges";
import { words } from "../../src/words/words";
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

test("scenarios that would be called alike have numbers, in their order", () => {
  const empty = { changes: [] };
  const document: StreamMap = {
    ...threeSteps,
    scenarios: {
      a: { name: "Two testers", changes: [] },
      b: { name: " Two testers ", changes: [] },
      c: { name: "Two testers (2)", changes: [] },
      d: empty,
      e: { ...empty, order: -1 },
    },
  };
  expect(["a", "b", "c", "d", "e", "gone"].map((id) => scenarioTitle(document, id))).toEqual([
    "Two testers",
    "Two testers (2)",
    "Two testers (2) (2)",
    "New scenario (2)",
    "New scenario",
    "gone",
  ]);
  // A picture and a table call it as every list does.
  expect(titleOf({ ...pictureOf(document), ...scenarioPicture(document, "b") })).toContain("Two testers (2)");
  expect(comparedName(document, "d")).toBe("New scenario (2)");
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

describe("a change that cannot be made", () => {
  const stale = {
    ...threeSteps,
    scenarios: {
      old: {
        changes: [
          { op: "replace", path: "/steps/nope/workers", value: 2 },
          { op: "remove", path: "/steps/nope/wipLimit" },
          { op: "replace", path: "/steps/test/wipLimit", value: 5 },
          { op: "move", path: "/steps/test/at", from: "/steps/build/at" },
        ],
      },
      lost: { basedOn: "gone", changes: [{ op: "replace", path: "/steps/test/wipLimit", value: 5 }] },
    },
  } as unknown as StreamMap;

  test("is worded as what was meant, with nothing that it would have changed from", () => {
    expect(changesInWords(stale, "old").map(({ text, unmade }) => [text, unmade])).toEqual([
      ["nope: People → 2", "change.noParent"],
      ["nope: without WIP limit", "change.noParent"],
      [expect.stringMatching(/^Test: WIP limit \d+ → 5$/), null],
      [expect.stringContaining('"op":"move"'), "change.unsupported"],
    ]);
  });

  test("does not name its scenario, and is marked where it stands among those that are made", () => {
    expect(scenarioTitle(stale, "old")).toMatch(/^Test: WIP limit \d+ → 5 and 3 more$/);
    expect(comparedChanges(stale, "old")[0]).toBe("nope: People → 2 (not made)");
    expect(unmadeChanges(stale, "old")[0]).toBe(
      `nope: People → 2. ${words.whatIf.skipped["change.noParent"]}`,
    );
    expect(unmadeChanges(stale, "old")).toHaveLength(3);
  });

  test("of a scenario on one that is gone none is made", () => {
    expect(scenarioTitle(stale, "lost")).toBe("Test: WIP limit → 5 (not made)");
    expect(unmadeChanges(stale, "lost")).toEqual([
      `Test: WIP limit → 5. ${words.whatIf.skipped["scenario.unknown"]}`,
    ]);
  });
});
