import { describe, expect, test } from "vitest";
import { verificationCases } from "../../simulations/index";
import { readArguments, readFileArguments, UsageError } from "../../src/cli/commandArguments";
import { verify, verifyOptions } from "../../src/cli/verify";

const lines = verificationCases().filter(({ name }) => name.startsWith("Line of 1, 2, 1, 1 h, constant, 3"));
const look = (typed: readonly string[], cases = lines) =>
  verify(readArguments("verify", ["--threads", "1", ...typed], verifyOptions), () => undefined, cases);

describe("verify", () => {
  test("says measured against exact, with the source", async () => {
    const report = await look(["--json"]);
    expect(report.json).toEqual({
      seed: 1,
      confidence: 0.999,
      cases: [
        {
          name: "Line of 1, 2, 1, 1 h, constant, 3 in the line: cycle time",
          source: "Hopp & Spearman, Factory Physics, ch. 7",
          unit: "hours",
          exact: 6,
          measured: { mean: 6, low: 6, high: 6 },
          holds: true,
        },
        expect.objectContaining({ unit: "perHour", exact: 0.5, holds: true }),
      ],
    });
    expect(report).toMatchObject({ errors: [], failure: null, exitCode: 0 });
  });

  test("reads well without --json", async () => {
    expect((await look(["--seed", "7"])).table)
      .toBe(`  Model                                                      exact  measured
✓ Line of 1, 2, 1, 1 h, constant, 3 in the line: cycle time      6         6     h  [1]
✓ Line of 1, 2, 1, 1 h, constant, 3 in the line: throughput    0.5       0.5    /h  [1]

Sources of the exact numbers
  [1] Hopp & Spearman, Factory Physics, ch. 7

Seed 7. ± are intervals that hold all together with 99.9 % for a simulation that is right; without ± nothing is left to chance.
All 2 hold.
`);
  });

  test("fails when a model is missed", async () => {
    const report = await look([], [{ ...lines[0], exact: 7 }, lines[1]]);
    expect(report.exitCode).toBe(1);
    expect(report.failure).toBe("millrace: verify: 1 of 2 models miss the exact answer");
    expect(report.table).toContain("✗ Line of 1, 2, 1, 1 h");
    expect(report.table).toContain("1 of 2 miss.");
    expect(report.json).toMatchObject({ cases: [{ holds: false }, { holds: true }] });
  });
});

describe("arguments of verify", () => {
  const refusal = (read: () => unknown): string => {
    try {
      read();
    } catch (failure) {
      if (failure instanceof UsageError) return failure.message;
    }
    return "";
  };
  const options = verifyOptions;

  test("it takes no file", () => {
    expect(refusal(() => readArguments("verify", ["a.millrace"], options))).toBe(
      'verify takes no file; found "a.millrace"',
    );
    expect(readArguments("verify", ["--seed=4", "--json"], options)).toEqual({
      file: null,
      options: new Map([["--seed", "4"]]),
      flags: new Set(["--json"]),
    });
  });

  test("commands that look at a file need one, and one only", () => {
    expect(refusal(() => readFileArguments("metrics", [], options))).toBe("metrics needs a file");
    expect(refusal(() => readFileArguments("metrics", ["a", "b"], options))).toBe(
      'metrics takes one file; found another, "b"',
    );
    expect(readFileArguments("metrics", ["a"], options).file).toBe("a");
  });

  test("what it does not know is refused", async () => {
    expect(refusal(() => readArguments("verify", ["--scenario", "x"], options))).toBe(
      "verify has no option --scenario; see millrace --help",
    );
    await expect(look(["--seed", "-1"])).rejects.toThrow(
      '--seed: found "-1"; expected a whole number of 0 or more',
    );
  });
});
