import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { readFileArguments, UsageError } from "../../src/cli/commandArguments";
import { importFile, importOptions } from "../../src/cli/import";
import { readDocument } from "../../src/document/readDocument";

const folder = mkdtempSync(path.join(tmpdir(), "millrace-import-"));
const to = path.join(folder, "shop.millrace");
const log = "item,step,start,end\n1,Build,2026-01-05 09:00,2026-01-05 10:00\n2,Build,soon,\n";
const run = (text: string, ...typed: string[]) =>
  importFile(readFileArguments("import", ["logs/shop.csv", ...typed], importOptions), text);

test("millrace import writes a map and says what could not be used", () => {
  const report = run(log, "--to", to);
  expect(report).toMatchObject({ exitCode: 0, failure: null, json: { rows: 2, unused: { badTime: 1 } } });
  expect(report.table).toBe(
    `1 items, 1 stays at steps, from 2 rows.\nRows that could not be used: 1 whose time could not be read (line 3: soon)\nWritten to ${to}.\n`,
  );
  const read = readDocument(readFileSync(to, "utf8"));
  expect("map" in read && read.map.title).toBe("shop");
});

test("millrace import refuses what is no log, and a target that is no map", () => {
  const other = path.join(folder, "other.millrace");
  expect(run("a,b\n1,2", "--to", other)).toMatchObject({
    exitCode: 2,
    failure:
      "logs/shop.csv: No column was found for the item, the step and the time. The first row has: a, b.",
  });
  expect(existsSync(other)).toBe(false);
  expect(() => run(log)).toThrow(UsageError);
  expect(() => run(log, "--to", "map.csv")).toThrow("import needs a map to write: --to MAP.millrace");
});
