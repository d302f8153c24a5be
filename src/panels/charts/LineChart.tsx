import { useId } from "react";
import { chartScale, niceTicks, type ChartScale } from "../../report/chartScale";
import { showSignificant } from "../../report/showNumber";
import css from "./charts.module.css";

/** A point of a line, with its interval where it has one. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
  readonly low?: number | null;
  readonly high?: number | null;
}

/** What a line is, and so how it is drawn: each look has a dash of its own, so that none goes by colour alone. */
export type LineLook =
  | "simulated"
  | "best"
  | "practical"
  | "worst"
  | "theory"
  | "ghost"
  | "before"
  | "after"
  | "levelBefore"
  | "levelAfter";

/** One line of a chart. Simulated ones show their points and intervals. */
export interface ChartLine {
  readonly name: string;
  readonly look: LineLook;
  readonly points: readonly ChartPoint[];
  /** Its intervals are drawn as one band. */
  readonly band?: boolean;
}

/** One place of a chart that is named: where the stream stands now, or what was found. */
export interface ChartMark {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  /** A `point` is one of many, with a name of a few letters. */
  readonly look: "now" | "found" | "point";
  readonly low?: number | null;
  readonly high?: number | null;
}

/** An axis: what it counts, and how far. */
export interface ChartAxis {
  readonly label: string;
  readonly from?: number;
  readonly to: number;
  /** The places that are named, where they are no plain numbers. */
  readonly names?: readonly { readonly at: number; readonly name: string }[];
}

interface LineChartProps {
  readonly title: string;
  /** The picture in words, for those who do not see it. */
  readonly alternative: string;
  readonly across: ChartAxis;
  readonly up: ChartAxis;
  readonly lines: readonly ChartLine[];
  readonly marks?: readonly ChartMark[];
  /** Values of `across` at which there is no figure. */
  readonly missing?: readonly { readonly x: number; readonly why: string }[];
}

const WIDTH = 520;
const HEIGHT = 250;
const [LEFT, RIGHT, TOP, BOTTOM] = [46, WIDTH - 14, 12, 206];

/** Lines against a number, with the places that matter named and a key. What is above the axis is cut off. */
export function LineChart({
  title,
  alternative,
  across,
  up,
  lines,
  marks = [],
  missing = [],
}: LineChartProps) {
  const clip = useId();
  const x = chartScale(across.from ?? 0, across.to, LEFT, RIGHT);
  const y = chartScale(up.from ?? 0, up.to, BOTTOM, TOP);
  return (
    <figure className={css.chart}>
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={alternative}>
        <clipPath id={clip}>
          <rect x={LEFT - 6} y={TOP - 8} width={RIGHT - LEFT + 12} height={BOTTOM - TOP + 12} />
        </clipPath>
        <Axes x={x} y={y} across={across} up={up} />
        <g clipPath={`url(#${clip})`}>
          {lines.map((line) => (
            <Line key={line.name} line={line} x={x} y={y} />
          ))}
        </g>
        {missing.map(({ x: at, why }) => (
          <text key={at} className={css.missing} x={x.toPixels(at)} y={TOP + 6} textAnchor="middle">
            ×<title>{why}</title>
          </text>
        ))}
        {inOneBreath(marks, x, y).map((mark) => (
          <Mark key={`${mark.look} ${mark.x}`} mark={mark} x={x} y={y} />
        ))}
      </svg>
      <ul className={css.key} aria-hidden="true">
        {lines.map(({ name, look }) => (
          <li key={name}>
            <svg viewBox="0 0 30 10" width="30" height="10">
              <line className={css.line} data-look={look} x1={1} x2={29} y1={5} y2={5} />
              {look === "simulated" && <circle className={css.dot} cx={15} cy={5} r={3} />}
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </figure>
  );
}

interface Scales {
  readonly x: ChartScale;
  readonly y: ChartScale;
}

function Axes({ x, y, across, up }: Scales & Pick<LineChartProps, "across" | "up">) {
  const named =
    across.names ?? niceTicks(x.from, x.to, 8).map((at) => ({ at, name: showSignificant(at, 6) }));
  return (
    <g className={css.axis}>
      {niceTicks(y.from, y.to, 4).map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={RIGHT} y1={y.toPixels(tick)} y2={y.toPixels(tick)} />
          <text x={LEFT - 6} y={y.toPixels(tick) + 3.5} textAnchor="end">
            {showSignificant(tick, 6)}
          </text>
        </g>
      ))}
      {named.map(({ at, name }) => (
        <text key={at} x={x.toPixels(at)} y={BOTTOM + 16} textAnchor="middle">
          {name}
        </text>
      ))}
      <text className={css.axisName} x={RIGHT} y={BOTTOM + 34} textAnchor="end">
        {across.label}
      </text>
      <title>{up.label}</title>
    </g>
  );
}

function Line({ line: { look, points, band = false }, x, y }: Scales & { readonly line: ChartLine }) {
  const path = points
    .map((point, at) => `${at === 0 ? "M" : "L"}${place(x, point.x)} ${place(y, point.y)}`)
    .join(" ");
  return (
    <g>
      {band && <path className={css.band} data-look={look} d={bandPath(points, x, y)} />}
      <path className={css.line} data-look={look} d={path} />
      {look === "simulated" &&
        points.map((point) => (
          <g key={point.x}>
            {point.low != null && point.high != null && (
              <line
                className={css.interval}
                x1={place(x, point.x)}
                x2={place(x, point.x)}
                y1={place(y, point.low)}
                y2={place(y, point.high)}
              />
            )}
            <circle className={css.dot} cx={place(x, point.x)} cy={place(y, point.y)} r={3} />
          </g>
        ))}
    </g>
  );
}

/** From the lows forth to the highs back. */
function bandPath(points: readonly ChartPoint[], x: ChartScale, y: ChartScale): string {
  const ends = points.flatMap(({ x: at, low, high }) =>
    low == null || high == null ? [] : [{ at, low, high }],
  );
  if (ends.length < 2) return "";
  const forth = ends.map(({ at, low }) => `${place(x, at)} ${place(y, low)}`);
  const back = ends.map(({ at, high }) => `${place(x, at)} ${place(y, high)}`).reverse();
  return `M${[...forth, ...back].join(" L")} Z`;
}

/** Far outside is outside enough: numbers beyond a screen's reach are no path. */
const place = (scale: ChartScale, value: number): string =>
  Math.max(-5000, Math.min(5000, scale.toPixels(value))).toFixed(1);

/** Marks nearer than so many pixels are named together. */
const NEAR = 26;

/** Marks with their names, those that lie on each other named by the one that is drawn last: where the stream stands. */
function inOneBreath(marks: readonly ChartMark[], x: ChartScale, y: ChartScale): readonly ChartMark[] {
  const order = ["point", "found", "now"];
  const drawn = [...marks].sort((a, b) => order.indexOf(a.look) - order.indexOf(b.look));
  const isNear = (a: ChartMark, b: ChartMark): boolean =>
    Math.hypot(x.toPixels(a.x) - x.toPixels(b.x), y.toPixels(a.y) - y.toPixels(b.y)) < NEAR;
  return drawn.map((mark, at) => {
    if (mark.look === "point") return mark;
    if (mark.name === "" || drawn.slice(at + 1).some((other) => other.name !== "" && isNear(mark, other)))
      return { ...mark, name: "" };
    const others = drawn
      .slice(0, at)
      .filter((other) => other.look !== "point" && other.name !== "" && isNear(mark, other));
    return { ...mark, name: [mark, ...others].map(({ name }) => name).join(" · ") };
  });
}

function Mark({ mark, x, y }: Scales & { readonly mark: ChartMark }) {
  const isAbove = mark.y > y.to;
  const [left, top] = [x.toPixels(Math.min(mark.x, x.to)), isAbove ? TOP : y.toPixels(mark.y)];
  const toLeft = left > LEFT + 0.7 * (RIGHT - LEFT);
  const size = mark.look === "point" ? 4 : 6;
  return (
    <g className={css.mark} data-look={mark.look}>
      {mark.low != null && mark.high != null && (
        <line
          className={css.interval}
          x1={left}
          x2={left}
          y1={place(y, Math.min(mark.low, y.to))}
          y2={place(y, Math.min(mark.high, y.to))}
        />
      )}
      {mark.look === "found" && <line x1={left} x2={left} y1={top} y2={BOTTOM} />}
      {mark.look === "now" ? (
        <path d={`M${left} ${top - 7} l7 7 l-7 7 l-7 -7 Z`} />
      ) : (
        <circle cx={left} cy={top} r={size} />
      )}
      {mark.look === "point" ? (
        <text x={left} y={top - 9} textAnchor="middle">
          {mark.name}
        </text>
      ) : (
        <text
          x={toLeft ? left - 11 : left + 11}
          y={Math.max(TOP + 4, top - 6)}
          textAnchor={toLeft ? "end" : "start"}
        >
          {mark.name}
        </text>
      )}
    </g>
  );
}
