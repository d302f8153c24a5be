import { pointMarks } from "../../model/decimals";
import { parseDuration, parseRate, type Calendar } from "../../model/durations";
import {
  readAmount,
  readPercentage,
  readTime,
  readWhole,
  withPoints,
  type QuickFault,
} from "../../model/quickFigures";
import { localDecimals, localMarks, showHours } from "../../words/localDecimals";
import { words } from "../../words/words";

const text = words.inspector;

/** What typed text means: a value, nothing (the field is empty), or a sentence that says what was expected. */
export type Parsed<T> =
  | { readonly value: T | undefined; readonly basis: string | null }
  | { readonly fault: string };

const nothing = { value: undefined, basis: null } as const;

/** What could be thousands is asked about, whatever the field; else the field says what it takes. */
const faultOf = (fault: QuickFault, typed: string, wanted: (typed: string) => string): { fault: string } => ({
  fault: fault === "ambiguous" ? text.ambiguous(typed) : wanted(typed),
});

/**
 * A time: "2h", "3d", "1w 2d", "3 days". A number alone is in hours, as in quick entry. What was typed is what is kept
 * where the file can have it so; the basis is in working hours.
 */
export function readDuration(typed: string, calendar: Calendar): Parsed<string> {
  const trimmed = typed.trim();
  if (trimmed === "") return nothing;
  const written = withPoints(trimmed, localMarks());
  if ("fault" in written) return faultOf(written.fault, trimmed, text.notDuration);
  const hours = parseDuration(written.value, calendar);
  if (hours !== null) return { value: written.value, basis: basisOf(hours, written.value, calendar) };
  const read = readTime(written.value, { unit: "h", marks: pointMarks });
  if ("fault" in read) return faultOf(read.fault, trimmed, text.notDuration);
  const { value, bare } = read;
  return {
    value,
    basis: bare ? `= ${localDecimals(value)}` : basisOf(parseDuration(value, calendar) ?? 0, value, calendar),
  };
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
  const read = readPercentage(trimmed, localMarks());
  return "fault" in read ? faultOf(read.fault, trimmed, text.notPercent) : { value: read.value, basis: null };
}

/** A percentile between 0 and 100: "85", "P85". */
export function readPercentile(typed: string): Parsed<number> {
  const read = readPercent(typed.replace(/^\s*[pP]/, ""));
  return "fault" in read || read.value === undefined || (read.value > 0 && read.value < 100)
    ? read
    : { fault: text.notPercent(typed.trim()) };
}

/** A whole number: "3", "4 people". */
export function readCount(typed: string, least: number, most?: number): Parsed<number> {
  const trimmed = typed.trim();
  if (trimmed === "") return nothing;
  const read = readWhole(trimmed, localMarks(), least, most);
  if ("value" in read) return { value: read.value, basis: null };
  return faultOf(read.fault, trimmed, (found) =>
    most === undefined ? text.notCount(found, least) : text.notCountUpTo(found, least, most),
  );
}

/** A number of 0 or more: "0.75". */
export function readNumber(typed: string): Parsed<number> {
  const trimmed = typed.trim();
  if (trimmed === "") return nothing;
  const read = readAmount(trimmed, localMarks());
  return "fault" in read ? faultOf(read.fault, trimmed, text.notNumber) : { value: read.value, basis: null };
}

/** A rate: "9/w". */
export function readRate(typed: string, calendar: Calendar): Parsed<string> {
  const trimmed = typed.trim();
  if (trimmed === "") return nothing;
  const written = withPoints(trimmed, localMarks());
  if ("fault" in written) return faultOf(written.fault, trimmed, text.notRate);
  const rate = parseRate(written.value, calendar);
  if (rate === null) return { fault: text.notRate(trimmed) };
  return { value: written.value, basis: rate > 0 ? text.oneEvery(showHours(1 / rate, calendar)) : null };
}

/** Several times with commas between. */
export function readValues(typed: string, calendar: Calendar): Parsed<readonly string[]> {
  const trimmed = typed.trim();
  if (trimmed === "") return nothing;
  const values: string[] = [];
  // A comma between digits is a decimal one.
  for (const part of trimmed.split(/;|,(?!\d)|(?<!\d),/)) {
    const read = readDuration(part, calendar);
    if ("fault" in read) return read;
    if (read.value !== undefined) values.push(read.value);
  }
  return values.length > 0 ? { value: values, basis: null } : { fault: text.notValues(trimmed) };
}

/** A warm-up: "auto" or a time. */
export function readWarmUp(typed: string, calendar: Calendar): Parsed<string> {
  const trimmed = typed.trim();
  if (trimmed === "") return nothing;
  if (trimmed.toLowerCase() === "auto") return { value: "auto", basis: null };
  const read = readDuration(trimmed, calendar);
  return "fault" in read && read.fault !== text.ambiguous(trimmed)
    ? { fault: text.notWarmUp(trimmed) }
    : read;
}

/** Plain words. */
export function readText(typed: string): Parsed<string> {
  return { value: typed === "" ? undefined : typed, basis: null };
}
