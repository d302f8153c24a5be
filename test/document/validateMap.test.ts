import { describe, expect, test } from "vitest";
import { simulationGaps } from "../../src/document/simulationGaps";
import { validateAny, validateMap } from "../../src/document/validateMap";
import type { Problem } from "../../src/model/Problem";
import type { Step, StreamMap } from "../../src/model/StreamMap";
import { sentence } from "../../src/words/sentence";
import { growthByTen } from "../growth";
import { bare, mapOf } from "../model/maps";

const told = (problems: readonly Problem[]): string[] =>
  problems.map(
    (problem) => `${problem.severity === "error" ? "" : "warning "}${problem.path} ${problem.code}`,
  );
const check = (map: StreamMap): string[] => told(validateMap(map));
const one = (step: Step): string[] => check(mapOf({ a: step }));
const line = (rest: Partial<StreamMap>, steps: Record<string, Step> = bare("a b")): string[] =>
  check(mapOf(steps, ["a>b"], rest));

test("a map that is right has nothing said of it", () => {
  expect(check(mapOf({}))).toEqual([]);
  expect(one({})).toEqual([]);
  expect(line({ arrivals: { x: { to: "a", every: "1h" } } })).toEqual([]);
});

describe("figures", () => {
  test.each<[Step, string]>([
    [{ leadTime: "soon" }, "/steps/a/leadTime time.duration"],
    [{ leadTime: "-1d" }, "/steps/a/leadTime time.duration"],
    [{ processTime: "" }, "/steps/a/processTime time.duration"],
    [{ processTime: { distribution: "gamma", mean: "1h" } as never }, "/steps/a/processTime time.missing"],
    [{ processTime: { distribution: "gamma", mean: "1h", cv: -1 } }, "/steps/a/processTime/cv time.cv"],
    [{ processTime: { distribution: "poisson" } as never }, "/steps/a/processTime/distribution time.unknown"],
    [
      { processTime: { distribution: "triangular", min: "3h", mode: "2h", max: "4h" } },
      "/steps/a/processTime time.order",
    ],
    [
      { processTime: { distribution: "percentiles", p50: "3h", p90: "3h" } },
      "/steps/a/processTime time.order",
    ],
    [{ processTime: { distribution: "empirical", values: [] } }, "/steps/a/processTime/values time.empty"],
    [
      { processTime: { distribution: "empirical", values: ["1h", "1x"] } },
      "/steps/a/processTime/values/1 time.duration",
    ],
    [{ processTime: "99999999w" }, "warning /steps/a/processTime time.absurd"],
    [
      { processTime: { distribution: "gamma", mean: "1h", cv: 40 } },
      "warning /steps/a/processTime/cv spread.absurd",
    ],
    [{ percentCompleteAccurate: 101 }, "/steps/a/percentCompleteAccurate number.range"],
    [{ percentCompleteAccurate: -1 }, "/steps/a/percentCompleteAccurate number.range"],
    [{ workers: 0 }, "/steps/a/workers number.whole"],
    [{ workers: 1.5 }, "/steps/a/workers number.whole"],
    [{ availability: 0 }, "/steps/a/availability number.range"],
    [{ availability: 120 }, "/steps/a/availability number.range"],
    [{ wipLimit: 0 }, "/steps/a/wipLimit number.whole"],
    [{ cadence: "0d" }, "/steps/a/cadence time.zero"],
    [{ wait: "x" }, "/steps/a/wait time.duration"],
    [{ batch: { mode: "process", size: 0 } }, "/steps/a/batch/size number.whole"],
    [{ batch: { mode: "process", size: 2, setup: "x" } }, "/steps/a/batch/setup time.duration"],
    [
      { batch: { mode: "transfer", size: 2, setup: "1h" } },
      "warning /steps/a/batch/setup batch.setupIgnored",
    ],
    [{ rework: { effort: -5 } }, "/steps/a/rework/effort number.range"],
    [{ switchCost: -5 }, "/steps/a/switchCost number.range"],
    [{ outages: { every: "0h", lasts: "1h" } }, "/steps/a/outages/every time.zero"],
    [{ outages: { every: "1w" } as never }, "/steps/a/outages shape.missing"],
    [{ spawns: { x: { to: "a", chance: 101 } } }, "/steps/a/spawns/x/chance number.range"],
    [{ percentCompleteAccurate: 0.8 }, "warning /steps/a/percentCompleteAccurate quality.fraction"],
    [{ leadTime: "1h", processTime: "2h" }, "warning /steps/a/leadTime lead.short"],
  ])("%j", (step, found) => {
    expect(one(step)).toEqual([found]);
  });

  test("of the map", () => {
    expect(check(mapOf({}, [], { calendar: { hoursPerDay: 25, daysPerWeek: 0 } }))).toEqual([
      "/calendar/hoursPerDay calendar.hours",
      "/calendar/daysPerWeek calendar.days",
    ]);
    expect(check(mapOf({}, [], { demand: "nine" }))).toEqual(["/demand demand.rate"]);
    expect(check(mapOf({}, [], { demand: "0/w" }))).toEqual(["/demand demand.rate"]);
    expect(check(mapOf({}, [], { variability: -1 }))).toEqual(["/variability number.range"]);
    expect(check(mapOf({}, [], { pools: { p: { size: 0, availability: 0 } } }))).toEqual([
      "/pools/p/size number.whole",
      "/pools/p/availability number.range",
    ]);
  });
});

test("ids that lead nowhere are told one by one", () => {
  const map = mapOf(
    { a: { pool: "p", rework: { to: "x", foundBy: "y" }, spawns: { s: { to: "x", type: "t", chance: 1 } } } },
    ["a>x"],
    {
      arrivals: { i: { to: "x", type: "t", every: "1h" }, j: { to: "a", type: "default", every: "1h" } },
      ropes: { r: { from: "a", to: "x", limit: 1 } },
      measures: { m: { from: "x", to: "a" } },
      goals: { g: { measure: "n", atMost: "1d" } },
      scenarios: { s: { basedOn: "z", changes: [] } },
    },
  );
  expect(check(map)).toEqual([
    "/arrivals/i/to ref.step",
    "/arrivals/i/type ref.type",
    "/steps/a/pool ref.pool",
    "/steps/a/rework/to ref.step",
    "/steps/a/rework/foundBy ref.step",
    "/steps/a/spawns/s/to ref.step",
    "/steps/a/spawns/s/type ref.type",
    "/links/a-x/to ref.step",
    "/ropes/r/to ref.step",
    "/measures/m/from ref.step",
    "/goals/g/measure ref.measure",
    "/scenarios/s/basedOn ref.scenario",
  ]);
  expect(one({ rework: { foundBy: "customer" } })).toEqual([]);
  expect(one({ pool: "constructor" })).toEqual(["/steps/a/pool ref.pool"]);
});

test("what people of a pool do not need is said to have no effect", () => {
  const outages = { every: "4w", lasts: "1d" };
  const map = mapOf({ a: { name: "Test", pool: "p", workers: 2, availability: 50, outages } }, [], {
    pools: { p: { name: "Brent" } },
  });
  expect(check(map)).toEqual([
    "warning /steps/a/workers pool.ignored",
    "warning /steps/a/availability pool.ignored",
    "warning /steps/a/outages pool.ignored",
  ]);
  expect(sentence(validateMap(map)[0]!)).toBe(
    'Test is done by people of Brent, so its own "workers" has no effect.',
  );
});

describe("links", () => {
  const fork = (...links: string[]): string[] => check(mapOf(bare("a b c"), links));

  test("their shares add up to 100", () => {
    expect(fork("a>b 60", "a>c 40")).toEqual([]);
    expect(fork("a>b 33.3", "a>c 66.7")).toEqual([]);
    expect(fork("a>b 60", "a>c 60")).toEqual(["/links/a-b/share share.sum"]);
    expect(fork("a>b", "a>c")).toEqual(["/links/a-b share.missing", "/links/a-c share.missing"]);
    expect(fork("a>b 60", "a>c")).toEqual(["/links/a-c share.missing"]);
    expect(fork("a>b 60", "b>c")).toEqual(["/links/a-b/share share.single"]);
    expect(fork("a>b 120", "a>c -20")).toEqual([
      "/links/a-b/share number.range",
      "/links/a-c/share number.range",
    ]);
  });

  test("of a loop lead out of it", () => {
    expect(fork("a>b", "b>a", "a>c")).not.toContain("/steps/a flow.noExit");
    expect(fork("a>b", "b>c", "c>b")).toEqual(["/steps/a flow.noExit"]);
    expect(check(mapOf(bare("a b c"), ["a>b", "b>a 100", "b>c 0"]))).toContain("/steps/a flow.noExit");
    expect(sentence(validateMap(mapOf(bare("a b"), ["a>b", "b>a"]))[0]!)).toBe(
      "Work that comes to A and B goes round for ever; expected a way out to the customer.",
    );
  });

  test("from a step to itself, or twice, are doubtful", () => {
    expect(fork("a>a 50", "a>b 50", "b>c")).toEqual(["warning /links/a-a link.self"]);
    const twice = mapOf(bare("a b"), [], {
      links: { x: { from: "a", to: "b", share: 50 }, y: { from: "a", to: "b", share: 50 } },
    });
    expect(check(twice)).toEqual(["warning /links/y link.twice"]);
  });

  test("lead to every step", () => {
    expect(fork("a>b")).toEqual(["warning /steps/c flow.unreached"]);
    expect(
      check(mapOf(bare("a b c"), ["a>b", "c>b"], { arrivals: { x: { to: "a", every: "1h" } } })),
    ).toEqual(["warning /steps/c flow.unreached"]);
    expect(
      check(
        mapOf({ ...bare("a b c"), b: { rework: { to: "c" } } }, ["a>b", "c>b"], {
          arrivals: { x: { to: "a", every: "1h" } },
        }),
      ),
    ).toEqual([]);
  });
});

describe("splits", () => {
  const steps = (rest: Record<string, Step> = {}): Record<string, Step> => ({
    ...bare("s a b j e"),
    s: { name: "S", split: "all" },
    j: { name: "J", join: "all" },
    ...rest,
  });
  const links = ["s>a", "s>b", "a>j", "b>j", "j>e"];

  test("come together at one join", () => {
    expect(check(mapOf(steps(), links))).toEqual([]);
    expect(check(mapOf(steps({ a: {} }), ["s>a", "s>b", "b>j", "j>e"]))).toEqual([
      "/steps/s/split split.end",
    ]);
    expect(check(mapOf(steps({ e: { join: "all" } }), ["s>a", "s>b", "a>j", "b>e"]))).toEqual([
      "/steps/s/split split.joins",
    ]);
    expect(check(mapOf(steps(), ["s>a", "s>b", "a>j", "b>j 50", "b>s 50", "j>e"]))).toEqual([
      "/links/b-s split.back",
    ]);
    expect(check(mapOf({ a: {}, j: { join: "all" } }, ["a>j"]))).toEqual(["/steps/j/join join.noSplit"]);
    expect(check(mapOf({ s: { split: "all" }, j: { join: "all" } }, ["s>j"]))).toEqual([
      "warning /steps/s/split split.one",
    ]);
    expect(check(mapOf(steps(), ["s>a 50", "s>b 50", "a>j", "b>j", "j>e"]))).toEqual([
      "warning /links/s-a/share share.ignored",
      "warning /links/s-b/share share.ignored",
    ]);
  });

  test.each([
    ["the inner branch first", ["a>b", "a>c", "b>d", "b>e", "d>j", "e>j", "c>j", "j>z"]],
    ["the outer branch first", ["a>c", "a>b", "b>d", "b>e", "c>j", "d>j", "e>j", "j>z"]],
    ["nothing behind the join", ["a>b", "a>c", "b>d", "b>e", "d>j", "e>j", "c>j"]],
    ["the outer split straight to the join", ["a>b", "a>j", "b>d", "b>e", "d>j", "e>j", "j>z"]],
    ["the inner split straight to the join", ["a>b", "a>c", "b>d", "b>j", "d>j", "c>j", "j>z"]],
  ])("within one another have a join each; one for both is said where it is mended: %s", (_which, flow) => {
    const ids = [...new Set(flow.flatMap((link) => link.split(">")))].join(" ");
    const nested = mapOf(
      {
        ...bare(ids),
        a: { name: "A", split: "all" },
        b: { name: "B", split: "all" },
        j: { name: "J", join: "all" },
      },
      flow,
    );
    expect(check(nested)).toEqual(["/steps/b/split split.within"]);
    expect(validateMap(nested).map((problem) => sentence(problem))).toEqual([
      expect.stringMatching(
        /^The split at B lies in a branch of the split at A, and both come to J; expected/,
      ),
    ]);
    const mended = { ...nested, steps: { ...nested.steps, k: { name: "K", join: "all" as const } } };
    const links = Object.entries(nested.links ?? {}).map(([id, link]) => [
      id,
      link.to === "j" && ["b", "d", "e"].includes(link.from) ? { ...link, to: "k" } : link,
    ]);
    expect(check({ ...mended, links: { ...Object.fromEntries(links), k: { from: "k", to: "j" } } })).toEqual(
      [],
    );
  });

  test("of two branches may meet in one join, where the outer one follows", () => {
    const flow = ["a>b", "a>c", "b>d", "b>e", "c>f", "c>g", "d>j", "e>j", "f>j", "g>j"];
    const both: Record<string, Step> = {
      ...bare("a b c d e f g j k"),
      a: { name: "A", split: "all" },
      b: { name: "B", split: "all" },
      c: { name: "C", split: "all" },
      j: { name: "J", join: "all" },
      k: { name: "K", join: "all" },
    };
    expect(check(mapOf(both, [...flow, "j>k"]))).toEqual([]);
    const { k: _, ...without } = both;
    expect(check(mapOf(without, flow)).toSorted()).toEqual([
      "/steps/b/split split.within",
      "/steps/c/split split.within",
    ]);
  });

  test("three within one another and one join: each is said once, from the innermost", () => {
    const flow = ["a>b", "a>x", "b>c", "b>y", "c>d", "c>e", "d>j", "e>j", "y>j", "x>j"];
    const steps: Record<string, Step> = {
      ...bare("a b c d e x y j"),
      a: { name: "A", split: "all" },
      b: { name: "B", split: "all" },
      c: { name: "C", split: "all" },
      j: { name: "J", join: "all" },
    };
    expect(check(mapOf(steps, flow))).toContain("/steps/c/split split.within");
    expect(check(mapOf(steps, flow)).filter((found) => !found.endsWith("split.within"))).toEqual([]);
  });

  test("are not left by rework", () => {
    expect(
      check(mapOf(steps({ a: { percentCompleteAccurate: 90, rework: { to: "s", foundBy: "a" } } }), links)),
    ).toEqual(["/steps/a/rework split.rework"]);
    expect(
      check(mapOf(steps({ a: { percentCompleteAccurate: 90, rework: { to: "s", foundBy: "j" } } }), links)),
    ).toEqual([]);
    expect(check(mapOf(steps({ s: { percentCompleteAccurate: 90, split: "all" } }), links))).toEqual([]);
    expect(
      check(
        mapOf({ ...steps(), o: { percentCompleteAccurate: 90, rework: { foundBy: "b" } } }, [
          ...links,
          "o>s",
        ]),
      ),
    ).toEqual(["/steps/o/rework split.rework"]);
  });
});

test("a simulation lacks arrivals and process times, each by name", () => {
  expect(told(simulationGaps(mapOf({})))).toEqual(["/steps gap.noSteps", "/arrivals gap.noArrivals"]);
  const gaps = simulationGaps(
    mapOf({ a: { name: "Analyse" }, b: { processTime: "1h", percentCompleteAccurate: 0 } }, [], {
      arrivals: { x: { to: "a", every: "1h" } },
    }),
  );
  expect(gaps.map(sentence)).toEqual([
    "Analyse has no process time; a simulation needs one.",
    "b has 0 % complete and accurate: all its work comes back, so that nothing would ever be delivered.",
  ]);
});

test("a simulation without end is refused before it starts", () => {
  const map = mapOf({ a: { processTime: "1h" } }, [], { arrivals: { x: { to: "a", every: "0.0001m" } } });
  expect(told(simulationGaps(map))).toEqual(["/arrivals gap.tooMuch"]);
});

test("what a change made of a map is looked at from its shape on", () => {
  expect(told(validateAny({ format: "millrace", version: 1, steps: { a: { workers: "many" } } }))).toEqual([
    "/steps/a/workers shape.type",
  ]);
  expect(told(validateAny(mapOf({ a: { workers: 0 } })))).toEqual(["/steps/a/workers number.whole"]);
});

test("ten thousand steps with all kinds of rules are checked in proportion to their number", () => {
  const check = (size: number) => {
    const ids = Array.from({ length: size }, (_, index) => `s${index}`);
    const steps = Object.fromEntries(
      ids.map((id): [string, Step] => [
        id,
        {
          name: id,
          leadTime: "2d",
          processTime: "4h",
          percentCompleteAccurate: 90,
          workers: 1,
          batch: { mode: "transfer", size: 2 },
        },
      ]),
    );
    const map = mapOf(
      steps,
      ids.slice(1).map((id, index) => `${ids[index]}>${id}`),
      {
        arrivals: { x: { to: "s0", every: "1h" } },
        ropes: { r: { from: "s0", to: `s${size - 1}`, limit: 2 * size } },
      },
    );
    return () => expect(validateAny({ ...map })).toEqual([]);
  };
  expect(growthByTen(check, 1000)).toBeLessThan(40);
});
