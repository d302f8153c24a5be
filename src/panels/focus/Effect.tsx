import type { Estimate } from "../../../simulations/index";
import { calendarOf } from "../../model/durations";
import type { StreamMap } from "../../model/StreamMap";
import { timeUnitFor } from "../../report/timeUnit";
import { words } from "../../words/words";
import { EstimateText } from "../results/EstimateText";
import css from "./focus.module.css";

const text = words.focus;

interface DifferenceProps {
  readonly figure: "throughputPerHour" | "flowTimeMeanHours" | "leadTimeMeanHours";
  readonly estimate: Estimate;
  readonly map: StreamMap;
}

const names = {
  throughputPerHour: text.throughputFigure,
  flowTimeMeanHours: text.flowTimeFigure,
  leadTimeMeanHours: text.leadTimeFigure,
} as const;

/** One paired difference with its name. */
export function Effect(props: DifferenceProps) {
  return (
    <div className={css.effect}>
      <dt>{names[props.figure]}</dt>
      <dd>
        <Difference {...props} />
      </dd>
    </div>
  );
}

/** One paired difference, coloured by whether it is for the better and surely so. */
export function Difference({ figure, estimate, map }: DifferenceProps) {
  const { low, high } = estimate;
  const calendar = calendarOf(map);
  const unit = timeUnitFor(estimate.mean, calendar);
  const isRate = figure === "throughputPerHour";
  const sign = low !== null && high !== null ? (low > 0 ? 1 : high < 0 ? -1 : 0) : 0;
  return (
    <span className={sign === 0 ? css.same : sign === (isRate ? 1 : -1) ? css.better : css.worse}>
      <EstimateText
        estimate={estimate}
        size={isRate ? 1 / (calendar.hoursPerDay * calendar.daysPerWeek) : unit.hours}
        unit={isRate ? words.results.figures.perWeek : words.results.units[unit.symbol]}
        why={text.none}
        difference
        compact
      />
    </span>
  );
}
