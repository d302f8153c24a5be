import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { calibrate, calibrateOptions } from "../../src/cli/calibrate";
import { readFileArguments, UsageError } from "../../src/cli/commandArguments";
import { readDocument } from "../../src/document/readDocument";
import { applyScenario } from "../../src/model/scenarios";
import type { StreamMap } from "../../src/model/StreamMap";

const map = {
  format: "millrace",
  version: 1,
  variability: 0,
  mine: "kept",
  arrivals: { in: { to: "a", every: "10h" } },
  steps: {
    a: { name: "Analyse", processTime: "1h", leadTime: "5h", percentCompleteAccurate: 100 },
    b: { name: "Build", processTime: "4h", leadTime: "2h", percentCompleteAccurate: 100 },
  },
  links: { ab: { from: "a", to: "b" } },
  scenarios: { slow: { changes: [{ op: "replace", path: "/steps/b/leadTime", value: "6h" }] } },
  experiment: { horizon: "10w", warmUp: "1w", replications: 2, seed: 3 },
};
const text = JSON.stringify(map);

interface Fit {
  readonly steps: Readonly<
    Record<string, { mappedHours: number | null; simulated: { mean: number | null } }>
  >;
  readonly stream: {
    readonly mappedHours: number | null;
    readonly simulated: { readonly mean: number | null };
  };
}
interface Printed {
  readonly before: Fit;
  readonly after: Fit;
  readonly changes: readonly object[];
  readonly contradictions: readonly string[];
  readonly notes: readonly string[];
}

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "millrace-calibrate-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(file: string, ...options: string[]) {
  const given = readFileArguments("calibrate", [file, "--threads", "1", ...options], calibrateOptions);
  const report = await calibrate(given, text, () => undefined);
  return { ...report, json: report.json as Printed };
}

const readMap = (file: string): StreamMap => {
  const read = readDocument(readFileSync(file, "utf8"));
  if ("problems" in read) throw new Error(file);
  return read.map;
};

describe("millrace calibrate", () => {
  test("prints the shape of the contract", async () => {
    // MODEL.md §6, as it stands there.
    const contract = `{"before": {"steps": {id: {"mappedHours", "simulated": {}}}, "stream": …}, "after": …, "changes": [JSON Patch], "contradictions": ["…"]}`;
    const names = [...contract.matchAll(/"(\w+)"/g)].map(([, name]) => name);
    expect(names).toEqual([
      "before",
      "steps",
      "mappedHours",
      "simulated",
      "stream",
      "after",
      "changes",
      "contradictions",
    ]);
    const { json, exitCode } = await run("m");
    expect(exitCode).toBe(0);
    expect(json).toMatchObject({
      before: {
        steps: {
          a: { mappedHours: 5, simulated: { mean: 1, low: 1, high: 1 } },
          b: { mappedHours: 2, simulated: { mean: 4 } },
        },
        stream: { mappedHours: 7, simulated: { mean: 5 } },
      },
      after: { steps: { a: { simulated: { mean: 5 } } }, stream: { mappedHours: 7, simulated: { mean: 9 } } },
      changes: [{ op: "add", path: "/steps/a/wait", value: "4h" }],
    });
    expect(json.contradictions).toEqual([
      "Build: its lead time of 2h is shorter than its process time of 4h. Lead time contains process time: one of them is wrong.",
    ]);
    expect(json.notes).toEqual([
      "The simulated total stays 28.6 % longer than the mapped one, because of Build.",
    ]);
  });

  test("the table shows mapped, simulated and with the changes, and says them in words", async () => {
    const { table } = await run("m");
    expect(table).toMatch(/Analyse +5 h +1 h +5 h/);
    expect(table).toMatch(/Total +7 h +5 h +9 h/);
    expect(table).toContain("Analyse: ");
    expect(table).toContain("4h");
    expect(table).toContain("The map contradicts itself");
  });

  test("writes a new map on demand, whole, with all that it does not know, and leaves the file alone", async () => {
    const [file, out] = [path.join(folder, "in.millrace"), path.join(folder, "out.millrace")];
    writeFileSync(file, text);
    await run(file);
    expect(readdirSync(folder)).toEqual(["in.millrace"]);
    const { table } = await run(file, "--write", out);
    expect(table).toContain(`Written to ${out}.`);
    expect(readFileSync(file, "utf8")).toBe(text);
    expect(readMap(out)).toEqual({ ...map, steps: { ...map.steps, a: { ...map.steps.a, wait: "4h" } } });
    expect(readdirSync(folder).sort((a, b) => (a < b ? -1 : 1))).toEqual(["in.millrace", "out.millrace"]);
  });

  test("writes over the file only when it is named so", async () => {
    const [file, link] = [path.join(folder, "own.millrace"), path.join(folder, "link.millrace")];
    writeFileSync(file, text);
    symlinkSync(file, link);
    await expect(run(file, "--write", link)).rejects.toThrow(/is .*own\.millrace itself/);
    await run(file, "--write", file);
    expect(readMap(file).steps["a"]).toMatchObject({ wait: "4h" });
  });

  test("a scenario is calibrated with changes of its own", async () => {
    const out = path.join(folder, "scenario.millrace");
    const { json } = await run("m", "--scenario", "slow", "--write", out);
    expect(json.changes).toEqual([
      { op: "add", path: "/steps/a/wait", value: "4h" },
      { op: "add", path: "/steps/b/wait", value: "2h" },
    ]);
    expect([json.contradictions, json.notes]).toEqual([[], []]);
    const written = readMap(out);
    expect(written.steps).toEqual(map.steps);
    expect(applyScenario(written, "slow").map.steps["b"]).toMatchObject({ leadTime: "6h", wait: "2h" });
  });

  test("is told which way to go", async () => {
    expect((await run("m", "--by", "wait")).json.changes).toHaveLength(1);
    const { json } = await run("m", "--by", "cadence,b=wait");
    expect(json.changes).toMatchObject(
      [{ path: "/steps/a/cadence" }, { path: "/steps/a/wait" }].slice(0, json.changes.length),
    );
    for (const [option, says] of [
      ["magic", /found "magic"; expected wait, availability or cadence/],
      ["c=wait", /no step "c"/],
      ["wait,cadence", /found "wait,cadence"/],
      ["a=", /found ""/],
    ] as const) {
      await expect(run("m", "--by", option)).rejects.toThrow(says);
      await expect(run("m", "--by", option)).rejects.toThrow(UsageError);
    }
  });

  test("says when it cannot write, and has no result then", async () => {
    const nowhere = path.join(folder, "no", "such", "folder.millrace");
    const report = await run("m", "--write", nowhere);
    expect(report).toMatchObject({
      json: null,
      table: "",
      exitCode: 1,
      failure: `${nowhere}: cannot be written (ENOENT)`,
    });
    expect(existsSync(nowhere)).toBe(false);
  });

  test("refuses what simulate refuses", async () => {
    const given = readFileArguments("calibrate", ["m"], calibrateOptions);
    const report = await calibrate(given, JSON.stringify({ ...map, arrivals: {} }), () => undefined);
    expect([report.exitCode, report.json, report.errors.map(({ path: at }) => at)]).toEqual([
      2,
      null,
      ["/arrivals"],
    ]);
  });
});
