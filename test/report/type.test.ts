import { describe, expect, test } from "vitest";
import { showNumber } from "../../src/report/showNumber";
import { fitText } from "../../src/report/type/fitText";
import { plainText } from "../../src/report/type/plainText";
import { readsRightToLeft, textRuns } from "../../src/report/type/textRuns";
import { loadTypesetter } from "../../src/report/type/Typesetter";
import { shelf } from "./shelf";

const type = await loadTypesetter(shelf, ["日本 한국 שלום مرحبا → 🔥 Łódź ×^−²"]);

describe("text", () => {
  test("loses what draws nothing or turns the line around", () => {
    expect(plainText("a\u0000b\nc\u202ed\ud800e")).toBe("a b cde");
  });

  test("is wide as its font says", () => {
    expect(type.width("HH", 400, 10)).toBeCloseTo(2 * type.width("H", 400, 10), 6);
    expect(type.width("W", 600, 10)).toBeGreaterThan(type.width("i", 600, 10));
    expect(type.width("", 400, 10)).toBe(0);
  });

  test.each([
    ["Inter", "Łódź"],
    ["Noto Sans SC", "日本"],
    ["Noto Sans KR", "한국"],
    ["Noto Sans Hebrew", "שלום"],
    ["Noto Sans Arabic", "مرحبا"],
    ["Noto Emoji", "🔥"],
  ])("is drawn by %s where that has it", (family, text) => {
    const { runs } = type.shape(text, 400);
    expect(runs.map(({ face }) => face.file.family)).toEqual(
      [...Array(runs.length).keys()].map(() => family),
    );
    for (const { glyphs } of runs) for (const { id } of glyphs.glyphs) expect(id).not.toBe(0);
  });

  test("draws powers with signs that a font has, also where none has raised ones", () => {
    for (const [written, drawn] of [
      [showNumber(0.00000071, 8), "7.1 × 10^−7"],
      [showNumber(2.5e12, 0), "2.500 × 10¹²"],
      ["12 m²", "12 m²"],
    ] as const) {
      const { runs } = type.shape(written, 400);
      expect(runs.filter(({ undrawn }) => undrawn)).toEqual([]);
      expect(runs.map(({ text }) => text).join("")).toBe(drawn);
    }
  });

  test("joins Arabic letters and sets them from the right", () => {
    const [run] = type.shape("مرحبا", 400).runs;
    expect(run?.rightToLeft).toBe(true);
    // The last letter stands first on the paper.
    expect(run?.glyphs.glyphs[0]?.codePoints).toContain(0x0627);
  });

  test("of two directions stands as it is read", () => {
    expect(textRuns("abc")).toEqual([{ text: "abc", rightToLeft: false }]);
    expect(textRuns("בדיקה Test של")).toEqual([
      { text: " של", rightToLeft: true },
      { text: "Test", rightToLeft: false },
      { text: "בדיקה ", rightToLeft: true },
    ]);
    expect(textRuns("שלב 12").map(({ text }) => text)).toEqual(["12", "שלב "]);
    expect(textRuns("Step שלב (א)").map(({ text }) => text)).toEqual(["Step ", "שלב )א("]);
    // An emoji goes with the words around it, and where they differ with the line.
    expect(textRuns("שלב 🚦").map(({ text }) => text)).toEqual(["שלב 🚦"]);
    expect(textRuns("שלב 🚦 In").map(({ text }) => text)).toEqual(["In", "שלב 🚦 "]);
    expect(textRuns("Test 🚦 שלב").map(({ text }) => text)).toEqual(["Test 🚦 ", "שלב"]);
    expect(textRuns("🚦 שלב").map(({ text }) => text)).toEqual(["🚦 שלב"]);
    // A sentence that quotes a name of another script at its beginning is read as a sentence.
    expect(textRuns("“שלב” is new").map(({ text }) => text)).toEqual(["“", "שלב", "” is new"]);
    expect([readsRightToLeft("12 שלב"), readsRightToLeft("Step שלב")]).toEqual([true, false]);
  });

  test("is broken between words, else between letters, and ends with an ellipsis where it is cut", () => {
    const frame = { size: 10, weight: 400, width: 60, lines: 2 } as const;
    expect(fitText(type, "short", frame)).toEqual({ lines: ["short"], cut: false });
    const cut = fitText(type, "one two three four five six seven eight", frame);
    expect(cut.cut).toBe(true);
    expect(cut.lines).toHaveLength(2);
    expect(cut.lines[1]).toMatch(/…$/);
    for (const line of cut.lines) expect(type.width(line, 400, 10)).toBeLessThanOrEqual(60.001);
    const long = fitText(type, "x".repeat(10_000), frame);
    for (const line of long.lines) expect(type.width(line, 400, 10)).toBeLessThanOrEqual(60.001);
    expect(fitText(type, "日本語の長い名前のステップ", frame).lines).toHaveLength(2);
    const narrow = { ...frame, width: 50, lines: 9 };
    expect(fitText(type, "nothing within ± 2 %, or so", narrow).lines).toContain("± 2 %, or");
    const kept = "−6.1\u00a0h\u00a0±\u00a01.4";
    expect(fitText(type, `gains ${kept} so`, { ...narrow, width: 80 }).lines.join("|")).toContain(kept);
    expect(fitText(type, "   ", frame)).toEqual({ lines: [], cut: false });
  });
});
