import { type Calendar } from "../../model/durations";
import { showHours } from "../../words/localDecimals";

/** Marks on an axis of time, at times that a person would choose: 0, 1 w, 2 w … */
export function timeTicks(
  total: number,
  calendar: Calendar,
): readonly { readonly hours: number; readonly label: string }[] {
  if (!(total > 0)) return [{ hours: 0, label: "0" }];
  const day = calendar.hoursPerDay;
  const week = day * calendar.daysPerWeek;
  const steps = [
    ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes / 60),
    ...[1, 2, 4].filter((hours) => hours < day),
    ...[1, 2].map((days) => days * day).filter((hours) => hours < week && total < 2.5 * week),
    ...[1, 2, 4, 8, 12, 26, 52, 104, 260, 520].map((weeks) => weeks * week),
  ];
  const step = steps.find((hours) => total / hours <= 12) ?? 10 ** Math.ceil(Math.log10(total / 12));
  return Array.from({ length: Math.floor(total / step + 1e-9) + 1 }, (_, index) => ({
    hours: index * step,
    label: index === 0 ? "0" : showHours(index * step, calendar),
  }));
}
