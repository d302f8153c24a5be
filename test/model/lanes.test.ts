import { describe, expect, test } from "vitest";
import {
  followOwner,
  laneAt,
  laneBands,
  laneOrder,
  moveIntoLanes,
  moveLane,
  setLanes,
} from "../../src/model/lanes";
import { setStepField } from "../../src/model/edits";
import type { StreamMap } from "../../src/model/StreamMap";
import { mapOf } from "./maps";

const map = mapOf(
  {
    a: { owner: "Product", at: [0, 0] },
    b: { owner: "Dev", at: [300, 0] },
    c: { owner: "Dev ", at: [600, 0] },
    d: { at: [900, 0] },
    e: { owner: "Product", at: [1200, 0] },
  },
  ["a>b", "b>c", "c>d", "d>e"],
);
const laned = setLanes(map, true);
const rows = (of: StreamMap): Record<string, number> =>
  Object.fromEntries(Object.entries(of.steps).map(([id, { at }]) => [id, at![1]]));

describe("swim-lanes by owner", () => {
  test("put every step into its owner's lane, those of nobody into one of their own", () => {
    expect(laneOrder(laned)).toEqual(["Product", "Dev", ""]);
    const { a, b, c, d, e } = rows(laned);
    expect([a, e]).toEqual([0, 0]);
    expect(b).toBe(c);
    expect(a! < b! && b! < d!).toBe(true);
    expect(Object.values(laned.steps).map(({ at }) => at![0])).toEqual([0, 300, 600, 900, 1200]);
  });

  test("lie under one another without gaps, each around its steps", () => {
    const bands = laneBands(laned);
    expect(bands.map(({ owner }) => owner)).toEqual(["Product", "Dev", ""]);
    for (const [index, band] of bands.entries())
      if (index > 0) expect(band.top).toBe(bands[index - 1]!.bottom);
    for (const [id, y] of Object.entries(rows(laned)))
      expect(laneAt(bands, y + 75)).toBe((map.steps[id]!.owner ?? "").trim());
    expect(laneAt(bands, -9999)).toBe("Product");
    expect(laneAt(bands, 9999)).toBe("");
    expect(laneBands(map)).toEqual([]);
  });

  test("are taken away again, and what another program keeps there is left alone", () => {
    expect(setLanes(laned, false).lanes).toBeUndefined();
    const theirs = { ...map, lanes: "theirs" } as unknown as StreamMap;
    expect(setLanes(theirs, true)).toBe(theirs);
  });

  test("steps of one lane that share a column stand in rows", () => {
    const crowded = setLanes(mapOf({ a: { owner: "X", at: [0, 0] }, b: { owner: "X", at: [0, 300] } }), true);
    expect(crowded.steps["a"]!.at![1]).not.toBe(crowded.steps["b"]!.at![1]);
  });
});

describe("a step in another lane", () => {
  test("gets its owner, and stands level with those there", () => {
    const moved = moveIntoLanes(laned, { b: [300, rows(laned)["d"]! + 30] });
    expect(moved.steps["b"]).toEqual({ at: [300, rows(laned)["d"]] });
    const back = moveIntoLanes(laned, { d: [900, rows(laned)["a"]! - 20] });
    expect(back.steps["d"]).toMatchObject({ owner: "Product", at: [900, 0] });
  });

  test("keeps its owner as long as it stays in the lane, and without lanes always", () => {
    expect(moveIntoLanes(laned, { b: [500, rows(laned)["b"]! + 20] }).steps["b"]?.owner).toBe("Dev");
    expect(moveIntoLanes(map, { b: [300, 2000] }).steps["b"]?.owner).toBe("Dev");
  });

  test("follows its owner when that is typed; a new owner's lane comes last", () => {
    const typed = setStepField(laned, "b", "owner", "QA");
    const settled = followOwner(typed, "b");
    expect(laneOrder(settled)).toEqual(["Product", "Dev", "", "QA"]);
    expect(rows(settled)["b"]).toBeGreaterThan(rows(settled)["d"]!);
    expect(followOwner(setStepField(map, "b", "owner", "QA"), "b").steps["b"]?.at).toEqual([300, 0]);
    expect(followOwner(laned, "b")).toBe(laned);
  });

  test("moves with its lane past another", () => {
    const swapped = moveLane(laned, "Dev", -1);
    expect(laneOrder(swapped)).toEqual(["Dev", "Product", ""]);
    expect(rows(swapped)["b"]).toBeLessThan(rows(swapped)["a"]!);
    expect(moveLane(laned, "Product", -1)).toBe(laned);
    expect(moveLane(laned, "Nobody", 1)).toBe(laned);
  });
});
