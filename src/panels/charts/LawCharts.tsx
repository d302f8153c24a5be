import {
  bestCase,
  practicalWorstCase,
  worstCase,
  type Estimate,
  type LineConstants,
  type LinePoint,
} from "../../../simulations/index";
import type { Calendar } from "../../model/durations";
import { showSignificant } from "../../report/showNumber";
import { timeUnitFor } from "../../report/timeUnit";
import { words } from "../../words/words";
import css from "./charts.module.css";
import { ChartTable } from "./ChartTable";
import { estimateText } from "./estimateText";
import { LineChart, type ChartLine, type ChartMark, type LineLook } from "./LineChart";

/** A stream with so many inside. */
export interface LawPoint {
  readonly wip: number;
  readonly throughputPerHour: Estimate;
  readonly flowTimeHours: Estimate;
}

interface LawChartsProps {
  /** Null: what bounds the line is not known, so that only the points are drawn. */
  readonly constants: LineConstants | null;
  readonly points: readonly LawPoint[];
  /** Where the stream stands today; null: nowhere. */
  readonly now: LawPoint | null;
  /** A number inside that is worth naming: where, and what it is called. */
  readonly found?: { readonly wip: number; readonly name: string } | null;
  readonly calendar: Calendar;
}

const text = words.curves;

const cases = [
  ["best", bestCase],
  ["practical", practicalWorstCase],
  ["worst", worstCase],
] as const satisfies readonly (readonly [LineLook, (line: LineConstants, wip: number) => LinePoint])[];

/** Throughput and flow time against what is inside, between best, practical worst and worst case (Factory Physics ch. 7). */
export function LawCharts({ constants, points, now, found = null, calendar }: LawChartsProps) {
  const week = calendar.hoursPerDay * calendar.daysPerWeek;
  const known = points.filter(({ throughputPerHour }) => throughputPerHour.mean !== null);
  const most = Math.max(1, ...points.map(({ wip }) => wip), now?.wip ?? 0);
  const longest = Math.max(
    ...[...known, ...(now ? [now] : [])].map(
      ({ flowTimeHours }) => flowTimeHours.high ?? flowTimeHours.mean ?? 0,
    ),
  );
  const time = timeUnitFor(longest || null, calendar);
  const symbol = words.results.units[time.symbol];
  const highest = Math.max(
    constants?.bottleneckPerHour ?? 0,
    ...known.map(({ throughputPerHour }) => throughputPerHour.high ?? throughputPerHour.mean ?? 0),
  );
  const nowText = now === null ? text.law.nowUnknown : sayNow(now, week, time.hours, symbol);
  const critical = constants === null ? "?" : showSignificant(constants.criticalWip, 2);
  const lines = (
    pick: (point: LinePoint) => number,
    of: (point: LawPoint) => Estimate,
    size: number,
  ): readonly ChartLine[] => [
    ...(constants === null
      ? []
      : cases.map(([look, law]) => ({
          name: text[look],
          look,
          points: smooth(most).map((wip) => ({ x: wip, y: pick(law(constants, wip)) / size })),
        }))),
    {
      name: text.simulated,
      look: "simulated",
      points: points.flatMap((point) => {
        const { mean, low, high } = of(point);
        return mean === null
          ? []
          : [{ x: point.wip, y: mean / size, low: divided(low, size), high: divided(high, size) }];
      }),
    },
  ];
  const marks = (of: (point: LawPoint) => Estimate, size: number): readonly ChartMark[] => [
    ...(now === null || of(now).mean === null
      ? []
      : [{ x: now.wip, y: of(now).mean! / size, name: text.now, look: "now" as const }]),
    ...points
      .filter(({ wip }) => wip === found?.wip)
      .map((point) => ({
        x: point.wip,
        y: (of(point).mean ?? 0) / size,
        name: found?.name ?? "",
        look: "found" as const,
      })),
  ];
  const missing = points
    .filter(({ throughputPerHour }) => throughputPerHour.mean === null)
    .map(({ wip }) => ({ x: wip, why: text.cannot }));
  const throughputOf = (point: LawPoint): Estimate => point.throughputPerHour;
  const timeOf = (point: LawPoint): Estimate => point.flowTimeHours;
  return (
    <div>
      <div className={css.pair}>
        <LineChart
          title={text.perWeek}
          alternative={text.law.throughputSaid(nowText, critical)}
          across={{ label: text.inStream, to: most }}
          up={{ label: text.perWeek, to: highest * 1.12 * week || 1 }}
          lines={lines(({ throughputPerHour }) => throughputPerHour, throughputOf, 1 / week)}
          marks={marks(throughputOf, 1 / week)}
          missing={missing}
        />
        <LineChart
          title={text.flowTime(words.results.unitNames[time.symbol])}
          alternative={text.law.flowTimeSaid(nowText)}
          across={{ label: text.inStream, to: most }}
          up={{
            label: text.flowTime(words.results.unitNames[time.symbol]),
            to: (longest * 1.25) / time.hours || 1,
          }}
          lines={lines(({ flowTimeHours }) => flowTimeHours, timeOf, time.hours)}
          marks={marks(timeOf, time.hours)}
          missing={missing}
        />
      </div>
      <ChartTable
        columns={[
          text.law.columns.level,
          text.law.columns.throughput,
          `${text.law.columns.flowTime}, ${symbol}`,
          ...(constants === null
            ? []
            : cases.map(([look]) => `${text.law.columns[look]}: ${text.law.columns.throughput}`)),
        ]}
        rows={points.map((point) => [
          showSignificant(point.wip, 3),
          estimateText(point.throughputPerHour, 1 / week),
          estimateText(point.flowTimeHours, time.hours),
          ...(constants === null
            ? []
            : cases.map(([, law]) => showSignificant(law(constants, point.wip).throughputPerHour * week, 3))),
        ])}
      />
    </div>
  );
}

function sayNow(now: LawPoint, week: number, hours: number, symbol: string): string {
  return text.law.nowAt(
    showSignificant(now.wip, 3),
    showSignificant((now.throughputPerHour.mean ?? 0) * week, 3),
    `${showSignificant((now.flowTimeHours.mean ?? 0) / hours, 3)} ${symbol}`,
  );
}

const divided = (value: number | null, size: number): number | null => (value === null ? null : value / size);

/** Where the laws are drawn: close enough to be smooth, the corner of the best case included as near as makes no difference. */
const smooth = (most: number): readonly number[] =>
  Array.from({ length: 121 }, (_, at) => 1 + ((most - 1) * at) / 120);
