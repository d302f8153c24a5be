import { expect, test } from "vitest";
import { undrawnScripts } from "../../src/report/type/undrawnScripts";
import { hostile } from "./pictures";
import { shelf } from "./shelf";

test("Scripts that no shipped font draws are named, each once, and nothing else is", () => {
  expect(
    undrawnScripts(shelf.files, [...hostile, "→≤±×–—…“”·²³⁻−≈ÄÖÜ", "soft\u00adhyphen, thin\u202fblank"]),
  ).toEqual([]);
  expect(undrawnScripts(shelf.files, ["ตรวจสอบ", "ก", "हिन्दी", "\u{16a0}"])).toEqual([
    "Devanagari",
    "Thai",
    "“\u{16a0}”",
  ]);
});

test("What a font's file is for is asked once for each sign, however long a text is", () => {
  const files = shelf.files.map((file) => ({ ...file, ranges: file.ranges }));
  let asked = 0;
  for (const file of files)
    Object.defineProperty(file, "ranges", {
      get: () => {
        asked += 1;
        return [[0x41, 0x41]];
      },
    });
  undrawnScripts(files, ["A".repeat(100_000)]);
  expect(asked).toBeLessThanOrEqual(2 * files.length);
});
