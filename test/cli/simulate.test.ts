import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readFileArguments, UsageError } from "../../src/cli/commandArguments";
import { simulate, simulateOptions } from "../../src/cli/simulate";

interface Estimate {
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

async function run(file: string, text: string, ...options: string[]) {
  const given = readFileArguments("simulate", [file, "--threads", "1", ...options], simulateOptions);
  return simulate(given, text, () => undefined);
}

function sample(name: string): string {
  return readFileSync(`assets/samples/${name}.millrace`, "utf8");
}

const open = {
  format: "millrace",
  version: 1,
  steps: {
    only: {
      name: "Only",
      processTime: { distribution: "exponential", mean: "1h" },
      percentCompleteAccurate: 100,
    },
  },
  arrivals: { in: { to: "only", every: { distribution: "exponential", mean: "2h" } } },
  goals: { fast: { measure: "leadTime", percentile: 85, atMost: "1d" } },
  scenarios: {
    two: {
      changes: [
        { op: "add", path: "/steps/only/workers", value: 2 },
        { op: "replace", path: "/steps/gone/workers", value: 2 },
      ],
    },
    broken: { changes: [{ op: "add", path: "/steps/only/workers", value: -1 }] },
  },
  experiment: { horizon: "20w", replications: 4 },
};

describe("millrace simulate", () => {
  test("prints the results in the shape of the contract", async () => {
    const { json, exitCode, errors } = await run("m.millrace", JSON.stringify(open), "--seed", "5");
    expect([exitCode, errors]).toEqual([0, []]);
    const results = json as Record<string, unknown>;
    expect(Object.keys(results)).toEqual([
      "file",
      "scenario",
      "seed",
      "replications",
      "horizonHours",
      "warmUpHours",
      "events",
      "unstable",
      "cannotKeepUp",
      "skippedChanges",
      "assumptions",
      "stream",
      "types",
      "steps",
      "pools",
      "measures",
      "goals",
      "constraint",
    ]);
    expect(results).toMatchObject({
      file: "m.millrace",
      scenario: null,
      seed: 5,
      replications: 4,
      horizonHours: 800,
    });
    expect(Object.keys(results["stream"] as object)).toEqual([
      "throughputPerHour",
      "leadTimeHours",
      "flowTimeHours",
      "wip",
      "flowEfficiency",
      "firstPassYield",
    ]);
    const step = (results["steps"] as Record<string, Record<string, unknown>>)["only"] ?? {};
    expect(Object.keys(step)).toEqual([
      "utilisation",
      "unavailable",
      "blocked",
      "starved",
      "wip",
      "queue",
      "queueTimeHours",
      "leadTimeHours",
      "throughputPerHour",
      "reworkShare",
    ]);
    expect(Object.keys(step["leadTimeHours"] as object)).toEqual(["mean", "p50", "p85", "p95"]);
    expect(results["goals"]).toMatchObject({ fast: { met: true, probability: 1 } });
    expect(results["constraint"]).toMatchObject({
      kind: "market",
      ids: [],
      reason: expect.stringMatching(/demand/),
    });
  });

  test("nobody says of a step of a pool how long it is starved", async () => {
    const { json } = await run("brent", sample("brent"), "--horizon", "400h", "--warm-up", "40h");
    const { steps } = json as { steps: Record<string, { starved: Estimate | null }> };
    const pooled = Object.entries(
      JSON.parse(sample("brent")).steps as Record<string, { pool?: string }>,
    ).filter(([, { pool }]) => pool !== undefined);
    expect(pooled.map(([id]) => steps[id]!.starved)).toEqual(pooled.map(() => null));
    expect(pooled).not.toEqual([]);
  });

  test("the sample line gives the figures of the textbook", async () => {
    const { json } = await run("line", sample("line-1-2-1-1"), "--warm-up", "40h", "--horizon", "2040h");
    const { stream, constraint } = json as {
      stream: { throughputPerHour: Estimate; leadTimeHours: { mean: Estimate } };
      constraint: unknown;
    };
    expect(stream.throughputPerHour).toEqual({ mean: 0.5, low: 0.5, high: 0.5 });
    expect(stream.leadTimeHours.mean).toEqual({ mean: 20, low: 20, high: 20 });
    expect(constraint).toMatchObject({ kind: "step", ids: ["build"], confidence: 1 });
  });

  test("a scenario is applied; a change that cannot be made is skipped alone and reported", async () => {
    const { json } = await run("m", JSON.stringify(open), "--scenario", "two");
    const { skippedChanges, scenario, stream } = json as {
      skippedChanges: unknown;
      scenario: string;
      stream: { leadTimeHours: { mean: Estimate } };
    };
    expect(scenario).toBe("two");
    expect(skippedChanges).toMatchObject([{ op: "replace", path: "/steps/gone/workers" }]);
    // M/M/2 at half the load of M/M/1's: 1 / (1 − 0.25²) = 1.0667 h, not 2 h.
    expect(stream.leadTimeHours.mean.mean).toBeLessThan(1.3);
  });

  test("a scenario that makes nonsense of the map is refused with where", async () => {
    const { json, errors, exitCode } = await run("m", JSON.stringify(open), "--scenario", "broken");
    expect([json, exitCode]).toEqual([null, 2]);
    // The file itself has nothing wrong there.
    expect(errors.map(({ path }) => path)).toEqual(["/scenarios/broken, changed so: /steps/only/workers"]);
    expect((await run("m", JSON.stringify(open), "--scenario", "none")).exitCode).toBe(2);
  });

  test("what the simulation needs and the map lacks is named, each gap by itself", async () => {
    const bare = { format: "millrace", version: 1, steps: { a: {}, b: { processTime: "1h" } } };
    const { errors, exitCode } = await run("m", JSON.stringify(bare));
    expect(exitCode).toBe(2);
    expect(errors.map(({ path, code }) => `${path} ${code}`)).toEqual([
      "/arrivals gap.noArrivals",
      "/steps/a gap.processTime",
    ]);
  });

  test("one run gives figures without intervals, and no constraint", async () => {
    const { json } = await run("m", JSON.stringify(open), "--replications", "1");
    const { stream, constraint } = json as {
      stream: { throughputPerHour: Estimate };
      constraint: { kind: string };
    };
    expect(stream.throughputPerHour).toMatchObject({ mean: expect.any(Number), low: null, high: null });
    expect(constraint.kind).toBe("unknown");
  });

  test("--precision runs on until the intervals are narrow enough", async () => {
    const { json } = await run("m", JSON.stringify(open), "--precision", "3%");
    const { stream, replications } = json as {
      stream: { throughputPerHour: Estimate; leadTimeHours: { mean: Estimate } };
      replications: number;
    };
    expect(replications).toBeGreaterThan(4);
    for (const { mean, high } of [stream.throughputPerHour, stream.leadTimeHours.mean]) {
      expect(((high ?? NaN) - (mean ?? NaN)) / (mean ?? NaN)).toBeLessThanOrEqual(0.03);
    }
  });

  test("the table has a line for each type of work, shared people and measure that the map names", async () => {
    const { table: plain } = await run("m", JSON.stringify(open));
    expect(plain).not.toMatch(/^(Type|Shared people|Measure)\b/m);
    const named = {
      ...open,
      variability: 0,
      types: { feature: { name: "Feature" }, fire: { name: "Fire", priority: 1 } },
      pools: { brent: { name: "Brent" } },
      arrivals: {
        features: { to: "build", type: "feature", every: "10h" },
        fires: { to: "ops", type: "fire", every: "20h" },
      },
      steps: {
        build: { processTime: "4h", pool: "brent" },
        check: { processTime: "1h" },
        ops: { processTime: "2h", pool: "brent" },
      },
      links: { l: { from: "build", to: "check" } },
      measures: { change: { name: "Commit to production", from: "build", to: "check" } },
      scenarios: {},
    };
    const { table } = await run("m", JSON.stringify(named));
    // Every second feature waits two hours for the fire that came with it.
    expect(table).toMatch(/^Type +per week +LT, mean +P85$/m);
    expect(table).toMatch(/^Feature +4 +6 h +7 h$/m);
    expect(table).toMatch(/^Fire +2 +2 h +2 h$/m);
    expect(table).toMatch(/^Brent +50 %$/m);
    expect(table).toMatch(/^Commit to production +6 h +7 h$/m);
  });

  test("the table says what a person wants to know, and nothing that could move the terminal", async () => {
    const nasty = { ...open, steps: { only: { ...open.steps.only, name: "On\u001b[31mly\n" } } };
    const { table } = await run("m", JSON.stringify(nasty));
    expect(table).toMatch(/Throughput +\d/);
    expect(table).toContain("Constraint: the market");
    expect(table).toContain("4 runs of 20w");
    expect(table).not.toMatch(/\u001b/);
  });
});

describe("what is typed", () => {
  const wrong = (...typed: string[]): string => {
    try {
      readFileArguments("simulate", typed, simulateOptions);
    } catch (failure) {
      if (failure instanceof UsageError) return failure.message;
      throw failure;
    }
    return "";
  };

  test("is understood in any order, with = or without", () => {
    const given = readFileArguments(
      "simulate",
      ["--seed=4", "f", "--json", "--horizon", "2w"],
      simulateOptions,
    );
    expect(given.file).toBe("f");
    expect([...given.options]).toEqual([
      ["--seed", "4"],
      ["--horizon", "2w"],
    ]);
    expect(given.flags.has("--json")).toBe(true);
  });

  test("is answered with one sentence when it cannot be understood", async () => {
    expect(wrong()).toMatch(/needs a file/);
    expect(wrong("a", "b")).toMatch(/another, "b"/);
    expect(wrong("a", "--sede", "4")).toMatch(/no option --sede/);
    expect(wrong("a", "--seed")).toMatch(/--seed needs a value/);
    for (const [option, value] of [
      ["--seed", "-1"],
      ["--seed", "1e99"],
      ["--replications", "0"],
      ["--replications", "2.5"],
      ["--horizon", "soon"],
      ["--horizon", "0h"],
      ["--warm-up", "40w"],
      ["--precision", "0%"],
      ["--threads", "none"],
    ] as const) {
      const typed = ["f", "--threads", "1", option, value].slice(option === "--threads" ? 3 : 0);
      const given = readFileArguments(
        "simulate",
        option === "--threads" ? ["f", ...typed] : typed,
        simulateOptions,
      );
      const going = simulate(given, JSON.stringify(open), () => undefined);
      await expect(going, `${option} ${value}`).rejects.toThrow(new RegExp(`^${option}: found`));
    }
  });
});
