import { describe, expect, test } from "vitest";
import { setInventory, setPartyName } from "../../src/model/drawnEdits";
import { hasThing, loosen, moveThings, readThing, removeThings, stepsOfThing } from "../../src/model/things";
import { removeSteps } from "../../src/model/removeSteps";
import type { StreamMap } from "../../src/model/StreamMap";
import { bare, mapOf } from "./maps";

const map = mapOf(bare("a b c"), ["a>b", "b>c"], {
  improvements: {
    x: { name: "X", on: "/steps/b" },
    y: { name: "Y", at: [5, 5] },
    z: { on: "/systems/board" },
  },
  notes: { n: { text: "look", at: [1, 2] } },
  systems: { board: { name: "Board" } },
  information: { i: { from: "/systems/board", to: "/steps/b" }, j: { from: "/customer", to: "/supplier" } },
  supplier: { name: "Sales" },
  ropes: { r: { from: "a", to: "c", limit: 5 } },
  measures: { m: { from: "a", to: "b" } },
  goals: { g: { measure: "m", atMost: "2w" }, h: { measure: "leadTime", atMost: "3w" } },
});

describe("a thing of the drawing", () => {
  test("is named by its place in the file", () => {
    expect(readThing("/notes/n")).toEqual({ kind: "notes", id: "n" });
    expect(readThing("/steps/a~1b/inventory")).toEqual({ kind: "inventory", id: "a/b" });
    expect(readThing("/customer")).toEqual({ kind: "customer", id: "" });
    for (const other of ["", "/", "notes", "/notes", "/notes/n/text", "/scenarios/s", "/steps/a/name"])
      expect(readThing(other)).toBeNull();
  });

  test("is there or not; a customer always is", () => {
    for (const path of ["/notes/n", "/ropes/r", "/supplier", "/customer", "/steps/a", "/systems/board"])
      expect(hasThing(map, path), path).toBe(true);
    for (const path of ["/notes/o", "/steps/a/inventory", "/ropes/constructor"])
      expect(hasThing(map, path), path).toBe(false);
    expect(hasThing(setInventory(map, "a", { count: 3 }), "/steps/a/inventory")).toBe(true);
  });

  test("belongs to steps", () => {
    expect(stepsOfThing(map, "/improvements/x")).toEqual(["b"]);
    expect(stepsOfThing(map, "/ropes/r")).toEqual(["a", "c"]);
    expect(stepsOfThing(map, "/information/i")).toEqual(["b"]);
    expect(stepsOfThing(map, "/notes/n")).toEqual([]);
  });
});

describe("taking things away", () => {
  test("a note, a rope, a queue, the customer's name: each alone", () => {
    expect(removeThings(map, ["/notes/n"]).notes).toEqual({});
    expect(removeThings(map, ["/ropes/r"]).ropes).toEqual({});
    const counted = setInventory(map, "a", { count: 3, time: "2d" });
    expect(removeThings(counted, ["/steps/a/inventory"])).toEqual(map);
    const named = setPartyName(map, "customer", "Shoppers");
    expect(removeThings(named, ["/customer"])).toEqual(map);
    expect(removeThings(map, ["/steps/a", "/links/a-b", "/nonsense"])).toBe(map);
  });

  test("a measure takes its goals along", () => {
    const left = removeThings(map, ["/measures/m"]);
    expect(left.measures).toEqual({});
    expect(Object.keys(left.goals ?? {})).toEqual(["h"]);
  });

  test("a system takes its information along; what could be better about it stays on the map", () => {
    const left = removeThings(map, ["/systems/board"]);
    expect(Object.keys(left.information ?? {})).toEqual(["j"]);
    expect(left.improvements?.["z"]).toEqual({});
    expect(Object.keys(removeThings(map, ["/supplier"]).information ?? {})).toEqual(["i"]);
  });

  test("a step's bursts keep their words and stand where the step stood", () => {
    const left = loosen(map, removeSteps(map, ["b"]));
    expect(left.improvements?.["x"]).toEqual({ name: "X", at: map.steps["b"]!.at });
    expect(left.improvements?.["y"]).toBe(map.improvements?.["y"]);
    expect(Object.keys(left.information ?? {})).toEqual(["j"]);
  });
});

describe("moving things", () => {
  test("bursts, notes, systems and parties go where they are put; nothing else does", () => {
    const moved = moveThings(map, { "/notes/n": [7, 8], "/customer": [900, 0], "/systems/board": [1, 1] });
    expect(moved.notes?.["n"]?.at).toEqual([7, 8]);
    expect(moved.customer).toEqual({ at: [900, 0] });
    expect(moved.systems?.["board"]).toEqual({ name: "Board", at: [1, 1] });
    expect(moveThings(map, { "/notes/n": [1, 2], "/ropes/r": [3, 3], "/notes/o": [1, 1] })).toBe(map);
  });
});

describe("names and counts", () => {
  test("a party is named, unless something else stands in its place", () => {
    expect(setPartyName(map, "supplier", undefined).supplier).toEqual({});
    const theirs = { ...map, customer: 7 } as unknown as StreamMap;
    expect(setPartyName(theirs, "customer", "X")).toBe(theirs);
  });

  test("a queue has a count and a time, each by itself", () => {
    const counted = setInventory(setInventory(map, "a", { count: 24 }), "a", { time: "3d" });
    expect(counted.steps["a"]?.inventory).toEqual({ count: 24, time: "3d" });
    expect(setInventory(counted, "a", { count: undefined }).steps["a"]?.inventory).toEqual({ time: "3d" });
    expect(setInventory(map, "nobody", { count: 1 })).toBe(map);
  });
});
