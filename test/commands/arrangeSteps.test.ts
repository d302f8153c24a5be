import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alignPlaces, distributePlaces, nudgeSelected } from "../../src/commands/arrangeSteps";
import { performCommand } from "../../src/commands/commands";
import { STEP_HEIGHT, STEP_WIDTH, type Place } from "../../src/model/placeSteps";
import type { StreamMap } from "../../src/model/StreamMap";
import type { Stores } from "../../src/stores/stores";
import { testStores } from "../fixtures/testStores";

const crooked: StreamMap = {
  format: "millrace",
  version: 1,
  steps: { a: { at: [0, 40] }, b: { at: [330, 0] }, c: { at: [900, 90] }, d: { at: [5, 900] } },
};

function placesAfter(act: (stores: Stores) => void, selected = ["c", "a", "b"]) {
  const stores = testStores(crooked);
  stores.view.getState().select(selected);
  act(stores);
  const { map, undoLabel, undo, redo } = stores.document.getState();
  const places = Object.values(map.steps).map(({ at }) => at);
  undo();
  expect(stores.document.getState().map).toBe(crooked);
  expect(stores.document.getState().undoLabel).toBeNull();
  redo();
  expect(stores.document.getState().map).toBe(map);
  return { places, undoLabel };
}

describe("several steps", () => {
  test("are put in a row with the leftmost", () => {
    expect(placesAfter((stores) => performCommand(stores, "alignRow"))).toEqual({
      places: [
        [0, 40],
        [330, 40],
        [900, 40],
        [5, 900],
      ],
      undoLabel: "Align 3 steps",
    });
  });
  test("are put in a column with the topmost, and do not cover each other", () => {
    expect(placesAfter((stores) => performCommand(stores, "alignColumn")).places).toEqual([
      [330, 260],
      [330, 0],
      [330, 520],
      [5, 900],
    ]);
  });
  test("are spaced evenly between the first and the last", () => {
    expect(placesAfter((stores) => performCommand(stores, "distributeRow"))).toEqual({
      places: [
        [0, 40],
        [450, 0],
        [900, 90],
        [5, 900],
      ],
      undoLabel: "Space 3 steps evenly",
    });
    expect(placesAfter((stores) => performCommand(stores, "distributeColumn")).places).toEqual([
      [0, 260],
      [330, 0],
      [900, 520],
      [5, 900],
    ]);
  });
  test("are moved by a little, and moves in a row are one edit", () => {
    expect(
      placesAfter(
        (stores) => {
          nudgeSelected(stores, 1, 0);
          nudgeSelected(stores, 1, 0);
          nudgeSelected(stores, 0, -1);
        },
        ["a", "b"],
      ),
    ).toEqual({
      places: [
        [20, 30],
        [350, -10],
        [900, 90],
        [5, 900],
      ],
      undoLabel: "Move 2 steps",
    });
  });
  test("are needed: one alone cannot be aligned, and nothing cannot be moved", () => {
    const stores = testStores(crooked);
    stores.view.getState().select(["a"]);
    for (const id of ["alignRow", "alignColumn", "distributeRow", "distributeColumn"])
      performCommand(stores, id);
    stores.view.getState().select([]);
    for (const id of ["nudgeLeft", "nudgeRight", "nudgeUp", "nudgeDown"]) performCommand(stores, id);
    expect(stores.document.getState().map).toBe(crooked);
  });
});

const place = fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }));
test("whatever their places, aligned steps stand in line in the same order, beside each other; twice is once", () => {
  fc.assert(
    fc.property(
      fc.array(place, { minLength: 1, maxLength: 8 }),
      fc.constantFrom("row", "column"),
      (all, line) => {
        const before = new Map(all.map((at, index): [string, Place] => [`s${index}`, at]));
        const after = alignPlaces(before, line);
        const [far, side] = line === "row" ? [0, 1] : [1, 0];
        const size = line === "row" ? STEP_WIDTH : STEP_HEIGHT;
        expect(new Set(Object.values(after).map((at) => at[side])).size).toBe(1);
        const ends = Object.values(after).map((at) => at[far] ?? 0);
        for (const [index, end] of ends.entries()) {
          if (index > 0) expect(end - (ends[index - 1] ?? 0)).toBeGreaterThan(size);
        }
        expect(alignPlaces(new Map(Object.entries(after)), line)).toEqual(after);
        const spread = Object.values(distributePlaces(before, line)).map((at) => at[far] ?? 0);
        for (const [index, end] of spread.entries()) {
          if (index > 0) expect(end - (spread[index - 1] ?? 0)).toBeGreaterThan(size);
        }
      },
    ),
  );
});
