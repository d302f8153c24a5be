import { describe, expect, test } from "vitest";
import { inlineRunner } from "../../simulations/index";
import { labelOf } from "../../src/model/names";
import { placeSteps } from "../../src/model/placeSteps";
import type { StreamMap } from "../../src/model/StreamMap";
import { footprintsOf, ropeOf } from "../../src/report/footprints";
import { storySentences, storySteps } from "../../src/report/journeyStory";
import { walkShapes } from "../../src/report/map/walkShapes";
import { journeyLines } from "../../src/report/tables/journeyLines";
import { journeyTable } from "../../src/report/tables/journeyTable";
import { walkFocus } from "../../src/runs/focus/walkFocus";
import { reasonsNotToRun } from "../../src/stores/checkMap";

const constant = (value: string) => ({ distribution: "constant" as const, value });
const line: StreamMap = {
  format: "millrace",
  version: 1,
  costs: { currency: "€", personPerWeek: 2000 },
  steps: {
    a: { name: "Refine", processTime: constant("1h"), percentCompleteAccurate: 100 },
    b: { name: "Build", processTime: constant("2h"), percentCompleteAccurate: 100 },
    c: { name: "Test", processTime: constant("1.5h"), percentCompleteAccurate: 100 },
  },
  links: { l: { from: "a", to: "b" }, m: { from: "b", to: "c" } },
  arrivals: { work: { to: "a", always: true } },
  ropes: { conwip: { from: "a", to: "c", limit: 10 } },
  experiment: { horizon: "12w", warmUp: "2w", replications: 2, seed: 1 },
};

const journey = await walkFocus(line, {
  runner: inlineRunner,
  rounds: 1,
  people: 1,
  money: null,
  smallestBatch: 1,
  canRun: (map) => reasonsNotToRun(map).length === 0,
});

describe("the journey, told", () => {
  test("says where the constraint went and what came of it, in plain sentences", () => {
    const said = storySentences(line, journey).join(" ");
    expect(said).toContain("The constraint went Build → Test.");
    // From .5 per h to 1/1.5 per h.
    expect(said).toMatch(/About 3[34] % more is delivered each week\./);
    expect(said).toContain("One person was taken on.");
    expect(said).toContain("All of it costs 2000 € per week");
    expect(said).toContain("All rounds that were asked for are done.");
  });

  test("tells of each step what was done and what it cost", () => {
    const steps = storySteps(line, journey);
    expect(steps.map(({ name }) => name)).toEqual(["Round 1: Subordinate", "Round 1: Elevate"]);
    expect(steps[0]!.price).toBeNull();
    expect(steps[1]!.done[0]).toContain("Build");
    expect(steps[1]!.price).toContain("2000 € per week; ");
    expect(steps[1]!.price).toContain("for each item more");
  });

  test("goes into a wiki and a spreadsheet, a price that nobody said left out", () => {
    const text = journeyLines({ map: line, journey }).join("\n");
    expect(text).toContain("## Five focusing steps");
    expect(text).toContain("| Round 1: Subordinate | ");
    expect(text).toContain("no price given");
    expect(journeyLines(null)).toEqual([]);
    const { head, rows } = journeyTable({ map: line, journey });
    expect(rows.map((row) => row.length)).toEqual(rows.map(() => head.length));
    expect(rows.map((row) => [row[0], row[2], row[3]])).toEqual([
      ["Start", null, null],
      ["Round 1: Subordinate", null, null],
      ["Round 1: Elevate", null, 2000],
    ]);
  });
});

describe("the walk over the map", () => {
  test("leaves a numbered footprint at each place of the constraint", () => {
    const prints = footprintsOf(line, journey.rounds);
    expect(prints.map(({ number, steps }) => [number, ...steps])).toEqual([
      [1, "b"],
      [2, "c"],
    ]);
    const { prints: drawn, ways } = walkShapes(line, { footprints: prints, rope: null });
    const places = placeSteps(line);
    for (const [at, id] of ["b", "c"].entries()) {
      const [left] = places.get(id)!;
      expect(drawn[at]!.at[0]).toBeGreaterThan(left);
      expect(drawn[at]!.at[0]).toBeLessThan(left + 200);
    }
    expect(ways).toHaveLength(1);
  });

  test("draws the drum at the constraint, the buffer before it and the rope to where work is let in", () => {
    const rope = ropeOf(journey.rounds)!;
    expect([labelOf(line, rope.drum), labelOf(line, rope.start), rope.round]).toEqual(["Build", "Refine", 1]);
    const { drum, labels } = walkShapes(line, { footprints: [], rope });
    expect(drum!.tip[0]).toBeLessThan(drum!.at[0]);
    expect(labels.map(({ lines }) => lines[0])).toEqual([
      `Rope of round 1: at most ${rope.limit}`,
      "Buffer",
      "Drum",
    ]);
    expect(walkShapes(line, { footprints: [], rope: { ...rope, drum: "gone" } }).drum).toBeNull();
  });

  test("stands at the customer where demand is the constraint", () => {
    const [round] = journey.rounds;
    const market = { ...round!.identify.constraint, kind: "market", ids: [] } as const;
    const [print] = footprintsOf(line, [{ ...round!, identify: { ...round!.identify, constraint: market } }]);
    expect(print).toMatchObject({ atCustomer: true, steps: [], place: "demand" });
  });
});
