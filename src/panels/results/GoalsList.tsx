import { CircleCheck, CircleDashed, CircleX } from "lucide-react";
import type { Results } from "../../../simulations/index";
import { parsePer } from "../../model/durations";
import { own } from "../../model/own";
import type { Goal } from "../../model/StreamMap";
import { showSignificant } from "../../report/showNumber";
import { timeUnitFor } from "../../report/timeUnit";
import { words } from "../../words/words";
import { goalChance } from "../../report/goalChance";
import { goalAim, goalMeasure, perName } from "../../words/goalText";
import { EstimateText } from "./EstimateText";
import css from "./results.module.css";
import type { ResultsFrame } from "./ResultsFrame";
import { Section } from "./Section";

/** What the team wants of the stream, and in how many of the runs it got it. */
export function GoalsList({ results, frame }: { readonly results: Results; readonly frame: ResultsFrame }) {
  const ids = Object.keys(results.goals).sort();
  const text = words.results.tables;
  if (ids.length === 0) return null;
  return (
    <Section title={words.results.sections.goals}>
      <ul className={css.goals}>
        {ids.map((id) => {
          const goal = own(frame.map.goals, id);
          const result = own(results.goals, id);
          if (!goal || !result) return null;
          const shown = goalValueUnit(goal, result.value.mean, frame);
          const [Sign, look, verdict] =
            result.met === null
              ? ([CircleDashed, css.goalUnknown, text.unknown] as const)
              : result.met
                ? ([CircleCheck, css.goalMet, text.met] as const)
                : ([CircleX, css.goalMissed, text.missed] as const);
          return (
            <li key={id} className={look}>
              <Sign size={17} aria-hidden className={css.goalSign} />
              <div>
                <strong>{goal.name ?? goalMeasure(goal, frame.map)}</strong>
                <span className={css.goalAim}>
                  {goal.name ? `${goalMeasure(goal, frame.map)} ${goalAim(goal)}` : goalAim(goal)}
                </span>
              </div>
              <div className={css.goalFound}>
                <span>
                  <span className="visually-hidden">{verdict}: </span>
                  <EstimateText
                    estimate={result.value}
                    size={shown.size}
                    unit={shown.unit}
                    why={frame.whyMissing}
                  />
                </span>
                <span className={css.goalAim}>{goalChance(result)}</span>
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function goalValueUnit(
  goal: Goal,
  mean: number | null,
  frame: ResultsFrame,
): { readonly size: number; readonly unit: string } {
  if (goal.measure === "throughput") {
    const per = goal.per ?? "h";
    const hours = parsePer(per, frame.calendar) ?? 1;
    return {
      size: 1 / hours,
      unit: `/ ${showSignificant(hours, 3) === "1" ? words.results.tables.perUnits.h : perName(per)}`,
    };
  }
  if (goal.measure === "wip") return { size: 1, unit: "" };
  const unit = timeUnitFor(mean, frame.calendar);
  return { size: unit.hours, unit: words.results.units[unit.symbol] };
}
