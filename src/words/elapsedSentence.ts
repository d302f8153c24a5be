import { formatHours, type Calendar } from "../model/durations";
import { elapsedOf } from "../model/elapsed";
import { words } from "./words";

/** Working time beside the wall calendar, always with its basis: whole as a sentence, and short as a note to a figure. */
export interface ElapsedWords {
  readonly whole: string;
  readonly short: string;
}

/** Longer than this, weeks say more than days. */
const mostDays = 60;

/** What a person reads of how long working hours take on the calendar; null where there is nothing to tell. */
export function elapsedWords(hours: number | null, calendar: Calendar): ElapsedWords | null {
  const elapsed = elapsedOf(hours, calendar);
  if (elapsed === null || hours === null) return null;
  const text = words.sources;
  const write = (value: number): string => String(value).replace(".", words.language.decimalMark);
  const days = elapsed.calendarDays;
  const span =
    days > mostDays
      ? text.calendarWeeks(write(Math.round(days / 7)))
      : text.calendarDays(write(days < 10 ? Math.round(days * 2) / 2 : Math.round(days)));
  const basis = write(elapsed.daysPerWeek);
  return {
    whole: text.elapsed(formatHours(hours, calendar, { single: true }), span, basis),
    short: text.elapsedShort(span, basis),
  };
}
