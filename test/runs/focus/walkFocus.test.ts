import { describe, expect, test } from "vitest";
import { inlineRunner } from "../../../simulations/index";
import { applyChange } from "../../../src/model/scenarios";
import type { Step, StreamMap } from "../../../src/model/StreamMap";
import { walkFocus, type FocusOptions } from "../../../src/runs/focus/walkFocus";
import { reasonsNotToRun } from "../../../src/stores/checkMap";

const constant = (value: string) => ({ distribution: "constant" as const, value });

function line(
  times: readonly string[],
  fields: Partial<StreamMap> = {},
  first: Partial<Step> = {},
): StreamMap {
  const ids = times.map((_, at) => `s${at + 1}`);
  return {
    format: "millrace",
    version: 1,
    steps: Object.fromEntries(
      ids.map((id, at) => [
        id,
        { processTime: constant(times[at]!), percentCompleteAccurate: 100, ...(at === 0 ? first : {}) },
      ]),
    ),
    links: Object.fromEntries(ids.slice(1).map((id, at) => [id, { from: ids[at]!, to: id }])),
    arrivals: { work: { to: "s1", always: true } },
    ropes: { conwip: { from: "s1", to: ids.at(-1)!, limit: 10 } },
    experiment: { horizon: "24w", warmUp: "4w", replications: 2, seed: 1 },
    ...fields,
  };
}

const options: FocusOptions = {
  runner: inlineRunner,
  rounds: 1,
  people: 1,
  money: null,
  smallestBatch: 1,
  canRun: (map) => reasonsNotToRun(map).length === 0,
};

describe("the five focusing steps on the line of 1, 2, 1, 1 h with ten in it", () => {
  test("find the 2 h step, shorten the rope to three at no loss, and then add a person", async () => {
    const { rounds, changes, people } = await walkFocus(line(["1h", "2h", "1h", "1h"]), options);
    const [round] = rounds;
    expect(round!.identify.constraint).toMatchObject({ kind: "step", ids: ["s2"] });
    expect(round!.identify.results.stream.flowTimeHours.mean.mean).toBeCloseTo(20, 6);
    expect(round!.subordinate.changes).toEqual([{ op: "replace", path: "/ropes/conwip/limit", value: 3 }]);
    // 20 h − 14 h = 6 h, at .5 per h before and after.
    expect(round!.subordinate.effect.flowTimeMeanHours.mean).toBeCloseTo(-14, 6);
    expect(round!.subordinate.effect.throughputPerHour.mean).toBeCloseTo(0, 3);
    // Two people at the 2 h step: the pace is 1 per h, and 5 h of work in a row want five in the line (W0 = rb · T0).
    expect(round!.elevate.changes).toEqual([
      { op: "add", path: "/steps/s2/workers", value: 2 },
      { op: "replace", path: "/ropes/conwip/limit", value: 5 },
    ]);
    expect(round!.elevate.effect.throughputPerHour.mean).toBeCloseTo(0.5, 3);
    expect(round!.repeat.moved).toBe(true);
    expect(people).toBe(1);
    expect(changes).toEqual([...round!.subordinate.changes, ...round!.elevate.changes]);
  });

  test("shorten the work by a quarter where nobody may be taken on: 1.5 h", async () => {
    const { rounds, people } = await walkFocus(line(["1h", "2h", "1h", "1h"]), { ...options, people: 0 });
    expect(rounds[0]!.elevate.changes).toEqual([
      { op: "replace", path: "/steps/s2/processTime/value", value: "1.5h" },
    ]);
    expect(people).toBe(0);
  });

  test("go on to where the constraint moves", async () => {
    const { rounds } = await walkFocus(line(["1h", "2h", "1h", "1h"]), { ...options, rounds: 3, people: 2 });
    expect(rounds.length).toBeGreaterThan(1);
    expect(rounds[1]!.identify.constraint).toEqual(rounds[0]!.repeat.constraint);
  });
});

describe("the walk", () => {
  test("calls two equal constraints so, and gives both a person at once", async () => {
    const { rounds } = await walkFocus(line(["1h", "2h", "1h", "2h"]), { ...options, people: 2 });
    expect(rounds[0]!.identify.constraint).toMatchObject({ kind: "tied", ids: ["s2", "s4"] });
    expect(rounds[0]!.exploit.account.map(({ id }) => id)).toEqual(["s2", "s4"]);
    expect(rounds[0]!.elevate.changes.map(({ path }) => path)).toEqual([
      "/steps/s2/workers",
      "/steps/s4/workers",
      "/ropes/conwip/limit",
    ]);
  });

  test("ends where demand holds the stream back, without a change", async () => {
    const map = line(["1h", "2h"], {
      arrivals: { work: { to: "s1", every: constant("8h") } },
      ropes: {},
    });
    const { rounds, changes, ended } = await walkFocus(map, options);
    expect(ended).toBe("end.market");
    expect(changes).toEqual([]);
    expect(rounds).toHaveLength(1);
    expect(rounds[0]!.repeat.moved).toBe(false);
  });

  test("stops when every goal is met", async () => {
    const map = line(["1h", "2h"], { goals: { pace: { measure: "throughput", atLeast: 1, per: "w" } } });
    expect((await walkFocus(map, options)).ended).toBe("end.goals");
  });

  test("keeps defects from passing the constraint, frees its people from other work, shortens its outages", async () => {
    const map = line(["1h", "2h", "1h"]);
    const steps = {
      ...map.steps,
      s1: { ...map.steps["s1"], percentCompleteAccurate: 70, rework: { to: "s1", foundBy: "s3" } },
      s2: {
        ...map.steps["s2"],
        availability: 60,
        outages: { every: { distribution: "exponential", mean: "3d" } as const, lasts: "4h" },
      },
    };
    const { rounds } = await walkFocus({ ...map, steps }, { ...options, replications: 6 });
    const { exploit } = rounds[0]!;
    expect(exploit.changes).toEqual([
      { op: "replace", path: "/steps/s1/rework/foundBy", value: "s1" },
      { op: "replace", path: "/steps/s2/availability", value: 80 },
      { op: "replace", path: "/steps/s2/outages/lasts", value: "2h" },
    ]);
    expect(exploit.effect.throughputPerHour.low!).toBeGreaterThan(0);
    expect(exploit.proposals.every(({ taken }) => taken)).toBe(true);
    const [account] = exploit.account;
    expect(account).toMatchObject({ kind: "step", id: "s2", replications: 6 });
    const { good, comesBack, away, outage } = account!.shares;
    expect(Object.values(account!.shares).reduce((sum, { mean }) => sum + mean!, 0)).toBeCloseTo(1, 9);
    // 60 % availability: of the time at work, 40 % goes elsewhere. About 30 % of what it works on carries a defect of s1.
    const work = good.mean! + comesBack.mean! + exploit.account[0]!.shares.rework.mean!;
    expect(away.mean! / (work + away.mean!)).toBeCloseTo(0.4, 6);
    expect(comesBack.mean!).toBeGreaterThan(0);
    expect(outage.mean!).toBeGreaterThan(0);
  });

  test("gives changes that lead from the map to the end of the journey, one after the other", async () => {
    const map = line(["1h", "2h", "1h"], {
      arrivals: { work: { to: "s1", every: { distribution: "exponential", mean: "1.5h" } } },
      ropes: {},
    });
    const { changes, rounds } = await walkFocus(map, { ...options, rounds: 2, people: 2, replications: 6 });
    const end = changes.reduce((now, change) => {
      const result = applyChange(now, change);
      if (!("map" in result)) throw new Error(result.code);
      return result.map;
    }, map);
    expect(rounds[0]!.identify.results.unstable).toBe(true);
    expect(rounds.at(-1)!.repeat.results.unstable).toBe(false);
    expect(reasonsNotToRun(end)).toEqual([]);
    expect(end.steps["s2"]?.workers).toBe(2);
  });
});
