import type { Team } from "../../../simulations/index";
import { calendarOf } from "../../model/durations";
import { labelOf, placeName } from "../../model/names";
import { own } from "../../model/own";
import { showSignificant } from "../../report/showNumber";
import { showHours } from "../../words/localDecimals";
import { words } from "../../words/words";
import { WaitChart, type WaitPoint } from "../charts/WaitChart";
import css from "./curves.module.css";
import type { TurnedCurveProps } from "./LimitCurve";

const text = words.curves;

/** How long work waits for the people of a step as they get busier, with the team's own size and spread. */
export function PeopleCurve({ found: { values, now, sweep }, map, ask }: TurnedCurveProps) {
  const calendar = calendarOf(map);
  const name = labelOf(map, ask.id);
  const pool = own(map.steps, ask.id)?.pool;
  const seen = sweep.points[now]?.step ?? null;
  const people = values[now];
  if (seen?.workHours == null || typeof people !== "number") return <p>{text.people.nothing}</p>;
  const team: Team = {
    people,
    workHours: seen.workHours,
    workCv: seen.workCv ?? 0,
    arrivalCv: seen.arrivalCv ?? 0,
  };
  const points = sweep.points.flatMap(({ step }, at): WaitPoint[] => {
    const count = values[at];
    if (step === null || typeof count !== "number") return [];
    return [{ people: count, busy: step.utilisation.mean ?? 0, waitHours: step.queueTimeHours }];
  });
  return (
    <>
      <div className={css.said}>
        <p>{text.people.intro}</p>
        <p>
          {text.people.team(
            showHours(Number(team.workHours.toPrecision(3)), calendar),
            showSignificant(team.workCv, 2),
            showSignificant(team.arrivalCv, 2),
          )}
          {pool !== undefined && ` ${text.people.pool(placeName(map, "pool", pool))}`}
        </p>
      </div>
      <WaitChart name={name} team={team} points={points} calendar={calendar} />
      <p className={css.quiet}>
        {text.people.apart} {text.about(sweep.replications)}
      </p>
    </>
  );
}
