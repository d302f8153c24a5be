import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { inlineRunner } from "../../simulations/index";
import { readDocument } from "../../src/document/readDocument";
import { validateMap } from "../../src/document/validateMap";
import { calendarOf, meanHours, parseTime } from "../../src/model/durations";
import type { Step, StreamMap } from "../../src/model/StreamMap";
import { calibrate, misfit, type Calibration } from "../../src/runs/calibration/calibrate";
import { nothingProposed } from "../../src/runs/calibration/nothingProposed";
import { withChanges, type Ways } from "../../src/runs/calibration/remedies";

const exponential = (mean: string) => ({ distribution: "exponential" as const, mean });

/** Steps one after the other. Work comes by chance every 10 hours unless said. */
function mapOf(steps: Readonly<Record<string, Step>>, more: Partial<StreamMap> = {}): StreamMap {
  const ids = Object.keys(steps);
  return {
    format: "millrace",
    version: 1,
    arrivals: { in: { to: ids[0], every: exponential("10h") } },
    steps,
    links: Object.fromEntries(ids.slice(1).map((to, at) => [`${ids[at]}-${to}`, { from: ids[at], to }])),
    experiment: { horizon: "50w", replications: 10 },
    ...more,
  };
}

/** A map without chance: work every 10 hours. */
const steady = (steps: Readonly<Record<string, Step>>, more: Partial<StreamMap> = {}): StreamMap =>
  mapOf(steps, { variability: 0, arrivals: { in: { to: Object.keys(steps)[0], every: "10h" } }, ...more });

async function calibrated(map: StreamMap, by?: Ways): Promise<Calibration> {
  const before = structuredClone(map);
  const found = await calibrate(map, { runner: inlineRunner, ...(by === undefined ? {} : { by }) });
  expect(map).toStrictEqual(before);
  const changed = withChanges(map, found.changes);
  expect(validateMap(changed).filter(({ severity }) => severity === "error")).toEqual([]);
  return found;
}

const codes = (remarks: Calibration["notes"]): string[] => remarks.map(({ code }) => code);

describe("a map without chance", () => {
  it("gets the wait that is missing, to the hour", async () => {
    const found = await calibrated(
      steady({ a: { processTime: "1h", leadTime: "5h" }, b: { processTime: "2h", leadTime: "2h" } }),
    );
    expect(found.before.steps["a"]).toEqual({ mappedHours: 5, simulated: { mean: 1, low: 1, high: 1 } });
    expect(found.before.stream).toMatchObject({ mappedHours: 7, simulated: { mean: 3 } });
    expect(found.changes).toEqual([{ op: "add", path: "/steps/a/wait", value: "4h" }]);
    expect(found.after.stream).toMatchObject({ mappedHours: 7, simulated: { mean: 7 } });
    expect([found.contradictions, found.notes]).toEqual([[], []]);
    expect(nothingProposed(found)).toBeNull();
  });

  it("has a longer or a shorter wait where there is one, of the same shape", async () => {
    const longer = await calibrated(steady({ a: { processTime: "1h", leadTime: "5h", wait: "1h" } }));
    expect(longer.changes).toEqual([{ op: "replace", path: "/steps/a/wait", value: "4h" }]);
    const shorter = await calibrated(steady({ a: { processTime: "1h", leadTime: "5h", wait: "1d" } }));
    expect(shorter.changes).toEqual([{ op: "replace", path: "/steps/a/wait", value: "4h" }]);
    const wait = { distribution: "uniform" as const, min: "1h", max: "3h" };
    const uniform = await calibrated(steady({ a: { processTime: "1h", leadTime: "5h", wait } }));
    const { value } = uniform.changes[0] as { value: { min: string; max: string } };
    expect([parseFloat(value.max) / parseFloat(value.min), Object.keys(value)]).toEqual([
      expect.closeTo(3, 3),
      ["distribution", "min", "max"],
    ]);
  });

  it("gets a rhythm that teams have, and a wait for the rest", async () => {
    const found = await calibrated(
      mapOf({ a: { processTime: "1h", workers: 50, leadTime: "4d" } }),
      "cadence",
    );
    expect(found.changes).toMatchObject([
      { op: "add", path: "/steps/a/cadence", value: "1w" },
      { op: "add", path: "/steps/a/wait" },
    ]);
    expect(Math.abs(misfit(found.after.steps["a"]) ?? 1)).toBeLessThan(0.02);
  });

  it.each([
    // A week's train lets work wait 20 hours: with its hour of work 21, which people say as 20.5, or as 2.6 days.
    ["20.5h", ["/steps/a/cadence 1w"]],
    ["20.8h", ["/steps/a/cadence 1w"]],
    // A week would be a twelfth too long, so that it is none.
    ["19.4h", ["/steps/a/cadence 2d", "/steps/a/wait"]],
  ])("of a lead time of %s finds the rhythm behind it", async (leadTime, expected) => {
    const found = await calibrated(mapOf({ a: { processTime: "1h", workers: 50, leadTime } }), "cadence");
    const said = found.changes.map((change) =>
      change.op !== "remove" && typeof change.value === "string"
        ? `${change.path} ${change.value}`
        : change.path,
    );
    expect(said).toEqual(expected);
    expect(Math.abs(misfit(found.after.steps["a"]) ?? 1)).toBeLessThan(0.05);
  });

  it("counts of parallel branches the longest, and no rework", async () => {
    const found = await calibrated(
      steady(
        {
          design: { processTime: "1h", leadTime: "1h", split: "all" },
          code: { processTime: "3h", leadTime: "9h" },
          manual: { processTime: "2h", leadTime: "2h" },
          ship: { processTime: "1h", leadTime: "1h", join: "all" },
        },
        {
          links: {
            a: { from: "design", to: "code" },
            b: { from: "design", to: "manual" },
            c: { from: "code", to: "ship" },
            d: { from: "manual", to: "ship" },
          },
        },
      ),
    );
    expect(found.before.stream).toMatchObject({ mappedHours: 11, simulated: { mean: 5 } });
    expect(found.after.stream.simulated.mean).toBe(11);
    const rework = { foundBy: "a", effort: 100 };
    const again = await calibrated(
      mapOf({ a: { processTime: "1h", workers: 50, leadTime: "1h", percentCompleteAccurate: 50, rework } }),
    );
    expect(again.before.steps["a"].simulated.mean).toBeCloseTo(1, 1);
    expect(again.changes).toEqual([]);
  });
});

describe("a map with chance", () => {
  it("leaves what is noise alone, also when another step needs several tries", async () => {
    const steps = {
      a: { processTime: exponential("5h") },
      b: { processTime: "1h", leadTime: "3d" },
    } satisfies Record<string, Step>;
    const { mean, high } = (await calibrated(mapOf(steps))).before.steps["a"].simulated;
    const leadTime = `${Math.min(high!, mean! * 1.04).toFixed(4)}h`;
    const found = await calibrated(mapOf({ ...steps, a: { ...steps.a, leadTime } }));
    expect(found.changes.map(({ path }) => path)).toEqual(["/steps/b/wait"]);
  });

  it("keeps what its queue explains, and gets a wait that spreads like its work for the rest", async () => {
    // M/M/1, half busy: 10 h of the mapped 5 d are queue and work.
    const map = mapOf({ a: { processTime: exponential("5h"), leadTime: "5d" } });
    const found = await calibrated(map);
    expect(found.before.steps["a"].simulated.mean).toBeCloseTo(10, 0);
    const [{ value }] = found.changes as unknown as { value: object }[];
    expect(value).toMatchObject({ distribution: "lognormal", cv: 0.75 });
    const wait = parseTime(value as never, calendarOf(map), "constant")!;
    expect(meanHours(wait)).toBeCloseTo(30, -0.5);
    expect(Math.abs(misfit(found.after.stream) ?? 1)).toBeLessThan(0.011);
  });

  it("finds the availability at which the queue explains it all: that of M/M/1", async () => {
    // 5 h / a, every 10 h: the time in the step is (5/a)/(1 − 0.5/a) = 40 h at a = 0.625.
    const map = mapOf(
      { a: { processTime: exponential("5h"), leadTime: "5d" } },
      { experiment: { horizon: "500w", replications: 10 } },
    );
    const found = await calibrated(map, "availability");
    const [{ path, value }] = found.changes as unknown as { path: string; value: number }[];
    expect(path).toBe("/steps/a/availability");
    expect(value).toBeGreaterThan(61);
    expect(value).toBeLessThan(64);
    expect(Math.abs(misfit(found.after.stream) ?? 1)).toBeLessThan(0.011);
  });

  it("takes a way for each step, and a wait where another cannot be gone", async () => {
    const map = mapOf(
      {
        a: { processTime: "2h", leadTime: "2d", pool: "team" },
        b: { processTime: "2h", leadTime: "2d", cadence: "0.5d" },
        c: { processTime: "4h", leadTime: "3d" },
      },
      { pools: { team: { size: 1 } } },
    );
    const found = await calibrated(map, { a: "availability", b: "cadence", c: "availability" });
    expect(found.changes.map(({ path }) => path)).toEqual([
      "/steps/a/wait",
      "/steps/b/wait",
      "/steps/c/availability",
    ]);
    expect(found.notes).toMatchObject([
      { code: "notBy", step: "a", why: "pool" },
      { code: "notBy", step: "b", why: "cadence" },
    ]);
  });

  it("does not explain noise", async () => {
    const step: Step = { processTime: exponential("5h") };
    const { mean, high } = (await calibrated(mapOf({ a: step }))).before.steps["a"].simulated;
    const aLittleMore = Math.min(mean! * 1.04, (mean! + high!) / 2);
    const found = await calibrated(mapOf({ a: { ...step, leadTime: `${aLittleMore.toFixed(3)}h` } }));
    expect(found.changes).toEqual([]);
    expect(found.after).toStrictEqual(found.before);
  });

  it("says that people with several steps may be the same", async () => {
    const step: Step = { processTime: "1h", leadTime: "1d", owner: "Dev" };
    const found = await calibrated(mapOf({ a: step, b: step, c: { ...step, owner: "Ops" } }));
    expect(found.notes).toEqual([{ code: "sameOwner", owner: "Dev", steps: ["a", "b"] }]);
  });
});

describe("where nothing is proposed it is said why", () => {
  const why = async (step: Step) => nothingProposed(await calibrated(steady({ a: step })));

  it("as they agree", async () => {
    expect(await why({ processTime: "2h", leadTime: "2h" })).toBe("agrees");
  });

  it("as no lead time is mapped", async () => {
    expect(await why({ processTime: "2h" })).toBe("notMapped");
  });

  it("as what is mapped is less than the work itself", async () => {
    expect(await why({ processTime: "4h", leadTime: "2h" })).toBe("differs");
  });
});

describe("a map that contradicts itself", () => {
  test.each<[string, StreamMap, object]>([
    [
      "LT shorter than PT",
      steady({ a: { processTime: "4h", leadTime: "2h" } }),
      { code: "shorterThanWork", step: "a", mapped: 2, work: 4 },
    ],
    [
      "LT shorter than PT at the people's availability",
      steady({ a: { processTime: "4h", leadTime: "6h", availability: 50 } }),
      { code: "shorterThanStretched", step: "a", mapped: 6, work: 4, availability: 0.5 },
    ],
    [
      "people too few for so short a lead time",
      mapOf({ a: { processTime: exponential("9h"), leadTime: "2d" } }),
      { code: "queueTooLong", step: "a", mapped: 16 },
    ],
    [
      "a cadence longer than the lead time",
      mapOf({ a: { processTime: "1h", leadTime: "1d", cadence: "2w" } }),
      { code: "releaseTooLong", step: "a", mapped: 8 },
    ],
    [
      "more of them for longer than the limit lets in",
      mapOf({ a: { processTime: "1h", leadTime: "2w", wipLimit: 4 } }),
      { code: "limitTooTight", step: "a", mapped: 80, limit: 4 },
    ],
    [
      "more counted than the lead time has room for",
      mapOf({ a: { processTime: "1h", leadTime: "2d", inventory: { count: 9 } } }),
      { code: "inventory", step: "a", count: 9, mapped: 16 },
    ],
    [
      "far fewer counted than the lead time would have",
      mapOf({ a: { processTime: "1h", leadTime: "4w", inventory: { count: 2 } } }),
      { code: "inventory", step: "a", count: 2 },
    ],
    [
      "a wait before the step that is longer than all of it",
      mapOf({ a: { processTime: "1h", leadTime: "2d", inventory: { time: "3d" } } }),
      { code: "inventoryTime", step: "a", mapped: 16, hours: 24 },
    ],
  ])("%s", async (_, map, expected) => {
    const found = await calibrated(map);
    expect(found.contradictions).toMatchObject([expected]);
  });

  it("more work than people: nothing is simulated, nothing proposed, and the place is named", async () => {
    const map = mapOf({
      a: { processTime: "1h", leadTime: "5h" },
      b: { processTime: "25h", leadTime: "5d", workers: 2 },
    });
    const found = await calibrated(map);
    expect(found.before.stream.simulated).toEqual({ mean: null, low: null, high: null });
    expect([found.changes, found.after]).toEqual([[], found.before]);
    expect(found.contradictions).toEqual([{ code: "overload", place: "b", people: 2 }]);
    expect(nothingProposed(found)).toBe("growing");
  });

  it("lead times that a rope leaves no room for: its steps stay as drawn, all others get what is missing", async () => {
    const map = mapOf(
      {
        a: { processTime: "1h", leadTime: "3d", wait: exponential("1d") },
        b: { processTime: "1h", leadTime: "5d" },
        c: { processTime: "2h", leadTime: "1w" },
        d: { processTime: "1h", leadTime: "2d" },
      },
      { ropes: { r: { from: "b", to: "c", limit: 4 } } },
    );
    const found = await calibrated(map);
    // Every 10 hours one for 80 hours.
    expect(found.contradictions).toEqual([
      { code: "ropeTooTight", rope: "r", needed: expect.closeTo(8, 0), limit: 4 },
    ]);
    expect(found.changes.map(({ path }) => path)).toEqual(["/steps/a/wait", "/steps/d/wait"]);
    expect(found.notes).toMatchObject([{ code: "notReached", steps: ["b", "c"] }]);
    // As it can be read, not to the last of sixteen digits.
    expect(found.changes[0]).toMatchObject({
      value: { mean: expect.stringMatching(/^[^.]*(\.\d{1,3})?h$/) },
    });
  });

  it("what is near a limit is taken half-way, the first time too", async () => {
    // One at a time in both, one every 10 hours: each alone could take 9 hours, one after the other they hold each other up.
    const map = mapOf({
      a: { processTime: "1h", leadTime: "9h", wipLimit: 1 },
      b: { processTime: "1h", leadTime: "9h", wipLimit: 1 },
    });
    const found = await calibrated(map);
    expect(found.contradictions).toEqual([]);
    expect(found.changes.map(({ path }) => path)).toContain("/steps/b/wait");
    expect(found.after.stream.simulated.mean).not.toBeNull();
  });

  it("count that fits the lead time is none", async () => {
    const map = mapOf({ a: { processTime: "1h", leadTime: "4d", inventory: { count: 3, time: "3d" } } });
    expect((await calibrated(map)).contradictions).toEqual([]);
  });

  it("a step without a lead time is left, and so is the total", async () => {
    const found = await calibrated(
      mapOf({ a: { processTime: "1h", leadTime: "2d" }, b: { processTime: "1h" } }),
    );
    expect(found.after.steps["b"]).toMatchObject({
      mappedHours: null,
      simulated: { mean: expect.any(Number) },
    });
    expect(found.after.stream.mappedHours).toBeNull();
    expect(codes(found.notes)).toEqual(["noLeadTime"]);
    expect(found.changes.map(({ path }) => path)).toEqual(["/steps/a/wait"]);
  });

  it("says that less gets through where work never runs out", async () => {
    const map = steady(
      { a: { processTime: "1h", leadTime: "4h", wipLimit: 2 } },
      { arrivals: { in: { to: "a", always: true } } },
    );
    // Two inside: one every hour at first, two every four hours with the mapped lead time.
    const found = await calibrated(map);
    expect(found.after.stream.simulated.mean).toBeCloseTo(4, 1);
    expect(found.notes).toMatchObject([{ code: "throughputFell", share: expect.closeTo(0.5, 1) }]);
  });

  it("says by how much the total stays off, and because of what", async () => {
    const map = mapOf({
      a: { processTime: exponential("9h"), leadTime: "2d" },
      b: { processTime: "1h", leadTime: "1d" },
    });
    const found = await calibrated(map);
    expect(found.notes).toMatchObject([{ code: "notReached", steps: ["a"] }]);
    expect(Math.abs(misfit(found.after.steps["b"]) ?? 1)).toBeLessThan(0.05);
  });
});

describe("the samples that ship", () => {
  test.each(["idea-to-production", "change-board"])("%s reproduces its map", async (name) => {
    const read = readDocument(readFileSync(`assets/samples/${name}.millrace`, "utf8"));
    if ("problems" in read) throw new Error(name);
    const found = await calibrated(read.map);
    expect(found.contradictions).toEqual([]);
    expect(Math.abs(misfit(found.after.stream) ?? 1)).toBeLessThan(0.05);
    for (const fit of Object.values(found.after.steps)) expect(Math.abs(misfit(fit) ?? 1)).toBeLessThan(0.05);
  });
});
