import type { FlowHistory } from "../../../simulations/index";
import type { Calendar } from "../../model/durations";
import { chartScale, niceTicks, type ChartScale } from "../../report/chartScale";
import { showSignificant } from "../../report/showNumber";
import { timeUnitFor, type TimeUnit } from "../../report/timeUnit";
import { words } from "../../words/words";
import css from "./charts.module.css";
import { ChartTable } from "./ChartTable";
import type { Period } from "./historyPeriods";

interface FlowDiagramProps {
  readonly history: FlowHistory;
  readonly period: Period;
  readonly nameOf: (step: string) => string;
  readonly calendar: Calendar;
  readonly size?: PictureSize;
}

const text = words.curves.flow;
const [LEFT, TOP] = [40, 8];
/** Names beside the picture take so much of its width. */
const NAMES = 128;

/** How large a picture of a run is drawn: beside others on a sheet, or in a pane. */
export type PictureSize = "wide" | "narrow";

/** The right and lower edge of the picture itself, and its whole width and height. */
export const edgesOf = {
  wide: { width: 520, right: 520 - NAMES, bottom: 200, height: 236 },
  narrow: { width: 340, right: 340 - 104, bottom: 180, height: 216 },
} as const;
/** Names need so many pixels each. */
const NAME_HEIGHT = 13;
const MOST_POINTS = 260;

/** A band of the diagram: what is in one place, from `low` to `high` at each moment that is drawn. */
interface Band {
  readonly id: string;
  readonly name: string;
  readonly look: "delivered" | "step" | "backlog";
  /** Of the steps: 0 for the last, 1 for the first. */
  readonly shade: number;
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** Arrivals, what has left each step, and deliveries, one over the other: how thick a band is says how much is there. */
export function FlowDiagram({ history, period, nameOf, calendar, size = "wide" }: FlowDiagramProps) {
  const { width, right, bottom, height } = edgesOf[size];
  const moments = momentsOf(history, period);
  const time = timeUnitFor(period.to - period.from, calendar);
  const bands = bandsOf(history, moments, nameOf);
  const [first = 0] = moments;
  const last = moments.at(-1) ?? 0;
  const across = chartScale(period.from / time.hours, period.to / time.hours, LEFT, right);
  const up = chartScale(history.delivered[first] ?? 0, history.arrived[last] ?? 1, bottom, TOP);
  const x = (at: number): number => across.toPixels((history.hours[moments[at] ?? 0] ?? 0) / time.hours);
  return (
    <figure className={css.chart}>
      <figcaption>{text.diagram}</figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={text.diagramSaid(
          `${showSignificant((period.to - period.from) / time.hours, 3)} ${words.results.unitNames[time.symbol]}`,
          (history.arrived[last] ?? 0) - (history.arrived[first] ?? 0),
          (history.delivered[last] ?? 0) - (history.delivered[first] ?? 0),
        )}
      >
        {bands.map((band) => (
          <path
            key={band.id}
            className={css.layer}
            data-look={band.look}
            style={{ "--shade": `${Math.round(12 + 70 * (1 - band.shade))}%` } as React.CSSProperties}
            d={`${edge(band.high, x, up, "M")} ${edge([...band.low].reverse(), (at) => x(band.low.length - 1 - at), up, "L")} Z`}
          >
            <title>{band.name}</title>
          </path>
        ))}
        <g className={css.axis}>
          {niceTicks(up.from, up.to, 5).map((tick) => (
            <text key={tick} x={LEFT - 6} y={up.toPixels(tick) + 3.5} textAnchor="end">
              {showSignificant(tick, 6)}
            </text>
          ))}
        </g>
        <PeriodAxis across={across} time={time} size={size} />
        <BandNames bands={bands} up={up} size={size} />
      </svg>
      <ChartTable
        columns={[text.at, text.arrived, ...[...bands].reverse().map(({ name }) => name)]}
        rows={tableOf(bands, history, moments, time)}
      />
    </figure>
  );
}

function momentsOf({ hours }: FlowHistory, { from, to }: Period): readonly number[] {
  const within = [...hours.keys()].filter((at) => (hours[at] ?? 0) >= from && (hours[at] ?? 0) <= to);
  const every = Math.ceil(within.length / MOST_POINTS);
  return within.filter((_, at) => at % every === 0 || at === within.length - 1);
}

function bandsOf(
  history: FlowHistory,
  moments: readonly number[],
  nameOf: (step: string) => string,
): readonly Band[] {
  const { delivered, steps, backlog } = history;
  const floor = delivered[moments[0] ?? 0] ?? 0;
  let low: readonly number[] = moments.map(() => floor);
  const bands: Band[] = [];
  const stack = (band: Omit<Band, "low" | "high">, high: readonly number[]): void => {
    bands.push({ ...band, low, high });
    low = high;
  };
  stack(
    { id: "delivered", name: text.delivered, look: "delivered", shade: 0 },
    moments.map((at) => delivered[at] ?? 0),
  );
  [...steps].reverse().forEach(({ id, inside }, index) =>
    stack(
      { id: `step ${id}`, name: nameOf(id), look: "step", shade: index / Math.max(1, steps.length - 1) },
      low.map((count, at) => count + (inside[moments[at] ?? 0] ?? 0)),
    ),
  );
  if (moments.some((at) => (backlog[at] ?? 0) > 0))
    stack(
      { id: "backlog", name: text.backlog, look: "backlog", shade: 1 },
      low.map((count, at) => count + (backlog[moments[at] ?? 0] ?? 0)),
    );
  return bands;
}

function edge(
  values: readonly number[],
  x: (at: number) => number,
  up: ChartScale,
  start: "M" | "L",
): string {
  return values
    .map((value, at) => `${at === 0 ? start : "L"}${x(at).toFixed(1)} ${up.toPixels(value).toFixed(1)}`)
    .join(" ");
}

/** The axis of a run's time under a chart. */
export function PeriodAxis({
  across,
  time,
  size,
}: {
  readonly across: ChartScale;
  readonly time: TimeUnit;
  readonly size: PictureSize;
}) {
  const { bottom } = edgesOf[size];
  return (
    <g className={css.axis}>
      <line x1={across.toPixels(across.from)} x2={across.toPixels(across.to)} y1={bottom} y2={bottom} />
      {niceTicks(across.from, across.to, size === "wide" ? 6 : 4).map((tick) => (
        <text key={tick} x={across.toPixels(tick)} y={bottom + 15} textAnchor="middle">
          {showSignificant(tick, 6)}
        </text>
      ))}
      <text className={css.axisName} x={across.toPixels(across.to)} y={bottom + 31} textAnchor="end">
        {text.date(words.results.unitNames[time.symbol])}
      </text>
    </g>
  );
}

/** The name of each band at its right end, moved apart where they are close, with a line to what they name. */
function BandNames({
  bands,
  up,
  size,
}: {
  readonly bands: readonly Band[];
  readonly up: ChartScale;
  readonly size: PictureSize;
}) {
  const { right, bottom } = edgesOf[size];
  const most = size === "wide" ? 18 : 14;
  const ends = bands
    .map((band) => {
      const [low, high] = [band.low.at(-1) ?? 0, band.high.at(-1) ?? 0];
      return { band, middle: (up.toPixels(low) + up.toPixels(high)) / 2, isThere: high > low };
    })
    .filter(({ isThere }) => isThere)
    .reverse();
  const room = Math.floor((bottom - TOP) / NAME_HEIGHT);
  const named = ends.slice(0, room);
  const tops = apart(
    named.map(({ middle }) => middle),
    TOP + 4,
    bottom,
  );
  return (
    <g className={css.layerNames}>
      {named.map(({ band, middle }, at) => {
        const top = tops[at] ?? middle;
        return (
          <g key={band.id}>
            <path d={`M${right} ${middle.toFixed(1)} L${right + 8} ${top.toFixed(1)}`} />
            <text x={right + 11} y={top + 3.5}>
              {band.name.length > most ? `${band.name.slice(0, most - 1)}…` : band.name}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Places as near to where they belong as names need room, from the top down; what was pushed out at the bottom is pushed up again. */
function apart(places: readonly number[], top: number, bottom: number): readonly number[] {
  const down = places.reduce<readonly number[]>(
    (sofar, place) => [...sofar, Math.max(place, (sofar.at(-1) ?? top - NAME_HEIGHT) + NAME_HEIGHT)],
    [],
  );
  return down.reduceRight<readonly number[]>(
    (sofar, place) => [Math.min(place, (sofar[0] ?? bottom + NAME_HEIGHT) - NAME_HEIGHT), ...sofar],
    [],
  );
}

/** So many moments are enough to read. */
const ROWS = 8;

function tableOf(
  bands: readonly Band[],
  { hours, arrived }: FlowHistory,
  moments: readonly number[],
  time: TimeUnit,
): readonly (readonly string[])[] {
  const every = Math.max(1, Math.floor((moments.length - 1) / ROWS));
  return [...moments.keys()]
    .filter((at) => at % every === 0)
    .map((at) => [
      `${showSignificant((hours[moments[at] ?? 0] ?? 0) / time.hours, 3)} ${words.results.units[time.symbol]}`,
      String(arrived[moments[at] ?? 0] ?? 0),
      ...[...bands]
        .reverse()
        .map(({ look, low, high }) => String((high[at] ?? 0) - (look === "delivered" ? 0 : (low[at] ?? 0)))),
    ]);
}
