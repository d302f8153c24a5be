import { Progress } from "@mantine/core";
import { useEffect, useMemo } from "react";
import type { Estimate, Results } from "../../../simulations/index";
import { useDocument, useLessonRun, useStores } from "../../hooks/useStores";
import { fingerprintOf } from "../../model/fingerprint";
import type { StreamMap } from "../../model/StreamMap";
import { showEstimate } from "../../report/showEstimate";
import { showSignificant } from "../../report/showNumber";
import type { Lesson, LessonFigure } from "../../runs/lessons/Lesson";
import { alongTheDial } from "../../runs/lessons/runLesson";
import { sentence } from "../../words/sentence";
import { words } from "../../words/words";
import { LessonChart } from "./LessonChart";
import css from "./lessons.module.css";

const text = words.lessons;

/** How much of an estimate one shown unit is. */
const sizes = { h: 1, m: 1 / 60, perHour: 1, share: 0.01 } as const;

/** The map is run anew when the hand has rested for so many milliseconds. */
const REST = 350;

/** The same map whatever its first dial stands at: what all runs along that dial hang on. */
const undialled = (lesson: Lesson, map: StreamMap): string =>
  fingerprintOf(lesson.dials[0].turn(map, lesson.dials[0].values[0] ?? 0));

/** What the simulation finds along the lesson's first dial, beside what theory says. */
export function LessonRuns({ lesson }: { readonly lesson: Lesson }) {
  const stores = useStores();
  const map = useDocument((state) => state.map);
  const { status, of, progress, result, error } = useLessonRun((state) => state);
  const wanted = useMemo(() => undialled(lesson, map), [lesson, map]);
  const there = of !== null && of.lesson === lesson && undialled(lesson, of.map) === wanted;
  useEffect(() => {
    if (there) return;
    const timer = setTimeout(() => {
      void stores.lessonRun.getState().begin({ lesson, map: stores.document.getState().map });
    }, REST);
    return () => clearTimeout(timer);
  }, [stores, lesson, there, wanted]);
  const found = there ? (result ?? []) : [];
  const maps = useMemo(() => alongTheDial(lesson, map), [lesson, map]);
  const isRunning = !there || status === "running";
  const isDone = found.length === maps.length;
  const isExact =
    found.length > 0 && lesson.figures.every((figure) => found.every((one) => hasNoSpread(figure.read(one))));
  return (
    <div className={css.runs}>
      {isRunning && (
        <div className={css.progress} role="status">
          <span>{text.running}</span>
          <Progress
            value={progress && there && progress.total > 0 ? (100 * progress.done) / progress.total : 0}
            size="sm"
            aria-label={text.running}
          />
        </div>
      )}
      {there && status === "failed" && (
        <p className={css.failed}>
          {text.failed} {error?.map((problem) => sentence(problem)).join(" ")}
        </p>
      )}
      {lesson.figures.map((figure) => (
        <LessonChart
          key={figure.id}
          title={titleOf(figure)}
          dial={lesson.dials[0]}
          figure={figure}
          size={sizes[figure.unit]}
          map={map}
          found={found}
        />
      ))}
      <FoundTable lesson={lesson} maps={maps} map={map} found={found} />
      {isDone && (
        <p className={css.quiet}>
          {isExact
            ? text.exactBasis
            : text.basis(
                lesson.experiment.replications,
                lesson.experiment.horizon - Number(lesson.experiment.warmUp),
              )}
        </p>
      )}
    </div>
  );
}

const hasNoSpread = ({ mean, low, high }: Estimate): boolean =>
  mean !== null && low !== null && high !== null && high - low <= 1e-9 * Math.abs(mean);

function titleOf({ id, unit }: LessonFigure): string {
  return text.figureTitle(text.figures[id], text.units[unit]);
}

interface FoundTableProps {
  readonly lesson: Lesson;
  readonly maps: readonly StreamMap[];
  readonly map: StreamMap;
  readonly found: readonly Results[];
}

/** The same in figures: theory and simulation side by side at each value of the dial. */
function FoundTable({ lesson, maps, map, found }: FoundTableProps) {
  const [dial] = lesson.dials;
  const { label, value: say } = text.dials[dial.id];
  const now = dial.at(map);
  const hasTheory = (figure: LessonFigure): boolean => maps.some((one) => figure.exactly(one) !== null);
  return (
    <div className={css.tableBox} tabIndex={0} role="group" aria-label={text.table}>
      <table className={css.table} data-many={lesson.figures.length > 2 || undefined}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {label}
            </th>
            {lesson.figures.map((figure) => (
              <th
                key={figure.id}
                scope="colgroup"
                colSpan={hasTheory(figure) ? 2 : 1}
                rowSpan={hasTheory(figure) ? 1 : 2}
              >
                {titleOf(figure)}
              </th>
            ))}
          </tr>
          <tr>
            {lesson.figures.filter(hasTheory).map((figure) => [
              <th key={`${figure.id} theory`} scope="col">
                {text.theory}
              </th>,
              <th key={`${figure.id} engine`} scope="col">
                {text.engine}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {dial.values.map((value, at) => (
            <tr key={value} data-now={value === now || undefined}>
              <th scope="row">{say(value)}</th>
              {lesson.figures.map((figure) => {
                const size = sizes[figure.unit];
                const exact = figure.exactly(maps[at] ?? map);
                return [
                  hasTheory(figure) && (
                    <td key={`${figure.id} theory`}>
                      {exact === null ? <Nothing why={text.noTheory} /> : showSignificant(exact / size, 4)}
                    </td>
                  ),
                  <td key={figure.id} className={css.engine}>
                    <Found estimate={found[at] && figure.read(found[at])} size={size} />
                  </td>,
                ];
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Found({ estimate, size }: { readonly estimate: Estimate | undefined; readonly size: number }) {
  if (estimate === undefined) return "…";
  const shown = showEstimate(estimate, size);
  if (shown.state === "missing") return <span className={css.none}>{text.cannotKeepUp}</span>;
  if (shown.state !== "interval") return shown.mean;
  return (
    <>
      {shown.mean}{" "}
      <small>
        {shown.plusMinus === null
          ? words.results.estimate.range(shown.low, shown.high)
          : words.results.estimate.plusMinus(shown.plusMinus)}
      </small>
    </>
  );
}

function Nothing({ why }: { readonly why: string }) {
  return (
    <span className={css.none} title={why}>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{why}</span>
    </span>
  );
}
