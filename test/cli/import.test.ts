import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { readFileArguments, UsageError } from "../../src/cli/commandArguments";
import { importFile, importOptions } from "../../src/cli/import";
import { makeWorkbook } from "../imports/makeWorkbook";
import { readDocument } from "../../src/document/readDocument";

const folder = mkdtempSync(path.join(tmpdir(), "millrace-import-"));
const to = path.join(folder, "shop.millrace");
const log = "item,step,start,end\n1,Build,2026-01-05 09:00,2026-01-05 10:00\n2,Build,soon,\n";
const run = (text: string, ...typed: string[]) =>
  importFile(
    readFileArguments("import", ["logs/shop.csv", ...typed], importOptions),
    new TextEncoder().encode(text),
  );

test("millrace import writes a map and says what could not be used", async () => {
  const report = await run(log, "--to", to);
  expect(report).toMatchObject({ exitCode: 0, failure: null, json: { rows: 2, unused: { badTime: 1 } } });
  expect(report.table).toBe(
    `1 item, 1 stay at steps, from 2 rows.\nRows that could not be used: 1 whose time could not be read (line 3: soon)\nWritten to ${to}.\n`,
  );
  const read = readDocument(readFileSync(to, "utf8"));
  expect("map" in read && read.map.title).toBe("shop");
});

test("millrace import refuses what is no log, and a target that is no map", async () => {
  const other = path.join(folder, "other.millrace");
  expect(await run("a,b\n1,2", "--to", other)).toMatchObject({
    exitCode: 2,
    failure:
      "logs/shop.csv: No column was found for the item, the step and the time. The first row has: a, b.",
  });
  expect(existsSync(other)).toBe(false);
  await expect(run(log)).rejects.toThrow(UsageError);
  await expect(run(log, "--to", "map.csv")).rejects.toThrow("import needs a map to write: --to MAP.millrace");
});

test("millrace import makes a row of steps of a table, and says what it did not understand", async () => {
  const steps = path.join(folder, "steps.millrace");
  const report = await run("Shop;;\nStep;LT;PT\nBuild;2d;4h\nTest;soon;1h\nTotal;2d;5h\n", "--to", steps);
  expect(report.table).toBe(
    [
      "2 steps in a row.",
      "line 1: “Shop”: taken for a title, as the head of the table is below it",
      "line 5: “Total”: taken for a total, not for a step",
      "line 4: “soon”: not a time; write 30m, 4h, 3d or 1w 2d",
      `Written to ${steps}.\n`,
    ].join("\n"),
  );
  const read = readDocument(readFileSync(steps, "utf8"));
  expect("map" in read && Object.values(read.map.steps).map(({ name }) => name)).toEqual(["Build", "Test"]);
  expect("map" in read && Object.values(read.map.links ?? {})).toHaveLength(1);
});

test("millrace import takes the sheet of a workbook that was named, or says which there are", async () => {
  const row = (...cells: readonly string[]): string =>
    `<row>${cells.map((cell) => `<c t="str"><v>${cell}</v></c>`).join("")}</row>`;
  const bytes = makeWorkbook({
    sheets: { Notes: row("x"), "The steps": row("Step", "PT") + row("Build", "4h") },
  });
  const book = path.join(folder, "book.millrace");
  const from = (...typed: string[]) =>
    importFile(readFileArguments("import", ["shop.xlsx", "--to", book, ...typed], importOptions), bytes);
  expect(await from("--sheet", "The steps")).toMatchObject({
    exitCode: 0,
    json: { steps: 1, notUnderstood: [] },
  });
  expect(await from("--sheet", "2")).toMatchObject({ exitCode: 0 });
  await expect(from("--sheet", "Else")).rejects.toThrow(
    'found "Else"; the workbook has "Notes", "The steps"',
  );
});
