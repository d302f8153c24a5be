import type { Verified } from "../../../simulations/index";
import { localDecimals } from "../../words/localDecimals";
import { words } from "../../words/words";

const text = words.verify;

/** A figure with five digits, as the table shows it. */
export function showFigure(value: number | null): string {
  return value === null ? text.missing : localDecimals(String(Number(value.toPrecision(5))));
}

/** Half the width of the interval with two digits; empty where nothing is left to chance. */
export function showSpread({ low, high }: Verified["measured"]): string {
  if (low === null || high === null || high - low <= 1e-9 * Math.abs(high)) return "";
  return localDecimals(`± ${Number(((high - low) / 2).toPrecision(2))}`);
}

/** The table as text with tabs, ready for a spreadsheet or a mail. */
export function toTabbedText(verified: readonly Verified[]): string {
  const { head } = text;
  const rows = verified.map((one) => [
    one.holds ? text.holds : text.misses,
    one.name,
    showFigure(one.exact),
    showFigure(one.measured.mean),
    showSpread(one.measured),
    text.units[one.unit],
    one.source,
  ]);
  return [["", head.model, head.exact, head.measured, "", "", head.source], ...rows]
    .map((cells) => `${cells.join("\t")}\n`)
    .join("");
}
