import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { blocksOf } from "../../src/panels/manual/Markdown";

const folder = path.resolve(import.meta.dirname, "../../docs/manual");

describe("a page of the manual", () => {
  test("is headings, paragraphs, lists, tables and code", () => {
    const page =
      "# Head\n\nOne\ntwo\n- a\n  more\n- b\n\n| x | y |\n|---|:-:|\n| 1 \\| 2 | 3 |\n```\ncode\n```\n1. first\n";
    expect(blocksOf(page)).toEqual([
      { kind: "heading", level: 1, text: "Head" },
      { kind: "paragraph", text: "One two" },
      { kind: "list", ordered: false, items: ["a more", "b"] },
      {
        kind: "table",
        rows: [
          ["x", "y"],
          ["1 | 2", "3"],
        ],
      },
      { kind: "code", text: "code" },
      { kind: "list", ordered: true, items: ["first"] },
    ]);
  });

  test.each(readdirSync(folder))("%s begins with its title and loses nothing", (name) => {
    const text = readFileSync(path.join(folder, name), "utf8");
    const blocks = blocksOf(text);
    expect(blocks[0]).toMatchObject({ kind: "heading", level: 1 });
    const letters = (what: string): number => what.replace(/[^\p{L}\p{N}]/gu, "").length;
    // Marks of code fences name their language, which is not shown.
    const fences = [...text.matchAll(/^```(\w+)/gm)].reduce((sum, [, language]) => sum + language.length, 0);
    const numbers = [...text.matchAll(/^(\d+)\. /gm)].reduce((sum, [, number]) => sum + number.length, 0);
    const shown = blocks.flatMap((block) =>
      "text" in block ? [block.text] : "items" in block ? [...block.items] : block.rows.flat(),
    );
    expect(letters(shown.join(" "))).toBe(letters(text) - fences - numbers);
  });
});
