import type { FlowHistory, TimeSummary } from "../../../simulations/index";
import type { Calendar } from "../../model/durations";
import { chartScale, niceTicks } from "../../report/chartScale";
import { showSignificant } from "../../report/showNumber";
import { timeUnitFor, type TimeUnit } from "../../report/timeUnit";
import { words } from "../../words/words";
import css from "./charts.module.css";
import { ChartTable } from "./ChartTable";
import { edgesOf, PeriodAxis, type PictureSize } from "./FlowDiagram";
import type { Period } from "./historyPeriods";

interface LeadTimeScatterProps {
  readonly history: FlowHistory;
  readonly period: Period;
  /** Of all runs, whose percentiles are drawn as lines; not known where the stream cannot keep up. */
  readonly leadTimes: TimeSummary | null;
  /** The longest lead time that the axis reaches to, where several charts share one; hours. */
  readonly longest?: number;
  readonly calendar: Calendar;
  readonly size?: PictureSize;
}

const text = words.curves.flow;
const [LEFT, TOP] = [40, 8];
const percentiles = ["p50", "p85", "p95"] as const;

/** Each item delivered, by when and by how long it took, with the percentiles of all runs. */
export function LeadTimeScatter({
  history,
  period,
  leadTimes,
  longest,
  calendar,
  size = "wide",
}: LeadTimeScatterProps) {
  const { width, right, bottom, height } = edgesOf[size];
  const points = deliveredIn(history, period);
  const most = longest ?? longestIn(history, period, leadTimes);
  const time = timeUnitFor(leadTimes?.mean.mean ?? (most / 2 || null), calendar);
  const date = timeUnitFor(period.to - period.from, calendar);
  const symbol = words.results.units[time.symbol];
  const say = (hours: number): string => `${showSignificant(hours / time.hours, 3)} ${symbol}`;
  const across = chartScale(period.from / date.hours, period.to / date.hours, LEFT, right);
  const up = chartScale(0, (most * 1.05) / time.hours || 1, bottom, TOP);
  const [p50, p85] = [leadTimes?.p50.mean ?? null, leadTimes?.p85.mean ?? null];
  return (
    <figure className={css.chart}>
      <figcaption>
        {text.scatter}, {words.results.unitNames[time.symbol]}
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={
          p50 === null || p85 === null
            ? text.scatterOnly(points.length)
            : text.scatterSaid(points.length, say(p50), say(p85))
        }
      >
        <g className={css.axis}>
          {niceTicks(0, up.to, 4).map((tick) => (
            <g key={tick}>
              <line x1={LEFT} x2={right} y1={up.toPixels(tick)} y2={up.toPixels(tick)} />
              <text x={LEFT - 6} y={up.toPixels(tick) + 3.5} textAnchor="end">
                {showSignificant(tick, 6)}
              </text>
            </g>
          ))}
        </g>
        {points.map(({ at, hours }, index) => (
          <circle
            key={index}
            className={css.item}
            cx={across.toPixels(at / date.hours).toFixed(1)}
            cy={up.toPixels(hours / time.hours).toFixed(1)}
            r={points.length > 400 ? 1.6 : 2.6}
          />
        ))}
        {percentiles.map((which) => {
          const mean = leadTimes?.[which].mean ?? null;
          if (mean === null) return null;
          const y = up.toPixels(mean / time.hours);
          return (
            <g key={which} className={css.layerNames}>
              <line className={css.percentile} x1={LEFT} x2={right + 6} y1={y} y2={y} />
              <text x={right + 11} y={y + 3.5}>
                {words.results.times[which]} {say(mean)}
              </text>
            </g>
          );
        })}
        <PeriodAxis across={across} time={date} size={size} />
      </svg>
      <ChartTable
        columns={[
          text.date(words.results.unitNames[date.symbol]),
          text.delivered,
          words.compare.median,
          words.compare.most,
        ]}
        rows={tableOf(points, period, date, say)}
      />
    </figure>
  );
}

interface Delivery {
  readonly at: number;
  readonly hours: number;
}

function deliveredIn({ deliveredAt, leadTimes }: FlowHistory, { from, to }: Period): readonly Delivery[] {
  return [...deliveredAt.keys()]
    .map((at) => ({ at: deliveredAt[at] ?? 0, hours: leadTimes[at] ?? 0 }))
    .filter(({ at }) => at >= from && at <= to);
}

/** How far the axis of lead times has to reach. */
export function longestIn(history: FlowHistory, period: Period, leadTimes: TimeSummary | null): number {
  const within = deliveredIn(history, period).map(({ hours }) => hours);
  return within.reduce((most, hours) => Math.max(most, hours), leadTimes?.p95.mean ?? 0);
}

/** A period is read in so many parts. */
const ROWS = 6;

function tableOf(
  points: readonly Delivery[],
  { from, to }: Period,
  date: TimeUnit,
  say: (hours: number) => string,
): readonly (readonly string[])[] {
  const edge = (at: number): number => from + ((to - from) * at) / ROWS;
  return Array.from({ length: ROWS }, (_, row) => {
    const within = points
      .filter(({ at }) => at >= edge(row) && (at < edge(row + 1) || row === ROWS - 1))
      .map(({ hours }) => hours)
      .sort((a, b) => a - b);
    const shown = (hours: number): string => showSignificant(hours / date.hours, 3);
    return [
      text.part(shown(edge(row)), shown(edge(row + 1))),
      String(within.length),
      within.length === 0 ? "" : say(within[Math.floor(within.length / 2)] ?? 0),
      within.length === 0 ? "" : say(within.at(-1) ?? 0),
    ];
  });
}
