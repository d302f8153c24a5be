import { isDay } from "../../../model/plan";
import { words } from "../../../words/words";
import type { Parsed } from "../parseFields";

/** A day as it is written in the file: "2027-01-31". */
export function readDay(typed: string): Parsed<string> {
  const trimmed = typed.trim();
  if (trimmed === "") return { value: undefined, basis: null };
  return isDay(trimmed) ? { value: trimmed, basis: null } : { fault: words.symbols.notDate(trimmed) };
}
