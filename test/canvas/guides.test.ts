import { Position } from "@xyflow/react";
import { describe, expect, test } from "vitest";
import { snapToOthers } from "../../src/canvas/dragging/guides";
import { distanceTo, intoStep, linkCorners, linkMiddle, outOfStep } from "../../src/canvas/lines/linePath";

describe("where a dragged step comes to rest", () => {
  test("in the column or row of another one that is near enough, with a line to it", () => {
    const { at, guides } = snapToOthers([304, 397], [[300, 0]], 7);
    expect(at).toEqual([300, 400]);
    expect(guides).toEqual([{ kind: "line", from: [400, 75], to: [400, 475] }]);
    expect(snapToOthers([900, -5], [[300, 0]], 7).at).toEqual([900, 0]);
  });

  test("else on the grid", () => {
    expect(snapToOthers([344, 338], [[300, 0]], 7)).toEqual({ at: [340, 340], guides: [] });
  });

  test("at the gap that the others in the row have", () => {
    const { at, guides } = snapToOthers(
      [704, 3],
      [
        [0, 0],
        [353, 0],
      ],
      7,
    );
    expect(at).toEqual([706, 0]);
    expect(guides.filter(({ kind }) => kind === "gap")).toEqual([
      { kind: "gap", from: [200, 75], to: [353, 75] },
      { kind: "gap", from: [553, 75], to: [706, 75] },
    ]);
  });

  test("in the middle between two", () => {
    expect(
      snapToOthers(
        [447, 2],
        [
          [0, 0],
          [900, 0],
        ],
        7,
      ).at,
    ).toEqual([450, 0]);
  });
});

describe("the way of a link", () => {
  const from = outOfStep([0, 0]);
  const to = intoStep([600, 300]);

  test("straight along a row, else round two corners", () => {
    expect(linkCorners(from, { ...to, y: from.y })).toHaveLength(2);
    expect(linkCorners(from, to)).toEqual([
      [205, 75],
      [527, 75],
      [527, 375],
      [595, 375],
    ]);
    expect(linkMiddle(from, to)).toEqual([366, 75]);
  });

  test("a point lies on it or not", () => {
    expect(distanceTo(linkCorners(from, to), [400, 80])).toBe(5);
    expect(distanceTo(linkCorners(from, to), [527, 200])).toBe(0);
    expect(distanceTo(linkCorners(from, to), [300, 300])).toBeGreaterThan(200);
    expect(from.position).toBe(Position.Right);
  });
});
