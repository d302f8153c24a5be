import { describe, expect, test } from "vitest";
import { placeSteps, STEP_HEIGHT } from "../../src/model/placeSteps";
import type { StreamMap } from "../../src/model/StreamMap";
import { brackets, bracketsBottom } from "../../src/report/map/brackets";
import { customerPlace } from "../../src/report/map/endPlaces";
import type { Box } from "../../src/report/map/mapGeometry";
import { noteHeight, placeThings, thingsBottom } from "../../src/report/map/thingPlaces";
import { waysBack } from "../../src/report/map/waysBack";
import { mapOf } from "../model/maps";

const line = mapOf(
  {
    a: { at: [0, 0], percentCompleteAccurate: 80 },
    b: { at: [300, 0], percentCompleteAccurate: 90 },
    c: { at: [600, 0] },
    d: { at: [300, 260] },
  },
  ["a>b 50", "a>d 50", "b>c", "d>c"],
);
const boxes = (map: StreamMap): ReadonlyMap<string, Box> =>
  new Map([...placeThings(map, placeSteps(map))].map(([path, { box }]) => [path, box]));
const apart = (a: Box, b: Box): boolean =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

describe("where symbols stand that have no place of their own", () => {
  const bursts = {
    ...line,
    improvements: Object.fromEntries(
      ["1", "2", "3", "4", "5"].map((id, index) => [`i${id}`, { on: `/steps/${"bbbad"[index]!}` }]),
    ),
  };

  test("bursts stand over their step, clear of one another, of the boxes and of the ways back", () => {
    const found = [...boxes(bursts).values()];
    expect(found).toHaveLength(5);
    for (const [index, one] of found.entries()) {
      for (const other of found.slice(index + 1)) expect(apart(one, other)).toBe(true);
      for (const [x, y] of placeSteps(bursts).values())
        expect(apart(one, { left: x, top: y, right: x + 200, bottom: y + STEP_HEIGHT })).toBe(true);
      for (const { from, to, level } of waysBack(bursts, placeSteps(bursts)))
        expect(
          apart(one, {
            left: Math.min(from, to),
            right: Math.max(from, to),
            top: level - 1,
            bottom: level + 1,
          }),
        ).toBe(true);
    }
  });

  test("a burst of a step in a lower row stands under it, and the ladder makes way", () => {
    const box = boxes(bursts).get("/improvements/i5")!;
    expect(box.top).toBeGreaterThan(260 + STEP_HEIGHT);
    expect(thingsBottom(bursts, placeSteps(bursts))).toBe(box.bottom);
    expect(thingsBottom(line, placeSteps(line))).toBe(-Infinity);
  });

  test("what has a place stands there; what was dropped, or is about nothing on the map, does not stand", () => {
    const found = boxes({
      ...line,
      improvements: {
        put: { on: "/steps/a", at: [7, 8] },
        dropped: { on: "/steps/a", status: "dropped" },
        lost: { on: "/steps/gone" },
        free: {},
      },
    });
    expect(found.get("/improvements/put")).toMatchObject({ left: 7, top: 8 });
    expect([...found.keys()]).toEqual(["/improvements/free", "/improvements/put"]);
  });

  test("a note grows with its words", () => {
    expect(noteHeight({ text: "short" })).toBeLessThan(noteHeight({ text: "long enough for a second line" }));
    expect(noteHeight({ text: "a\nb\nc" })).toBeGreaterThan(noteHeight({ text: "abc" }));
  });
});

describe("supplier and customer", () => {
  test("the customer ends the row; top right as soon as the whole picture is drawn; where it is put in any case", () => {
    const places = placeSteps(line);
    const row = customerPlace(line, places)!;
    const whole = customerPlace({ ...line, supplier: {} }, places)!;
    expect(whole[0]).toBe(row[0]);
    expect(whole[1]).toBeLessThan(Math.min(...waysBack(line, places).map(({ level }) => level)));
    expect(customerPlace({ ...line, customer: { at: [1, 2] }, supplier: {} }, places)).toEqual([1, 2]);
    expect(boxes({ ...line, supplier: {} }).get("/supplier")!.right).toBeLessThan(0);
  });
});

describe("ropes and measures", () => {
  const tied: StreamMap = {
    ...line,
    ropes: {
      outer: { from: "a", to: "c", limit: 5, name: "Release" },
      inner: { from: "b", to: "c", limit: 3 },
    },
    measures: { m: { from: "a", to: "b" } },
  };

  test("run under their steps, short ones over long ones, and no two ends on one another", () => {
    const found = new Map(brackets(tied, placeSteps(tied)).map((one) => [one.path, one]));
    const [outer, inner] = [found.get("/ropes/outer")!, found.get("/ropes/inner")!];
    expect(outer.label).toBe("Release · max 5");
    expect(inner.label).toBe("max 3");
    expect(inner.right).not.toBe(outer.right);
    // The outer one goes around the lower branch too.
    expect(outer.foot).toBeGreaterThan(260 + STEP_HEIGHT);
    expect(inner.foot).toBeGreaterThan(STEP_HEIGHT);
    expect(bracketsBottom(tied, placeSteps(tied))).toBeGreaterThan(outer.foot);
  });

  test("work that a step makes at another one has a way too, with its share; at itself it has none", () => {
    const map = mapOf(
      {
        a: { at: [0, 0] },
        b: { at: [300, 0], spawns: { bug: { to: "a", chance: 5 }, self: { to: "b", chance: 1 } } },
      },
      ["a>b"],
    );
    expect(brackets(map, placeSteps(map))).toMatchObject([{ kind: "spawns", label: "5 %", tip: "left" }]);
  });
});
