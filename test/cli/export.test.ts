import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readFileArguments, UsageError } from "../../src/cli/commandArguments";
import { exportMap } from "../../src/cli/export";
import { exportOptions } from "../../src/cli/exportOptions";
import type { ExportTools } from "../../src/cli/exportTools";
import { readPdf } from "../report/readPdf";
import { shelf } from "../report/shelf";
import { unzip } from "../report/unzip";

const tools: ExportTools = {
  shelf: async () => shelf,
  resvg: async () => new Uint8Array(readFileSync("node_modules/@resvg/resvg-wasm/index_bg.wasm")),
  now: () => new Date(0),
};
const folder = mkdtempSync(path.join(tmpdir(), "millrace-export-"));
const out = (name: string): string => path.join(folder, name);
const sample = readFileSync("assets/samples/line-1-2-1-1.millrace", "utf8");
const short = ["--threads", "1", "--replications", "3", "--horizon", "10w", "--warm-up", "1w"];

async function run(text: string, to: string, ...options: string[]) {
  const typed = ["line.millrace", "--to", to, ...short, ...options];
  return exportMap(readFileArguments("export", typed, exportOptions), text, tools, () => undefined);
}

describe("millrace export", () => {
  test("writes a picture with what a run found", async () => {
    const report = await run(sample, out("map.svg"));
    expect(report).toMatchObject({ exitCode: 0, errors: [], failure: null });
    expect(report.table).toMatch(/^Written to .*map\.svg \(\d+ KB\)\.\n$/);
    const svg = readFileSync(out("map.svg"), "utf8");
    expect(svg).toMatch(/^<svg xmlns/);
    for (const text of ["Build", "Constraint", "Customer", "17h"]) expect(svg).toContain(`>${text}</text>`);
    // Whole or not at all: nothing else is left in the folder.
    expect(readdirSync(folder)).toEqual(["map.svg"]);
  });

  test("writes a PNG as large as was asked for", async () => {
    await run(sample, out("map.png"), "--scale", "0.5", "--no-run");
    const png = readFileSync(out("map.png"));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    const width = Number(/width="(\d+)"/.exec(readFileSync(out("map.svg"), "utf8"))?.[1]);
    expect(png.readUInt32BE(16)).toBe(Math.round(width / 2));
  });

  test("writes a report on the paper that was asked for", async () => {
    await run(sample, out("report.pdf"), "--page", "a3", "--ladder", "time");
    const pdf = await readPdf(new Uint8Array(readFileSync(out("report.pdf"))));
    expect(pdf.pages[0]!.width).toBeCloseTo(841.89, 0);
    expect(pdf.outline).toContain("What these figures rest on");
    expect(pdf.pages.at(-1)!.text).toContain(
      "millrace export line.millrace --to report.pdf --replications 3",
    );
  });

  test("writes a poster", async () => {
    await run(sample, out("poster.pdf"), "--page", "A0", "--poster", "--no-run", "--scenario", "subordinate");
    const pdf = await readPdf(new Uint8Array(readFileSync(out("poster.pdf"))));
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.pages[0]!.width).toBeCloseTo(3370.39, 0);
  });

  test("writes tables, a spreadsheet, Markdown, Mermaid and HTML", async () => {
    await run(sample, out("steps.csv"));
    expect(readFileSync(out("steps.csv"), "utf8")).toMatch(/^\ufeffid,Step,Owner/);
    await run(sample, out("runs.csv"), "--table", "replications");
    expect(readFileSync(out("runs.csv"), "utf8").split("\r\n").length).toBeGreaterThan(4);
    await run(sample, out("results.xlsx"));
    const book = unzip(new Uint8Array(readFileSync(out("results.xlsx"))));
    expect(book["xl/workbook.xml"]).toMatch(
      /name="Steps".*name="Results".*name="Replications".*name="Basis"/s,
    );
    await run(sample, out("summary.md"));
    expect(readFileSync(out("summary.md"), "utf8")).toContain("**Build holds the stream back.**");
    await run(sample, out("map.mmd"), "--no-run");
    expect(readFileSync(out("map.mmd"), "utf8")).toContain("flowchart LR");
    await run(sample, out("report.html"));
    const html = readFileSync(out("report.html"), "utf8");
    expect(html).toContain("default-src 'none'");
    expect(html.replaceAll(/<script[^>]*>.*?<\/script>/gs, "")).not.toMatch(
      /<script|(?:src|href)="(?!#|data:)/,
    );
    expect(html).toContain(">Build</text>");
  });

  test("of a map that cannot be simulated yet leaves the figures out and says so", async () => {
    const map = JSON.stringify({ format: "millrace", version: 1, steps: { a: { name: "A" } } });
    const report = await run(map, out("gaps.svg"));
    expect(report.exitCode).toBe(0);
    expect(report.table).toContain("Without simulated figures: line.millrace: /arrivals:");
    expect(existsSync(out("gaps.svg"))).toBe(true);
  });

  test.each([
    [["--to", "map.doc"], /^--to: found "map\.doc"; expected a file name that ends in pdf, svg, png/],
    [["--to", "map"], /^--to: found "map"; expected/],
    [[], /^export needs a file to write/],
    [["--to", "line.millrace"], /^--to: found "line\.millrace"/],
    [["--to", "a.pdf", "--page", "B5"], /^--page: found "B5"; expected A4, A3/],
    [["--to", "a.pdf", "--ladder", "step"], /^--ladder: found "step"; expected martin, rother, time$/],
    [["--to", "a.pdf", "--sections", "map,x"], /^--sections: found "x"; expected summary/],
    [["--to", "a.pdf", "--sections", "journey"], /^--sections: found "journey"; expected summary/],
    [["--to", "a.png", "--scale", "0"], /^--scale: found "0"; expected a number from 0\.1 to 10$/],
    [["--to", "a.pdf", "--logo", "package.json"], /^--logo: package\.json is neither a PNG nor a JPEG$/],
  ])("refuses %j in one sentence", async (typed, sentence) => {
    const given = readFileArguments("export", ["line.millrace", ...typed], exportOptions);
    const failure = await exportMap(given, sample, tools, () => undefined).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UsageError);
    expect((failure as UsageError).message).toMatch(sentence);
  });

  test("refuses a broken map and an unknown scenario, and writes nothing", async () => {
    expect((await run("{", out("none.svg"))).exitCode).toBe(2);
    expect(await run(sample, out("none.svg"), "--scenario", "nobody")).toMatchObject({ exitCode: 2 });
    expect(existsSync(out("none.svg"))).toBe(false);
  });

  test("fails without a trace where it may not write", async () => {
    writeFileSync(out("file"), "");
    const report = await run(sample, path.join(out("file"), "map.mmd"), "--no-run");
    expect(report.exitCode).toBe(1);
    expect(report.failure).toMatch(/cannot be written/);
  });
});
