import { describe, expect, test } from "vitest";
import { intoStep, linkCorners, linkPath, outOfStep } from "../../src/canvas/lines/linePath";
import { KeptLines } from "../../src/canvas/elements/KeptLines";
import { keepLinks } from "../../src/canvas/elements/linkEdges";
import { linkUnder } from "../../src/canvas/dragging/linkUnder";
import { placeSteps, STEP_HEIGHT, STEP_WIDTH, type Place } from "../../src/model/placeSteps";
import type { StreamMap } from "../../src/model/StreamMap";
import { brackets, bracketsBottom, detours } from "../../src/report/map/brackets";
import { BoxesInTheWay, sharePlace } from "../../src/report/map/linkWay";
import { READOUT_HEIGHT } from "../../src/report/map/mapGeometry";
import { waysOnward } from "../../src/report/map/ways";
import { mapOf } from "../model/maps";

const row = { a: { at: [0, 0] }, b: { at: [300, 0] }, c: { at: [600, 0] }, d: { at: [900, 0] } } as const;
const skipping = mapOf(row, ["a>b 50", "a>c 50", "b>c", "c>d"]);
const around = (map: StreamMap) => detours(map, placeSteps(map));
const idOf = (map: StreamMap, from: string, to: string): string =>
  Object.entries(map.links ?? {}).find(([, link]) => link.from === from && link.to === to)![0];
const levelOf = (map: StreamMap, from: string, to: string): number | undefined =>
  around(map).get(`link:${idOf(map, from, to)}`)?.level;
const cornersOf = (map: StreamMap, from: string, to: string): readonly Place[] => {
  const places = placeSteps(map);
  return linkCorners(outOfStep(places.get(from)!), intoStep(places.get(to)!), levelOf(map, from, to));
};
const isHidden = (map: StreamMap, from: string, to: string): boolean =>
  new BoxesInTheWay(placeSteps(map).values()).hide(cornersOf(map, from, to));

describe("a link that would run behind boxes", () => {
  test("leads under them, clear of what a run finds there; one between neighbours runs as ever", () => {
    expect([...around(skipping).keys()]).toEqual([`link:${idOf(skipping, "a", "c")}`]);
    expect(isHidden(skipping, "a", "c")).toBe(false);
    expect(levelOf(skipping, "a", "c")).toBeGreaterThan(STEP_HEIGHT + READOUT_HEIGHT);
    expect(bracketsBottom(skipping, placeSteps(skipping))).toBeGreaterThan(levelOf(skipping, "a", "c")!);
    expect(linkPath(outOfStep([0, 0]), intoStep([300, 0]))).toBe("M205 75 L293 75");
  });

  test("a way back to a lower row runs clear of what a run finds under a box between them, too", () => {
    const places = { a: { at: [0, 60] }, b: { at: [300, 0] }, c: { at: [-180, 360] } } as const;
    const map = mapOf(places, ["a>b", "b>c"]);
    const [foot, findings] = [60 + STEP_HEIGHT, 60 + STEP_HEIGHT + READOUT_HEIGHT];
    const level = Math.max(
      ...cornersOf(map, "b", "c")
        .slice(2, 4)
        .map(([, y]) => y),
    );
    // Half way between both rows it would run under a, where its figures come to stand.
    const halfWay = (0 + 360 + STEP_HEIGHT) / 2;
    expect(halfWay > foot && halfWay < findings).toBe(true);
    expect(level).toBeGreaterThan(findings);
  });

  test("so it is drawn in the window and on paper, and found by a step that is dropped on it", () => {
    const level = levelOf(skipping, "a", "c")!;
    const edges = new KeptLines().from((keep) => keepLinks(keep, skipping, new Set()));
    const levels = edges.map(({ id, data }) => [id, (data as { level?: number }).level]);
    expect(levels.filter(([, one]) => one !== undefined)).toEqual([
      [`link:${idOf(skipping, "a", "c")}`, level],
    ]);
    const onPaper = waysOnward(skipping, placeSteps(skipping)).find(
      ({ from, to }) => from === "a" && to === "c",
    );
    expect(onPaper?.d).toContain(` ${level} `);
    expect(linkUnder(skipping, "d", [350 - STEP_WIDTH / 2, level - STEP_HEIGHT / 2])).toBe(
      idOf(skipping, "a", "c"),
    );
  });

  test("several have strips of their own, as measures have", () => {
    const map = {
      ...mapOf(row, ["a>b 40", "a>c 30", "a>d 30", "b>c", "c>d"]),
      measures: { m: { from: "a", to: "d" } },
    };
    const levels = [...around(map).values()].map(({ level }) => level);
    const all = [...levels, ...brackets(map, placeSteps(map)).map(({ foot }) => foot)];
    expect(all).toHaveLength(3);
    expect(new Set(all).size).toBe(3);
  });

  test("a way back along the row, past a step to a lower one, and a delivery are seen, too", () => {
    const map = mapOf({ ...row, e: { at: [600, 260] }, f: { at: [300, 0] } }, ["a>b 50", "c>a 20", "a>e 50"]);
    const rows = mapOf(
      {
        ...row,
        x: { at: [300, 260] },
        y: { at: [600, 260] },
      },
      ["a>b 20", "a>c 20", "a>d 20", "a>y 40", "b>c", "x>y", "c>d", "y>d"],
    );
    expect(isHidden(map, "c", "a")).toBe(false);
    expect(isHidden(map, "a", "e")).toBe(false);
    for (const to of ["b", "c", "d", "y"]) expect(isHidden(rows, "a", to)).toBe(false);
    const ends = mapOf(row, ["a>b", "c>d"]);
    expect([...around(ends).keys()]).toEqual(["deliver:b"]);
  });

  test("the shares of a split stand apart, beside the triangles of the queues", () => {
    const branched = mapOf(
      { a: { at: [0, 0] }, b: { at: [280, 0] }, c: { at: [560, 0] }, d: { at: [280, 260] } },
      ["a>b 40", "a>c 30", "a>d 30", "b>c", "d>c"],
    );
    const places = placeSteps(branched);
    const shares = ["b", "c", "d"].map((to) => {
      const [start, end] = [outOfStep(places.get("a")!), intoStep(places.get(to)!)];
      return sharePlace([start.x, start.y], [end.x, end.y], levelOf(branched, "a", to), false);
    });
    for (const [index, [x, y]] of shares.entries()) {
      for (const [otherX, otherY] of shares.slice(index + 1))
        expect(Math.abs(x - otherX) > 44 || Math.abs(y - otherY) >= 18).toBe(true);
      for (const [stepX, stepY] of places.values()) {
        const isOnTriangle = Math.abs(x - (stepX - 38)) < 42 && Math.abs(y - (stepY + 72)) < 27;
        expect(isOnTriangle).toBe(false);
      }
    }
  });
});
