import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { StreamMap } from "../../src/model/StreamMap";
import { reportSections, type Report } from "../../src/report/sheets/Report";
import {
  basisTable,
  replicationsTable,
  resultsTable,
  stepsTable,
} from "../../src/report/tables/resultTables";
import { toCsv } from "../../src/report/tables/toCsv";
import { toMarkdown } from "../../src/report/tables/toMarkdown";
import { toMermaid } from "../../src/report/tables/toMermaid";
import { toXlsx } from "../../src/report/tables/toXlsx";
import { unzip } from "./unzip";
import { hostile, hostileMap, pictureOf } from "./pictures";
import { reportOf as runReport } from "./reports";

const made = { version: "1", date: "2026-11-21", file: "m.millrace", command: "millrace `x`" };
/** A report of a map that was not run. */
const reportOf = (base: StreamMap): Report => ({
  picture: pictureOf(base),
  base,
  study: null,
  film: null,
  comparison: null,
  journey: null,
  sections: new Set(reportSections),
  paper: "A4",
  logo: null,
  made,
});
const sample = (name: string): StreamMap =>
  JSON.parse(readFileSync(`assets/samples/${name}.millrace`, "utf8")) as StreamMap;

describe("a table as CSV", () => {
  test("has the steps along the flow with their figures", () => {
    const lines = toCsv(stepsTable(sample("line-1-2-1-1"), null)).split("\r\n");
    expect(lines[0]).toMatch(/^id,Step,Owner,LT,PT,%C\/A/);
    expect(lines[2]).toMatch(/^build,Build,Ben,17h,2h,100,/);
    expect(lines).toHaveLength(6);
  });

  test("never holds what a spreadsheet would take for a formula", () => {
    const table = {
      name: "t",
      head: ["a"],
      rows: [
        ["=1+1"],
        ["+x"],
        ["-x"],
        ["@x"],
        [" =1"],
        ["\t=1"],
        ["a\n=1"],
        ["-12"],
        [-12],
        ['say "x", y'],
        [null],
        [Number.NaN],
      ],
    };
    expect(toCsv(table).split("\r\n")).toEqual([
      "a",
      "'=1+1",
      "'+x",
      "'-x",
      "'@x",
      "' =1",
      "' =1",
      "a =1",
      "-12",
      "-12",
      '"say ""x"", y"',
      "",
      "",
      "",
    ]);
  });
});

describe("a name that begins with a sign and a digit", () => {
  const only = (text: string): string => toCsv({ name: "t", head: ["a"], rows: [[text]] }).split("\r\n")[1]!;

  test.each([
    "-2+3+cmd|' /C calc'!A0",
    "-2*SUM(A1)",
    "+1+1",
    "-2+3",
    "+1A1",
    "-1 -1",
    "＝1+1",
    "＋1＋1",
    "－2",
    "＠SUM(A1)",
  ])("is a text where more than a figure follows: %s", (text) => {
    expect(only(text)).toBe(`'${text}`);
  });

  test.each(["-12", "+1.5", "-2.5%", "-3 h", "+4d", "-20min"])(
    "stays as it is where it is a figure: %s",
    (text) => {
      expect(only(text)).toBe(text);
    },
  );

  test("is a cell of text in a spreadsheet", async () => {
    const table = { name: "t", head: ["a"], rows: [["-2+3"], ["+1+1"], ["＝1+1"], [-2]] };
    const sheet = unzip(await toXlsx([table]))["xl/worksheets/sheet1.xml"]!;
    const kinds = [...sheet.matchAll(/<c r="A[2-5]"([^>]*)>/g)].map(([, how]) => /t="(\w+)"/.exec(how!)?.[1]);
    expect(kinds.slice(0, 3).every((kind) => kind === "s" || kind === "inlineStr")).toBe(true);
    expect(kinds[3] ?? "n").toBe("n");
    expect(sheet).not.toContain("<f");
  });
});

describe("tables as a spreadsheet", () => {
  test("hold texts as texts, hostile ones too, and numbers as numbers", async () => {
    const map = hostileMap();
    const files = unzip(await toXlsx([stepsTable(map, null), basisTable(reportOf(map))]));
    const sheets = Object.entries(files).filter(([name]) => name.startsWith("xl/worksheets/sheet"));
    expect(sheets).toHaveLength(2);
    const all = Object.values(files).join("\n");
    expect(all).not.toContain("<f>");
    expect(all).not.toContain("<script");
    expect(all).not.toMatch(/[\u0000-\u0008\u001b]/u);
    expect(all).toContain("=cmd|");
    expect(all).toContain("x".repeat(10_000));
    expect(sheets[0]![1]).toContain("<v>12345.678</v>");
  });
});

describe("of a stream that cannot keep up", () => {
  const base: StreamMap = {
    format: "millrace",
    version: 1,
    arrivals: { in: { to: "a", every: { distribution: "exponential", mean: "2h" } } },
    steps: { a: { name: "Serve", processTime: "1h" } },
    scenarios: {
      more: {
        name: "More demand",
        changes: [{ op: "replace", path: "/arrivals/in/every/mean", value: "0.5h" }],
      },
    },
  };

  test("the table of all runs has what means something, and says where", async () => {
    const report = await runReport(base);
    const { head, rows } = replicationsTable(report, report.comparison!);
    const cell = (row: (typeof rows)[number] | undefined, column: string) => row?.[head.indexOf(column)];
    const [kept, more] = ["As it is", "More demand"].map((name) => rows.find((row) => row[0] === name));
    for (const column of ["leadTimeMeanHours", "flowTimeP85Hours", "wip"]) {
      expect(cell(kept, column)).toBeGreaterThan(0);
      expect(cell(more, column)).toBeNull();
    }
    expect(cell(more, "throughputPerHour")).toBeGreaterThan(0);
    expect(cell(kept, "Cannot keep up")).toBeNull();
    expect(cell(more, "Cannot keep up")).toBe("Serve");
  });

  test("what the figures rest on, and every other table, say where", async () => {
    const report = await runReport(base);
    const said = /“More demand” cannot keep up: more work comes than Serve can do/;
    expect(toCsv(basisTable(report))).toMatch(said);
    expect(toMarkdown(report)).toMatch(said);
    const { results } = (await runReport({ ...base, arrivals: { in: { to: "a", every: "0.5h" } } })).study!;
    expect(toCsv(resultsTable(base, results))).toContain("\r\nServe,Cannot keep up,,,,\r\n");
    expect(toCsv(stepsTable(base, results))).toMatch(/Cannot keep up\r\na,Serve,.*,yes\r\n/);
  });

  test("nothing of the kind is said where all keep up", async () => {
    const report = await runReport({ ...base, scenarios: {} });
    expect(toCsv(basisTable(report)) + toCsv(resultsTable(base, report.study!.results))).not.toContain(
      "keep up",
    );
  });
});

describe("a report as Markdown", () => {
  test("says the figures and draws the map", () => {
    const base = sample("line-1-2-1-1");
    const text = toMarkdown(reportOf(base));
    expect(text).toMatch(/^# The line of 1, 2, 1 and 1 hours\n/);
    expect(text).toContain("| Build | Ben | 17h | 2h | 100 % |");
    expect(text).toContain("```mermaid\nflowchart LR\n");
    expect(text).toContain("`` millrace `x` ``");
  });

  test("has no markup that the map brought along", () => {
    const base = hostileMap();
    const text = toMarkdown(reportOf(base));
    expect(text).not.toMatch(/<script|<\/script/);
    for (const line of text.split("\n").filter((one) => one.includes(" 33 %")))
      expect(line.replaceAll("\\|", "").split("|").length).toBe(7);
  });
});

test("a map as Mermaid has a box for each step, whatever it is called", () => {
  const text = toMermaid(hostileMap());
  const boxes = text.split("\n").filter((line) => /^ {2}s\d+\["[^"]*"\]$/.test(line));
  expect(boxes).toHaveLength(hostile.length);
  expect(text).not.toContain("<script");
});
