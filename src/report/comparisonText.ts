import type { ComparedFigure, Estimate } from "../../simulations/index";
import { calendarOf } from "../model/durations";
import type { StreamMap } from "../model/StreamMap";
import { words } from "../words/words";
import type { ShownEstimate } from "./showEstimate";
import { timeUnitFor } from "./timeUnit";

/** The figures that `compare` and `sweep` print, and reports too. */
export const printedFigures = [
  "throughputPerHour",
  "leadTimeMeanHours",
  "leadTimeP85Hours",
  "flowTimeMeanHours",
  "wip",
] as const satisfies readonly ComparedFigure[];

type Printed = (typeof printedFigures)[number];

/** The unit in which a figure is easiest to read, the same for both sides and their difference. */
export function unitOf(
  map: StreamMap,
  name: Printed,
  { baseline, scenario }: { readonly baseline: Estimate; readonly scenario: Estimate },
): { readonly title: string; readonly size: number } {
  const { figures } = words.commandLine.compare;
  const calendar = calendarOf(map);
  if (name === "wip") return { title: figures.wip(), size: 1 };
  if (name === "throughputPerHour") {
    const week = calendar.hoursPerDay * calendar.daysPerWeek;
    return { title: figures.throughputPerHour("w"), size: 1 / week };
  }
  const { symbol, hours } = timeUnitFor(baseline.mean ?? scenario.mean, calendar);
  return { title: figures[name](symbol), size: hours };
}

/** An estimate in one line: `24.1 ± 1.2`. */
export function shown(estimate: ShownEstimate): string {
  if (estimate.state === "missing") return words.commandLine.table.none;
  if (estimate.state !== "interval") return estimate.mean;
  return estimate.plusMinus === null
    ? `${estimate.mean} (${estimate.low} … ${estimate.high})`
    : `${estimate.mean} ± ${estimate.plusMinus}`;
}
