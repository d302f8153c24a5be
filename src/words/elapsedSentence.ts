import type { Calendar } from "../model/durations";
import { elapsedOf } from "../model/elapsed";
import { words } from "./words";

/** Working time beside the wall calendar: whole as a sentence with its basis, and short where the basis stands beside it. */
export interface ElapsedWords {
  readonly whole: string;
  readonly short: string;
  /** The calendar alone: about so many of its days. */
  readonly span: string;
}

/** What a person reads of how long working hours take on the calendar; null where there is nothing to tell. */
export function elapsedWords(hours: number | null, calendar: Calendar): ElapsedWords | null {
  const elapsed = elapsedOf(hours, calendar);
  if (elapsed === null) return null;
  const text = words.sources;
  const write = (value: number): string => String(value).replace(".", words.language.decimalMark);
  // More digits would claim to know on which weekday the work comes.
  const span = text.calendarDays(write(roughly(elapsed.calendarDays)));
  const basis = write(elapsed.daysPerWeek);
  return {
    whole: text.elapsed(text.workDays(write(Math.round(elapsed.workDays * 10) / 10)), span, basis),
    short: text.elapsedShort(span),
    span,
  };
}

const roughly = (days: number): number => (days < 10 ? Math.round(days * 2) / 2 : Math.round(days));
