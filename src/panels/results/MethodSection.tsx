import type { Study, WarmUpPicture } from "../../../simulations/index";
import { chartScale, niceTicks } from "../../report/chartScale";
import { showNumber, showSignificant } from "../../report/showNumber";
import { timeUnitFor, type TimeUnit } from "../../report/timeUnit";
import { words } from "../../words/words";
import css from "./results.module.css";
import chartsCss from "./charts.module.css";
import type { ResultsFrame } from "./ResultsFrame";

const WIDTH = 340;
const HEIGHT = 128;
const LEFT = 34;
const BOTTOM = HEIGHT - 32;

/** How the figures came about, folded away: runs, intervals, and the picture of the warm-up. */
export function MethodSection({ study, frame }: { readonly study: Study; readonly frame: ResultsFrame }) {
  const { method, warmUp, sections } = words.results;
  const { results, warmUpPicture } = study;
  const unit = timeUnitFor(results.stream.leadTimeHours.mean.mean, frame.calendar);
  return (
    <details className={chartsCss.method}>
      <summary>{sections.method}</summary>
      <p>{method.runs(results.replications, results.seed, showNumber(results.events, 0))}</p>
      <p>{results.replications === 1 ? method.oneRun : method.intervals}</p>
      <p>{method.laws}</p>
      <h4 className={css.minorTitle}>{warmUp.title}</h4>
      {warmUpPicture && warmUpPicture.batchMeans.length > 1 ? (
        <>
          <p>{warmUp.sentence(warmUpPicture.cut, warmUpPicture.batchMeans.length)}</p>
          <Picture picture={warmUpPicture} unit={unit} />
        </>
      ) : (
        <p>{results.warmUpHours > 0 ? warmUp.given : words.results.run.noWarmUp}</p>
      )}
    </details>
  );
}

function Picture({
  picture: { batchMeans, cut },
  unit,
}: {
  readonly picture: WarmUpPicture;
  readonly unit: TimeUnit;
}) {
  const text = words.results.warmUp;
  const values = batchMeans.map((mean) => mean / unit.hours);
  const across = chartScale(0, batchMeans.length, LEFT, WIDTH - 6);
  const up = chartScale(0, Math.max(...values), BOTTOM, 16);
  const line = values
    .map(
      (value, at) =>
        `${at === 0 ? "M" : "L"}${across.toPixels(at + 0.5).toFixed(1)} ${up.toPixels(value).toFixed(1)}`,
    )
    .join("");
  const cutAt = across.toPixels(cut);
  return (
    <figure className={chartsCss.chart}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={text.alternative(cut, batchMeans.length)}
      >
        {cut > 0 && (
          <>
            <rect className={chartsCss.dropped} x={LEFT} width={cutAt - LEFT} y={8} height={BOTTOM - 8} />
            <line className={chartsCss.cutLine} x1={cutAt} x2={cutAt} y1={8} y2={BOTTOM} />
            <text className={chartsCss.cutLabel} x={cutAt + 4} y={15}>
              ← {text.dropped}
            </text>
          </>
        )}
        <path className={chartsCss.curve} d={line} />
        <g className={chartsCss.axis}>
          <line x1={LEFT} x2={WIDTH - 6} y1={BOTTOM} y2={BOTTOM} />
          {niceTicks(0, up.to, 3).map((tick) => (
            <g key={tick}>
              <line x1={LEFT - 3} x2={LEFT} y1={up.toPixels(tick)} y2={up.toPixels(tick)} />
              <text x={LEFT - 6} y={up.toPixels(tick) + 3.5} textAnchor="end">
                {showSignificant(tick, 4)}
              </text>
            </g>
          ))}
          {niceTicks(0, batchMeans.length, 6).map((tick) => (
            <text key={tick} x={across.toPixels(tick)} y={BOTTOM + 14} textAnchor="middle">
              {showNumber(tick, 0)}
            </text>
          ))}
          <text x={(LEFT + WIDTH) / 2} y={HEIGHT - 4} textAnchor="middle">
            {text.axisBatches}
          </text>
        </g>
      </svg>
      <figcaption className={css.quiet}>{text.axisLeadTime(words.results.unitNames[unit.symbol])}</figcaption>
    </figure>
  );
}
