import { ArrowDown, ArrowUp, CircleCheck } from "lucide-react";
import { calendarOf, type Calendar } from "../../model/durations";
import { own } from "../../model/own";
import {
  mayKeepPrediction,
  outcomeOf,
  predictionOf,
  reviewFigures,
  reviewsOf,
  type Expected,
  type Outcome,
  type Prediction,
  type Review,
  type ReviewFigure,
} from "../../model/reviews";
import type { StreamMap } from "../../model/StreamMap";
import { chartScale } from "../../report/chartScale";
import { showEstimate } from "../../report/showEstimate";
import { showSignificant } from "../../report/showNumber";
import { timeUnitFor } from "../../report/timeUnit";
import { showHours } from "../../words/localDecimals";
import { words } from "../../words/words";
import { writeDay } from "../plan/today";
import { Hint } from "../results/Hint";
import "./reviews.css";

const text = words.reviews;
const WIDTH = 96;
const signs = { inside: CircleCheck, below: ArrowDown, above: ArrowUp } as const;

/** In the experiment log: what was predicted and kept, and what each review found of it. */
export function KeptPrediction({ id, base }: { readonly id: string; readonly base: StreamMap }) {
  const scenario = own(base.scenarios, id);
  if (scenario === undefined) return null;
  const calendar = calendarOf(base);
  const prediction = predictionOf(base, id, calendar);
  const reviews = reviewsOf(scenario, calendar);
  if (prediction === null && reviews.length === 0) return null;
  return (
    <div className="log-line">
      {prediction !== null && (
        <>
          <span className="log-label">
            <Hint text={text.hint}>
              {prediction.date === null ? text.keptTitle : text.keptOn(day(prediction.date))}
            </Hint>
          </span>
          <Kept prediction={prediction} calendar={calendar} />
          {prediction.isOfOther && <p className="what-if-why">{text.ofOther}</p>}
          {!mayKeepPrediction(scenario) && <p className="what-if-quiet">{text.settled}</p>}
        </>
      )}
      {reviews.map((review) => (
        <Found key={review.at} review={review} prediction={prediction} calendar={calendar} />
      ))}
    </div>
  );
}

const day = (date: string): string => writeDay(date, words.language.locale);

interface KeptProps {
  readonly prediction: Prediction;
  readonly calendar: Calendar;
}

function Kept({ prediction, calendar }: KeptProps) {
  const { figures, periodHours, replications } = prediction;
  return (
    <>
      <table className="review-table">
        <thead>
          <tr>
            <th scope="col">{text.figure}</th>
            <th scope="col">{text.expected}</th>
            <th scope="col">{text.interval}</th>
          </tr>
        </thead>
        <tbody>
          {reviewFigures.map((figure) => {
            const expected = figures[figure];
            if (expected === undefined) return null;
            const { size, unit } = unitOf(figure, expected.mean, calendar);
            const shown = showEstimate(expected, size);
            return (
              <tr key={figure}>
                <th scope="row">{text.figures[figure]}</th>
                <td className="figure">
                  {shown.state === "missing" ? "" : shown.mean} <small>{unit}</small>
                </td>
                <td className="figure">{intervalText(expected, size)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {periodHours !== null && replications !== null && (
        <p className="what-if-quiet">{text.basis(showHours(periodHours, calendar), replications)}</p>
      )}
    </>
  );
}

interface FoundProps {
  readonly review: Review;
  readonly prediction: Prediction | null;
  readonly calendar: Calendar;
}

function Found({ review, prediction, calendar }: FoundProps) {
  const { date, note, actual } = review;
  const entered = reviewFigures.flatMap((figure) => {
    const value = actual[figure];
    return value === undefined ? [] : [{ figure, value, expected: prediction?.figures[figure] }];
  });
  const judged = entered.flatMap(({ value, expected }) => (expected ? [outcomeOf(expected, value)] : []));
  const inside = judged.filter((one) => one === "inside").length;
  return (
    <div className="review-found">
      <span className="log-label">{date === "" ? text.reviewUndated : text.review(day(date))}</span>
      {judged.length > 0 && (
        <strong>
          {judged.length === 1 ? text.oneInWords(inside === 1) : text.inWords(inside, judged.length)}
        </strong>
      )}
      {entered.length > 0 && (
        <table className="review-table">
          <thead>
            <tr>
              <th scope="col">{text.figure}</th>
              <th scope="col">{text.actual}</th>
              <th scope="col">{text.outcome}</th>
            </tr>
          </thead>
          <tbody>
            {entered.map(({ figure, value, expected }) => {
              const { size, unit } = unitOf(figure, expected?.mean ?? value, calendar);
              return (
                <tr key={figure}>
                  <th scope="row">{text.figures[figure]}</th>
                  <td className="figure">
                    {showSignificant(value / size, 4)} <small>{unit}</small>
                  </td>
                  <td>
                    {expected === undefined ? (
                      text.notPredicted
                    ) : (
                      <OutcomeShown expected={expected} value={value} size={size} />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {note !== "" && <p className="review-note">{note}</p>}
    </div>
  );
}

interface OutcomeShownProps {
  readonly expected: Expected<number>;
  readonly value: number;
  readonly size: number;
}

/** Inside or outside: a sign, the place on the interval, and words. */
function OutcomeShown({ expected, value, size }: OutcomeShownProps) {
  const outcome: Outcome = outcomeOf(expected, value);
  const Sign = signs[outcome];
  const { low, high } = expected;
  const [least, most] = [Math.min(low, value), Math.max(high, value)];
  const across = chartScale(least, most > least ? most : least + 1, 7, WIDTH - 7);
  const x = across.toPixels(value);
  return (
    <div className="review-outcome" data-outcome={outcome}>
      <svg className="review-strip" viewBox={`0 0 ${WIDTH} 16`} aria-hidden="true">
        <rect
          x={across.toPixels(low)}
          width={Math.max(2, across.toPixels(high) - across.toPixels(low))}
          y={5}
          height={6}
          rx={1}
        />
        <path d={`M${x} 2l5 6l-5 6l-5 -6z`} />
      </svg>
      <span className="review-word">
        <Sign size={14} aria-hidden /> {text.outcomes[outcome]}
      </span>
      <small className="figure">{intervalText(expected, size)}</small>
    </div>
  );
}

function intervalText(expected: Expected<number>, size: number): string {
  const shown = showEstimate(expected, size);
  if (shown.state === "interval") return words.compare.interval(shown.low, shown.high);
  return shown.state === "missing" ? "" : shown.mean;
}

function unitOf(
  figure: ReviewFigure,
  mean: number,
  calendar: Calendar,
): { readonly size: number; readonly unit: string } {
  if (figure === "wip") return { size: 1, unit: "" };
  if (figure === "throughput")
    return { size: 1 / (calendar.hoursPerDay * calendar.daysPerWeek), unit: text.perWeek };
  const time = timeUnitFor(mean, calendar);
  return { size: time.hours, unit: words.results.units[time.symbol] };
}
