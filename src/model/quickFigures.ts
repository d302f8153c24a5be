import { defaultCalendar, parseDuration } from "./durations";
import type { Duration } from "./StreamMap";

/** The unit that a number without one is taken in. */
export type TimeUnit = "m" | "h" | "d" | "w";

/** Why a piece of text could not be used. */
export type QuickFault =
  | "unknown"
  | "time"
  | "whichTime"
  | "percent"
  | "count"
  | "ambiguous"
  | "twice"
  | "longText";

/** A value that was read; `bare`: it is a time that came without a unit. Or why it could not be. */
export type QuickRead<T> = { readonly value: T; readonly bare?: boolean } | { readonly fault: QuickFault };

const unitWords: Readonly<Record<string, TimeUnit>> = {
  m: "m",
  min: "m",
  mins: "m",
  minute: "m",
  minutes: "m",
  minuten: "m",
  h: "h",
  hr: "h",
  hrs: "h",
  hour: "h",
  hours: "h",
  std: "h",
  stunde: "h",
  stunden: "h",
  d: "d",
  day: "d",
  days: "d",
  tag: "d",
  tage: "d",
  w: "w",
  wk: "w",
  wks: "w",
  week: "w",
  weeks: "w",
  woche: "w",
  wochen: "w",
};

/** A number as people and spreadsheets write it, for use in an expression. */
export const numberPattern = "(?:\\d[\\d.,]{0,19}|[.,]\\d{1,19})";

/** A word for a unit of time that nothing else follows, for use in an expression. */
export const unitPattern = `(?:${Object.keys(unitWords)
  .sort((a, b) => b.length - a.length)
  .join("|")})(?!\\p{L})\\.?`;

/** The unit of time that a word stands for; null when it stands for none. */
export function unitOf(word: string): TimeUnit | null {
  const key = word.toLowerCase().replace(/\.$/, "");
  return Object.hasOwn(unitWords, key) ? unitWords[key]! : null;
}

/** A number, decimal comma or point. "1,500" alone could be either, and is not guessed at. */
export function readAmount(text: string): QuickRead<number> {
  const typed = text.trim();
  if (typed.length > 20) return { fault: "unknown" };
  if (/^(?:\d+(?:\.\d*)?|\.\d+)$/.test(typed)) return { value: Number(typed) };
  if (/^[1-9]\d{0,2},\d{3}$/.test(typed)) return { fault: "ambiguous" };
  if (/^\d*,\d+$/.test(typed)) return { value: Number(typed.replace(",", ".")) };
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(typed)) return { value: Number(typed.replaceAll(",", "")) };
  if (/^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$/.test(typed))
    return { value: Number(typed.replaceAll(".", "").replace(",", ".")) };
  return { fault: "unknown" };
}

const timePart = new RegExp(`\\s*(${numberPattern})\\s*(${unitPattern})\\s*`, "iuy");

/** A time such as "4h", "1w 2d", "3 days", "1,5 d"; a number alone is taken in `unit`. */
export function readTime(text: string, unit: TimeUnit): QuickRead<Duration> {
  if (text.length > 200) return { fault: "time" };
  const alone = readAmount(text);
  if ("value" in alone) return asTime(`${String(alone.value)}${unit}`, true);
  if (alone.fault === "ambiguous") return alone;
  const parts: string[] = [];
  timePart.lastIndex = 0;
  while (timePart.lastIndex < text.length) {
    const match = timePart.exec(text);
    if (match === null) return { fault: "time" };
    const amount = readAmount(match[1]!);
    if ("fault" in amount) return { fault: amount.fault === "ambiguous" ? "ambiguous" : "time" };
    parts.push(`${String(amount.value)}${unitOf(match[2]!)!}`);
  }
  return asTime(parts.join(" "), false);
}

function asTime(time: string, bare: boolean): QuickRead<Duration> {
  return parseDuration(time, defaultCalendar) === null ? { fault: "time" } : { value: time, bare };
}

/** A percentage from 0 to 100: "85", "85 %", "85,5%". */
export function readPercentage(text: string): QuickRead<number> {
  const amount = readAmount(text.trim().replace(/\s*%$/, ""));
  if ("fault" in amount) return { fault: amount.fault === "ambiguous" ? "ambiguous" : "percent" };
  return amount.value <= 100 ? amount : { fault: "percent" };
}

/** A whole number of one or more: "3", "4 people". */
export function readWhole(text: string): QuickRead<number> {
  const match = /^\s*(\d{1,9})(?:[.,]0+)?(?:\s*\p{L}{1,20}\.?)?\s*$/u.exec(text);
  const count = match === null ? 0 : Number(match[1]);
  return count >= 1 ? { value: count } : { fault: "count" };
}
