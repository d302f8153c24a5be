import { describe, expect, test } from "vitest";
import { checkMap, reasonsNotToRun } from "../../src/stores/checkMap";
import { threeSteps } from "../fixtures/testStores";

const codes = (problems: readonly { readonly code: string }[]): string[] => problems.map(({ code }) => code);

describe("the map check", () => {
  test("an empty map is not told off", () => {
    expect(checkMap({ format: "millrace", version: 1, steps: {} })).toEqual([]);
  });

  test("what a simulation lacks is only a warning while one draws, and a reason when one runs", () => {
    const drawn = { ...threeSteps, arrivals: {} };
    expect(checkMap(drawn).filter(({ code }) => code === "gap.noArrivals")).toMatchObject([
      { severity: "warning" },
    ]);
    expect(codes(reasonsNotToRun(drawn))).toContain("gap.noArrivals");
  });

  test("errors of the map come before its gaps", () => {
    const broken = { ...threeSteps, arrivals: {}, links: { x: { from: "analyse", to: "nowhere" } } };
    expect(checkMap(broken)[0]?.severity).toBe("error");
    expect(reasonsNotToRun(broken).every(({ severity }) => severity === "error")).toBe(true);
    expect(codes(reasonsNotToRun(broken))).not.toContain("gap.noArrivals");
  });

  test("a whole map can be run, and asked twice it is looked at once", () => {
    expect(reasonsNotToRun(threeSteps)).toEqual([]);
    expect(checkMap(threeSteps)).toBe(checkMap(threeSteps));
  });
});
