import { plainText } from "../type/plainText";

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---|").join("")}`, ...rows.map(line)];
}

/** Text that stays text in Markdown: no markup, no links, no cells, no lines of its own. */
export function escaped(text: string): string {
  return plainText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/[\\`*_[\]{}|~#!]/g, "\\$&")
    .replace(/(https?|ftp|javascript|data):/gi, "$1&#58;");
}

/** Text as it was typed, in backticks longer than any it holds. */
export function code(text: string): string {
  const plain = plainText(text);
  const longest = Math.max(0, ...[...plain.matchAll(/`+/g)].map(([found]) => found.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${longest > 0 ? ` ${plain} ` : plain}${fence}`;
}
