import type { Estimate, Results, Study } from "../../../simulations/index";
import { chartScale, niceTicks, type ChartScale } from "../../report/chartScale";
import { toHistogramBars, type HistogramBars } from "../../report/histogramBars";
import { showEstimate } from "../../report/showEstimate";
import { showNumber, showSignificant } from "../../report/showNumber";
import { timeUnitFor, type TimeUnit } from "../../report/timeUnit";
import { words } from "../../words/words";
import css from "./results.module.css";
import tablesCss from "./tables.module.css";
import chartsCss from "./charts.module.css";
import type { ResultsFrame } from "./ResultsFrame";
import { Section } from "./Section";

const WIDTH = 340;
const HEIGHT = 176;
const TOP = 46;
const BOTTOM = HEIGHT - 34;

/** How lead times spread: a histogram with P50, P85 and P95, each with its interval as a band. */
export function LeadTimeChart({ study, frame }: { readonly study: Study; readonly frame: ResultsFrame }) {
  const text = words.results.distribution;
  const shape = toHistogramBars(study.leadTimeHistogram, 48);
  const unit = timeUnitFor(study.results.stream.leadTimeHours.mean.mean, frame.calendar);
  return (
    <Section
      title={words.results.sections.distribution}
      aside={shape.total > 0 ? text.items(showNumber(shape.total, 0)) : undefined}
    >
      {shape.bars.length === 0 ? (
        <p className={css.quiet}>{study.results.unstable ? text.noneUnstable : text.none}</p>
      ) : (
        <>
          <Picture shape={shape} results={study.results} unit={unit} />
          <details className={chartsCss.details}>
            <summary>{text.asTable}</summary>
            <BarsTable shape={shape} unit={unit} />
          </details>
        </>
      )}
    </Section>
  );
}

function Picture({
  shape,
  results,
  unit,
}: {
  readonly shape: HistogramBars;
  readonly results: Results;
  readonly unit: TimeUnit;
}) {
  const text = words.results.distribution;
  const { p50, p85, p95 } = results.stream.leadTimeHours;
  const symbol = words.results.units[unit.symbol];
  const first = shape.bars[0]?.from ?? 0;
  const last = Math.max(shape.bars.at(-1)?.to ?? 1, p95.high ?? 0);
  // The axis starts at zero, so that long times look long, unless that would squeeze the spread out of sight.
  const from = shape.bars.length < 8 || first < 0.5 * last ? 0 : first;
  const across = chartScale(from / unit.hours, (last + 0.02 * (last - from)) / unit.hours, 8, WIDTH - 8);
  const up = chartScale(0, Math.max(...shape.bars.map(({ share }) => share)), BOTTOM, TOP);
  const value = (estimate: Estimate): string => {
    const shown = showEstimate(estimate, unit.hours);
    return shown.state === "missing" ? words.results.estimate.missing : `${shown.mean} ${symbol}`;
  };
  return (
    <figure className={chartsCss.chart}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={text.alternative(value(p50), value(p85), value(p95))}
      >
        {shape.bars.map((bar) => {
          const [left, right] = [
            across.toPixels(bar.from / unit.hours),
            across.toPixels(bar.to / unit.hours),
          ];
          const top = up.toPixels(bar.share);
          return (
            <rect
              key={bar.from}
              className={chartsCss.bar}
              x={left + 0.5}
              width={Math.max(0.5, right - left - 1)}
              y={top}
              height={BOTTOM - top}
            >
              <title>{barText(bar, unit)}</title>
            </rect>
          );
        })}
        <Axis scale={across} label={text.axis(words.results.unitNames[unit.symbol])} />
        {(
          [
            [p50, words.results.times.p50, 0],
            [p85, words.results.times.p85, 1],
            [p95, words.results.times.p95, 2],
          ] as const
        ).map(([estimate, name, row]) => (
          <Percentile
            key={name}
            estimate={estimate}
            label={`${name} ${value(estimate)}`}
            row={row}
            scale={across}
            hours={unit.hours}
          />
        ))}
      </svg>
      {shape.beyond && (
        <figcaption className={css.quiet}>
          {text.beyond(
            showSignificant(shape.beyond.share * 100, 2),
            `${showSignificant(shape.beyond.from / unit.hours, 3)} ${symbol}`,
          )}
        </figcaption>
      )}
    </figure>
  );
}

interface PercentileProps {
  readonly estimate: Estimate;
  readonly label: string;
  readonly row: number;
  readonly scale: ChartScale;
  readonly hours: number;
}

function Percentile({ estimate, label, row, scale, hours }: PercentileProps) {
  if (estimate.mean === null) return null;
  const at = scale.toPixels(estimate.mean / hours);
  const top = 12 + row * 13;
  const toLeft = at > WIDTH - 92;
  return (
    <g>
      {estimate.low !== null && estimate.high !== null && (
        <rect
          className={chartsCss.band}
          x={scale.toPixels(estimate.low / hours)}
          width={Math.max(
            1,
            ((estimate.high - estimate.low) / hours) *
              ((scale.toPixels(scale.to) - scale.toPixels(scale.from)) / (scale.to - scale.from)),
          )}
          y={top - 4}
          height={BOTTOM - top + 4}
        />
      )}
      <line className={chartsCss.percentile} x1={at} x2={at} y1={top - 8} y2={BOTTOM} />
      <text
        className={chartsCss.percentileLabel}
        x={toLeft ? at - 5 : at + 5}
        y={top}
        textAnchor={toLeft ? "end" : "start"}
      >
        {label}
      </text>
    </g>
  );
}

function Axis({ scale, label }: { readonly scale: ChartScale; readonly label: string }) {
  return (
    <g className={chartsCss.axis}>
      <line x1={scale.toPixels(scale.from)} x2={scale.toPixels(scale.to)} y1={BOTTOM} y2={BOTTOM} />
      {niceTicks(scale.from, scale.to, 6).map((tick) => (
        <g key={tick}>
          <line x1={scale.toPixels(tick)} x2={scale.toPixels(tick)} y1={BOTTOM} y2={BOTTOM + 4} />
          <text x={scale.toPixels(tick)} y={BOTTOM + 15} textAnchor="middle">
            {showSignificant(tick, 6)}
          </text>
        </g>
      ))}
      <text x={WIDTH / 2} y={HEIGHT - 5} textAnchor="middle">
        {label}
      </text>
    </g>
  );
}

function BarsTable({ shape, unit }: { readonly shape: HistogramBars; readonly unit: TimeUnit }) {
  const text = words.results.distribution;
  const edge = (hours: number): string =>
    `${showSignificant(hours / unit.hours, 3)} ${words.results.units[unit.symbol]}`;
  return (
    <table className={tablesCss.table}>
      <thead>
        <tr>
          <th scope="col">{text.from}</th>
          <th scope="col">{text.to}</th>
          <th scope="col">{text.share}</th>
        </tr>
      </thead>
      <tbody>
        {shape.bars.map((bar) => (
          <tr key={bar.from}>
            <td>{edge(bar.from)}</td>
            <td>{edge(bar.to)}</td>
            <td>{showSignificant(bar.share * 100, 2)} %</td>
          </tr>
        ))}
        {shape.beyond && (
          <tr>
            <td>{edge(shape.beyond.from)}</td>
            <td />
            <td>{showSignificant(shape.beyond.share * 100, 2)} %</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function barText(
  bar: { readonly from: number; readonly to: number; readonly share: number },
  unit: TimeUnit,
): string {
  const symbol = words.results.units[unit.symbol];
  const edge = (hours: number): string => `${showSignificant(hours / unit.hours, 3)} ${symbol}`;
  return words.results.distribution.bar(edge(bar.from), edge(bar.to), showSignificant(bar.share * 100, 2));
}
