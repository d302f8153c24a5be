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
