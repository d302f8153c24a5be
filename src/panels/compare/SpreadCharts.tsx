import type { ComparedSide } from "../../../simulations/index";
import { chartScale, niceTicks, type ChartScale } from "../../report/chartScale";
import { toHistogramBars, type HistogramBar } from "../../report/histogramBars";
import { showEstimate } from "../../report/showEstimate";
import { showSignificant } from "../../report/showNumber";
import { words } from "../../words/words";
import { Hint } from "../results/Hint";
import type { CompareFrame } from "./comparedRows";
import css from "./compare.module.css";

const text = words.compare;
const WIDTH = 420;
const HEIGHT = 96;
const BOTTOM = 78;

interface Shape {
  readonly id: string;
  readonly name: string;
  readonly side: ComparedSide;
  readonly bars: readonly HistogramBar[];
}

/** The spread of lead times of each, with the baseline's outline behind it, all on one axis. */
export function SpreadCharts({ frame }: { readonly frame: CompareFrame }) {
  const { comparison } = frame;
  const shapeOf = (side: ComparedSide, id: string, name: string): Shape => ({
    id,
    name,
    side,
    bars: toHistogramBars(side.leadTimeHistogram, 60).bars,
  });
  const baseline = shapeOf(comparison.baseline, frame.baseline ?? "", frame.baselineName);
  const shapes = comparison.scenarios.map((side) => shapeOf(side, side.id, frame.nameOf(side.id)));
  const drawn = [baseline, ...shapes].filter(({ bars }) => bars.length > 0);
  if (drawn.length === 0) return null;
  const ends = drawn.map(({ side, bars }) =>
    Math.min(bars.at(-1)?.to ?? 0, 2 * (side.results?.stream.leadTimeHours.p95.mean ?? Infinity)),
  );
  const across = chartScale(0, Math.max(...ends) / frame.time.hours, 6, WIDTH - 6);
  return (
    <section className={css.section}>
      <h3>
        <Hint text={text.spreadHint}>{text.spread}</Hint>
      </h3>
      <div className={css.charts}>
        {drawn.map((shape) => (
          <Spread
            key={shape.id}
            shape={shape}
            behind={shape === baseline ? null : baseline}
            across={across}
            frame={frame}
          />
        ))}
      </div>
    </section>
  );
}

interface SpreadProps {
  readonly shape: Shape;
  readonly behind: Shape | null;
  readonly across: ChartScale;
  readonly frame: CompareFrame;
}

function Spread({ shape, behind, across, frame }: SpreadProps) {
  const densest = Math.max(...[shape, behind].flatMap((one) => one?.bars.map(density) ?? []));
  const up = chartScale(0, densest, BOTTOM, 8);
  const symbol = words.results.units[frame.time.symbol];
  const times = shape.side.results?.stream.leadTimeHours;
  const value = (which: "p50" | "p85"): string => {
    const shown = times === undefined ? null : showEstimate(times[which], frame.time.hours);
    return shown === null || shown.state === "missing"
      ? words.results.estimate.missing
      : `${shown.mean} ${symbol}`;
  };
  return (
    <figure className={css.chart}>
      <figcaption>
        <strong>{shape.name}</strong>{" "}
        <span className={css.interval}>
          {words.results.times.p50} {value("p50")} · {words.results.times.p85} {value("p85")}
        </span>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={text.spreadOf(shape.name, value("p50"), value("p85"))}
      >
        <path className={css.spreadFill} d={outline(shape.bars, across, up, frame.time.hours)} />
        {behind && behind.bars.length > 0 && (
          <path className={css.spreadBehind} d={outline(behind.bars, across, up, frame.time.hours)} />
        )}
        {(["p50", "p85"] as const).map((which) => {
          const mean = times?.[which].mean ?? null;
          if (mean === null) return null;
          const at = across.toPixels(mean / frame.time.hours);
          return <line key={which} className={css.percentile} x1={at} x2={at} y1={8} y2={BOTTOM} />;
        })}
        <TimeAxis scale={across} y={BOTTOM} unit={symbol} />
      </svg>
    </figure>
  );
}

const density = ({ from, to, share }: HistogramBar): number => share / (to - from || 1);

function outline(bars: readonly HistogramBar[], across: ChartScale, up: ChartScale, hours: number): string {
  const x = (value: number): string => Math.min(WIDTH, across.toPixels(value / hours)).toFixed(1);
  const steps = bars.map((bar) => {
    const y = up.toPixels(density(bar)).toFixed(1);
    return `L${x(bar.from)} ${y} L${x(bar.to)} ${y}`;
  });
  return `M${x(bars[0]?.from ?? 0)} ${BOTTOM} ${steps.join(" ")} L${x(bars.at(-1)?.to ?? 0)} ${BOTTOM}`;
}

/** The axis of time under a chart. */
export function TimeAxis({
  scale,
  y,
  unit,
}: {
  readonly scale: ChartScale;
  readonly y: number;
  readonly unit: string;
}) {
  return (
    <g className={css.axis}>
      <line x1={scale.toPixels(scale.from)} x2={scale.toPixels(scale.to)} y1={y} y2={y} />
      {niceTicks(scale.from, scale.to, 6).map((tick) => (
        <g key={tick}>
          <line x1={scale.toPixels(tick)} x2={scale.toPixels(tick)} y1={y} y2={y + 4} />
          <text x={scale.toPixels(tick)} y={y + 15} textAnchor="middle">
            {`${showSignificant(tick, 6)} ${unit}`}
          </text>
        </g>
      ))}
    </g>
  );
}
