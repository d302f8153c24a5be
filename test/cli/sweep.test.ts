import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readFileArguments, UsageError } from "../../src/cli/commandArguments";
import { problemLine } from "../../src/cli/problemLine";
import { sweep, sweepOptions } from "../../src/cli/sweep";
import { sweepValues } from "../../src/cli/sweepValues";

interface Estimate {
  readonly mean: number | null;
}
interface Point {
  readonly value: number | string;
  readonly throughputPerHour: Estimate;
  readonly leadTimeMeanHours: Estimate;
  readonly flowTimeMeanHours: Estimate;
  readonly wip: Estimate;
  readonly unstable: boolean;
  readonly problem: string | null;
}

async function run(text: string, ...options: string[]) {
  const given = readFileArguments("sweep", ["m", "--threads", "1", ...options], sweepOptions);
  return sweep(given, text, () => undefined);
}

async function points(text: string, ...options: string[]): Promise<readonly Point[]> {
  const report = await run(text, ...options);
  expect([report.exitCode, report.errors]).toEqual([0, []]);
  return (report.json as { points: Point[] }).points;
}

const line = readFileSync("assets/samples/line-1-2-1-1.millrace", "utf8");
const queue = JSON.stringify({
  format: "millrace",
  version: 1,
  steps: { only: { processTime: { distribution: "exponential", mean: "1h" }, leadTime: "4h" } },
  arrivals: { in: { to: "only", every: { distribution: "exponential", mean: "2h" } } },
  goals: { fast: { measure: "leadTime", atMost: "1d" } },
  scenarios: { two: { changes: [{ op: "add", path: "/steps/only/workers", value: 2 }] } },
  experiment: { horizon: "20w", replications: 4, seed: 5 },
});

test("a calendar that is not written is there all the same; what has no place is said", async () => {
  const days = queue.replace('"mean":"2h"', '"mean":"1d"');
  const swept = await points(days, "--path", "/calendar/hoursPerDay", "--values", "6,8", "--horizon", "400h");
  expect(swept.map(({ value, problem }) => [value, problem])).toEqual([
    [6, null],
    [8, null],
  ]);
  await expect(run(queue, "--path", "/steps/only/batch/size", "--values", "2")).rejects.toThrow(
    '--path: /steps/only/batch/size: the map has no "/steps/only/batch"; expected a place in something that is there',
  );
});

test("people that a step of a pool does not use are not read", async () => {
  const pooled = queue
    .replace('"leadTime"', '"pool":"p","leadTime"')
    .replace('"goals"', '"pools":{"p":{}},"goals"');
  await expect(run(pooled, "--path", "/steps/only/workers", "--values", "1,2")).rejects.toThrow(
    "found nothing there that the simulation reads",
  );
});

describe("values", () => {
  test.each([
    ["1,2,4,8", [1, 2, 4, 8]],
    ["1..4", [1, 2, 3, 4]],
    ["1..3, 10", [1, 2, 3, 10]],
    ["0.1..0.3..0.1", [0.1, 0.2, 0.3]],
    ["10..35..10", [10, 20, 30]],
    ["1d,2d,1w", ["1d", "2d", "1w"]],
    ["1d..3d", ["1d", "2d", "3d"]],
    ["1..3d", ["1d", "2d", "3d"]],
    ["1d 4h,design", ["1d 4h", "design"]],
    ["5..5", [5]],
  ])("%s", (text, expected) => {
    expect(sweepValues(text)).toEqual(expected);
  });

  test.each(["", "1,,2", "4..1", "1..x", "1d..4h", "1..5..0", "0..100000"])(
    "%j is answered with a sentence",
    (text) => {
      expect(() => sweepValues(text)).toThrow(UsageError);
    },
  );
});

describe("millrace sweep", () => {
  test("prints the shape of the contract", async () => {
    // MODEL.md §6, as it stands there.
    const contract = `{"path", "points": [{"value", "throughputPerHour": {}, "leadTimeMeanHours": {}, "flowTimeMeanHours": {}, "wip": {}}]}`;
    const { json } = await run(queue, "--path", "/steps/only/workers", "--values", "1,2");
    const [inAll, inPoint] = contract.split("[{");
    const names = (text: string): string[] => [...text.matchAll(/"(\w+)"/g)].map(([, name]) => name);
    expect(Object.keys(json as object)).toEqual(expect.arrayContaining(names(inAll)));
    const [first] = (json as { points: Point[] }).points;
    expect(Object.keys(first)).toEqual(expect.arrayContaining(names(inPoint)));
    expect(Object.keys(first.wip)).toEqual(["mean", "low", "high"]);
  });

  test("the line of 1, 2, 1, 1 h at each number of items: theory's figures", async () => {
    const options = ["--path=/ropes/line/limit", "--values=1..3,10", "--horizon=3300h", "--warm-up=300h"];
    const found = await points(line, ...options);
    expect(found.map(({ value }) => value)).toEqual([1, 2, 3, 10]);
    expect(found.map(({ flowTimeMeanHours }) => flowTimeMeanHours.mean)).toEqual([5, 5, 6, 20]);
    expect(found.map(({ throughputPerHour }) => throughputPerHour.mean)).toEqual([0.2, 0.4, 0.5, 0.5]);
  });

  test("sets what is absent, durations and texts too, on a scenario as well", async () => {
    const waits = await points(queue, "--path", "/steps/only/wait", "--values", "1h,1d");
    expect(waits[1].leadTimeMeanHours.mean! - waits[0].leadTimeMeanHours.mean!).toBeCloseTo(7, 1);
    const [, asIs] = await points(queue, "--path", "/steps/only/workers", "--values", "2,1");
    const [inTwo] = await points(queue, "--path", "/steps/only/wait", "--values", "0h", "--scenario", "two");
    expect(inTwo.leadTimeMeanHours.mean).toBeLessThan(asIs.leadTimeMeanHours.mean!);
  });

  test("a value that the map cannot be run at says why; the others have their figures", async () => {
    const options = ["--path", "/steps/only/workers", "--values", "0,1"];
    const found = await points(queue, ...options);
    expect(found[0]).toMatchObject({
      value: 0,
      throughputPerHour: { mean: null, low: null, high: null },
      problem: "/steps/only/workers: Found 0; expected a whole number from 1 to 10000.",
    });
    expect(found[1]).toMatchObject({ problem: null, wip: { mean: expect.any(Number) } });
    expect((await run(queue, ...options)).table).toContain("0: not run: /steps/only/workers");
    const none = await run(queue, "--path", "/steps/only/workers", "--values", "0,many");
    expect(none.exitCode).toBe(2);
    expect(none.errors.map((error) => problemLine("m", error))).toHaveLength(2);
  });

  test("the value that stands there, or would be taken, is a value like others", async () => {
    expect(await points(queue, "--path", "/steps/only/workers", "--values", "1")).toHaveLength(1);
    expect(await points(queue, "--path", "/steps/only/wait", "--values", "0h")).toHaveLength(1);
  });

  test("a value that makes the stream drown has throughput and no lead time", async () => {
    const path = ["--path", "/arrivals/in/every", "--values", "30m,3h"];
    const [drowning, calm] = await points(queue, ...path);
    expect(drowning).toMatchObject({ unstable: true, leadTimeMeanHours: { mean: null } });
    expect(drowning.throughputPerHour.mean).toBeGreaterThan(0.9);
    expect(calm.unstable).toBe(false);
    expect((await run(queue, ...path)).table).toContain("30m: cannot keep up: only");
  });

  test.each([
    [["--values", "1"], /needs the place/],
    [["--path", "/steps/only/workers"], /needs values/],
    [["--path", "/steps/nobody/workers", "--values", "1"], /no "\/steps\/nobody"/],
    [["--path", "steps", "--values", "1"], /--path: steps: /],
    [["--path", "/steps/only/worckers", "--values", "1,2"], /nothing there that the simulation reads/],
    [["--path", "/steps/only/leadTime", "--values", "1d,2d"], /nothing there that the simulation reads/],
    [["--path", "/steps/only/worckers", "--values", "1"], /nothing there that the simulation reads/],
    [["--path", "/goals/fast/atMost", "--values", "1d,2d"], /nothing there that the simulation reads/],
    [["--path", "/experiment/seed", "--values", "1,2"], /nothing there that the simulation reads/],
  ])("%j is refused with one sentence", async (options, says) => {
    await expect(run(queue, ...options)).rejects.toThrow(says);
    await expect(run(queue, ...options)).rejects.toThrow(UsageError);
  });
});
