import { CircleCheck, CircleX, TriangleAlert } from "lucide-react";
import { useDocument, useStores, useView } from "../../hooks/useStores";
import { labelOf } from "../../model/names";
import type { Problem } from "../../model/Problem";
import type { StreamMap } from "../../model/StreamMap";
import { checkMap } from "../../stores/checkMap";
import { sentence } from "../../words/sentence";
import { words } from "../../words/words";
import { goToProblem } from "./goToProblem";
import { placeOf, stepsOf } from "./placeOf";
import "./check.css";

const text = words.check;

/** What is missing, wrong or doubtful in the map, each with a way to its place. */
export function CheckPane() {
  const map = useDocument((state) => state.map);
  const unfinished = useView((state) => state.unfinished);
  const problems = checkMap(map);
  const typed = Object.entries(unfinished);
  const errors = problems.filter(({ severity }) => severity === "error").length + typed.length;
  const warnings = problems.length + typed.length - errors;
  if (problems.length + typed.length === 0) {
    return (
      <div className="check check-good">
        <CircleCheck size={28} aria-hidden />
        <strong>{text.good}</strong>
        <span>{text.goodHint}</span>
      </div>
    );
  }
  return (
    <div className="check">
      <h3 className="check-title">
        {[errors > 0 && text.errors(errors), warnings > 0 && text.warnings(warnings)]
          .filter(Boolean)
          .join(", ")}
      </h3>
      <ul className="check-list">
        {typed.map(([place, what]) => (
          <li key={place}>
            <Entry
              map={map}
              severity="error"
              code="unfinished"
              path={`/${place}`}
              said={text.notUnderstood(placeOf(map, `/${place}`), what)}
            />
          </li>
        ))}
        {problems.map((problem, index) => (
          <li key={`${problem.path} ${problem.code} ${index}`}>
            <Entry
              map={map}
              severity={problem.severity}
              code={problem.code}
              path={problem.path}
              said={sentence(problem)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface EntryProps {
  readonly map: StreamMap;
  readonly severity: Problem["severity"];
  readonly code: string;
  readonly path: string;
  readonly said: string;
}

function Entry({ map, severity, code, path, said }: EntryProps) {
  const stores = useStores();
  const steps = stepsOf(map, path);
  const Icon = severity === "error" ? CircleX : TriangleAlert;
  const body = (
    <>
      <Icon size={16} aria-hidden className="check-icon" data-severity={severity} />
      <span>{said}</span>
    </>
  );
  if (steps.length === 0) return <div className="check-entry">{body}</div>;
  const name = steps.map((id) => labelOf(map, id)).join(", ");
  return (
    <button
      type="button"
      className="check-entry"
      title={text.jump(name)}
      onClick={() => {
        goToProblem(stores, { path, code });
      }}
    >
      {body}
    </button>
  );
}
