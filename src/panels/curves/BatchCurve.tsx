import { costBatches, shortestLeadTime, type BestChoice } from "../../../simulations/index";
import { useDocument } from "../../hooks/useStores";
import { costsOf } from "../../model/costs";
import { delayCostsOf } from "../../model/delayCosts";
import { calendarOf } from "../../model/durations";
import { own } from "../../model/own";
import { turnTo } from "../../model/turning";
import { showSignificant } from "../../report/showNumber";
import { timeUnitFor } from "../../report/timeUnit";
import { words } from "../../words/words";
import chartsCss from "../charts/charts.module.css";
import { ChartTable } from "../charts/ChartTable";
import { estimateText } from "../charts/estimateText";
import type { ChartLine } from "../charts/LineChart";
import css from "./curves.module.css";
import type { TurnedCurveProps } from "./LimitCurve";
import { TryIt } from "./TryIt";
import { turnedAxis, turnedName, type TurnedAxis } from "./turnedAxis";
import { TurnedChart } from "./TurnedChart";

const text = words.curves;

/** Lead time at each size of batch or each cadence and, where the costs are given, the U of cost with its least. */
export function BatchCurve({ found, map, ask }: TurnedCurveProps) {
  const { values, now, sweep } = found;
  const document = useDocument((state) => state.map);
  const costs = delayCostsOf(document);
  const { currency = "" } = costsOf(document);
  const calendar = calendarOf(map);
  const setting = text.batch.settings[ask.kind === "cadence" ? "cadence" : "batch"];
  const axis = turnedAxis(map, ask, values, setting);
  const times = sweep.points.map(({ figures }) => figures.leadTimeMeanHours);
  const time = timeUnitFor(Math.max(...times.map(({ mean }) => mean ?? 0)) || null, calendar);
  const leadTime = text.leadTime(words.results.unitNames[time.symbol]);
  const perSending = own(costs.perSending, ask.id);
  const { delayPerItemDay } = costs;
  const cost = currency === "" ? text.batch.cost : `${text.batch.cost}, ${currency}`;
  const priced =
    perSending === undefined || delayPerItemDay === undefined
      ? null
      : costBatches(sweep, { perSending, perItemHour: delayPerItemDay / calendar.hoursPerDay });
  const shortest = shortestLeadTime(sweep);
  const perDay = 1 / calendar.hoursPerDay;
  const best = bestOf(priced?.least ?? shortest, now);
  return (
    <>
      <div className={css.said}>
        <p>{text.batch.intro}</p>
        <div className={css.finding}>
          <strong>
            {priced === null
              ? sayShortest(shortest, axis)
              : sayCheapest(priced.least, axis, (at) => priced.points[at]?.total.mean ?? 0, perDay, now)}
          </strong>
          {best !== null && best !== now && (
            <TryIt
              hint={text.limit.tryHint(turnedName(map, ask, values[best] ?? null))}
              edit={(before) => turnTo(before, ask, values[best] ?? null)}
            />
          )}
        </div>
        {priced === null && <p className={css.quiet}>{text.batch.notGiven}</p>}
      </div>
      <div className={chartsCss.pair}>
        <TurnedChart
          title={leadTime}
          alternative={text.batch.leadTimeSaid(setting, axis.names[now] ?? text.limit.none)}
          axis={axis}
          estimates={times}
          size={time.hours}
          now={now}
          found={markOf(shortest, axis, now)}
        />
        {priced && (
          <TurnedChart
            title={cost}
            alternative={text.batch.costSaid(
              setting,
              priced.least.best === null ? text.missing : (axis.names[priced.least.best] ?? ""),
            )}
            axis={axis}
            estimates={priced.points.map(({ total }) => total)}
            size={perDay}
            now={now}
            found={markOf(priced.least, axis, now)}
            name={text.batch.total}
            beside={(["holding", "sending"] as const).map((part): ChartLine => ({
              name: text.batch[part],
              look: part === "holding" ? "practical" : "ghost",
              points: priced.points.flatMap((point, at) => {
                const { mean } = point[part];
                return mean === null ? [] : [{ x: axis.xs[at] ?? 0, y: mean / perDay }];
              }),
            }))}
          />
        )}
      </div>
      <ChartTable
        columns={[
          setting,
          leadTime,
          text.batch.sendings,
          ...(priced === null
            ? []
            : [text.batch.holding, text.batch.sending, `${cost}, ${text.batch.total}`]),
        ]}
        rows={axis.names.map((name, at) => {
          const priceOf = priced?.points[at];
          return [
            name,
            estimateText(times[at], time.hours),
            sendingsText(sweep.points[at]?.step?.sentPerHour, calendar.hoursPerDay * calendar.daysPerWeek),
            ...(priceOf === undefined
              ? []
              : [priceOf.holding, priceOf.sending, priceOf.total].map((one) => estimateText(one, perDay))),
          ];
        })}
      />
      <p className={css.quiet}>{text.about(sweep.replications)}</p>
    </>
  );
}

function sendingsText(perHour: Float64Array | undefined, week: number): string {
  if (perHour === undefined || perHour.length === 0) return text.cannot;
  return showSignificant((perHour.reduce((sum, value) => sum + value, 0) / perHour.length) * week, 3);
}

/** Of several that are just the same, what it is today needs no change. */
const bestOf = ({ best, candidates, finding }: BestChoice, now: number): number | null =>
  finding === "same" && candidates.includes(now) ? now : best;

function markOf(choice: BestChoice, axis: TurnedAxis, now: number): { at: number; name: string } | null {
  const best = bestOf(choice, now);
  return best === null ? null : { at: best, name: axis.names[best] ?? "" };
}

function namesOf({ candidates }: BestChoice, axis: TurnedAxis): string {
  return [...candidates]
    .sort((a, b) => a - b)
    .map((at) => axis.names[at] ?? "")
    .join(", ");
}

function sayShortest(choice: BestChoice, axis: TurnedAxis): string {
  if (choice.best === null) return text.cannot;
  if (choice.finding === "same") return text.batch.shortestSame(namesOf(choice, axis));
  return choice.candidates.length > 1
    ? text.batch.shortestUnsure(namesOf(choice, axis))
    : text.batch.shortest(axis.names[choice.best] ?? "");
}

function sayCheapest(
  choice: BestChoice,
  axis: TurnedAxis,
  costAt: (at: number) => number,
  perDay: number,
  now: number,
): string {
  if (choice.best === null) return text.cannot;
  const cost = showSignificant(costAt(choice.best) / perDay, 3);
  const said =
    choice.finding === "same"
      ? text.batch.cheapestSame(namesOf(choice, axis), cost)
      : choice.candidates.length > 1
        ? text.batch.cheapestUnsure(namesOf(choice, axis), cost)
        : text.batch.cheapest(axis.names[choice.best] ?? "", cost);
  const saved = (costAt(now) - costAt(choice.best)) / perDay;
  return saved > 0 && !choice.candidates.includes(now)
    ? `${said} ${text.batch.saves(showSignificant(saved, 2))}`
    : said;
}
