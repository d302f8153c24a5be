import { describe, expect, test } from "vitest";
import { setCost } from "../../src/model/costs";
import { delayCostsOf, hasForeignCosts, setDelayCost, setSendingCost } from "../../src/model/delayCosts";
import { fingerprintOf } from "../../src/model/fingerprint";
import { limitSpan, spreadOver, turnTo, valuesOf } from "../../src/model/turning";
import type { StreamMap } from "../../src/model/StreamMap";
import { threeSteps } from "../fixtures/testStores";

const withCosts = (costs: unknown): StreamMap => ({ ...threeSteps, costs }) as StreamMap;

describe("what waiting and sending cost", () => {
  test("is set beside other costs, taken away, and changes no figure of the simulation", () => {
    const priced = setSendingCost(setDelayCost(setCost(threeSteps, "currency", "€"), 40), "test", 600);
    expect(priced.costs).toEqual({ currency: "€", delayPerItemDay: 40, perSending: { test: 600 } });
    expect(delayCostsOf(priced)).toEqual({ delayPerItemDay: 40, perSending: { test: 600 } });
    expect(fingerprintOf(priced)).toBe(fingerprintOf(threeSteps));
    const none = setCost(
      setDelayCost(setSendingCost(priced, "test", undefined), undefined),
      "currency",
      undefined,
    );
    expect(none).toEqual(threeSteps);
  });

  test.each([["dear"], [[1, 2]], [{ perSending: 7 }]])(
    "%j is somebody else's, and is left alone",
    (costs) => {
      const map = withCosts(costs);
      expect(hasForeignCosts(map)).toBe(true);
      expect(delayCostsOf(map)).toEqual({ perSending: {} });
      expect(setDelayCost(map, 3)).toBe(map);
      expect(setSendingCost(map, "test", 3)).toBe(map);
    },
  );

  test("what is no cost is not read, and stays", () => {
    const map = withCosts({ delayPerItemDay: "much", perSending: { test: -1, build: 5 }, more: 1 });
    expect(delayCostsOf(map)).toEqual({ perSending: { build: 5 } });
    expect(setSendingCost(map, "build", 6).costs).toEqual({
      delayPerItemDay: "much",
      perSending: { test: -1, build: 6 },
      more: 1,
    });
  });
});

describe("what is turned for a curve", () => {
  const roped: StreamMap = { ...threeSteps, ropes: { r: { from: "analyse", to: "test", limit: 12 } } };

  test("a rope to any limit, and to none", () => {
    const turned = { kind: "rope", id: "r" } as const;
    expect(valuesOf(roped, turned)).toMatchObject({ now: 12 });
    expect(valuesOf(roped, turned)?.values).toHaveLength(25);
    expect(turnTo(roped, turned, 5).ropes?.["r"]).toMatchObject({ limit: 5, from: "analyse" });
    expect(turnTo(roped, turned, null).ropes).toEqual({});
    expect(valuesOf(threeSteps, turned)).toBeNull();
  });

  test("a setting of a step as its dial", () => {
    expect(valuesOf(threeSteps, { kind: "wipLimit", id: "test" })?.now).toBe(8);
    expect(turnTo(threeSteps, { kind: "workers", id: "test" }, 2).steps["test"]?.workers).toBe(2);
  });

  test("the whole stream by the rope that is there, or a new one", () => {
    expect(limitSpan(roped, { from: "analyse", to: "test" }, 4).ropes?.["r"]?.limit).toBe(4);
    expect(limitSpan(threeSteps, { from: "analyse", to: "test" }, 4).ropes).toEqual({
      release: { from: "analyse", to: "test", limit: 4 },
    });
  });

  test("of many values the ends and the present one are kept", () => {
    const many = Array.from({ length: 50 }, (_, at) => at);
    const kept = spreadOver(many, 7, 6);
    expect([kept[0], kept.at(-1), kept.includes(7), kept.length]).toEqual([0, 49, true, 7]);
  });
});
