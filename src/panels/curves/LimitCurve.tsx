import { smallestThatKeeps } from "../../../simulations/index";
import { calendarOf } from "../../model/durations";
import { turnTo, type Turned } from "../../model/turning";
import type { StreamMap } from "../../model/StreamMap";
import { timeUnitFor } from "../../report/timeUnit";
import type { CurveFound } from "../../stores/curveSheetStore";
import { words } from "../../words/words";
import chartsCss from "../charts/charts.module.css";
import { ChartTable } from "../charts/ChartTable";
import { estimateText } from "../charts/estimateText";
import { longerThere } from "../charts/longerThere";
import css from "./curves.module.css";
import { TryIt } from "./TryIt";
import { turnedAxis } from "./turnedAxis";
import { TurnedChart } from "./TurnedChart";

const text = words.curves;

/** What all curves of something that is turned are drawn from. */
export interface TurnedCurveProps {
  readonly found: Extract<CurveFound, { readonly kind: "turned" }>;
  readonly map: StreamMap;
  readonly ask: Turned;
}

/** The stream at each limit of a rope or a step, and the smallest that keeps 98 % of the throughput. */
export function LimitCurve({ found: { values, now, sweep }, map, ask }: TurnedCurveProps) {
  const calendar = calendarOf(map);
  const week = calendar.hoursPerDay * calendar.daysPerWeek;
  const axis = turnedAxis(map, ask, values, text.limit.across);
  const times = sweep.points.map(({ figures }) => figures.leadTimeMeanHours);
  const rates = sweep.points.map(({ figures }) => figures.throughputPerHour);
  const time = timeUnitFor(Math.max(...times.map(({ mean }) => mean ?? 0)) || null, calendar);
  const { point, isSure } = smallestThatKeeps(sweep);
  const limit = point === null ? null : (values[point] ?? null);
  const name = point === null ? "" : (axis.names[point] ?? "");
  const longer = point === null ? null : longerThere(sweep, point, now, time);
  const mark = point === null || limit === null ? null : { at: point, name: text.limit.found(name) };
  const shown = axis.names[now] ?? text.limit.none;
  const leadTime = text.leadTime(words.results.unitNames[time.symbol]);
  return (
    <>
      {limit !== null && (
        <div className={css.finding}>
          <strong>{isSure ? text.limit.keeps(name) : text.limit.keepsUnsure(name)}</strong>
          {longer !== null && <span>{longer}</span>}
          {point !== now && (
            <TryIt hint={text.limit.tryHint(name)} edit={(before) => turnTo(before, ask, limit)} />
          )}
        </div>
      )}
      <div className={chartsCss.pair}>
        <TurnedChart
          title={text.perWeek}
          alternative={text.limit.said(text.perWeek, shown)}
          axis={axis}
          estimates={rates}
          size={1 / week}
          now={now}
          found={mark}
        />
        <TurnedChart
          title={leadTime}
          alternative={text.limit.said(leadTime, shown)}
          axis={axis}
          estimates={times}
          size={time.hours}
          now={now}
          found={mark}
        />
      </div>
      <ChartTable
        columns={[text.limit.across, text.perWeek, leadTime]}
        rows={axis.names.map((one, at) => [
          one,
          estimateText(rates[at], 1 / week),
          estimateText(times[at], time.hours),
        ])}
      />
      <p className={css.quiet}>{text.about(sweep.replications)}</p>
    </>
  );
}
