import type { StreamMap } from "../model/StreamMap";
import { calendarOf } from "../model/durations";
import type { Standing } from "../runs/focus/Journey";
import { words } from "../words/words";
import type { JourneyStop } from "./journeyStops";
import { timeUnitFor } from "./timeUnit";

/** A figure of the journey that is drawn from stop to stop. */
export interface JourneyChart {
  readonly figure: keyof Standing;
  /** With its unit. */
  readonly title: string;
  /** Hours, or per hour, of one unit. */
  readonly size: number;
}

/** Throughput, lead time, flow time where it is another one, and WIP, each in one unit for all stops. */
export function journeyCharts(map: StreamMap, stops: readonly JourneyStop[]): JourneyChart[] {
  const text = words.focus;
  const calendar = calendarOf(map);
  const times = stops.flatMap(({ standing }) => standing.leadTimeMeanHours.mean ?? []);
  const unit = timeUnitFor(times.length === 0 ? null : Math.max(...times), calendar);
  const inUnit = (name: string): string => text.chart(name, words.results.unitNames[unit.symbol]);
  const isAnother = stops.some(
    ({ standing: { leadTimeMeanHours, flowTimeMeanHours } }) =>
      leadTimeMeanHours.mean !== flowTimeMeanHours.mean,
  );
  return [
    {
      figure: "throughputPerHour",
      title: text.chart(text.throughputFigure, words.results.figures.perWeek),
      size: 1 / (calendar.hoursPerDay * calendar.daysPerWeek),
    },
    { figure: "leadTimeMeanHours", title: inUnit(text.leadTimeFigure), size: unit.hours },
    ...(isAnother
      ? [{ figure: "flowTimeMeanHours" as const, title: inUnit(text.flowTimeFigure), size: unit.hours }]
      : []),
    { figure: "wip", title: text.wipFigure, size: 1 },
  ];
}
