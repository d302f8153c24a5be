import { describe, expect, test } from "vitest";
import type { StreamMap } from "../../src/model/StreamMap";
import { toFlow } from "../../src/runs/toFlow";

const map: StreamMap = {
  format: "millrace",
  version: 1,
  calendar: { hoursPerDay: 6, daysPerWeek: 4 },
  types: { feature: { priority: 0 }, incident: { priority: 5 } },
  pools: { ops: { size: 2, availability: 50 } },
  arrivals: { ideas: { to: "a", type: "feature", every: "1d", size: 3 }, endless: { to: "a", always: true } },
  steps: {
    a: {
      processTime: "2h",
      percentCompleteAccurate: 75,
      workers: 4,
      availability: 80,
      wipLimit: 7,
      wait: "1d",
      batch: { mode: "transfer", size: 5, atMost: "1w" },
      cadence: "1w",
      rework: { to: "b", foundBy: "b", effort: 50 },
      switchCost: 10,
      spawns: { fire: { type: "incident", to: "b", chance: 5, after: "1h" } },
    },
    b: { processTime: { distribution: "gamma", mean: "90m", cv: 1 }, pool: "ops" },
  },
  links: { ab: { from: "a", to: "b" } },
  ropes: { release: { from: "a", to: "b", limit: 12 } },
  measures: { change: { from: "b", to: "b" } },
  goals: {
    fast: { measure: "leadTime", percentile: 85, atMost: "2w" },
    steady: { measure: "throughput", atLeast: 9, per: "w" },
    sprint: { measure: "throughput", atLeast: 9, per: "2w" },
    little: { measure: "wip", atMost: 20 },
  },
  experiment: { horizon: "10w", warmUp: "1w", replications: 7, seed: 3 },
};

describe("a map in numbers", () => {
  const { flow, experiment, assumptions } = toFlow(map);
  const [a, b] = flow.steps;

  test("durations are working hours of the map's own calendar", () => {
    expect(a?.wait).toEqual({ distribution: "constant", value: 6 });
    expect(a?.cadence).toBe(24);
    expect(a?.batch).toEqual({ mode: "transfer", size: 5, setup: null, atMost: 24 });
    expect(flow.arrivals[0]?.every).toEqual({ distribution: "constant", value: 6 });
    expect(experiment).toEqual({ horizon: 240, warmUp: 24, replications: 7, seed: 3 });
  });

  test("a bare process time is a lognormal with the map's variability, by default 0.75", () => {
    expect(a?.processTime).toEqual({ distribution: "lognormal", mean: 2, cv: 0.75 });
    expect(toFlow({ ...map, variability: 0 }).flow.steps[0]?.processTime).toEqual({
      distribution: "constant",
      value: 2,
    });
    expect(b?.processTime).toEqual({ distribution: "gamma", mean: 1.5, cv: 1 });
  });

  test("percentages are fractions", () => {
    expect(a).toMatchObject({
      completeAccurate: 0.75,
      availability: 0.8,
      switchCost: 0.1,
      wipLimit: 7,
      workers: 4,
    });
    expect(a?.rework).toEqual({ to: "b", foundBy: "b", effort: 0.5 });
    expect(a?.spawns).toEqual([
      { id: "fire", type: "incident", to: "b", chance: 0.05, after: { distribution: "constant", value: 1 } },
    ]);
    expect(flow.pools).toEqual([{ id: "ops", size: 2, availability: 0.5, outages: null }]);
    expect(flow.links).toEqual([{ id: "ab", from: "a", to: "b", share: 1 }]);
  });

  test("work without a type is of type default, priority 0", () => {
    expect(flow.arrivals[1]).toEqual({ id: "endless", to: "a", type: "default", every: null, size: 1 });
    expect(flow.types).toContainEqual({ id: "default", priority: 0 });
    expect(flow.types).toContainEqual({ id: "incident", priority: 5 });
  });

  test("goals are hours, items per hour, or items", () => {
    expect(flow.goals).toEqual([
      { id: "fast", measure: "leadTime", percentile: 0.85, atMost: 48, atLeast: null },
      { id: "steady", measure: "throughput", percentile: null, atMost: null, atLeast: 9 / 24 },
      { id: "sprint", measure: "throughput", percentile: null, atMost: null, atLeast: 9 / 48 },
      { id: "little", measure: "wip", percentile: null, atMost: 20, atLeast: null },
    ]);
  });

  test("a missing %C/A counts as 100 and is said", () => {
    expect(b?.completeAccurate).toBe(1);
    expect(assumptions).toEqual([{ code: "assumption.completeAccurate", params: { steps: ["b"] } }]);
  });

  test("what is asked for goes before what the file says; the rest has defaults", () => {
    const asked = toFlow(map, { seed: 9, replications: 2, horizonHours: 5, warmUpHours: "auto" });
    expect(asked.experiment).toEqual({ horizon: 5, warmUp: "auto", replications: 2, seed: 9 });
    const { experiment: _, ...bare } = map;
    expect(toFlow(bare).experiment).toEqual({ horizon: 52 * 24, warmUp: "auto", replications: 30, seed: 1 });
  });

  test("ids are data: even __proto__ names a step", () => {
    const steps = JSON.parse('{"__proto__": {"processTime": "1h"}}') as StreamMap["steps"];
    const odd: StreamMap = {
      format: "millrace",
      version: 1,
      steps,
      arrivals: { x: { to: "__proto__", every: "2h" } },
    };
    expect(toFlow(odd).flow.steps.map((step) => step.id)).toEqual(["__proto__"]);
  });

  test("what validateMap would have named is not run wrongly but thrown", () => {
    expect(() => toFlow({ ...map, steps: { a: {} } })).toThrow("/steps/a/processTime");
  });
});
