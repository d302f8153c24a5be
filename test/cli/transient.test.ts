import { describe, expect, test } from "vitest";
import { readFileArguments, UsageError } from "../../src/cli/commandArguments";
import { transient, transientOptions } from "../../src/cli/transient";

const shop = JSON.stringify({
  format: "millrace",
  version: 1,
  steps: { only: { processTime: { distribution: "exponential", mean: "3.6h" } } },
  arrivals: { in: { to: "only", every: { distribution: "exponential", mean: "4h" } } },
  scenarios: {
    two: { name: "A second one", changes: [{ op: "add", path: "/steps/only/workers", value: 2 }] },
    little: { changes: [{ op: "replace", path: "/steps/only/processTime/mean", value: "3.55h" }] },
    nothing: { changes: [{ op: "add", path: "/steps/only/name", value: "Only" }] },
    drowned: { changes: [{ op: "replace", path: "/steps/only/processTime", value: "5h" }] },
  },
  experiment: { horizon: "60w", warmUp: "10w", replications: 8, seed: 5 },
});

async function run(...options: string[]) {
  const given = readFileArguments("transient", ["m", "--threads", "1", ...options], transientOptions);
  return transient(given, shop, () => undefined);
}

interface Found {
  readonly everyHours: number;
  readonly changedAtHours: number;
  readonly stretches: readonly { readonly wip: { readonly difference: unknown } }[];
  readonly course: { readonly leadTimeMeanHours: { readonly spells: readonly object[] } };
  readonly cannotKeepUp: { readonly scenario: readonly object[] };
  readonly sentences: readonly string[];
  readonly assumptions: readonly string[];
  readonly steady: { readonly leadTimeMeanHours: Record<"without" | "changed", { readonly mean: number }> };
}

const found = async (...options: string[]): Promise<Found> => (await run(...options)).json as Found;

describe("millrace transient", () => {
  test("a second worker helps at once, and for good", async () => {
    const { everyHours, changedAtHours, stretches, course, sentences } = await found("--scenario", "two");
    expect([everyHours, changedAtHours, stretches.length]).toEqual([40, 400, 26]);
    expect(course.leadTimeMeanHours.spells).toHaveLength(1);
    expect(course.leadTimeMeanHours.spells[0]).toMatchObject({ kind: "better", toHours: null });
    expect(sentences[0]).toMatch(/^Lead time is detectably shorter from week \d+ on\.$/);
    expect(sentences.join(" ")).toMatch(/backlog of [\d.]+ ± [\d.]+ items/);
  });

  test("says what it takes for granted, that runs are too short, and how well the end is known", async () => {
    const { assumptions, sentences } = await found(
      "--scenario",
      "two",
      "--horizon",
      "12w",
      "--warm-up",
      "auto",
    );
    expect(assumptions).toEqual([
      "%C/A is missing at only: taken as 100 %.",
      expect.stringMatching(/^Each run is too short /),
    ]);
    expect(sentences.join(" ")).toMatch(/new steady state of [\d.]+ ± [\d.]+ h/);
    const { table } = await run("--scenario", "two", "--horizon", "12w", "--warm-up", "auto");
    for (const said of assumptions) expect(table).toContain(said);
  });

  test("what changes nothing differs by nothing", async () => {
    const { stretches, sentences } = await found("--scenario", "nothing", "--weeks", "4");
    expect(stretches.length).toBeGreaterThan(3);
    for (const { wip } of stretches) expect(wip.difference).toEqual({ mean: 0, low: 0, high: 0 });
    expect(sentences).toEqual([
      "Lead time shows no detectable difference within 4 weeks.",
      "Throughput shows no detectable difference within 4 weeks.",
      "WIP shows no detectable difference within 4 weeks.",
    ]);
  });

  test("what is too little for single weeks to show, and there in the end, is said to be there", async () => {
    const { sentences, steady } = await found("--scenario", "little");
    const [lead] = sentences;
    expect(lead).toMatch(
      /^Lead time shows no detectable difference within 26 weeks\. In the end the difference is −[\d.]+ ± [\d.]+ \w: too little/,
    );
    expect(steady.leadTimeMeanHours.changed.mean).toBeLessThan(steady.leadTimeMeanHours.without.mean);
    expect(sentences).toContain("Throughput shows no detectable difference within 26 weeks.");
  });

  test("who cannot keep up has no steady state to come to", async () => {
    const { cannotKeepUp, sentences } = await found("--scenario", "drowned", "--weeks", "20");
    expect(cannotKeepUp.scenario).toEqual([{ kind: "step", id: "only" }]);
    expect(sentences).toContain(
      "With the change the stream cannot keep up: its lead time and WIP grow without end, and have no steady state to come to.",
    );
  });

  test("as a table: the sentences, then each figure week by week", async () => {
    const { table } = await run("--scenario", "two", "--weeks", "12");
    expect(table).toMatch(/^Baseline → A second one\n {2}Lead time /);
    expect(table.match(/^ {2}week 12 /gm)).toHaveLength(3);
    expect(table).toMatch(/^ {2}in the end +\d/m);
  });

  test("says what it needs", async () => {
    await expect(run()).rejects.toThrow(UsageError);
    expect((await run("--scenario", "three")).exitCode).toBe(2);
    await expect(run("--scenario", "two", "--weeks", "0")).rejects.toThrow(/--weeks/);
  });
});
