// The fonts that pictures and pages are drawn with, from their packages: which file is for which characters.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { root } from "./setup.mjs";

/**
 * The first family that has a character draws it. `only` names the parts of a package that are wanted, `above` the first
 * character: those for East Asia list letters of others that they do not have.
 */
const families = [
  { family: "Inter", folder: "inter", weights: [400, 600] },
  { family: "Noto Sans Hebrew", folder: "noto-sans-hebrew", weights: [400, 600], only: /^hebrew$/ },
  { family: "Noto Sans Arabic", folder: "noto-sans-arabic", weights: [400, 600], only: /^arabic$/ },
  { family: "Noto Sans SC", folder: "noto-sans-sc", weights: [400], only: /^\[\d+\]$/, above: 0x1100 },
  { family: "Noto Sans KR", folder: "noto-sans-kr", weights: [400], only: /^\[\d+\]$/, above: 0x1100 },
  { family: "Noto Emoji", folder: "noto-emoji", weights: [400], only: /^\[\d+\]$/ },
];

/** Every file of the shelf with where it lies in its package. @returns {{ family: string, weight: number, file: string, ranges: [number, number][], from: string }[]} */
export function fontFiles() {
  return families.flatMap(({ family, folder, weights, only, above = 0 }) => {
    const home = path.join(root, "node_modules/@fontsource", folder);
    /** @type {Record<string, string>} */
    const parts = JSON.parse(readFileSync(path.join(home, "unicode.json"), "utf8"));
    // Basic Latin comes first: it has nearly all of what is written.
    const names = Object.keys(parts).filter((name) => only === undefined || only.test(name));
    names.sort((a, b) => Number(b === "latin") - Number(a === "latin"));
    return names.flatMap((name) =>
      weights.map((weight) => {
        const file = `${folder}-${name.replace(/[[\]]/g, "")}-${weight}-normal.woff`;
        return {
          family,
          weight,
          file,
          ranges: rangesOf(parts[name] ?? "").filter(([first]) => first >= above),
          from: path.join(home, "files", file),
        };
      }),
    );
  });
}

/** @param {string} text @returns {[number, number][]} */
function rangesOf(text) {
  return text.split(",").map((range) => {
    const [from = "", to = from] = range.trim().replace(/^U\+/i, "").split("-");
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}

/** A folder that holds `fonts/`: every file of the shelf and their list. Made once for each set of packages. */
export function fontFolder() {
  const files = fontFiles();
  const list = JSON.stringify(files.map(({ from: _from, ...file }) => file));
  const folder = path.join(root, "node_modules/.cache/millrace/public");
  const made = path.join(folder, "fonts/fonts.json");
  if (existsSync(made) && readFileSync(made, "utf8") === list) return folder;
  const fresh = `${folder}-${process.pid}`;
  mkdirSync(path.join(fresh, "fonts"), { recursive: true });
  for (const { file, from } of files) copyFileSync(from, path.join(fresh, "fonts", file));
  writeFileSync(path.join(fresh, "fonts/fonts.json"), list);
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
  return folder;
}
