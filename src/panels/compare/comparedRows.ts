import type { ComparedFigure, Comparison, FigureComparison } from "../../../simulations/index";
import { calendarOf } from "../../model/durations";
import { timeUnitFor, type TimeUnit } from "../../report/timeUnit";
import type { Compare, Compared } from "../../stores/compareStore";
import { words } from "../../words/words";

/** The figures that the sheet shows, in their order. */
export const shownFigures = [
  "leadTimeP50Hours",
  "leadTimeP85Hours",
  "throughputPerHour",
  "wip",
  "flowEfficiency",
] as const satisfies readonly ComparedFigure[];

export type ShownFigure = (typeof shownFigures)[number];

/** How a figure is written: how much of it one shown unit is, and what that is called. */
export interface FigureUnit {
  readonly size: number;
  readonly unit: string;
}

/** What all parts of the sheet read from one comparison. */
export interface CompareFrame {
  readonly comparison: Comparison;
  readonly baseline: Compared;
  readonly time: TimeUnit;
  readonly units: Readonly<Record<ShownFigure, FigureUnit>>;
  /** What one of those compared is called; a scenario's id, "" for the current state. */
  readonly nameOf: (id: string) => string;
  readonly baselineName: string;
}

/** Puts a comparison into its frame: one unit for all times, one for all rates. */
export function compareFrame(result: Compare, nameOf: (id: Compared) => string): CompareFrame {
  const { comparison, baseline, maps } = result;
  const calendar = calendarOf(maps[0] ?? {});
  const means = [comparison.baseline, ...comparison.scenarios].map(
    (side) => side.results?.stream.leadTimeHours.mean.mean ?? 0,
  );
  const time = timeUnitFor(Math.max(...means) || null, calendar);
  const symbol = words.results.units[time.symbol];
  const week = calendar.hoursPerDay * calendar.daysPerWeek;
  return {
    comparison,
    baseline,
    time,
    units: {
      leadTimeP50Hours: { size: time.hours, unit: symbol },
      leadTimeP85Hours: { size: time.hours, unit: symbol },
      throughputPerHour: { size: 1 / week, unit: words.compare.perWeek },
      wip: { size: 1, unit: "" },
      flowEfficiency: { size: 0.01, unit: "%" },
    },
    nameOf: (id) => nameOf(id === "" ? null : id),
    baselineName: nameOf(baseline),
  };
}

/**
 * How many runs of each would decide all figures that are open, and when none is, the chances of all goals, which take more; null: nothing
 * is open, or nobody knows.
 */
export function runsNeeded({ scenarios }: Comparison): number | null {
  const figures = scenarios.flatMap((one) => shownFigures.map((name) => one.figures[name]));
  const goals = scenarios.flatMap((one) => Object.values(one.goals));
  return mostNeeded(figures) ?? mostNeeded(goals);
}

function mostNeeded(found: readonly FigureComparison[]): number | null {
  const needed = found.flatMap(({ verdict, replicationsNeeded }) =>
    verdict === "inconclusive" && replicationsNeeded !== null ? [replicationsNeeded] : [],
  );
  return needed.length === 0 ? null : Math.max(...needed);
}
