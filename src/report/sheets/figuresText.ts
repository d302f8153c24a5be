import type { Estimate } from "../../../simulations/index";
import { calendarOf } from "../../model/durations";
import type { StreamMap } from "../../model/StreamMap";
import { words } from "../../words/words";
import { showDifference, showEstimate, type ShownEstimate } from "../showEstimate";
import { timeUnitFor } from "../timeUnit";

/** A figure as a page shows it: the value large, what else there is to say of it small. */
export interface FigureText {
  readonly value: string;
  readonly spread: string;
}

/** An estimate with its unit and its interval; where nothing can be said, that is said. */
export function figureText(estimate: Estimate, size: number, unit: string): FigureText {
  return written(showEstimate(estimate, size), unit);
}

/** A difference with its sign, its unit and its interval. */
export function differenceText(estimate: Estimate, size: number, unit: string): FigureText {
  return written(showDifference(estimate, size), unit);
}

function written(shown: ShownEstimate, unit: string): FigureText {
  const text = words.results.estimate;
  if (shown.state === "missing") return { value: words.canvas.missing, spread: text.missing };
  const value = unit === "" ? shown.mean : `${shown.mean} ${unit}`;
  if (shown.state === "exact") return { value, spread: text.exact };
  if (shown.state === "single") return { value, spread: text.single };
  return {
    value,
    spread: shown.plusMinus === null ? text.range(shown.low, shown.high) : text.plusMinus(shown.plusMinus),
  };
}

/** A time in the unit that suits it. */
export function timeText(
  map: StreamMap,
  estimate: Estimate,
  like: number | null = estimate.mean,
): FigureText {
  const { symbol, hours } = timeUnitFor(like, calendarOf(map));
  return figureText(estimate, hours, words.results.units[symbol]);
}

/** How many working hours a week has. */
export function hoursPerWeek(map: StreamMap): number {
  const { hoursPerDay, daysPerWeek } = calendarOf(map);
  return hoursPerDay * daysPerWeek;
}

/** So far over 100 % a share that is 100 % may come out, as sums of fractions do. */
const ROUNDING = 1e-9;

/** Flow efficiency, with a word where it is over 100 %: of branches that run at the same time each hour of work counts. */
export function efficiencyText(map: StreamMap, estimate: Estimate): FigureText {
  const { value, spread } = figureText(estimate, 0.01, "%");
  const hasBranches = Object.values(map.steps).some(({ split }) => split === "all");
  const isOver = hasBranches && (estimate.mean ?? 0) > 1 + ROUNDING;
  return { value, spread: isOver ? `${spread}; ${words.report.overWhole}` : spread };
}

/** The same in few words, for a cell of a table. */
export function compact({ value, spread }: FigureText): FigureText {
  const { exact, single } = words.results.estimate;
  // That one run gives no interval is said once, and not in every cell.
  return { value, spread: spread === exact ? words.report.noSpread : spread === single ? "" : spread };
}

/** A figure in one line: the value with its interval behind it. */
export function inOneLine({ value, spread }: FigureText): string {
  return spread === "" ? value : `${value} (${spread})`;
}
