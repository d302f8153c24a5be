import { getNodesBounds } from "@xyflow/react";
import { describe, expect, test } from "vitest";
import type { Drawn } from "../../src/canvas/Drawn";
import { MapElements } from "../../src/canvas/mapElements";
import { wholeMap, type Corners, type Size } from "../../src/canvas/wholeMap";
import type { StreamMap } from "../../src/model/StreamMap";

const none: ReadonlySet<string> = new Set();
const window: Size = { width: 1280, height: 600 };
const free: Corners = { left: null, right: null };

/** A row of so many steps, each with its times. */
function row(count: number, more: Partial<StreamMap> = {}): Drawn {
  const ids = Array.from({ length: count }, (_, index) => `s${index}`);
  const map: StreamMap = {
    format: "millrace",
    version: 1,
    steps: Object.fromEntries(ids.map((id) => [id, { leadTime: "1d", processTime: "1h" }])),
    links: Object.fromEntries(ids.slice(1).map((id, at) => [`l${at}`, { from: `s${at}`, to: id }])),
    ...more,
  };
  const made = new MapElements();
  return { nodes: made.toNodes(map, none, none), edges: made.toEdges(map, none, none) };
}

/** Where the parts of a map lie in the window. */
function seen(drawn: Drawn, { x, y, zoom }: ReturnType<typeof wholeMap>) {
  return drawn.nodes.map((node) => {
    const box = getNodesBounds([node]);
    return {
      left: box.x * zoom + x,
      top: box.y * zoom + y,
      right: (box.x + box.width) * zoom + x,
      bottom: (box.y + box.height) * zoom + y,
    };
  });
}

describe("the view that holds the whole map", () => {
  test.each([1, 9, 500, 5000])("holds all of %i steps", (count) => {
    const drawn = row(count);
    for (const { left, top, right, bottom } of seen(drawn, wholeMap(drawn, window, false, free))) {
      expect(Math.min(left, top)).toBeGreaterThan(0);
      expect(right).toBeLessThan(window.width);
      expect(bottom).toBeLessThan(window.height);
    }
  });

  test("keeps clear of what stands over its lower left corner", () => {
    const corner = { width: 300, height: 60 };
    const drawn = row(5);
    const low: Size = { width: 1280, height: 450 };
    const isUnder = (view: ReturnType<typeof wholeMap>): boolean =>
      seen(drawn, view).some(
        ({ left, bottom }) => left < corner.width && bottom > low.height - corner.height,
      );
    expect(isUnder(wholeMap(drawn, low, false, free))).toBe(true);
    expect(isUnder(wholeMap(drawn, low, false, { ...free, left: corner }))).toBe(false);
  });

  test("is as it was where nothing stands in the way", () => {
    const drawn = row(9);
    const corners = { left: { width: 300, height: 60 }, right: { width: 200, height: 60 } };
    expect(wholeMap(drawn, window, false, corners)).toEqual(wholeMap(drawn, window, false, free));
  });
});
