import { describe, expect, it } from "vitest";
import type { Comparison } from "../../simulations/index";
import type { StreamMap } from "../../src/model/StreamMap";
import { stretchesFor } from "../../src/runs/stretches";

const map: StreamMap = { format: "millrace", version: 1, steps: {} };
const steady = (hours: number | null): Comparison =>
  ({
    baseline: { results: { stream: { leadTimeHours: { mean: { mean: hours } } } } },
    scenarios: [],
  }) as unknown as Comparison;

describe("the time that is looked at after a change", () => {
  it("is half a year week by week, where lead times are of days and weeks", () => {
    for (const hours of [10, 40, 400])
      expect(stretchesFor([map, map], steady(hours), undefined)).toEqual({ every: 40, times: 26 });
    expect(stretchesFor([map, map], steady(null), undefined)).toEqual({ every: 40, times: 26 });
  });

  it("is finer for a stream of minutes and coarser for one of years", () => {
    expect(stretchesFor([map, map], steady(0.25), undefined)).toEqual({ every: 1, times: 26 });
    expect(stretchesFor([map, map], steady(2), undefined)).toEqual({ every: 8, times: 26 });
    expect(stretchesFor([map, map], steady(1600), undefined)).toEqual({ every: 160, times: 26 });
  });

  it("is what somebody wants to see, in no more than 26 steps", () => {
    expect(stretchesFor([map, map], steady(100), 8)).toEqual({ every: 40, times: 8 });
    expect(stretchesFor([map, map], steady(100), 52)).toEqual({ every: 80, times: 26 });
    expect(stretchesFor([map, map], steady(100), 100)).toEqual({ every: 160, times: 25 });
    expect(stretchesFor([map, map], steady(100), 2)).toEqual({ every: 8, times: 10 });
  });

  it("has as many trains in each step, before and after the change", () => {
    const every = (cadence: string): StreamMap => ({ ...map, steps: { release: { cadence } } });
    expect(stretchesFor([every("2w"), every("1d")], steady(100), undefined).every).toBe(80);
    expect(stretchesFor([every("1d"), every("2w")], steady(2), undefined).every).toBe(80);
    expect(stretchesFor([map, every("1d")], steady(100), undefined).every).toBe(40);
    expect(stretchesFor([map, every("3w")], steady(100), undefined).every).toBe(120);
  });
});
