import { useId, useMemo } from "react";
import type { Results } from "../../../simulations/index";
import type { StreamMap } from "../../model/StreamMap";
import { chartScale, niceTicks } from "../../report/chartScale";
import { showSignificant } from "../../report/showNumber";
import type { LessonDial, LessonFigure } from "../../runs/lessons/Lesson";
import { words } from "../../words/words";
import css from "./lessons.module.css";

const text = words.lessons;
const WIDTH = 480;
const HEIGHT = 184;
const [LEFT, RIGHT, TOP, BOTTOM] = [44, WIDTH - 12, 10, 150];
/** So many points make a curve of theory look round. */
const CURVE_POINTS = 48;

interface LessonChartProps {
  readonly title: string;
  /** What the chart goes along. */
  readonly dial: LessonDial;
  readonly figure: LessonFigure;
  /** How much of the figure one shown unit is. */
  readonly size: number;
  readonly map: StreamMap;
  /** What was found at the dial's values, as far as it has come. */
  readonly found: readonly Results[];
}

/** A figure along a dial: what the simulation found, between the curves of theory. */
export function LessonChart({ title, dial, figure, size, map, found }: LessonChartProps) {
  const clip = useId();
  const points = found.flatMap((results, at) => {
    const { mean, low, high } = figure.read(results);
    const value = dial.values[at];
    return mean === null || value === undefined
      ? []
      : [{ value, mean: mean / size, low: (low ?? mean) / size, high: (high ?? mean) / size }];
  });
  const [least, most] = [Math.min(...dial.values), Math.max(...dial.values)];
  const curves = useMemo(() => {
    const steps = Array.from({ length: CURVE_POINTS + 1 }, (_, at) => {
      const value = least + ((most - least) * at) / CURVE_POINTS;
      return { value, there: dial.turn(map, value) };
    });
    return figure.laws.map((law) => ({
      id: law.id,
      points: steps.flatMap(({ value, there }) => {
        const found = law.at(there);
        return found === null ? [] : [{ value, height: found / size }];
      }),
    }));
  }, [figure, dial, map, size, least, most]);
  // The worst case soon leaves all others behind: the chart stays with what was found.
  const highest = Math.max(0, ...points.map(({ high }) => high));
  const ofTheory = Math.max(0, ...curves.flatMap((curve) => curve.points.map(({ height }) => height)));
  const top = highest > 0 ? Math.max(highest, Math.min(ofTheory, 1.6 * highest)) : ofTheory;
  const up = chartScale(0, top || 1, BOTTOM, TOP);
  const across = chartScale(least, most, LEFT + 8, RIGHT - 8);
  const now = dial.at(map);
  const line = (from: readonly { readonly value: number; readonly height: number }[]): string =>
    from
      .map(
        ({ value, height }, at) =>
          `${at === 0 ? "M" : "L"}${across.toPixels(value).toFixed(1)} ${up.toPixels(height).toFixed(1)}`,
      )
      .join(" ");
  if (points.length === 0 && curves.length === 0) return null;
  return (
    <figure className={css.chart}>
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={text.chart(title)}>
        <clipPath id={clip}>
          <rect x={LEFT} y={0} width={RIGHT - LEFT} height={BOTTOM} />
        </clipPath>
        {niceTicks(0, up.to, 4).map((tick) => (
          <g key={tick} className={css.axis}>
            <line x1={LEFT} x2={RIGHT} y1={up.toPixels(tick)} y2={up.toPixels(tick)} />
            <text x={LEFT - 6} y={up.toPixels(tick) + 3.5} textAnchor="end">
              {showSignificant(tick, 4)}
            </text>
          </g>
        ))}
        {dial.values.map((value) => (
          <text
            key={value}
            className={css.tick}
            data-now={value === now || undefined}
            x={across.toPixels(value)}
            y={BOTTOM + 16}
            textAnchor="middle"
          >
            {showSignificant(value, 3)}
          </text>
        ))}
        <text className={css.axisName} x={RIGHT} y={HEIGHT - 4} textAnchor="end">
          {text.dials[dial.id].label}
        </text>
        <g clipPath={`url(#${clip})`}>
          {curves.map((curve) => (
            <path key={curve.id} className={css.law} data-law={curve.id} d={line(curve.points)} />
          ))}
        </g>
        {points.map(({ value, mean, low, high }) => (
          <g key={value} className={css.found} data-now={value === now || undefined}>
            <line
              x1={across.toPixels(value)}
              x2={across.toPixels(value)}
              y1={up.toPixels(low)}
              y2={up.toPixels(high)}
            />
            <circle cx={across.toPixels(value)} cy={up.toPixels(mean)} r={value === now ? 5.5 : 3.2} />
          </g>
        ))}
      </svg>
      <ul className={css.legend}>
        <li>
          <svg width={22} height={10} aria-hidden="true" className={css.found}>
            <circle cx={11} cy={5} r={3.4} />
          </svg>
          {text.engine}
        </li>
        {curves.map(({ id }) => (
          <li key={id}>
            <svg width={22} height={10} aria-hidden="true">
              <path className={css.law} data-law={id} d="M0 5 H22" />
            </svg>
            {text.laws[id]}
          </li>
        ))}
      </ul>
    </figure>
  );
}
