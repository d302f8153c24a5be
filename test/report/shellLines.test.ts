import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { shellLines } from "../../src/report/sheets/shellLines";
import { shopStream } from "../fixtures/shopStream";
import { readPdf } from "./readPdf";
import { pdfOf, reportOf } from "./reports";

const commands = [
  "millrace export shop.millrace --to report.pdf --scenarios a,b,c --seed 5 --replications 30",
  `millrace export '${"Ein sehr langer Name ".repeat(6)}.millrace' --to 'it'\\''s a report.pdf' --baseline ''`,
  `millrace export x.millrace --scenarios ${"first,second,third,".repeat(9)}last`,
  `millrace export '${"'\\''".repeat(30)}' --to '${"\\".repeat(40)}' 'ü🚀 日本語'`,
];

/** What a shell makes of a command: its words. */
const wordsOf = (command: string): string[] =>
  execFileSync("sh", ["-c", `millrace() { for word; do printf '%s\\n' "$word"; done; }\n${command}`])
    .toString()
    .split("\n");

describe("a command over several lines", () => {
  test.each(commands)("is the same to a shell: %s", (command) => {
    for (const width of [24, 40, 60]) {
      const lines = shellLines(command, (line) => line.length <= width);
      expect(lines.length).toBeGreaterThan(1);
      expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(width);
      expect(lines.slice(0, -1).every((line) => line.endsWith("\\"))).toBe(true);
      expect(wordsOf(lines.join("\n"))).toEqual(wordsOf(command));
    }
  });

  test("stays on one where it fits", () => {
    expect(shellLines(commands[0]!, () => true)).toEqual([commands[0]]);
  });

  test("stands so on the last page", async () => {
    const command = commands[2]!;
    const report = await reportOf(shopStream, { sections: new Set(["basis"]) }, false);
    const { pages } = await readPdf(await pdfOf({ ...report, made: { ...report.made, command } }));
    const [, printed] = /(millrace export .*,last)/s.exec(pages.at(-1)!.text)!;
    expect(printed!.match(/\\/g)!.length).toBeGreaterThan(1);
  });
});
