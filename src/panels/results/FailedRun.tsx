import { CircleAlert, TriangleAlert } from "lucide-react";
import { labelOf } from "../../model/names";
import type { Problem } from "../../model/Problem";
import type { StreamMap } from "../../model/StreamMap";
import { words } from "../../words/words";
import { stepsOf } from "../check/placeOf";
import css from "./results.module.css";

interface FailedRunProps {
  readonly problems: readonly Problem[];
  readonly map: StreamMap;
  readonly problemText: (problem: Problem) => string;
  readonly onGoTo: (problem: Problem) => void;
}

/** Why the map could not be simulated: each thing in the way as a sentence, with a jump to its step. */
export function FailedRun({ problems, map, problemText, onGoTo }: FailedRunProps) {
  const { run } = words.results;
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return (
    <section className={css.failed} role="alert">
      <h3 className={css.failedTitle}>{run.failed}</h3>
      <p className={css.quiet}>{run.failedHint(errors || problems.length)}</p>
      <ul className={css.problems}>
        {problems.map((problem, at) => {
          const [step = null] = stepsOf(map, problem.path);
          const said = problemText(problem);
          const name = step === null ? "" : labelOf(map, step);
          const Sign = problem.severity === "error" ? CircleAlert : TriangleAlert;
          return (
            <li key={`${problem.path} ${problem.code} ${at}`}>
              <Sign
                size={14}
                aria-hidden
                className={problem.severity === "error" ? css.errorSign : css.warningSign}
              />
              <span>
                {name !== "" && problem.path.startsWith("/steps/") && !said.startsWith(name) && (
                  <strong>{name}: </strong>
                )}
                {said}{" "}
                {step !== null && (
                  <button type="button" className={css.jump} onClick={() => onGoTo(problem)}>
                    {problem.code === "gap.noArrivals" ? run.letArrive(name) : run.goThere}
                  </button>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
