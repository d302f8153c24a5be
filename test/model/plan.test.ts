import { describe, expect, test } from "vitest";
import { daysBetween, isDay, isShown, ownersOf, planOf, readImprovement } from "../../src/model/plan";
import type { PlanFilter, PlanOrder } from "../../src/model/plan";
import { bare, mapOf } from "./maps";

const today = "2026-11-21";
const map = mapOf(bare("a b"), ["a>b"], {
  improvements: {
    late: { name: "Late", on: "/steps/b", owner: "Ben", due: "2026-11-01", status: "doing" },
    soon: { name: "Soon", on: "/steps/a", owner: "anna", due: "2026-12-01" },
    done: { name: "Done", owner: "Ben", due: "2026-10-01", status: "done" },
    free: { name: "Free" },
  },
});
const ids = (order: PlanOrder): string[] => planOf(map, today, order).map(({ id }) => id);

describe("the plan", () => {
  test("is sorted by place on the map, due date, owner or status; what says nothing comes last", () => {
    expect(ids("map")).toEqual(["soon", "late", "done", "free"]);
    expect(ids("due")).toEqual(["done", "late", "soon", "free"]);
    expect(ids("owner")).toEqual(["soon", "late", "done", "free"]);
    expect(ids("status")).toEqual(["late", "soon", "free", "done"]);
  });

  test("what is late and still to be done is overdue", () => {
    const lines = Object.fromEntries(planOf(map, today, "map").map((line) => [line.id, line]));
    expect(lines["late"]).toMatchObject({ dueIn: -20, overdue: true });
    expect(lines["done"]).toMatchObject({ dueIn: -51, overdue: false });
    expect(lines["soon"]).toMatchObject({ dueIn: 10, overdue: false, status: "idea" });
    expect(lines["free"]).toMatchObject({ dueIn: null, overdue: false });
  });

  test("is filtered", () => {
    const shown = (filter: PlanFilter): string[] =>
      planOf(map, today, "due").flatMap((line) => (isShown(line, filter) ? [line.id] : []));
    expect(shown("open")).toEqual(["late", "soon", "free"]);
    expect(shown("done")).toEqual(["done"]);
    expect(shown("overdue")).toEqual(["late"]);
    expect(shown("all")).toHaveLength(4);
    expect(shown({ owner: "Ben" })).toEqual(["done", "late"]);
    expect(ownersOf(map)).toEqual(["anna", "Ben"]);
  });

  test("is empty without improvements, and when other things stand under their name", () => {
    expect(planOf(mapOf(bare("a")), today, "due")).toEqual([]);
    expect(planOf({ ...map, improvements: { x: { owner: 3 } } } as never, today, "due")).toEqual([]);
  });
});

describe("days", () => {
  test.each(["2026-02-28", "2024-02-29", "2000-02-29"])("%s is one", (day) => expect(isDay(day)).toBe(true));
  test.each(["2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "soon", ""])(
    "%s is none",
    (day) => expect(isDay(day)).toBe(false),
  );
  test("are counted over months and leap years", () => {
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(daysBetween("2026-12-31", "2027-01-01")).toBe(1);
    expect(daysBetween("2026-01-01", "2027-01-01")).toBe(365);
    expect(daysBetween("2027-01-31", "soon")).toBeNull();
  });
});

test.each([
  ["Test data on demand", { name: "Test data on demand" }],
  ["Test data @Anna 2027-01-31", { name: "Test data", owner: "Anna", due: "2027-01-31" }],
  ["@Anna test data", { name: "test data", owner: "Anna" }],
  ["Mail to a@b.de by 2027-02-31", { name: "Mail to a@b.de by 2027-02-31" }],
  ["  ", {}],
])("an improvement typed in one line: %s", (typed, meant) => expect(readImprovement(typed)).toEqual(meant));
