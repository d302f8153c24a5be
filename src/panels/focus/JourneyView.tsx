import type { Estimate } from "../../../simulations/index";
import { useDocument } from "../../hooks/useStores";
import { calendarOf } from "../../model/durations";
import { chartScale, niceTicks } from "../../report/chartScale";
import { journeyStops, type JourneyStop } from "../../report/journeyStops";
import { showEstimate } from "../../report/showEstimate";
import { showSignificant } from "../../report/showNumber";
import { timeUnitFor } from "../../report/timeUnit";
import type { FocusRound, Standing } from "../../runs/focus/Journey";
import { words } from "../../words/words";
import css from "./focus.module.css";

const text = words.focus;

/** The journey as a whole: throughput, flow time and WIP after each step that changed something. */
export function JourneyView({ rounds }: { readonly rounds: readonly FocusRound[] }) {
  const calendar = calendarOf(useDocument((state) => state.map));
  const [first, ...others] = rounds;
  if (first === undefined) return null;
  const stops = journeyStops([first, ...others]);
  const { stream } = first.identify.results;
  const unit = timeUnitFor(stream.flowTimeHours.mean.mean, calendar);
  const week = 1 / (calendar.hoursPerDay * calendar.daysPerWeek);
  const charts = [
    {
      figure: "throughputPerHour",
      title: text.throughputFigure,
      unit: words.results.figures.perWeek,
      size: week,
    },
    {
      figure: "flowTimeMeanHours",
      title: text.flowTimeFigure,
      unit: words.results.unitNames[unit.symbol],
      size: unit.hours,
    },
    { figure: "wip", title: text.wipFigure, unit: "", size: 1 },
  ] as const;
  return (
    <div className={css.charts}>
      {charts.map((chart) => (
        <StopsChart key={chart.figure} stops={stops} {...chart} />
      ))}
    </div>
  );
}

interface StopsChartProps {
  readonly stops: readonly JourneyStop[];
  readonly figure: keyof Standing;
  readonly title: string;
  readonly unit: string;
  readonly size: number;
}

const WIDTH = 320;
const HEIGHT = 170;
const LEFT = 44;
const BOTTOM = 138;

/** One figure from stop to stop: dots with whiskers on a scale that begins at zero. */
function StopsChart({ stops, figure, title, unit, size }: StopsChartProps) {
  const ends = stops.map(({ standing }) => standing[figure].high ?? standing[figure].mean ?? 0);
  const most = Math.max(...ends) / size || 1;
  const scale = chartScale(0, most * 1.08, BOTTOM, 12);
  const step = (WIDTH - LEFT - 28) / Math.max(1, stops.length - 1);
  const x = (at: number): number => (stops.length === 1 ? (LEFT + WIDTH) / 2 : LEFT + 10 + at * step);
  const known = stops.flatMap(({ standing }, at) => {
    const { mean } = standing[figure];
    return mean === null ? [] : [`${x(at)},${scale.toPixels(mean / size)}`];
  });
  return (
    <figure className={css.chart}>
      <figcaption>{unit === "" ? title : text.chart(title, unit)}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
        {niceTicks(0, most, 4).map((tick) => (
          <g key={tick}>
            <line
              x1={LEFT}
              x2={WIDTH}
              y1={scale.toPixels(tick)}
              y2={scale.toPixels(tick)}
              className={css.grid}
            />
            <text x={LEFT - 6} y={scale.toPixels(tick) + 4} textAnchor="end" className={css.tick}>
              {showSignificant(tick, 3)}
            </text>
          </g>
        ))}
        <polyline points={known.join(" ")} className={css.path} />
        {stops.map(({ standing, short }, at) => (
          <g key={short}>
            <Whisker estimate={standing[figure]} size={size} x={x(at)} toPixels={scale.toPixels} />
            <text x={x(at)} y={BOTTOM + 18} textAnchor="middle" className={css.tick}>
              {short}
            </text>
          </g>
        ))}
      </svg>
      <ol className="visually-hidden">
        {stops.map(({ name, standing }) => (
          <li key={name}>{text.chartPoint(name, spoken(standing[figure], size))}</li>
        ))}
      </ol>
    </figure>
  );
}

interface WhiskerProps {
  readonly estimate: Estimate;
  readonly size: number;
  readonly x: number;
  readonly toPixels: (value: number) => number;
}

function Whisker({ estimate: { mean, low, high }, size, x, toPixels }: WhiskerProps) {
  if (mean === null)
    return (
      <text x={x} y={BOTTOM - 6} textAnchor="middle" className={css.tick}>
        –
      </text>
    );
  return (
    <>
      {low !== null && high !== null && (
        <line x1={x} x2={x} y1={toPixels(low / size)} y2={toPixels(high / size)} className={css.whisker} />
      )}
      <circle cx={x} cy={toPixels(mean / size)} r={4.5} className={css.dot} />
    </>
  );
}

function spoken(estimate: Estimate, size: number): string {
  const shown = showEstimate(estimate, size);
  return shown.state === "missing" ? text.none : shown.mean;
}
