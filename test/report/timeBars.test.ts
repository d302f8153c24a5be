import { describe, expect, test } from "vitest";
import { mapMetrics } from "../../src/model/metrics";
import { GAP_WIDTH, screenNames, timeBars, timeLadderHeight } from "../../src/report/map/timeBars";
import { mapOf } from "../model/maps";

const bars = (map: ReturnType<typeof mapOf>, width = 1000) => timeBars(map, width, screenNames);

describe("the ladder true to time", () => {
  const line = mapOf(
    {
      a: { name: "Analyse", leadTime: "10h", processTime: "2h", at: [0, 0] },
      b: { name: "Build", leadTime: "30h", processTime: "30h", at: [300, 0] },
    },
    ["a>b"],
  );

  test("width is time: a step takes its part of the whole, and of that the work its own", () => {
    const { main } = bars(line);
    expect(main.map(({ left, width, workWidth }) => [left, width, workWidth])).toEqual([
      [0, 250, 50],
      [250, 750, 750],
    ]);
    expect(main.map(({ leadTime, processTime }) => [leadTime, processTime])).toEqual([
      ["10h", "2h"],
      ["30h", "30h"],
    ]);
  });

  test("its scale is in working time and ends within the bar", () => {
    const { ticks } = bars(line);
    expect(ticks[0]).toEqual({ left: 0, label: "0" });
    expect(ticks.every(({ left }) => left <= 1000)).toBe(true);
    expect(ticks.find(({ label }) => label === "1d")?.left).toBe(200);
  });

  test("a missing lead time is a gap without length, never zero; what follows moves on", () => {
    const { main } = bars(
      mapOf({ a: { leadTime: "10h", processTime: "2h" }, b: { processTime: "1h" }, c: { leadTime: "10h" } }, [
        "a>b",
        "b>c",
      ]),
      1000 + GAP_WIDTH,
    );
    expect(main.map(({ isGap, width }) => [isGap, width])).toEqual([
      [false, 500],
      [true, GAP_WIDTH],
      [false, 500],
    ]);
    expect(main[2]?.left).toBe(500 + GAP_WIDTH);
    expect(main[2]?.workWidth).toBeNull();
  });

  test("of parallel branches the longest counts; the others run beside it from the split to within the join", () => {
    const map = mapOf(
      {
        s: { split: "all", leadTime: "10h", processTime: "1h" },
        x: { leadTime: "20h", processTime: "1h" },
        y: { leadTime: "70h", processTime: "1h" },
        z: { leadTime: "10h", processTime: "1h" },
        j: { join: "all", leadTime: "20h", processTime: "1h" },
      },
      ["s>x", "s>y", "x>z", "z>j", "y>j"],
    );
    const { main, asides } = bars(map);
    expect(main.map(({ stepId, left, width }) => [stepId, left, width])).toEqual([
      ["s", 0, 100],
      ["y", 100, 700],
      ["j", 800, 200],
    ]);
    expect(asides.map((row) => row.map(({ stepId, left, width }) => [stepId, left, width]))).toEqual([
      [
        ["x", 100, 200],
        ["z", 300, 100],
      ],
    ]);
    expect(timeLadderHeight(bars(map))).toBeGreaterThan(timeLadderHeight(bars(line)));
  });

  test("exclusive branches count by their share, and the bar is as long as the total says", () => {
    const map = mapOf(
      {
        a: { leadTime: "10h", processTime: "1h" },
        b: { leadTime: "40h", processTime: "1h" },
        c: { leadTime: "20h", processTime: "1h" },
      },
      ["a>b 25", "a>c 75"],
    );
    const total = mapMetrics(map).stream.leadTimeHours!;
    const { main } = bars(map, total);
    expect(main.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(total);
    expect(new Map(main.map(({ stepId, weight }) => [stepId, weight]))).toEqual(
      new Map([
        ["a", 1],
        ["b", 0.25],
        ["c", 0.75],
      ]),
    );
  });

  test("names that would lie on one another stand in rows; where there is no room they are left to the hint", () => {
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `s${index}`,
        { name: `A long name of a step ${index}`, leadTime: "1h", at: [index * 300, 0] as const },
      ]),
    );
    const links = Array.from({ length: 11 }, (_, index) => `s${index}>s${index + 1}`);
    const rows = bars(mapOf(many, links)).main.map(({ nameRow }) => nameRow);
    expect(rows.slice(0, 3)).toEqual([0, 1, 2]);
    expect(rows).toContain(null);
  });

  test("how often work passes takes room beside a name: short steps do not cut one another off", () => {
    const map = mapOf(
      {
        a: { name: "A", leadTime: "3d", at: [0, 0] },
        b: { name: "B1", leadTime: "5d", at: [300, 0] },
        c: { name: "B2", leadTime: "2d", at: [300, 260] },
        d: { name: "D", leadTime: "30w", at: [600, 0] },
      },
      ["a>b 70", "a>c 30", "b>d", "c>d"],
    );
    const [a, b, c] = bars(map).main;
    expect(new Set([a?.nameRow, b?.nameRow, c?.nameRow]).size).toBe(3);
    // "B1 × 70 %" at 22 px, the size it has from afar.
    expect(b!.nameAt).toBeGreaterThan(60);
  });
});
