import type { Marks } from "./decimals";
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
  | "fraction"
  | "count"
  | "tooMany"
  | "ambiguous"
  | "twice"
  | "noColon"
  | "title"
  | "units"
  | "total"
  | "average"
  | "longText";

/** How the figures of a text are written: its marks, and what a time without a unit is in. */
export interface Notation {
  readonly unit: TimeUnit;
  readonly marks: Marks;
}

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
  tagen: "d",
  arbeitstag: "d",
  arbeitstage: "d",
  arbeitstagen: "d",
  at: "d",
  "working day": "d",
  "working days": "d",
  "business day": "d",
  "business days": "d",
  workday: "d",
  workdays: "d",
  w: "w",
  wk: "w",
  wks: "w",
  week: "w",
  weeks: "w",
  wo: "w",
  woche: "w",
  wochen: "w",
  arbeitswoche: "w",
  arbeitswochen: "w",
};

/** A number as people and spreadsheets write it, for use in an expression. */
export const numberPattern = "(?:\\d[\\d.,]{0,19}|[.,]\\d{1,19})";

/** A word for a unit of time that nothing else follows, for use in an expression. */
export const unitPattern = `(?:${Object.keys(unitWords)
  .sort((a, b) => b.length - a.length)
  .join("|")})(?!\\p{L})\\.?`;

/** The unit of time that a word stands for; null when it stands for none. */
export function unitOf(word: string): TimeUnit | null {
  const key = word.toLowerCase().replace(/\.$/, "").replaceAll(/\s+/g, " ");
  return Object.hasOwn(unitWords, key) ? unitWords[key]! : null;
}

/** A number, decimal comma or point. What could be a thousand or a decimal is not guessed at. */
export function readAmount(text: string, marks: Marks): QuickRead<number> {
  const typed = text.trim();
  if (typed.length > 40) return { fault: "unknown" };
  const mark = /^[1-9]\d{0,2}([.,])\d{3}$/.exec(typed)?.[1];
  if (mark !== undefined) {
    const meant = mark === "," ? marks.comma : marks.point;
    if (meant === "asked") return { fault: "ambiguous" };
    return { value: Number(typed.replace(mark, meant === "thousands" ? "" : ".")) };
  }
  if (/^(?:\d+(?:\.\d*)?|\.\d+)$/.test(typed)) return { value: Number(typed) };
  if (/^(?:\d+,\d*|,\d+)$/.test(typed)) return { value: Number(typed.replace(",", ".")) };
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(typed)) return { value: Number(typed.replaceAll(",", "")) };
  if (/^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$/.test(typed))
    return { value: Number(typed.replaceAll(".", "").replace(",", ".")) };
  return { fault: "unknown" };
}

/** A text with its numbers as the file has them: "2,5h" is "2.5h". Numbers that are none stay as they are. */
export function withPoints(text: string, marks: Marks): QuickRead<string> {
  let asked = false;
  const value = text.replaceAll(/\d[\d.,]*|[.,]\d+/g, (number) => {
    const amount = readAmount(number, marks);
    if ("value" in amount) return Number(number) === amount.value ? number : String(amount.value);
    asked ||= amount.fault === "ambiguous";
    return number;
  });
  return asked ? { fault: "ambiguous" } : { value };
}

/** Hours and minutes with the unit between them: "1h30". */
const hoursMinutes = /^\s*(\d{1,4})\s*h\s*([0-5]\d)\s*$/i;

const timePart = new RegExp(`\\s*(${numberPattern})\\s*(${unitPattern})\\s*`, "iuy");

const clock = /^(\d{1,4}):([0-5]\d)(?::00)?$/;

/** Whether a time is written as hours and minutes, as spreadsheets show it: "1:30", "40:00", "0:45:00". */
export function isClock(text: string): boolean {
  return clock.test(text.trim());
}

/** A time such as "4h", "1w 2d", "3 days", "1,5 d", "1:30"; a number alone is taken in `unit`. */
export function readTime(text: string, { unit, marks }: Notation): QuickRead<Duration> {
  if (text.length > 200) return { fault: "time" };
  const alone = readAmount(text, marks);
  if ("value" in alone) return asTime(`${String(alone.value)}${unit}`, true);
  if (alone.fault === "ambiguous") return alone;
  const [, hours, minutes] = clock.exec(text.trim()) ?? hoursMinutes.exec(text) ?? [];
  if (hours !== undefined && minutes !== undefined) {
    const said = [
      Number(hours) > 0 ? `${Number(hours)}h` : "",
      Number(minutes) > 0 ? `${Number(minutes)}m` : "",
    ];
    return asTime(said.filter((part) => part !== "").join(" ") || "0h", false);
  }
  const parts: string[] = [];
  timePart.lastIndex = 0;
  while (timePart.lastIndex < text.length) {
    const match = timePart.exec(text);
    if (match === null) return { fault: "time" };
    const amount = readAmount(match[1]!, marks);
    if ("fault" in amount) return { fault: amount.fault === "ambiguous" ? "ambiguous" : "time" };
    parts.push(`${String(amount.value)}${unitOf(match[2]!)!}`);
  }
  return asTime(parts.join(" "), false);
}

function asTime(time: string, bare: boolean): QuickRead<Duration> {
  return parseDuration(time, defaultCalendar) === null ? { fault: "time" } : { value: time, bare };
}

const rangeOf = new RegExp(
  `^(${numberPattern})\\s*(${unitPattern})?\\s*(?:[-–—]|to|bis)\\s*(${numberPattern})\\s*(${unitPattern})?$`,
  "iu",
);

/** The middle of a range of times in one unit, "3-5d" or "3 to 5 days"; null: it is none. */
export function middleOfRange(text: string, marks: Marks): string | null {
  const [, from, fromUnit, to, toUnit] = rangeOf.exec(text.trim()) ?? [];
  if (from === undefined || to === undefined) return null;
  const [low, high] = [readAmount(from, marks), readAmount(to, marks)];
  const units = [fromUnit ?? toUnit, toUnit ?? fromUnit].map((unit) =>
    unit === undefined ? "" : unitOf(unit)!,
  );
  if ("fault" in low || "fault" in high || low.value >= high.value || units[0] !== units[1]) return null;
  return `${String(Math.round((low.value + high.value) * 500) / 1000)}${units[0]!}`;
}

/** The middle of a range of percentages, "80-90 %" or "80 % bis 90 %"; null: it is none, or may be of fractions. */
export function middleOfPercents(text: string, marks: Marks): string | null {
  const middle = middleOfRange(text.replaceAll(/\s*%/g, ""), marks);
  return middle !== null && (text.includes("%") || Number(middle) > 1) ? middle : null;
}

/** A percentage from 0 to 100: "85", "85 %", "85,5%". */
export function readPercentage(text: string, marks: Marks): QuickRead<number> {
  const amount = readAmount(text.trim().replace(/\s*%$/, ""), marks);
  if ("fault" in amount) return { fault: amount.fault === "ambiguous" ? "ambiguous" : "percent" };
  return amount.value <= 100 ? amount : { fault: "percent" };
}

/** A fraction as a percentage, without the noise of binary arithmetic: 0.8 is 80. */
export function percentOf(fraction: number): number {
  return Math.round(fraction * 1e8) / 1e6;
}

/** So many people work at one step at most, and so many belong to a pool. */
export const mostPeople = 10_000;

const counted = new RegExp(`^\\s*(${numberPattern})(?:\\s*\\p{L}{1,20}\\.?)?\\s*$`, "u");

/** A whole number from `least` to `most`: "3", "4 people". */
export function readWhole(text: string, marks: Marks, least = 1, most = 999_999_999): QuickRead<number> {
  const number = counted.exec(text)?.[1];
  if (number === undefined) return { fault: "count" };
  const amount = readAmount(number, marks);
  if ("fault" in amount) return { fault: amount.fault === "ambiguous" ? "ambiguous" : "count" };
  if (!Number.isInteger(amount.value) || amount.value < least) return { fault: "count" };
  return amount.value > most ? { fault: "tooMany" } : amount;
}
