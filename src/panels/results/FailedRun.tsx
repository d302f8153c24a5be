import { CircleAlert, TriangleAlert } from "lucide-react";
import { labelOf } from "../../model/names";
import { own } from "../../model/own";
import type { Problem } from "../../model/Problem";
import type { StreamMap } from "../../model/StreamMap";
import { words } from "../../words/words";
import css from "./results.module.css";

interface FailedRunProps {
  readonly problems: readonly Problem[];
  readonly map: StreamMap;
  readonly problemText: (problem: Problem) => string;
  readonly onSelectStep: (id: string) => void;
}

/** Why the map could not be simulated: each thing in the way as a sentence, with a jump to its step. */
export function FailedRun({ problems, map, problemText, onSelectStep }: FailedRunProps) {
  const { run } = words.results;
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return (
    <section className={css.failed} role="alert">
      <h3 className={css.failedTitle}>{run.failed}</h3>
      <p className={css.quiet}>{run.failedHint(errors || problems.length)}</p>
      <ul className={css.problems}>
        {problems.map((problem, at) => {
          const step = stepOfPath(problem.path, map);
          const Sign = problem.severity === "error" ? CircleAlert : TriangleAlert;
          return (
            <li key={`${problem.path} ${problem.code} ${at}`}>
              <Sign
                size={14}
                aria-hidden
                className={problem.severity === "error" ? css.errorSign : css.warningSign}
              />
              <span>
                {step !== null && <strong>{labelOf(map, step)}: </strong>}
                {problemText(problem)}{" "}
                {step !== null && (
                  <button type="button" className={css.jump} onClick={() => onSelectStep(step)}>
                    {run.goThere}
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

/** The step that a place in the file belongs to, if it belongs to one. */
export function stepOfPath(path: string, map: StreamMap): string | null {
  const [, collection, key] = path.split("/");
  if (collection !== "steps" || key === undefined) return null;
  const id = key.replaceAll("~1", "/").replaceAll("~0", "~");
  return own(map.steps, id) ? id : null;
}
