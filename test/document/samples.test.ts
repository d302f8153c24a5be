import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/document/readDocument";
import { simulationGaps } from "../../src/document/simulationGaps";
import { validateAny, validateMap } from "../../src/document/validateMap";
import { writeDocument } from "../../src/document/writeDocument";
import { mapMetrics } from "../../src/model/metrics";
import { applyScenario } from "../../src/model/scenarios";
import type { StreamMap } from "../../src/model/StreamMap";

const folder = new URL("../../assets/samples/", import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith(".millrace"));

function sample(name: string): { text: string; map: StreamMap } {
  const text = readFileSync(new URL(name, folder), "utf8");
  const read = readDocument(text);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return { text, map: read.map };
}

test("nine samples ship, and the README names each", () => {
  expect(names.sort()).toEqual([
    "brent.millrace",
    "busy-and-idle.millrace",
    "change-board.millrace",
    "dice-game.millrace",
    "downward-spiral.millrace",
    "envelopes.millrace",
    "idea-to-production.millrace",
    "line-1-2-1-1.millrace",
    "penny-fab-one.millrace",
  ]);
  const readme = readFileSync(new URL("README.md", folder), "utf8");
  for (const name of names) expect(readme).toContain(name);
});

describe.each(names)("%s", (name) => {
  const { text, map } = sample(name);

  test("is written as the program writes it, and nothing is wrong with it", () => {
    expect(writeDocument(map)).toBe(text);
    expect(validateMap(map)).toEqual([]);
    expect(simulationGaps(map)).toEqual([]);
  });

  test("says what it is, where it comes from and what it teaches", () => {
    for (const field of ["title", "description", "source", "teaches"] as const)
      expect(map[field]).toMatch(/\w{3}/);
  });

  test("has every figure of its map", () => {
    const { taktTimeHours: _, ...stream } = mapMetrics(map).stream;
    for (const value of Object.values(stream)) expect(value).not.toBeNull();
  });

  test("has scenarios that apply whole and give a right map", () => {
    for (const id of Object.keys(map.scenarios ?? {})) {
      const { map: changed, skippedChanges } = applyScenario(map, id);
      expect(skippedChanges).toEqual([]);
      // The scenarios themselves are changes of the base map, not of the changed one.
      expect(validateAny({ ...changed, scenarios: {} })).toEqual([]);
    }
  });

  test("is drawn without overlap: boxes of 200 by 150 with 80 between", () => {
    const places = Object.values(map.steps).map(({ at }) => at!);
    for (const [index, [x, y]] of places.entries()) {
      for (const [otherX, otherY] of places.slice(index + 1)) {
        expect(Math.abs(x - otherX) >= 280 || Math.abs(y - otherY) >= 230).toBe(true);
      }
    }
  });
});
