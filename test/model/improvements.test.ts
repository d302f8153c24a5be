import { describe, expect, test } from "vitest";
import {
  addImprovement,
  improvementsOn,
  newImprovementId,
  removeImprovement,
  setImprovement,
} from "../../src/model/improvements";
import { bare, mapOf } from "./maps";

const map = mapOf(bare("a b"), ["a>b"]);

describe("an improvement", () => {
  test("is added with a readable id, on a thing or at a place", () => {
    const one = addImprovement(map, { name: "Test data on demand", on: "/steps/b" });
    expect(one.improvements).toEqual({
      "test-data-on-demand": { name: "Test data on demand", on: "/steps/b" },
    });
    const two = addImprovement(one, { name: "Test data on demand", at: [10, 20] });
    expect(Object.keys(two.improvements ?? {})).toEqual(["test-data-on-demand", "test-data-on-demand-2"]);
    expect(addImprovement(two, { id: "test-data-on-demand", name: "other" })).toBe(two);
    expect(newImprovementId(two, undefined)).toBe("improvement");
  });

  test("gets an owner and a due date, and loses them again; what others wrote to it stays", () => {
    const one = addImprovement(map, { id: "x", name: "X", ticket: 7 });
    const planned = setImprovement(one, "x", { owner: "Ann", due: "2027-01-31", status: "planned" });
    expect(planned.improvements?.["x"]).toEqual({
      name: "X",
      ticket: 7,
      owner: "Ann",
      due: "2027-01-31",
      status: "planned",
    });
    expect(setImprovement(planned, "x", { owner: undefined }).improvements?.["x"]).not.toHaveProperty(
      "owner",
    );
    expect(setImprovement(planned, "x", { owner: "Ann" })).toBe(planned);
    expect(setImprovement(planned, "nobody", { owner: "Ann" })).toBe(planned);
  });

  test("is taken away", () => {
    const one = addImprovement(map, { id: "x", name: "X" });
    expect(removeImprovement(one, "x").improvements).toEqual({});
    expect(removeImprovement(map, "x")).toBe(map);
  });

  test("is found by what it is about", () => {
    const one = addImprovement(addImprovement(map, { id: "z", on: "/steps/a" }), { id: "y", on: "/steps/a" });
    expect(improvementsOn(one, "/steps/a").map(([id]) => id)).toEqual(["y", "z"]);
    expect(improvementsOn(one, "/steps/b")).toEqual([]);
  });
});
