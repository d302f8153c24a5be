import type {
  ComparedFigure,
  Comparison,
  Estimate,
  FigureComparison,
  ScenarioComparison,
} from "../../simulations/index";
import { calendarOf } from "../model/durations";
import { own } from "../model/own";
import type { StreamMap } from "../model/StreamMap";
import { goalName } from "../words/goalText";
import { words } from "../words/words";
import type { ShownEstimate } from "./showEstimate";
import { showSignificant } from "./showNumber";
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

/** One line of a comparison: what is compared, how much of it one shown unit is, and what was found. */
export interface PrintedRow {
  readonly title: string;
  readonly size: number;
  readonly found: FigureComparison;
}

/** What is printed of a scenario: its figures, then the chances of its goals. `map` is what it is held against. */
export function printedRows(map: StreamMap, { figures, goals }: ScenarioComparison): readonly PrintedRow[] {
  return [
    ...printedFigures.map((name): PrintedRow => ({
      ...unitOf(map, name, figures[name]),
      found: figures[name],
    })),
    ...Object.entries(goals).map(([id, found]): PrintedRow => {
      const goal = own(map.goals, id);
      return {
        title: words.compare.goalShare(goal === undefined ? id : goalName(goal, map)),
        size: 0.01,
        found,
      };
    }),
  ];
}

/** What difference counts as none. */
export function marginSentence({ margin, scenarios }: Pick<Comparison, "margin" | "scenarios">): string {
  const percent = showSignificant(margin * 100, 3);
  const hasGoals = scenarios.some(({ goals }) => Object.keys(goals).length > 0);
  return hasGoals ? words.compare.marginGoals(percent) : words.compare.margin(percent);
}

/** An estimate in one line: `24.1 ± 1.2`. */
export function shown(estimate: ShownEstimate): string {
  if (estimate.state === "missing") return words.commandLine.table.none;
  if (estimate.state !== "interval") return estimate.mean;
  return estimate.plusMinus === null
    ? `${estimate.mean} (${estimate.low} … ${estimate.high})`
    : `${estimate.mean} ± ${estimate.plusMinus}`;
}
