import { oneLine } from "./problemLine";

/**
 * Rows as aligned columns of plain text: the first, and those from `leftFrom` on, to the left, all others to the
 * right. With `total` the first row is a head and the last a sum, each set apart by a rule.
 */
export function textTable(
  rows: readonly (readonly string[])[],
  { total = false, leftFrom = Infinity }: { readonly total?: boolean; readonly leftFrom?: number } = {},
): string {
  const cells = rows.map((row) => row.map(oneLine));
  const widths: number[] = [];
  for (const row of cells)
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => {
        const gap = " ".repeat(widths[column]! - widthOf(cell));
        return column === 0 || column >= leftFrom ? cell + gap : gap + cell;
      })
      .join("  ")
      .trimEnd(),
  );
  const rule = "─".repeat(widths.reduce((sum, width) => sum + width + 2, -2));
  return `${(total ? [lines[0], rule, ...lines.slice(1, -1), rule, lines.at(-1)] : lines).join("\n")}\n`;
}

/** Columns of a terminal that a text takes: East Asian and emoji characters take two. */
function widthOf(text: string): number {
  let width = 0;
  for (const char of text)
    width += /\p{M}/u.test(char)
      ? 0
      : /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}]/u.test(
            char,
          )
        ? 2
        : 1;
  return width;
}
