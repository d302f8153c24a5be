import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readFileArguments, UsageError } from "../../src/cli/commandArguments";
import { focus, focusOptions } from "../../src/cli/focus";
import { simulate, simulateOptions } from "../../src/cli/simulate";
import { words } from "../../src/words/words";

const text = readFileSync("assets/samples/line-1-2-1-1.millrace", "utf8");
const quiet = () => undefined;

async function run(map: string, ...options: string[]) {
  const typed = ["line.millrace", "--threads", "1", "--replications", "2", ...options];
  return focus(readFileArguments("focus", typed, focusOptions), map, quiet);
}

interface Told {
  readonly rounds: readonly Record<
    "identify" | "exploit" | "subordinate" | "elevate" | "repeat",
    {
      readonly constraint: { readonly kind: string; readonly ids: readonly string[] };
      readonly moved: boolean;
      readonly account: readonly {
        readonly shares: Readonly<Record<string, { readonly mean: number }>>;
      }[];
      readonly changes: readonly { readonly path: string }[];
      readonly cost: object;
      readonly proposals: readonly {
        readonly changes: readonly object[];
        readonly effect: Readonly<Record<string, { readonly mean: number | null }>>;
      }[];
      readonly effect: Readonly<Record<string, { readonly mean: number | null }>>;
    }
  >[];
  readonly changes: readonly object[];
}

describe("millrace focus", () => {
  test("prints rounds in the shape of the contract", async () => {
    const { json, exitCode, errors } = await run(text, "--rounds", "1");
    expect([exitCode, errors]).toEqual([0, []]);
    const { rounds, changes } = json as Told;
    expect(rounds).toHaveLength(1);
    expect(Object.keys(rounds[0]!)).toEqual(["identify", "exploit", "subordinate", "elevate", "repeat"]);
    for (const step of ["exploit", "subordinate", "elevate"] as const) {
      expect(Object.keys(rounds[0]![step].effect)).toEqual([
        "throughputPerHour",
        "flowTimeMeanHours",
        "leadTimeMeanHours",
      ]);
    }
    expect(rounds[0]!.repeat.moved).toBe(true);
    const [account] = rounds[0]!.exploit.account;
    expect(account).toMatchObject({ kind: "step", id: "build" });
    expect(Object.values(account!.shares).reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(1, 9);
    expect(changes).toEqual([
      ...rounds[0]!.exploit.changes,
      ...rounds[0]!.subordinate.changes,
      ...rounds[0]!.elevate.changes,
    ]);
  });

  test("its changes, given to simulate as a scenario, give the figures that the walk came to", async () => {
    const { json } = await run(text, "--rounds", "1");
    const { rounds, changes } = json as Told;
    const scenarios = { walked: { changes } };
    const given = ["line.millrace", "--threads", "1", "--replications", "2"];
    const figures = async (...options: string[]) => {
      const report = await simulate(
        readFileArguments("simulate", [...given, ...options], simulateOptions),
        JSON.stringify({ ...(JSON.parse(text) as object), scenarios }),
        quiet,
      );
      return report.json as { readonly stream: { readonly throughputPerHour: { readonly mean: number } } };
    };
    const [before, after] = [await figures(), await figures("--scenario", "walked")];
    const gained = (["exploit", "subordinate", "elevate"] as const).reduce(
      (sum, step) => sum + rounds[0]![step].effect["throughputPerHour"]!.mean!,
      0,
    );
    const { mean } = after.stream.throughputPerHour;
    // Each comparison drops the latest warm-up of the two, a study its own: a constant line differs by parts of a cycle.
    expect(mean - before.stream.throughputPerHour.mean).toBeCloseTo(gained, 2);
  });

  test("every proposal's changes, on those of the steps before, give the figures that it was tried with", async () => {
    const build = { processTime: "2h", availability: 70, percentCompleteAccurate: 100 };
    const parsed = JSON.parse(text) as { readonly steps: Readonly<Record<string, object>> };
    const map = { ...parsed, steps: { ...parsed.steps, build: { ...parsed.steps["build"], ...build } } };
    const file = JSON.stringify(map);
    const { json } = await run(file, "--rounds", "1", "--horizon", "400h", "--warm-up", "40h");
    const throughput = async (changes: readonly object[]): Promise<number> => {
      const typed = ["line.millrace", "--threads", "1", "--replications", "2", "--horizon", "400h"];
      const report = await simulate(
        readFileArguments("simulate", [...typed, "--warm-up", "40h", "--scenario", "tried"], simulateOptions),
        JSON.stringify({ ...map, scenarios: { tried: { changes } } }),
        quiet,
      );
      const { stream, skippedChanges } = report.json as {
        readonly stream: { readonly throughputPerHour: { readonly mean: number } };
        readonly skippedChanges: readonly object[];
      };
      expect(skippedChanges).toEqual([]);
      return stream.throughputPerHour.mean;
    };
    let made: readonly object[] = [];
    let tried = 0;
    for (const name of ["exploit", "subordinate", "elevate", "repeat"] as const) {
      const { changes, proposals } = (json as Told).rounds[0]![name];
      const before = await throughput(made);
      for (const proposal of proposals) {
        const after = await throughput([...made, ...proposal.changes]);
        expect(after - before).toBeCloseTo(proposal.effect["throughputPerHour"]!.mean!, 9);
        tried += 1;
      }
      made = [...made, ...changes];
    }
    expect(tried).toBeGreaterThan(2);
  });

  test("takes prices and bounds from the command line, and says what each item more costs", async () => {
    const priced = ["--person-per-week", "2000", "--automation", "20000", "--max-workers", "1"];
    const { json, table } = await run(text, "--rounds", "1", ...priced);
    const { elevate } = (json as Told).rounds[0]!;
    expect(elevate.cost).toEqual({ once: 20_000, perWeek: null });
    expect(table).toContain("costs 20,000 once, ");
    expect(table).toContain("for each item more");
    const bound = await run(text, "--rounds", "1", ...priced, "--max-money", "5000");
    expect((bound.json as Told).rounds[0]!.elevate.changes).toEqual([]);
    expect(bound.table).toContain("costs more than there is");
  });

  test("says in words what it did and why it stopped", async () => {
    const { table } = await run(text, "--rounds", "2", "--max-workers", "0");
    expect(table).toContain("Build: Process time, value 2h → 1.5h");
    expect(table).toContain("Work in the line: limit 10 → 3");
    expect(table).toContain("Good work 100 %");
    expect(table).toContain(words.focus.intervals);
  });

  test("refuses what is no number of rounds, and a map that cannot be run", async () => {
    await expect(run(text, "--rounds", "0")).rejects.toThrow(UsageError);
    const gap = await run(JSON.stringify({ format: "millrace", version: 1, steps: { a: {} } }));
    expect([gap.exitCode, gap.json]).toEqual([2, null]);
  });

  test("every move, nothing and end that the walk can tell of has its words", () => {
    const source =
      readFileSync("src/runs/focus/Move.ts", "utf8") + readFileSync("src/runs/focus/Journey.ts", "utf8");
    const codes = (kind: string): string[] =>
      [...source.matchAll(new RegExp(`"(${kind}\\.\\w+)"`, "g"))].map((found) => found[1]!);
    expect(codes("move").length).toBeGreaterThan(10);
    expect(new Set(codes("move"))).toEqual(new Set(Object.keys(words.focus.moves)));
    expect(new Set(codes("nothing"))).toEqual(new Set(Object.keys(words.focus.nothing)));
    expect(new Set(codes("end"))).toEqual(new Set(Object.keys(words.focus.ended)));
  });
});
