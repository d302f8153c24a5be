import { describe, expect, test } from "vitest";
import type { Results, StepResults } from "../../../simulations/index";
import type { StreamMap } from "../../../src/model/StreamMap";
import { classicSigns, wrongStep } from "../../../src/runs/focus/signs";
import { shopStudy } from "../../fixtures/study";

const map: StreamMap = {
  format: "millrace",
  version: 1,
  steps: { a: { at: [0, 0] }, b: { at: [1, 0] }, c: { at: [2, 0] } },
  links: { ab: { from: "a", to: "b" }, bc: { from: "b", to: "c" } },
};
const figure = (mean: number) => ({ mean, low: mean, high: mean });
const stepResults = Object.values(shopStudy.results.steps)[0]!;

function results(
  steps: Readonly<Record<string, Partial<Record<"queue" | "utilisation" | "blocked" | "starved", number>>>>,
): Results {
  return {
    ...shopStudy.results,
    constraint: { ...shopStudy.results.constraint, kind: "step", ids: ["b"] },
    steps: Object.fromEntries(
      Object.entries(steps).map(([id, { queue = 0, utilisation = 0, blocked = 0, starved = 0 }]) => [
        id,
        {
          ...stepResults,
          queue: figure(queue),
          utilisation: figure(utilisation),
          blocked: figure(blocked),
          starved: figure(starved),
        } satisfies StepResults,
      ]),
    ),
  };
}

describe("the classic signs", () => {
  test("point to a step each, and say whether that is the constraint", () => {
    const found = classicSigns(
      map,
      results({ a: { queue: 9, blocked: 0.4 }, b: { queue: 2, utilisation: 0.9 }, c: { starved: 0.3 } }),
    );
    expect(found).toEqual([
      { sign: "queue", step: "a", value: 9, agrees: false },
      { sign: "utilisation", step: "b", value: 0.9, agrees: true },
      { sign: "blockedBefore", step: "b", value: 0.4, agrees: true },
      { sign: "starvedAfter", step: "b", value: 0.3, agrees: true },
    ]);
  });

  test("that are the same everywhere, or nowhere, point nowhere", () => {
    expect(classicSigns(map, results({ a: { queue: 3 }, b: { queue: 3 }, c: {} }))).toEqual([]);
    expect(classicSigns(map, results({ a: {}, b: {}, c: {} }))).toEqual([]);
  });

  test("the step that many would improve first is where one misleads, else the busiest of the others", () => {
    expect(wrongStep(map, results({ a: { queue: 9 }, b: { queue: 2 }, c: {} }))).toBe("a");
    expect(wrongStep(map, results({ a: {}, b: { queue: 2 }, c: { utilisation: 0.5 } }))).toBe("c");
    const alone = { ...map, steps: { b: map.steps["b"]! }, links: {} };
    expect(wrongStep(alone, results({ b: { queue: 2 } }))).toBeNull();
  });
});
