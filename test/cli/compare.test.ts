import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readFileArguments, UsageError } from "../../src/cli/commandArguments";
import { compare, compareOptions } from "../../src/cli/compare";
import { problemLine } from "../../src/cli/problemLine";

async function run(text: string, ...options: string[]) {
  const given = readFileArguments("compare", ["m", "--threads", "1", ...options], compareOptions);
  return compare(given, text, () => undefined);
}

const sample = (name: string): string => readFileSync(`assets/samples/${name}.millrace`, "utf8");

const queue = {
  format: "millrace",
  version: 1,
  steps: {
    only: { name: "Only", processTime: { distribution: "exponential", mean: "1h" } },
  },
  arrivals: { in: { to: "only", every: { distribution: "exponential", mean: "2h" } } },
  scenarios: {
    same: { changes: [] },
    two: {
      changes: [
        { op: "add", path: "/steps/only/workers", value: 2 },
        { op: "replace", path: "/steps/gone/workers", value: 2 },
      ],
    },
    lucky: { changes: [{ op: "replace", path: "/experiment/seed", value: 99 }] },
    flood: { changes: [{ op: "replace", path: "/arrivals/in/every", value: "30m" }] },
    broken: { changes: [{ op: "add", path: "/steps/only/workers", value: -1 }] },
    "a,b": { changes: [] },
  },
  experiment: { horizon: "20w", replications: 4, seed: 5 },
};
const text = JSON.stringify(queue);

interface Figure {
  readonly baseline: Estimate;
  readonly scenario: Estimate;
  readonly difference: Estimate;
  readonly verdict: string;
  readonly replicationsNeeded: number | null;
  readonly pairs?: number;
}
interface Estimate {
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}
interface Printed {
  readonly baseline: string | null;
  readonly margin: number;
  readonly scenarios: Readonly<
    Record<string, Readonly<Record<string, Figure>> & { skippedChanges: object[] }>
  >;
  readonly cannotKeepUp: { readonly scenarios: Readonly<Record<string, object[]>> };
  readonly best: Readonly<Record<string, { id: string | null; candidates: (string | null)[] }>>;
  readonly seed: number;
  readonly replications: number;
}

async function json(...options: string[]): Promise<Printed> {
  const report = await run(text, ...options);
  expect([report.exitCode, report.errors]).toEqual([0, []]);
  return report.json as Printed;
}

describe("millrace compare", () => {
  test("prints the shape of the contract", async () => {
    // MODEL.md §6, as it stands there.
    const contract = `{"baseline": null, "margin": 0.02, "scenarios": {"a": {"skippedChanges": [],
  "throughputPerHour": {"baseline": {}, "scenario": {}, "difference": {}, "verdict": "better", "replicationsNeeded": 30},
  "leadTimeMeanHours": …, "leadTimeP85Hours": …, "flowTimeMeanHours": …, "wip": …}}}`;
    const figure = /"throughputPerHour": (\{.*?\d\})/.exec(contract)?.[1] ?? "";
    const shape = JSON.parse(contract.replaceAll("…", figure)) as Printed;
    const printed = await json("--scenarios", "two");
    expect(printed).toMatchObject({ baseline: shape.baseline, margin: shape.margin });
    expect(Object.keys(printed.scenarios)).toEqual(["two"]);
    const { a } = shape.scenarios;
    const { two } = printed.scenarios;
    expect(Object.keys(two).sort()).toEqual(Object.keys(a).sort());
    for (const name of Object.keys(a).filter((key) => key !== "skippedChanges")) {
      expect(Object.keys(two[name]).sort()).toEqual(Object.keys(a[name]).sort());
      for (const side of ["baseline", "scenario", "difference"] as const)
        expect(Object.keys(two[name][side])).toEqual(["mean", "low", "high"]);
    }
    expect(two.leadTimeMeanHours.verdict).toBe("better");
  });

  test("the sample line: subordinating costs nothing, the wrong step changes nothing", async () => {
    const report = await run(
      sample("line-1-2-1-1"),
      "--scenarios=subordinate,wrong-step,elevate",
      "--horizon=3300h",
      "--warm-up=300h",
      "--replications=3",
    );
    const { scenarios, best } = report.json as Printed;
    expect(scenarios["subordinate"]).toMatchObject({
      throughputPerHour: { difference: { mean: 0, low: 0, high: 0 }, verdict: "none" },
      leadTimeMeanHours: { baseline: { mean: 20 }, scenario: { mean: 6 }, difference: { mean: -14 } },
    });
    expect(scenarios["wrong-step"]["leadTimeMeanHours"]).toMatchObject({
      difference: { mean: 0 },
      verdict: "none",
    });
    expect(scenarios["elevate"]["leadTimeMeanHours"]).toMatchObject({
      scenario: { mean: 15 },
      verdict: "better",
    });
    expect(best["throughputPerHour"]).toEqual({
      id: "elevate",
      confidence: 1,
      candidates: ["elevate"],
      finding: "one",
      overloaded: [],
    });
    expect(report.table).toContain("Throughput: Build in 1.5 h is best (> 99.9 % sure).");
    expect(report.table).toMatch(/no detectable difference|too small to matter|exactly the same/);
  });

  test("a scenario that changes nothing differs by exactly 0", async () => {
    const { scenarios } = await json("--scenarios", "same");
    const { skippedChanges, ...figures } = scenarios["same"];
    expect(skippedChanges).toEqual([]);
    for (const figure of Object.values(figures))
      expect(figure).toMatchObject({ difference: { mean: 0, low: 0, high: 0 }, verdict: "none" });
    const { table } = await run(text, "--scenarios", "same");
    expect(table).toContain(
      "WIP: Baseline and New scenario (2) are equally good, exactly the same in every run.",
    );
  });

  test("against another scenario as the baseline the signs turn round", async () => {
    const [there, back] = [
      await json("--scenarios", "two"),
      await json("--baseline", "two", "--scenarios", "same"),
    ];
    expect(back.baseline).toBe("two");
    const [gain, loss] = [there.scenarios["two"], back.scenarios["same"]].map(
      (scenario) => scenario["leadTimeMeanHours"],
    );
    expect(loss.difference.mean).toBeCloseTo(-(gain.difference.mean ?? NaN), 12);
    expect([gain.verdict, loss.verdict]).toEqual(["better", "worse"]);
  });

  test("changes that cannot be made are skipped alone, changes to the experiment are not made", async () => {
    const { scenarios, seed } = await json("--scenarios", "two,lucky");
    expect(seed).toBe(5);
    expect(scenarios["two"].skippedChanges).toMatchObject([{ path: "/steps/gone/workers" }]);
    expect(scenarios["lucky"].skippedChanges).toEqual([
      {
        scenario: "lucky",
        op: "replace",
        path: "/experiment/seed",
        message: "all that are compared are run as the baseline's experiment says",
      },
    ]);
    expect(scenarios["lucky"]["wip"].difference).toEqual({ mean: 0, low: 0, high: 0 });
  });

  test("the map as it is may be among those compared, by an empty name", async () => {
    const there = await json("--scenarios", "two");
    const back = await json("--baseline", "two", "--scenarios", ",same");
    expect(Object.keys(back.scenarios)).toEqual(["", "same"]);
    expect(back.scenarios[""].leadTimeMeanHours.difference.mean).toBe(
      -there.scenarios["two"].leadTimeMeanHours.difference.mean!,
    );
    expect(back.best["leadTimeMeanHours"].candidates).toEqual(["two"]);
    expect(Object.keys((await json("--baseline", "two", "--scenarios", ",")).scenarios)).toEqual([""]);
    const { table } = await run(text, "--baseline", "two", "--scenarios", ",same");
    expect(table).toMatch(/^As it is\n +Only: .* +As it is +difference/);
  });

  test("says from how many runs a difference is where a side delivered nothing in some", async () => {
    const rare = {
      ...queue,
      scenarios: { rare: { changes: [{ op: "replace", path: "/arrivals/in/every/mean", value: "60w" }] } },
    };
    const given = ["--scenarios", "rare", "--replications", "12", "--warm-up", "0h", "--horizon", "20w"];
    const report = await run(JSON.stringify(rare), ...given);
    const { leadTimeMeanHours, throughputPerHour } = (report.json as Printed).scenarios["rare"];
    const { pairs, replicationsNeeded, verdict } = leadTimeMeanHours;
    expect(pairs).toBeGreaterThan(1);
    expect(pairs).toBeLessThan(12);
    expect(throughputPerHour).not.toHaveProperty("pairs");
    expect(report.table).toContain(
      `from ${pairs} of 12 runs; in the others one of the two delivered nothing`,
    );
    // More runs bring as many pairs in proportion.
    expect(verdict).toBe("inconclusive");
    expect(replicationsNeeded).toBeGreaterThan(12);
    expect((replicationsNeeded! * pairs!) / 12).toBeGreaterThan(pairs!);
  });

  test("a scenario that cannot keep up is worse, without numbers, with the place", async () => {
    const { scenarios, cannotKeepUp, best } = await json("--scenarios", "flood,two");
    expect(scenarios["flood"]["leadTimeMeanHours"]).toMatchObject({
      scenario: { mean: null },
      difference: { mean: null },
      verdict: "worse",
      replicationsNeeded: null,
    });
    expect(scenarios["flood"]["throughputPerHour"].difference.mean).toBeGreaterThan(0);
    expect(cannotKeepUp.scenarios["flood"]).toEqual([{ kind: "step", id: "only" }]);
    expect(best["leadTimeMeanHours"].id).toBe("two");
    const { table } = await run(text, "--scenarios", "flood");
    expect(table).toContain("worse: it cannot keep up");
    // Without a name it is called by what it changes, as on screen and paper.
    expect(table).toMatch(/^Arrivals at Only: every .* → 30m cannot keep up: Only\.$/m);
    expect(best["throughputPerHour"]).toMatchObject({ finding: "same", overloaded: ["flood"] });
    expect(table).toContain("Throughput: Baseline, the only one that keeps up.");
    expect(table).toContain(
      "→ 30m delivers more, but cannot keep up with what comes in: its lead time grows without end.",
    );
  });

  test("--why says where the difference in lead time comes from, adding up to it", async () => {
    interface Part {
      readonly step: string;
      readonly cause: string;
      readonly difference: Estimate;
    }
    const report = await run(text, "--scenarios", "two,flood", "--why");
    const { scenarios } = report.json as Printed;
    const why = (id: string): Part[] | null => (scenarios[id] as unknown as { why: Part[] | null }).why;
    const total = why("two")!.reduce((sum, { difference }) => sum + difference.mean!, 0);
    expect(total).toBe(scenarios["two"]["leadTimeMeanHours"].difference.mean);
    // The whole, as in the table, in the same interval: that of two compared at once.
    const [line = "", other = ""] = ["Lead time, mean, ", "is other because of"].map(
      (what) => report.table.split("\n").find((row) => row.includes(what)) ?? "",
    );
    const difference = /−[\d.]+ ± [\d.]+/.exec(line.split(/ {2,}/)[4] ?? "")?.[0];
    expect(difference).toBeDefined();
    expect(other).toContain(difference);
    expect(why("two")![0]).toMatchObject({ step: "only", cause: "queue" });
    expect(why("flood")).toBeNull();
    expect(report.table).toMatch(/is other because of.*\n +Only: waiting for people/);
    expect((await json("--scenarios", "two")).scenarios["two"]).not.toHaveProperty("why");
  });

  test("takes the options of simulate, and ids with commas", async () => {
    const options = ["--seed", "9", "--replications", "3", "--horizon", "10w", "--warm-up", "1w"];
    const { seed, replications, scenarios } = await json("--scenarios", "a,b,two", ...options);
    expect([seed, replications, Object.keys(scenarios)]).toEqual([9, 3, ["a,b", "two"]]);
    const more = await json("--scenario", "two", "--precision", "4%");
    expect(more.replications).toBeGreaterThan(4);
    expect(Object.keys(more.scenarios)).toEqual(["two"]);
    expect((await json("--scenarios", "same", "--margin", "0%")).margin).toBe(0);
  });

  test("is refused with one sentence and where", async () => {
    const lines = async (...options: string[]): Promise<string[]> => {
      const { errors, exitCode, json: nothing } = await run(text, ...options);
      expect([exitCode, nothing]).toEqual([2, null]);
      return errors.map((error) => problemLine("m", error));
    };
    expect(await lines("--scenarios", "nobody")).toEqual([
      'm: /scenarios: There is no scenario with the id "nobody".',
    ]);
    expect(await lines("--scenarios", "two", "--baseline", "nobody")).toHaveLength(1);
    expect((await lines("--scenarios", "two,broken"))[0]).toMatch(
      /^m: \/scenarios\/broken, changed so: \/steps\/only\/workers: /,
    );
    for (const options of [
      [],
      ["--scenarios", "two,two"],
      ["--scenarios", "two", "--scenario", "two"],
      // Nothing is held against itself.
      ["--scenarios", "two,same", "--baseline", "two"],
      ["--scenarios", ",two"],
      ["--scenarios", "two", "--margin", "wide"],
      ["--scenarios", "two", "--margin", "100%"],
    ]) {
      await expect(run(text, ...options)).rejects.toThrow(UsageError);
    }
  });

  test("says of each goal what a scenario does to its chance, as text and in JSON", async () => {
    const withGoal = { ...queue, goals: { fast: { measure: "leadTime", percentile: 85, atMost: "3h" } } };
    const report = await run(JSON.stringify(withGoal), "--scenarios", "same,two", "--replications", "20");
    const { goals } = report.json as { goals: Readonly<Record<string, Readonly<Record<string, Figure>>>> };
    expect(goals["same"]?.["fast"]).toMatchObject({
      difference: { mean: 0, low: 0, high: 0 },
      verdict: "none",
    });
    const { baseline, scenario, difference, verdict } = goals["two"]!["fast"]!;
    expect(difference.mean).toBeCloseTo(scenario.mean! - baseline.mean!, 12);
    expect(verdict).toBe("better");
    const percent = Math.round(baseline.mean! * 100);
    expect(report.table).toMatch(
      new RegExp(`Goal: Lead time, P85 at most 3h, % of runs +${percent} \\(.* better`),
    );
    expect(report.table).toContain("of a goal's chance within ± 2 points");
    expect(report.table).toMatch(/^New scenario \(2\) \[same\]$/m);
  });
});
