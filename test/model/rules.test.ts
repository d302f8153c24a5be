import { describe, expect, test } from "vitest";
import { setLinkFlow } from "../../src/model/linkEdits";
import { addSpawn, changeOutages, removePool, removeType, setBatch, setSpawn } from "../../src/model/rules";
import { bare, mapOf } from "./maps";

const map = mapOf(bare("a b"), ["a>b"]);

describe("the rules of a step", () => {
  test("a batch begins with two, changes its mode and goes again", () => {
    const batched = setBatch(map, "a", { mode: "process" });
    expect(batched.steps["a"]?.batch).toEqual({ mode: "process", size: 2 });
    const larger = setBatch(batched, "a", { size: 5, atMost: "1w" });
    expect(larger.steps["a"]?.batch).toEqual({ mode: "process", size: 5, atMost: "1w" });
    expect(setBatch(larger, "a", null)).toEqual(map);
    expect(setBatch(map, "nobody", { size: 3 })).toBe(map);
  });

  test("an outage is typed in two halves; without both it is none", () => {
    const half = changeOutages(undefined, { every: "4w" });
    expect(changeOutages(half, { lasts: "1d" })).toEqual({ every: "4w", lasts: "1d" });
    expect(changeOutages(half, { every: undefined })).toBeUndefined();
  });

  test("work that it makes is added, changed and taken away", () => {
    const one = addSpawn(map, "b", { to: "a", chance: 5 });
    const two = setSpawn(one, "b", "work", { type: "incident", after: "1d" });
    expect(two.steps["b"]?.spawns).toEqual({ work: { to: "a", chance: 5, type: "incident", after: "1d" } });
    expect(setSpawn(two, "b", "work", null)).toEqual(map);
    expect(setSpawn(map, "b", "work", { chance: 3 })).toBe(map);
  });

  test("how work moves along links is said and taken back", () => {
    const pulled = setLinkFlow(map, ["a-b", "none"], "pull");
    expect(pulled.links?.["a-b"]).toEqual({ from: "a", to: "b", flow: "pull" });
    expect(setLinkFlow(pulled, ["a-b"], "pull")).toBe(pulled);
    expect(setLinkFlow(pulled, ["a-b"], undefined)).toEqual(map);
  });
});

describe("taking away what others refer to", () => {
  test("steps of a pool have people of their own again", () => {
    const shared = mapOf({ a: { pool: "brent" }, b: { pool: "ops" } }, [], {
      pools: { brent: { size: 1 }, ops: { size: 3 } },
    });
    expect(removePool(shared, "ops").steps["b"]).toEqual({ workers: 3 });
    const left = removePool(shared, "brent");
    expect(left.steps["a"]).toEqual({});
    expect(Object.keys(left.pools ?? {})).toEqual(["ops"]);
    expect(removePool(shared, "nobody")).toBe(shared);
  });

  test("what came or was made as a type is plain work", () => {
    const typed = mapOf({ a: { spawns: { s: { to: "a", chance: 5, type: "bug" } } } }, [], {
      types: { bug: { name: "Bug" } },
      arrivals: { w: { to: "a", type: "bug", every: "1d" } },
    });
    const left = removeType(typed, "bug");
    expect(left.types).toEqual({});
    expect(left.arrivals?.["w"]).toEqual({ to: "a", every: "1d" });
    expect(left.steps["a"]?.spawns).toEqual({ s: { to: "a", chance: 5 } });
    expect(removeType(typed, "other")).toBe(typed);
  });
});
