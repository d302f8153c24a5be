import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readFileArguments } from "../../src/cli/commandArguments";
import { exportMap } from "../../src/cli/export";
import { exportOptions } from "../../src/cli/exportOptions";
import type { ExportTools } from "../../src/cli/exportTools";
import type { StreamMap } from "../../src/model/StreamMap";
import { shopStream } from "../fixtures/shopStream";
import { readPdf } from "../report/readPdf";
import { shelf } from "../report/shelf";
import { unzip } from "../report/unzip";

const tools: ExportTools = {
  shelf: async () => shelf,
  resvg: () => Promise.reject(new Error("no picture here")),
  now: () => new Date(0),
};
const folder = mkdtempSync(path.join(tmpdir(), "millrace-scenarios-"));

/** A stream with scenarios: one that takes far longer to get going, one that cannot be run, one that is partly stale. */
const map: StreamMap = {
  ...shopStream,
  scenarios: {
    slow: {
      name: "A slower test",
      changes: [{ op: "replace", path: "/steps/test/processTime", value: "1.94h" }],
    },
    quick: {
      name: "A quicker build",
      changes: [{ op: "replace", path: "/steps/build/processTime", value: "0.5h" }],
    },
    stale: {
      name: "Of an older map",
      changes: [
        { op: "replace", path: "/steps/build/workers", value: 2 },
        { op: "replace", path: "/steps/review/workers", value: 2 },
        { op: "add", path: "/experiment", value: { seed: 7 } },
      ],
    },
    stuck: {
      name: "A train for nobody",
      changes: [
        { op: "add", path: "/steps/build/batch", value: { mode: "transfer", size: 8 } },
        { op: "add", path: "/steps/build/wipLimit", value: 4 },
      ],
    },
  },
  experiment: { horizon: "26w", replications: 6 },
};

async function made(name: string, ...options: string[]) {
  const typed = ["shop.millrace", "--to", path.join(folder, name), "--threads", "1", ...options];
  const given = readFileArguments("export", typed, exportOptions);
  const report = await exportMap(given, JSON.stringify(map), tools, () => undefined);
  expect(report).toMatchObject({ exitCode: 0, errors: [], failure: null });
  return { said: report.table, bytes: readFileSync(path.join(folder, name)) };
}

const wiki = async (...options: string[]): Promise<string> =>
  (await made("summary.md", ...options)).bytes.toString();

/** The mean lead times that a report's figures and its comparison tell of the map as it is. */
const leadTimes = (text: string) => ({
  figures: /\*\*Lead time, Mean\*\*: ([\d.]+ \w) \(± ([\d.]+)/i.exec(text)?.slice(1) ?? null,
  compared: /\| Lead time, mean, (\w) \| ([\d.]+) ± ([\d.]+) \|/.exec(text)?.slice(1) ?? null,
});

describe("one report", () => {
  test("has one figure for the map as it is, also where a scenario takes longer to get going", async () => {
    const together = await wiki("--scenarios", "slow");
    const alone = await wiki("--no-compare");
    const warmUp = (text: string): string => /the first ([\w. ]+) of each dropped/.exec(text)![1]!;
    // The scenario does take longer, so that there would be two figures.
    expect(warmUp(together)).not.toBe(warmUp(alone));
    const { figures, compared } = leadTimes(together);
    expect(figures).not.toBeNull();
    expect(figures).toEqual([`${compared![1]} ${compared![0]}`, compared![2]]);
    // What is assumed is said once.
    const basis = together.slice(together.indexOf("## What these figures rest on")).match(/^- .*$/gm)!;
    const kinds = basis.map((line) => line.slice(0, 40));
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(together).toContain(`with them, leave out the first ${warmUp(together)} of each run`);
  });

  test("has one figure for a scenario that is shown, too", async () => {
    const text = await wiki("--scenario", "quick", "--scenarios", "quick,slow");
    const [unit, , , mean, spread] =
      /### A quicker build[^#]*?\| Lead time, mean, (\w) \| ([\d.]+) ± ([\d.]+) \| ([\d.]+) ± ([\d.]+)/
        .exec(text)!
        .slice(1);
    expect(leadTimes(text).figures).toEqual([`${mean} ${unit}`, spread]);
  });

  test("says at the comparison when the map that is shown leaves out another start-up", async () => {
    const text = await wiki("--scenario", "slow", "--scenarios", "quick");
    expect(text).toMatch(
      /All that are compared leave out the first .* come from 6 runs without the first .*, so that they may differ/,
    );
  });

  test("names each scenario that cannot be run, and each change that is not made", async () => {
    const { said } = await made("summary.md");
    expect(said).toContain(
      "Left out of the comparison: shop.millrace: /scenarios/stuck, changed so: /steps/build",
    );
    const text = readFileSync(path.join(folder, "summary.md"), "utf8");
    expect(text).not.toContain("### A train for nobody");
    expect(text).toMatch(/“A train for nobody” is missing: it cannot be simulated\. .*Build.*4/);
    expect(text).toMatch(/Not in the figures of “Of an older map”.*is not there any more.*run as what they/);
    // What was meant, and that it is not made, beside what is.
    expect(text).toMatch(
      /^Build: People → 2 \(not made\); review: People → 2 \(not made\); .*Seed 7 \(not made\)$/m,
    );
    expect(said).toContain("Not made of scenario “Of an older map”: review: People → 2.");
    const { bytes } = await made("report.pdf", "--sections", "comparison,basis");
    const pdf = (await readPdf(new Uint8Array(bytes))).pages.map((page) => page.text).join(" ");
    expect(pdf).toContain("“A train for nobody” is missing: it cannot be simulated.");
    expect(pdf).toContain("Not in the figures of “Of an older map”");
    const book = unzip(new Uint8Array((await made("results.xlsx")).bytes));
    expect(Object.values(book).join("\n")).toContain("“A train for nobody” is missing");
  });

  test("says why nothing is compared when the baseline cannot be run", async () => {
    const text = await wiki("--baseline", "stuck");
    expect(text).toContain("“A train for nobody” cannot be simulated, so nothing can be held against it.");
    expect(text).not.toContain("### A quicker build");
  });

  test("compares with another baseline, the map as it is among the compared", async () => {
    const text = await wiki("--baseline", "quick", "--scenarios", ",slow");
    expect(text.match(/^### .*$/gm)).toEqual(["### As it is", "### A slower test"]);
    expect(text).toContain("|  | A quicker build | As it is | Difference | Verdict |");
  });

  test.each([
    [["--scenarios", "quick", "--seed", "5"]],
    [["--baseline", "quick", "--scenarios", ",slow", "--replications", "4"]],
    [["--no-compare", "--scenario", "quick"]],
  ])("of %j comes from its own printed command again, to the last digit", async (options) => {
    const first = await wiki(...options);
    const command = /`millrace export (.*)`$/m.exec(first)![1]!;
    const again = command.split(" ").map((word) => word.replace(/^'(.*)'$/s, "$1"));
    expect(again.slice(0, 3)).toEqual(["shop.millrace", "--to", "summary.md"]);
    expect(await wiki(...again.slice(3))).toBe(first);
  });

  test("refuses to compare something with itself", async () => {
    await expect(wiki("--scenarios", "quick", "--baseline", "quick")).rejects.toThrow(
      /"quick", which all are held against/,
    );
    await expect(wiki("--scenarios", ",quick")).rejects.toThrow(/the map as it is, which all/);
  });

  test("refuses a scenario that is not there", async () => {
    for (const option of ["--scenarios", "--baseline"]) {
      const typed = ["shop.millrace", "--to", path.join(folder, "no.md"), option, "nobody"];
      const given = readFileArguments("export", typed, exportOptions);
      const report = await exportMap(given, JSON.stringify(map), tools, () => undefined);
      expect(report.exitCode).toBe(2);
    }
  });
});
