import { describe, expect, test } from "vitest";
import type { Flow } from "../../simulations/index";
import { conductStudy, inlineRunner } from "../../simulations/index";
import { toNetwork } from "../../simulations/engine/Network";
import { solveTraffic } from "../../simulations/experiments/traffic";
import type { StreamMap } from "../../src/model/StreamMap";
import { toFlow } from "../../src/runs/toFlow";

const exponential = (mean: string) => ({ distribution: "exponential", mean }) as const;

function flowOf(map: Omit<StreamMap, "format" | "version">): Flow {
  return toFlow({ format: "millrace", version: 1, ...map } as StreamMap).flow;
}

async function verdict(map: Omit<StreamMap, "format" | "version">) {
  const experiment = { horizon: 2080, warmUp: 100, replications: 10, seed: 1 };
  const options = { runner: inlineRunner, trace: false, assumptions: [], constraint: false };
  const { results } = await conductStudy(flowOf(map), experiment, options);
  const { unstable, cannotKeepUp } = results;
  return { unstable, places: cannotKeepUp.map(({ kind, id }) => `${kind} ${id}`), results };
}

const every = (mean: string) => ({ in: { to: "a", every: exponential(mean) } });
const toB = { ab: { from: "a", to: "b" } };

test("a single run is not called growing for what chance does, and is for what is plainly too much", async () => {
  const unstable = async (mean: string): Promise<number> => {
    const flow = flowOf({
      steps: { a: { processTime: exponential("1h") }, b: { processTime: exponential("1h"), wipLimit: 20 } },
      links: toB,
      arrivals: every(mean),
    });
    let count = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const experiment = { horizon: 1000, warmUp: 100, replications: 1, seed };
      const options = { runner: inlineRunner, trace: false, assumptions: [], constraint: false };
      count += (await conductStudy(flow, experiment, options)).results.unstable ? 1 : 0;
    }
    return count;
  };
  expect(await unstable("1.15h")).toBeLessThanOrEqual(1);
  expect(await unstable("48m")).toBe(40);
});

describe("a stream that cannot keep up is named, with the place", () => {
  test.each<[string, Omit<StreamMap, "format" | "version">, string]>([
    [
      "one step offered 105 %",
      { steps: { a: { processTime: exponential("1h") } }, arrivals: every("57m") },
      "step a",
    ],
    [
      "rework makes twice the work",
      {
        steps: { a: { processTime: "1h", percentCompleteAccurate: 50, rework: { foundBy: "a" } } },
        arrivals: every("1.9h"),
      },
      "step a",
    ],
    [
      "a limited step, the queue stands before it",
      {
        steps: { a: { processTime: exponential("1h") }, b: { processTime: exponential("2h"), wipLimit: 3 } },
        links: toB,
        arrivals: every("1.5h"),
      },
      "step b",
    ],
    [
      "limits all the way, the queue stands outside",
      {
        steps: { a: { processTime: "1h", wipLimit: 2 }, b: { processTime: "2h", wipLimit: 3 } },
        links: toB,
        arrivals: every("1.5h"),
      },
      "step b",
    ],
    [
      "a rope that lets too little in, though nobody is busy",
      {
        steps: { a: { processTime: "1h", wait: "10h" }, b: { processTime: "1h" } },
        links: toB,
        ropes: { r: { from: "a", to: "b", limit: 1 } },
        arrivals: every("5h"),
      },
      "rope r",
    ],
    [
      "a release train with too few seats",
      {
        steps: { a: { processTime: "1h" }, b: { processTime: "1h", wipLimit: 5, cadence: "2w" } },
        links: toB,
        arrivals: every("8h"),
      },
      "step b",
    ],
    [
      "a limited step behind which trains fill a queue for a while",
      {
        steps: {
          a: { processTime: "2h", wipLimit: 3 },
          b: { processTime: "1h", cadence: "4w" },
          c: { processTime: "1h" },
        },
        links: { ...toB, bc: { from: "b", to: "c" } },
        arrivals: every("1.5h"),
      },
      "step a",
    ],
    [
      "a limited step before a train that leaves once in a run",
      {
        steps: { a: { processTime: "2h", wipLimit: 3 }, b: { processTime: "10m", cadence: "40w" } },
        links: toB,
        arrivals: every("1.5h"),
      },
      "step a",
    ],
    [
      "people shared by two steps",
      {
        pools: { p: { size: 1 } },
        steps: { a: { processTime: "1h", pool: "p" }, b: { processTime: "1h", pool: "p" } },
        links: toB,
        arrivals: every("1.8h"),
      },
      "pool p",
    ],
    [
      "work without end before a slower step",
      {
        steps: { a: { processTime: "1h", wipLimit: 1 }, b: { processTime: "2h" } },
        links: toB,
        arrivals: { in: { to: "a", always: true } },
      },
      "step b",
    ],
    [
      "set-ups that eat the day",
      {
        steps: { a: { processTime: "1h", batch: { mode: "process", size: 5, setup: "10h" } } },
        arrivals: every("2h"),
      },
      "step a",
    ],
  ])("%s", async (_, map, place) => {
    const found = await verdict(map);
    expect([found.unstable, found.places]).toEqual([true, [place]]);
    const { stream, steps } = found.results;
    const nothing = { mean: null, low: null, high: null };
    expect([stream.wip, stream.leadTimeHours.mean, stream.flowTimeHours.p85]).toEqual([
      nothing,
      nothing,
      nothing,
    ]);
    expect(steps["a"]?.queue).toEqual(nothing);
    expect(stream.throughputPerHour.mean).toBeGreaterThan(0);
  });

  test.each<[string, Omit<StreamMap, "format" | "version">]>([
    ["95 % busy", { steps: { a: { processTime: exponential("57m") } }, arrivals: every("1h") }],
    [
      "exactly 100 % busy, without any chance",
      {
        steps: { a: { processTime: { distribution: "constant", value: "1h" } } },
        arrivals: { in: { to: "a", every: "1h" } },
      },
    ],
    [
      "a train every four weeks",
      { steps: { a: { processTime: "1h", cadence: "4w" } }, arrivals: every("4h") },
    ],
    [
      "a train every six weeks behind a limit, whose runs end longer after a train than their middle lies",
      {
        steps: { a: { processTime: "1h", wipLimit: 9 }, b: { processTime: "10m", cadence: "6w" } },
        links: toB,
        arrivals: every("4h"),
      },
    ],
    [
      "a month's work every four weeks before a limit, the last of it just come when a run ends",
      {
        steps: { a: { processTime: "1h" }, b: { processTime: "10m", wipLimit: 9 } },
        links: toB,
        arrivals: { in: { to: "a", every: "4w", size: 90 } },
      },
    ],
    [
      "a month's work every four weeks before a limit, and a train that leaves once in a run",
      {
        steps: { a: { processTime: "1h", wipLimit: 30 }, b: { processTime: "10m", cadence: "40w" } },
        links: toB,
        arrivals: { in: { to: "a", every: "4w", size: 60 } },
      },
    ],
    [
      "a month's work about every four weeks before a limit",
      {
        steps: { a: { processTime: "1h", wipLimit: 30 }, b: { processTime: "10m" } },
        links: toB,
        arrivals: {
          in: { to: "a", every: { distribution: "gamma", mean: "4w", cv: 0.05 } as const, size: 60 },
        },
      },
    ],
    [
      "work without end in a rope",
      {
        steps: { a: { processTime: "1h" } },
        ropes: { r: { from: "a", to: "a", limit: 9 } },
        arrivals: { in: { to: "a", always: true } },
      },
    ],
    [
      // Of 2 passes half are wrong, found together: all goes through 3 times, 6 h of work in 100. Found one by one it would never end.
      "work that goes round twice, whose faults the customer finds together",
      {
        steps: {
          a: { processTime: "1h", percentCompleteAccurate: 50, rework: { foundBy: "customer" } },
          b: { processTime: "1h" },
        },
        links: { aa: { from: "a", to: "a", share: 50 }, ab: { from: "a", to: "b", share: 50 } },
        arrivals: every("100h"),
      },
    ],
    ["a mild switch cost", { steps: { a: { processTime: "1h", switchCost: 5 } }, arrivals: every("2h") }],
  ])("%s keeps up", async (_, map) => {
    expect(await verdict(map)).toMatchObject({ unstable: false, places: [] });
  });
});

describe("the arithmetic of loads", () => {
  const loads = (map: Omit<StreamMap, "format" | "version">): Record<string, number> => {
    const network = toNetwork(flowOf(map));
    const { load } = solveTraffic(flowOf(map), network);
    return Object.fromEntries(network.stepIds.map((id, step) => [id, load[step] ?? NaN]));
  };

  test("shares, workers and availability: 1/h, 30 % to b of 4 h with two people half the time there", () => {
    const found = loads({
      steps: {
        a: { processTime: "30m" },
        b: { processTime: "4h", workers: 2, availability: 50 },
        c: { processTime: "15m" },
      },
      links: { ab: { from: "a", to: "b", share: 30 }, ac: { from: "a", to: "c", share: 70 } },
      arrivals: { in: { to: "a", every: "1h" } },
    });
    expect(found["a"]).toBeCloseTo(0.5, 12);
    expect(found["b"]).toBeCloseTo((0.3 * 4) / 0.5 / 2, 12);
    expect(found["c"]).toBeCloseTo(0.7 * 0.25, 12);
  });

  test("rework of 20 % found by the next step: the maker works 1 / 0.8 times, at half the effort after the first", () => {
    const found = loads({
      steps: {
        a: { processTime: "30m", percentCompleteAccurate: 80, rework: { effort: 50 } },
        b: { processTime: "30m" },
      },
      links: toB,
      arrivals: { in: { to: "a", every: "1h" } },
    });
    expect(found["a"]).toBeCloseTo(0.5 * (1 + 0.25 * 0.5), 9);
    expect(found["b"]).toBeCloseTo(0.5, 9);
  });

  test("every copy of a split is work; the join is passed once, and so is what follows", () => {
    const found = loads({
      steps: {
        a: { processTime: "6m", split: "all" },
        b: { processTime: "12m" },
        c: { processTime: "18m" },
        d: { processTime: "24m", join: "all" },
        e: { processTime: "30m" },
      },
      links: {
        ab: { from: "a", to: "b" },
        ac: { from: "a", to: "c" },
        bd: { from: "b", to: "d" },
        cd: { from: "c", to: "d" },
        de: { from: "d", to: "e" },
      },
      arrivals: { in: { to: "a", every: "1h" } },
    });
    const expected = { a: 0.1, b: 0.2, c: 0.3, d: 0.4, e: 0.5 };
    for (const [id, load] of Object.entries(expected)) expect(found[id], id).toBeCloseTo(load, 12);
  });

  test("an outage of 2 h every 8 h takes a fifth of one worker", () => {
    const found = loads({
      steps: { a: { processTime: "30m", outages: { every: "8h", lasts: "2h" } } },
      arrivals: { in: { to: "a", every: "1h" } },
    });
    expect(found["a"]).toBeCloseTo(0.5 / 0.8, 12);
  });
});
