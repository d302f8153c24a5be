import { approximateWait, famousWait, type Estimate, type Team } from "../../../simulations/index";
import type { Calendar } from "../../model/durations";
import { showSignificant } from "../../report/showNumber";
import { timeUnitFor } from "../../report/timeUnit";
import { words } from "../../words/words";
import { ChartTable } from "./ChartTable";
import { estimateText } from "./estimateText";
import { LineChart, type ChartPoint } from "./LineChart";

/** How a team of so many did: how busy it was, and how long work waited for it. */
export interface WaitPoint {
  readonly people: number;
  readonly busy: number;
  readonly waitHours: Estimate;
}

interface WaitChartProps {
  /** What the team is called: its step. */
  readonly name: string;
  /** As it is today. */
  readonly team: Team;
  readonly points: readonly WaitPoint[];
  readonly calendar: Calendar;
}

const text = words.curves.people;

/** Wait against how busy people are: the team's own curve, the famous "% busy / % idle" behind it, and what was simulated. */
export function WaitChart({ name, team, points, calendar }: WaitChartProps) {
  const now = points.find(({ people }) => people === team.people);
  const known = points.filter(({ waitHours }) => waitHours.mean !== null);
  const top = Math.max(
    ...known.map(({ waitHours }) => 1.2 * (waitHours.high ?? waitHours.mean ?? 0)),
    1.1 * approximateWait(team, 0.93),
    3 * team.workHours,
  );
  const time = timeUnitFor(top / 1.5, calendar);
  const symbol = words.results.units[time.symbol];
  const curve = (wait: (busy: number) => number): readonly ChartPoint[] =>
    Array.from({ length: 199 }, (_, at) => ({ x: at / 2, y: wait(at / 200) / time.hours }));
  const named = farEnoughApart(known, now?.busy ?? 0);
  const isKnown = now !== undefined && now.waitHours.mean !== null;
  return (
    <div>
      <LineChart
        title={text.wait(words.results.unitNames[time.symbol])}
        alternative={
          isKnown
            ? text.said(
                name,
                showSignificant(now.busy * 100, 3),
                `${showSignificant((now.waitHours.mean ?? 0) / time.hours, 3)} ${symbol}`,
              )
            : text.saidUnknown(name)
        }
        across={{ label: text.across, to: 100 }}
        up={{ label: text.wait(words.results.unitNames[time.symbol]), to: top / time.hours }}
        lines={[
          { name: text.famous, look: "ghost", points: curve((busy) => famousWait(team.workHours, busy)) },
          {
            name: text.own(team.people),
            look: "theory",
            points: curve((busy) => approximateWait(team, busy)),
          },
          { name: text.simulated, look: "simulated", points: [] },
        ]}
        marks={known.map(({ people, busy, waitHours }) => ({
          x: busy * 100,
          y: (waitHours.mean ?? 0) / time.hours,
          low: waitHours.low === null ? null : waitHours.low / time.hours,
          high: waitHours.high === null ? null : waitHours.high / time.hours,
          name: people === team.people ? text.nowPeople(people) : named.has(people) ? String(people) : "",
          look: people === team.people ? "now" : "point",
        }))}
      />
      <ChartTable
        columns={[text.table, text.busy, text.wait(symbol), text.formula]}
        rows={points.map(({ people, busy, waitHours }) => [
          text.people(people),
          `${showSignificant(busy * 100, 3)} %`,
          estimateText(waitHours, time.hours),
          busy < 1
            ? `${showSignificant(approximateWait({ ...team, people }, busy) / time.hours, 3)} ${symbol}`
            : words.curves.cannot,
        ])}
      />
    </div>
  );
}

/** So far apart, as a share of the axis, names do not run into each other. */
const ROOM = 0.04;

/** The teams that have room for their name, the busiest first. */
function farEnoughApart(points: readonly WaitPoint[], nowBusy: number): ReadonlySet<number> {
  const named = new Set<number>();
  const taken = [nowBusy];
  for (const { people, busy } of [...points].sort((a, b) => b.busy - a.busy)) {
    if (taken.some((other) => Math.abs(other - busy) < ROOM)) continue;
    taken.push(busy);
    named.add(people);
  }
  return named;
}
