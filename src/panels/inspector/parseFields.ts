import { withDecimalPoint } from "../../model/decimals";
import { parseDuration, parseRate, type Calendar } from "../../model/durations";
import { localDecimals, showHours } from "../../words/localDecimals";
import { words } from "../../words/words";

const text = words.inspector;

/** What typed text means: a value, nothing (the field is empty), or a sentence that says what was expected. */
export type Parsed<T> =
  | { readonly value: T | undefined; readonly basis: string | null }
  | { readonly fault: string };

const nothing = { value: undefined, basis: null } as const;

/** A time: "2h", "3d", "1w 2d". What was typed is what is kept; the basis is in working hours. */
export function readDuration(typed: string, calendar: Calendar): Parsed<string> {
  const trimmed = withDecimalPoint(typed.trim());
  if (trimmed === "") return nothing;
  const hours = parseDuration(trimmed, calendar);
  return hours === null
    ? { fault: text.notDuration(typed.trim()) }
    : { value: trimmed, basis: basisOf(hours, trimmed, calendar) };
}

function basisOf(hours: number, typed: string, calendar: Calendar): string | null {
  if (/^[\d.]+\s*h$/i.test(typed)) {
    const shown = showHours(hours, calendar);
    return shown.endsWith("h") && !shown.includes(" ") ? null : `= ${shown}`;
  }
  return text.basis(localDecimals(String(Math.round(hours * 100) / 100)));
}

/** A percentage from 0 to 100: "85", "85%", "85 %". */
export function readPercent(typed: string): Parsed<number> {
  const trimmed = typed.trim();
  if (trimmed === "") return nothing;
  const match = /^(\d+(?:[.,]\d*)?|[.,]\d+)\s*%?$/.exec(trimmed);
  const value = match ? Number(match[1]?.replace(",", ".")) : Number.NaN;
  return value >= 0 && value <= 100 ? { value, basis: null } : { fault: text.notPercent(trimmed) };
}

/** A percentile between 0 and 100: "85", "P85". */
export function readPercentile(typed: string): Parsed<number> {
  const read = readPercent(typed.replace(/^\s*[pP]/, ""));
  return "fault" in read || read.value === undefined || (read.value > 0 && read.value < 100)
    ? read
    : { fault: text.notPercent(typed.trim()) };
}

/** A whole number: "3", "4 people". */
export function readCount(typed: string, least: number): Parsed<number> {
  const trimmed = typed.trim();
  if (trimmed === "") return nothing;
  const match = /^(\d{1,9})(?:\s*\p{L}+)?$/u.exec(trimmed);
  const value = match ? Number(match[1]) : Number.NaN;
  return value >= least ? { value, basis: null } : { fault: text.notCount(trimmed, least) };
}

/** A number of 0 or more: "0.75". */
export function readNumber(typed: string): Parsed<number> {
  const trimmed = typed.trim();
  if (trimmed === "") return nothing;
  const value = /^\d*[.,]?\d+$/.test(trimmed) ? Number(trimmed.replace(",", ".")) : Number.NaN;
  return Number.isFinite(value) ? { value, basis: null } : { fault: text.notNumber(trimmed) };
}

/** A rate: "9/w". */
export function readRate(typed: string, calendar: Calendar): Parsed<string> {
  const trimmed = withDecimalPoint(typed.trim());
  if (trimmed === "") return nothing;
  const rate = parseRate(trimmed, calendar);
  if (rate === null) return { fault: text.notRate(trimmed) };
  return { value: trimmed, basis: rate > 0 ? text.oneEvery(showHours(1 / rate, calendar)) : null };
}

/** Several times with commas between. */
export function readValues(typed: string, calendar: Calendar): Parsed<readonly string[]> {
  const trimmed = typed.trim();
  if (trimmed === "") return nothing;
  const values = trimmed
    // A comma between digits is a decimal one.
    .split(/;|,(?!\d)|(?<!\d),/)
    .map((part) => withDecimalPoint(part.trim()))
    .filter((part) => part !== "");
  const good = values.length > 0 && values.every((value) => parseDuration(value, calendar) !== null);
  return good ? { value: values, basis: null } : { fault: text.notValues(trimmed) };
}

/** A warm-up: "auto" or a time. */
export function readWarmUp(typed: string, calendar: Calendar): Parsed<string> {
  const trimmed = typed.trim();
  if (trimmed === "") return nothing;
  if (trimmed.toLowerCase() === "auto") return { value: "auto", basis: null };
  const read = readDuration(trimmed, calendar);
  return "fault" in read ? { fault: text.notWarmUp(trimmed) } : read;
}

/** Plain words. */
export function readText(typed: string): Parsed<string> {
  return { value: typed === "" ? undefined : typed, basis: null };
}
