import { marksWith, type Marks } from "../model/decimals";
import { formatHours, type Calendar, type HoursFormat } from "../model/durations";
import { words } from "./words";

/** Figures as the file has them, with the decimal mark of the language: "2.5h" is "2,5h" in German. */
export function localDecimals(text: string): string {
  const { decimalMark } = words.language;
  return decimalMark === "." ? text : text.replace(/(\d)\.(?=\d)/g, `$1${decimalMark}`);
}

/** A number of working hours as a person of this language writes it. */
export function showHours(hours: number, calendar: Calendar, format: HoursFormat = {}): string {
  return localDecimals(formatHours(hours, calendar, format));
}

/** How numbers are read in this language. */
export function localMarks(): Marks {
  return marksWith(words.language.decimalMark);
}
