import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readDocument } from "../../src/document/readDocument";
import { simulationGaps } from "../../src/document/simulationGaps";
import { validateMap } from "../../src/document/validateMap";

test("the example of the manual is a right map that can be simulated", () => {
  const manual = readFileSync(new URL("../../docs/manual/file-format.md", import.meta.url), "utf8");
  const examples = [...manual.matchAll(/```json\n([^]*?)```/g)].map(([, text]) => readDocument(text!));
  expect(examples).toHaveLength(1);
  for (const read of examples) {
    if ("problems" in read) throw new Error(JSON.stringify(read.problems));
    expect([...validateMap(read.map), ...simulationGaps(read.map)]).toEqual([]);
  }
});
