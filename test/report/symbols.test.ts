import { describe, expect, test } from "vitest";
import type { DrawnSymbol } from "../../src/report/symbols/DrawnSymbol";
import { informationLine, measureLine, ropeLine } from "../../src/report/symbols/lines";
import * as shapes from "../../src/report/symbols/shapes";
import * as stepMarks from "../../src/report/symbols/stepMarks";

const all: [string, DrawnSymbol][] = [
  ["factory", shapes.factory(132, 116)],
  ["inventory", shapes.inventory(40, 36)],
  ["burst", shapes.burst(200, 84)],
  ["note", shapes.note(180, 60)],
  ["glasses", shapes.glasses(40, 26)],
  ["system", shapes.system(150, 60)],
  ["pull", shapes.pull(32)],
  ["fifo", shapes.fifo(56, 24)],
  ["all bar", shapes.allBar(60)],
  ["diamond", shapes.diamond(20)],
  ...Object.entries({ ...stepMarks, availability: stepMarks.availability(60) }),
];

/** The absolute points of a path that uses them; relative parts of arcs are left out. */
const points = (d: string): [number, number][] =>
  [...d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe("the symbols of a map", () => {
  test.each(all)("%s is made of whole paths that stay within its size", (_name, { width, height, parts }) => {
    expect(parts.length).toBeGreaterThan(0);
    for (const { d } of parts) {
      expect(d).toMatch(/^M/);
      expect(d).not.toMatch(/NaN|undefined|Infinity/);
      for (const [x, y] of points(d)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(height);
      }
    }
  });

  test("information by hand runs straight, by wire with a kink; both between the same ends", () => {
    expect(points(informationLine([0, 0], [100, 0], "manual"))).toEqual([
      [0, 0],
      [100, 0],
    ]);
    const wire = points(informationLine([0, 0], [100, 0], "electronic"));
    expect(wire).toHaveLength(4);
    expect([wire[0], wire.at(-1)]).toEqual([
      [0, 0],
      [100, 0],
    ]);
  });

  test("a rope goes around its steps, a measure from one to the other", () => {
    const rope = points(ropeLine(0, 500, 10, 30, 80));
    expect([rope[0], rope.at(-1)]).toEqual([
      [0, 10],
      [500, 30],
    ]);
    expect(measureLine(0, 500, 20)).toContain("H500");
  });
});
