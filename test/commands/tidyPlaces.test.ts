import fc from "fast-check";
import { expect, test } from "vitest";
import { overlap } from "../../src/commands/placeRow";
import { mainRow, tidyPlaces } from "../../src/commands/tidyPlaces";
import { connect } from "../../src/model/linkEdits";
import type { StreamMap } from "../../src/model/StreamMap";

function mapOf(names: string, ...links: string[]): StreamMap {
  const steps = Object.fromEntries([...names].map((name) => [name, { name, split: "all" }]));
  return links.reduce((map, [from, to]) => connect(map, from ?? "", to ?? ""), {
    format: "millrace",
    version: 1,
    steps,
  } as StreamMap);
}

/** Columns and rows. */
const cells = (map: StreamMap): Record<string, readonly [number, number]> => tidyPlaces(map, 1, 1);

test("a branch stands under where it leaves, and has its row to itself until it is back", () => {
  const map = mapOf("abcdexy", "ab", "bx", "xy", "ye", "bc", "ce", "bd", "de");
  expect(cells(map)).toEqual({
    a: [0, 0],
    b: [1, 0],
    x: [2, 0],
    y: [3, 0],
    e: [4, 0],
    c: [2, 1],
    d: [2, 2],
  });
});

test("a branch of several steps goes on in its row, and the next one may use it after", () => {
  const map = mapOf("abcdefgxy", "ab", "bc", "cd", "de", "ef", "ax", "xy", "yd", "dg", "gf", "yf");
  const rowOf = (id: string): number | undefined => cells(map)[id]?.[1];
  expect([..."abcdef"].map(rowOf)).toEqual([0, 0, 0, 0, 0, 0]);
  expect([rowOf("x"), rowOf("y"), rowOf("g")]).toEqual([1, 1, 2]);
});

test("a side way in begins right before where it comes in", () => {
  expect(cells(mapOf("abcs", "ab", "bc", "sc"))["s"]).toEqual([1, 1]);
});

test("work that comes back over a link leaves the row straight", () => {
  expect(Object.values(cells(mapOf("abc", "ab", "bc", "ca"))).map(([, row]) => row)).toEqual([0, 0, 0]);
});

test("any map: nothing overlaps, the main row is straight, every link of it leads to the right", () => {
  const name = fc.constantFrom(..."abcdefghij");
  fc.assert(
    fc.property(fc.array(fc.tuple(name, name), { maxLength: 24 }), (pairs) => {
      const map = mapOf("abcdefghij", ...pairs.map(([from, to]) => from + to));
      const places = tidyPlaces(map, 300, 260);
      const all = Object.values(places);
      for (const [index, place] of all.entries())
        for (const other of all.slice(index + 1)) expect(overlap(place, other)).toBe(false);
      const row = mainRow(map).map((id) => places[id]!);
      expect(new Set(row.map(([, y]) => y)).size).toBeLessThanOrEqual(1);
      expect(row.map(([x]) => x)).toEqual([...new Set(row.map(([x]) => x))].sort((a, b) => a - b));
    }),
    {
      numRuns: 300,
      examples: [
        [
          [
            ["c", "d"],
            ["a", "c"],
            ["g", "d"],
            ["h", "a"],
            ["a", "h"],
            ["d", "c"],
          ],
        ],
      ],
    },
  );
});
