// Modules of nothing but whole numbers (simulations/engine/I.ts and its like) are written out where they are used. The
// bundler does so with small numbers only; and in the tests, which run unbundled, each `I.step` would be a call. The run
// loop has hundreds of them. Where one is added to the place of a record, the sum is said to be a whole number: V8 need not
// see whether it still is one. And constants stay constants, or V8 would look their values up again and again.
import { readFileSync } from "node:fs";
import path from "node:path";

const columns = /^export const (\w+) = (-?\d+|0x[\da-f]+);$/;

/** @returns {import("vite").Plugin} */
export function inlineColumns() {
  /** @type {Map<string, Map<string, string> | null>} */
  const known = new Map();
  return {
    name: "inline-columns",
    enforce: "pre",
    config: () => ({
      build: { rolldownOptions: { output: { topLevelVar: false } } },
      worker: { rolldownOptions: { output: { topLevelVar: false } } },
    }),
    transform(code, id) {
      if (!id.endsWith(".ts") || !id.includes("/simulations/engine/")) return null;
      let inlined = code;
      for (const [, name, file] of code.matchAll(/^import \* as (\w+) from "(\.\/\w+)";$/gm)) {
        const numbers = numbersOf(path.join(path.dirname(id), `${file}.ts`), known);
        if (numbers === null) continue;
        inlined = inlined.replace(
          new RegExp(`(?<![\\w.])${name}\\.(\\w+)`, "g"),
          (text, column) => numbers.get(column) ?? text,
        );
      }
      inlined = inlined.replace(/\[(\w+|\(\w+ >> 1\)) \+ (\d+)\]/g, "[($1 + $2) | 0]");
      return inlined === code ? null : { code: inlined, map: null };
    },
  };
}

/** The numbers that a module exports; null for one with anything else in it. @param {string} file @param {Map<string, Map<string, string> | null>} known */
function numbersOf(file, known) {
  let found = known.get(file);
  if (found === undefined) {
    const lines = readFileSync(file, "utf8")
      .replace(/\/\*[\s\S]*?\*\//g, "")
      .split("\n")
      .filter((line) => line.trim() !== "");
    found = lines.every((line) => columns.test(line))
      ? new Map(
          lines.map((line) => {
            const [, name, value] = /** @type {RegExpMatchArray} */ (columns.exec(line));
            return /** @type {[string, string]} */ ([name, value]);
          }),
        )
      : null;
    known.set(file, found);
  }
  return found;
}
