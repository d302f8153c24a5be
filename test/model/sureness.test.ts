import { describe, expect, test } from "vitest";
import { surenessOf } from "../../src/model/sureness";
import type { StreamMap } from "../../src/model/StreamMap";
import { mapOf } from "./maps";

const map: StreamMap = mapOf(
  {
    a: {
      leadTime: "1d",
      processTime: "1h",
      figures: { leadTime: { confidence: "guess" }, processTime: { confidence: "measured" } },
    },
    b: {
      leadTime: "3d",
      percentCompleteAccurate: 90,
      figures: { leadTime: { confidence: "estimated" }, processTime: { confidence: "guess" } },
    },
    c: { leadTime: "4d" },
  },
  ["a>b", "b>c"],
);

describe("how sure a map is", () => {
  test("each figure counts once; one that is not there is missing, whatever was said of it", () => {
    expect(surenessOf(map)).toMatchObject({ measured: 1, estimated: 1, guess: 1, unmarked: 2, missing: 4 });
  });

  test("the largest guess is worth measuring next, before the largest estimate", () => {
    expect(surenessOf(map).next).toEqual({ step: "a", confidence: "guess", hours: 8, share: 1 / 8 });
    const measured = { ...map, steps: { ...map.steps, a: { leadTime: "1d" } } };
    expect(surenessOf(measured).next).toMatchObject({ step: "b", confidence: "estimated", share: 3 / 8 });
  });

  test("without the total its part is not known; nothing marked, nothing to say", () => {
    const open = { ...map, steps: { ...map.steps, c: {} } };
    expect(surenessOf(open).next).toMatchObject({ step: "a", share: null });
    expect(surenessOf(mapOf({ a: { leadTime: "1d" } })).next).toBeNull();
    expect(surenessOf(mapOf({})).next).toBeNull();
  });
});
