import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { EndlessFile, readBounded } from "../../src/cli/readBounded";

const folder = mkdtempSync(path.join(tmpdir(), "millrace-read-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a file is read whole, and no more of it than a document can be", () => {
  const file = path.join(folder, "f");
  const content = Buffer.alloc(2.5 * 1024 * 1024, "abc");
  writeFileSync(file, content);
  expect(content.equals(readBounded(file, 3))).toBe(true);
  expect(() => readBounded(file, 2)).toThrow(EndlessFile);
  writeFileSync(file, "");
  expect(readBounded(file, 1)).toHaveLength(0);
  expect(() => readBounded(folder, 1)).toThrow("EISDIR");
  expect(() => readBounded(path.join(folder, "none"), 1)).toThrow("ENOENT");
});

test.skipIf(!existsSync("/dev/zero"))("a device that never ends does", () => {
  expect(() => readBounded("/dev/zero", 4)).toThrow(EndlessFile);
});
