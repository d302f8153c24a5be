import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { metrics } from "../../src/cli/metrics";
import { problemLine } from "../../src/cli/problemLine";
import { validate } from "../../src/cli/validate";

const sample = (name: string): string =>
  readFileSync(new URL(`../../assets/samples/${name}.millrace`, import.meta.url), "utf8");
const map = (steps: object, rest: object = {}): string =>
  JSON.stringify({ format: "millrace", version: 1, steps, ...rest });

describe("validate", () => {
  test("of a right map says so", () => {
    const report = validate(sample("change-board"));
    expect(report).toMatchObject({ json: { valid: true, problems: [] }, errors: [], exitCode: 0 });
    expect(report.table).toBe("Change board, deployment every two weeks: nothing wrong\n");
  });

  test("of a doubtful one is still done", () => {
    const report = validate(map({ a: { leadTime: "1h", processTime: "2h" } }, { title: "Mine\u001b[31m" }));
    expect(report.exitCode).toBe(0);
    expect(report.json).toEqual({
      valid: true,
      problems: [
        {
          severity: "warning",
          path: "/steps/a/leadTime",
          message:
            "a has a process time (2h) longer than its lead time (1h); the lead time contains the process time.",
        },
      ],
    });
    expect(report.table).not.toContain("\u001b");
  });

  test("of a wrong one lists what is wrong, for standard error a line each", () => {
    const report = validate(map({ a: { workers: 0 } }));
    expect(report).toMatchObject({
      json: { valid: false, problems: [{ severity: "error", path: "/steps/a/workers" }] },
      table: "",
      exitCode: 2,
    });
    expect(report.errors.map((problem) => problemLine("my.millrace", problem))).toEqual([
      "my.millrace: /steps/a/workers: Found 0; expected a whole number from 1 to 10000.",
    ]);
  });

  test("of no map at all has a place too", () => {
    const lines = (text: string): string[] =>
      validate(text).errors.map((problem) => problemLine("f", problem));
    expect(lines("")).toEqual(["f: whole file: The file is empty; expected a Millrace map."]);
    expect(lines("{]")).toEqual(['f: Line 1, column 2: found "]", expected a key in double quotes.']);
    expect(lines(map({ "a\nb": { workers: "x" } }))).toEqual([
      'f: /steps/a b/workers: Found "x"; expected a number.',
    ]);
  });
});

describe("metrics", () => {
  test("are the figures of the drawn map", () => {
    const report = metrics(sample("line-1-2-1-1"));
    expect(report.json).toEqual({
      stream: {
        leadTimeHours: 20,
        processTimeHours: 5,
        touchTimeHours: 5,
        activityRatio: 0.25,
        rolledCompleteAccurate: 1,
        handoffs: 3,
        taktTimeHours: null,
      },
      steps: expect.objectContaining({
        build: {
          leadTimeHours: 17,
          processTimeHours: 2,
          activityRatio: expect.closeTo(2 / 17, 12),
          completeAccurate: 1,
        },
      }),
    });
    expect(report.exitCode).toBe(0);
  });

  test("read well without --json", () => {
    expect(metrics(sample("line-1-2-1-1")).table).toBe(`Step       LT  PT   PT/LT   %C/A
────────────────────────────────
Refine     1h  1h   100 %  100 %
Build     17h  2h  11.8 %  100 %
Test       1h  1h   100 %  100 %
Release    1h  1h   100 %  100 %
────────────────────────────────
Stream   2.5d  5h    25 %  100 %

Touch time, all branches    5h
Handoffs                     3
Takt time                    –
Mean time between arrivals   –

(1d = 8h, 1w = 5d, working time)
`);
  });

  test("of a wrong map are none", () => {
    expect(metrics(map({ a: { workers: 0 } }))).toMatchObject({
      json: null,
      table: "",
      exitCode: 2,
      errors: [{ code: "number.whole" }],
    });
    expect(metrics("{")).toMatchObject({ json: null, exitCode: 2 });
  });
});
