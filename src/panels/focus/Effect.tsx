import type { Estimate } from "../../../simulations/index";
import { calendarOf } from "../../model/durations";
import type { StreamMap } from "../../model/StreamMap";
import { timeUnitFor } from "../../report/timeUnit";
import { words } from "../../words/words";
import { EstimateText } from "../results/EstimateText";
import css from "./focus.module.css";

const text = words.focus;

interface EffectProps {
  readonly figure: "throughputPerHour" | "flowTimeMeanHours" | "leadTimeMeanHours";
  readonly estimate: Estimate;
  readonly map: StreamMap;
  /** Which way is better. */
  readonly good: 1 | -1;
}

const names = {
  throughputPerHour: text.throughputFigure,
  flowTimeMeanHours: text.flowTimeFigure,
  leadTimeMeanHours: text.leadTimeFigure,
} as const;

/** One paired difference, coloured by whether it is for the better and surely so. */
export function Effect({ figure, estimate, map, good }: EffectProps) {
  const { low, high } = estimate;
  const calendar = calendarOf(map);
  const unit = timeUnitFor(estimate.mean, calendar);
  const isRate = figure === "throughputPerHour";
  const sign = low !== null && high !== null ? (low > 0 ? 1 : high < 0 ? -1 : 0) : 0;
  return (
    <div className={css.effect}>
      <dt>{names[figure]}</dt>
      <dd className={sign === 0 ? css.same : sign === good ? css.better : css.worse}>
        <EstimateText
          estimate={estimate}
          size={isRate ? 1 / (calendar.hoursPerDay * calendar.daysPerWeek) : unit.hours}
          unit={isRate ? words.results.figures.perWeek : words.results.units[unit.symbol]}
          why={text.none}
          difference
          compact
        />
      </dd>
    </div>
  );
}
