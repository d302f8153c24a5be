import type { Estimate } from "../../../simulations/index";
import { useDocument, useFocus } from "../../hooks/useStores";
import { chartScale, niceTicks } from "../../report/chartScale";
import { journeyCharts } from "../../report/journeyCharts";
import { journeyStops, type JourneyStop } from "../../report/journeyStops";
import { storySentences, storySteps } from "../../report/journeyStory";
import { showEstimate } from "../../report/showEstimate";
import { showSignificant } from "../../report/showNumber";
import type { Journey, Standing } from "../../runs/focus/Journey";
import type { StreamMap } from "../../model/StreamMap";
import { Difference } from "./Effect";
import { words } from "../../words/words";
import css from "./focus.module.css";

const text = words.focus;

/** The journey as a whole: what it came to in sentences, its figures after each step, and what each step cost and brought. */
export function JourneyView({ journey }: { readonly journey: Journey }) {
  const now = useDocument((state) => state.map);
  const map = useFocus((state) => state.ofMap) ?? now;
  const [first, ...others] = journey.rounds;
  if (first === undefined) return null;
  const stops = journeyStops([first, ...others]);
  return (
    <>
      <p className={css.story}>{storySentences(map, journey).join(" ")}</p>
      <div className={css.charts}>
        {journeyCharts(map, stops).map((chart) => (
          <StopsChart key={chart.figure} stops={stops} {...chart} />
        ))}
      </div>
      <Story map={map} journey={journey} />
    </>
  );
}

/** What each step cost and brought. */
function Story({ map, journey }: { readonly map: StreamMap; readonly journey: Journey }) {
  const steps = storySteps(map, journey);
  if (steps.length === 0) return null;
  const story = words.walk.story;
  const priced = steps.some(({ price }) => price !== null);
  return (
    <table className={css.proposals}>
      <caption>{story.title}</caption>
      <thead>
        <tr>
          <th scope="col">{story.step}</th>
          <th scope="col">{story.done}</th>
          <th scope="col">{text.throughputFigure}</th>
          <th scope="col">{text.flowTimeFigure}</th>
          {priced && <th scope="col">{story.cost}</th>}
        </tr>
      </thead>
      <tbody>
        {steps.map(({ name, done, effect, price }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{done.join("; ")}</td>
            <td>
              <Difference figure="throughputPerHour" estimate={effect.throughputPerHour} map={map} />
            </td>
            <td>
              <Difference figure="flowTimeMeanHours" estimate={effect.flowTimeMeanHours} map={map} />
            </td>
            {priced && <td>{price ?? words.walk.money.none}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface StopsChartProps {
  readonly stops: readonly JourneyStop[];
  readonly figure: keyof Standing;
  readonly title: string;
  readonly size: number;
}

const WIDTH = 320;
const HEIGHT = 170;
const LEFT = 44;
const BOTTOM = 138;

/** One figure from stop to stop: dots with whiskers on a scale that begins at zero. */
function StopsChart({ stops, figure, title, size }: StopsChartProps) {
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
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
        {known.length === 0 && (
          <text x={WIDTH / 2} y={BOTTOM / 2} textAnchor="middle" className={css.tick}>
            {text.none}
          </text>
        )}
        {(known.length === 0 ? [] : niceTicks(0, most, 4)).map((tick) => (
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
