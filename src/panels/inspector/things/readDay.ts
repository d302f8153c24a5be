import { words } from "../../../words/words";
import type { Parsed } from "../parseFields";

/** A day as it is written in the file: "2027-01-31". */
export function readDay(typed: string): Parsed<string> {
  const trimmed = typed.trim();
  if (trimmed === "") return { value: undefined, basis: null };
  const [year, month, day] = trimmed.split("-").map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(trimmed) && date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
  return isDay ? { value: trimmed, basis: null } : { fault: words.symbols.notDate(trimmed) };
}
