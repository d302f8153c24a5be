import { expect, test } from "vitest";
import { inlineRunner } from "../../simulations/index";
import { applyScenario } from "../../src/model/scenarios";
import type { StreamMap } from "../../src/model/StreamMap";
import { measureNext } from "../../src/runs/measureNext";

const exponential = (mean: string) => ({ distribution: "exponential" as const, mean });

const map: StreamMap = {
  format: "millrace",
  version: 1,
  arrivals: { in: { to: "a", every: exponential("10h") } },
  steps: {
    a: {
      processTime: exponential("2h"),
      percentCompleteAccurate: 100,
      figures: {
        processTime: { confidence: "estimated" },
        percentCompleteAccurate: { confidence: "measured" },
      },
    },
    b: {
      processTime: exponential("6h"),
      percentCompleteAccurate: 100,
      figures: {
        processTime: { confidence: "estimated" },
        percentCompleteAccurate: { confidence: "measured" },
      },
    },
    c: {
      processTime: "1h",
      percentCompleteAccurate: 90,
      workers: 9,
      figures: { processTime: { confidence: "measured" } },
    },
  },
  links: { ab: { from: "a", to: "b" }, bc: { from: "b", to: "c" } },
  scenarios: { more: { changes: [{ op: "add", path: "/steps/b/workers", value: 3 }] } },
  experiment: { horizon: "100w", warmUp: "10w", replications: 10 },
};

test("the figure that lead time hangs on most comes first; what was measured is not asked for", async () => {
  const found = await measureNext(map, null, { runner: inlineRunner });
  expect(found.map(({ doubt, field, confidence }) => [doubt.step, field, confidence])).toEqual([
    ["b", "processTime", "estimated"],
    ["a", "processTime", "estimated"],
    ["c", "percentCompleteAccurate", null],
  ]);
  const [first] = found;
  expect(first.doubt).toMatchObject({ least: 0.8, most: 1.2 });
  // 7.2/(1 − 0.72) − 4.8/(1 − 0.48) = 16.5 h at b alone.
  expect(first.swing.mean).toBeGreaterThan(13);
  expect(first.swing.mean).toBeLessThan(20);
  expect(first.atMost.mean! - first.atLeast.mean!).toBeCloseTo(first.swing.mean!, 9);
});

test("what can make the stream drown comes before all", async () => {
  const steps = {
    ...map.steps,
    b: { ...map.steps["b"], figures: { processTime: { confidence: "guess" as const } } },
  };
  const heavier = { ...steps, b: { ...steps.b, processTime: exponential("8h") } };
  const [first] = await measureNext({ ...map, steps: heavier }, null, { runner: inlineRunner });
  expect(first).toMatchObject({
    doubt: { step: "b", most: 1.5 },
    asked: "leadTime",
    decides: true,
    keepsUp: [true, false],
    atMost: { mean: null },
  });
});

test("the room's estimates say how far off it may be", async () => {
  const figures = { processTime: { estimates: [{ value: "4h" }, { value: "6h" }, { value: "9h" }] } };
  const steps = { ...map.steps, b: { ...map.steps["b"], figures } };
  const found = await measureNext({ ...map, steps }, null, { runner: inlineRunner, replications: 2 });
  const ofB = found.find(({ doubt, field }) => doubt.step === "b" && field === "processTime");
  expect(ofB?.doubt).toMatchObject({ least: 4 / 6, most: 9 / 6 });
  expect(ofB?.confidence).toBeNull();
});

test("asked of a scenario, the answer is by how much it changes lead time", async () => {
  const scenario = applyScenario(map, "more").map;
  const [first, second] = await measureNext(map, scenario, { runner: inlineRunner });
  expect(first.doubt.step).toBe("b");
  // Three people instead of one: the better, the longer the work takes.
  expect(first.atLeast.mean).toBeLessThan(0);
  expect(first.atMost.mean).toBeLessThan(first.atLeast.mean!);
  // How long the work takes before that has next to no part in it.
  expect(Math.abs(second.swing.mean!)).toBeLessThan(0.3 * Math.abs(first.swing.mean!));
});

test("of a stream that cannot keep up as it is said, what decides whether it does comes first", async () => {
  const guess = { processTime: { confidence: "guess" as const } };
  const heavy = { ...map.steps, b: { processTime: exponential("12h"), figures: guess } };
  const [first, second] = await measureNext({ ...map, steps: heavy }, null, { runner: inlineRunner });
  expect(first).toMatchObject({
    asked: "keepsUp",
    doubt: { step: "b", field: "processTime", least: 0.5 },
    keepsUp: [true, false],
    decides: true,
  });
  // All of 0.1 an hour at 6 h, 1/18 at 18 h.
  expect(first.swing.mean).toBeCloseTo(1 / 18 - 0.1, 2);
  expect(second.decides).toBe(false);
});

test("where no figure alone decides it, those come first that change most what is delivered", async () => {
  const guess = { processTime: { confidence: "guess" as const } };
  const heavy = { ...map.steps, b: { processTime: exponential("40h"), figures: guess } };
  const found = await measureNext({ ...map, steps: heavy }, null, { runner: inlineRunner });
  expect(found.map(({ decides, asked }) => [decides, asked])).toEqual(found.map(() => [false, "keepsUp"]));
  expect(found[0]!.doubt.step).toBe("b");
  // 1/20 an hour at the least, 1/60 at the most.
  expect(found[0]!.swing.mean).toBeCloseTo(1 / 60 - 1 / 20, 2);
});

test("a scenario that makes a drowning stream keep up is asked for its own lead time", async () => {
  const heavy = { ...map.steps, b: { ...map.steps["b"], processTime: exponential("12h") } };
  const base = { ...map, steps: heavy };
  const [first] = await measureNext(base, applyScenario(base, "more").map, { runner: inlineRunner });
  expect(first).toMatchObject({ asked: "leadTime", decides: false, doubt: { step: "b" } });
  expect(first.atMost.mean).toBeGreaterThan(first.atLeast.mean!);
});

test("a map of which all is measured has nothing to measure", async () => {
  const measured = {
    processTime: { confidence: "measured" as const },
    percentCompleteAccurate: { confidence: "measured" as const },
  };
  const steps = Object.fromEntries(
    Object.entries(map.steps).map(([id, step]) => [id, { ...step, figures: measured }]),
  );
  expect(await measureNext({ ...map, steps }, null, { runner: inlineRunner })).toEqual([]);
});
