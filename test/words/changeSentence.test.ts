import { expect, test } from "vitest";
import type { Change, StreamMap } from "../../src/model/StreamMap";
import { changeDetail, changeSentence } from "../../src/words/changeSentence";

const map: StreamMap = {
  format: "millrace",
  version: 1,
  variability: 0.75,
  pools: { brent: { name: "Brent", size: 1 } },
  arrivals: { ideas: { to: "build", every: "10h" } },
  steps: {
    build: { name: "Build", processTime: "4h" },
    test: {
      name: "Test",
      workers: 3,
      wipLimit: 8,
      percentCompleteAccurate: 80,
      processTime: { distribution: "gamma", mean: "6h", cv: 1 },
      batch: { mode: "transfer", size: 5 },
    },
  },
  links: { "b-t": { from: "build", to: "test" } },
  ropes: { release: { name: "Release control", from: "build", to: "test", limit: 12 } },
};

test.each<[Change, string]>([
  [{ op: "replace", path: "/steps/test/wipLimit", value: 4 }, "Test: WIP limit 8 → 4"],
  [{ op: "add", path: "/steps/build/wipLimit", value: 4 }, "Build: WIP limit 4 (none before)"],
  [{ op: "remove", path: "/steps/test/wipLimit" }, "Test: WIP limit 8 taken away"],
  [{ op: "add", path: "/steps/build/workers", value: 4 }, "Build: People 1 → 4"],
  [{ op: "remove", path: "/steps/test/workers" }, "Test: People 3 → 1"],
  [{ op: "replace", path: "/steps/test/percentCompleteAccurate", value: 90 }, "Test: %C/A 80 % → 90 %"],
  [{ op: "replace", path: "/steps/test/processTime/mean", value: "5h" }, "Test: Process time, mean 6h → 5h"],
  [
    { op: "replace", path: "/steps/test/processTime", value: { distribution: "constant", value: "5h" } },
    "Test: Process time Gamma (mean 6h, spread (cv) 1) → Constant (value 5h)",
  ],
  [{ op: "remove", path: "/steps/test/batch" }, "Test: batch moved on in batches of 5 taken away"],
  [{ op: "add", path: "/steps/build/pool", value: "brent" }, "Build: Shared with Brent (none before)"],
  [{ op: "replace", path: "/pools/brent/size", value: 2 }, "Brent: size 1 → 2"],
  [{ op: "replace", path: "/ropes/release/limit", value: 6 }, "Release control: limit 12 → 6"],
  [{ op: "add", path: "/steps/step-2", value: { at: [0, 0] } }, "New step"],
  [{ op: "add", path: "/steps/gate", value: { name: "Gate" } }, "New step Gate"],
  [
    { op: "add", path: "/types", value: { bug: { name: "Bug" }, idea: {} } },
    "New type of work Bug; New type of work idea",
  ],
  [{ op: "remove", path: "/links/b-t" }, "Without link Build → Test"],
  [{ op: "replace", path: "/arrivals/ideas/every", value: "8h" }, "Arrivals at Build: every 10h → 8h"],
  [{ op: "replace", path: "/variability", value: 0.5 }, "The map: Usual spread (cv) 0.75 → 0.5"],
  [{ op: "replace", path: "nonsense", value: 1 }, "The map: all"],
])("%j reads as %s", (change, sentence) => {
  expect(changeSentence(map, change)).toContain(sentence);
});

test.each<[Change, string]>([
  [{ op: "replace", path: "/steps/test/wipLimit", value: 4 }, "WIP limit 8 → 4"],
  [{ op: "add", path: "/steps/build/wipLimit", value: 4 }, "WIP limit 4 (new)"],
  [{ op: "remove", path: "/steps/test/wipLimit" }, "No WIP limit (was 8)"],
  [{ op: "add", path: "/steps/gate", value: { name: "Gate" } }, "New"],
])("on the step itself %j reads as %s", (change, detail) => {
  expect(changeDetail(map, change)).toBe(detail);
});
