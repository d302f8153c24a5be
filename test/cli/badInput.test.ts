import { describe, expect, test } from "vitest";
import { readFileArguments } from "../../src/cli/commandArguments";
import { threadsFor } from "../../src/cli/nodeWorkers";
import { problemLine } from "../../src/cli/problemLine";
import { simulate, simulateOptions } from "../../src/cli/simulate";
import { validate } from "../../src/cli/validate";
import type { StreamMap } from "../../src/model/StreamMap";

const plain = {
  format: "millrace",
  version: 1,
  arrivals: { a: { to: "s", every: "2h" } },
  steps: { s: { processTime: "1h" }, t: { processTime: "1h" } },
  links: { l: { from: "s", to: "t" } },
  experiment: { horizon: "100h", replications: 2 },
};

/** The plain map with parts replaced, by JSON Pointer of an object and what is put into it. */
function having(...changes: readonly (readonly [at: string, put: object])[]): string {
  const map = structuredClone(plain) as Record<string, unknown>;
  for (const [at, put] of changes) {
    let place = map;
    for (const key of at.split("/").filter((part) => part !== "")) {
      place[key] ??= {};
      place = place[key] as Record<string, unknown>;
    }
    Object.assign(place, put);
  }
  return JSON.stringify(map);
}

const run = (text: string) =>
  simulate(readFileArguments("simulate", ["f", "--threads", "1"], simulateOptions), text, () => undefined);

/** Long enough for a loaded machine, short enough that nothing was run. */
const AT_ONCE = 500;

describe("bad input is refused with one sentence, at once", () => {
  const duration = 'expected a number with m, h, d or w, such as "2h" or "1d 4h".';
  test.each([
    ["no number", having().replace('"1h"', "NaN"), 'f: Line 1, column 103: found "NaN", expected a value.'],
    [
      "NaN",
      having(["steps/s", { processTime: "NaNh" }]),
      `f: /steps/s/processTime: "NaNh" is not a duration; ${duration}`,
    ],
    [
      "a number without end",
      having(["steps/s", { workers: 1 }]).replace('"workers":1', '"workers":1e999'),
      "f: /steps/s/workers: Line 1, column 118: 1e999 is too large for a number.",
    ],
    [
      "a negative duration",
      having(["steps/s", { wait: "-2d" }]),
      `f: /steps/s/wait: "-2d" is not a duration; ${duration}`,
    ],
    [
      "a negative mean",
      having(
        ["steps/s/processTime", {}],
        ["steps/s", { processTime: { distribution: "exponential", mean: "-1h" } }],
      ),
      `f: /steps/s/processTime/mean: "-1h" is not a duration; ${duration}`,
    ],
    [
      "no time between arrivals",
      having(["arrivals/a", { every: "0h" }]),
      'f: /arrivals/a/every: "0h" takes no time at all; expected more than 0.',
    ],
    [
      "an absurd horizon",
      having(["experiment", { horizon: "999999999999w" }]),
      "f: /arrivals: About 2.0e+13 items would arrive in one run; expected at most 100000000. Are the horizon and the time between arrivals right?",
    ],
    [
      "outages without a moment between them",
      having(["steps/s", { outages: { every: "0.000001h", lasts: "0.000001m" } }]),
      "f: /steps/s/outages: s would have about 9.8e+7 outages in one run; expected at most 10000000. Are the times of its outages right?",
    ],
    [
      "outages of a pool without a moment between them",
      having(
        ["steps/s", { pool: "p" }],
        ["pools/p", { name: "Ops", outages: { every: "0.0000001h", lasts: "0h" } }],
      ),
      "f: /pools/p/outages: Ops would have about 1.0e+9 outages in one run; expected at most 10000000. Are the times of its outages right?",
    ],
    [
      "a spread of which no draw is a number",
      having(["steps/s", { processTime: { distribution: "lognormal", mean: "1h", cv: 1e200 } }]),
      "f: /steps/s/processTime/cv: The cv is 1e+200; expected a number from 0 to 1000 (standard deviation / mean).",
    ],
    [
      "a variability of which no draw is a number",
      having(["", { variability: 1e300 }]),
      "f: /variability: Found 1e+300; expected 0 to 1000.",
    ],
    [
      "a place beyond all paper",
      having(["steps/s", { at: [1e308, 0] }]),
      "f: /steps/s/at/0: Found 1e+308; expected a number from -1e9 to 1e9.",
    ],
    [
      "shares that do not add up",
      having(["links/l", { share: 50 }], ["links", { m: { from: "s", to: "t", share: 30 } }]),
      "f: /links/l/share: The shares of the links out of s add up to 80 %; expected 100 %.",
    ],
    [
      "an unknown step",
      having(["links/l", { to: "x" }]),
      'f: /links/l/to: There is no step with the id "x".',
    ],
    [
      "an unknown pool",
      having(["steps/s", { pool: "x" }]),
      'f: /steps/s/pool: There is no pool with the id "x".',
    ],
    [
      "an unknown finder",
      having(["steps/s", { rework: { foundBy: "x" } }]),
      'f: /steps/s/rework/foundBy: There is no step with the id "x".',
    ],
    [
      "an unknown type",
      having(["arrivals/a", { type: "x" }]),
      'f: /arrivals/a/type: There is no type of work with the id "x".',
    ],
    [
      "a loop without exit",
      having(["links", { back: { from: "t", to: "s" } }]),
      "f: /steps/s: Work that comes to s and t goes round for ever; expected a way out to the customer.",
    ],
    [
      "nothing is ever right",
      having(["steps/s", { percentCompleteAccurate: 0 }]),
      "f: /steps/s/percentCompleteAccurate: s has 0 % complete and accurate: all its work comes back, so that nothing would ever be delivered.",
    ],
    [
      "a limit smaller than a batch",
      having(["steps/s", { wipLimit: 3, batch: { mode: "transfer", size: 5 } }]),
      'f: /steps/s/batch/size: s waits for batches of 5 but takes in at most 3, so it could never move; expected a larger limit, a smaller batch, or "atMost".',
    ],
    [
      "a rope smaller than a job",
      having(
        ["ropes/r", { from: "s", to: "t", limit: 2 }],
        ["steps/t", { batch: { mode: "process", size: 5 } }],
      ),
      'f: /steps/t/batch/size: t waits for batches of 5 but the rope "r" lets in at most 2, so it could never move; expected a larger limit, a smaller batch, or "atMost".',
    ],
    [
      "a pool of zero",
      having(["pools/p", { size: 0 }], ["steps/s", { pool: "p" }]),
      "f: /pools/p/size: Found 0; expected a whole number from 1 to 10000.",
    ],
    [
      "half a worker",
      having(["steps/s", { workers: 0.5 }]),
      "f: /steps/s/workers: Found 0.5; expected a whole number from 1 to 10000.",
    ],
    [
      "work without end and without a limit",
      having(["arrivals", { a: { to: "s", always: true } }]),
      'f: /arrivals/a/always: The arrival "a" never runs out of work, so something must hold it back; expected a WIP limit at s or a rope that starts there.',
    ],
    [
      "a warm-up longer than the run",
      having(["experiment", { warmUp: "200h" }]),
      "f: /experiment/warmUp: The warm-up (5w) takes up the whole run (2w 2.5d); expected a shorter one.",
    ],
  ])("%s", async (_, text, line) => {
    const began = performance.now();
    const report = await run(text);
    expect(performance.now() - began).toBeLessThan(AT_ONCE);
    expect(report.errors.map((problem) => problemLine("f", problem))).toEqual([line]);
    expect(report).toMatchObject({ json: null, table: "", failure: null, exitCode: 2 });
  });

  test("work without end for an absurd time", async () => {
    const endless = ["arrivals", { a: { to: "s", always: true } }] as const;
    const long = ["experiment", { horizon: "999999999w" }] as const;
    const ofPool = [["steps/s", { pool: "p", wipLimit: 3 }] as const, ["pools/p", { size: 9 }] as const];
    for (const steps of [[["steps/s", { wipLimit: 3 }] as const], ofPool]) {
      const report = await run(having(endless, long, ...steps));
      expect(report.errors.map(({ code }) => code)).toEqual(["gap.tooMuch"]);
    }
  });

  test("a horizon on the command line is looked at like one in the file", async () => {
    const given = readFileArguments("simulate", ["f", "--horizon", "999999999w"], simulateOptions);
    const report = await simulate(given, having(), () => undefined);
    expect(report.errors.map(({ code }) => code)).toEqual(["gap.tooMuch"]);
  });

  test("thousands of threads are as many as gain anything", () => {
    expect(threadsFor(100_000, 2)).toBe(8);
    expect([threadsFor(1, 2), threadsFor(8, 2)]).toEqual([1, 8]);
  });

  test("an absurd process time is doubted, and said", () => {
    expect(validate(having(["steps/s", { processTime: "99999999999w" }])).json).toEqual({
      valid: true,
      problems: [
        {
          severity: "warning",
          path: "/steps/s/processTime",
          message: '"99999999999w" is more than 50 years of work; is the unit right?',
        },
      ],
    });
  });

  test("work that breeds itself without end is told from the arithmetic, not by counting it for ever", async () => {
    const report = await run(having(["steps/s", { spawns: { i: { to: "s", chance: 100 } } }]));
    expect(report.json).toMatchObject({
      unstable: true,
      stream: { leadTimeHours: { mean: { mean: null } } },
    });
  });

  test("work that goes round in no time is a failure with a reason", async () => {
    const steps = {
      s: { processTime: "0h", percentCompleteAccurate: 0.0001, rework: { foundBy: "s" } },
      t: { processTime: "1h" },
    };
    const report = await run(having(["steps", steps]));
    expect(report).toMatchObject({ json: null, errors: [], exitCode: 1 });
    expect(report.failure).toBe(
      "f: the simulation failed: Time stands still at hour 2.0: some work without end takes no time at all.",
    );
  });
});

describe("a map of 10,000 steps", () => {
  const count = 10_000;
  const line: StreamMap = {
    format: "millrace",
    version: 1,
    arrivals: { a: { to: "s0", every: "2h" } },
    steps: Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `s${at}`,
        { processTime: "1h", leadTime: "2h", percentCompleteAccurate: 99, wipLimit: 5 },
      ]),
    ),
    links: Object.fromEntries(
      Array.from({ length: count - 1 }, (_, at) => [`l${at}`, { from: `s${at}`, to: `s${at + 1}` }]),
    ),
    experiment: { horizon: "20h", warmUp: "0h", replications: 1 },
  };

  test("is checked in under a second", () => {
    const text = JSON.stringify(line);
    // Processor time, and the best of three: other tests run beside this one.
    const times = [1, 2, 3].map(() => {
      const began = process.cpuUsage();
      expect(validate(text)).toMatchObject({ json: { valid: true, problems: [] }, exitCode: 0 });
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(1000);
  });

  test("with one mistake is refused by that one alone", () => {
    const steps = { ...line.steps, s7777: { processTime: "-1h" } };
    expect(validate(JSON.stringify({ ...line, steps })).errors.map(({ path }) => path)).toEqual([
      "/steps/s7777/processTime",
    ]);
  });

  test("is run for some hours", async () => {
    const report = await run(JSON.stringify(line));
    expect(report).toMatchObject({ json: { replications: 1, horizonHours: 20 }, errors: [], exitCode: 0 });
  });
});

describe("what is typed of a run is refused as a file's own would be, by the option that was typed", () => {
  const typed = (warmUp: string, ...options: string[]) => {
    const given = readFileArguments("simulate", ["f", "--threads", "1", ...options], simulateOptions);
    return simulate(given, having(["experiment", { warmUp }]), () => undefined);
  };
  test.each([
    [["--replications", "10001"], '--replications: found "10001"; expected a whole number of 1 to 10000'],
    [["--horizon", "0h"], '--horizon: found "0h"; expected more than 0'],
    [["--horizon", "long"], '--horizon: found "long"; expected a duration such as 52w, 100d or 8h'],
    [["--horizon", "8h"], "--horizon: found a warm-up of 1d in a run of 1d; expected less than the run"],
    [
      ["--warm-up", "200h"],
      "--warm-up: found a warm-up of 5w in a run of 2w 2.5d; expected less than the run",
    ],
  ])("%s", async (options, says) => {
    await expect(typed("8h", ...options)).rejects.toThrow(says);
  });
});
