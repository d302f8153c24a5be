import { describe, expect, test } from "vitest";
import { fixesOf } from "../../src/model/fixes/fixesOf";
import type { StreamMap } from "../../src/model/StreamMap";
import { checkMap } from "../../src/stores/checkMap";
import { bare, mapOf } from "./maps";

const whole = { leadTime: "2d", processTime: "4h", percentCompleteAccurate: 90 };
const steps = (ids: string): StreamMap["steps"] =>
  Object.fromEntries(Object.entries(bare(ids)).map(([id, step]) => [id, { ...step, ...whole }]));
const arrivals = { work: { to: "a", every: "8h" } };
const line = mapOf(steps("a b c"), ["a>b", "b>c"], { arrivals });

/** The map with one step of it otherwise. */
const withStep = (map: StreamMap, id: string, change: object): StreamMap => ({
  ...map,
  steps: { ...map.steps, [id]: { ...map.steps[id], ...change } },
});

/** What is found, mended by the first fix that is offered (or another one). */
function mended(map: StreamMap, code: string, which = 0): StreamMap {
  const found = checkMap(map).find((one) => one.code === code);
  expect(found, `${code} is found`).toBeDefined();
  const fix = fixesOf(map, found!)[which];
  expect(fix, `${code} can be mended`).toBeDefined();
  const after = fix!.edit(map);
  const key = (one: { code: string; path: string }): string => `${one.code} ${one.path}`;
  const before = new Set(checkMap(map).map(key));
  const left = checkMap(after).map(key);
  expect(left).not.toContain(key(found!));
  // Nothing that was fine is wrong now.
  expect(left.filter((one) => !before.has(one))).toEqual([]);
  return after;
}

test("a scenario's change of a step that is gone can be taken out", () => {
  const change = { op: "add", path: "/steps/gone/workers", value: 2 } as const;
  const other = { op: "add", path: "/steps/b/workers", value: 3 } as const;
  const after = mended(
    { ...line, scenarios: { one: { name: "One", changes: [change, other] } } },
    "change.noParent",
  );
  expect(after.scenarios?.["one"]?.changes).toEqual([other]);
});

describe("fixes of figures", () => {
  test("LT becomes the process time that it contains, and is nobody's figure any more", () => {
    const short = withStep(line, "b", {
      leadTime: "1h",
      figures: { leadTime: { confidence: "measured", by: "Jira" } },
    });
    const { figures: _, ...rest } = short.steps["b"]!;
    expect(mended(short, "lead.short")).toEqual({
      ...short,
      steps: { ...short.steps, b: { ...rest, leadTime: "4h" } },
    });
  });

  test("a mean that cannot be written short is written in full, so that LT is not too short again", () => {
    const third = { distribution: "uniform", min: "1h", max: "1h 1m" } as const;
    mended(withStep(line, "b", { leadTime: "30m", processTime: third }), "lead.short");
    const seventh = {
      distribution: "empirical",
      values: ["1h", "1h", "2h", "1h", "1h", "1h", "1h"],
    } as const;
    mended(withStep(line, "b", { leadTime: "30m", processTime: seventh }), "lead.short");
  });

  test("a %C/A that was meant as a fraction becomes the percentage", () => {
    const fraction = withStep(line, "b", { percentCompleteAccurate: 0.8 });
    expect(mended(fraction, "quality.fraction").steps["b"]?.percentCompleteAccurate).toBe(80);
  });

  test("LT becomes what the counted work says: 12 waiting, one every 8 h, and 4 h of work", () => {
    const counted = withStep(line, "b", { inventory: { count: 12 } });
    expect(mended(counted, "inventory.lead").steps["b"]).toEqual({
      ...counted.steps["b"],
      leadTime: "2.5w",
    });
  });

  test("the sentence and its button write what the counted work says in one way", () => {
    const found = checkMap(withStep(line, "b", { inventory: { count: 17 } })).find(
      ({ code }) => code === "inventory.lead",
    )!;
    const said = (found.params as { readonly expected: string }).expected;
    const after = mended(withStep(line, "b", { inventory: { count: 17 } }), "inventory.lead");
    expect(after.steps["b"]?.leadTime).toBe(said);
    expect(said).toMatch(/^[\d.]+w$/);
  });

  test("what the counted work says is not told where it is near, or where there is no pace", () => {
    const codes = (map: StreamMap): string[] => checkMap(map).map(({ code }) => code);
    expect(codes(withStep(line, "b", { inventory: { count: 2 } }))).not.toContain("inventory.lead");
    const { arrivals: _, ...still } = withStep(line, "b", { inventory: { count: 12 } });
    expect(codes(still)).not.toContain("inventory.lead");
    expect(codes({ ...still, demand: "1/d" })).toContain("inventory.lead");
  });

  test("a second step of the same name gets a number", () => {
    const twice = withStep(withStep(line, "c", { name: "b " }), "a", { name: "B 2" });
    expect(mended(twice, "name.twice").steps["c"]?.name).toBe("b 3");
  });

  test.each([
    ["pool.ignored", { pool: "p", workers: 2 }, { pool: "p" }],
    ["pool.ignored", { pool: "p", outages: { every: "4w", lasts: "1d" } }, { pool: "p" }],
    ["split.one", { split: "all" }, {}],
    ["join.noSplit", { join: "all" }, {}],
    ["ref.pool", { pool: "nobody" }, {}],
    ["ref.step", { rework: { to: "nowhere" } }, {}],
    ["ref.step", { rework: { foundBy: "nowhere", effort: 50 } }, { rework: { effort: 50 } }],
    [
      "batch.setupIgnored",
      { batch: { mode: "transfer", size: 2, setup: "1h" } },
      { batch: { mode: "transfer", size: 2 } },
    ],
    [
      "batch.overLimit",
      { wipLimit: 3, batch: { mode: "transfer", size: 5 } },
      { wipLimit: 5, batch: { mode: "transfer", size: 5 } },
    ],
  ])("%s", (code, broken, fixed) => {
    const pools = { p: { name: "P" } };
    const after = mended({ ...withStep(line, "b", broken), pools }, code);
    expect(after).toEqual({ ...withStep(line, "b", fixed), pools });
  });

  test("a batch can be cut instead, to its limit or to the rope around it", () => {
    const limited = withStep(line, "b", { wipLimit: 3, batch: { mode: "transfer", size: 5 } });
    expect(mended(limited, "batch.overLimit", 1)).toEqual(
      withStep(limited, "b", { batch: { mode: "transfer", size: 3 } }),
    );
    const roped = {
      ...withStep(line, "b", { batch: { mode: "process", size: 5 } }),
      ropes: { r: { from: "a", to: "c", limit: 4 } },
    };
    expect(mended(roped, "batch.overRope")).toEqual(
      withStep(roped, "b", { batch: { mode: "process", size: 4 } }),
    );
  });
});

describe("fixes of the flow", () => {
  const share = (map: StreamMap): (number | undefined)[] =>
    Object.values(map.links ?? {}).map((link) => link.share);

  test("shares are scaled to 100 % in their proportion", () => {
    const off = mapOf(steps("a b c"), ["a>b 60", "a>c 60"], { arrivals });
    const after = mended(off, "share.sum");
    expect(share(after)).toEqual([50, 50]);
    expect({ ...after, links: off.links }).toEqual(off);
    expect(share(mended(mapOf(steps("a b c"), ["a>b 0", "a>c 0"], { arrivals }), "share.sum"))).toEqual([
      50, 50,
    ]);
  });

  test("links without a share get what is left, or a part of all", () => {
    const rest = mapOf(steps("a b c d"), ["a>b 70", "a>c", "a>d"], { arrivals });
    expect(share(mended(rest, "share.missing"))).toEqual([70, 15, 15]);
    expect(share(mended(mapOf(steps("a b c"), ["a>b 100", "a>c"], { arrivals }), "share.missing"))).toEqual([
      67, 33,
    ]);
    expect(share(mended(mapOf(steps("a b c"), ["a>b", "a>c"], { arrivals }), "share.missing"))).toEqual([
      50, 50,
    ]);
  });

  test("a share that means nothing is taken away", () => {
    const single = mapOf(steps("a b"), ["a>b 60"], { arrivals });
    expect(mended(single, "share.single")).toEqual(mapOf(steps("a b"), ["a>b"], { arrivals }));
  });

  test("a link to itself goes; of two links between the same steps one stays, with both shares", () => {
    const self = mapOf(steps("a b"), ["a>b 80", "a>a 20"], { arrivals });
    expect(mended(self, "link.self")).toEqual(mapOf(steps("a b"), ["a>b"], { arrivals }));
    const twice: StreamMap = { ...line, links: { ...line.links, z: { from: "b", to: "c" } } };
    expect(mended(twice, "link.twice")).toEqual(line);
    const shares: StreamMap = {
      ...mapOf(steps("a b c"), ["a>b 50", "a>c 20"], { arrivals }),
    };
    const more = { ...shares, links: { ...shares.links, z: { from: "a", to: "b", share: 30 } } };
    expect(share(mended(more, "link.twice"))).toEqual([80, 20]);
  });

  test("a link that was forgotten is drawn, and told once", () => {
    const cut = mapOf(steps("a b c d"), ["a>b", "c>d"], { arrivals });
    expect(checkMap(cut).filter(({ path }) => path === "/steps/b" || path === "/steps/c")).toHaveLength(1);
    const after = mended(cut, "link.forgotten");
    expect(after.links?.["b-c"]).toEqual({ from: "b", to: "c" });
    expect({ ...after, links: cut.links }).toEqual(cut);
  });

  test("a step in another row is connected from the nearest end", () => {
    const apart = withStep(mapOf(steps("a b c"), ["a>b"], { arrivals }), "c", { at: [400, 300] });
    expect(mended(apart, "flow.unreached").links?.["b-c"]).toEqual({ from: "b", to: "c" });
  });

  test("arrivals come at the pace of the demand; without a demand only a person can know", () => {
    const { arrivals: _, ...still } = line;
    const found = checkMap(still).find(({ code }) => code === "gap.noArrivals")!;
    expect(fixesOf(still, found)).toEqual([]);
    const after = mended({ ...still, demand: "8/w" }, "gap.noArrivals");
    expect(Object.values(after.arrivals ?? {})).toEqual([
      { to: "a", every: { distribution: "exponential", mean: "5h" } },
    ]);
    const never = { ...line, demand: "1/d", arrivals: { work: { to: "a" } } };
    expect(mended(never, "arrival.never").arrivals?.["work"]?.every).toMatchObject({ mean: "1d" });
  });

  test("arrivals that contradict the demand follow it, in the way they come", () => {
    const asked = { ...line, demand: "10/w" };
    expect(mended(asked, "demand.arrivals").arrivals).toEqual({ work: { to: "a", every: "4h" } });
    const random = {
      ...asked,
      arrivals: { work: { to: "a", size: 2, every: { distribution: "gamma", mean: "8d", cv: 2 } as const } },
    };
    expect(mended(random, "demand.arrivals").arrivals).toEqual({
      work: { to: "a", size: 2, every: { distribution: "gamma", mean: "1d", cv: 2 } },
    });
  });

  test("an arrival that points nowhere arrives where the stream starts", () => {
    const lost = { ...line, arrivals: { work: { to: "gone", every: "8h" } } };
    expect(mended(lost, "ref.step")).toEqual(line);
    const typed = { ...line, arrivals: { work: { to: "a", every: "8h", type: "x" } } };
    expect(mended(typed, "ref.type")).toEqual(line);
  });

  test("calendar and warm-up go back to the usual", () => {
    const odd = { ...line, calendar: { hoursPerDay: 30, daysPerWeek: 5 } };
    expect(mended(odd, "calendar.hours")).toEqual({ ...line, calendar: { daysPerWeek: 5 } });
    const warm = { ...line, experiment: { horizon: "4w", warmUp: "5w" } } as StreamMap;
    expect(mended(warm, "experiment.warmUp").experiment).toEqual({ horizon: "4w", warmUp: "auto" });
  });
});

describe("what is asked while a map is drawn", () => {
  const codes = (map: StreamMap): string[] => checkMap(map).map(({ code }) => code);

  test("figures that nobody has asked for come last, one question for each step", () => {
    const asked = mapOf(bare("a b"), ["a>b"], { arrivals });
    expect(checkMap(asked).filter(({ code }) => code === "ask.figures")).toMatchObject([
      { path: "/steps/a/leadTime", params: { step: "A", missing: ["leadTime", "percentCompleteAccurate"] } },
      { path: "/steps/b/leadTime" },
    ]);
  });

  test("a step just drawn is not told off; a whole map has nothing to ask", () => {
    expect(codes(mapOf(bare("a"), [], { arrivals }))).not.toContain("ask.figures");
    expect(codes(line)).toEqual([]);
  });

  test("two ends of which none stands behind the other are fine", () => {
    const ends = withStep(mapOf(steps("a b c"), ["a>b 50", "a>c 50"], { arrivals }), "c", { at: [280, 300] });
    expect(codes(ends)).toEqual([]);
  });

  test("demand and arrivals may differ by a fifth", () => {
    expect(codes({ ...line, demand: "5.5/w" })).toEqual([]);
    expect(codes({ ...line, demand: "7/w" })).toEqual(["demand.arrivals"]);
  });
});
