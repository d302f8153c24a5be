import { memo } from "react";
import { TOO_SHORT, type Reason, type Study } from "../../../simulations/index";
import type { Problem } from "../../model/Problem";
import type { StreamMap } from "../../model/StreamMap";
import type { RunProgress } from "../../runs/RunHandle";
import { words } from "../../words/words";
import { ConstraintCard } from "./ConstraintCard";
import { DeliverySection } from "./DeliverySection";
import { FailedRun } from "./FailedRun";
import { GoalsList } from "./GoalsList";
import { LeadTimeChart } from "./LeadTimeChart";
import { MethodSection } from "./MethodSection";
import { MeasuresTable, PoolsTable, TypesTable } from "./OtherTables";
import css from "./results.module.css";
import { frameOf } from "./ResultsFrame";
import { RunHistory } from "./RunHistory";
import { RunHeader, type RunStatus } from "./RunHeader";
import { Section } from "./Section";
import { StepsTable } from "./StepsTable";
import { StreamFigures, TimesTable } from "./StreamFigures";

/** Everything that the results pane shows, as plain values. */
export interface ResultsViewProps {
  readonly status: RunStatus;
  readonly progress: RunProgress | null;
  readonly study: Study | null;
  /** The map that `study` is of. */
  readonly ofMap: StreamMap | null;
  /** The map that is being run, while it is. */
  readonly runningMap?: StreamMap | null;
  /** The map on the screen. */
  readonly map: StreamMap;
  readonly stale: boolean;
  readonly error: readonly Problem[] | null;
  readonly selected?: readonly string[];
  readonly onSimulate: () => void;
  readonly onCancel: () => void;
  /** Makes each run last so many hours, and simulates. */
  readonly onLengthen: (hours: number) => void;
  readonly onSelectStep: (id: string) => void;
  /** To the field that mends what is in the way of a run. */
  readonly onGoTo: (problem: Problem) => void;
  readonly onWatch: () => void;
  /** Adds the measure from commit to production; null where nothing suggests one. */
  readonly onTimeCommit?: (() => void) | null;
  readonly reasonText: (reason: Reason) => string;
  readonly problemText: (problem: Problem) => string;
}

/** The pane that says what a simulation found: what holds the stream back, its figures, and how sure they are. */
export function ResultsView(props: ResultsViewProps) {
  const { status, progress, map, stale, error, selected = [], onSelectStep } = props;
  const partial = status === "running" ? (progress?.partial ?? null) : null;
  const study = partial ?? props.study;
  const ofMap = partial ? (props.runningMap ?? map) : props.ofMap;
  return (
    <div className={css.pane}>
      <RunHeader
        status={status}
        progress={progress}
        stale={stale}
        results={study?.results ?? null}
        isPartial={partial !== null}
        map={ofMap}
        onSimulate={props.onSimulate}
        onCancel={props.onCancel}
        onLengthen={props.onLengthen}
        onWatch={study?.trace && !partial ? props.onWatch : null}
      />
      {status === "failed" && error && (
        <>
          <FailedRun problems={error} map={map} problemText={props.problemText} onGoTo={props.onGoTo} />
          {study && <p className={css.quiet}>{words.results.run.failedKept}</p>}
        </>
      )}
      {study && ofMap && (
        <Findings
          study={study}
          map={ofMap}
          faded={stale && !partial}
          isPartial={partial !== null}
          selected={selected}
          onSelectStep={onSelectStep}
          reasonText={props.reasonText}
          onTimeCommit={props.onTimeCommit ?? null}
        />
      )}
    </div>
  );
}

interface FindingsProps extends Pick<ResultsViewProps, "onSelectStep" | "reasonText"> {
  readonly study: Study;
  readonly map: StreamMap;
  readonly faded: boolean;
  readonly isPartial: boolean;
  readonly selected: readonly string[];
  readonly onTimeCommit: (() => void) | null;
}

/** Drawn anew only when the study changes, not with every step of the progress. */
const Findings = memo(function Findings({
  study,
  map,
  faded,
  isPartial,
  selected,
  onSelectStep,
  reasonText,
  onTimeCommit,
}: FindingsProps) {
  const { results } = study;
  const frame = frameOf(map, results, onSelectStep);
  // That runs are too short is said above, with what to do.
  const assumptions = results.assumptions.filter(({ code }) => code !== TOO_SHORT);
  return (
    <div className={faded ? css.stale : undefined}>
      {isPartial ? (
        <Section title={words.results.sections.constraint}>
          <p className={css.quiet}>{reasonText(results.constraint.reason)}</p>
        </Section>
      ) : (
        <ConstraintCard results={results} frame={frame} reasonText={reasonText} />
      )}
      <StreamFigures stream={results.stream} frame={frame} />
      <TimesTable stream={results.stream} frame={frame} />
      <LeadTimeChart study={study} frame={frame} />
      {!isPartial && <RunHistory study={study} frame={frame} />}
      <GoalsList results={results} frame={frame} />
      <StepsTable results={results} frame={frame} selected={selected} />
      <TypesTable results={results} frame={frame} />
      <PoolsTable results={results} frame={frame} />
      <MeasuresTable results={results} frame={frame} />
      <DeliverySection study={study} frame={frame} onTimeCommit={onTimeCommit} />
      {assumptions.length > 0 && (
        <Section title={words.results.sections.assumptions}>
          <ul className={css.assumptions}>
            {assumptions.map((assumption) => (
              <li key={`${assumption.code} ${JSON.stringify(assumption.params)}`}>
                {reasonText(assumption)}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {!isPartial && <MethodSection study={study} frame={frame} />}
    </div>
  );
});
