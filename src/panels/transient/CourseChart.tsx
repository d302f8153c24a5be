import type { Estimate, StretchEstimates, Transient } from "../../../simulations/index";
import { calendarOf } from "../../model/durations";
import type { StreamMap } from "../../model/StreamMap";
import { showDifference } from "../../report/showEstimate";
import { timeUnitFor } from "../../report/timeUnit";
import {
  stretchName,
  stretchUnit,
  totalTime,
  type StretchUnit,
  type ToldFigure,
} from "../../report/transientText";
import { words } from "../../words/words";
import { ChartTable } from "../charts/ChartTable";
import { estimateText } from "../charts/estimateText";
import { LineChart, type ChartLine, type ChartPoint, type LineLook } from "../charts/LineChart";

const text = words.transient;

interface CourseChartProps {
  readonly figure: ToldFigure;
  readonly found: Transient;
  readonly map: StreamMap;
}

/** One figure after the change, without it and with it, with bands, and where both lead in the end. */
export function CourseChart({ figure, found, map }: CourseChartProps) {
  const step = stretchUnit(found.every, calendarOf(map));
  const { stretches } = found.figures[figure];
  const { baseline, scenario, difference: end } = found.steady.scenarios[0]!.figures[figure];
  const highest = Math.max(
    baseline.mean ?? 0,
    scenario.mean ?? 0,
    ...stretches.flatMap(({ without, changed }) => [without.mean ?? 0, changed.mean ?? 0]),
  );
  const { size, title } = figureUnit(figure, highest, map);
  const across = acrossOf(step, stretches.length);
  const lines = [
    levelLine(text.steadyWithout, "levelBefore", baseline.mean, size, across),
    levelLine(text.steadyChanged, "levelAfter", scenario.mean, size, across),
    courseLine(text.without, "before", stretches, "without", size, step.size),
    courseLine(text.changed, "after", stretches, "changed", size, step.size),
  ].filter(({ points }) => points.length > 0);
  const ends = stretches.flatMap(({ without, changed }) => [without.high ?? 0, changed.high ?? 0]);
  // A week of which little is known has a band without end: it is cut off.
  const top = Math.min(Math.max(highest, ...ends), 1.5 * highest);
  return (
    <div>
      <LineChart
        title={title}
        alternative={text.alternative(title, totalTime(step, found.times))}
        across={across}
        up={{ label: title, to: top > 0 ? (1.04 * top) / size : 1 }}
        lines={lines}
      />
      <ChartTable
        columns={[across.label, text.without, text.changed, text.difference]}
        rows={[
          ...stretches.map(({ without, changed, difference }, at) => [
            stretchName(step, at),
            estimateText(without, size),
            estimateText(changed, size),
            differenceText(difference, size),
          ]),
          [
            text.inTheEnd,
            estimateText(baseline, size),
            estimateText(scenario, size),
            differenceText(end, size),
          ],
        ]}
      />
    </div>
  );
}

/** The paired difference of one figure: what is left of it once the luck that both ways share is taken out. */
export function DifferenceChart({ figure, found, map }: CourseChartProps) {
  const step = stretchUnit(found.every, calendarOf(map));
  const { stretches } = found.figures[figure];
  const end = found.steady.scenarios[0]!.figures[figure].difference.mean;
  const { size, title } = figureUnit(figure, found.figures[figure].stretches[0]?.without.mean ?? 0, map);
  const across = acrossOf(step, stretches.length);
  const means = [0, end ?? 0, ...stretches.map(({ difference }) => difference.mean ?? 0)];
  const [least, most] = [Math.min(...means), Math.max(...means)];
  const room = 0.75 * (most - least);
  const lows = stretches.map(({ difference }) => difference.low ?? 0);
  const highs = stretches.map(({ difference }) => difference.high ?? 0);
  const name = text.differenceOf(title);
  return (
    <LineChart
      title={name}
      alternative={text.alternative(name, totalTime(step, found.times))}
      across={across}
      up={{
        label: name,
        from: Math.max(Math.min(least, ...lows), least - room) / size,
        to: most === least ? 1 : Math.min(Math.max(most, ...highs), most + room) / size,
      }}
      lines={[
        levelLine(text.noDifference, "levelBefore", 0, size, across),
        levelLine(text.inTheEnd, "levelAfter", end, size, across),
        courseLine(text.pairedDifference, "after", stretches, "difference", size, step.size),
      ].filter(({ points }) => points.length > 0)}
    />
  );
}

interface Across {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

function acrossOf({ unit, size }: StretchUnit, times: number): Across {
  return { label: text.axis(unit), from: size / 2, to: (times + 0.5) * size };
}

function levelLine(
  name: string,
  look: LineLook,
  level: number | null,
  size: number,
  { from, to }: Across,
): ChartLine {
  return { name, look, points: level === null ? [] : [from, to].map((x) => ({ x, y: level / size })) };
}

function courseLine(
  name: string,
  look: LineLook,
  stretches: readonly StretchEstimates[],
  side: keyof StretchEstimates,
  size: number,
  apart: number,
): ChartLine {
  const points = stretches.flatMap((stretch, at): readonly ChartPoint[] => {
    const { mean, low, high } = stretch[side];
    if (mean === null) return [];
    const ends = low === null || high === null ? {} : { low: low / size, high: high / size };
    return [{ x: (at + 1) * apart, y: mean / size, ...ends }];
  });
  return { name, look, points, band: true };
}

function figureUnit(figure: ToldFigure, highest: number, map: StreamMap): { size: number; title: string } {
  const calendar = calendarOf(map);
  if (figure === "wip") return { size: 1, title: text.charts.wip };
  if (figure === "throughputPerHour")
    return {
      size: 1 / (calendar.hoursPerDay * calendar.daysPerWeek),
      title: text.charts.throughputPerHour(words.compare.perWeek),
    };
  const time = timeUnitFor(highest || null, calendar);
  return { size: time.hours, title: text.charts.leadTimeMeanHours(words.results.units[time.symbol]) };
}

function differenceText(difference: Estimate, size: number): string {
  const shown = showDifference(difference, size);
  if (shown.state === "missing") return words.curves.cannot;
  return shown.state === "interval"
    ? `${shown.mean} (${words.compare.interval(shown.low, shown.high)})`
    : shown.mean;
}
