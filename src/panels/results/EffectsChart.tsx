import type { CapacityEffect, Constraint, Estimate } from "../../../simulations/index";
import { chartScale, type ChartScale } from "../../report/chartScale";
import { effectsInterval } from "../../report/effectsInterval";
import { timeUnitFor } from "../../report/timeUnit";
import { words } from "../../words/words";
import { EstimateText } from "./EstimateText";
import { Hint } from "./Hint";
import { alongTheFlow, placeName } from "../../model/names";
import css from "./results.module.css";
import constraintCss from "./constraint.module.css";
import type { ResultsFrame } from "./ResultsFrame";

const WIDTH = 100;

/** The evidence for the constraint: what 10 % more capacity would change, place by place, as dots with whiskers. */
export function EffectsChart({
  constraint,
  frame,
}: {
  readonly constraint: Constraint;
  readonly frame: ResultsFrame;
}) {
  const text = words.results.effects;
  const rows = inOrderOfEffect(constraint, frame);
  const hasTimes = rows.some(({ leadTimeMeanHours }) => leadTimeMeanHours.mean !== null);
  const times = rows.map(({ leadTimeMeanHours }) => Math.abs(leadTimeMeanHours.mean ?? 0));
  const unit = timeUnitFor(Math.max(...times), frame.calendar);
  const perWeek = 1 / frame.hoursPerWeek;
  const throughputScale = scaleAround(
    rows.map(({ throughputPerHour }) => throughputPerHour),
    perWeek,
  );
  const timeScale = scaleAround(
    rows.map(({ leadTimeMeanHours }) => leadTimeMeanHours),
    unit.hours,
  );
  return (
    <table className={constraintCss.effects}>
      <caption className={constraintCss.caption}>
        <Hint text={text.hint(effectsInterval(constraint.effects.length))}>{text.title}</Hint>
      </caption>
      <thead>
        <tr>
          <th scope="col">{text.place}</th>
          <th scope="col">{text.throughput(words.results.figures.perWeek)}</th>
          {hasTimes && <th scope="col">{text.leadTime(words.results.unitNames[unit.symbol])}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((effect) => {
          const named = constraint.ids.includes(effect.id);
          return (
            <tr key={`${effect.kind} ${effect.id}`} className={named ? constraintCss.effectNamed : undefined}>
              <th scope="row">
                <PlaceLabel effect={effect} frame={frame} />
              </th>
              <EffectCell
                estimate={effect.throughputPerHour}
                size={perWeek}
                scale={throughputScale}
                why={frame.whyMissing}
                good={1}
              />
              {hasTimes && (
                <EffectCell
                  estimate={effect.leadTimeMeanHours}
                  size={unit.hours}
                  scale={timeScale}
                  why={frame.whyMissing}
                  good={-1}
                />
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function PlaceLabel({ effect, frame }: { readonly effect: CapacityEffect; readonly frame: ResultsFrame }) {
  const name = placeName(frame.map, effect.kind, effect.id);
  if (effect.kind !== "step") return <>{name}</>;
  return (
    <button
      type="button"
      className={css.nameLink}
      onClick={() => frame.selectStep(effect.id)}
      title={words.results.steps.show(name)}
    >
      {name}
    </button>
  );
}

interface EffectCellProps {
  readonly estimate: Estimate;
  readonly size: number;
  readonly scale: ChartScale;
  readonly why: string;
  /** Which way is better. */
  readonly good: 1 | -1;
}

function EffectCell({ estimate, size, scale, why, good }: EffectCellProps) {
  const { mean, low, high } = estimate;
  const detected = low !== null && high !== null && (low > 0 || high < 0);
  const tone = !detected
    ? constraintCss.noEffect
    : Math.sign(mean ?? 0) === good
      ? constraintCss.goodEffect
      : constraintCss.badEffect;
  const at = (value: number): number => scale.toPixels(value / size);
  return (
    <td className={tone}>
      <svg
        className={constraintCss.whisker}
        viewBox={`0 0 ${WIDTH} 14`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <line x1={scale.toPixels(0)} x2={scale.toPixels(0)} y1={0} y2={14} className={constraintCss.zero} />
        {low !== null && high !== null && (
          <line x1={at(low)} x2={at(high)} y1={7} y2={7} className={constraintCss.whiskerLine} />
        )}
        {mean !== null && (
          <ellipse cx={at(mean)} cy={7} rx={3.2} ry={3.5} className={constraintCss.whiskerDot} />
        )}
      </svg>
      <EstimateText estimate={estimate} size={size} why={why} difference compact />
      {mean !== null && low !== null && !detected && (
        <span className="visually-hidden">, {words.results.effects.none}</span>
      )}
    </td>
  );
}

function inOrderOfEffect({ kind, effects }: Constraint, { map }: ResultsFrame): CapacityEffect[] {
  const byTime =
    kind === "market" || effects.every(({ throughputPerHour }) => throughputPerHour.mean === null);
  const worth = ({ throughputPerHour, leadTimeMeanHours }: CapacityEffect): number =>
    (byTime ? -(leadTimeMeanHours.mean ?? Number.POSITIVE_INFINITY) : throughputPerHour.mean) ??
    Number.NEGATIVE_INFINITY;
  const order = alongTheFlow(
    map,
    effects.map(({ id }) => id),
  );
  return [...effects].sort((a, b) => worth(b) - worth(a) || order.indexOf(a.id) - order.indexOf(b.id));
}

function scaleAround(estimates: readonly Estimate[], size: number): ChartScale {
  const ends = estimates.flatMap(({ mean, low, high }) => [low, mean, high]).map((end) => (end ?? 0) / size);
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  return most > least ? chartScale(least, most, 5, WIDTH - 5) : chartScale(-1, 1, 5, WIDTH - 5);
}
