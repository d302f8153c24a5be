import { describe, expect, test } from "vitest";
import { reconnect, unhook } from "../../src/model/rewire";
import type { StreamMap } from "../../src/model/StreamMap";

const map: StreamMap = {
  format: "millrace",
  version: 1,
  arrivals: { work: { to: "a", every: "1h" } },
  steps: { a: {}, b: { rework: { foundBy: "c" } }, c: {}, d: {}, alone: {} },
  links: {
    ab: { from: "a", to: "b", note: "kept" },
    bc: { from: "b", to: "c", share: 60 },
    bd: { from: "b", to: "d", share: 40 },
  },
};

describe("one end of a link goes to another step", () => {
  test("the end it leads to: all that is said of the link stays", () => {
    expect(reconnect(map, "bd", "to", "alone").links?.["bd"]).toEqual({ from: "b", to: "alone", share: 40 });
    expect(reconnect(map, "ab", "to", "alone").links?.["ab"]).toEqual({
      from: "a",
      to: "alone",
      note: "kept",
    });
  });

  test("the end it begins at: shares still add up at the step that it leaves", () => {
    const { links } = reconnect(map, "bd", "from", "a");
    expect(Object.keys(links ?? {})).toEqual(["ab", "bc", "bd"]);
    expect(links?.["bc"]).toEqual({ from: "b", to: "c" });
    expect(links?.["bd"]).toMatchObject({ from: "a", to: "d" });
    expect((links?.["ab"]?.share ?? 0) + (links?.["bd"]?.share ?? 0)).toBe(100);
  });

  test("not to itself, not where it leads already, not twice, not back, not into nothing", () => {
    for (const [link, end, step] of [
      ["ab", "to", "a"],
      ["ab", "to", "b"],
      ["bd", "to", "c"],
      ["bc", "to", "a"],
      ["bc", "to", "gone"],
      ["gone", "to", "c"],
    ] as const)
      expect(reconnect(map, link, end, step)).toBe(map);
  });
});

describe("a step taken out of the flow", () => {
  test("its neighbours are joined, its rework stays, and what arrived at it goes on", () => {
    const row: StreamMap = { ...map, links: { ab: map.links!["ab"]!, bc: { from: "b", to: "c" } } };
    const out = unhook(row, "b");
    expect(out.links).toEqual({ ab: { from: "a", to: "c", note: "kept" } });
    expect(out.steps["b"]).toBe(row.steps["b"]);
    expect(unhook(row, "a").arrivals?.["work"]?.to).toBe("b");
  });

  test("one that stands alone stays as it is", () => {
    expect(unhook(map, "alone")).toBe(map);
  });
});
